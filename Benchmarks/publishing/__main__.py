"""What publishing one edited page of a large site takes: files and bytes sent, and seconds.

    python3 -m publishing --files 10000 --selari ../.build/release/selari

The corpus is published to an sshd on loopback with rsync, as to any server: first as a whole, then after one
edited page, then unchanged. The bytes are counted on the line, ssh's own included.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from arguments import files, writable_folder
from corpus.maker import make

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Publishing"))

from sshd import SSHD, Line  # noqa: E402

AT = "2022-10-{:02}T12:00:00+08:00"
PLENTY = 1 << 60


def publish(arguments, site: Path, report: Path, day: int) -> float:
    os.sync()
    begun = time.monotonic()
    subprocess.run([arguments.selari, "publish", "production", "--site", site, "--at", AT.format(day), "--report", report],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.monotonic() - begun


def edit(site: Path):
    """One article, in one language, gets one more sentence."""
    article = sorted(site.glob("content/*/*/*.ms.md"))[-1]
    article.write_text(article.read_text() + "\nSatu ayat lagi.\n")


def measure(arguments, folder: Path) -> list[tuple[str, dict, int, int, float]]:
    make(folder / "corpus", arguments.files, seed="87", processes=2)
    site = folder / "corpus/selari"
    configuration = (site / "site.yaml").read_text()
    rows = []
    with SSHD(folder / "sshd") as sshd, Line(sshd.port, PLENTY) as line:
        target = json.dumps(sshd.target(folder / "www", port=line.port))
        (site / "site.yaml").write_text(f"{configuration}\npublish: {{production: {target}}}\n")
        for day, name in enumerate(["the first time", "one edited page", "nothing changed"], 1):
            if name == "one edited page":
                edit(site)
            before, received = line.left, line.received
            seconds = publish(arguments, site, folder / "report.json", day)
            report = json.loads((folder / "report.json").read_text())
            rows.append((name, report, before - line.left, line.received - received, seconds))
    return rows


def main() -> int:
    parser = argparse.ArgumentParser(prog="python3 -m publishing", description=__doc__)
    parser.add_argument("--files", type=files, default=1_000, help="Markdown files, both languages")
    parser.add_argument("--selari", type=Path, default=ROOT / ".build/release/selari")
    parser.add_argument("--work", type=writable_folder, help="where to work (default: the system's temporary folder)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="selari-publishing-", dir=arguments.work) as folder:
        rows = measure(arguments, Path(folder))
    print(f"| {rows[0][1]['pages']} pages | files sent | bytes sent | received | seconds |\n|---|---:|---:|---:|---:|")
    for name, report, sent, received, seconds in rows:
        print(f"| {name} | {report['sent']['files']:,} | {sent:,} | {received:,} | {seconds:.1f} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
