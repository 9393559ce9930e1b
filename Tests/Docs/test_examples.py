"""What the manuals show as a page is one that the site builds."""
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SELARI = str(Path(os.environ.get("SELARI", ROOT / ".build/release/selari")).resolve())


@pytest.mark.parametrize("manual", ["writing.md", "panduan.ms.md"])
def test_the_first_page_that_a_manual_shows_builds(manual, tmp_path):
    text = (ROOT / "docs" / manual).read_text()
    shown = re.search(r"^```markdown\n([\s\S]*?)^```$", text, re.MULTILINE)[1]
    for name in ["content", "templates"]:
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "site.yaml", tmp_path)
    # In a section, since the site has a page at that address; and in Malay alone, as it is shown.
    page = shown.replace("---\n", "---\nmissing: omit\n", 1)
    (tmp_path / "content/media/example.ms.md").write_text(page)
    result = subprocess.run([SELARI, "build"], cwd=tmp_path, capture_output=True, text=True)
    assert result.returncode == 0 and result.stderr == "", result.stderr
    assert "Khamis, 20 Oktober 2022" in (tmp_path / "output/ms/media/soalan-lazim/index.html").read_text()


@pytest.mark.parametrize("manual", ["writing.md", "panduan.ms.md"])
def test_every_directive_stands_in_the_table_of_a_manual(manual):
    lines = (ROOT / "docs" / manual).read_text().splitlines()
    start = next(index for index, line in enumerate(lines) if re.match(r"\| (directive|komponen) \|", line))
    named = set()
    for line in lines[start + 2:]:
        if not line.startswith("|"):
            break
        named |= set(re.findall(r"`(\w+)`", line.split("|")[1]))
    assert named == {path.stem for path in (ROOT / "templates/directives").glob("*.html")}


def test_every_layout_that_a_page_names_stands_in_the_manual():
    table = (ROOT / "docs/writing.md").read_text().split("\n## The ministry's site\n")[1].split("\n## ")[0]
    named = set(re.findall(r"^\| `([\w-]+)` \|", table, re.MULTILINE))
    used = {name for page in (ROOT / "content").rglob("*.md")
            for name in re.findall(r"^layout: ([\w-]+)$", page.read_text(), re.MULTILINE)}
    assert named == used


def test_the_example_of_a_conflict_shows_the_marks_that_its_text_explains():
    section = (ROOT / "docs/panduan.ms.md").read_text().split("CONFLICT (content)")[1]
    shown = re.search(r"^```text\n([\s\S]*?)^```$", section, re.MULTILINE)[1].splitlines()
    marks = [line.split()[0] for line in shown if re.match(r"(<{7}|={7}|>{7})(?!\S)", line)]
    assert marks == ["<<<<<<<", "=======", ">>>>>>>"] and len(shown) > 3
