"""The distribution's sshd on a loopback port, with a host key and a user's key of its own that live as long as a
test, and a line to it that can be cut."""

import getpass
import os
import shutil
import socket
import subprocess
import threading
from pathlib import Path

from daemon import Daemon, free_port

CONFIGURATION = """\
Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host_key
AuthorizedKeysFile {folder}/authorized_keys
PidFile {folder}/sshd.pid
AllowUsers {user}
PermitRootLogin prohibit-password
PubkeyAuthentication yes
PasswordAuthentication no
KbdInteractiveAuthentication no
UsePAM no
StrictModes no
MaxStartups 100
PrintMotd no
"""


def program() -> str:
    # sshd has to be started by its whole path.
    found = shutil.which("sshd", path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
    if not found:
        raise FileNotFoundError("sshd is not installed: scripts/install-packages test")
    return found


def make_key(path: Path) -> Path:
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "test", "-f", path], check=True)
    return path


class SSHD(Daemon):
    """Lets the user in who runs the tests, with `identity`."""

    log = "sshd.log"

    def __init__(self, folder: Path, more: str = ""):
        """`more` are further lines of its configuration."""
        super().__init__(folder)
        self.more = more
        self.user = getpass.getuser()
        make_key(folder / "host_key")
        self.identity = make_key(folder / "identity")
        shutil.copy(folder / "identity.pub", folder / "authorized_keys")
        self.known_hosts = folder / "known_hosts"
        # Any host: the line to the server may begin at another port.
        self.known_hosts.write_text("* " + (folder / "host_key.pub").read_text())

    def target(self, path: Path | str, *, port: int | None = None, **more) -> dict:
        """What `site.yaml` says of a folder on this server."""
        return {"kind": "ssh", "host": "127.0.0.1", "port": port or self.port, "user": self.user, "path": str(path),
                "identity": str(self.identity), "known_hosts": str(self.known_hosts), **more}

    def prepare(self):
        if os.geteuid() == 0:
            # The distribution's service makes it where sshd is started in the usual way.
            Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
        self.port = free_port()
        (self.folder / "sshd_config").write_text(
            CONFIGURATION.format(port=self.port, folder=self.folder, user=self.user) + self.more + "\n")

    def launch(self) -> subprocess.Popen:
        with open(self.folder / self.log, "ab") as log:
            return subprocess.Popen([program(), "-D", "-e", "-f", str(self.folder / "sshd_config")], stderr=log)


class Line:
    """A line to a port that breaks once so many bytes have gone up it, all connections together."""

    def __init__(self, port: int, most: int):
        self.target = port
        self.left = most
        self.received = 0
        self.lock = threading.Lock()
        self.ends: list[socket.socket] = []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def is_cut(self) -> bool:
        return self.left <= 0

    def close(self):
        self.listener.close()
        self._cut()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def _accept(self):
        while True:
            try:
                near, _ = self.listener.accept()
            except OSError:
                return
            if self.is_cut:
                near.close()
                continue
            far = socket.create_connection(("127.0.0.1", self.target))
            with self.lock:
                self.ends += [near, far]
            threading.Thread(target=self._carry, args=(near, far, True), daemon=True).start()
            threading.Thread(target=self._carry, args=(far, near, False), daemon=True).start()

    def _carry(self, source: socket.socket, sink: socket.socket, is_up: bool):
        try:
            while data := source.recv(16384):
                with self.lock:
                    if is_up:
                        self.left -= len(data)
                    else:
                        self.received += len(data)
                if self.is_cut:
                    return self._cut()
                sink.sendall(data)
            sink.shutdown(socket.SHUT_WR)
        except OSError:
            pass

    def _cut(self):
        with self.lock:
            ends, self.ends = self.ends, []
        for end in ends:
            # Both directions at once, as when a cable is pulled and the other side notices.
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            end.close()
