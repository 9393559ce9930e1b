"""The pages that are rendered: made from a seed, of the corpus's words."""

from random import Random
from typing import Any

from corpus.prose import Prose

LANGUAGES = [
    {"code": "ms", "label": "Bahasa Melayu"},
    {"code": "en", "label": "English"},
]
TOPICS = ["Migration & work", "Children's rights", "Data", 'The "8.7" target', "Law < practice"]
ORIGIN = "https://example.org"


def job(pages: int, seed: str = "87") -> dict[str, Any]:
    """What every page shares, and each page's own values."""
    random = Random(f"{seed}/templating")
    prose = Prose(seed, size=400)
    own = [_page(number, prose, random) for number in range(pages)]
    links = [
        {name: page["page"][name] for name in ("title", "url", "description", "date", "topics")}
        for page in own
    ]
    for number, page in enumerate(own):
        page["page"]["children"] = random.sample(links, min(len(links), random.choice([0, 6, 20])))
        page["page"]["previous"] = links[number - 1] if number else None
        page["page"]["next"] = links[number + 1] if number + 1 < pages else None
    return {"shared": {"site": _site(links)}, "pages": own}


def _site(links: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "name": "Work & Dignity",
        "url": ORIGIN,
        "notice": "Every page is made up, and every <figure> too.",
        "menu": [{"title": link["title"], "url": link["url"]} for link in links[:6]],
        "labels": {
            "menu": "Main menu",
            "contents": "On this page",
            "breadcrumb": "You are here",
            "nothing": "Nothing is listed here yet",
        },
    }


def _page(number: int, prose: Prose, random: Random) -> dict[str, Any]:
    side = number % 2
    title = " & ".join(prose.noun(random)[side] for _ in range(1 + number % 2))
    url = f"/{LANGUAGES[side]['code']}/section-{number % 5}/page-{number}/"
    paragraphs = [_sentences(5, side, prose, random) for _ in range(10)]
    toc = [_heading(f"h{place}", place % 3, side, prose, random) for place in range(number % 7)]
    page = {
        "title": title,
        "description": _sentences(2, side, prose, random),
        "url": url,
        "number": 1 + number % 3,
        "date": f"2024-{1 + number % 12:02}-{1 + number % 28:02}",
        "updated": f"2025-{1 + number % 12:02}-03" if number % 3 == 0 else None,
        "topics": random.sample(TOPICS, number % 4),
        "words": 700 + number,
        "toc": toc,
        "content": "".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs),
        "figures": [
            [prose.noun(random)[side], [random.randrange(1_000) for _ in range(5)]]
            for _ in range(number % 9)
        ],
        "ancestors": [
            {"title": prose.noun(random)[side], "url": f"/{LANGUAGES[side]['code']}/"}
            for _ in range(1 + number % 3)
        ],
        "translations": [
            {"language": language, "url": f"/{language['code']}/section-{number % 5}/page-{number}/"}
            for language in LANGUAGES
        ],
    }
    return {"page": page, "language": LANGUAGES[side]}


def _heading(id: str, children: int, side: int, prose: Prose, random: Random) -> dict[str, Any]:
    return {
        "id": id,
        "title": prose.noun(random)[side],
        "children": [_heading(f"{id}-{n}", 0, side, prose, random) for n in range(children)],
    }


def _sentences(count: int, side: int, prose: Prose, random: Random) -> str:
    return " ".join(random.choice(prose.pool)[side] for _ in range(count))
