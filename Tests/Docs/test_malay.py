"""What speaks Malay calls one thing by one word: those of the table in docs/architecture.md."""
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MANUAL = (ROOT / "docs/architecture.md").read_text()
TABLE = MANUAL.split("## Malay words of the messages")[1].split("\n## ")[0]
AVOIDED = [word for row in re.findall(r"^\|.*\|(.*)\|$", TABLE, re.MULTILINE)
           for word in re.findall(r"`([^`]+)`", row)]

# To readers a site is a *laman web*, and two pages are called so.
NAMES = re.compile(r"laman web|laman utama|peta laman", re.IGNORECASE)
# A literal, or several that are joined, after `ms:`; or as the first of a pair, before the English one.
LITERAL = r'"(?:[^"\\]|\\.)*"'
MESSAGE = re.compile(rf"(?:\bms:|\()\s*({LITERAL}(?:\s*\+\s*{LITERAL})*)")


def malay() -> list[tuple[str, str]]:
    """Every text in Malay, with the file that it stands in."""
    texts = [(str(file.relative_to(ROOT)), message)
             for file in sorted((ROOT / "Sources").rglob("*.swift"))
             for message in MESSAGE.findall(file.read_text())]
    return texts + [(f"docs/{file.name}", file.read_text().replace("penyunting", ""))
                    for file in sorted((ROOT / "docs").glob("*.ms.md"))]


TEXTS = malay()


def test_the_table_and_the_messages_are_found():
    assert {"laman", "pengalihan", "alasan"} <= set(AVOIDED)
    assert len(TEXTS) > 500


@pytest.mark.parametrize("word", AVOIDED)
def test_a_thing_is_called_by_one_word(word):
    pattern = re.compile(rf"\b{word}(?:nya)?\b", re.IGNORECASE)
    found = [f"{file}: {text[:80]}" for file, text in TEXTS if pattern.search(NAMES.sub("", text))]
    assert not found, "\n".join(found)
