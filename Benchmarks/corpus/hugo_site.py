"""The corpus as a Hugo site: the same words, links, dates and addresses.

Links are written as Hugo's manual advises, with `relref`: it looks the page up, in the language
of the page that links, and fails where there is none, which is what Selari's `page:` links do.
`plain_links` writes the finished address instead, which spares Hugo that work.
"""

import shutil
from pathlib import Path

from .body import FACTS, Body, Fact, Foreign, Link, Note, Piece
from .outline import Outline, Page
from .settings import ADDRESS, NAME, fact_values, strings
from .vocabulary import LANGUAGES

STATIC = Path(__file__).parent / "hugo"
SHARED = Path(__file__).parent / "selari/templates"


def write_frame(folder: Path, site: Outline) -> None:
    """Everything but the pages: configuration, facts, strings, layouts."""
    shutil.copytree(STATIC, folder, dirs_exist_ok=True)
    for source, target in [
        ("assets/site.css", "assets/site.css"),
        ("404.html", "static/404.html"),
        ("chooser.html", "static/index.html"),
    ]:
        (folder / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(SHARED / source, folder / target)
    (folder / "hugo.yaml").write_text(_configuration(site), encoding="utf-8")
    (folder / "i18n").mkdir(exist_ok=True)
    for side, language in enumerate(LANGUAGES):
        lines = [f'{name}: "{_placeholders(words[side])}"\n' for name, *words in strings()]
        (folder / f"i18n/{language}.yaml").write_text("".join(lines), encoding="utf-8")
    (folder / "data").mkdir(exist_ok=True)
    facts = [
        f'{name}: {{type: {kind}, value: {value if kind == "number" else f"{value!r}"}}}\n'
        for name, kind, value in fact_values(site.seed, FACTS)
    ]
    (folder / "data/facts.yaml").write_text("".join(facts), encoding="utf-8")


def _placeholders(words: str) -> str:
    return words.replace("{", "{{ .").replace("}", " }}")


def _configuration(site: Outline) -> str:
    menu = "".join(
        f"        - {{pageRef: /{id}, weight: {weight}}}\n"
        for weight, id in enumerate(site.menu, 1)
    )
    languages = "".join(
        f"  {code}:\n    label: {label}\n    weight: {weight}\n"
        f"    title: {NAME[weight - 1]}\n    menus:\n      main:\n{menu}"
        for weight, (code, label) in enumerate([("ms", "Bahasa Melayu"), ("en", "English")], 1)
    )
    return (
        f"baseURL: {ADDRESS}\n"
        "timeZone: Asia/Kuala_Lumpur\n"
        "defaultContentLanguage: ms\n"
        "defaultContentLanguageInSubdir: true\n"
        "disableDefaultLanguageRedirect: true\n"
        "enableRobotsTXT: true\n"
        "disableHugoGeneratorInject: true\n"
        "disableKinds: [taxonomy, term, '404']\n"
        "pagination: {pagerSize: 20, disableAliases: true}\n"
        "outputFormats:\n"
        "  atom: {mediaType: application/atom+xml, baseName: feed}\n"
        "mediaTypes:\n"
        "  application/atom+xml: {suffixes: [xml]}\n"
        "outputs: {home: [html, atom], section: [html], page: [html]}\n"
        f"languages:\n{languages}"
    )


def file_name(page: Page, language: str) -> str:
    """Where the page is written, below the site's folder."""
    match page.kind:
        case "home":
            return f"content/_index.{language}.md"
        case "section":
            return f"content/{page.id}/_index.{language}.md"
        case _:
            return f"content/{page.id}.{language}.md"


def text(page: Page, side: int, body: Body, plain_links: bool = False) -> str:
    """The whole file: front matter and Markdown."""
    lines = [f'title: "{page.title[side]}"', f'description: "{page.description[side]}"']
    lines += [f"date: {page.date}"] if page.date else []
    lines += [f"updated: {page.updated}", f"lastmod: {page.updated}"] if page.updated else []
    lines += [f"slug: {page.slug_ms}"] if page.slug_ms and side == 0 else []
    lines += [f"aliases: [{page.alias}]"] if page.alias and side == 0 else []
    lines += ["paginated: true"] if page.paginate else []
    lines += [f"weight: {page.order + 1}"] if page.order is not None else []
    front = "\n".join(lines)
    written = "".join(_written(piece, side, plain_links) for piece in body.pieces[side])
    return f"---\n{front}\n---\n\n{written}"


def _written(piece: Piece, side: int, plain_links: bool) -> str:
    match piece:
        case str():
            return piece
        case Link(page, anchor):
            fragment = "#" + anchor if anchor else ""
            if plain_links:
                return f"[{page.title[side]}]({_address(page, side)}{fragment})"
            return f'[{page.title[side]}]({{{{< relref "/{_reference(page)}{fragment}" >}}}})'
        case Fact(name):
            return f'{{{{< fact "{name}" >}}}}'
        case Foreign(word):
            return f'{{{{< foreign "{word}" >}}}}' if side == 0 else f"*{word}*"
        case Note(title, words):
            return f'{{{{< note "{title}" >}}}}\n{words}\n{{{{< /note >}}}}\n'


def _reference(page: Page) -> str:
    return "" if page.kind == "home" else page.id


def _address(page: Page, side: int) -> str:
    """The page's path in the output."""
    parts = [LANGUAGES[side]] if page.kind == "home" else [LANGUAGES[side], *page.id.split("/")]
    if side == 0 and page.slug_ms:
        parts[-1] = page.slug_ms
    return "/" + "/".join(parts) + "/"
