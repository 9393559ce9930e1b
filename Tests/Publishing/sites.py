"""Copies of the repository's site, built with compressed copies, and the configuration that goes with them."""

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

import pytest

ROOT = Path(__file__).resolve().parents[2]
AT = "2022-10-14T10:00:00+08:00"
REDIRECTS = """\
/lama/faq.html: {page: faq, language: ms}
/old/questions/: {page: faq#interest, language: en}
/index.php: {page: index, language: ms}
/old/cal.ics: {page: faq, language: en}
/关于/: {page: faq, language: en}
/%C3%A9.php: {page: faq, language: en}
"""
# Older addresses of what else file systems hold: as browsers ask for them, and the files.
ODD_REDIRECTS = {
    "/Borang%20Permohonan(1).html": "Borang Permohonan(1).html", "/a+b,c/": "a+b,c/index.html",
    "/@lama": "@lama/index.html", "/harga%24%7BHOME%7D%25.html": "harga${HOME}%.html",
    "/%22'%5B1%5D;%7C%23/": "\"'[1];|#/index.html", "/a%3Fid=5.html": "a?id=5.html",
    "/%2A!%5E%60%3C$1%3E.php": "*!^`<$1>.php",
}
REDIRECTS += "".join(f"{json.dumps(old)}: {{page: faq, language: en}}\n" for old in ODD_REDIRECTS)


def selari_program() -> str:
    binary = os.environ.get("SELARI")
    if not binary:
        raise pytest.UsageError("Set SELARI to the selari binary: SELARI=.build/release/selari")
    return str(Path(binary).resolve())


def selari(*words: str | Path, environment: dict | None = None) -> subprocess.CompletedProcess:
    # Nothing between here and the loopback address.
    clean = {key: value for key, value in os.environ.items() if not key.lower().endswith("_proxy")}
    return subprocess.run([selari_program(), *map(str, words)], capture_output=True, text=True,
                          env={**clean, "LC_ALL": "C.UTF-8", **(environment or {})})


@dataclass
class Site:
    """A site's tree, what was built of it, and the address it was built for."""

    source: Path
    output: Path
    url: str

    @property
    def prefix(self) -> str:
        """What stands before every address: `` or `/prefix`."""
        return "/" + self.url.split("://")[1].partition("/")[2].strip("/") if self.url.count("/") > 3 else ""

    @property
    def root(self) -> Path:
        """The `root` of the server that serves it."""
        return self.output.parent if self.prefix else self.output

    def build(self, *words: str) -> None:
        run = selari("build", "--site", self.source, "--output", self.output, "--at", AT, "--url", self.url,
                     "--compress", *words)
        assert run.returncode == 0, run.stdout + run.stderr

    def headers(self, *words: str) -> str:
        run = selari("headers", "--site", self.source, "--at", AT, "--url", self.url, "--for", "nginx", *words)
        assert run.returncode == 0 and not run.stderr, run.stderr
        return run.stdout

    def files(self) -> list[str]:
        """Every file that has an address of its own, and no redirect."""
        paths = sorted(str(path.relative_to(self.output)) for path in self.output.rglob("*") if path.is_file())
        served = [path for path in paths if not Path(path).name.startswith(".")]
        return [path for path in served
                if not (path.endswith((".gz", ".br")) and path[:-3] in served) and path not in self.redirects()]

    def redirects(self) -> list[str]:
        return ["lama/faq.html", "old/questions/index.html", "index.php", "old/cal.ics", "关于/index.html", "é.php",
                *ODD_REDIRECTS.values()]

    def address(self, file: str) -> str:
        return f"{self.prefix}/{file.removesuffix('index.html') if file.split('/')[-1] == 'index.html' else file}"

    def read(self, file: str) -> bytes:
        return (self.output / file).read_bytes()


def make(folder: Path, url: str) -> Site:
    """A copy of the site with older addresses and a contact for holes, built below `folder`/www."""
    source = folder / "site"
    source.mkdir(parents=True)
    for name in ["content", "templates"]:
        shutil.copytree(ROOT / name, source / name)
    text = (ROOT / "site.yaml").read_text()
    (source / "site.yaml").write_text(text + "\nsecurity: {contact: https://lapor.contoh.example/}\n")
    (source / "redirects.yaml").write_text(REDIRECTS)
    (source / "content/poster.png").write_bytes((ROOT / "templates/assets/share.ms.png").read_bytes())
    # A kind of file that the tables of servers do not know.
    (source / "content/peta.geojson").write_text('{"type": "FeatureCollection", "features": []}\n')
    site = Site(source, folder / "www", url)
    if site.prefix:
        site.output = folder / "www" / unquote(site.prefix.strip("/"))
    site.output.mkdir(parents=True)
    site.build()
    return site
