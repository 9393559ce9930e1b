"""A small site with a publish target, and what is on the target."""

import json
import os
import signal
import subprocess
from pathlib import Path

from sites import selari, selari_program

DAY = "2022-10-{:02}T10:00:00+08:00"

SITE = """\
name: {{ms: Tapak, en: Site}}
url: https://contoh.example/
timezone: Asia/Kuala_Lumpur
languages:
  - {{code: ms, label: Bahasa Melayu, locale: ms_MY}}
  - {{code: en, label: English, locale: en_MY}}
publish:
  production: {target}
"""


class SmallSite:
    """Six pages, which are published to one target."""

    def __init__(self, folder: Path, target: dict):
        self.folder = folder
        folder.mkdir(parents=True)
        self.aim(target)
        for name in ["index", "faq", "media"]:
            self.page(name, f"Teks {name}")
        self.write("templates/page.html", "<!doctype html>\n<title>{{ page.title }}</title>\n{{ page.content }}\n")
        self.write("templates/assets/site.css", "body { margin: 0 }\n")

    def aim(self, target: dict):
        """Publishes elsewhere from now on."""
        self.target = target
        # JSON is YAML.
        self.write("site.yaml", SITE.format(target=json.dumps(target)))

    def write(self, path: str, content: str | bytes):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)

    def page(self, name: str, text: str):
        for language in ["ms", "en"]:
            self.write(f"content/{name}.{language}.md", f"---\ntitle: {name} {language}\n---\n\n{text}\n")

    def build(self, output: Path, day: int = 1) -> dict[str, bytes]:
        """What a publish of that day has to serve."""
        run = selari("build", "--site", self.folder, "--output", output, "--at", DAY.format(day), "--compress")
        assert run.returncode == 0, run.stderr
        return files(output)

    def command(self, *words: str, day: int = 1) -> list[str]:
        return [selari_program(), "publish", "production", "--site", str(self.folder), "--at", DAY.format(day), *words]

    def publish(self, *words: str, day: int = 1) -> subprocess.CompletedProcess:
        return selari(*self.command(*words, day=day)[1:])

    def start(self, day: int = 1) -> subprocess.Popen:
        """Begins to publish, in a group of processes of its own."""
        return subprocess.Popen(self.command(day=day), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                env={**os.environ, "LC_ALL": "C.UTF-8"}, start_new_session=True)

    def run(self, command: str, *words: str) -> subprocess.CompletedProcess:
        return selari(command, "production", *words, "--site", self.folder)

    def releases(self) -> list[dict]:
        run = self.run("releases", "--format", "json")
        assert run.returncode == 0, run.stdout + run.stderr
        return json.loads(run.stdout)["releases"]

    def sent(self, day: int = 1) -> dict:
        """Publishes, and gives what it took."""
        report = self.folder / "report.json"
        run = self.publish("--report", str(report), day=day)
        assert run.returncode == 0, run.stdout + run.stderr
        return json.loads(report.read_text())


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, Selari's own marker left out."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*")
            if path.is_file() and path.name != ".selari-build"}


def kill(process: subprocess.Popen):
    """Kills a process and nothing that it has started: what is left has to find out by itself."""
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=30)
