"""What the benchmarks' command lines have in common."""

import argparse
import os
from pathlib import Path


def count(text: str) -> int:
    """A whole number from 1 on: of files, rounds, seconds, connections."""
    try:
        number = int(text)
    except ValueError:
        number = 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number from 1 on")
    return number


def files(text: str) -> int:
    """How many Markdown files a corpus has: every page in two languages, and six pages at least."""
    number = count(text)
    if number < 12 or number % 2:
        raise argparse.ArgumentTypeError(f"{number} files make no corpus: an even number from 12 on does")
    return number


def writable_folder(text: str) -> Path:
    """A folder to write in, made if it is not there."""
    path = Path(text)
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise argparse.ArgumentTypeError(f"{text!r} cannot be made: {error.strerror}") from error
    if not os.access(path, os.W_OK | os.X_OK):
        raise argparse.ArgumentTypeError(f"{text!r} cannot be written in: choose another folder")
    return path
