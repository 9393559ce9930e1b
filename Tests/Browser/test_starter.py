"""A site that `selari init` has made, with what people put into it, in a real browser."""

import subprocess

import pytest

from building import OPEN, Site
from conftest import selari
from test_layout import SIDEWAYS

# Ordinary words of Malay, and an address as it is pasted.
TITLE = "Pertanggungjawaban dan Antipemerdagangan"
ADDRESS = "<https://www.contoh.example/pertanggungjawaban/antipemerdagangan/laporan-tahunan-2025.pdf>"


@pytest.fixture(scope="module")
def starter(tmp_path_factory):
    folder = tmp_path_factory.mktemp("starter") / "site"
    subprocess.run([selari(), "init", folder], check=True, capture_output=True)
    for page in (folder / "content").rglob("*.md"):
        lines = page.read_text().split("\n")
        title = next(line for line in lines if line.startswith("title:"))
        page.write_text("\n".join(lines).replace(title, f"title: {TITLE}") + f"\n{ADDRESS}\n")
    subprocess.run([selari(), "build", "--site", folder, "--at", OPEN], check=True, capture_output=True)
    return Site(folder, folder / "output")


@pytest.mark.parametrize("width", [320, 768])
def test_long_words_and_pasted_addresses_make_no_page_scroll_sideways(width, starter, serve, open_page):
    page = open_page(serve(starter) + "/", width=width, height=568)
    for address in starter.addresses():
        page.goto(serve(starter) + address)
        assert page.evaluate(SIDEWAYS) == [], address
