"""The micro-benchmark of templates: both engines run, and give the same bytes."""

from pathlib import Path

from templating.__main__ import engines, table, write_job
from templating.data import job


def test_both_engines_give_the_same_bytes(tmp_path: Path):
    path = write_job(tmp_path, 24)
    selari, jinja = (engine.pages(path) for engine in engines())
    assert len(jinja) == 24
    assert selari == jinja


def test_both_engines_say_what_a_page_takes(tmp_path: Path):
    path = write_job(tmp_path, 2)
    assert all(engine.seconds(path, 1) > 0 for engine in engines())


def test_the_pages_need_what_a_site_needs():
    pages = [page["page"] for page in job(24)["pages"]]
    for name in ("toc", "figures", "children", "topics", "updated", "previous"):
        assert any(page[name] for page in pages), name
        assert not all(page[name] for page in pages), name
    assert any("&" in page["title"] for page in pages)


def test_the_same_seed_gives_the_same_pages():
    assert job(5) == job(5)
    assert job(5) != job(5, seed="88")


def test_the_table_gives_the_ratio_of_the_medians():
    assert "| Selari | 10,000 | 100.0 µs | 20.0 |" in table(
        {"Selari": [1e-4, 1e-4, 9e-4], "Jinja2": [2e-3, 1e-3, 3e-3]}
    )
