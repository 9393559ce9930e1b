"""What both sites state: name, address, interface strings, facts."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

from .vocabulary import Pair

NAME: Pair = ("Laman Ukuran", "Measuring Site")
ADDRESS = "https://measure.example/"


def strings() -> list[tuple[str, str, str]]:
    """The interface's words: name, Malay, English."""
    lines = (Path(__file__).parent / "strings.tsv").read_text(encoding="utf-8").splitlines()
    return [(name, ms, en) for name, ms, en in (line.split("\t") for line in lines)]


def fact_values(seed: str, count: int) -> Iterator[tuple[str, str, str]]:
    """`count` dates and `count` figures: name, type, value."""
    random = Random(f"{seed}/facts")
    for number in range(count):
        day = date(2023, 1, 1) + timedelta(days=random.randrange(2000))
        yield f"review_{number}", "date", day.isoformat()
        yield f"total_{number}", "number", str(random.randrange(1_000, 900_000))
