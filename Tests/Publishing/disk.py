"""A disk of its own for a test, as small as it wants."""

import os
import subprocess
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def mounted(folder: Path, options: str):
    """A folder that is made, and on which a file system in memory stands; skips where nobody may mount one."""
    if os.geteuid() != 0:
        pytest.skip("only root can mount a disk; TargetDiesTests and KeptReleasesTests do without")
    folder.mkdir()
    run = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "none", folder], capture_output=True, text=True)
    if run.returncode != 0:
        pytest.skip(f"no disk can be mounted here: {run.stderr.strip()}")
    try:
        yield folder
    finally:
        # Lazily: a server's own processes end a moment after the client that they answered.
        subprocess.run(["umount", "--lazy", folder], check=True)
