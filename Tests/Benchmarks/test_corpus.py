"""The corpus: deterministic, the same in both languages and for both generators."""

import re
from pathlib import Path

import pytest
from corpus.body import Body
from corpus.maker import make
from corpus.outline import outline
from corpus.prose import PATTERNS, Prose
from corpus.vocabulary import WORDS, read_pairs

PROSE = Prose("87", size=300)


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_same_seed_gives_the_same_bytes_on_any_number_of_processes(tmp_path: Path):
    make(tmp_path / "one", 24, processes=1)
    make(tmp_path / "two", 24, processes=2)
    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_another_seed_gives_another_site(tmp_path: Path):
    make(tmp_path / "one", 24, processes=1)
    make(tmp_path / "two", 24, seed="88", processes=1)
    assert files(tmp_path / "one") != files(tmp_path / "two")


@pytest.mark.parametrize("size", [12, 24, 1_000, 10_000])
def test_a_corpus_has_the_number_of_files_that_was_asked_for(size: int):
    pages = outline(size, "87", PROSE).pages
    assert len(pages) * 2 == size
    assert len({page.id for page in pages}) == len(pages)
    assert len({page.title for page in pages}) == len(pages)


def test_too_small_a_corpus_is_refused():
    with pytest.raises(ValueError, match="at least 12"):
        outline(10, "87", PROSE)


def test_pages_of_a_section_have_a_day_each():
    pages = [page for page in outline(1_000, "87", PROSE).pages if page.date]
    places = [(page.id.rsplit("/", 1)[0], page.date) for page in pages]
    assert len(set(places)) == len(places)


def test_both_generators_get_as_many_pages_with_the_same_words(tmp_path: Path):
    make(tmp_path / "site", 200, processes=1)
    selari, hugo = (words(tmp_path / "site" / name) for name in ("selari", "hugo"))
    assert selari == hugo
    assert len(selari) == 200


def words(site: Path) -> dict[str, str]:
    """What each page says, without what each generator writes its own way."""
    result = {}
    for path in site.glob("content/**/*.md"):
        text = path.read_text().split("---\n", 2)[2]
        text = re.sub(r"\]\((?:page:|\{\{< relref \"/)([^)\"]*)[^)]*\)", r"](\1)", text)
        text = text.replace("](index)", "]()")
        text = re.sub(r"\{\{(?: facts\.|< fact \")(\w+)[^}]*\}\}", r"FACT \1", text)
        text = re.sub(r"\{\{< foreign \"(\w+)\" >\}\}", r"*\1*", text)
        text = re.sub(r"\{\{< note (\"[^\"]+\") >\}\}", r":::note \1", text)
        text = text.replace("{{< /note >}}", ":::")
        name = str(path.relative_to(site)).replace("_index.", "index.")
        result[name] = text
    return result


def test_both_languages_have_the_same_shape():
    site = outline(200, "87", PROSE)
    for page in site.pages:
        body = Body(site, page, PROSE)
        malay, english = body.pieces
        assert [type(piece) for piece in malay] == [type(piece) for piece in english]
        marks = [
            [re.match(r"#* ?|- |1\. |\| ", piece)[0] for piece in pieces if isinstance(piece, str)]
            for pieces in body.pieces
        ]
        assert marks[0] == marks[1]


def test_articles_have_about_850_words():
    site = outline(400, "87", PROSE)
    lengths = [
        len("".join(piece for piece in side if isinstance(piece, str)).split())
        for page in site.pages
        if page.kind == "page"
        for side in Body(site, page, PROSE).pieces
    ]
    assert 800 < sum(lengths) / len(lengths) < 950


def test_every_pattern_uses_the_same_slots_in_both_languages():
    for malay, english in PATTERNS:
        assert sorted(re.findall(r"\{\w+\}", malay)) == sorted(re.findall(r"\{\w+\}", english))


@pytest.mark.parametrize("name", [path.stem for path in sorted(WORDS.glob("*.tsv"))])
def test_words_come_in_pairs_and_once_each(name: str):
    pairs = read_pairs(name)
    assert all(ms and en for ms, en in pairs)
    assert len({ms for ms, _ in pairs}) == len(pairs)
    assert len({en for _, en in pairs}) == len(pairs)
