"""Many browsers at one preview at once: all are answered, and nothing of them is left. `make bench-preview-load` does it for a minute."""

import re
import sys
import time

import pytest

from building import OPEN
from conftest import ROOT, selari
from previewing import Preview

sys.path.insert(0, str(ROOT / "Benchmarks"))

from preview.crowd import Crowd, descriptors, memory, page  # noqa: E402

CONNECTIONS, LISTENERS = 200, 50
PAGE = "/ms/soalan-lazim/"
# What stands in a page for the files beside it. The page that is open is made first and they follow, so
# that it may still change after an edit of the round before; the page does not.
FILES = re.compile(rb' data-files="[^"]*"')


@pytest.fixture
def preview(monkeypatch):
    # One pool of memory for all threads, so that a round takes what the one before gave back.
    monkeypatch.setenv("MALLOC_ARENA_MAX", "1")
    preview = Preview(selari(), ROOT, "--at", OPEN)
    yield preview
    assert preview.stop() == 0


def port(preview) -> int:
    return int(preview.base.rpartition(":")[2])


def visit(preview, text: str):
    """A round: 200 connections open at once, each of which asks or listens, while the page changes."""
    with Crowd(port(preview), PAGE, CONNECTIONS, LISTENERS) as crowd:
        first = crowd.ask()
        assert {status for status, _ in first} == {200}
        assert len({FILES.sub(b"", body) for _, body in first}) == 1
        assert crowd.hear("state") == LISTENERS
        assert descriptors(preview.process.pid) >= CONNECTIONS
        write(preview, text)
        assert crowd.hear("page") == LISTENERS
        again = crowd.ask()
        assert {status for status, _ in again} == {200}
        assert all(text.encode() in body for _, body in again)


def write(preview, text: str):
    """Saves the page with another last paragraph, as an editor that saves by renaming."""
    file = preview.site / "content/faq.ms.md"
    body = file.read_text().partition("\n\nTanda")[0].rstrip()
    beside = file.with_name(".faq.new")
    beside.write_text(f"{body}\n\n{text}\n")
    beside.replace(file)


def closed(preview, before: int, name: str) -> int:
    """The descriptors that are open once the server has noticed who is gone: by what it sends them next."""
    for number in range(1000):
        left = descriptors(preview.process.pid)
        if left <= before:
            break
        text = f"Tanda {name}: selepas {number}."
        write(preview, text)
        deadline = time.monotonic() + 60
        while text.encode() not in page(port(preview), PAGE):
            assert time.monotonic() < deadline, text
    return left


def test_two_hundred_browsers_at_once_are_answered_and_leave_nothing(preview):
    before = descriptors(preview.process.pid)
    sizes = []
    for number in range(12):
        visit(preview, f"Tanda {number}.")
        assert closed(preview, before, str(number)) == before
        sizes.append(memory(preview.process.pid))
    # The first half fills what is kept for later. In the second, a kilobyte for each connection would show.
    assert sizes[-1] - sizes[5] < 1, sizes
