"""Do Selari and Hugo make the same site of the corpus?

A comparison of speed is worth nothing where one of them does less. Every page of both is read as
HTML and compared tag by tag, attribute by attribute and word by word. What may differ, since it is
the same thing said otherwise: white space, the name of the fingerprinted style sheet, the address
of a list's further pages (`/2/` and `/page/2/`), which of several pages of one day the feed names
first."""

import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from itertools import zip_longest
from pathlib import Path

_LIST_PAGE = re.compile(r"/page/(\d+)/$")
#: A tag with its attributes, an end tag, or words.
Event = tuple[str, ...]


class _Events(HTMLParser):
    """A page as a list of events in which nothing is left that may differ."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.events: list[Event] = []
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._flush()
        attributes = {name: value or "" for name, value in attrs}
        if attributes.get("rel") == "stylesheet":
            attributes = {"rel": "stylesheet", "integrity": attributes.get("integrity", "")[:7]}
        for name in ("href", "content"):
            if name in attributes:
                attributes[name] = _LIST_PAGE.sub(r"/\1/", attributes[name])
        self.events.append((tag, *(f"{key}={attributes[key]}" for key in sorted(attributes))))

    def handle_endtag(self, tag: str) -> None:
        self._flush()
        self.events.append((f"/{tag}",))

    def handle_data(self, data: str) -> None:
        self._words.append(data)

    def close(self) -> None:
        super().close()
        self._flush()

    def _flush(self) -> None:
        words = " ".join("".join(self._words).split())
        self._words.clear()
        if words:
            self.events.append(("", words))


def events(html: str) -> list[Event]:
    """What a page says, in order."""
    parser = _Events()
    parser.feed(html)
    parser.close()
    return parser.events


def differences(selari: Path, hugo: Path) -> Iterator[str]:
    """What the two outputs do not have in common, one line each."""
    ours, theirs = _pages(selari), _pages(hugo)
    for path in sorted(ours.keys() ^ theirs.keys()):
        yield f"{path}: only {'Selari' if path in ours else 'Hugo'} has it"
    for path in sorted(ours.keys() & theirs.keys()):
        if _is_redirect(ours[path]) and _is_redirect(theirs[path]):
            continue
        yield from _page_differences(path, ours[path], theirs[path])
    for name in ("ms/feed.xml", "en/feed.xml"):
        one, other = _feed_days(selari / name), _feed_days(hugo / name)
        if one != other:
            yield f"{name}: {one} and {other}"
    one, other = _locations(selari), _locations(hugo)
    if one != other:
        yield f"sitemaps: {sorted(one ^ other)[:5]}"
    if not (selari / "robots.txt").exists() or not (hugo / "robots.txt").exists():
        yield "robots.txt is missing"


def _pages(root: Path) -> dict[str, Path]:
    return {
        _LIST_PAGE.sub(r"/\1/", f"/{path.parent.relative_to(root)}/") + path.name: path
        for path in root.rglob("*.html")
    }


def _is_redirect(path: Path) -> bool:
    return b'http-equiv="refresh"' in path.read_bytes()[:1_000]


def _page_differences(name: str, ours: Path, theirs: Path) -> Iterator[str]:
    pairs = zip_longest(events(ours.read_text("utf-8")), events(theirs.read_text("utf-8")))
    for one, other in pairs:
        if one != other:
            yield f"{name}:\n  Selari {one}\n  Hugo   {other}"
            return


def _feed_days(path: Path) -> list[str]:
    text = unescape(path.read_text("utf-8")) if path.exists() else ""
    return re.findall(r"<published>([^<]+)</published>", text)


def _locations(root: Path) -> set[str]:
    return {
        address
        for path in root.rglob("sitemap*.xml")
        for address in re.findall(r"<loc>([^<]+)</loc>", path.read_text("utf-8"))
        if not address.endswith(".xml")
    }
