"""Everything by keyboard alone."""

import pytest

FOCUS = """() => {
  const node = document.activeElement;
  if (!node || node === document.body) return null;
  const box = node.getBoundingClientRect();
  const style = getComputedStyle(node);
  const [x, y] = [box.left + Math.min(box.width / 2, 20), box.top + box.height / 2];
  const top = document.elementFromPoint(x, y);
  return {
    name: (node.textContent.trim() || node.getAttribute("aria-label") || node.tagName).replace(/\\s+/g, " "),
    inside: box.top >= -1 && box.bottom <= innerHeight + 1 && box.left >= -1 && box.right <= innerWidth + 1,
    clear: top !== null && (node.contains(top) || top.contains(node)),
    outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    place: [box.top + scrollY, box.left],
    size: [box.width, box.height],
  };
}"""


def walk(page, most=200):
    """The elements that Tab comes to, until it leaves the page."""
    stops = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop is None or (stops and stop["name"] == stops[0]["name"] and stop["place"] == stops[0]["place"]):
            return stops
        stops.append(stop)
    raise AssertionError(f"Tab never leaves the page: {[stop['name'] for stop in stops[-5:]]}")


# The last is 1280 × 1024 at 400 %.
@pytest.mark.parametrize("width, height", [(1280, 800), (320, 568), (320, 256)])
@pytest.mark.parametrize("place", ["/ms/", "/en/", "express-interest", "faq", "search"])
def test_tab_reaches_everything_visibly_and_leaves(place, width, height, site, base, open_page):
    address = place if place.startswith("/") else site.address_of(place)
    stops = walk(open_page(base + address, width=width, height=height))
    assert len(stops) > 8
    for stop in stops:
        assert stop["outline"] >= 2, stop
        assert stop["inside"] and stop["clear"], stop


def test_tab_goes_in_the_order_of_reading(base, open_page):
    names = [stop["name"] for stop in walk(open_page(base + "/ms/"))]
    wanted = ["Langkau ke kandungan utama", "Malaysia dan Alliance 8.7", "Soalan Lazim",
              "English", "Paparan", "Menyatakan Hasrat", "Cari di laman web ini", "Nyatakan hasrat"]
    assert [name for name in names if name in wanted][:len(wanted)] == wanted


@pytest.mark.parametrize("home", ["/ms/", "/en/"])
def test_the_skip_link_comes_first_and_leads_to_the_content(home, base, open_page):
    page = open_page(base + home)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.get_attribute("class") == "skip"
    assert skip.bounding_box()["width"] > 100
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "page-main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("script", [True, False])
def test_the_menu_opens_closes_and_gives_focus_back(script, base, open_page):
    page = open_page(base + "/ms/", width=320, height=568, script=script)
    button = page.locator(".menu-button")
    button.focus()
    page.keyboard.press("Enter")
    assert page.locator("#site-menu").is_visible()
    page.keyboard.press("Tab")
    assert page.locator("#site-menu :focus").count() == 1
    page.keyboard.press("Escape")
    assert not page.locator("#site-menu").is_visible()
    assert page.locator(".menu-button:focus").count() == 1


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("language", ["ms", "en"])
def test_the_menu_takes_focus_from_the_button_that_it_covers(language, script, base, open_page):
    page = open_page(f"{base}/{language}/", width=390, height=844, script=script)
    assert page.locator(":focus").count() == 0
    button = page.locator(".menu-button")
    button.focus()
    for opened in [lambda: page.keyboard.press("Enter"), button.click]:
        opened()
        assert page.locator(".menu-close:focus").count() == 1
        assert page.evaluate(FOCUS)["clear"]
        page.keyboard.press("Escape")
        assert page.locator(".menu-button:focus").count() == 1


def test_nothing_takes_focus_where_the_menu_is_a_row(base, open_page):
    page = open_page(base + "/ms/")
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.locator(":focus").count() == 0


@pytest.mark.parametrize("language, menu, display", [("ms", "Menu", "Paparan"), ("en", "Menu", "Display")])
def test_what_opens_says_what_it_is(language, menu, display, base, open_page):
    page = open_page(f"{base}/{language}/", width=390, height=844)
    page.click(".menu-button")
    assert page.get_by_role("group", name=menu, exact=True).get_attribute("id") == "site-menu"
    page.click(".menu .display-button")
    assert page.get_by_role("group", name=display, exact=True).get_attribute("id") == "site-display"


# What is open: the width, the button that opens it, and what it is.
OPENED = [(320, ".menu-button", "#site-menu"), (1280, ".header-tools .display-button", "#site-display")]


@pytest.mark.parametrize("width, button, part", OPENED)
@pytest.mark.parametrize("language", ["ms", "en"])
def test_tab_past_what_is_open_closes_it_rather_than_going_on_behind_it(language, width, button, part, base, open_page):
    page = open_page(f"{base}/{language}/", width=width, height=568)
    page.locator(button).focus()
    page.keyboard.press("Enter")
    stops, behind = 0, 0
    while behind < 5:
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        assert stop["clear"] and stop["inside"], stop
        inside = page.locator(f"{part} :focus").count()
        assert page.locator(part).evaluate("node => node.matches(':popover-open')") == bool(inside)
        stops, behind = stops + inside, behind + 1 - inside
    assert stops >= 4


# A phone, upright and on its side, a page at 400 % and lower still, a small laptop's, and one on which it hangs
# from its button.
@pytest.mark.parametrize("width, height", [(320, 568), (568, 320), (320, 256), (320, 200), (800, 320), (1280, 600)])
@pytest.mark.parametrize("text", ["", "largest"])
@pytest.mark.parametrize("language", ["ms", "en"])
def test_the_settings_are_within_the_screen_and_every_choice_is_reached(language, text, width, height, base, open_page):
    page = open_page(f"{base}/{language}/", width=width, height=height)
    page.evaluate("value => document.documentElement.dataset.text = value", text)
    if not page.locator(".header-tools .display-button").is_visible():
        page.click(".menu-button")
    page.locator(".display-button:visible").first.focus()
    page.keyboard.press("Enter")
    panel = page.locator("#site-display").bounding_box()
    assert panel["y"] >= 0 and panel["y"] + panel["height"] <= height, panel
    for name in ["text", "theme", "contrast", "typeface"]:
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        assert page.evaluate("document.activeElement.name") == name
        assert stop["inside"] and stop["clear"], stop
    page.locator("#site-display label").first.scroll_into_view_if_needed()
    page.locator("#site-display label").last.click()
    assert page.get_attribute("html", "data-typeface") == "device"


def test_going_back_before_the_menu_closes_it_too(base, open_page):
    page = open_page(base + "/ms/", width=320, height=568)
    page.locator(".menu-button").focus()
    page.keyboard.press("Enter")
    # From the button that closes it, over the one for the settings.
    for _ in range(2):
        page.keyboard.press("Shift+Tab")
    assert page.evaluate(FOCUS)["clear"]
    assert page.locator(":popover-open").count() == 0


@pytest.mark.parametrize("width", [320, 1280])
def test_the_button_of_the_settings_closes_them_once_focus_was_inside(width, base, open_page):
    page = open_page(base + "/ms/", width=width, height=568)
    if width == 320:
        page.locator(".menu-button").click()
    button = page.locator(".display-button:visible")
    button.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.locator("#site-display :focus").count() == 1
    page.keyboard.press("Shift+Tab")
    assert page.locator(".display-button:focus").count() == 1
    assert page.locator("#site-display").is_visible() and page.evaluate(FOCUS)["clear"]
    page.keyboard.press("Enter")
    assert not page.locator("#site-display").is_visible()
    page.keyboard.press("Shift+Tab")
    assert page.locator("#site-display:popover-open").count() == 0


def test_going_on_before_the_settings_closes_them(base, open_page):
    page = open_page(base + "/ms/")
    page.locator(".header-tools .display-button").focus()
    page.keyboard.press("Enter")
    for _ in range(2):
        page.keyboard.press("Shift+Tab")
    assert page.locator(":popover-open").count() == 0


def test_the_settings_that_the_menu_opens_leave_it_open(base, open_page):
    page = open_page(base + "/ms/", width=320, height=568)
    page.locator(".menu-button").focus()
    page.keyboard.press("Enter")
    page.locator(".menu .display-button").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.locator("#site-display :focus").count() == 1
    assert page.locator(":popover-open").count() == 2
    for _ in range(4):
        page.keyboard.press("Tab")
    assert page.locator(".menu-close:focus").count() == 1
    assert page.locator(":popover-open").evaluate_all("all => all.map(one => one.id)") == ["site-menu"]


def test_the_button_of_what_is_open_closes_it_by_a_click(base, open_page):
    page = open_page(base + "/ms/")
    button = page.locator(".header-tools .display-button")
    for shown in [True, False, True]:
        button.click()
        assert page.locator("#site-display").is_visible() == shown
        if shown:
            page.locator("#site-display input").first.focus()


@pytest.mark.parametrize("fragment", ["50%", "%", "%E0%A4%A"])
def test_an_address_that_is_no_name_keeps_the_button(fragment, site, base, open_page):
    page = open_page(f"{base}{site.address_of('faq', 'en')}#{fragment}")
    page.locator(".faq-all button").click()
    assert page.locator(".faq:not([open])").count() == 0


def test_all_answers_open_and_close_by_one_button(site, base, open_page):
    page = open_page(base + site.address_of("faq", "en"))
    button = page.locator(".faq-all button")
    questions = page.locator(".faq").count()
    assert button.inner_text() == "Open all answers"
    button.focus()
    page.keyboard.press("Enter")
    assert page.locator(".faq[open]").count() == questions
    page.get_by_role("button", name="Close all answers").click()
    assert page.locator(".faq[open]").count() == 0


def test_a_link_to_a_question_opens_it(site, base, open_page):
    page = open_page(base + site.address_of("faq") + "#deadline")
    assert page.locator("#deadline .answer").is_visible()
    page.evaluate("location.hash = '#who'")
    page.locator("#who[open]").wait_for()


def test_an_answer_opens_and_closes(site, base, open_page):
    page = open_page(base + site.address_of("faq"))
    page.locator(".faq summary").first.focus()
    answer = page.locator(".faq .answer").first
    assert not answer.is_visible()
    page.keyboard.press("Enter")
    assert answer.is_visible()
    page.keyboard.press("Enter")
    assert not answer.is_visible()
