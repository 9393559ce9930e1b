"""Nothing overflows, moves or hides, from a small phone to a wide screen."""

import pytest

from building import CLOSED, LAST_DAY, OPEN
from chromium import launch

SIDEWAYS = """() => {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide <= 0) return [];
  return [...document.querySelectorAll("body *")]
    .filter(node => node.getBoundingClientRect().right > innerWidth + 1 && node.checkVisibility())
    .slice(0, 5).map(node => node.outerHTML.slice(0, 120)).concat(`${wide} px too wide`);
}"""

SHIFTS = """() => {
  window.shift = 0;
  window.shifted = [];
  const note = entries => entries.forEach(entry => {
    window.shift += entry.value;
    window.shifted.push(...entry.sources.map(source => source.node?.outerHTML?.slice(0, 100)));
  });
  const observer = new PerformanceObserver(list => note(list.getEntries()));
  observer.observe({type: "layout-shift", buffered: true});
  // What has moved once two more frames have been drawn: none is told of before it is drawn.
  window.moved = async () => {
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
    note(observer.takeRecords());
    return [window.shift, window.shifted];
  };
}"""


def test_no_page_scrolls_sideways_at_any_width_or_text_size(shown):
    for width, text in [(320, ""), (320, "largest"), (480, ""), (640, ""), (768, ""), (1024, ""), (1024, "largest"),
                        (1240, ""), (1280, "largest"), (1920, "")]:
        shown.page.set_viewport_size({"width": width, "height": 568})
        shown.page.evaluate("value => document.documentElement.dataset.text = value", text)
        assert shown.page.evaluate(SIDEWAYS) == [], (width, text)


CLIPPED = """() => [...document.querySelectorAll("body :not(.hidden, .skip)")]
  .filter(node => node.checkVisibility() && getComputedStyle(node).overflowX === "hidden")
  .filter(node => [...node.querySelectorAll("*")].some(part => part.childNodes.length && part.checkVisibility()
    && !part.closest("svg") && part.getBoundingClientRect().right > node.getBoundingClientRect().right + 1))
  .map(node => node.outerHTML.slice(0, 120))"""


def test_no_page_cuts_off_text_on_a_phone(shown):
    for text in ["", "largest"]:
        shown.page.set_viewport_size({"width": 320, "height": 568})
        shown.page.evaluate("value => document.documentElement.dataset.text = value", text)
        assert shown.page.evaluate(CLIPPED) == [], text


# What of the page’s words, by a pattern, stands on more than one line, outside of some elements.
PARTED = """() => {
  const broken = [], range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.parentElement.checkVisibility() || node.parentElement.closest("script, .hidden, .skip" + PASSED)) continue;
    for (const { 0: word, index } of node.data.matchAll(PATTERN)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const tops = new Set([...range.getClientRects()].map(box => Math.round(box.top)));
      if (tops.size > 1) broken.push(word);
    }
  }
  return broken;
}"""
BROKEN = PARTED.replace("PASSED", '""').replace("PATTERN", r"/(?<![\S])\p{L}+(?=[\s,.;:?!)]|$)/gu")
# A page’s content comes as its Markdown gives it; templates keep names whole in titles, leads and lists.
NAMES = PARTED.replace("PASSED", '", .prose > *, .ledger > *, .ledger > * *"').replace(
    "PATTERN", r"/(Alliance|Target)\s8\.7|e-\u2060?mel/gu")


def test_no_name_in_titles_and_lists_is_parted_from_its_number_on_a_phone(shown):
    shown.page.set_viewport_size({"width": 320, "height": 568})
    for text in ["", "largest"]:
        shown.page.evaluate("value => document.documentElement.dataset.text = value", text)
        assert shown.page.evaluate(NAMES) == [], text


def test_e_mel_is_not_parted_in_the_text_of_pages_either(shown):
    anywhere = PARTED.replace("PASSED", '""').replace("PATTERN", r"/e-\u2060?mel/gui")
    for width in [320, 360, 412]:
        shown.page.set_viewport_size({"width": width, "height": 568})
        assert shown.page.evaluate(anywhere) == [], width


@pytest.fixture(scope="module")
def enlarged(browser):
    """A browser whose reader has set text to 200 %: a default font of 32 px."""
    larger = launch(browser.browser_type, text=32)
    yield larger
    larger.close()


LESSER = """() => {
  const size = node => parseFloat(getComputedStyle(node).fontSize);
  return [...document.querySelectorAll(":is(.prose, .ledger, .title, .hero) :is(h1, h2, h3)")]
    .filter(node => size(node) < size(document.querySelector(".prose, .ledger")))
    .map(node => node.outerHTML.slice(0, 120));
}"""


@pytest.mark.parametrize("instant", [OPEN, CLOSED])
def test_text_of_twice_the_size_fits_a_phone(instant, enlarged, build, serve):
    """WCAG 1.4.4: nothing is cut off, nothing scrolls sideways, and a heading is never smaller than the text."""
    site = build(instant)
    page = enlarged.new_page()
    page.clock.set_fixed_time(instant)
    for address in site.addresses():
        page.goto(serve(site) + address)
        assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") == 32
        for width in (320, 360):
            page.set_viewport_size({"width": width, "height": 568})
            found = {name: page.evaluate(script) for name, script in
                     [("sideways", SIDEWAYS), ("clipped", CLIPPED), ("lesser", LESSER)]}
            assert found == {"sideways": [], "clipped": [], "lesser": []}, (address, width)
    page.close()


@pytest.mark.parametrize("language", ["ms", "en"])
def test_a_button_keeps_its_words_whole_at_twice_the_size(language, enlarged, site, base):
    page = enlarged.new_page(viewport={"width": 320, "height": 568})
    page.clock.set_fixed_time(OPEN)
    for address in [f"/{language}/", "/"]:
        page.goto(base + address)
        for words in page.evaluate(BROKEN):
            assert words not in page.locator(".button").first.inner_text(), words
    page.close()


def test_no_word_is_broken_on_a_phone(shown):
    shown.page.set_viewport_size({"width": 320, "height": 568})
    for text in ["", "large", "largest"]:
        shown.page.evaluate("value => document.documentElement.dataset.text = value", text)
        assert shown.page.evaluate(BROKEN) == [], text


@pytest.mark.parametrize("language", ["ms", "en"])
@pytest.mark.parametrize("width, text", [(320, "largest"), (390, ""), (480, "large")])
def test_the_sources_keep_their_words_whole_in_the_widest_typeface(width, text, language, site, base, open_page):
    page = open_page(base + site.address_of("sources", language), width=width)
    page.evaluate("value => document.documentElement.dataset.text = value", text)
    page.evaluate("document.documentElement.dataset.typeface = 'device'")
    assert page.evaluate(BROKEN) == [] and page.evaluate(SIDEWAYS) == []


@pytest.mark.parametrize("language", ["ms", "en"])
@pytest.mark.parametrize("width", [992, 1024, 1048])
def test_the_home_page_has_columns_by_the_size_of_the_text(width, language, base, open_page):
    """A tablet on its side: two columns of the usual size of text, one of the largest."""
    page = open_page(f"{base}/{language}/", width=width)
    for text, columns in [("", 2), ("largest", 1)]:
        page.evaluate("value => document.documentElement.dataset.text = value", text)
        for one, other in [(".hero h1", ".ticket"), (".ledger > h2", ".ledger > h2 + *")]:
            edges = {round(page.locator(part).first.bounding_box()["x"]) for part in [one, other]}
            assert len(edges) == columns, (text, one)
        events, dates = [page.locator(f".timeline {part}").first.bounding_box()["width"] for part in ["dd", "dt"]]
        assert events > dates, text
    assert page.evaluate(SIDEWAYS) == []


def test_a_table_stacks_its_rows_by_the_size_of_the_text(site, base, open_page):
    page = open_page(base + site.address_of("sources"), width=480)
    left = "document.querySelectorAll('td')[2].getBoundingClientRect().left"
    assert page.evaluate(left) > 200
    page.evaluate("document.documentElement.dataset.text = 'largest'")
    assert page.evaluate(left) < 40


@pytest.mark.parametrize("media", ["screen", "print"])
def test_the_columns_of_the_sources_line_up(media, site, base, open_page):
    page = open_page(base + site.address_of("sources"))
    page.emulate_media(media=media)
    edges = "rows => [...new Set(rows.map(row => Math.round(row.cells[2].getBoundingClientRect().left)))].length"
    assert page.locator("tr").evaluate_all(edges) == 1


@pytest.mark.parametrize("language", ["ms", "en"])
def test_a_row_on_a_phone_has_a_heading_and_no_heads_of_columns(language, site, base, open_page):
    page = open_page(base + site.address_of("sources", language), width=320)
    weights = page.locator("tbody tr").first.locator("td").evaluate_all(
        "cells => cells.map(cell => getComputedStyle(cell).fontWeight)")
    assert weights == ["600", "400", "400"]
    assert page.locator("thead").first.evaluate("node => getComputedStyle(node).clipPath") == "inset(50%)"


LED = """() => {
  const range = document.createRange(), found = [];
  for (const time of document.querySelectorAll("main time")) {
    const next = time.nextSibling;
    if (!next?.data || !/^[.,;:)]/.test(next.data) || !time.checkVisibility()) continue;
    range.setStart(next, 0);
    range.setEnd(next, 1);
    if (range.getBoundingClientRect().top >= time.getBoundingClientRect().bottom) found.push(time.textContent);
  }
  return found;
}"""


def test_dates_in_sentences_are_whole_on_a_phone_and_keep_their_full_stop(shown):
    shown.page.set_viewport_size({"width": 320, "height": 568})
    dates = shown.page.locator("main :is(p, li, td, dd, h2) > time:visible")
    assert [date.inner_text() for date in dates.all() if len(date.inner_text()) < 20 and date.evaluate(LINES) > 1] == []
    assert shown.page.evaluate(LED) == []


@pytest.mark.parametrize("instant", [OPEN, CLOSED])
@pytest.mark.parametrize("name", ["faq", "sources", "express-interest"])
def test_no_line_begins_with_the_stop_behind_a_date(name, instant, build, serve, open_page):
    site = build(instant)
    for language in ["ms", "en"]:
        page = open_page(serve(site) + site.address_of(name, language), now=instant)
        page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
        for width in range(320, 460, 10):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate(LED) == [], width


def test_the_year_of_a_source_stays_on_one_line(site, base, open_page):
    page = open_page(base + site.address_of("sources"))
    tall = page.locator("td:last-child").evaluate_all(
        "cells => cells.filter(cell => cell.offsetHeight && getComputedStyle(cell).whiteSpace !== 'nowrap').length")
    assert tall == 0


@pytest.mark.parametrize("language", ["ms", "en"])
def test_the_timeline_keeps_its_margin_in_the_widest_typeface(language, site, base, open_page):
    page = open_page(base + site.address_of("napfl", language), width=320)
    page.evaluate("Object.assign(document.documentElement.dataset, {text: 'largest', typeface: 'device'})")
    edge = page.locator(".prose").bounding_box()
    for date in page.locator(".timeline dt, .timeline time").all():
        box = date.bounding_box()
        assert box["x"] + box["width"] <= edge["x"] + edge["width"] + 1, box
    assert page.evaluate(BROKEN) == []


LINES = """node => {
  const range = document.createRange();
  range.selectNodeContents(node);
  return new Set([...range.getClientRects()].map(box => Math.round(box.top))).size;
}"""


@pytest.mark.parametrize("language", ["ms", "en"])
@pytest.mark.parametrize("typeface", ["", "device"])
@pytest.mark.parametrize("text", ["", "largest"])
def test_a_date_is_not_broken_on_a_phone(text, typeface, language, site, base, open_page):
    page = open_page(f"{base}/{language}/", width=320)
    for address, part in [(f"/{language}/", ".dates time span"), (site.address_of("faq", language), ".strip time")]:
        page.goto(base + address)
        page.evaluate("data => Object.assign(document.documentElement.dataset, data)",
                      {"text": text, "typeface": typeface})
        assert page.locator(f"{part}:visible").evaluate(LINES) == 1, part
        assert page.evaluate(SIDEWAYS) == []


@pytest.mark.parametrize("language", ["ms", "en"])
def test_the_email_address_breaks_before_its_at_sign(language, site, base, open_page):
    page = open_page(base + site.address_of("contact", language), width=320)
    page.evaluate("Object.assign(document.documentElement.dataset, {text: 'largest', typeface: 'device'})")
    address = page.locator(".contact dd").first
    assert address.inner_text() == "alliance8.7@mohr.gov.my"
    assert address.evaluate(LINES) == 2


def test_wider_spacing_of_text_pushes_nothing_out(shown):
    """WCAG 1.4.12."""
    shown.page.set_viewport_size({"width": 320, "height": 568})
    shown.page.evaluate("""() => { for (const node of document.querySelectorAll("body *")) {
      node.style.lineHeight = "1.5"; node.style.letterSpacing = ".12em"; node.style.wordSpacing = ".16em"; } }""")
    wide = shown.page.evaluate(SIDEWAYS)
    shown.page.evaluate("document.querySelectorAll('body *').forEach(node => node.removeAttribute('style'))")
    assert wide == []


@pytest.mark.parametrize("home", ["/ms/", "/en/"])
def test_at_400_per_cent_the_home_page_reads_in_one_column(home, base, open_page):
    page = open_page(base + home, width=320, height=256, device_scale_factor=4)
    assert page.evaluate(SIDEWAYS) == []
    assert page.locator(".menu-button").is_visible()


@pytest.mark.parametrize("language", ["ms", "en"])
@pytest.mark.parametrize("instant", ["2022-10-14T10:00:00+08:00", LAST_DAY, CLOSED])
def test_the_hero_answers_before_a_scroll_on_a_small_phone(instant, language, build, serve, open_page):
    page = open_page(serve(build(instant)) + f"/{language}/", width=320, height=568, now=instant)
    answers = [".hero .badge", ".hero .dates", ".hero .register-title" if instant == CLOSED else ".hero .button"]
    for answer in answers:
        box = page.locator(answer).bounding_box()
        assert box["y"] + box["height"] <= 568, (answer, box)


@pytest.mark.parametrize("language", ["ms", "en"])
@pytest.mark.parametrize("place, answers", [
    ("express-interest", [".badge", ".dates", ".register-title"]), ("contact", [".contact dd >> nth=0"])])
def test_the_answer_of_a_page_stands_before_a_scroll_on_a_phone(place, answers, language, build, serve, open_page):
    site = build(CLOSED)
    page = open_page(serve(site) + site.address_of(place, language), width=320, height=640, now=CLOSED)
    for answer in answers:
        box = page.locator(f"main {answer}").bounding_box()
        assert box["y"] + box["height"] <= 640, (answer, box)


@pytest.mark.parametrize("place", ["index", "express-interest"])
def test_what_to_do_now_lines_up(place, build, serve, open_page):
    site = build(CLOSED)
    page = open_page(serve(site) + ("/ms/" if place == "index" else site.address_of(place)), now=CLOSED)
    edge = page.locator(".register-title").bounding_box()["x"]
    links = [link.bounding_box() for link in page.locator(".register-links a").all()]
    assert len(links) == 2 and links[0]["x"] == edge and links[0]["y"] == links[1]["y"], (edge, links)


@pytest.mark.parametrize("place", ["/ms/", "/", "/404.html"])
def test_what_is_drawn_takes_no_room_without_the_stylesheet(place, base, open_page):
    page = open_page(base + "/ms/", go=False)
    page.route("**/*.css", lambda route: route.abort())
    page.goto(base + place)
    open_page.faults.clear()
    assert page.locator(".path-art").evaluate("node => node.getBoundingClientRect().height") == 0


def moved_each_time(page, address):
    """What moved in each of four loads of a page; nothing as soon as one load was still. On a busy machine the
    browser now and then draws a header of which it has read one half. What moves by itself moves each time."""
    for _ in range(4):
        page.goto(address)
        moved = page.evaluate("window.moved()")
        if moved == [0, []]:
            break
    return moved


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_moves_while_a_page_loads(width, site, base, open_page):
    page = open_page(base + "/ms/", width=width, go=False)
    page.add_init_script(f"({SHIFTS})()")
    for address in site.addresses():
        assert moved_each_time(page, base + address) == [0, []], address


def test_nothing_moves_when_the_font_comes_late(base, open_page):
    page = open_page(base + "/ms/", go=False)
    page.add_init_script(f"({SHIFTS})()")
    waiting = []
    page.route("**/*.woff2", lambda route: waiting.append(route))
    page.goto(base + "/ms/", wait_until="domcontentloaded")
    # The text is drawn in another font first.
    page.evaluate("""new Promise(drawn => new PerformanceObserver(list => {
      if (list.getEntriesByName("first-contentful-paint").length) drawn()
    }).observe({type: "paint", buffered: true}))""")
    assert page.evaluate("window.moved()") == [0, []]
    for route in waiting:
        route.continue_()
    assert page.evaluate("document.fonts.ready.then(all => [...all].filter(one => one.status === 'loaded').length)")
    assert waiting and page.evaluate("window.moved()") == [0, []]


def test_what_moves_is_noticed(base, open_page):
    page = open_page(base + "/ms/", go=False)
    page.add_init_script(f"({SHIFTS})()")
    assert moved_each_time(page, base + "/ms/") == [0, []]
    page.evaluate("document.querySelector('main').style.marginTop = '200px'")
    assert page.evaluate("window.moved()")[0] > 0


def test_targets_are_large_enough_for_a_thumb(base, open_page):
    page = open_page(base + "/ms/", width=320, height=568)
    for target in [".button", ".menu-button", ".language-link"]:
        assert page.locator(target).first.bounding_box()["height"] >= 40, target


def test_forced_colours_keep_the_button_and_the_state_visible(base, open_page):
    page = open_page(base + "/ms/", forced_colors="active")
    for part in [".hero .badge", ".hero .button", ".ticket"]:
        assert page.locator(part).first.evaluate("node => parseFloat(getComputedStyle(node).borderTopWidth)") >= 1


def test_forced_colours_keep_the_cards_of_the_chooser_apart(base, open_page):
    page = open_page(base + "/", forced_colors="active")
    for card in page.locator(".chooser section").all():
        assert card.evaluate("node => parseFloat(getComputedStyle(node).borderTopWidth)") >= 1


@pytest.mark.parametrize("typeface", ["", "device"])
@pytest.mark.parametrize("width", [1232, 1280])
@pytest.mark.parametrize("language", ["ms", "en"])
def test_the_menu_of_a_wide_page_is_one_line(language, width, typeface, base, open_page):
    page = open_page(f"{base}/{language}/", width=width)
    page.evaluate("value => document.documentElement.dataset.typeface = value", typeface)
    assert not page.locator(".menu-button").is_visible()
    assert len(set(page.locator(".menu-main a").evaluate_all("all => all.map(one => one.offsetTop)"))) == 1


@pytest.mark.parametrize("text, wide", [("large", 1463), ("largest", 1694)])
@pytest.mark.parametrize("language", ["ms", "en"])
def test_the_head_of_the_page_follows_the_size_of_the_text(language, text, wide, site, base, open_page):
    """What lies beside one another at the usual size has room for it at the larger ones, or stands in the menu."""
    page = open_page(base + site.address_of("napfl", language))
    page.evaluate("value => document.documentElement.dataset.text = value", text)
    for width in [320, 390, 768, 1024, 1240, 1366, wide - 1, wide, 1920]:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.locator(".menu-button").is_visible() == (width < wide)
        height, margin, rows = page.evaluate("""() => {
            const bar = document.querySelector(".header-bar"), tools = document.querySelector(".header-tools");
            const edge = bar.getBoundingClientRect().right - parseFloat(getComputedStyle(bar).paddingRight);
            const right = Math.max(...[...tools.children].map((one) => one.getBoundingClientRect().right));
            return [bar.offsetHeight / parseFloat(getComputedStyle(document.documentElement).fontSize), edge - right,
                new Set([...document.querySelectorAll(".menu-main a")].map((one) => one.offsetTop)).size]; }""")
        assert height <= 8.5, width
        assert abs(margin) < 1, width
        assert rows == 1 or width < wide


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("colours", ["none", "active"])
def test_the_menu_marks_the_present_page_by_more_than_colour(colours, width, site, base, open_page):
    page = open_page(base + site.address_of("napfl"), width=width, forced_colors=colours)
    if width == 320:
        page.click(".menu-button")
    line = """node => {
      const style = getComputedStyle(node);
      return style.borderBottomColor === getComputedStyle(document.body).backgroundColor
        || style.borderBottomColor === "rgba(0, 0, 0, 0)" ? 0 : parseFloat(style.borderBottomWidth);
    }"""
    assert page.locator(".menu-main [aria-current]").evaluate(line) == 3
    assert page.locator(".menu-main a:not([aria-current])").first.evaluate(line) <= 1


@pytest.mark.parametrize("setting", ["forced", "high", "print"])
def test_the_two_halves_of_the_window_have_one_border(setting, site, base, open_page):
    colours = "active" if setting == "forced" else "none"
    page = open_page(base + site.address_of("express-interest"), forced_colors=colours)
    if setting == "high":
        page.evaluate("document.documentElement.dataset.contrast = 'high'")
    if setting == "print":
        page.emulate_media(media="print")
    width = "node => ['Top', 'Right', 'Bottom', 'Left'].map(side => getComputedStyle(node)[`border${side}Width`])"
    first, second = [half.evaluate(width) for half in page.locator(".window").all()]
    assert first == ["1px", "1px", "0px", "1px"] and second == ["0px", "1px", "1px", "1px"]


@pytest.mark.parametrize("width", [320, 1280])
def test_the_label_of_a_button_is_centred_when_it_wraps(width, base, open_page):
    page = open_page(base + "/ms/", width=width)
    assert page.locator(".hero .button").evaluate("node => getComputedStyle(node).textAlign") == "center"


def test_reduced_motion_moves_nothing(base, open_page):
    page = open_page(base + "/ms/", reduced_motion="reduce")
    moving = page.evaluate("""[...document.querySelectorAll("*")].filter(node => {
      const style = getComputedStyle(node);
      return style.animationName !== "none" || parseFloat(style.transitionDuration) > 0
        || style.scrollBehavior === "smooth";
    }).length""")
    assert moving == 0


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["ms", "en"])
def test_no_line_of_the_drawing_runs_through_words(language, theme, base, open_page):
    """The words look the same, byte by byte, with the drawing and without it."""
    page = open_page(f"{base}/{language}/", theme=theme)
    page.evaluate("document.fonts.ready")
    drawn = 0
    for width, text in [(1024, ""), (1100, ""), (1366, ""), (1366, "largest"), (1536, ""), (1920, ""), (2560, "")]:
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate("value => document.documentElement.dataset.text = value", text)
        drawn += page.locator(".path-art").is_visible()
        for words in page.locator(".hero :is(h1, .lead)").all():
            page.evaluate("document.querySelector('.path-art').style.visibility = ''")
            beside = words.screenshot()
            page.evaluate("document.querySelector('.path-art').style.visibility = 'hidden'")
            assert words.screenshot() == beside, (width, text)
        page.evaluate("document.querySelector('.path-art').style.visibility = ''")
    assert drawn >= 6


@pytest.mark.parametrize("language", ["ms", "en"])
def test_nothing_is_painted_over_the_heading_of_the_home_page(language, base, open_page):
    """It looks the same, byte by byte, whether or not the lead has a veil behind it."""
    page = open_page(f"{base}/{language}/")
    page.evaluate("document.fonts.ready")
    # White on white is white: a colour laid thinly over itself may come out one step off.
    page.evaluate("document.documentElement.style.setProperty('--accent-wash', '#fff')")
    page.evaluate("""["main .path-art { visibility: hidden }", `.bare .hero .lead, .bare .hero .lead::before {
      background: none !important; box-shadow: none !important; }`].forEach(rule => document.styleSheets[0].insertRule(
      rule, document.styleSheets[0].cssRules.length))""")
    for width, text in [(1024, ""), (1280, ""), (1280, "largest"), (1920, ""), (1920, "largest")]:
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate("value => document.documentElement.dataset.text = value", text)
        veiled = page.locator(".hero h1").screenshot()
        page.evaluate("document.body.classList.add('bare')")
        assert page.locator(".hero h1").screenshot() == veiled, (width, text)
        page.evaluate("document.body.classList.remove('bare')")


@pytest.mark.parametrize("language", ["ms", "en"])
def test_no_piece_of_the_drawing_is_left_between_the_words_and_the_card(language, base, open_page):
    page = open_page(f"{base}/{language}/")
    page.evaluate("document.fonts.ready")
    for width, text in [(1024, ""), (1280, ""), (1366, "largest"), (1920, ""), (1920, "largest")]:
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate("value => document.documentElement.dataset.text = value", text)
        heading, lead, card = [page.locator(f".hero {part}").bounding_box() for part in ["h1", ".lead", ".ticket"]]
        gap = {"x": heading["x"], "width": card["x"] - heading["x"],
               "y": heading["y"], "height": lead["y"] + lead["height"] - heading["y"]}
        page.evaluate("document.querySelector('.path-art').style.visibility = ''")
        beside = page.screenshot(clip=gap)
        page.evaluate("document.querySelector('.path-art').style.visibility = 'hidden'")
        assert page.screenshot(clip=gap) == beside, (width, text)
