"""A file may have any date that a disk keeps."""
import os

import pytest


@pytest.mark.parametrize("seconds", [-10_000_000_000, 0, 9_223_372_037, 13_569_465_600])
def test_a_file_of_another_century_is_read(seconds, site):
    os.utime(site.folder / "content/index.ms.md", (seconds, seconds))
    run = site.check()
    assert run.returncode == 0, run.stderr
