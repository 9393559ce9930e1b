"""The ministry's own site passes every rule, warnings included, before, during and after the call."""
import subprocess
from pathlib import Path

import pytest
from conftest import SELARI

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("instant", [
    "2022-10-14T10:00:00+08:00", "2022-10-20T10:00:00+08:00", "2022-10-21T00:00:00+08:00", "2026-11-26T12:00:00+08:00",
])
def test_the_site_passes_every_rule(instant):
    command = [SELARI, "check", "--strict", "--site", ROOT, "--at", instant]
    result = subprocess.run(command, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr
