"""Phones that get no newer browser: iOS 15 and 16, and others of their years. What they lack is taken away here."""

import re

import pytest


def test_no_script_looks_behind(site):
    """Safari reads that from 16.4 on only, and before drops the whole script."""
    scripts = list(site.output.rglob("*.js"))
    assert scripts
    assert [script.name for script in scripts if re.search(r"\(\?<[=!]", script.read_text())] == []


def without_popovers(route):
    """A page as a browser shows it that knows no popovers: it drops each rule with a selector that it cannot read,
    but for lists in `:is()`, of which it drops that selector."""
    answer = route.fetch()
    text = answer.text()
    if route.request.url.endswith(".css"):
        text = text.replace("@supports not selector(:popover-open)", "@supports (display: grid)")
        text = re.sub(r"(?<=[}/])\s*[^{}()/]*:popover-open[^{}()]*\{[^{}]*\}", "\n", text)
        text = text.replace(", .menu:popover-open)", ")")
        assert ":popover-open" not in text
    else:
        text = re.sub(r' (popover|integrity)(="[^"]*")?(?=[ >])', "", text)
        assert " popover" not in re.sub(r" popovertarget\w*=", " ", text)
    route.fulfill(response=answer, body=text)


@pytest.mark.parametrize("language", ["ms", "en"])
@pytest.mark.parametrize("width, most", [(320, 680), (390, 640), (1280, 280)])
def test_the_page_begins_soon_without_popovers(width, most, language, site, base, open_page):
    page = open_page(base + "/", width=width, go=False)
    page.route(re.compile(r"/$|\.css$"), without_popovers)
    page.goto(base + site.address_of("pathfinder", language))
    assert page.locator("h1").bounding_box()["y"] <= most
    assert page.locator(".menu-main a:visible").count() == 6
    # What would open something that is open already, or that nothing closes.
    assert page.locator("#site-display:visible, .menu-button:visible, .menu-close:visible").count() == 0
    if width < 1280:
        assert page.locator(".display-button:visible").count() == 0
