"""wrk against nginx with the configuration that Selari prints, beside the same nginx serving one plain file.

    python3 -m serving --selari ../.build/release/selari

Two servers of one nginx, on loopback, take turns: one includes the printed configuration and serves the
ministry's site, the other has nothing but a root with a copy of one page. So the ratio is what the
headers, the compression and the choice of a location cost.
"""

import argparse
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from arguments import count

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Publishing"))

from nginx import Nginx, free_port  # noqa: E402

PAGE = "ms/index.html"
PLAIN = """
    }}
    server {{
        listen 127.0.0.1:{port};
        root {root};
"""


@dataclass(frozen=True)
class Case:
    name: str
    path: str
    headers: tuple[str, ...] = ()
    is_plain: bool = False


@dataclass(frozen=True)
class Load:
    requests: float
    milliseconds: float
    bytes: float


def wrk(url: str, headers: tuple[str, ...], arguments: argparse.Namespace) -> Load:
    words = ["wrk", "-t1", f"-c{arguments.connections}", f"-d{arguments.seconds}s", "--latency"]
    for header in headers:
        words += ["-H", header]
    return read(subprocess.run([*words, url], capture_output=True, text=True, check=True).stdout)


def read(text: str) -> Load:
    """What wrk prints. An answer that never came makes the figures worthless."""
    if "Socket errors" in text:
        sys.exit(text)
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1])
    value, unit = re.search(r"50%\s+([\d.]+)(us|ms|s)", text).groups()
    count = int(re.search(r"(\d+) requests in", text)[1])
    size, magnitude = re.search(r"requests in [^,]+, ([\d.]+)([KMGT]?B) read", text).groups()
    total = float(size) * 1024 ** ["B", "KB", "MB", "GB", "TB"].index(magnitude)
    return Load(rate, float(value) * {"us": 0.001, "ms": 1, "s": 1000}[unit], total / count)


def etag(url: str) -> str:
    head = subprocess.run(["curl", "-qsI", url], capture_output=True, text=True, check=True).stdout
    return re.search(r"^etag: (\S+)", head, re.IGNORECASE | re.MULTILINE)[1]


def measure(base: str, plain: str, arguments: argparse.Namespace) -> list[tuple[Case, list[Load]]]:
    page = "/" + PAGE.removesuffix("index.html")
    cases = [
        Case("one plain file, no configuration", "/page.html", is_plain=True),
        Case("a page, uncompressed", page),
        Case("a page, gzip", page, ("Accept-Encoding: gzip",)),
        Case("a page, brotli", page, ("Accept-Encoding: br",)),
        Case("a page that the reader has (304)", page, (f"If-None-Match: {etag(base + page)}",)),
        Case("an older address (301)", "/lama.html"),
        Case("an address that is not there (404)", "/tiada/"),
    ]
    loads: dict[Case, list[Load]] = {case: [] for case in cases}
    for turn in range(arguments.rounds):
        for case in cases[turn % len(cases):] + cases[:turn % len(cases)]:
            loads[case].append(wrk((plain if case.is_plain else base) + case.path, case.headers, arguments))
    return list(loads.items())


def table(measured: list[tuple[Case, list[Load]]]) -> str:
    def median(loads: list[Load], value: str) -> float:
        return statistics.median(getattr(load, value) for load in loads)

    floor = median(measured[0][1], "requests")
    lines = ["| what is asked for | requests/s | to the plain file | median wait | bytes an answer |",
             "| --- | ---: | ---: | ---: | ---: |"]
    for case, loads in measured:
        rate = median(loads, "requests")
        lines.append(f"| {case.name} | {rate:,.0f} | {rate / floor:.2f} | {median(loads, 'milliseconds'):.2f} ms "
                     f"| {median(loads, 'bytes'):,.0f} |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(prog="serving", description=__doc__.split("\n")[0])
    parser.add_argument("--selari", required=True, help="the program to measure with")
    parser.add_argument("--rounds", type=count, default=5, help="how many turns each takes (5)")
    parser.add_argument("--seconds", type=count, default=4, help="how long a turn takes (4)")
    parser.add_argument("--connections", type=count, default=32, help="how many connections are kept open (32)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="selari-serving-") as folder:
        work = Path(folder)
        for name in ["content", "templates"]:
            shutil.copytree(ROOT / name, work / "site" / name)
        shutil.copy(ROOT / "site.yaml", work / "site")
        (work / "site/redirects.yaml").write_text("/lama.html: {page: faq, language: ms}\n")
        site = ["--site", str(work / "site"), "--at", "2022-10-14"]
        output = work / "www"
        output.mkdir()
        subprocess.run([arguments.selari, "build", *site, "--compress", "--output", output], check=True,
                       stdout=subprocess.DEVNULL)
        printed = subprocess.run([arguments.selari, "headers", *site, "--for", "nginx", "--brotli"], check=True,
                                 capture_output=True, text=True).stdout
        (work / "plain").mkdir()
        shutil.copy(output / PAGE, work / "plain/page.html")
        port = free_port()
        more = PLAIN.format(port=port, root=work / "plain")
        with Nginx(work / "nginx", output, printed, more=more) as nginx:
            print(table(measure(nginx.base, f"http://127.0.0.1:{port}", arguments)))


if __name__ == "__main__":
    main()
