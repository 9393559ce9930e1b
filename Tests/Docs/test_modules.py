"""What the table of modules in docs/architecture.md says they know is what Package.swift says, and what they import."""
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MANUAL = (ROOT / "docs/architecture.md").read_text()
TABLE = MANUAL.split("## The modules")[1].split("\n## ")[0]
KNOWN = {name: set() if knows == "nothing" else set(knows.split(", "))
         for names, knows in re.findall(r"^\| (`.*?) \|.*\| ([^|]+) \|$", TABLE, re.MULTILINE)
         for name in re.findall(r"`([^`]+)`", names)}


def package() -> dict[str, set[str]]:
    """The targets below Sources/ and what they depend on."""
    text = re.sub(r"//.*", "", (ROOT / "Package.swift").read_text())
    targets = {}
    for part in re.split(r"\.(?=(?:systemLibrary|target|executableTarget|testTarget)\()", text)[1:]:
        name = re.search(r'name: "(\w+)"', part)[1]
        depends = re.search(r"dependencies: \[([^\]]*)\]", part)
        if (ROOT / "Sources" / name).is_dir():
            targets[name] = set(re.findall(r'"(\w+)"', depends[1])) if depends else set()
    return targets


PACKAGE = package()


def test_every_module_is_in_the_table_below_those_that_it_knows():
    assert set(KNOWN) == set(PACKAGE) == {path.name for path in (ROOT / "Sources").iterdir() if path.is_dir()}
    order = list(KNOWN)
    for name, knows in KNOWN.items():
        assert all(order.index(other) < order.index(name) for other in knows), name


@pytest.mark.parametrize("name", KNOWN)
def test_a_module_knows_what_the_table_says(name):
    assert PACKAGE[name] == KNOWN[name]
    if list((ROOT / "Sources" / name).rglob("*.swift")):
        imported = {module for file in (ROOT / "Sources" / name).rglob("*.swift")
                    for module in re.findall(r"^(?:\w+ )?import (\w+)", file.read_text(), re.MULTILINE)}
        assert imported & set(PACKAGE) == KNOWN[name]
