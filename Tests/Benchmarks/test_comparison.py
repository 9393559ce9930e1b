"""The comparison: what it changes, what it counts as the same, what it reports."""

import json
import re
import subprocess
import xml.etree.ElementTree as xml
from collections import Counter
from pathlib import Path

import pytest
from comparison.chart import chart
from comparison.equivalence import differences, events
from comparison.measuring import CommandFailed, Measurement, Stopwatch
from comparison.report import as_json, markdown, seconds
from comparison.revision import revise
from comparison.rules import rule_groups, silenced
from comparison.scenarios import CHANGED, CHECK, CHECK_NONE, CHECK_SOURCES, FRESH, Series
from comparison.stages import OTHER, stacks, stage
from comparison.stages import measure as measure_stages
from comparison.stages import table as stage_table
from comparison.summary import goals, rows
from comparison.workspace import Workspace
from corpus.maker import make


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "work")


def series() -> list[Series]:
    """A run in which the floor took 1 s, Selari 1.2 and 0.5 s, Hugo 20 s."""
    one = Series(10_000)
    for scenario, tool, wall in [
        (FRESH, "floor", 1.0),
        (FRESH, "selari", 1.2),
        (CHANGED, "selari", 0.5),
        (FRESH, "hugo", 20.0),
    ]:
        one.runs[scenario, tool] = [Measurement(wall * part, wall, 0.1, 50) for part in (1, 0.9, 2)]
    return [one]


def test_every_page_changes_in_both_sites_and_keeps_its_size(tmp_path: Path):
    make(tmp_path / "site", 24, processes=1)
    before = {path: path.read_bytes() for path in (tmp_path / "site").rglob("*.md")}
    assert revise(tmp_path / "site", 7) == 48
    for path, text in before.items():
        assert path.read_bytes() != text
        assert len(path.read_bytes()) == len(text)
    revise(tmp_path / "site", 0)
    assert all(path.read_bytes() == text for path, text in before.items())


def test_the_floor_writes_what_libcmark_gives(tmp_path: Path, workspace: Workspace):
    make(tmp_path / "site", 24, processes=1)
    floor = workspace.program("floor", "cmark")
    content = tmp_path / "site/selari/content"
    subprocess.run([floor, content, tmp_path / "out"], check=True)
    assert len(list((tmp_path / "out").rglob("index.html"))) == 24
    text = (content / "about.ms.md").read_text().split("---\n", 2)[2]
    html = subprocess.run(
        ["cmark", "--smart"], input=text, capture_output=True, text=True, check=True
    ).stdout
    assert html in (tmp_path / "out/about.ms/index.html").read_text()


def test_a_command_is_measured_alone(workspace: Workspace):
    stopwatch = Stopwatch(workspace.program("measure"), workspace.outputs)
    measured = stopwatch.run(["true"])
    assert measured.wall > 0
    assert measured.peak < 10


def test_a_command_that_fails_says_what_it_wrote(workspace: Workspace):
    stopwatch = Stopwatch(workspace.program("measure"), workspace.outputs)
    with pytest.raises(CommandFailed, match="status 3:\nbroken"):
        stopwatch.run(["sh", "-c", "echo broken; exit 3"])
    stopwatch.run(["sh", "-c", "exit 3"], accepted=(3,))


def test_no_output_folder_is_used_twice(workspace: Workspace):
    names = [workspace.fresh("selari") for _ in range(3)]
    assert len(set(names)) == 3
    assert not any(name.exists() for name in names)


def test_ratios_are_to_the_fresh_builds_of_the_same_run():
    selari = next(row for row in rows(series()) if row.tool == "selari" and row.scenario == FRESH)
    assert selari.wall == 1.2
    assert selari.to_floor == pytest.approx(1.2)
    assert selari.to_hugo == pytest.approx(0.06)


def test_goals_say_whether_they_are_met():
    met = {goal.what: goal.met for goal in goals(rows(series()))}
    assert met["fresh build, 10,000 files, to the floor"]
    assert met["fresh build, 10,000 files, to Hugo"]
    assert met["every page changed, 10,000 files, to the floor"]
    slow = series()
    slow[0].runs[FRESH, "selari"] = [Measurement(1.3, 2, 0, 250)]
    met = {goal.what: goal.met for goal in goals(rows(slow))}
    assert not met["fresh build, 10,000 files, to the floor"]
    assert not met["peak memory, 10,000 files"]


def test_rules_cost_what_a_check_takes_longer_with_them():
    run = series()
    for scenario, wall in [(CHECK_NONE, 0.9), (CHECK_SOURCES, 1.2), (CHECK, 3.7)]:
        run[0].runs[scenario, "selari"] = [Measurement(wall, wall, 0, 50)]
    found = {goal.what: goal for goal in goals(rows(run))}
    sources = found["rules that read no HTML, 10,000 files, to a build"]
    assert (sources.measured, sources.met) == ("0.25 ×", True)
    html = found["rules that read HTML, 10,000 files, to a build"]
    assert (html.measured, html.met) == ("2.08 ×", False)


def test_rules_are_off_only_while_they_are_to_be(tmp_path: Path):
    make(tmp_path / "site", 24, processes=1)
    settings = tmp_path / "site/selari/site.yaml"
    before = settings.read_bytes()
    with silenced(tmp_path / "site", rule_groups()):
        assert b"parity/*: off" in settings.read_bytes()
        assert b"html/*: off" in settings.read_bytes()
    assert settings.read_bytes() == before
    settings.write_bytes(before + b"checks: {strict: true}\n")
    with pytest.raises(ValueError, match="of its own"), silenced(tmp_path / "site", []):
        pass


def test_the_report_has_a_row_for_each_measurement():
    text = markdown(series(), {"processor": "a slow one"}, ["The machine was busy."])
    assert "- processor: a slow one" in text
    assert "> The machine was busy." in text
    assert "| fresh | selari | 1.2 s | 1.08 s to 2.4 s | 1.3 s | 50 MiB | 1.2 × | 0.06 × |" in text


def test_the_json_holds_every_round():
    found = json.loads(as_json(series(), {}, []))
    assert found["version"] == 1
    assert [len(run["rounds"]) for run in found["runs"]] == [3, 3, 3, 3]
    assert found["medians"][0]["wall"] == 1.0


@pytest.mark.parametrize(
    "value, text", [(0.0123, "12.3 ms"), (0.7354, "0.735 s"), (23.44, "23.4 s")]
)
def test_times_have_three_figures(value: float, text: str):
    assert seconds(value) == text


def test_the_chart_is_svg_that_says_what_it_shows():
    root = xml.fromstring(chart(rows(series())))
    space = "{http://www.w3.org/2000/svg}"
    assert "Selari, fresh 1.2 s" in root.find(f"{space}desc").text
    bars = [bar for bar in root.findall(f"{space}rect") if bar.get("class") != "ground"]
    assert [bar.get("class") for bar in bars] == ["floor", "selari", "selari", "hugo"]


def test_nothing_measured_gives_no_chart():
    assert chart([]) == ""


def test_pages_are_the_same_whatever_their_white_space_and_references():
    one = events('<p class="a" id="b">Satu &ldquo;dua&rdquo;\n tiga</p>\n\n')
    other = events('<p id="b" class="a">\nSatu “dua” tiga </p>')
    assert one == other


def test_words_links_and_head_items_that_differ_are_found(tmp_path: Path):
    page = '<html><head><link rel="canonical" href="/ms/"></head><body><p>Satu</p></body></html>'
    for tool, text in [("selari", page), ("hugo", page.replace("Satu", "Dua"))]:
        (tmp_path / tool / "ms").mkdir(parents=True)
        (tmp_path / tool / "ms/index.html").write_text(text)
        (tmp_path / tool / "robots.txt").write_text("")
    (found,) = differences(tmp_path / "selari", tmp_path / "hugo")
    assert found.startswith("/ms/index.html") and "Satu" in found and "Dua" in found
    (tmp_path / "hugo/ms/index.html").write_text(page.replace('href="/ms/"', 'href="/en/"'))
    (found,) = differences(tmp_path / "selari", tmp_path / "hugo")
    assert "canonical" in found


def test_a_page_that_one_of_them_lacks_is_found(tmp_path: Path):
    for tool in ("selari", "hugo"):
        (tmp_path / tool).mkdir()
        (tmp_path / tool / "robots.txt").write_text("")
    (tmp_path / "selari/index.html").write_text("<p>Satu</p>")
    assert list(differences(tmp_path / "selari", tmp_path / "hugo")) == [
        "/./index.html: only Selari has it"
    ]


SCRIPT = """\
     55d0 cmark_parse_document (/usr/lib/libcmark.so.0.30.2)
     55d1 MarkdownParser.parse(_:from:options:) (/site/selari)
     55d2 PageWorker.render(_:) (/site/selari)

     55d3 swift_retain (/site/selari)
     55d4 PageHost.link(_:) (/site/selari)
     55d5 Document.render<A>(into:host:options:) (/site/selari)

     55d6 something (/site/selari)
"""


def test_a_look_counts_for_the_innermost_stage():
    found = [stage(frames) for frames in stacks(SCRIPT)]
    assert found == ["Markdown: libcmark", "resolving links", OTHER]


def stand_in(folder: Path, name: str, script: str) -> None:
    """A program of a name, for a PATH of its own."""
    program = folder / name
    program.write_text("#!/bin/sh\n" + script)
    program.chmod(0o755)


def test_stages_are_kept_beside_the_other_results(tmp_path, monkeypatch):
    (tmp_path / "printed").write_text(SCRIPT)
    stand_in(tmp_path, "perf", f'[ "$1" = record ] || /bin/cat {tmp_path}/printed\n')
    stand_in(tmp_path, "swift", "/bin/cat\n")
    monkeypatch.setenv("PATH", str(tmp_path))
    found = measure_stages(Workspace(tmp_path / "work"), tmp_path / "corpus", 12, tmp_path / "new" / "results")
    assert (tmp_path / "new" / "results" / "stages.md").read_text() == found
    assert "| Markdown: libcmark | 33.3% |" in found


@pytest.mark.parametrize("script, told", [
    (None, "perf cannot be started: No such file or directory"),
    ("echo no permission >&2; exit 255\n", "perf record ended with status 255\nno permission"),
])
def test_stages_that_cannot_be_looked_at_are_told(script, told, tmp_path, monkeypatch):
    if script:
        stand_in(tmp_path, "perf", script)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CommandFailed, match=re.escape(told)):
        measure_stages(Workspace(tmp_path / "work"), tmp_path / "corpus", 12, tmp_path)
    assert not (tmp_path / "stages.md").exists()


def test_the_table_of_stages_shares_out_the_time():
    text = stage_table(Counter({"templates": 3, OTHER: 1}), files=1_000, seconds=0.4)
    assert "| templates | 75.0% | 300.0 µs |" in text
