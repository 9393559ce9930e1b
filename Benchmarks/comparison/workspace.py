"""Where the comparison keeps its files: corpora, outputs that were never used before, programs.

A tree is never removed just before a build: ext4 passes over inodes that were freed in the last
minutes, and the next build takes several times as long. So every fresh build gets a folder of a
new name, and all of them are removed at the very end."""

import hashlib
import itertools
import shutil
import subprocess
import sys
import time
from pathlib import Path

BENCHMARKS = Path(__file__).parent.parent
SEED = "87"
#: Minutes for which freed inodes are passed over, with room to spare.
SETTLING_MINUTES = 6


class Workspace:
    """A folder below which everything happens."""

    def __init__(self, root: Path):
        self.root = root
        self.outputs = root / f"run-{time.time_ns()}"
        self._names = itertools.count(1)
        self.outputs.mkdir(parents=True)

    def fresh(self, tool: str) -> Path:
        """A path that was never used; its parent exists and holds nothing else."""
        parent = self.outputs / f"{next(self._names):04}-{tool}"
        parent.mkdir()
        return parent / "site"

    def program(self, name: str, *libraries: str) -> Path:
        """A C program of this folder, compiled when its source is newer."""
        source, target = BENCHMARKS / f"{name}.c", self.root / "bin" / name
        target.parent.mkdir(exist_ok=True)
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            flags = ["-O2", "-Wall", "-Wextra", *(f"-l{library}" for library in libraries)]
            subprocess.run(["cc", "-o", str(target), str(source), *flags], check=True)
        return target

    def corpus(self, files: int, plain_links: bool) -> Path:
        """The corpus of a size, made if there is none by the same maker."""
        name = f"corpus-{files}-{maker_digest()}{'-plain' if plain_links else ''}"
        folder = self.root / name
        if not folder.exists():
            spare = self.root / f"{name}.part"
            shutil.rmtree(spare, ignore_errors=True)
            command = [sys.executable, "-m", "corpus", str(spare), "--files", str(files)]
            command += ["--seed", SEED, *(["--plain-links"] if plain_links else [])]
            subprocess.run(command, check=True, cwd=BENCHMARKS)
            spare.rename(folder)
        return folder

    def minutes_since_cleaning(self) -> float | None:
        """How long ago outputs were removed here; none if never."""
        stamp = self.root / "cleaned"
        return (time.time() - stamp.stat().st_mtime) / 60 if stamp.exists() else None

    def clean(self) -> None:
        """Removes every run's outputs, and remembers when."""
        for folder in self.root.glob("run-*"):
            shutil.rmtree(folder, ignore_errors=True)
        (self.root / "cleaned").touch()


def maker_digest() -> str:
    """What the corpus maker is made of: another digest, another corpus."""
    digest = hashlib.sha256()
    for path in sorted((BENCHMARKS / "corpus").rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(str(path.relative_to(BENCHMARKS)).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:8]
