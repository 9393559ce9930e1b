"""What is left to the ministry is said in Malay and in English: the same tables, the same files and keys."""
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ENGLISH = (ROOT / "docs/handover.md").read_text()
MALAY = (ROOT / "docs/handover.ms.md").read_text()


def tables(text: str) -> list[list[list[list[str]]]]:
    """Of each table the rows, of each row the cells, of each cell what stands in backticks, sorted."""
    blocks = re.findall(r"(?:^\|.*\|\n)+", text + "\n", re.MULTILINE)
    return [[[sorted(re.findall(r"`([^`]+)`", cell)) for cell in row[1:-1].split("|")]
             for row in block.splitlines()] for block in blocks]


def test_both_have_the_same_sections_and_tables():
    assert len(tables(ENGLISH)) > 5
    assert [len(table) for table in tables(MALAY)] == [len(table) for table in tables(ENGLISH)]
    assert len(re.findall(r"^## ", MALAY, re.MULTILINE)) == len(re.findall(r"^## ", ENGLISH, re.MULTILINE))


def test_each_row_names_the_same_files_and_keys():
    for malay, english in zip(tables(MALAY), tables(ENGLISH)):
        for one, other in zip(malay, english):
            assert one == other


def test_what_was_found_is_the_same():
    """Telephone numbers, clauses and the like: every digit but those in backticks, row by row."""
    def figures(text: str) -> list[list[str]]:
        return [sorted(re.findall(r"\d+", re.sub(r"`[^`]*`", "", row)))
                for row in text.splitlines() if row.startswith("|")]
    assert figures(MALAY) == figures(ENGLISH)


def test_each_leads_to_the_other():
    assert "(handover.md)" in MALAY.split("\n## ")[0]
    assert "(handover.ms.md)" in ENGLISH.split("\n## ")[0]


def test_both_say_that_translations_are_read_and_recorded_before_the_site_opens():
    """What was never recorded as checked gives no finding when its source changes."""
    for text in [ENGLISH, MALAY]:
        before = text.split("\n## ")[1]
        assert "`selari stamp --all`" in before and "`translation/stale`" in before
