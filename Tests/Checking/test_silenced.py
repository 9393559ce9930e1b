"""The rules that the benchmark turns off to tell what they cost."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "Benchmarks"))

from comparison.rules import rule_groups  # noqa: E402


def test_a_check_has_every_rule_that_is_turned_off(site):
    off = ", ".join(f"{group}/*: off" for group in rule_groups())
    settings = (site.folder / "site.yaml").read_text(encoding="utf-8")
    site.write("site.yaml", settings + f"checks: {{severity: {{{off}}}}}\n")
    result = site.check()
    assert result.returncode == 0, result.stderr
