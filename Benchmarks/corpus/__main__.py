"""Writes a corpus: `python3 -m corpus --files 1000 DIR` makes DIR/selari and DIR/hugo."""

import argparse
import sys
from pathlib import Path

from arguments import count, files

from .maker import make


def main() -> int:
    parser = argparse.ArgumentParser(prog="python3 -m corpus", description=__doc__)
    parser.add_argument("folder", type=Path, help="where to write it; must not exist")
    parser.add_argument("--files", type=files, default=1_000, help="Markdown files, both languages")
    parser.add_argument("--seed", default="87", help="the same seed gives the same bytes")
    parser.add_argument("--processes", type=count, default=2)
    parser.add_argument(
        "--plain-links", action="store_true", help="Hugo: finished addresses instead of relref"
    )
    options = parser.parse_args()
    if options.folder.exists():
        parser.error(f"{options.folder} exists")
    try:
        made = make(
            options.folder,
            options.files,
            seed=options.seed,
            processes=options.processes,
            plain_links=options.plain_links,
        )
    except OSError as error:
        parser.error(f"{error.filename or options.folder} cannot be written: {error.strerror}")
    print(f"{made.files} files, {made.words / made.files:.0f} words each")
    return 0


if __name__ == "__main__":
    sys.exit(main())
