"""A minute of load on the preview: what `make bench-preview-load` runs.

wrk asks for one page over many connections at once, while others listen for events and the page is
edited again and again. Every request has to be answered, and neither memory nor descriptors may grow.
"""

import argparse
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from arguments import count, files, writable_folder
from comparison.workspace import BENCHMARKS, Workspace

from .crowd import Crowd, descriptors, memory
from .edits import article
from .serving import SelariServer

#: Seconds of the same load before memory is looked at for the first time.
WARM_UP = 10
#: Seconds between two edits, and between two looks at the memory.
PACE = 2
#: MiB by which memory may differ between two equal stretches of time without being a leak.
SLACK = 16
#: Seconds after which connections that were closed have to be gone.
PATIENCE = 60


@dataclass
class Load:
    """What a stretch of load came to."""

    requests: int
    rate: float
    errors: list[str]
    memory: list[float] = field(default_factory=list)


def read(text: str) -> Load:
    """What wrk prints; what went wrong stands in lines of its own."""
    return Load(
        requests=int(re.search(r"(\d+) requests in", text)[1]),
        rate=float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1]),
        errors=[line.strip() for line in text.splitlines() if re.search(r"Socket errors|Non-2xx", line)],
    )


def load(server: SelariServer, page: str, path: str, connections: int, seconds: int) -> Load:
    """Runs wrk, edits the page meanwhile, and looks at the memory at each edit."""
    words = ["wrk", "-t2", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s"]
    wrk = subprocess.Popen([*words, f"http://127.0.0.1:{server.port}{path}"], stdout=subprocess.PIPE, text=True)
    file = server.site / f"content/{page}.en.md"
    original = file.read_text(encoding="utf-8")
    samples = []
    while wrk.poll() is None:
        file.write_text(f"{original}\nEdit {len(samples)}.\n", encoding="utf-8")
        samples.append(memory(server.process.pid))
        time.sleep(PACE)
    file.write_text(original, encoding="utf-8")
    result = read(wrk.communicate()[0])
    result.memory = samples
    return result


def main() -> int:
    parser = argparse.ArgumentParser(prog="python3 -m preview.load", description=__doc__)
    parser.add_argument("--files", type=files, default=1_000, help="Markdown files, both languages")
    parser.add_argument("--connections", type=count, default=200, help="connections that ask (200)")
    parser.add_argument("--listeners", type=count, default=50, help="connections that listen for events (50)")
    parser.add_argument("--seconds", type=count, default=60, help="how long it takes (60)")
    parser.add_argument("--work", type=writable_folder, default=BENCHMARKS / "work")
    options = parser.parse_args()
    corpus = Workspace(options.work).corpus(options.files, plain_links=False)
    with tempfile.TemporaryDirectory(prefix="selari-load-") as folder:
        site = Path(folder) / "site"
        subprocess.run(["cp", "-r", corpus / "selari", site], check=True)
        server = SelariServer(site)
        try:
            return measure(server, options)
        finally:
            server.stop()


def measure(server: SelariServer, options: argparse.Namespace) -> int:
    page = article(server.site)
    path = f"/en/{page}/"
    pid = server.process.pid
    server.rest()
    before = descriptors(pid)
    with Crowd(server.port, path, connections=options.listeners, listeners=options.listeners) as crowd:
        load(server, page, path, options.connections, WARM_UP)
        settled = memory(pid)
        result = load(server, page, path, options.connections, options.seconds)
        told = crowd.hear("page")
    after = left(pid, before)
    last = memory(pid)
    print("| requests | requests/s | errors | listeners told | descriptors | memory, MiB |")
    print("|---:|---:|---|---:|---|---|")
    print(
        f"| {result.requests:,} | {result.rate:,.0f} | {'; '.join(result.errors) or 'none'} "
        f"| {told} of {options.listeners} | {before} before, {after} after "
        f"| {settled:.0f} after {WARM_UP} s, {last:.0f} after {options.seconds} s more, {max(result.memory):.0f} at most |"
    )
    if result.errors or told < options.listeners or after > before or last > settled + SLACK:
        print("The preview did not stand the load.", file=sys.stderr)
        return 1
    return 0


def left(pid: int, before: int) -> int:
    """How many descriptors are open once the connections that were closed are gone."""
    end = time.monotonic() + PATIENCE
    while descriptors(pid) > before and time.monotonic() < end:
        time.sleep(0.2)
    return descriptors(pid)


if __name__ == "__main__":
    sys.exit(main())
