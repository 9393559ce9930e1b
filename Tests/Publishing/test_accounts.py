"""What the account on the server makes of the commands that it is given, and connections that it holds too long."""

import os
import re
import shutil
import signal
import time

import pytest

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
