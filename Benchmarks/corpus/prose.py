"""Sentences that say the same in Malay and in English, from one choice of words."""

import re
from random import Random

from .vocabulary import Pair, Vocabulary, capitalised

#: Shapes of sentences. `n` is a plural noun with or without an adjective, `x` the same or an
#: uncountable one (never a subject: English verbs keep one form), `v` a verb, `m` a modal, `o` an
#: opening, `p` a place, `d` a figure; a number tells several apart.
PATTERNS: list[Pair] = [
    ("{n1} {m1} {v1} {x1} {p1}.", "{n1} {m1} {v1} {x1} {p1}."),
    ("{o1}, {n1} {m1} {v1} {x1} dan {x2}.", "{o1}, {n1} {m1} {v1} {x1} and {x2}."),
    ("Apabila {n1} {v1} {x1}, {n2} {m1} {v2} {x2}.", "When {n1} {v1} {x1}, {n2} {m1} {v2} {x2}."),
    (
        "{n1} {p1} {m1} {v1} {x1} kerana {n2} {v2} {x2}.",
        "{n1} {p1} {m1} {v1} {x1} because {n2} {v2} {x2}.",
    ),
    (
        "{o1}, {n1} {p1} {m1} {v1} {x1} supaya {n2} {m2} {v2} {x2}.",
        "{o1}, {n1} {p1} {m1} {v1} {x1} so that {n2} {m2} {v2} {x2}.",
    ),
    (
        "Jika {n1} tidak {v1} {x1}, {n2} {m1} {v2} {x2} {p1}.",
        "If {n1} do not {v1} {x1}, {n2} {m1} {v2} {x2} {p1}.",
    ),
    (
        "{n1} dan {n2} {m1} {v1} {x1}, manakala {n3} {m2} {v2} {x2}.",
        "{n1} and {n2} {m1} {v1} {x1}, while {n3} {m2} {v2} {x2}.",
    ),
    (
        "{n1} {m1} {v1} {x1} sebelum {n2} {v2} {x2}.",
        "{n1} {m1} {v1} {x1} before {n2} {v2} {x2}.",
    ),
    (
        'Garis panduan itu menyatakan: "{n1} {m1} {v1} {x1} {p1}."',
        'The guidelines state: "{n1} {m1} {v1} {x1} {p1}."',
    ),
    ("Sejumlah {d1} {n1} {m1} {v1} {x1} {p1}.", "A total of {d1} {n1} {m1} {v1} {x1} {p1}."),
    ("{o1}, {n1} {m1} {v1} {x1} negara.", "{o1}, {n1} {m1} {v1} the country's {x1}."),
    (
        "{n1} {m1} {v1} {x1} -- termasuk {x2} -- {p1}.",
        "{n1} {m1} {v1} {x1} -- including {x2} -- {p1}.",
    ),
    ("**{n1}** {m1} {v1} {x1}, {x2} dan {x3}.", "**{n1}** {m1} {v1} {x1}, {x2} and {x3}."),
]

_SLOT = re.compile(r"\{(\w)\d\}")


class Prose:
    """Makes phrases and sentences. `pool` holds many sentences ready made: a page picks from it."""

    def __init__(self, seed: str, size: int = 12_000):
        self.vocabulary = Vocabulary.read()
        random = Random(f"{seed}/prose")
        self.pool = [self.sentence(random) for _ in range(size)]

    def noun(self, random: Random, countable: bool = True) -> Pair:
        """A noun, one time in two with an adjective: after it in Malay, before it in English."""
        words = self.vocabulary
        ms, en = random.choice(words.nouns if countable else words.things)
        if random.random() < 0.5:
            return ms, en
        adjective_ms, adjective_en = random.choice(words.adjectives)
        return f"{ms} {adjective_ms}", f"{adjective_en} {en}"

    def sentence(self, random: Random) -> Pair:
        """A sentence of about fourteen words, ended by its full stop."""
        patterns = random.choice(PATTERNS)
        chosen = {
            slot: self._phrase(slot[0], random)
            for slot in dict.fromkeys(match[0][1:-1] for match in _SLOT.finditer(patterns[0]))
        }
        return tuple(
            self._filled(pattern, {slot: pair[side] for slot, pair in chosen.items()})
            for side, pattern in enumerate(patterns)
        )

    def _phrase(self, kind: str, random: Random) -> Pair:
        words = self.vocabulary
        match kind:
            case "n":
                return self.noun(random)
            case "x":
                return self.noun(random, countable=False)
            case "d":
                figure = str(random.randrange(12, 990))
                return figure, figure
            case "v":
                return random.choice(words.verbs)
            case "m":
                return random.choice(words.modals)
            case "o":
                return random.choice(words.openings)
            case _:
                return random.choice(words.places)

    @staticmethod
    def _filled(pattern: str, values: dict[str, str]) -> str:
        text = pattern.format(**values)
        start = len(text) - len(text.lstrip("*"))
        return text[:start] + capitalised(text[start:])
