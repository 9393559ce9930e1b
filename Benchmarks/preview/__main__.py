"""From an edit to the browser: Selari's preview beside Hugo's server. What `make bench-preview` runs.

A file is written; the clock runs until the server has told the page that is open to load again and
that page, with the edit in it, has arrived.
"""

import argparse
import json
import math
import os
import shutil
import statistics
import sys
import time
from datetime import datetime
from pathlib import Path

from arguments import count, files, writable_folder
from comparison.tools import Hugo, Selari, machine
from comparison.workspace import BENCHMARKS, Workspace

from .edits import Edit, article, edits
from .listening import Listener, Silence
from .serving import QUIET, HugoServer, SelariServer, Server

SERVERS = {"selari": SelariServer, "hugo": HugoServer}
#: Seconds after which an edit is taken as lost.
PATIENCE = 60
#: The load over the last minute from which on the machine counts as busy.
BUSY = 0.7


def main() -> int:
    options = arguments()
    workspace = Workspace(options.work)
    load = os.getloadavg()[0]
    notes = [f"The machine was busy with other work when this began: load {load:.1f}."]
    notes = notes if load > BUSY else []
    results: list[dict] = []
    for files in options.sizes:
        corpus = workspace.corpus(files, plain_links=False)
        for tool in options.tools:
            results += measure(tool, files, corpus, workspace, options.rounds)
    write(options, results, notes)
    workspace.clean()
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python3 -m preview", description=__doc__)
    parser.add_argument("--sizes", nargs="+", type=files, default=[24, 1_000, 10_000])
    parser.add_argument("--rounds", type=count, default=20, help="how often each edit is made")
    parser.add_argument("--tools", nargs="+", default=list(SERVERS), choices=list(SERVERS))
    parser.add_argument("--work", type=writable_folder, default=BENCHMARKS / "work")
    parser.add_argument("--results", type=writable_folder, default=BENCHMARKS / "results")
    return parser.parse_args()


def measure(
    tool: str, files: int, corpus: Path, workspace: Workspace, rounds: int
) -> list[dict]:
    """Every edit of one size with one server."""
    kind = SERVERS[tool]
    site = workspace.fresh(tool)
    shutil.copytree(corpus / kind.folder, site)
    os.sync()
    server = kind(site)
    try:
        page = article(site)
        path = f"/en/{page}/"
        if not server.fetch(path):
            raise SystemExit(f"{tool} has no {path}")
        found = []
        for edit in edits(server, page):
            times = timed(server, edit, path, rounds)
            print(f"{files:,} files, {tool}, {edit.name}: {told(times)}", flush=True)
            found.append({"edit": edit.name, "times": times})
        common = {"tool": tool, "files": files, "start": server.start, "memory": server.memory()}
        return [{**common, **entry} for entry in found]
    finally:
        server.stop()


def timed(server: Server, edit: Edit, path: str, rounds: int) -> list[float]:
    """The seconds that each round took; one more before them warms up."""
    file = server.site / edit.path
    original = file.read_text(encoding="utf-8")
    times = []
    listener = server.listen(path)
    try:
        for number in range(rounds + 1):
            mark = f"mark{time.time_ns()}"
            times.append(once(server, listener, file, edit.apply(original, mark), mark, path))
            server.rest()
    finally:
        listener.close()
        file.write_text(original, encoding="utf-8")
    # The next edit is made where nothing is left of this one.
    time.sleep(QUIET)
    server.rest()
    return times[1:]


def once(
    server: Server, listener: Listener, file: Path, text: str, mark: str, path: str
) -> float:
    """Seconds from writing a file to having the page with the mark in it."""
    data, wanted = text.encode(), mark.encode()
    start = time.perf_counter()
    file.write_bytes(data)
    while True:
        try:
            listener.wait(PATIENCE)
        except Silence as silence:
            raise SystemExit(f"{server.name}, {file}: {silence}") from silence
        if wanted in server.fetch(path):
            return time.perf_counter() - start


def percentile(times: list[float], share: float) -> float:
    """The time that a share of all did not pass."""
    return sorted(times)[max(0, math.ceil(share * len(times)) - 1)]


def told(times: list[float]) -> str:
    median, late = statistics.median(times), percentile(times, 0.95)
    return f"median {median * 1000:.0f} ms, p95 {late * 1000:.0f} ms"


def table(results: list[dict], about: dict[str, str], notes: list[str]) -> str:
    lines = ["# From an edit to the browser", ""]
    lines += [f"> {note}\n" for note in notes]
    lines += ["| files | edit | server | median | p95 | start | memory, at most |"]
    lines += ["|---:|---|---|---:|---:|---:|---:|"]
    for entry in results:
        times = entry["times"]
        lines.append(
            f"| {entry['files']:,} | {entry['edit']} | {entry['tool']} "
            f"| {statistics.median(times) * 1000:.0f} ms | {percentile(times, 0.95) * 1000:.0f} ms "
            f"| {entry['start']:.2f} s | {entry['memory']['peak']:.0f} MiB |"
        )
    return "\n".join([*lines, "", *(f"- {key}: {value}" for key, value in about.items()), ""])


def write(options: argparse.Namespace, results: list[dict], notes: list[str]) -> None:
    """The table and every single time; the table is printed too."""
    hugo = Hugo.installed()
    about = {
        **machine(options.work),
        "selari": Selari().version(),
        "hugo": hugo.version() if hugo else "not installed",
        "rounds": str(options.rounds),
        "measured": datetime.now().astimezone().isoformat(timespec="minutes"),
    }
    options.results.mkdir(parents=True, exist_ok=True)
    text = table(results, about, notes)
    (options.results / "preview.md").write_text(text, encoding="utf-8")
    (options.results / "preview.json").write_text(
        json.dumps({"about": about, "notes": notes, "results": results}, indent=1), encoding="utf-8"
    )
    print(f"\n{text}\nWritten to {options.results}/preview.md and .json")


if __name__ == "__main__":
    sys.exit(main())
