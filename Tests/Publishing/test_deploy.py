"""The scripts in deploy/ that CI and cron run, as they run them."""

import json
import os
import re
import shutil
import subprocess
import tempfile
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from nginx import Nginx
from sites import ROOT, selari, selari_program
from small import DAY, SmallSite, files
from sshd import SSHD, make_key

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
    scripts = [DEPLOY / name for name in ["publish", "publish-and-plan", "verify", "schedule-next", "prepare-ssh"]]
    scripts += sorted((ROOT / "Sources/Publishing/Targets").glob("*.sh"))
    check = subprocess.run(["shellcheck", *scripts], capture_output=True, text=True)
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


@pytest.mark.parametrize("text", [
    json.dumps({"next_change": None, "findings": [{"severity": "error"}]}, indent=2), "", '{\n  "version": 1,\n'])
def test_a_report_of_a_run_that_failed_takes_no_plan_away(tmp_path, schedulers, text):
    report = tmp_path / "report.json"
    write_report(report, instant(days=1))
    assert script("schedule-next", report, "at", "x", cwd=tmp_path, **schedulers).returncode == 0
    planned = jobs(schedulers)
    report.write_text(text)
    run = script("schedule-next", report, "at", "x", cwd=tmp_path, **schedulers)
    assert run.returncode == 2 and "the plan stays" in run.stderr and jobs(schedulers) == planned


def test_a_site_that_cannot_be_built_takes_no_plan_away(site, tmp_path, schedulers):
    report = tmp_path / "report.json"
    words = ["build", "--site", site.folder, "--at", DAY.format(14), "--output", tmp_path / "out", "--report", report]
    assert selari(*words).returncode == 0
    assert script("schedule-next", report, "at", "x", cwd=tmp_path, **schedulers).returncode == 0
    site.write("site.yaml", "name: [")
    assert selari(*words).returncode == 1
    assert script("schedule-next", report, "at", "x", cwd=tmp_path, **schedulers).returncode == 2
    assert len(jobs(schedulers)) == 1


# Schedulers that note what they are asked for: `at` and `atrm` keep jobs as files, by number; `systemd-run` and
# `systemctl` keep timers, by name.
SCHEDULERS = {
    "at": """
if [ "$1" = -c ]; then cat "$JOBS/$2"; exit; fi
number=$(ls "$JOBS" | sort -n | tail -n 1); number=$((${number:-0} + 1))
{ echo "when $2"; cat; } >"$JOBS/$number"
""",
    "atq": 'for job in $(ls "$JOBS"); do printf "%s\\tThu Nov 28 15:00:00 2026 %s root\\n" "$job" "${QUEUE:-a}"; done',
    "atrm": 'rm "$JOBS/$1"',
    "systemd-run": """
for word; do case $word in --unit=*) unit=${word#--unit=} ;; esac; last=$word; done
[ ! -e "$JOBS/$unit.timer" ] || { echo "Unit $unit.timer was already loaded." >&2; exit 1; }
printf '%s\\n' "$*" >"$JOBS/$unit.timer"
""",
    "systemctl": """
case $2 in
  stop) rm "$JOBS/$3" ;;
  list-units) for last; do :; done; for job in $(cd "$JOBS" && ls $last 2>/dev/null); do echo "$job loaded"; done ;;
esac
""",
}


@pytest.fixture
def schedulers(tmp_path):
    """The environment in which the schedulers are those above."""
    programs, jobs = tmp_path / "programs", tmp_path / "jobs"
    programs.mkdir()
    jobs.mkdir()
    for name, text in SCHEDULERS.items():
        (programs / name).write_text("#!/bin/sh\n" + text)
        (programs / name).chmod(0o755)
    return {"PATH": f"{programs}:{os.environ['PATH']}", "JOBS": str(jobs), "TZ": "Asia/Kuala_Lumpur"}


def jobs(schedulers) -> list[str]:
    """What is planned."""
    return [path.read_text() for path in sorted(Path(schedulers["JOBS"]).iterdir())]


def instant(**later) -> datetime:
    """A whole minute that is so much later than now."""
    return (datetime.now(timezone.utc) + timedelta(**later)).replace(second=0, microsecond=0)


def write_report(path: Path, at: datetime | None):
    path.write_text(json.dumps({"next_change": at and at.isoformat()}, indent=2))


def test_at_and_systemd_are_asked_for_the_minute(tmp_path, schedulers):
    report = tmp_path / "report.json"
    write_report(report, datetime(2096, 10, 20, tzinfo=timezone(timedelta(hours=8))))
    assert script("schedule-next", report, "at", "./again now", **schedulers).returncode == 0
    [job] = jobs(schedulers)
    assert job.startswith("when 209610200000\n") and job.endswith("\n./again now\n")
    assert script("schedule-next", report, "systemd", "./again $now", **schedulers).returncode == 0
    timer = jobs(schedulers)[1]
    assert "--on-calendar=2096-10-19 16:00:00 UTC" in timer and timer.endswith("-c ./again $$now\n")


@pytest.mark.parametrize("way", ["at", "systemd"])
def test_a_plan_takes_the_place_of_the_one_before_it(tmp_path, schedulers, way):
    report = tmp_path / "report.json"
    for plan, days in [("satu", 1), ("dua", 1), ("satu", 2), ("satu", 2), ("dua", 3)]:
        write_report(report, instant(days=days))
        run = script("schedule-next", report, way, f"./{plan}", PLAN=plan, cwd=tmp_path, **schedulers)
        assert run.returncode == 0, run.stderr
    assert sorted(job.strip()[-3:] for job in jobs(schedulers)) == ["dua", "atu"][::-1]
    # By the command where it has no name; and where nothing is to come, nothing stays planned.
    for _ in range(2):
        assert script("schedule-next", report, way, "./tiga", cwd=tmp_path, **schedulers).returncode == 0
    assert len(jobs(schedulers)) == 3
    write_report(report, None)
    assert script("schedule-next", report, way, "./tiga", cwd=tmp_path, **schedulers).returncode == 0
    assert len(jobs(schedulers)) == 2 and not any("tiga" in job for job in jobs(schedulers))


def test_a_job_that_is_running_is_left_alone(tmp_path, schedulers):
    report = tmp_path / "report.json"
    write_report(report, instant(days=1))
    for queue in ["a", "="]:
        assert script("schedule-next", report, "at", "x", QUEUE=queue, **schedulers).returncode == 0
    assert len(jobs(schedulers)) == 2


@pytest.mark.parametrize("way", ["at", "systemd"])
def test_a_change_that_is_past_is_due_at_once(tmp_path, schedulers, way):
    report = tmp_path / "report.json"
    write_report(report, instant(days=-1))
    soonest = instant(minutes=1)
    assert script("schedule-next", report, way, "x", **schedulers).returncode == 0
    [job] = jobs(schedulers)
    said = [f"{at.astimezone(timezone(timedelta(hours=8))):%Y%m%d%H%M}" if way == "at" else f"{at:%Y-%m-%d %H:%M}:00 UTC"
            for at in (soonest, soonest + timedelta(minutes=1))]
    assert any(text in job for text in said), job


def test_a_limit_is_kept_whatever_the_report_says(tmp_path, schedulers):
    report = tmp_path / "report.json"
    for at, minutes in [(instant(days=1), 10), (instant(minutes=4), 4), (instant(days=-1), 10), (None, 10)]:
        write_report(report, at)
        said = script("schedule-next", report, "print", WITHIN="10").stdout
        wanted = instant(minutes=minutes)
        assert datetime.fromisoformat(said.strip()) - wanted in [timedelta(), timedelta(minutes=1)], (at, said)
    assert script("schedule-next", tmp_path / "none", "print", WITHIN="10").returncode == 0


def test_what_cannot_be_planned_ends_with_two(tmp_path, schedulers):
    report = tmp_path / "report.json"
    report.write_text('{\n  "next_change": "bila-bila"\n}\n')
    assert script("schedule-next", report, "at", "x", **schedulers).returncode == 2
    write_report(report, instant(days=1))
    (tmp_path / "programs/at").write_text("#!/bin/sh\nexit 1\n")
    (tmp_path / "programs/systemd-run").write_text("#!/bin/sh\nexit 1\n")
    for way in ["at", "systemd"]:
        assert script("schedule-next", report, way, "x", **schedulers).returncode == 2


def test_a_chain_goes_on_whatever_becomes_of_a_publish(site, tmp_path, schedulers):
    environment = {**schedulers, "SITE": str(site.folder), "TRIES": "1", "RETRY": "7"}
    plan = ["publish-and-plan", "production", "at", "--at", DAY.format(14)]

    def minute(job):
        return datetime.strptime(job.split()[1] + "+0800", "%Y%m%d%H%M%z")

    for _ in range(2):
        before = instant(minutes=7)
        # The window closes in 2022: due at once.
        assert script(*plan, cwd=tmp_path, **environment).returncode == 0
        [job] = jobs(schedulers)
        assert minute(job) < before
    # The target cannot be written, the site is wrong, the program is gone, or is killed in the middle.
    (tmp_path / "www").rename(tmp_path / "elsewhere")
    (tmp_path / "www").write_text("")
    killer = tmp_path / "killer"
    killer.write_text("#!/bin/sh\nkill -9 $(ps -o ppid= $PPID)\n")
    killer.chmod(0o755)
    for status, more in [(2, {}), (1, {}), (2, {"SELARI": str(tmp_path / "none")}), (-9, {"SELARI": str(killer)})]:
        if status == 1:
            site.page("faq", "[x](page:tiada)")
        before = instant(minutes=7)
        run = script(*plan, cwd=tmp_path, **{**environment, **more})
        assert run.returncode == status, run.stderr
        [job] = jobs(schedulers)
        assert minute(job) >= before, job
    # The job itself is the whole command, in whatever shell at has.
    assert job.splitlines()[-1].endswith(f"publish-and-plan' 'production' 'at' '--at' '{DAY.format(14)}'")
    assert "RETRY='7'" in job and f"SITE='{site.folder}'" in job


@pytest.mark.parametrize("more, minutes", [({}, 1440), ({"LATEST": "30"}, 30)])
def test_a_chain_does_not_end_where_the_site_does_not_change_by_itself(site, tmp_path, schedulers, more, minutes):
    before = instant(minutes=minutes)
    run = script("publish-and-plan", "production", "at", "--at", DAY.format(21), cwd=tmp_path, SITE=str(site.folder),
                 **schedulers, **more)
    assert run.returncode == 0, run.stderr
    assert json.loads((tmp_path / "publish-report.json").read_text())["next_change"] is None
    [job] = jobs(schedulers)
    planned = datetime.strptime(job.split()[1] + "+0800", "%Y%m%d%H%M%z")
    assert timedelta() <= planned - before <= timedelta(minutes=2)
    assert ("LATEST='30'" in job) == bool(more)


def test_a_plan_is_within_a_limit_and_a_change_that_is_past_is_due_at_once(tmp_path):
    report = tmp_path / "report.json"
    for at, minutes in [(instant(days=3), 60), (instant(minutes=4), 4), (None, 60)]:
        write_report(report, at)
        said = script("schedule-next", report, "print", LATEST="60").stdout
        assert datetime.fromisoformat(said.strip()) - instant(minutes=minutes) in [timedelta(), timedelta(minutes=1)]
    write_report(report, past := instant(days=-1))
    assert datetime.fromisoformat(script("schedule-next", report, "print", LATEST="60").stdout.strip()) == past


@pytest.mark.parametrize("way, program", [("at", "at"), ("systemd", "systemd-run")])
def test_a_scheduler_that_is_not_there_is_named(way, program, tmp_path):
    report = tmp_path / "report.json"
    report.write_text(json.dumps({"next_change": "2022-10-20T00:00:00+08:00"}, indent=2))
    programs = tmp_path / "programs"
    programs.mkdir()
    for name in ["sed", "date", "tr", "cksum", "cut"]:
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


def test_what_no_network_can_mend_is_tried_once(site, tmp_path):
    def tries(*words):
        run = script("publish", *words, SITE=str(site.folder), TRIES="3", cwd=tmp_path)
        assert run.returncode == 2, run.stderr
        return 1 + run.stderr.count("failed; the next one")

    assert tries("produksi") == 1
    assert tries("production", "--tiada") == 1
    (tmp_path / "www").mkdir()
    (tmp_path / "www/index.html").write_text("orang lain")
    assert tries("production") == 1
    with SSHD(server_folder := tmp_path / "sshd") as server:
        (server_folder / "known_hosts").write_text("")
        site.aim(server.target(tmp_path / "server/www"))
        assert tries("production") == 1
    assert tries("production") == 3


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
        # Nor is anybody led to what is gone by then.
        assert "/output/" not in run.stderr and tempfile.gettempdir() + "/tmp." not in run.stderr, run.stderr
    shutil.rmtree(tmp_path / "www")
    assert script(*words, SITE=str(site.folder)).returncode == 2


def test_a_tree_that_is_not_what_was_published_says_nothing_of_what_is_served(site, tmp_path):
    assert site.publish(day=14).returncode == 0
    with Nginx(tmp_path / "nginx", tmp_path / "www/current", "error_page 404 /404.html;") as server:
        words = ["verify", "production", server.base + "/", "--bytes-only"]
        site.page("faq", "Belum diterbitkan")
        run = script(*words, SITE=str(site.folder))
        assert run.returncode == 2 and "this tree is not what was published" in run.stderr, run.stderr
        assert site.publish(day=14).returncode == 0
        assert script(*words, SITE=str(site.folder)).returncode == 0


def test_a_target_that_cannot_be_reached_is_told_in_words(site, tmp_path):
    # What cron mails is what is printed where nobody looks for json.
    site.aim({"kind": "ssh", "host": "127.0.0.1", "port": 1, "path": "x"})
    run = script("verify", "production", "http://localhost:1/", SITE=str(site.folder))
    assert run.returncode == 2 and not run.stdout
    assert "[publish/connection]" in run.stderr and "cannot be listed" in run.stderr, run.stderr
    assert '"findings"' not in run.stderr


@pytest.mark.parametrize("form", ["--url {}", "--url={}"])
def test_a_site_that_was_published_for_another_address_is_built_for_it(site, tmp_path, form):
    site.write("templates/page.html", "<title>{{ page.title }}</title><link rel=canonical href={{ page.permalink }}>\n")
    address = "https://percubaan.contoh.example/"
    assert site.publish("--url", address, day=14).returncode == 0
    with Nginx(tmp_path / "nginx", tmp_path / "www/current", "error_page 404 /404.html;") as server:
        words = ["verify", "production", server.base + "/"]
        run = script(*words, *form.format(address).split(), "--bytes-only", SITE=str(site.folder))
        assert run.returncode == 0, run.stderr
        assert script(*words, "--bytes-only", SITE=str(site.folder)).returncode == 2
    assert script(*words, "--url", SITE=str(site.folder)).returncode == 2


def test_a_publish_while_it_is_verified_raises_no_alarm(site, tmp_path):
    assert site.publish(day=14).returncode == 0
    # A Selari with which somebody publishes while the first build is at work.
    slow = tmp_path / "slow"
    slow.write_text(f"""#!/bin/sh
case $1 in build)
  if mkdir '{tmp_path}/once' 2>/dev/null; then
    echo 'body {{ margin: 1em }}' >'{site.folder}/templates/assets/site.css'
    '{selari_program()}' publish production --site '{site.folder}' --at {DAY.format(15)} >/dev/null 2>&1
  fi ;;
esac
exec '{selari_program()}' "$@"
""")
    slow.chmod(0o755)
    with Nginx(tmp_path / "nginx", tmp_path / "www/current", "error_page 404 /404.html;") as server:
        run = script("verify", "production", server.base + "/", "--bytes-only", SITE=str(site.folder), SELARI=str(slow))
    assert run.returncode == 0 and (tmp_path / "once").exists(), run.stderr


@pytest.mark.parametrize("words", [["publish", "production"], ["verify", "production", "http://localhost:1/"]])
def test_a_program_that_is_not_there_is_named(words, tmp_path):
    run = script(*words, SELARI=str(tmp_path / "none"), cwd=tmp_path)
    assert run.returncode == 2 and "SELARI names it" in run.stderr


@pytest.fixture
def secrets(tmp_path):
    """The secrets, and a password database that knows of a home folder for tests alone."""
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "getent").write_text(f"#!/bin/sh\necho 'u:x:0:0::{tmp_path}/rumah:/bin/sh'\n")
    (programs / "getent").chmod(0o755)
    key = make_key(tmp_path / "kunci").read_text()
    public = " ".join((tmp_path / "kunci.pub").read_text().split()[:2])
    known = f"# milik pentadbir\npelayan {public}\n@revoked lain {public}"
    return {"SSH_PRIVATE_KEY": key.strip(), "SSH_KNOWN_HOSTS": known, "HOME": f"{tmp_path}/lain",
            "PATH": f"{programs}:{os.environ['PATH']}"}


def test_secrets_go_where_ssh_looks(secrets, tmp_path):
    run = script("prepare-ssh", **secrets)
    assert run.returncode == 0, run.stderr
    folder = tmp_path / "rumah/.ssh"
    assert (folder / "id_ed25519").read_text() == (tmp_path / "kunci").read_text()
    assert (folder / "id_ed25519").stat().st_mode & 0o777 == 0o600
    assert files(folder).keys() == {"id_ed25519", "known_hosts"}
    assert not (tmp_path / "lain").exists(), "ssh does not look at HOME"
    run = script("prepare-ssh", **{**secrets, "SSH_PRIVATE_KEY": ""})
    assert run.returncode == 2 and "SSH_PRIVATE_KEY" in run.stderr


def test_a_secret_may_be_a_file_and_a_known_host_is_noted_once(secrets, tmp_path):
    for name in ["SSH_PRIVATE_KEY", "SSH_KNOWN_HOSTS"]:
        # As a form on the web sends it.
        (tmp_path / name).write_text(secrets[name].replace("\n", "\r\n"))
    for given in [{}, {"SSH_KNOWN_HOSTS": str(tmp_path / "SSH_KNOWN_HOSTS")}, {"SSH_PRIVATE_KEY": str(tmp_path / "SSH_PRIVATE_KEY")}]:
        run = script("prepare-ssh", **{**secrets, **given})
        assert run.returncode == 0, run.stderr
        folder = tmp_path / "rumah/.ssh"
        assert (folder / "id_ed25519").read_text() == (tmp_path / "kunci").read_text()
        assert (folder / "known_hosts").read_text() == secrets["SSH_KNOWN_HOSTS"] + "\n"


@pytest.mark.parametrize("known", ["{folder}/tiada", "pelayan", "pelayan ssh-ed25519", "{good}\nseparuh baris"])
def test_known_hosts_that_are_none_are_refused(secrets, tmp_path, known):
    known = known.format(folder=tmp_path, good=secrets["SSH_KNOWN_HOSTS"])
    run = script("prepare-ssh", **{**secrets, "SSH_KNOWN_HOSTS": known})
    assert run.returncode == 2 and "no line of known_hosts" in run.stderr, run.stderr
    assert known.splitlines()[-1] in run.stderr
    assert not (tmp_path / "rumah/.ssh/known_hosts").exists()


def test_a_secret_that_is_no_key_is_refused_before_a_server_does(secrets, tmp_path):
    assert script("prepare-ssh", **secrets).returncode == 0
    before = files(tmp_path / "rumah/.ssh")
    subprocess.run(["ssh-keygen", "-q", "-p", "-N", "rahsia", "-f", tmp_path / "kunci"], check=True)
    for key in ["kunci\nrahsia", (tmp_path / "kunci").read_text(), (tmp_path / "kunci.pub").read_text()]:
        run = script("prepare-ssh", **{**secrets, "SSH_PRIVATE_KEY": key})
        assert run.returncode == 2 and "no private key without a passphrase" in run.stderr, run.stderr
    assert files(tmp_path / "rumah/.ssh") == before


def test_another_key_that_is_there_is_left_alone(secrets, tmp_path):
    folder = tmp_path / "rumah/.ssh"
    folder.mkdir(parents=True)
    own = make_key(folder / "id_ed25519").read_text()
    run = script("prepare-ssh", **secrets)
    assert run.returncode == 2 and "is another key" in run.stderr and "SSH_FOLDER" in run.stderr, run.stderr
    # With a passphrase nobody can say which key it is.
    subprocess.run(["ssh-keygen", "-q", "-p", "-N", "rahsia", "-f", folder / "id_ed25519"], check=True)
    locked = (folder / "id_ed25519").read_text()
    assert locked != own and script("prepare-ssh", **secrets).returncode == 2
    assert (folder / "id_ed25519").read_text() == locked
    assert files(folder).keys() == {"id_ed25519", "id_ed25519.pub"}
    # The same key, whatever stands beside it, is no other.
    (folder / "id_ed25519").write_text((tmp_path / "kunci").read_text())
    subprocess.run(["ssh-keygen", "-q", "-c", "-C", "nama lain", "-f", folder / "id_ed25519"], check=True)
    assert script("prepare-ssh", **secrets).returncode == 0


def test_secrets_go_to_a_folder_that_is_named_and_by_home_where_nothing_else_is_known(secrets, tmp_path):
    assert script("prepare-ssh", **secrets, SSH_FOLDER=str(tmp_path / "folder")).returncode == 0
    assert files(tmp_path / "folder").keys() == {"id_ed25519", "known_hosts"}
    (tmp_path / "programs/getent").write_text("#!/bin/sh\nexit 2\n")
    assert script("prepare-ssh", **secrets).returncode == 0
    assert files(tmp_path / "lain/.ssh").keys() == {"id_ed25519", "known_hosts"}
    assert not (tmp_path / "rumah").exists()
