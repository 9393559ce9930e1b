"""What is measured, and in which order: every tool once in a round, then the next round."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from .measuring import Measurement, Stopwatch
from .revision import revise
from .rules import HTML_RULES, rule_groups, silenced
from .tools import Floor, Selari, Tool
from .workspace import Workspace

#: Into a folder that was never used, with nothing remembered.
FRESH = "fresh"
#: Over the tree of the build before, after every page was changed.
CHANGED = "changed"
#: Over the tree of the build before, with nothing changed.
UNCHANGED = "unchanged"
#: `selari check`: every rule, no site.
CHECK = "check"
#: The same without the rules that read the HTML of pages, and without any rule: what rules cost.
CHECK_SOURCES = "check-sources"
CHECK_NONE = "check-none"
#: Selari's start: `selari --version`, and the site of this repository.
START = "start"

SCENARIOS = [FRESH, CHANGED, UNCHANGED, CHECK, START]

#: `selari check` ends with 1 where it finds errors; it has done its work all the same.
CHECK_STATUS = (0, 1)


@dataclass
class Series:
    """All measurements of a size: by scenario and tool, one for each round."""

    files: int
    runs: dict[tuple[str, str], list[Measurement]] = field(
        default_factory=lambda: defaultdict(list)
    )


@dataclass
class Session:
    """Measures the tools on one corpus after another."""

    workspace: Workspace
    stopwatch: Stopwatch
    tools: list[Tool]
    scenarios: list[str]
    rounds: int
    tell: Callable[[str], None]
    _revision: int = 0

    def measure(self, files: int, corpus: Path) -> Series:
        """All rounds of a size. The order of the tools turns by one in each round."""
        series = Series(files)
        self._revise(corpus)
        kept = self._kept(corpus) if {CHANGED, UNCHANGED} & set(self.scenarios) else {}
        for turn in range(self.rounds):
            if FRESH in self.scenarios:
                for tool in self._turned(turn):
                    self._fresh(series, tool, corpus)
            if kept:
                self._revise(corpus)
                for tool in self._turned(turn):
                    if tool.name in kept:
                        self._over(series, tool, corpus, kept[tool.name])
            if CHECK in self.scenarios:
                for tool in self.tools:
                    if isinstance(tool, Selari):
                        self._check(series, tool, corpus)
        return series

    def measure_start(self, selari: Selari, site: Path) -> Series:
        """Selari's own start, and a small real site."""
        series = Series(0)
        for _ in range(max(self.rounds, 5)):
            self._run(series, "--version", selari, [str(selari.program), "--version"])
            output = self.workspace.fresh(selari.name)
            self._run(series, "ministry", selari, selari.build_site(site, output))
        return series

    def _kept(self, corpus: Path) -> dict[str, Path]:
        """Builds what is built over: twice, with a change between, so that the tree of the build
        before last is there too. The floor always begins anew."""
        tools = [tool for tool in self.tools if not isinstance(tool, Floor)]
        kept = {tool.name: self.workspace.fresh(f"{tool.name}-kept") for tool in tools}
        for _ in range(2):
            for tool in tools:
                self.stopwatch.run(tool.build(corpus, kept[tool.name]))
            self._revise(corpus)
        return kept

    def _fresh(self, series: Series, tool: Tool, corpus: Path) -> None:
        output = self.workspace.fresh(tool.name)
        for state in (corpus / "selari/.selari", corpus / "hugo/resources"):
            if state.exists():
                state.rename(output.parent / state.name)
        self._run(series, FRESH, tool, tool.build(corpus, output))

    def _over(self, series: Series, tool: Tool, corpus: Path, output: Path) -> None:
        command = tool.build(corpus, output)
        if CHANGED in self.scenarios:
            self._run(series, CHANGED, tool, command)
        else:
            self.stopwatch.run(command)
        if UNCHANGED in self.scenarios:
            self._run(series, UNCHANGED, tool, command)

    def _check(self, series: Series, tool: Selari, corpus: Path) -> None:
        for scenario, silent in [
            (CHECK_NONE, rule_groups()),
            (CHECK_SOURCES, HTML_RULES),
            (CHECK, []),
        ]:
            with silenced(corpus, silent):
                self._run(series, scenario, tool, tool.check(corpus), CHECK_STATUS)

    def _run(
        self,
        series: Series,
        scenario: str,
        tool: Tool,
        command: list[str],
        accepted: tuple[int, ...] = (0,),
    ) -> None:
        measured = self.stopwatch.run(command, accepted)
        series.runs[scenario, tool.name].append(measured)
        self.tell(
            f"{series.files:>7}  {scenario:<13} {tool.name:<7} "
            f"{measured.wall:8.3f} s  {measured.cpu:8.3f} s CPU  {measured.peak:7.1f} MiB"
        )

    def _turned(self, turn: int) -> Iterator[Tool]:
        count = len(self.tools)
        return (self.tools[(turn + place) % count] for place in range(count))

    def _revise(self, corpus: Path) -> None:
        self._revision = (self._revision + 1) % 10_000
        revise(corpus, self._revision)
