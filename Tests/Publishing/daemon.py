"""A server of the distribution's on a loopback port, as long as a test needs it."""

import socket
import subprocess
import time
from pathlib import Path


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Daemon:
    """Runs in `folder`. A server says what it is told (`prepare`) and how it is started (`launch`)."""

    log: str
    port: int

    def __init__(self, folder: Path):
        self.folder = folder
        self.process: subprocess.Popen | None = None
        folder.mkdir(parents=True, exist_ok=True)

    def prepare(self):
        """Writes the configuration, with ports that are free now."""
        raise NotImplementedError

    def launch(self) -> subprocess.Popen:
        raise NotImplementedError

    def start(self):
        # Somebody may take the port between our looking and the server's listening, so a few are tried.
        for _ in range(5):
            self.prepare()
            self.process = self.launch()
            if self._answers():
                return self
            self.stop()
        raise RuntimeError((self.folder / self.log).read_text())

    def stop(self):
        if self.process:
            self.process.terminate()
            self.process.wait(timeout=30)
            self.process = None

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        self.stop()

    def _answers(self) -> bool:
        for _ in range(500):
            if self.process.poll() is not None:
                return False
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return True
            time.sleep(0.02)
        return False
