"""The README shows what the program says, and leads to every page of the manual."""
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text()
SELARI = str(Path(os.environ.get("SELARI", ROOT / ".build/release/selari")).resolve())


def test_the_example_of_findings_is_what_a_build_prints(tmp_path):
    for name in ["content", "templates"]:
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "site.yaml", tmp_path)
    home = tmp_path / "content/index.ms.md"
    right, wrong = "(page:media/press-release) dan", "(page:media/pres-release) dan"
    assert right in home.read_text()
    home.write_text(home.read_text().replace(right, wrong))
    (tmp_path / "content/napfl.en.md").unlink()
    command, shown = re.search(r"^```\n\$ selari (.*)\n([\s\S]*?)^```$", README, re.MULTILINE).groups()
    result = subprocess.run([SELARI, *command.split()], cwd=tmp_path, capture_output=True, text=True)
    assert result.returncode == 1
    assert (result.stdout + result.stderr).strip() == shown.strip()


def test_the_commands_for_a_new_site_work_one_after_the_other(tmp_path):
    block = next(part for part in re.findall(r"^```sh\n([\s\S]*?)^```$", README, re.MULTILINE) if "selari init" in part)
    script = "set -e\nselari() { \"$SELARI\" \"$@\"; }\n" + block + "selari build\nselari check --strict\n"
    result = subprocess.run(["sh", "-c", script], cwd=tmp_path, env={**os.environ, "SELARI": SELARI},
                            capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_smallest_site_builds(tmp_path):
    smallest = README.split("The smallest site there can be")[1]
    configuration, files = re.findall(r"^```(?:yaml)?\n([\s\S]*?)^```$", smallest, re.MULTILINE)[:2]
    (tmp_path / "site.yaml").write_text(configuration)
    paths = [line.split()[0] for line in files.splitlines()]
    assert len(paths) == 3
    for path in map(tmp_path.joinpath, paths):
        path.parent.mkdir(exist_ok=True)
        path.write_text("---\ntitle: Selari\n---\n" if path.suffix == ".md" else "{{ page.title }} {{ page.content }}\n")
    result = subprocess.run([SELARI, "build"], cwd=tmp_path, capture_output=True, text=True)
    assert result.returncode == 0 and result.stderr == "", result.stderr
    assert (tmp_path / "output/en/index.html").read_text().strip() == "Selari"


@pytest.mark.parametrize("page", sorted(path.name for path in (ROOT / "docs").glob("*.md")))
def test_every_page_of_the_manual_is_named(page):
    assert f"`docs/{page}`" in README
