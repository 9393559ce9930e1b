"""What the account on the server makes of the commands that it is given, and connections that it holds too long."""

import json
import os
import re
import shutil
import signal
import time

import pytest

from nginx import Nginx
from sites import selari
from small import SmallSite, files, kill
from sshd import SSHD


@pytest.fixture
def served(tmp_path):
    """Makes a site whose server treats every command in its own way."""
    servers = []

    def make(way: str) -> SmallSite:
        folder = tmp_path / "sshd"
        folder.mkdir()
        servers.append(SSHD(folder, f"ForceCommand {way}" if way else ""))
        server = servers[0].__enter__()
        return SmallSite(tmp_path / "site", server.target(tmp_path / "server/www"))

    yield make
    for server in servers:
        server.__exit__(None, None, None)


def refused(run, *words):
    assert run.returncode == 2, run.stdout + run.stderr
    for word in words:
        assert word in run.stderr, run.stderr


NOLOGIN = shutil.which("nologin", path="/usr/sbin:/sbin")


@pytest.mark.parametrize("way, said", [
    (NOLOGIN, "This account is currently not available"),
    ("internal-sftp", ""),
    ("/bin/false", ""),
    ("exit 127", ""),
])
def test_an_account_without_a_shell_is_told(served, way, said):
    refused(served(way).publish(), "[publish/connection]", "has no shell there", "usermod --shell", said)


def test_a_server_that_knows_no_method_of_ours_is_told(tmp_path):
    folder = tmp_path / "sshd"
    folder.mkdir()
    with SSHD(folder, "KexAlgorithms diffie-hellman-group14-sha1") as server:
        site = SmallSite(tmp_path / "site", server.target(tmp_path / "server/www"))
        run = site.publish("--report", str(tmp_path / "report.json"))
        refused(run, "[publish/connection]", "no method in common", "diffie-hellman-group14-sha1")
        assert "transient" not in json.loads((tmp_path / "report.json").read_text())


def test_a_port_at_which_no_ssh_answers_is_told(tmp_path):
    (tmp_path / "www").mkdir()
    with Nginx(tmp_path / "nginx", tmp_path / "www", "") as web:
        port = int(web.base.rsplit(":", 1)[1])
        target = {"kind": "ssh", "host": "127.0.0.1", "port": port, "user": "u", "path": "x"}
        site = SmallSite(tmp_path / "site", target)
        run = site.publish()
        refused(run, "[publish/connection]", "may not be ssh", "`port`")
        assert "what was uploaded" not in run.stderr


@pytest.mark.parametrize("program, said", [
    (f'exec {shutil.which("ssh")} -F {{config}} "$@"', "line 2: Bad configuration option: hostnme"),
    # ssh looks at the owner and the mode of the user's own file alone, and says so in these words.
    ("echo 'Bad owner or permissions on /r/.ssh/config' >&2; exit 255", "chmod 600"),
], ids=["line", "mode"])
def test_a_mistake_in_the_configuration_of_ssh_is_shown(served, tmp_path, program, said):
    site = served("")
    (tmp_path / "config").write_text("Host x\n  Hostnme y\n")
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "ssh").write_text("#!/bin/sh\n" + program.format(config=tmp_path / "config") + "\n")
    (programs / "ssh").chmod(0o755)
    report = tmp_path / "report.json"
    run = selari(*site.command("--report", str(report))[1:],
                 environment={"PATH": f"{programs}:{os.environ['PATH']}"})
    refused(run, "[publish/connection]", "refuses its own configuration", said)
    assert "transient" not in json.loads(report.read_text())


def test_a_key_whose_name_has_a_percent_sign_is_used(served, tmp_path):
    site = served("")
    key = tmp_path / "kunci 50%h"
    shutil.copy(site.target["identity"], key)
    site.aim({**site.target, "identity": str(key)})
    run = site.publish()
    assert run.returncode == 0, run.stderr


def test_a_shell_that_prints_something_is_told(served):
    site = served('echo Selamat datang; eval "$SSH_ORIGINAL_COMMAND"')
    refused(site.publish(), "[publish/connection]", "prints something", "~/.bashrc")


def test_the_lock_of_a_machine_that_is_gone_is_let_go_by_the_process_that_is_named(served, tmp_path):
    site = served("")
    target = tmp_path / "server/www"
    assert site.publish().returncode == 0
    site.page("faq", "Teks lain")
    # A connection that stays open with nobody at its other end: ssh stops, and its publisher is killed.
    bin = tmp_path / "bin"
    bin.mkdir()
    ssh = bin / "ssh"
    ssh.write_text(f'#!/bin/sh\necho $$ >>{tmp_path}/started\nexec {shutil.which("ssh")} "$@"\n')
    ssh.chmod(0o755)
    path = os.environ["PATH"]
    os.environ["PATH"] = f"{bin}:{path}"
    try:
        publisher = site.start(day=2)
    finally:
        os.environ["PATH"] = path
    lock = target / ".selari-lock"
    deadline = time.monotonic() + 30
    while not lock.read_text() and time.monotonic() < deadline:
        time.sleep(0.001)
    connection = int((tmp_path / "started").read_text().split()[0])
    os.kill(connection, signal.SIGSTOP)
    try:
        kill(publisher)
        run = site.publish(day=2)
        refused(run, "[publish/locked]", "may hold its connection for hours")
        process = int(re.search(r"kill (\d+)", run.stderr)[1])
        os.kill(process, signal.SIGTERM)
        assert site.publish(day=2).returncode == 0
    finally:
        os.kill(connection, signal.SIGKILL)
    assert files(target / "current") == site.build(tmp_path / "expected", 2)
