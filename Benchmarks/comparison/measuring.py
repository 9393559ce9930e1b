"""One run of one command, measured from outside."""

import os
import subprocess
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True)
class Measurement:
    """What a command took."""

    #: Seconds from its start to its end.
    wall: float
    #: Seconds of processor time, of all its threads and the processes it waited for.
    user: float
    system: float
    #: Most memory of its largest process, in MiB.
    peak: float

    @property
    def cpu(self) -> float:
        """Processor time in all, in seconds."""
        return self.user + self.system

    def as_json(self) -> dict[str, float]:
        return {**asdict(self), "cpu": self.cpu}


class CommandFailed(Exception):
    """A measured command did not end well; says what it wrote."""


@dataclass(frozen=True)
class Stopwatch:
    """Runs commands through `measure`, the compiled `measure.c`."""

    program: Path
    folder: Path

    def run(self, command: list[str], accepted: tuple[int, ...] = (0,)) -> Measurement:
        """Runs a command after everything written so far is on the disk."""
        report, log = self.folder / "measure.txt", self.folder / "log.txt"
        os.sync()
        with log.open("wb") as output:
            subprocess.run(
                [str(self.program), str(report), *command],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                check=True,
                env={**os.environ, "LC_ALL": "C.UTF-8"},
            )
        wall, user, system, peak, status = report.read_text().split()
        if int(status) not in accepted:
            tail = log.read_text(errors="replace")[-2_000:]
            raise CommandFailed(f"{' '.join(command)}\nended with status {status}:\n{tail}")
        return Measurement(float(wall), float(user), float(system), int(peak) / 1024)
