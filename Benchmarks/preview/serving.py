"""The two preview servers, started and stopped."""

import http.client
import re
import socket
import subprocess
import time
from pathlib import Path

from comparison.tools import INSTANT, Hugo, Selari

from .listening import Events, Listener, LiveReload

#: Seconds until a server must answer; Hugo builds the whole site before.
PATIENCE = 600
#: Seconds without processor time after which a server counts as done.
QUIET = 0.4


class Server:
    """A preview server over a site's folder, on a port of its own."""

    name: str
    #: Where the corpus has the site of this tool.
    folder: str
    #: The template that every article is rendered with.
    template: str

    def __init__(self, site: Path):
        self.site = site
        self.port = free_port()
        self.log = (site.parent / f"{self.name}.log").open("wb")
        start = time.perf_counter()
        self.process = subprocess.Popen(
            self.command(), stdin=subprocess.DEVNULL, stdout=self.log, stderr=subprocess.STDOUT
        )
        self.wait_until_ready()
        #: Seconds from the start to the first answer.
        self.start = time.perf_counter() - start

    def command(self) -> list[str]:
        """What starts it."""
        raise NotImplementedError

    def listen(self, path: str) -> Listener:
        """What a browser that shows a page listens to."""
        raise NotImplementedError

    def wait_until_ready(self) -> None:
        end = time.perf_counter() + PATIENCE
        while time.perf_counter() < end:
            if self.process.poll() is not None:
                break
            try:
                self.fetch("/robots.txt")
                return
            except OSError:
                time.sleep(0.02)
        self.stop()
        raise SystemExit(f"{self.name} does not answer: see {self.log.name}")

    def fetch(self, path: str) -> bytes:
        """A page, by a connection of its own."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            body = answer.read()
            return body if answer.status == 200 else b""
        finally:
            connection.close()

    def memory(self) -> dict[str, float]:
        """Its memory now and at most, in MiB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        kilobytes = dict(re.findall(r"^(VmRSS|VmHWM):\s+(\d+)", status, re.MULTILINE))
        return {"now": int(kilobytes["VmRSS"]) / 1024, "peak": int(kilobytes["VmHWM"]) / 1024}

    def rest(self) -> None:
        """Comes back when the server has nothing left to do: no processor time for a while."""
        last = -1
        while (used := self._ticks()) != last:
            last = used
            time.sleep(QUIET)

    def _ticks(self) -> int:
        """The processor time it has used, in the system's ticks."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.log.close()


class SelariServer(Server):
    name = "selari"
    folder = "selari"
    template = "templates/page.html"

    def command(self) -> list[str]:
        return [
            str(Selari().program), "serve", "--site", str(self.site), "--port", str(self.port),
            "--at", INSTANT,
        ]  # fmt: skip

    def listen(self, path: str) -> Listener:
        return Events(self.port, path, self.fetch(path))


class HugoServer(Server):
    name = "hugo"
    folder = "hugo"
    template = "layouts/page.html"

    def command(self) -> list[str]:
        hugo = Hugo.installed()
        if not hugo:
            raise SystemExit("Hugo is not installed in .venv")
        return [
            str(hugo.program), "server", "--source", str(self.site), "--bind", "127.0.0.1",
            "--port", str(self.port), "--cacheDir", str(self.site.parent / "cache"),
            "--noBuildLock", "--renderToMemory",
        ]  # fmt: skip

    def listen(self, path: str) -> Listener:
        return LiveReload(self.port)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
