"""The words the corpus is made of: Malay and English in pairs, from `words/*.tsv`."""

from dataclasses import dataclass
from pathlib import Path

WORDS = Path(__file__).parent / "words"

#: A phrase in both languages: Malay, English.
Pair = tuple[str, str]

LANGUAGES = ("ms", "en")


def read_pairs(name: str) -> list[Pair]:
    """The pairs of one word class, in the file's order."""
    lines = (WORDS / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [(ms, en) for ms, en in (line.split("\t") for line in lines)]


@dataclass(frozen=True)
class Vocabulary:
    """Every word class."""

    #: In the plural.
    nouns: list[Pair]
    #: The nouns, and those that have no plural.
    things: list[Pair]
    verbs: list[Pair]
    adjectives: list[Pair]
    openings: list[Pair]
    places: list[Pair]
    modals: list[Pair]

    @staticmethod
    def read() -> "Vocabulary":
        nouns = read_pairs("nouns")
        return Vocabulary(
            nouns=nouns,
            things=nouns + read_pairs("uncountables"),
            verbs=read_pairs("verbs"),
            adjectives=read_pairs("adjectives"),
            openings=read_pairs("openings"),
            places=read_pairs("places"),
            modals=read_pairs("modals"),
        )


def capitalised(text: str) -> str:
    """The text with its first letter large, the rest as it is."""
    return text[:1].upper() + text[1:]
