"""Weight: what a reader on a slow phone has to fetch. A kB is 1,000 bytes; text is counted as gzip makes it."""

import gzip
import json

import pytest

# The style beyond 8,000 is for low screens, and for a device that asks for more contrast; the scripts beyond 3,000
# keep from the server what is searched for, and say and follow what opens and closes.
HTML, CSS, SCRIPT, FIRST_VISIT, INDEX, ICON = 14_000, 8_300, 3_350, 60_000, 30_000, 1_024
# Only the search page fetches it. Beyond 3,000 it answers questions, says which words are on no page, weighs a word
# by how few pages have it, and takes its words from where the server does not see them.
SEARCH_SCRIPT = 3_750
TEXT = ("text/", "javascript", "json", "svg", "xml")


def compressed(data: bytes) -> int:
    return len(gzip.compress(data, 9))


def test_no_page_is_heavy(path, site):
    assert compressed(site.read(path).encode()) <= HTML


def weights(page, url):
    """What a visit fetches: (address, kind, bytes)."""
    seen = []
    page.on("response", lambda response: seen.append(response))
    page.goto(url)
    page.wait_for_load_state("networkidle")
    rows = []
    for response in seen:
        body = response.body()
        kind = response.headers.get("content-type", "")
        rows.append((response.url, kind, compressed(body) if any(part in kind for part in TEXT) else len(body)))
    return rows


def total(rows, kind=""):
    return sum(size for _, one, size in rows if kind in one)


@pytest.mark.parametrize("page", ["index", "faq", "search", "media/press-release", "napfl", "express-interest"])
@pytest.mark.parametrize("language", ["ms", "en"])
def test_a_first_visit_stays_within_the_budgets(page, language, site, base, open_page):
    address = f"/{language}/" if page == "index" else site.address_of(page, language)
    rows = weights(open_page(base + address, go=False), base + address)
    assert total(rows, "css") <= CSS
    search = sum(size for url, kind, size in rows if "/search." in url and "javascript" in kind)
    assert search <= SEARCH_SCRIPT
    assert total(rows, "javascript") - search <= SCRIPT
    assert total(rows) <= FIRST_VISIT, rows


@pytest.mark.parametrize("width", [320, 1280])
def test_a_first_visit_read_to_its_end_stays_within_the_budget(width, base, open_page):
    page = open_page(base + "/ms/", width=width, go=False)
    seen = []
    page.on("response", lambda response: seen.append(response))
    page.goto(base + "/ms/")
    page.keyboard.press("End")
    page.wait_for_load_state("networkidle")
    sizes = {response.url: compressed(response.body()) for response in seen}
    assert any(url.endswith(".svg") for url in sizes)
    assert sum(sizes.values()) <= FIRST_VISIT, sizes


@pytest.mark.parametrize("language", ["ms", "en"])
def test_the_search_index_is_light_and_holds_every_page(language, site):
    text = site.read(f"/{language}/search.json")
    assert compressed(text.encode()) <= INDEX
    listed = {page["url"] for page in json.loads(text)["pages"]}
    pages = {address for address in site.addresses() if address.startswith(f"/{language}/")}
    assert pages - listed <= {site.address_of("search", language)}


def test_icons_are_at_most_a_kilobyte(site):
    icons = [path for path in site.output.rglob("*.svg") if path.name.startswith(("icon", "flag"))]
    assert icons
    for icon in icons:
        assert icon.stat().st_size <= ICON, icon
