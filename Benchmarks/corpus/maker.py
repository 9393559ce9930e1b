"""Makes the corpus: the same pages for both generators, on several processes."""

import multiprocessing
from dataclasses import dataclass
from pathlib import Path

from . import hugo_site, selari_site
from .body import Body
from .outline import Outline, outline
from .prose import Prose
from .vocabulary import LANGUAGES


@dataclass(frozen=True)
class Made:
    """What was written for one generator."""

    files: int
    #: Words of Markdown, marks and front matter left out.
    words: int


def make(
    folder: Path, files: int, seed: str = "87", processes: int = 2, plain_links: bool = False
) -> Made:
    """Writes `folder/selari` and `folder/hugo`. The same arguments give the same bytes; only
    `processes` changes nothing."""
    prose = Prose(seed)
    site = outline(files, seed, prose)
    for name, generator in (("selari", selari_site), ("hugo", hugo_site)):
        (folder / name).mkdir(parents=True)
        generator.write_frame(folder / name, site)
        for section in {Path(generator.file_name(page, "ms")).parent for page in site.pages}:
            (folder / name / section).mkdir(parents=True, exist_ok=True)
    writer = _Writer(folder, site, prose, plain_links)
    starts = range(processes)
    if processes == 1:
        words = [writer.write(0, 1)]
    else:
        # Forked, so that the outline and the sentences are there without being sent.
        with multiprocessing.get_context("fork").Pool(
            processes, initializer=_keep, initargs=(writer,)
        ) as pool:
            words = pool.starmap(_write, [(start, processes) for start in starts])
    return Made(files=len(site.pages) * len(LANGUAGES), words=sum(words))


class _Writer:
    """Writes every n-th page, in both languages, for both generators."""

    def __init__(self, folder: Path, site: Outline, prose: Prose, plain_links: bool):
        self.folder, self.site, self.prose, self.plain_links = folder, site, prose, plain_links

    def write(self, start: int, step: int) -> int:
        words = 0
        for page in self.site.pages[start::step]:
            body = Body(self.site, page, self.prose)
            for side, language in enumerate(LANGUAGES):
                text = selari_site.text(page, side, body)
                words += len(text.split("---\n", 2)[2].split())
                self._put("selari", selari_site.file_name(page, language), text)
                text = hugo_site.text(page, side, body, self.plain_links)
                self._put("hugo", hugo_site.file_name(page, language), text)
        return words

    def _put(self, generator: str, name: str, text: str) -> None:
        with open(f"{self.folder}/{generator}/{name}", "wb") as file:
            file.write(text.encode())


_writer: _Writer  # set once in each process, before its work


def _keep(writer: _Writer) -> None:
    global _writer
    _writer = writer


def _write(start: int, step: int) -> int:
    return _writer.write(start, step)
