"""Medians of what was measured, and their ratios within the run."""

from dataclasses import dataclass
from statistics import median

from .measuring import Measurement
from .scenarios import CHANGED, CHECK, CHECK_NONE, CHECK_SOURCES, FRESH, UNCHANGED, Series


@dataclass(frozen=True)
class Row:
    """A tool in a scenario at a size."""

    files: int
    scenario: str
    tool: str
    rounds: int
    #: Medians: seconds, seconds, MiB.
    wall: float
    cpu: float
    peak: float
    fastest: float
    slowest: float
    #: Wall time as a multiple of the floor's and of Hugo's fresh build of the same size.
    to_floor: float | None
    to_hugo: float | None


def rows(series: list[Series]) -> list[Row]:
    """A row for each tool, scenario and size, in the order in which they were measured."""
    result = []
    for one in series:
        floor, hugo = _wall(one, "floor"), _wall(one, "hugo")
        for (scenario, tool), runs in one.runs.items():
            walls = [run.wall for run in runs]
            wall = median(walls)
            result.append(
                Row(
                    files=one.files,
                    scenario=scenario,
                    tool=tool,
                    rounds=len(runs),
                    wall=wall,
                    cpu=median(run.cpu for run in runs),
                    peak=median(run.peak for run in runs),
                    fastest=min(walls),
                    slowest=max(walls),
                    to_floor=wall / floor if floor else None,
                    to_hugo=wall / hugo if hugo else None,
                )
            )
    return result


def _wall(series: Series, tool: str) -> float | None:
    runs: list[Measurement] = series.runs.get((FRESH, tool), [])
    return median(run.wall for run in runs) if runs else None


@dataclass(frozen=True)
class Goal:
    """A goal of the design, and what was measured."""

    what: str
    limit: str
    measured: str
    met: bool


def goals(table: list[Row]) -> list[Goal]:
    """The goals that this run can say something about."""
    result: list[Goal] = []

    def add(what: str, value: float | None, limit: float, unit: str, scale: float = 1) -> None:
        if value is not None:
            result.append(
                Goal(
                    what,
                    f"≤ {limit:g} {unit}",
                    f"{value * scale:.3g} {unit}",
                    value * scale <= limit,
                )
            )

    found = {(row.files, row.scenario): row for row in table if row.tool == "selari"}
    for (files, scenario), row in found.items():
        if scenario == FRESH and files >= 1_000:
            add(f"fresh build, {files:,} files, to the floor", row.to_floor, 1.25, "×")
        if scenario == CHANGED and files >= 1_000:
            add(f"every page changed, {files:,} files, to the floor", row.to_floor, 0.75, "×")
        if files == 10_000 and scenario == FRESH:
            add("fresh build, 10,000 files, to Hugo", row.to_hugo, 0.067, "×")
            add("peak memory, 10,000 files", row.peak, 200, "MiB")
        if files == 10_000 and scenario == UNCHANGED:
            add("nothing changed, 10,000 files", row.wall, 100, "ms", 1_000)
        if scenario == "ministry":
            add("the ministry's site, fresh", row.wall, 50, "ms", 1_000)
        if scenario == "--version":
            add("`selari --version`", row.wall, 15, "ms", 1_000)
    for files in sorted({files for files, _ in found}):
        runs = [found.get((files, one)) for one in (FRESH, CHECK_NONE, CHECK_SOURCES, CHECK)]
        if files >= 1_000 and all(runs):
            build, none, sources, every = (run.wall for run in runs if run)
            without = (sources - none) / build
            add(f"rules that read no HTML, {files:,} files, to a build", without, 0.5, "×")
            add(f"rules that read HTML, {files:,} files, to a build", (every - sources) / build, 2, "×")
    small, large = found.get((1_000, FRESH)), found.get((100_000, FRESH))
    if small and large:
        ratio = (large.cpu / large.files) / (small.cpu / small.files)
        add("processor time a page, 100,000 files to 1,000", ratio, 1.15, "×")
    return result
