"""Which rules run: what they cost is the difference to a check without them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

RULES = Path(__file__).parent.parent.parent / "docs/rules"
#: The groups of rules that read the HTML of every page.
HTML_RULES = ["html", "csp", "size"]
#: The groups of rules of other commands, `publish` and `verify`: a check knows none of them.
OTHER_RULES = ["publish", "served"]


def rule_groups() -> list[str]:
    """Every group of rules that a check may run."""
    groups = sorted(folder.name for folder in RULES.iterdir() if folder.is_dir())
    return [group for group in groups if group not in OTHER_RULES]


@contextmanager
def silenced(corpus: Path, groups: list[str]) -> Iterator[None]:
    """The corpus with some groups of rules off, until it is as it was again."""
    settings = corpus / "selari/site.yaml"
    before = settings.read_bytes()
    if b"checks:" in before:
        # A key that comes twice would end the check before any page is read.
        raise ValueError(f"{settings} has settings for checks of its own")
    try:
        if groups:
            off = ", ".join(f"{group}/*: off" for group in groups)
            settings.write_bytes(before + f"checks: {{severity: {{{off}}}}}\n".encode())
        yield
    finally:
        settings.write_bytes(before)
