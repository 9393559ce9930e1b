"""The site is whole without JavaScript."""

import pytest

from building import CLOSED


@pytest.mark.parametrize("language", ["ms", "en"])
def test_the_home_page_says_state_deadline_and_what_to_do(language, base, open_page):
    page = open_page(f"{base}/{language}/", script=False)
    hero = page.locator(".hero").inner_text()
    assert "20 Okt" in hero or "20 Oct" in hero
    assert page.locator(".hero .badge").inner_text().strip() in ("Dibuka", "Open now")
    assert page.locator(".hero .button").get_attribute("href").startswith("https://www.mohr.gov.my/")


@pytest.mark.parametrize("language", ["ms", "en"])
def test_after_the_deadline_it_says_what_to_do_now(language, build, serve, open_page):
    page = open_page(f"{serve(build(CLOSED))}/{language}/", script=False)
    assert page.locator(".hero .register-after").is_visible()
    assert page.locator(".hero .button").count() == 0


def test_controls_that_need_script_are_not_shown(site, base, open_page):
    page = open_page(base + "/ms/", script=False)
    assert page.locator(".display-button:visible").count() == 0
    page.goto(base + site.address_of("faq"))
    assert page.locator(".faq-all:visible").count() == 0


@pytest.mark.parametrize("language", ["ms", "en"])
def test_search_offers_the_site_map(language, site, base, open_page):
    page = open_page(base + site.address_of("search", language) + "?q=alliance", script=False)
    link = page.locator(f'#search-results a[href="{site.address_of("site-map", language)}"]')
    assert link.is_visible()
    # Once: the sentence above it says why, and offers nothing of its own.
    assert page.locator("main a:visible").evaluate_all("all => all.map(one => one.pathname)").count(
        site.address_of("site-map", language)) == 1
    assert page.locator("main .callout").inner_text() == \
        {"ms": "Carian memerlukan JavaScript.", "en": "Search needs JavaScript."}[language]
    assert not page.locator(".search-page").is_visible()


@pytest.mark.parametrize("language", ["ms", "en"])
def test_the_site_map_leads_to_every_page(language, site, base, open_page):
    page = open_page(base + site.address_of("site-map", language), script=False)
    listed = set(page.locator("main a").evaluate_all("links => links.map(link => link.getAttribute('href'))"))
    wanted = {address for address in site.addresses() if address.startswith(f"/{language}/")}
    assert wanted - listed <= {site.address_of("site-map", language)}


def test_every_page_is_within_three_clicks_of_the_home_page(site, base, open_page):
    page = open_page(base + "/ms/", script=False)
    pages, known, edge = set(site.addresses()), {"/ms/"}, {"/ms/"}
    for _ in range(3):
        following = set()
        for address in edge:
            page.goto(base + address)
            following |= set(page.locator("a").evaluate_all("links => links.map(link => link.pathname)"))
        edge = following & pages - known
        known |= edge
    assert pages - known <= {"/", "/404.html"}
