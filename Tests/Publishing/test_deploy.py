"""The scripts in deploy/ that CI and cron run, as they run them."""

import json
import os
import re
import shutil
import subprocess

import pytest

from nginx import Nginx
from sites import ROOT, selari, selari_program
from small import DAY, SmallSite, files

DEPLOY = ROOT / "deploy"


@pytest.fixture
def site(tmp_path):
    site = SmallSite(tmp_path / "site", {"kind": "folder", "path": str(tmp_path / "www")})
    site.write("content/facts.yaml", "call: {type: window, closes: 2022-10-20}\n")
    site.page("faq", "{{ facts.call.closes }}")
    site.write("templates/page.html", "<title>{{ page.title }}</title>{{ facts.call.state }}{{ page.content }}\n")
    return site


def script(name, *words, cwd=None, **environment):
    clean = {key: value for key, value in os.environ.items() if not key.lower().endswith("_proxy")}
    return subprocess.run([DEPLOY / name, *map(str, words)], capture_output=True, text=True, cwd=cwd,
                          env={**clean, "SELARI": selari_program(), "LC_ALL": "C.UTF-8", "PAUSE": "0", **environment})


def test_the_scripts_are_clean():
    scripts = [DEPLOY / name for name in ["publish", "verify", "schedule-next", "prepare-ssh"]]
    check = subprocess.run(["shellcheck", *scripts, ROOT / "Sources/Publishing/Targets/target.sh"],
                           capture_output=True, text=True)
    assert check.returncode == 0, check.stdout


@pytest.mark.parametrize("name", ["github-actions.yml", "gitlab-ci.yml"])
def test_workflows_run_only_what_is_there(name):
    text = (DEPLOY / name).read_text()
    code = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
    called = set(re.findall(r"(deploy/[a-z-]+)", code))
    assert {"deploy/publish", "deploy/prepare-ssh"} <= called
    for path in called:
        assert os.access(ROOT / path, os.X_OK), path


def test_publishing_and_planning(site, tmp_path):
    report = tmp_path / "report.json"
    run = script("publish", "production", report, "--at", DAY.format(14), SITE=str(site.folder))
    assert run.returncode == 0, run.stderr
    said = json.loads(report.read_text())
    assert said["next_change"] == "2022-10-20T00:00:00+08:00" and said["release"]
    plan = script("schedule-next", report, "print")
    assert plan.stdout == "2022-10-19T16:00:00Z\n"
    line = script("schedule-next", report, "cron", "deploy/publish production", cwd=tmp_path, TZ="Asia/Kuala_Lumpur")
    assert line.stdout == f"0 0 20 10 * cd '{tmp_path}' && deploy/publish production\n"


@pytest.mark.parametrize("name", ["a b", "it's", "100%", "$HOME;x", 'a"\\b'])
def test_a_line_of_a_crontab_goes_to_its_folder_whatever_that_is_called(tmp_path, name):
    report = tmp_path / "report.json"
    report.write_text(json.dumps({"next_change": "2022-10-20T00:00:00+08:00"}, indent=2))
    folder = tmp_path / name
    folder.mkdir()
    line = script("schedule-next", report, "cron", "pwd -P; date -d @0 +%Y", cwd=folder, TZ="UTC").stdout
    assert line.count("\n") == 1 and not re.search(r"(?<!\\)%", line)
    # As cron reads it: five fields, then a command in which `\\%` stands for `%`.
    command = line.split(maxsplit=5)[5].replace("\\%", "%")
    run = subprocess.run(["sh", "-c", command], capture_output=True, text=True, cwd="/")
    assert run.stdout == f"{folder.resolve()}\n1970\n", run.stderr


def test_a_report_of_build_is_planned_from_too(site, tmp_path):
    report = tmp_path / "report.json"
    selari("build", "--site", site.folder, "--at", DAY.format(14), "--report", report)
    assert script("schedule-next", report, "print").stdout == "2022-10-19T16:00:00Z\n"


def test_a_plan_is_never_before_the_change(tmp_path):
    report = tmp_path / "report.json"
    for instant, minute in [("2022-10-21T00:00:00+08:00", "2022-10-20T16:00:00Z"),
                            ("2022-10-21T00:00:01+08:00", "2022-10-20T16:01:00Z")]:
        report.write_text(json.dumps({"version": 1, "next_change": instant}, indent=2))
        assert script("schedule-next", report, "print").stdout == minute + "\n"
    report.write_text(json.dumps({"version": 1, "next_change": None}, indent=2))
    run = script("schedule-next", report, "cron", "x")
    assert run.returncode == 0 and "nothing is planned" in run.stdout
    assert script("schedule-next", tmp_path / "none", "print").returncode == 2
    assert script("schedule-next", report).returncode == 2


def test_at_and_systemd_are_asked_for_the_minute(tmp_path):
    report = tmp_path / "report.json"
    report.write_text(json.dumps({"next_change": "2022-10-20T00:00:00+08:00"}, indent=2))
    programs = tmp_path / "programs"
    programs.mkdir()
    for name in ["at", "systemd-run"]:
        (programs / name).write_text('#!/bin/sh\necho "$0 $*"; [ -t 0 ] || cat\n')
        (programs / name).chmod(0o755)
    path = f"{programs}:{os.environ['PATH']}"
    run = script("schedule-next", report, "at", "./again now", PATH=path, TZ="Asia/Kuala_Lumpur")
    assert "at -t 202210200000" in run.stdout and "./again now" in run.stdout
    run = subprocess.run([DEPLOY / "schedule-next", report, "systemd", "./again"], capture_output=True, text=True,
                         stdin=subprocess.DEVNULL, env={**os.environ, "PATH": path})
    assert "--on-calendar=2022-10-19 16:00:00 UTC" in run.stdout


@pytest.mark.parametrize("way, program", [("at", "at"), ("systemd", "systemd-run")])
def test_a_scheduler_that_is_not_there_is_named(way, program, tmp_path):
    report = tmp_path / "report.json"
    report.write_text(json.dumps({"next_change": "2022-10-20T00:00:00+08:00"}, indent=2))
    programs = tmp_path / "programs"
    programs.mkdir()
    for name in ["sed", "date"]:
        (programs / name).symlink_to(shutil.which(name))
    run = script("schedule-next", report, way, "./again", PATH=str(programs))
    assert run.returncode == 2 and f"{program} is not installed" in run.stderr


def test_a_network_that_fails_is_tried_again_and_a_wrong_site_is_not(site, tmp_path):
    site.aim({"kind": "ssh", "host": "127.0.0.1", "port": 1, "path": "x"})
    run = script("publish", "production", SITE=str(site.folder), TRIES="2", cwd=tmp_path)
    assert run.returncode == 2 and run.stderr.count("[publish/connection]") == 2
    site.page("faq", "[x](page:tiada)")
    run = script("publish", "production", SITE=str(site.folder), TRIES="2", cwd=tmp_path)
    assert run.returncode == 1 and run.stderr.count("[link/page]") == 2, "one try, two languages"
    assert script("publish").returncode == 2


def test_a_folder_with_a_colon_is_no_host(tmp_path):
    site = SmallSite(tmp_path / "a:b", {"kind": "folder", "path": "c:d"})
    run = script("publish", "production", "report.json", SITE="a:b", TRIES="1", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert (site.folder / "c:d/current/ms/faq/index.html").exists()


def test_what_is_served_is_held_against_the_tree(site, tmp_path):
    assert site.publish(day=14).returncode == 0
    with Nginx(tmp_path / "nginx", tmp_path / "www/current", "error_page 404 /404.html;") as server:
        words = ["verify", "production", server.base + "/", "--bytes-only"]
        run = script(*words, SITE=str(site.folder))
        assert run.returncode == 0, run.stdout + run.stderr
        # Somebody changes a page on the server, and the record beside it too.
        page = tmp_path / "www/current/ms/faq/index.html"
        page.write_bytes(page.read_bytes() + b"<!-- -->")
        run = script(*words, SITE=str(site.folder))
        assert run.returncode == 1 and "ms/faq" in run.stderr
    shutil.rmtree(tmp_path / "www")
    assert script(*words, SITE=str(site.folder)).returncode == 2


@pytest.fixture
def secrets(tmp_path):
    """The secrets, and a password database that knows of a home folder for tests alone."""
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "getent").write_text(f"#!/bin/sh\necho 'u:x:0:0::{tmp_path}/rumah:/bin/sh'\n")
    (programs / "getent").chmod(0o755)
    return {"SSH_PRIVATE_KEY": "kunci\nrahsia", "SSH_KNOWN_HOSTS": "pelayan kunci", "HOME": f"{tmp_path}/lain",
            "PATH": f"{programs}:{os.environ['PATH']}"}


def test_secrets_go_where_ssh_looks(secrets, tmp_path):
    run = script("prepare-ssh", **secrets)
    assert run.returncode == 0, run.stderr
    folder = tmp_path / "rumah/.ssh"
    assert (folder / "id_ed25519").read_text() == "kunci\nrahsia\n"
    assert (folder / "id_ed25519").stat().st_mode & 0o777 == 0o600
    assert files(folder).keys() == {"id_ed25519", "known_hosts"}
    assert not (tmp_path / "lain").exists(), "ssh does not look at HOME"
    run = script("prepare-ssh", **{**secrets, "SSH_PRIVATE_KEY": ""})
    assert run.returncode == 2 and "SSH_PRIVATE_KEY" in run.stderr


def test_secrets_go_to_a_folder_that_is_named_and_by_home_where_nothing_else_is_known(secrets, tmp_path):
    assert script("prepare-ssh", **secrets, SSH_FOLDER=str(tmp_path / "folder")).returncode == 0
    assert files(tmp_path / "folder").keys() == {"id_ed25519", "known_hosts"}
    (tmp_path / "programs/getent").write_text("#!/bin/sh\nexit 2\n")
    assert script("prepare-ssh", **secrets).returncode == 0
    assert files(tmp_path / "lain/.ssh").keys() == {"id_ed25519", "known_hosts"}
    assert not (tmp_path / "rumah").exists()
