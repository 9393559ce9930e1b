"""Pages per second of Selari's template engine beside the real Jinja2: the same templates, the same
data, in turn. That both give the same bytes is made sure of first."""

import argparse
import json
import statistics
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from arguments import count

from .data import job

BENCHMARKS = Path(__file__).parent.parent
ROOT = BENCHMARKS.parent
SITE = Path(__file__).parent / "site"


class Engine:
    """A program that renders a job's pages, one after the other on one thread."""

    def __init__(self, name: str, *command: str | Path):
        self.name = name
        self.command = [str(part) for part in command]

    def pages(self, job: Path) -> list[bytes]:
        """Every page."""
        return self._run(job, "print").split(b"\0")

    def seconds(self, job: Path, rounds: int) -> float:
        """Processor time a page, by the program's own account: compiled and warm."""
        return float(self._run(job, str(rounds)))

    def _run(self, job: Path, what: str) -> bytes:
        command = [*self.command, str(job), what]
        return subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout


def engines() -> tuple[Engine, Engine]:
    """Selari's, as `make` builds it, and Jinja2 as the tests have it."""
    return (
        Engine("Selari", ROOT / ".build/release/TemplateBenchmark"),
        Engine("Jinja2", sys.executable, BENCHMARKS / "templating/jinja.py"),
    )


def write_job(folder: Path, pages: int) -> Path:
    """The templates and the data, as both programs read them."""
    templates = {
        str(path.relative_to(SITE)): path.read_text() for path in sorted(SITE.rglob("*.html"))
    }
    path = folder / "job.json"
    path.write_text(json.dumps({"templates": templates, **job(pages)}))
    return path


def table(seconds: dict[str, list[float]]) -> str:
    """Pages per second, and how many times one engine's are the other's, as Markdown."""
    medians = {name: statistics.median(all) for name, all in seconds.items()}
    slowest = max(medians.values())
    lines = [
        f"| {name} | {1 / median:,.0f} | {median * 1e6:.1f} µs | {slowest / median:.1f} |\n"
        for name, median in medians.items()
    ]
    head = "| engine | pages a second | processor time a page | ratio |\n| --- | ---: | ---: | ---: |\n"
    return head + "".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python3 -m templating", description=__doc__)
    parser.add_argument("--pages", type=count, default=120, help="different pages")
    parser.add_argument("--rounds", type=count, default=5, help="how often the engines take turns")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        job = write_job(Path(folder), options.pages)
        selari, jinja = engines()
        expected, given = jinja.pages(job), selari.pages(job)
        for number, (left, right) in enumerate(zip(expected, given, strict=True)):
            if left != right:
                print(f"page {number} is not the same", file=sys.stderr)
                return 1
        size = sum(map(len, given)) / len(given)
        print(f"{len(given)} pages of {size:,.0f} bytes on average are the same, byte for byte.\n")
        seconds: dict[str, list[float]] = {selari.name: [], jinja.name: []}
        for _ in range(options.rounds):
            seconds[jinja.name].append(jinja.seconds(job, 3))
            seconds[selari.name].append(selari.seconds(job, 60))
        print(table(seconds))
    return 0


if __name__ == "__main__":
    sys.exit(main())
