"""The corpus as a Selari site."""

import shutil
from pathlib import Path

from .body import FACTS, FOREIGN, Body, Fact, Foreign, Link, Note, Piece
from .outline import Outline, Page
from .settings import ADDRESS, NAME, fact_values, strings

STATIC = Path(__file__).parent / "selari"


def write_frame(folder: Path, site: Outline) -> None:
    """Everything but the pages: configuration, facts, terms, strings, templates."""
    shutil.copytree(STATIC, folder, dirs_exist_ok=True)
    (folder / "site.yaml").write_text(
        f"name: {{ms: {NAME[0]}, en: {NAME[1]}}}\n"
        f"url: {ADDRESS}\n"
        "timezone: Asia/Kuala_Lumpur\n"
        "languages:\n"
        '  - {code: ms, label: Bahasa Melayu, locale: ms_MY, time: "h.mm B", open_graph: ms_MY}\n'
        '  - {code: en, label: English, locale: en_MY, time: "h:mm a", open_graph: en_GB}\n'
        f"menus: {{main: [{', '.join(site.menu)}]}}\n",
        encoding="utf-8",
    )
    lines = [f'{name}: {{ms: "{ms}", en: "{en}"}}\n' for name, ms, en in strings()]
    (folder / "templates/strings.yaml").write_text("".join(lines), encoding="utf-8")
    content = folder / "content"
    content.mkdir(exist_ok=True)
    facts = [
        f"{name}: {{type: {kind}, value: {value}}}\n"
        for name, kind, value in fact_values(site.seed, FACTS)
    ]
    (content / "facts.yaml").write_text("".join(facts), encoding="utf-8")
    (content / "terms.yaml").write_text(
        f"foreign: {{en: [{', '.join(FOREIGN)}]}}\n", encoding="utf-8"
    )


def file_name(page: Page, language: str) -> str:
    """Where the page is written, below the site's folder."""
    name = f"{page.id}/index" if page.kind == "section" else page.id
    return f"content/{name}.{language}.md"


def text(page: Page, side: int, body: Body) -> str:
    """The whole file: front matter and Markdown. A translation inherits what is not language."""
    lines = [f'title: "{page.title[side]}"', f'description: "{page.description[side]}"']
    if side == 0:
        lines += [f"date: {page.date}"] if page.date else []
        lines += [f"updated: {page.updated}"] if page.updated else []
        lines += [f"slug: {page.slug_ms}"] if page.slug_ms else []
        lines += [f"aliases: [/ms{page.alias}]"] if page.alias else []
        lines += [f"paginate: {page.paginate}"] if page.paginate else []
        lines += [f"order: {page.order}"] if page.order is not None else []
    front = "\n".join(lines)
    written = "".join(_written(piece, side) for piece in body.pieces[side])
    return f"---\n{front}\n---\n\n{written}"


def _written(piece: Piece, side: int) -> str:
    match piece:
        case str():
            return piece
        case Link(page, anchor):
            return f"[{page.title[side]}](page:{page.id}{'#' + anchor if anchor else ''})"
        case Fact(name, "date"):
            return f'{{{{ facts.{name} | date("long") }}}}'
        case Fact(name):
            return f"{{{{ facts.{name} }}}}"
        case Foreign(word):
            return f"*{word}*"
        case Note(title, words):
            return f':::note "{title}"\n{words}\n:::\n'
