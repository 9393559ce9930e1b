"""The program does without Foundation: linked in for one function, it doubled what each start maps and relocates."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOUNDATION = re.compile(r"^\s*(?:\w+\s+)*import (?:\w+ )?Foundation\w*", re.MULTILINE)


def test_no_module_imports_foundation():
    sources = sorted((ROOT / "Sources").rglob("*.swift"))
    assert sources
    assert [str(path) for path in sources if FOUNDATION.search(path.read_text())] == []
