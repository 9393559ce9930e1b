"""What the pages say: no more than is known, each sentence whole by itself, and the same in both languages."""

import re

import pytest


@pytest.fixture
def text(site):
    """The words of a page's main part, one space between them: `text("faq", "en")`."""
    def text(name, language):
        page = site.read(f"/{language}/" if name == "index" else site.address_of(name, language))
        main = page[page.index("<main"):page.index("</main>")]
        return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", main)).replace("\u00a0", " ")
    return text


@pytest.mark.parametrize("language, whole, second", [
    ("ms", "negara Pathfinder kedua di ASEAN, selepas Vietnam", r"kedua di ASEAN"),
    ("en", "the second Pathfinder country in ASEAN, after Vietnam", r"second (Pathfinder )?country in ASEAN"),
])
@pytest.mark.parametrize("page", ["faq", "pathfinder", "sources"])
def test_a_comparison_says_what_is_compared(page, language, whole, second, text):
    """The release does not finish its sentence; the site's own do."""
    said = text(page, language)
    assert whole in said
    assert len(re.findall(second, said)) == said.count(whole)
