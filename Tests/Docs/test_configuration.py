"""What docs/configuration.md shows builds, and it names every key that site.yaml and redirects.yaml take."""
import json
import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MANUAL = (ROOT / "docs/configuration.md").read_text()
SELARI = str(Path(os.environ.get("SELARI", ROOT / ".build/release/selari")).resolve())

SITE, LANGUAGES = MANUAL.split("## A third language, step by step")
THIRD, REMOVING = LANGUAGES.split("## Removing a language")
EXAMPLE = re.compile(r"^```yaml\n# (\S+)\n([\s\S]*?)^```$", re.MULTILINE)
EXAMPLES = EXAMPLE.findall(SITE)


def run(*arguments: str, site: Path) -> subprocess.CompletedProcess:
    return subprocess.run([SELARI, *arguments], cwd=site, capture_output=True, text=True)


def put(file: Path, shown: str):
    """Puts the keys that an example shows into a file, in place of those of the same name."""
    text = file.read_text() if file.exists() else ""
    for key in re.findall(r"^([^\s#][^:]*):", shown, re.MULTILINE):
        text = re.sub(rf"^{re.escape(key)}:.*\n(?:[ \t].*\n|- .*\n)*", "", text, flags=re.MULTILINE)
    file.write_text(text + shown)


@pytest.fixture
def site(tmp_path) -> Path:
    assert run("init", "site", site=tmp_path).returncode == 0
    return tmp_path / "site"


def test_there_are_examples():
    assert len(EXAMPLES) > 9
    assert MANUAL.count("```yaml\n") == len(EXAMPLE.findall(MANUAL)), "an example that names no file"


@pytest.mark.parametrize("name, shown", EXAMPLES, ids=[shown.split(":")[0] for _, shown in EXAMPLES])
def test_an_example_builds(name, shown, site):
    put(site / name, shown)
    result = run("build", site=site)
    assert result.returncode == 0 and result.stderr == "", result.stderr


def test_the_examples_build_together(site):
    for name, shown in EXAMPLES:
        put(site / name, shown)
    result = run("build", site=site)
    assert result.returncode == 0 and result.stderr == "", result.stderr
    assert (site / "output/.well-known/security.txt").exists()
    assert "/ms/tentang/" in (site / "output/lama/soalan.html").read_text()
    assert "Berita terkini" in (site / "output/ms/index.html").read_text()


def test_the_steps_to_a_third_language_lead_to_one(site):
    for name, shown in EXAMPLE.findall(THIRD):
        put(site / name, shown)
    # What the steps say and do not show: the other strings, and a home page.
    strings = site / "templates/strings.yaml"
    strings.write_text(re.sub(r"(en: ((?:\"[^\"]*\"|[^\"},]+)))\}$", r"\1, zh: \2}", strings.read_text(), flags=re.MULTILINE))
    (site / "content/index.zh.md").write_text("---\ntitle: 首页\n---\n\n欢迎。\n")
    result = run("build", site=site)
    assert result.returncode == 0 and result.stderr == "", result.stderr
    assert 'lang="zh"' in (site / "output/zh/index.html").read_text()
    assert not (site / "output/zh/about").exists()


def test_the_steps_to_remove_a_language_leave_nothing_of_it(site):
    for name in ["site.yaml", "templates/strings.yaml", "content/terms.yaml"]:
        file = site / name
        text = re.sub(r"^ +- \{code: en, .*\n|^ +en: .*\n", "", file.read_text(), flags=re.MULTILINE)
        text = re.sub(r", en: (?:\"[^\"]*\"|[^\"},]+)\}$", "}", text, flags=re.MULTILINE)
        file.write_text(text)
    command, = re.findall(r"`(find [^`]*)`", REMOVING)
    subprocess.run(command, shell=True, cwd=site, check=True)
    for name, shown in EXAMPLE.findall(REMOVING):
        put(site / name, shown)
    result = run("build", site=site)
    assert result.returncode == 0 and result.stderr == "", result.stderr
    assert "/ms/tentang/" in (site / "output/en/about/index.html").read_text()
    assert (site / "output/ms/index.html").exists()


def keys(site: Path, file: str, content: str) -> set[str]:
    """The keys that the program says there are, where one is written that there is not."""
    (site / file).write_text(content)
    report = json.loads(run("check", "--format", "json", site=site).stdout)
    notes = [note if isinstance(note, str) else json.dumps(note) for finding in report["findings"]
             if finding["rule"].endswith("/unknown-key") for note in finding["notes"]]
    assert notes, report
    return set(re.findall(r"`([^`]+)`", " ".join(notes)))


UNKNOWN = "qqqqqqqqqq: 1"
MINIMAL = "name: X\nurl: https://x.example/\nlanguages: [{code: ms}, {code: en}]\n"


@pytest.mark.parametrize("file, content", [
    ("site.yaml", f"{MINIMAL}{UNKNOWN}\n"),
    ("site.yaml", MINIMAL.replace("{code: ms}", f"{{code: ms, {UNKNOWN}}}")),
    ("site.yaml", f"{MINIMAL}menus: {{main: [{{page: about, {UNKNOWN}}}]}}\n"),
    ("site.yaml", f"{MINIMAL}markdown: {{{UNKNOWN}}}\n"),
    ("site.yaml", f"{MINIMAL}checks: {{{UNKNOWN}}}\n"),
    ("site.yaml", f"{MINIMAL}security: {{contact: 'https://x.example/', {UNKNOWN}}}\n"),
    ("redirects.yaml", f"/old/: {{page: about, language: ms, {UNKNOWN}}}\n"),
], ids=["site", "languages", "menus", "markdown", "checks", "security", "redirects"])
def test_every_key_that_is_taken_is_named(file, content, site):
    taken = keys(site, file, content)
    assert taken
    missing = {key for key in taken if not re.search(rf"`{key}`|\b{key}:", MANUAL)}
    assert not missing


def test_every_key_of_the_table_is_taken(site):
    taken = keys(site, "site.yaml", f"{MINIMAL}{UNKNOWN}\n")
    table = MANUAL.split("## `site.yaml` at a glance")[1].split("\n## ")[0]
    assert set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) == taken


@pytest.mark.parametrize("kind", ["folder", "ssh"])
def test_every_key_of_a_target_is_named(kind, site):
    taken = keys(site, "site.yaml", f"{MINIMAL}publish: {{t: {{kind: {kind}, path: x, {UNKNOWN}}}}}\n")
    publishing = (ROOT / "docs/publishing.md").read_text()
    table = publishing.split("## Targets")[1].split("\n## ")[0]
    named = {key for line in table.splitlines() if line.startswith("| `")
             for key in re.findall(r"`(\w+)`", line.split("|")[1])}
    assert taken <= named


def test_every_key_of_front_matter_is_named(site):
    taken = keys(site, "content/other.ms.md", f"---\ntitle: X\n{UNKNOWN}\n---\n")
    table = (ROOT / "docs/writing.md").read_text().split("## Front matter")[1].split("\n## ")[0]
    named = {key for line in table.splitlines() if line.startswith("| `")
             for key in re.findall(r"`(\w+)`", line.split("|")[1])}
    assert named == taken
