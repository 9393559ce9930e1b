"""Pages that this site does not have today, but may have tomorrow."""

import pytest
from playwright.sync_api import expect

from axe import violations
from building import GOV_MY, OFFICIAL, OPEN

# English has no glossary, and a notice stands in its place.
UNTRANSLATED = {"content/glossary.en.md": None, "site.yaml": ("missing: error", "missing: notice")}

SECOND = "---\ntitle: {}\ndescription: {}\ndate: 2022-10-10\n---\n\n{}\n"
SPLIT = {
    "content/announcements/second.ms.md": SECOND.format("Makluman kedua", "Makluman dalam ujian sahaja.", "Teks."),
    "content/announcements/second.en.md": SECOND.format("Second notice", "A notice in tests only.", "Text."),
    "content/announcements/index.ms.md": ("slug: makluman\n", "slug: makluman\npaginate: 1\n"),
}


def test_a_page_that_is_not_translated_says_so_and_links_to_the_source(build, serve, open_page):
    site = build(OPEN, edit=UNTRANSLATED)
    source = site.address_of("glossary", "ms")
    (address,) = [one for one in site.addresses() if one.startswith("/en/") and source in site.read(one)
                  and "not yet available in English" in site.read(one)]
    page = open_page(serve(site) + address)
    # What says that a page is missing is of the language that is read, on the tab too.
    assert page.title().startswith("This page is not yet available in English")
    assert page.locator(".breadcrumb [aria-current]").inner_text() == "This page is not yet available in English"
    link = page.locator("main .button")
    # Its title and the language's name alone are in the other language.
    assert (link.get_attribute("lang"), link.get_attribute("hreflang")) == (None, "ms")
    assert link.inner_text() == "Read “Istilah” (Bahasa Melayu)"
    assert link.locator("[lang=ms]").all_inner_texts() == ["Istilah", "Bahasa Melayu"]
    assert page.locator('meta[name="robots"]').get_attribute("content") == "noindex"
    # Menus call it by its title in the other language, and say so.
    assert page.locator(f'.footer a[href="{address}"] [lang=ms]').inner_text() == "Istilah"
    assert violations(page) == []
    link.click()
    assert page.evaluate("location.pathname") == source


@pytest.mark.parametrize("language, following", [("ms", "Seterusnya"), ("en", "Next")])
def test_a_long_list_is_split_and_can_be_walked(language, following, build, serve, open_page):
    site = build(OPEN, edit=SPLIT)
    page = open_page(serve(site) + site.address_of("announcements", language))
    first = page.locator(".page-list h2").all_inner_texts()
    assert len(first) == 1
    page.locator(".pagination").get_by_role("link", name=following).click()
    expect(page.locator(".pagination a")).to_have_count(1)
    expect(page.locator(".page-list h2")).not_to_have_text(first)
    # A tab tells the parts apart, and the other language's such part is what stands beside this one.
    assert {"ms": "Halaman 2 daripada 2", "en": "Page 2 of 2"}[language] in page.title()
    assert page.locator(".language-link").first.get_attribute("href").endswith("/2/")


def test_a_site_may_live_below_a_path(build, serve, open_page):
    site = build(OPEN, url="https://contoh.example/alliance/")
    text = site.read("/ms/")
    assert 'href="/alliance/assets/' in text and 'action="/alliance/ms/cari/"' in text
    assert 'href="/assets/' not in text and 'href="/ms/' not in text and 'src="/assets/' not in text


def test_no_page_is_indexed_until_the_site_is_official(build):
    pages = build(OPEN)
    assert [one for one in pages.addresses() if 'content="noindex"' not in pages.read(one)] == []
    pages = build(OPEN, edit=OFFICIAL, url=GOV_MY)
    assert [one for one in pages.addresses() if 'content="noindex"' in pages.read(one)] == ["/404.html"]
