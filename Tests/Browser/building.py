"""Builds the repository's site, or a copy of it with edits, as of an instant."""

import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

# The window of the real site: it is open until the end of 20 October 2022 in Malaysia.
OPEN = "2022-10-14T10:00:00+08:00"
LAST_DAY = "2022-10-20T10:00:00+08:00"
CLOSED = "2022-10-21T00:00:00+08:00"

# What makes the site official: both, the setting and an https address under .gov.my.
OFFICIAL = {"site.yaml": ("official: false", "official: true")}
GOV_MY = "https://alliance87.mohr.gov.my/"


@dataclass(frozen=True)
class Site:
    """A built site and the tree that it was built from."""

    source: Path
    output: Path

    @cache
    def html_paths(self) -> list[str]:
        """Every HTML file, relative to the output."""
        return sorted(str(path.relative_to(self.output)) for path in self.output.rglob("*.html"))

    @cache
    def addresses(self) -> list[str]:
        """The address of every page that a reader comes to, the chooser and the 404 page among them."""
        return sorted(
            "/" + path.removesuffix("index.html")
            for path in self.html_paths()
            if 'http-equiv="refresh"' not in self.read(path)
        )

    def address_of(self, page: str, language: str = "ms") -> str:
        """The address of a page, by its id: each part of the path is the slug that its file states."""
        parts = page.split("/")
        slugs = [self._slug("/".join(parts[: depth + 1]), language) for depth in range(len(parts))]
        return f"/{language}/{'/'.join(slugs)}/"

    def _slug(self, page: str, language: str) -> str:
        file = self.source / "content" / f"{page}.{language}.md"
        if not file.exists():
            file = self.source / "content" / page / f"index.{language}.md"
        stated = re.search(r"^slug: *(\S+)$", file.read_text(), re.MULTILINE)
        return stated[1] if stated else page.split("/")[-1]

    def read(self, path: str) -> str:
        """The text of a file, named by its path or its address."""
        path = path.lstrip("/")
        return (self.output / (path + "index.html" if path.endswith("/") or not path else path)).read_text()


class Builder:
    """Runs `selari build`, each combination of instant, edits and address once."""

    def __init__(self, selari: str, root: Path):
        self.selari = selari
        self.root = root
        self.work = Path(tempfile.mkdtemp(prefix="selari-browser-"))
        self.built: dict[tuple, Site] = {}

    def build(self, at: str, *, edit: dict | None = None, url: str | None = None) -> Site:
        """The site as of `at`. `edit` maps a file to its whole new text or bytes, to (old, new) to replace in it, or to
        None to remove it."""
        key = (at, url, repr(sorted((edit or {}).items())))
        if key not in self.built:
            folder = self.work / str(len(self.built))
            source = self._edited(folder / "site", edit) if edit else self.root
            output = folder / "output"
            output.mkdir(parents=True)
            command = [self.selari, "build", "--site", source, "--at", at, "--output", output]
            result = subprocess.run(command + (["--url", url] if url else []), capture_output=True, text=True)
            assert result.returncode == 0, result.stdout + result.stderr
            self.built[key] = Site(source, output)
        return self.built[key]

    def _edited(self, copy: Path, edit: dict) -> Path:
        copy.mkdir(parents=True)
        for name in ["site.yaml", "content", "templates", "redirects.yaml"]:
            source = self.root / name
            if source.is_dir():
                shutil.copytree(source, copy / name)
            elif source.exists():
                shutil.copy(source, copy / name)
        for name, change in edit.items():
            file = copy / name
            if change is None:
                file.unlink()
                continue
            if isinstance(change, tuple):
                old, new = change
                text = file.read_text()
                assert old in text, f"{name} has no {old!r}"
                change = text.replace(old, new)
            file.write_bytes(change if isinstance(change, bytes) else change.encode())
        return copy

    def clean(self):
        shutil.rmtree(self.work, ignore_errors=True)
