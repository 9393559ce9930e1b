"""On paper."""

import re

import pytest

from building import GOV_MY, OFFICIAL, OPEN

FURNITURE = [".masthead", ".header", ".strip", ".breadcrumb", ".contents", ".footer", ".skip", ".search-page",
             # True on the day of printing alone.
             ".days", ".badge"]


def test_no_furniture_is_printed(shown):
    shown.page.emulate_media(media="print")
    for part in FURNITURE:
        assert shown.page.locator(f"{part}:visible").count() == 0, part


@pytest.mark.parametrize("language", ["ms", "en"])
def test_every_answer_is_printed(language, site, base, open_page):
    page = open_page(base + site.address_of("faq", language))
    answers = page.locator(".answer")
    hidden = "nodes => nodes.filter(node => !node.firstElementChild.checkVisibility()).length"
    assert answers.count() >= 10 and answers.evaluate_all(hidden) == answers.count()
    page.emulate_media(media="print")
    assert answers.evaluate_all(hidden) == 0


@pytest.mark.parametrize("language, name", [
    ("ms", "KEMENTERIAN SUMBER MANUSIA"), ("en", "MINISTRY OF HUMAN RESOURCES"),
])
def test_the_press_release_prints_as_a_letter(language, name, site, base, open_page):
    page = open_page(base + site.address_of("media/press-release", language))
    page.emulate_media(media="print")
    head = page.locator(".letterhead")
    assert head.inner_text().startswith(name)
    assert head.evaluate("node => getComputedStyle(node).textAlign") == "center"
    assert page.locator(".prose > ol > li").count() == 8


def test_every_page_says_on_paper_where_it_stands(shown):
    assert shown.page.locator(".on-paper:visible").count() == 0
    shown.page.emulate_media(media="print")
    line = shown.page.locator(".on-paper")
    # The 404 page stands at any address; on paper it names the site's.
    assert line.inner_text().endswith(".example" + (shown.address if shown.language else "/"))
    # Never on a sheet of its own.
    assert line.evaluate("node => getComputedStyle(node).breakBefore") == "avoid"


@pytest.mark.parametrize("neutral", ["/", "/404.html"])
def test_the_pages_of_no_language_say_on_paper_in_both_whose_site_it_is(neutral, base, build, serve, open_page):
    page = open_page(base + neutral)
    page.emulate_media(media="print")
    said = page.locator(".on-paper p[lang]")
    assert said.evaluate_all("all => all.map(one => one.lang)") == ["ms", "en"]
    assert [text.split(".")[0] for text in said.all_inner_texts()] == ["Bukan laman web rasmi", "Not an official website"]
    page = open_page(serve(build(OPEN, edit=OFFICIAL, url=GOV_MY)) + neutral)
    page.emulate_media(media="print")
    assert page.locator(".on-paper p").all_inner_texts() == \
        ["Kementerian Sumber Manusia", "Ministry of Human Resources", GOV_MY]


@pytest.mark.parametrize("language", ["ms", "en"])
def test_on_paper_too_a_page_says_whose_site_it_is_or_that_it_is_not_official(language, site, base, build, serve, open_page):
    # A page that names the ministry nowhere else.
    address = site.address_of("glossary", language)
    page = open_page(base + address)
    page.emulate_media(media="print")
    notice = {"ms": "Bukan laman web rasmi.", "en": "Not an official website."}[language]
    assert page.locator(".on-paper").inner_text().startswith(notice)
    page = open_page(serve(build(OPEN, edit=OFFICIAL, url=GOV_MY)) + address)
    page.emulate_media(media="print")
    owner = {"ms": "Kementerian Sumber Manusia · Malaysia dan Alliance 8.7",
             "en": "Ministry of Human Resources · Malaysia and Alliance 8.7"}[language]
    assert page.locator(".on-paper").inner_text() == f"{owner} · {GOV_MY}{address[1:]}"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_ink_is_black_on_white_whatever_the_theme(theme, base, open_page):
    page = open_page(base + "/ms/", theme=theme)
    page.evaluate("theme => document.documentElement.dataset.theme = theme", theme)
    page.emulate_media(media="print")
    style = page.evaluate("(style => [style.color, style.backgroundColor])(getComputedStyle(document.body))")
    assert style == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


def test_where_a_link_leads_is_printed(site, base, open_page):
    page = open_page(base + site.address_of("express-interest"))
    page.emulate_media(media="print")
    after = page.locator('.prose a[href^="http"]').first.evaluate("node => getComputedStyle(node, '::after').content")
    assert "https://" in after


def test_an_address_is_printed_once(site, base, open_page):
    page = open_page(base + site.address_of("contact"))
    page.emulate_media(media="print")
    link = page.locator(".contact a")
    assert link.inner_text() == "www.mohr.gov.my/index.php/ms"
    assert link.evaluate("node => getComputedStyle(node, '::after').content") == "none"


def sheets(page):
    return len(re.findall(rb"/Type */Page\b", page.pdf(prefer_css_page_size=True, format="A4")))


@pytest.mark.parametrize("language", ["ms", "en"])
@pytest.mark.parametrize("name, most", [("glossary", 3), ("policies/accessibility", 1), ("sources", 6)])
def test_a_page_takes_no_more_sheets_than_its_words(name, most, language, site, base, open_page):
    assert sheets(open_page(base + site.address_of(name, language))) == most


def test_a_row_of_a_table_stays_on_one_sheet(site, base, open_page):
    page = open_page(base + site.address_of("sources"))
    page.emulate_media(media="print")
    assert page.locator("tr").evaluate_all("rows => [...new Set(rows.map(row => getComputedStyle(row).breakInside))]") \
        == ["avoid"]
