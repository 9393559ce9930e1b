"""The folders of Sources/Selari name only types of those above them in the table in docs/architecture.md."""
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SELARI = ROOT / "Sources/Selari"
MANUAL = (ROOT / "docs/architecture.md").read_text()
TABLE = re.findall(r"^\| `(\w+)` \|", MANUAL.split("## The folders of `Selari`")[1].split("\n## ")[0], re.MULTILINE)

TYPE = r"(?:(?:public|package|internal|final|indirect|@\w+(?:\([^)]*\))?) )*" \
       r"(?:struct|class|enum|protocol|actor|typealias) (\w+)"


def code(text: str, start: int = 0, end: str = "") -> tuple[str, int]:
    """Swift without its comments and without what is only said in string literals; what is interpolated
    in them stays. With an end, up to the bracket that closes an interpolation; and where that is."""
    kept, depth, at = [], 0, start
    interesting = re.compile(r'//[^\n]*|/\*|#*"""|#*"|[()]')
    while found := interesting.search(text, at):
        kept.append(text[at:found.start()])
        mark, at = found[0], found.end()
        if mark.startswith("//"):
            continue
        if mark == "/*":
            at = after_comment(text, at)
        elif mark.endswith('"'):
            said, at = interpolated(text, at, mark)
            kept.append(f'"{said}"')
        elif mark == end and depth == 0:
            return "".join(kept), at
        else:
            depth += 1 if mark == "(" else -1
            kept.append(mark)
    return "".join(kept) + text[at:], len(text)


def after_comment(text: str, at: int) -> int:
    """Where a comment has ended, in which others may stand."""
    depth = 1
    while depth and (found := re.compile(r"/\*|\*/").search(text, at)):
        depth, at = depth + (1 if found[0] == "/*" else -1), found.end()
    return at if not depth else len(text)


def interpolated(text: str, at: int, mark: str) -> tuple[str, int]:
    """The code in a string literal that was begun by a mark, and where the literal has ended."""
    hashes = mark.rstrip('"')
    closing = mark.lstrip("#") + hashes
    parts = re.compile(rf"\\{hashes}(?P<open>\()|\\{hashes}.|{closing}", re.DOTALL)
    kept = []
    while found := parts.search(text, at):
        at = found.end()
        if found[0] == closing:
            return " ".join(kept), at
        if found["open"]:
            inner, at = code(text, at, ")")
            kept.append(f"({inner})")
    return " ".join(kept), len(text)


def files(root: Path) -> Iterator[tuple[Path, str, str]]:
    """The files, the folder of each ("" for those beside the folders), and what the compiler sees of it."""
    for path in sorted(root.rglob("*.swift")):
        below = path.relative_to(root)
        yield below, below.parts[0] if len(below.parts) > 1 else "", code(path.read_text())[0]


def named(text: str) -> set[str]:
    """The types that code names and does not declare; of `Page.Kind`, that is `Page`."""
    names = set(re.findall(r"(?<![\w.])[A-Z]\w*", text)) | set(re.findall(r"\bSelari\.([A-Z]\w*)", text))
    return names - set(re.findall(rf"\b{TYPE}", text))


def faults(root: Path, table: list[str]) -> list[str]:
    """What is wrong with folders by a table of them. What stands beside the folders is above them all."""
    folders = {path.name for path in root.iterdir() if path.is_dir()}
    wrong = [f"{name}/ is missing in the table" for name in sorted(folders - set(table))]
    wrong += [f"{name}, in the table, is no folder" for name in table if name not in folders]
    order = ["", *table]
    seen = [(path, order.index(folder), text) for path, folder, text in files(root) if folder in order]
    declared: dict[str, int] = {}
    for _, layer, text in seen:
        for name in re.findall(rf"^{TYPE}", text, re.MULTILINE):
            declared[name] = min(layer, declared.get(name, layer))
    for path, layer, text in seen:
        for name in sorted(named(text)):
            if declared.get(name, layer) > layer:
                wrong.append(f"{path}, in {order[layer] or 'no folder'}, names {name} of {order[declared[name]]}")
    return wrong


def test_each_folder_of_selari_names_only_types_of_those_above_it():
    assert len(TABLE) == len(set(TABLE)) > 1
    assert faults(SELARI, TABLE) == []


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Two folders, of which the second names a type of the first, and both one that stands beside them."""
    for path, text in {
        "Program.swift": "enum Program {}\n",
        "Model/Page.swift": "struct Page {\n  enum Kind {}\n  var program: Program\n}\n",
        "Reading/Reader.swift": "final class Reader {\n  var page: Page?\n  var program: Program\n}\n",
    }.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)
    return tmp_path


def test_a_tree_in_order_has_no_faults(tree: Path):
    assert faults(tree, ["Model", "Reading"]) == []


def test_a_folder_is_missing_in_the_table(tree: Path):
    assert faults(tree, ["Model"]) == ["Reading/ is missing in the table"]


def test_a_row_of_the_table_has_no_folder(tree: Path):
    assert faults(tree, ["Model", "Reading", "Writing"]) == ["Writing, in the table, is no folder"]


def test_a_folder_names_a_type_of_a_later_one(tree: Path):
    assert faults(tree, ["Reading", "Model"]) == ["Reading/Reader.swift, in Reading, names Page of Model"]


def test_a_file_beside_the_folders_names_a_type_of_one(tree: Path):
    (tree / "Program.swift").write_text("enum Program {\n  static var page: Page?\n}\n")
    assert faults(tree, ["Model", "Reading"]) == ["Program.swift, in no folder, names Page of Model"]


@pytest.mark.parametrize("use", [
    "extension Reader {}",
    "let text = \"read by \\(Reader())\"",
    "let text = \"\\(count(\")\")) by \\(Reader.self)\"",
    "let text = \"\"\"\n  \\(Reader())\n  \"\"\"",
    "let text = #\"\\(Page) by \\#(Reader())\"#",
    "let text = \"/*\"; var reader: Reader /* \" */",
    "/* one /* in another */ */ var reader: Reader",
    "let url = \"http://a\"; var reader: Reader?",
    "typealias Other = Selari.Reader",
])
def test_a_use_is_seen(tree: Path, use: str):
    (tree / "Model/Page.swift").write_text(f"struct Page {{}}\n{use}\n")
    assert faults(tree, ["Model", "Reading"]) == ["Model/Page.swift, in Model, names Reader of Reading"]


@pytest.mark.parametrize("text", [
    "// Reader",
    "/// What ``Reader`` reads.",
    "/* Reader /* Reader */ Reader */",
    "let text = \"Reader \\\"Reader\\\" \\(1)\"",
    "let text = \"\"\"\n  Reader \"Reader\"\n  \"\"\"",
    "let text = #\"\\(Reader) \" Reader\"#",
    "let reading = Page.Reader()",
    "enum Kind {\n  struct Reader {}\n  var reader: Reader\n}",
])
def test_what_is_no_use_is_not_told(tree: Path, text: str):
    (tree / "Model/Page.swift").write_text(f"struct Page {{}}\n{text}\n")
    assert faults(tree, ["Model", "Reading"]) == []
