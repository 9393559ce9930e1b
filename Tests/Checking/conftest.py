"""A small site on the disk, and the program run over it."""
import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

SELARI = os.environ.get("SELARI", str(Path(__file__).resolve().parents[2] / ".build/release/selari"))

FILES = {
    "site.yaml": """\
name: {ms: Tapak, en: Site}
url: https://contoh.example/
languages:
  - {code: ms, label: Bahasa Melayu, locale: ms_MY}
  - {code: en, label: English, locale: en_MY}
""",
    "content/index.ms.md": "---\ntitle: Utama\n---\n",
    "content/index.en.md": "---\ntitle: Home\n---\n",
    "templates/page.html": "{{ page.content }}\n",
}


@dataclass
class Site:
    """A site's folder."""

    folder: Path

    def write(self, path: str, text: str) -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def check(self, *flags: str, path: str | None = None) -> subprocess.CompletedProcess:
        """Runs `selari check`; `path` is where programs are looked for."""
        environment = dict(os.environ, LANG="en_GB.UTF-8", no_proxy="*")
        if path is not None:
            environment["PATH"] = path
        return subprocess.run(
            [SELARI, "check", "--at", "2022-10-01", "--lang", "en", *flags], cwd=self.folder,
            env=environment, capture_output=True, text=True, timeout=120)

    def findings(self, *flags: str) -> list[dict]:
        """What `selari check` finds, as its `json` format has it."""
        return json.loads(self.check("--format", "json", *flags).stdout)["findings"]


@pytest.fixture
def site(tmp_path):
    made = Site(tmp_path / "site")
    for path, text in FILES.items():
        made.write(path, text)
    return made
