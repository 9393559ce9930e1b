"""Several users who build one site in turn, and what the web server's own user sees of it."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

from sites import selari_program
from small import SmallSite

GROUP = 61_000
ANITA, BALA, SERVER = 61_001, 61_002, 61_003

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="only root can be somebody else")


@pytest.fixture
def site():
    folder = Path(tempfile.mkdtemp(prefix="selari-builders-"))
    folder.chmod(0o755)
    site = SmallSite(folder / "site", {"kind": "folder", "path": "../trial"})
    (folder / "www").mkdir()
    for path in [folder, *folder.rglob("*")]:
        os.chown(path, ANITA, GROUP)
        path.chmod(0o2775 if path.is_dir() else 0o664)
    shutil.copy2(selari_program(), folder / "selari")
    yield site
    shutil.rmtree(folder)


def build(site, user: int, text: str, umask: int) -> subprocess.CompletedProcess:
    site.page("faq", text)
    folder = site.folder.parent
    run = subprocess.run([folder / "selari", "build", "--site", site.folder, "--output", folder / "www/output"],
                         user=user, group=GROUP, extra_groups=[], umask=umask, cwd=folder,
                         capture_output=True, text=True, env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"})
    assert run.returncode == 0 and not run.stderr, run.stderr
    return run


def seen(path: Path) -> str | None:
    """A file as the server's own user sees it."""
    run = subprocess.run(["cat", path], user=SERVER, group=SERVER, extra_groups=[], capture_output=True, text=True)
    return run.stdout if run.returncode == 0 else None


def test_who_builds_alone_shows_the_last_build_and_no_other(site):
    www = site.folder.parent / "www"
    for number in range(1, 5):
        build(site, ANITA, f"Binaan {number}", umask=0o022)
        assert f"Binaan {number}" in seen(www / "output/ms/faq/index.html")
        spare = www / ".selari-spare-output/ms/faq/index.html"
        assert spare.exists() == (number > 1) and seen(spare) is None


def test_those_who_build_in_turn_are_not_in_each_others_way(site):
    www = site.folder.parent / "www"
    for number, user in enumerate([ANITA, ANITA, BALA, ANITA, BALA, BALA, BALA, ANITA], 1):
        build(site, user, f"Binaan {number}", umask=0o002)
        assert f"Binaan {number}" in seen(www / "output/ms/faq/index.html")
        assert (www / "output").stat().st_mode & 0o7777 == 0o2775
