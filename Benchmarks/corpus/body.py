"""What a page says: pieces of text, and between them what each generator writes its own way."""

from dataclasses import dataclass
from random import Random

from .outline import Outline, Page
from .prose import Prose
from .vocabulary import Pair, capitalised

#: How many dates and figures `facts.yaml` states.
FACTS = 60
#: Words that stay English in the Malay text too: marked as foreign there.
FOREIGN = ["roadmap", "helpdesk", "dashboard", "toolkit", "webinar", "workflow", "checklist"]
#: What stands at the end of every page; the comparison changes its figure to change every page.
REVISION: Pair = ("Semakan 0000.", "Revision 0000.")

HEADINGS: list[tuple[str, Pair]] = [
    ("background", ("Latar belakang bagi", "Background for")),
    ("scope", ("Skop bagi", "Scope for")),
    ("method", ("Kaedah bagi", "Methods for")),
    ("findings", ("Dapatan bagi", "Findings for")),
    ("steps", ("Langkah bagi", "Steps for")),
    ("support", ("Sokongan bagi", "Support for")),
    ("schedule", ("Jadual bagi", "Schedule for")),
    ("duties", ("Tanggungjawab bagi", "Responsibilities for")),
    ("results", ("Hasil bagi", "Results for")),
    ("next", ("Tindakan seterusnya bagi", "Next actions for")),
]
#: The heading every page begins with: links with an anchor go there.
FIRST_HEADING: tuple[str, Pair] = ("purpose", ("Tujuan bagi", "Purpose for"))


@dataclass(frozen=True)
class Link:
    """A link to a page of the site, in the language of the page it stands on."""

    page: Page
    anchor: str | None = None


@dataclass(frozen=True)
class Fact:
    """A fact that is stated once for the whole site: `date` or `number`."""

    name: str
    kind: str


@dataclass(frozen=True)
class Foreign:
    """An English word, in a page of either language."""

    word: str


@dataclass(frozen=True)
class Note:
    """A boxed note with a title."""

    title: str
    text: str


Piece = str | Link | Fact | Foreign | Note


class Body:
    """The text of one page, in both languages at once."""

    def __init__(self, site: Outline, page: Page, prose: Prose):
        self.site, self.page, self.prose = site, page, prose
        self.random = Random(f"{site.seed}/body/{page.number}")
        #: The pieces in each language, in the order of the page.
        self.pieces: tuple[list[Piece], list[Piece]] = ([], [])
        self.subheadings: set[Pair] = set()
        self._write()

    def _write(self) -> None:
        self._paragraph(3)
        if self.page.kind == "page":
            headings = [FIRST_HEADING, *self.random.sample(HEADINGS, 4)]
            table, note, lists = (
                self.random.randrange(16),
                self.random.randrange(20),
                self.random.randrange(5),
            )
            for place, heading in enumerate(headings):
                self._section(heading, table == place, note == place, lists == place)
        self._both(tuple(f"{revision}\n" for revision in REVISION))

    def _section(self, heading: tuple[str, Pair], table: bool, note: bool, has_list: bool) -> None:
        id, words = heading
        noun = self.prose.noun(self.random)
        self._both(tuple(f"## {w} {n} {{#{id}}}\n\n" for w, n in zip(words, noun)))
        self._paragraph(5)
        if has_list:
            self._list()
        if note:
            self._note()
        self._linking_paragraph()
        if self.random.random() < 0.4:
            self._subheading()
        if table:
            self._table()
        self._paragraph(4)

    def _subheading(self) -> None:
        """A heading without an id of its own. Generators number repeated ones each their way, so
        no two of a page have the same words."""
        noun = self.prose.noun(self.random)
        while noun in self.subheadings:
            noun = self.prose.noun(self.random)
        self.subheadings.add(noun)
        ms, en = noun
        self._both((f"### Lagi tentang {ms}\n\n", f"### More about {en}\n\n"))

    def _both(self, texts: Pair) -> None:
        for pieces, text in zip(self.pieces, texts):
            pieces.append(text)

    def _add(self, piece: Piece) -> None:
        for pieces in self.pieces:
            pieces.append(piece)

    def _paragraph(self, sentences: int) -> None:
        chosen = self.random.choices(self.prose.pool, k=sentences)
        self._both(tuple("\n".join(side) + "\n\n" for side in zip(*chosen)))

    def _linking_paragraph(self) -> None:
        """A paragraph with a link, and now and then a fact or a foreign word."""
        first, last = self.random.choices(self.prose.pool, k=2)
        self._both(tuple(f"{text}\n" for text in first))
        target = self.random.choice(self.site.pages)
        anchor = FIRST_HEADING[0] if target.kind == "page" and self.random.random() < 0.3 else None
        self._both(("Maklumat lanjut ada pada halaman ", "More information is on the page "))
        self._add(Link(target, anchor))
        self._both((".\n", ".\n"))
        choice = self.random.random()
        if choice < 0.25:
            self._both(("Tarikh semakan seterusnya ialah ", "The date of the next review is "))
            self._add(Fact(f"review_{self.random.randrange(FACTS)}", "date"))
            self._both((".\n", ".\n"))
        elif choice < 0.4:
            self._both(("Jumlah yang dicatatkan ialah ", "The total on record is "))
            self._add(Fact(f"total_{self.random.randrange(FACTS)}", "number"))
            self._both((".\n", ".\n"))
        elif choice < 0.6:
            self._both(("Pegawai yang bertugas menyediakan ", "The officer on duty provides the "))
            self._add(Foreign(self.random.choice(FOREIGN)))
            self._both((" itu kepada orang awam.\n", " to the public.\n"))
        self._both(tuple(f"{text}\n\n" for text in last))

    def _list(self) -> None:
        mark = "-" if self.random.random() < 0.7 else "1."
        items = [self.prose.noun(self.random) for _ in range(self.random.randrange(4, 8))]
        places = self.random.choices(self.prose.vocabulary.places, k=len(items))
        for item, place in zip(items, places):
            self._both(tuple(f"{mark} {capitalised(i)} {p}\n" for i, p in zip(item, place)))
        self._both(("\n", "\n"))

    def _note(self) -> None:
        text = self.random.choice(self.prose.pool)
        self.pieces[0].append(Note("Perhatian", text[0]))
        self.pieces[1].append(Note("Please note", text[1]))
        self._both(("\n", "\n"))

    def _table(self) -> None:
        self._both(
            (
                "| Kumpulan | Bilangan | Keadaan |\n| --- | --- | --- |\n",
                "| Group | Number | State |\n| --- | --- | --- |\n",
            )
        )
        for _ in range(5):
            noun = self.prose.noun(self.random)
            state = self.random.choice(self.prose.vocabulary.adjectives)
            figure = self.random.randrange(12, 990)
            self._both(tuple(f"| {n} | {figure} | {s} |\n" for n, s in zip(noun, state)))
        self._both(("\n", "\n"))
