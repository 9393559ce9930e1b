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

from arguments import count, files, writable_folder

from .measuring import CommandFailed
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
    ("a page, besides", r"PageWorker|PageMaker"),
    ("loading the program", r"^_?dl_|^_dl_"),
]
OTHER = "everything else"
#: How often `perf` looks, in a second.
LOOKS = 4_999

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


def measure(
    workspace: Workspace, corpus: Path, files: int, results: Path, frequency: int = LOOKS
) -> str:
    """Builds a corpus of so many files once below `perf`; the table, which is written to `stages.md`, too.

    Raises `CommandFailed` where `perf` may not look, or is not there."""
    data = workspace.outputs / "perf.data"
    build = Selari().build(corpus, workspace.fresh("selari"))
    record = ["perf", "record", "--quiet", "-F", str(frequency), "--output", str(data)]
    _run([*record, "--call-graph", "dwarf,16384", *build])
    printed = _run(["perf", "script", "--input", str(data), "--no-inline", "--fields", "ip,sym,dso"])
    text = _run(["swift", "demangle", "--simplified"], printed)
    counts = Counter(stage(frames) for frames in stacks(text.decode(errors="replace")))
    found = table(counts, files, sum(counts.values()) / frequency)
    results.mkdir(parents=True, exist_ok=True)
    (results / "stages.md").write_text(found, encoding="utf-8")
    return found


def _run(command: list[str], given: bytes = b"") -> bytes:
    """What a command prints."""
    try:
        ended = subprocess.run(command, input=given, capture_output=True)
    except OSError as error:
        raise CommandFailed(f"{command[0]} cannot be started: {error.strerror}") from error
    if ended.returncode != 0:
        told = ended.stderr.decode(errors="replace").strip()
        raise CommandFailed(f"{' '.join(command[:2])} ended with status {ended.returncode}\n{told}")
    return ended.stdout


def main() -> int:
    parser = argparse.ArgumentParser(prog="python3 -m comparison.stages", description=__doc__)
    parser.add_argument("--files", type=files, default=1_000)
    parser.add_argument("--work", type=writable_folder, default=BENCHMARKS / "work")
    parser.add_argument("--frequency", type=count, default=LOOKS, help="looks a second")
    parser.add_argument("--results", type=writable_folder, default=BENCHMARKS / "results")
    options = parser.parse_args()
    workspace = Workspace(options.work)
    try:
        corpus = workspace.corpus(options.files, plain_links=False)
        print(measure(workspace, corpus, options.files, options.results, options.frequency))
    except CommandFailed as failure:
        print(failure, file=sys.stderr)
        return 1
    finally:
        workspace.clean()
    return 0


if __name__ == "__main__":
    sys.exit(main())
