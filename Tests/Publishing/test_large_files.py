"""A file beside the pages may be far larger than they are: a recording, an archive of documents."""

import os
import shutil

from sites import AT, ROOT, selari_program

LARGE = 256 << 20


def test_a_large_file_is_held_once(tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    for name in ["content", "templates"]:
        shutil.copytree(ROOT / name, site / name)
    shutil.copy(ROOT / "site.yaml", site)
    with open(site / "content/rakaman.mp4", "wb") as file:
        file.truncate(LARGE)
    output = tmp_path / "output"
    words = ["build", "--site", str(site), "--output", str(output), "--at", AT]
    child = os.posix_spawn(selari_program(), [selari_program(), *words], os.environ)
    _, status, usage = os.wait4(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    assert (output / "rakaman.mp4").stat().st_size == LARGE
    # In kibibytes; the site itself takes some 50 MB.
    assert usage.ru_maxrss << 10 < 1.5 * LARGE
