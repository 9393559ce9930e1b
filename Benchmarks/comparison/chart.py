"""The chart of a run: for each size a group of bars, on one logarithmic axis of seconds."""

import math
from html import escape

from .report import seconds
from .scenarios import CHANGED, FRESH, UNCHANGED
from .summary import Row

WIDTH, LEFT, RIGHT = 860, 250, 90
BAR, GAP, HEADING, FOOT = 18, 6, 34, 44
#: What is drawn, in this order: scenario, tool, words.
BARS = [
    (FRESH, "floor", "floor"),
    (FRESH, "selari", "Selari, fresh"),
    (CHANGED, "selari", "Selari, every page changed"),
    (UNCHANGED, "selari", "Selari, nothing changed"),
    (FRESH, "hugo", "Hugo, fresh"),
    (CHANGED, "hugo", "Hugo, every page changed"),
    (UNCHANGED, "hugo", "Hugo, nothing changed"),
]
#: The reader's light or dark, ground and all.
STYLE = """
.ground { fill: #ffffff; }
text { font: 13px system-ui, sans-serif; fill: #1f2328; }
.size { font-weight: 600; }
.axis { font-size: 11px; }
.line { stroke: #8c959f; stroke-opacity: 0.5; }
.floor { fill: #8c959f; }
.selari { fill: #0b7d69; }
.hugo { fill: #c2410c; }
@media (prefers-color-scheme: dark) {
  .ground { fill: #0d1117; }
  text { fill: #e6edf3; }
  .selari { fill: #2fb59b; }
  .hugo { fill: #f0803c; }
}
"""


def chart(table: list[Row]) -> str:
    """An SVG file; it says in words what it shows, and follows the reader's light or dark."""
    groups = _groups(table)
    if not groups:
        return ""
    walls = [row.wall for _, bars in groups for _, row in bars]
    scale = _Scale(min(walls), max(walls))
    height = sum(HEADING + len(bars) * (BAR + GAP) for _, bars in groups) + FOOT
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
        'aria-labelledby="title description">\n'
        '<title id="title">Time to build, by size of site, on a logarithmic scale</title>\n'
        f'<desc id="description">{escape(_words(groups))}</desc>\n'
        f'<style>{STYLE}</style>\n<rect class="ground" width="{WIDTH}" height="{height}"/>\n',
        *(_axis(value, scale, height) for value in scale.marks()),
    ]
    top = 0
    for files, bars in groups:
        parts.append(f'<text class="size" x="8" y="{top + 22}">{files:,} files</text>\n')
        top += HEADING
        for words, row in bars:
            parts.append(_bar(words, row, scale, top))
            top += BAR + GAP
    parts.append("</svg>\n")
    return "".join(parts)


def _groups(table: list[Row]) -> list[tuple[int, list[tuple[str, Row]]]]:
    found = {(row.files, row.scenario, row.tool): row for row in table}
    sizes = sorted({row.files for row in table if row.files})
    groups = []
    for files in sizes:
        keys = [(words, found.get((files, scenario, tool))) for scenario, tool, words in BARS]
        bars = [(words, row) for words, row in keys if row]
        if bars:
            groups.append((files, bars))
    return groups


class _Scale:
    """Seconds to horizontal places, by powers of ten."""

    def __init__(self, smallest: float, largest: float):
        self.low = math.floor(math.log10(smallest))
        self.high = max(math.ceil(math.log10(largest)), self.low + 1)

    def place(self, value: float) -> float:
        share = (math.log10(value) - self.low) / (self.high - self.low)
        return LEFT + share * (WIDTH - LEFT - RIGHT)

    def marks(self) -> list[float]:
        return [10.0**power for power in range(self.low, self.high + 1)]


def _axis(value: float, scale: _Scale, height: int) -> str:
    x = scale.place(value)
    return (
        f'<line class="line" x1="{x:.1f}" x2="{x:.1f}" y1="{HEADING - 4}" y2="{height - FOOT + 6}"/>\n'
        f'<text class="axis" text-anchor="middle" x="{x:.1f}" y="{height - FOOT + 22}">'
        f"{value:g} s</text>\n"
    )


def _bar(words: str, row: Row, scale: _Scale, top: int) -> str:
    end = scale.place(row.wall)
    middle = top + BAR - 5
    return (
        f'<text text-anchor="end" x="{LEFT - 10}" y="{middle}">{escape(words)}</text>\n'
        f'<rect class="{row.tool}" x="{LEFT}" y="{top}" width="{max(end - LEFT, 1):.1f}" '
        f'height="{BAR}"/>\n'
        f'<text x="{end + 8:.1f}" y="{middle}">{seconds(row.wall)}</text>\n'
    )


def _words(groups: list[tuple[int, list[tuple[str, Row]]]]) -> str:
    return " ".join(
        f"{files:,} files: "
        + ", ".join(f"{words} {seconds(row.wall)}" for words, row in bars)
        + "."
        for files, bars in groups
    )
