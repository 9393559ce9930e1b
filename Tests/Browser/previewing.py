"""Runs `selari serve` on a copy of the repository's site, so that tests can edit it."""

import re
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

PARTS = ["site.yaml", "content", "templates", "redirects.yaml"]


class Preview:
    """A running preview and the tree that it shows."""

    def __init__(self, selari: str, root: Path, *options: str):
        self.site = Path(tempfile.mkdtemp(prefix="selari-preview-"))
        for name in PARTS:
            source = root / name
            if source.is_dir():
                shutil.copytree(source, self.site / name)
            elif source.exists():
                shutil.copy(source, self.site / name)
        command = [selari, "serve", "--site", self.site, "--port", "0", "--lang", "en", *options]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.line = self.process.stdout.readline()
        address = re.search(r"http://\S+:\d+/", self.line)
        assert address, self.line + self.process.stderr.read()
        self.base = address[0].rstrip("/")

    def edit(self, path: str, old: str, new: str):
        """Replaces text in a file, as an editor that saves by renaming."""
        file = self.site / path
        text = file.read_text()
        assert old in text, f"{path} has no {old!r}"
        beside = file.with_name("." + file.name + ".new")
        beside.write_text(text.replace(old, new))
        beside.replace(file)

    def stop(self) -> int:
        """Stops it as Ctrl-C does; its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        try:
            return self.process.wait(timeout=30)
        finally:
            self.process.kill()
            self.process.stdout.close()
            self.process.stderr.close()
            shutil.rmtree(self.site, ignore_errors=True)
