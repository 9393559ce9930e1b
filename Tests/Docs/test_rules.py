"""The pages of docs/rules/ say what the source says, and every rule has one."""
import importlib.machinery
import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "scripts" / "rules"


@pytest.fixture
def rules(tmp_path, monkeypatch):
    """The script, working in a folder of its own with one rule."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    loader = importlib.machinery.SourceFileLoader("rules_script", str(SCRIPT))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("rules_script", loader))
    monkeypatch.setitem(sys.modules, "rules_script", module)
    loader.exec_module(module)
    sources = tmp_path / "Sources"
    (sources / "Selari" / "Checking").mkdir(parents=True)
    severities = ROOT / "Sources" / "Selari" / "Checking" / "Severities.swift"
    (sources / "Selari" / "Checking" / "Severities.swift").write_text(severities.read_text())
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "SOURCES", sources)
    monkeypatch.setattr(module, "PAGES", tmp_path / "docs" / "rules")
    (sources / "LinkText.swift").write_text(RULE)
    return module


RULE = '''
/// The text of a link says where the link goes.
///
/// Why it matters.
struct LinkText: PageRule {
  static let id: RuleID = "link/text"
}
'''


def test_the_pages_of_this_repository_are_those_of_its_rules():
    run = subprocess.run([SCRIPT, "--check"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr


def test_a_page_holds_the_comment_and_how_to_allow_the_rule(rules):
    assert rules.main([]) == 0
    page = (rules.PAGES / "link" / "text.md").read_text()
    assert page.startswith("# link/text\n\n*The text of a link says where the link goes.*\n")
    assert "Why it matters." in page
    assert "<!-- selari: allow link/text: the reason -->" in page
    assert "[link/text](link/text.md)" in (rules.PAGES / "README.md").read_text()
    assert rules.main(["--check"]) == 0


def test_a_rule_without_a_page_is_told(rules, capsys):
    assert rules.main(["--check"]) == 1
    assert "docs/rules/link/text.md is missing" in capsys.readouterr().err


def test_a_page_without_a_rule_is_told_and_removed(rules, capsys):
    rules.main([])
    stray = rules.PAGES / "link" / "old.md"
    stray.write_text("# link/old\n")
    assert rules.main(["--check"]) == 1
    assert "docs/rules/link/old.md belongs to no rule" in capsys.readouterr().err
    rules.main([])
    assert not stray.exists()


def test_a_page_that_is_out_of_date_is_told(rules, capsys):
    rules.main([])
    (rules.SOURCES / "LinkText.swift").write_text(RULE.replace("Why it matters.", "Why it helps."))
    assert rules.main(["--check"]) == 1
    assert "docs/rules/link/text.md is out of date" in capsys.readouterr().err


@pytest.mark.parametrize("source", [
    'struct ImageAlt: PageRule {\n  static let id: RuleID = "image/alt"\n}\n',
    'enum P: Problem {\n  var rule: RuleID {\n    switch self {\n    case .a: "image/alt"\n    }\n  }\n}\n',
    'enum ImageRule: String, CaseIterable {\n  case alt = "image/alt"\n}\n',
])
def test_a_rule_without_a_comment_is_told(rules, capsys, source):
    (rules.SOURCES / "ImageAlt.swift").write_text(source)
    assert rules.main([]) == 1
    assert "the rule image/alt has no doc comment" in capsys.readouterr().err
