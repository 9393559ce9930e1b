"""What the benchmarks' command lines have in common."""

import argparse


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
