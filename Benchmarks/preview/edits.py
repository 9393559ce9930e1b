"""The edits that are timed, each the same in both sites."""

import re
from dataclasses import dataclass
from pathlib import Path

from .serving import Server


@dataclass(frozen=True)
class Edit:
    """An edit of one file: text in, text with a mark in it out."""

    name: str
    #: What is done, for the table.
    what: str
    #: The file below the site.
    path: str

    def apply(self, text: str, mark: str) -> str:
        if self.name == "body":
            return f"{text}\n{mark}\n"
        if self.name == "title":
            return re.sub(r'^title: ".*"$', f'title: "{mark}"', text, count=1, flags=re.MULTILINE)
        return text.replace("<h1>", f"<p>{mark}</p><h1>", 1)


def edits(server: Server, article: str) -> list[Edit]:
    """The edits of a server's site."""
    file = f"content/{article}.en.md"
    return [
        Edit("body", "a paragraph is added to an article", file),
        Edit("title", "an article is called something else", file),
        Edit("template", "the template of all articles is edited", server.template),
    ]


def article(site: Path) -> str:
    """An article from the middle of a site, by its path below `content/` without its ending."""
    found = sorted((site / "content").rglob("group-*/section-*/*.en.md"))
    articles = [path for path in found if not path.name.startswith(("index", "_index"))]
    middle = articles[len(articles) // 2].relative_to(site / "content")
    return str(middle)[: -len(".en.md")]
