"""What a command line may say; what it may not is refused before anything is made."""

import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "Benchmarks"


def run(module: str, *words: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", module, *words], cwd=BENCHMARKS, capture_output=True, text=True, timeout=60
    )


@pytest.mark.parametrize("module", ["comparison", "preview"])
@pytest.mark.parametrize("size", ["-5", "0", "10", "13", "many"])
def test_sizes_that_make_no_corpus_are_refused(module, size):
    refused = run(module, "--sizes", "24", size)
    assert refused.returncode == 2
    assert "argument --sizes" in refused.stderr and size in refused.stderr
    assert "Traceback" not in refused.stderr


@pytest.mark.parametrize("module", ["comparison", "preview", "serving", "templating"])
@pytest.mark.parametrize("rounds", ["0", "-1", "1.5"])
def test_no_rounds_are_refused(module, rounds):
    refused = run(module, "--rounds", rounds)
    assert refused.returncode == 2
    assert f"argument --rounds: '{rounds}' is no whole number from 1 on" in refused.stderr


@pytest.mark.parametrize("module", ["corpus", "comparison.stages", "publishing", "preview.load"])
def test_files_that_make_no_corpus_are_refused(module, tmp_path):
    folder = [str(tmp_path / "new")] if module == "corpus" else []
    refused = run(module, "--files", "11", *folder)
    assert refused.returncode == 2
    assert "argument --files: 11 files make no corpus: an even number from 12 on does" in refused.stderr
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    "module, option",
    [("comparison", "--work"), ("comparison", "--results"), ("comparison.stages", "--work"),
     ("preview", "--work"), ("preview.load", "--work"), ("publishing", "--work")],
)
@pytest.mark.parametrize("inside", ["", "new"])
def test_folders_that_cannot_be_are_refused(module, option, inside, tmp_path):
    (tmp_path / "file").write_text("")
    refused = run(module, option, str(tmp_path / "file" / inside))
    assert refused.returncode == 2
    assert f"argument {option}: '{tmp_path / 'file' / inside}' cannot be made" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_corpus_that_cannot_be_written_is_told_without_a_traceback(tmp_path):
    (tmp_path / "file").write_text("")
    refused = run("corpus", "--files", "12", str(tmp_path / "file" / "new"))
    assert refused.returncode == 2
    assert "cannot be written: Not a directory" in refused.stderr
    assert "Traceback" not in refused.stderr
