"""WCAG 2.2 AA by axe-core, on every page."""

import pytest

from axe import violations
from building import CLOSED, GOV_MY, LAST_DAY, OFFICIAL, OPEN
from conftest import THEMES


def test_what_breaks_a_rule_is_found(base, open_page):
    page = open_page(base + "/ms/")
    page.evaluate("document.querySelector('.footer img').removeAttribute('alt')")
    assert [one.split(":")[0] for one in violations(page)] == ["image-alt"]


def test_every_page_has_no_violation_in_light_colours(shown):
    assert violations(shown.page) == []


def test_every_page_has_no_violation_in_dark_colours(shown):
    shown.page.emulate_media(color_scheme="dark")
    assert violations(shown.page) == []


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("instant", [LAST_DAY, CLOSED])
@pytest.mark.parametrize("language", ["ms", "en"])
def test_what_the_state_changes_has_no_violation_in_the_other_states(language, instant, theme, build, serve, open_page):
    site = build(instant)
    page = open_page(f"{serve(site)}/{language}/", theme=theme, now=instant)
    assert violations(page) == []
    for name in ["express-interest", "announcements", "announcements/call-for-interest"]:
        page.goto(serve(site) + site.address_of(name, language))
        assert violations(page) == [], name


@pytest.mark.parametrize("theme", THEMES)
def test_the_open_masthead_of_an_official_site_has_no_violation(theme, build, serve, open_page):
    page = open_page(serve(build(OPEN, edit=OFFICIAL, url=GOV_MY)) + "/en/", theme=theme)
    page.click(".masthead summary")
    assert violations(page) == []


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("neutral", ["/", "/404.html"])
def test_the_pages_of_no_language_of_an_official_site_have_no_violation(neutral, theme, build, serve, open_page):
    page = open_page(serve(build(OPEN, edit=OFFICIAL, url=GOV_MY)) + neutral, theme=theme)
    page.click(".masthead summary")
    assert violations(page) == []


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("language", ["ms", "en"])
def test_search_results_and_open_answers_have_no_violation(language, theme, site, base, open_page):
    page = open_page(f"{base}{site.address_of('search', language)}?q=alliance", theme=theme)
    page.locator(".results").wait_for()
    assert violations(page) == []
    page.goto(base + site.address_of("faq", language))
    page.click(".faq-all button")
    assert violations(page) == []


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("home", ["/ms/", "/en/"])
def test_high_contrast_has_no_violation(home, theme, base, open_page):
    # Without motion: a colour on its way to another has a contrast of its own.
    page = open_page(base + home, theme=theme, reduced_motion="reduce")
    page.evaluate("document.documentElement.dataset.contrast = 'high'")
    assert violations(page) == []


@pytest.mark.parametrize("theme", THEMES)
def test_the_open_menu_and_the_display_panel_have_no_violation(theme, base, open_page):
    page = open_page(base + "/ms/", width=320, height=640, theme=theme)
    page.click(".menu-button")
    assert violations(page) == []
    page.click(".menu .display-button")
    assert page.locator("#site-display").is_visible()
    assert violations(page) == []
