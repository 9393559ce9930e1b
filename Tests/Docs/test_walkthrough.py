"""The press release that the Malay guide writes step by step gets the answers that it shows."""
import os
import re
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SELARI = str(Path(os.environ.get("SELARI", ROOT / ".build/release/selari")).resolve())
GUIDE = (ROOT / "docs/panduan.ms.md").read_text()
SECTION = GUIDE.split("\n## Siaran media baharu, langkah demi langkah\n")[1].split("\n## ")[0]
RELEASE = "content/media/seminar-majikan"


def answer(command: str, site: Path) -> str:
    """What the program prints. How many pages the site has is not the guide's to know."""
    words = command.split()
    assert words[0] == "selari"
    run = subprocess.run([SELARI, *words[1:]], cwd=site, capture_output=True, text=True,
                         env={**os.environ, "LC_ALL": "", "LC_MESSAGES": "", "LANG": "ms_MY.UTF-8"})
    return without_count(run.stdout + run.stderr)


def without_count(text: str) -> str:
    return re.sub(r"^\d+ halaman", "N halaman", text.rstrip(), flags=re.MULTILINE)


def steps() -> list[tuple[str, str, str]]:
    """Each fenced block: the text before it, its language, what stands in it."""
    parts = re.split(r"^```(\w+)\n([\s\S]*?)^```$", SECTION, flags=re.MULTILINE)
    return list(zip(parts[0::3], parts[1::3], parts[2::3]))


def test_every_step_is_answered_as_shown(tmp_path):
    for name in ["content", "templates"]:
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "site.yaml", tmp_path)
    malay, english = tmp_path / f"{RELEASE}.ms.md", tmp_path / f"{RELEASE}.en.md"
    answered = 0
    for before, language, block in steps():
        if language == "markdown":
            file = re.findall(rf"`({RELEASE}\.\w\w\.md)`", before)[-1]
            (tmp_path / file).write_text(block)
        if "Buang baris `draft: true`" in before:
            malay.write_text(malay.read_text().replace("draft: true\n", ""))
        slip = "tersalah taip" in before
        if slip:
            english.write_text(english.read_text().replace("employers on 2", "employers on 3"))
        for command, shown in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE):
            assert answer(command, tmp_path) == without_count(shown)
            answered += 1
        if slip:
            english.write_text(english.read_text().replace("employers on 3", "employers on 2"))
    assert answered == 8
