"""Two languages, one site."""

import re

import pytest


def test_the_language_of_the_page_is_that_of_its_address(shown):
    if shown.language:
        assert shown.page.get_attribute("html", "lang") == shown.language


def test_the_language_link_goes_to_the_same_page_and_back(site, base, open_page):
    page = open_page(base + "/ms/")
    for address in [address for address in site.addresses() if address.startswith("/ms/")]:
        page.goto(base + address)
        link = page.locator(".language-link")
        assert link.count() == 1
        assert (link.get_attribute("lang"), link.get_attribute("hreflang")) == ("en", "en")
        assert link.inner_text() == "English"
        link.click()
        assert page.evaluate("location.pathname").startswith("/en/")
        back = page.locator(".language-link")
        assert (back.get_attribute("lang"), back.inner_text()) == ("ms", "Bahasa Melayu")
        back.click()
        assert page.evaluate("location.pathname") == address


@pytest.mark.parametrize("page, rest", [("faq", "#late"), ("search", "?q=buruh"), ("search", "#q=buruh")])
def test_the_language_link_keeps_the_heading_and_the_search(page, rest, site, base, open_page):
    shown = open_page(base + site.address_of(page, "ms") + rest)
    shown.locator(".language-link").click()
    shown.wait_for_url(base + site.address_of(page, "en") + rest)
    shown.locator(".language-link").click()
    shown.wait_for_url(base + site.address_of(page, "ms") + rest)


def test_the_language_link_opens_where_one_reads(site, base, open_page):
    shown = open_page(base + site.address_of("pathfinder", "en"))
    shown.evaluate("document.getElementById('process').scrollIntoView()")
    shown.locator(".language-link").evaluate("link => link.click()")
    shown.wait_for_url(base + site.address_of("pathfinder", "ms") + "#process")
    # At the head of a page there is nothing that is read.
    shown.goto(base + site.address_of("pathfinder", "en"))
    shown.locator(".language-link").click()
    shown.wait_for_url(base + site.address_of("pathfinder", "ms"))


@pytest.mark.parametrize("language, other, said", [("ms", None, ""), ("en", "ms", "in Malay")])
def test_a_link_to_the_ministry_says_where_it_leads_to_another_language(language, other, said, site, base, open_page):
    page = open_page(f"{base}/{language}/")
    assert page.locator(".hero .button").get_attribute("hreflang") == other
    assert said in page.locator(".hero .register-more").inner_text()
    assert said in page.locator(".summary dd:visible").first.inner_text()
    page.goto(base + site.address_of("express-interest", language))
    assert page.locator(".window .button").get_attribute("hreflang") == other
    assert said in page.locator(".steps li", has=page.locator('a[href*="mohr.gov.my"]')).inner_text()
    page.goto(base + site.address_of("contact", language))
    assert page.locator(".contact dd a").get_attribute("hreflang") == other
    assert ("(in Malay)" in page.locator(".contact dd", has=page.locator("a")).inner_text()) == bool(other)


def test_the_language_link_works_without_a_script(site, base, open_page):
    shown = open_page(base + site.address_of("faq", "ms") + "#late", script=False)
    shown.locator(".language-link").click()
    shown.wait_for_url(base + site.address_of("faq", "en"))


def test_alternates_name_each_other_themselves_and_one_default(address, site):
    if address == "/404.html":
        return
    pattern = r'<link rel="alternate" hreflang="([^"]+)" href="https?://[^/]+([^"]*)">'
    alternates = dict(re.findall(pattern, site.read(address)))
    assert set(alternates) == {"ms", "en", "x-default"}
    assert alternates["x-default" if address == "/" else address.split("/")[1]] == address
    for language in ("ms", "en"):
        assert dict(re.findall(pattern, site.read(alternates[language]))) == alternates
    assert re.search(r'<link rel="canonical" href="https?://[^/]+([^"]*)">', site.read(address))[1] == address


def test_the_chooser_marks_the_language_of_parts(base, open_page):
    marked = open_page(base + "/").locator(".lead [lang]")
    assert marked.all_inner_texts() == ["Pathfinder"]
    assert marked.evaluate("node => [node.lang, node.closest('section').lang]") == ["en", "ms"]


@pytest.mark.parametrize("neutral", ["/", "/404.html"])
def test_the_neutral_pages_speak_both_languages_and_force_neither(neutral, base, open_page):
    page = open_page(base + neutral, ticking=True)
    assert page.locator("main section").evaluate_all("parts => parts.map(part => part.lang)") == ["ms", "en"]
    # Neither at once nor by a timer.
    page.clock.run_for(60_000)
    assert page.locator("meta[http-equiv=refresh]").count() == 0
    assert page.evaluate("location.pathname") == neutral
    for language in ("ms", "en"):
        assert page.locator(f'main a[href="/{language}/"]').count() == 1


def test_an_address_that_does_not_exist_gets_the_bilingual_page(site, base, open_page):
    page = open_page(base + "/ms/", go=False)
    answer = page.goto(base + "/ms/tiada/")
    open_page.faults.clear()
    assert answer.status == 404
    assert page.locator("h1").all_inner_texts() == ["Halaman tidak ditemui", "Page not found"]
    # Who needs help finds it from there too.
    for language in ("ms", "en"):
        assert page.locator(f'main [lang={language}] a[href="{site.address_of("feedback", language)}"]').count() == 1
