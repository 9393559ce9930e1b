"""The shape of the site: which pages there are, what they are called, when they were written."""

from dataclasses import dataclass, field
from datetime import date as Day
from datetime import timedelta
from random import Random

from .prose import Prose
from .vocabulary import Pair, capitalised

#: Pages of one section, and sections of one group.
PAGES_PER_SECTION = 50
SECTIONS_PER_GROUP = 5
#: How many pages a list shows at a time.
PAGINATE = 20
#: How many groups the main menu names.
GROUPS_IN_MENU = 3

STANDALONE: list[tuple[str, Pair]] = [
    ("about", ("Tentang Kami", "About us")),
    ("help", ("Bantuan", "Help")),
    ("contact", ("Hubungi Kami", "Contact us")),
]


@dataclass(frozen=True)
class Page:
    """A page in both its languages."""

    #: Its number in the site, from 0: what its words are drawn from.
    number: int
    #: Its page id: the path below `content/` without language and extension.
    id: str
    #: `home`, `section` or `page`.
    kind: str
    title: Pair
    description: Pair
    date: Day | None = None
    updated: Day | None = None
    #: Its own part of its address in Malay, where that is not the file's name.
    slug_ms: str | None = None
    #: An older address of its Malay version, below `/ms`.
    alias: str | None = None
    paginate: int | None = None
    #: Its place among its siblings, where the date does not decide.
    order: int | None = None


@dataclass
class Outline:
    """All pages of a site."""

    seed: str
    pages: list[Page] = field(default_factory=list)
    #: The ids of the main menu's pages.
    menu: list[str] = field(default_factory=list)


def outline(files: int, seed: str, prose: Prose) -> Outline:
    """A site of `files` Markdown files: half as many pages, each in both languages."""
    count = files // 2
    if count < 6:
        raise ValueError("a corpus has at least 12 files: six pages in two languages")
    random = Random(f"{seed}/outline")
    result = Outline(seed)
    maker = _Maker(result.pages, prose, random)
    maker.add("index", "home", ("Utama", "Home"))
    for order, (id, title) in enumerate(STANDALONE):
        maker.add(id, "page", title, order=900 + order)
    groups = _add_groups(maker, count)
    result.menu = ["about", *groups[:GROUPS_IN_MENU], "help", "contact"]
    return result


def _add_groups(maker: "_Maker", count: int) -> list[str]:
    """Fills the site up to `count` pages; gives the ids of the groups."""
    groups: list[str] = []
    group = section = ""
    sections = leaves = 0
    while len(maker.pages) < count:
        if not group or (sections == SECTIONS_PER_GROUP and leaves == PAGES_PER_SECTION):
            group = maker.add_named(f"group-{len(groups) + 1:03}", "section", order=len(groups) + 1)
            groups.append(group)
            section, sections = "", 0
        elif not section or leaves == PAGES_PER_SECTION:
            sections += 1
            leaves = 0
            section = maker.add_named(
                f"{group}/section-{sections}", "section", order=sections, paginate=PAGINATE
            )
        else:
            leaves += 1
            maker.add_leaf(section, leaves)
    return groups


class _Maker:
    """Appends pages to a list, each with a title of its own."""

    def __init__(self, pages: list[Page], prose: Prose, random: Random):
        self.pages, self.prose, self.random = pages, prose, random

    def add(self, id: str, kind: str, title: Pair, **more) -> str:
        description = self.random.choice(self.prose.pool)
        plain = tuple(
            text.replace("**", "").replace('"', "").replace("--", "-") for text in description
        )
        self.pages.append(Page(len(self.pages), id, kind, title, plain, **more))
        return id

    def add_named(self, id: str, kind: str, **more) -> str:
        return self.add(id, kind, self._title(), **more)

    def add_leaf(self, section: str, place: int) -> None:
        """An article: dated, and each of its section on a day of its own, so that its place in the
        list is decided."""
        number = len(self.pages)
        ms, en = self.random.choice(self.prose.vocabulary.nouns)
        written = Day(2021, 1, 4) + timedelta(days=place * 7 + self.random.randrange(7))
        updated = None
        if self.random.random() < 0.25:
            updated = written + timedelta(days=self.random.randrange(8, 400))
        self.add(
            f"{section}/{_slug(en)}-{number}",
            "page",
            self._title(),
            date=written,
            updated=updated,
            slug_ms=f"{_slug(ms)}-{number}",
            alias=f"/lama/{number}.html" if self.random.random() < 0.04 else None,
        )

    def _title(self) -> Pair:
        noun = self.prose.noun(self.random)
        place = self.random.choice(self.prose.vocabulary.places)
        number = len(self.pages)
        return tuple(f"{capitalised(n)} {p} ({number})" for n, p in zip(noun, place))


def _slug(text: str) -> str:
    return text.lower().replace(" ", "-")
