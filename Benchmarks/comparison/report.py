"""What the run found, as Markdown for people and as JSON for programs."""

import json

from .scenarios import CHANGED, CHECK, CHECK_NONE, CHECK_SOURCES, FRESH, UNCHANGED, Series
from .summary import Row, goals, rows

SCENARIO_NAMES = {
    FRESH: "fresh",
    CHANGED: "every page changed",
    UNCHANGED: "nothing changed",
    CHECK_NONE: "`selari check`, every rule off",
    CHECK_SOURCES: "`selari check`, no rule for HTML",
    CHECK: "`selari check`",
    "--version": "`selari --version`",
    "ministry": "the ministry's site, fresh",
}


def markdown(series: list[Series], about: dict[str, str], notes: list[str]) -> str:
    """The tables of a run, ready to be pasted into `docs/performance.md`."""
    table = rows(series)
    parts = ["".join(f"- {name}: {value}\n" for name, value in about.items())]
    parts += [f"> {note}\n" for note in notes]
    for one in series:
        title = f"{one.files:,} files" if one.files else "Start"
        parts.append(f"### {title}\n\n" + _table([row for row in table if row.files == one.files]))
    reached = goals(table)
    if reached:
        lines = [
            f"| {goal.what} | {goal.limit} | {goal.measured} | {'yes' if goal.met else '**no**'} |\n"
            for goal in reached
        ]
        parts.append(
            "### Goals\n\n| goal | limit | measured | met |\n| --- | --- | --- | --- |\n"
            + "".join(lines)
        )
    return "\n".join(parts)


def _table(table: list[Row]) -> str:
    lines = [
        "| | | wall | fastest to slowest | processor | peak memory | to the floor | to Hugo |\n",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n",
    ]
    for row in table:
        lines.append(
            f"| {SCENARIO_NAMES[row.scenario]} | {row.tool} | {seconds(row.wall)} "
            f"| {seconds(row.fastest)} to {seconds(row.slowest)} | {seconds(row.cpu)} "
            f"| {row.peak:.0f} MiB | {_ratio(row.to_floor)} | {_ratio(row.to_hugo)} |\n"
        )
    return "".join(lines)


def seconds(value: float) -> str:
    """A time to three figures: `12 ms`, `0.735 s`, `23.4 s`."""
    if value < 0.1:
        return f"{value * 1_000:.3g} ms"
    return f"{value:.3g} s"


def _ratio(value: float | None) -> str:
    return f"{value:.3g} ×" if value is not None else ""


def as_json(series: list[Series], about: dict[str, str], notes: list[str]) -> str:
    """Every single run, the medians, and the goals."""
    table = rows(series)
    return json.dumps(
        {
            "version": 1,
            "about": about,
            "notes": notes,
            "runs": [
                {
                    "files": one.files,
                    "scenario": scenario,
                    "tool": tool,
                    "rounds": [run.as_json() for run in runs],
                }
                for one in series
                for (scenario, tool), runs in one.runs.items()
            ],
            "medians": [vars(row) for row in table],
            "goals": [vars(goal) for goal in goals(table)],
        },
        indent=2,
        ensure_ascii=False,
    )
