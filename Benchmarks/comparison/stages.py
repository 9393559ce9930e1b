"""Where a build's processor time goes, by stage: `perf` looks at the program some thousand times a
second, and each look counts for the innermost stage that it was in. The program itself is the one
that is measured, without a clock inside."""

import argparse
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from arguments import count, files

from .tools import Selari
from .workspace import BENCHMARKS, Workspace

#: The functions that each stage is entered by, as the demangler writes them. A call that passes
#: through several counts for the one nearest to the work.
STAGES: list[tuple[str, str]] = [
    ("resolving links", r"PageHost\.link"),
    ("facts in the text", r"PageHost\.reference"),
    ("directives in the text", r"PageHost\.directive"),
    ("Markdown: libcmark", r"cmark_parse|cmark_parser|cmark_node_free"),
    ("Markdown: reading", r"MarkdownParser\.parse"),
    ("Markdown: counting words", r"wordCount"),
    ("Markdown: writing HTML", r"Document\.render"),
    ("templates", r"TemplateLibrary\.(render|evaluate)"),
    ("compiling templates", r"TemplateLibrary\.compile|LibraryBuilder"),
    ("front matter", r"FrontMatterReader"),
    ("reading files", r"ContentReader|DiskTree\.read"),
    ("configuration, facts, strings", r"SiteReader"),
    ("deciding pages", r"SiteAssembler"),
    ("sitemap, feeds and the like", r"GeneratedFiles"),
    ("writing files", r"OutputTree\.|SpareTree\.|OutputSink\.write"),
    ("looking for changes", r"TreeScan|DiskTree\.scan|DiskTree\.list|BuildState"),
    ("a page, besides", r"PageWorker"),
    ("loading the program", r"^_?dl_|^_dl_"),
]
OTHER = "everything else"

_FRAME = re.compile(r"^\s+[0-9a-f]+ (.+) \([^()]*\)$")


def stage(frames: list[str]) -> str:
    """The stage of a stack, whose innermost frame comes first."""
    for frame in frames:
        for name, pattern in STAGES:
            if re.search(pattern, frame):
                return name
    return OTHER


def stacks(script: str) -> Iterator[list[str]]:
    """The stacks in what `perf script` prints: one paragraph each, innermost frame first."""
    for paragraph in script.split("\n\n"):
        frames = [found[1] for line in paragraph.splitlines() if (found := _FRAME.match(line))]
        if frames:
            yield frames


def table(counts: Counter[str], files: int, seconds: float) -> str:
    """Each stage's share, and its time for one file, as Markdown."""
    total = sum(counts.values())
    lines = [
        f"| {name} | {count / total:.1%} | {seconds * count / total / files * 1e6:.1f} µs |\n"
        for name, count in counts.most_common()
    ]
    head = f"| stage, {files:,} files | share | processor time a file |\n| --- | ---: | ---: |\n"
    return head + "".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python3 -m comparison.stages", description=__doc__)
    parser.add_argument("--files", type=files, default=1_000)
    parser.add_argument("--work", type=Path, default=BENCHMARKS / "work")
    parser.add_argument("--frequency", type=count, default=4_999, help="looks a second")
    options = parser.parse_args()
    workspace = Workspace(options.work)
    data, corpus = workspace.outputs / "perf.data", workspace.corpus(options.files, False)
    build = Selari().build(corpus, workspace.fresh("selari"))
    record = ["perf", "record", "--quiet", "-F", str(options.frequency), "--output", str(data)]
    subprocess.run([*record, "--call-graph", "dwarf,16384", *build], check=True)
    script = ["perf", "script", "--input", str(data), "--no-inline", "--fields", "ip,sym,dso"]
    printed = subprocess.run(script, capture_output=True, check=True).stdout
    demangle = ["swift", "demangle", "--simplified"]
    text = subprocess.run(demangle, input=printed, capture_output=True, check=True).stdout
    counts = Counter(stage(frames) for frames in stacks(text.decode(errors="replace")))
    seconds = sum(counts.values()) / options.frequency
    print(table(counts, options.files, seconds))
    workspace.clean()
    return 0


if __name__ == "__main__":
    sys.exit(main())
