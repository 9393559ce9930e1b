"""The preview in a real browser: edits, failures, time, and the two languages side by side."""

import re

import pytest
from playwright.sync_api import expect

from axe import violations
from building import OPEN
from conftest import ROOT, THEMES, selari
from previewing import Preview
from test_keyboard import walk

TOOLS = ["", "translations", "translations?state=unchecked", "compare?page=faq", "compare?page=index", "time",
         "source?file=content/faq.ms.md&line=8", "nowhere"]


@pytest.fixture(scope="module")
def shared():
    """A preview that tests only look at."""
    preview = Preview(selari(), ROOT, "--at", OPEN)
    yield preview
    assert preview.stop() == 0


@pytest.fixture
def preview():
    """A preview of a test's own."""
    preview = Preview(selari(), ROOT, "--at", OPEN)
    yield preview
    assert preview.stop() == 0


def violations_in(page, open_page):
    """What axe finds. It styles the page itself while it looks; the policy blocks that, and it is no fault of the page's."""
    known = len(open_page.faults)
    found = violations(page)
    open_page.faults[known:] = [one for one in open_page.faults[known:] if "Applying inline style" not in one]
    return found


def ready(page):
    """Waits until the page is told how the site stands: from then on it hears of every edit."""
    page.locator("selari-preview[lang]").wait_for(state="attached")
    return page


# Edits ------------------------------------------------------------------------------------------------------


def test_an_edit_appears_and_the_reader_stays_where_he_was(preview, open_page, site):
    page = ready(open_page(preview.base + site.address_of("faq"), height=500))
    page.locator("#deadline summary").click()
    page.evaluate("document.querySelector('#deadline').scrollIntoView({behavior: 'instant'})")
    before = page.evaluate("scrollY")
    assert before > 100
    old = re.search(r"^title: (.*)$", (preview.site / "content/faq.ms.md").read_text(), re.MULTILINE)[1]
    preview.edit("content/faq.ms.md", f"title: {old}", "title: Soalan yang diubah")
    expect(page.locator("h1")).to_have_text("Soalan yang diubah")
    # The new heading is there before the script that puts the reader back has run.
    expect(page.locator("#deadline .answer")).to_be_visible()
    page.wait_for_function("y => Math.abs(scrollY - y) <= 1", arg=before)
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_another_stylesheet_is_put_in_place_without_loading_the_page(preview, open_page):
    page = ready(open_page(preview.base + "/ms/"))
    page.evaluate("window.untouched = true")
    page.evaluate("scrollTo({top: 300, behavior: 'instant'})")
    with (preview.site / "templates/assets/site.css").open("a") as file:
        file.write("h1 { letter-spacing: 7px !important }\n")
    expect(page.locator("h1").first).to_have_css("letter-spacing", "7px")
    assert page.evaluate("window.untouched") is True
    assert page.evaluate("scrollY") == 300
    expect(page.locator('head link[rel="stylesheet"]')).to_have_count(1)


def test_a_page_that_did_not_change_is_left_alone(preview, open_page, site):
    page = ready(open_page(preview.base + "/en/"))
    other = ready(open_page(preview.base + site.address_of("glossary", "en")))
    page.evaluate("window.untouched = true")
    loads = []
    page.on("load", lambda loaded: loads.append(loaded.url))
    text = (preview.site / "content/glossary.en.md").read_text()
    preview.edit("content/glossary.en.md", text, text + "\nA paragraph at the end.\n")
    expect(other.locator("main")).to_contain_text("A paragraph at the end.")
    assert page.evaluate("window.untouched") is True
    # A wrong reload may come late: the first one that this page hears of is to be that of its own edit.
    preview.edit("content/index.en.md", "title: Malaysia has expressed", "title: Malaysia still intends")
    expect(page.locator("h1").first).to_contain_text("still intends")
    page.wait_for_load_state()
    assert len(loads) == 1


def test_a_new_page_is_there_where_its_absence_was_looked_at(preview, open_page):
    page = open_page(preview.base + "/ms/baharu/", go=False)
    page.on("console", lambda message: None)
    page.goto(preview.base + "/ms/baharu/")
    ready(page)
    (preview.site / "content/baharu.ms.md").write_text(
        "---\ntitle: Baharu\ndescription: Halaman baharu untuk diuji.\n---\n\nTeks.\n")
    (preview.site / "content/baharu.en.md").write_text(
        "---\ntitle: New\ndescription: A new page to be tested.\nslug: new\n---\n\nText.\n")
    expect(page.locator("h1").first).to_have_text("Baharu")
    open_page.faults[:] = [fault for fault in open_page.faults if "404" not in fault]


HIDDEN = """(isHidden) => {
  Object.defineProperty(document, "hidden", { value: isHidden, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}"""
# The colour of a picture's first pixel. Its size is a part of the page, and a change of that one of the page.
SHOWS = """(wanted) => {
  const image = document.querySelector('main img[src$="/carta.svg"]');
  if (!image?.complete) return false;
  const context = document.createElement("canvas").getContext("2d");
  context.drawImage(image, 0, 0);
  return [...context.getImageData(0, 0, 1, 1).data].join() === wanted;
}"""
RED, GREEN = "255,0,0,255", "0,255,0,255"
DRAWING = ('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
           '<path d="M0 0h9v9H0z" fill="rgb({},{},{})"/></svg>')


def test_a_picture_that_changed_while_nobody_looked_is_there_when_somebody_does(preview, open_page):
    drawing = preview.site / "content/carta.svg"
    drawing.write_text(DRAWING.format(*RED.split(",")))
    for language in ["ms", "en"]:
        with (preview.site / f"content/faq.{language}.md").open("a") as file:
            file.write("\n![Carta](carta.svg)\n")
    other = ready(open_page(preview.base + "/en/"))
    page = ready(open_page(preview.base + "/ms/soalan-lazim/", now=None))
    page.wait_for_function(SHOWS, arg=RED)
    page.evaluate(HIDDEN, True)
    page.evaluate("window.untouched = true")
    drawing.write_text(DRAWING.format(*GREEN.split(",")))
    # Once this is there, the picture is served.
    preview.edit("content/index.en.md", "title: Malaysia has", "title: Malaysia still has")
    expect(other.locator("h1").first).to_contain_text("still has")
    assert page.evaluate("window.untouched") is True
    page.evaluate(HIDDEN, False)
    page.wait_for_function(SHOWS, arg=GREEN)
    # Once, and not again and again.
    ready(page)
    page.evaluate("window.untouched = true")
    page.evaluate(HIDDEN, True)
    page.evaluate(HIDDEN, False)
    page.wait_for_timeout(500)
    assert page.evaluate("window.untouched") is True


# Failures -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", THEMES)
def test_a_broken_template_is_shown_over_the_last_good_page_until_it_is_mended(theme, preview, open_page):
    page = ready(open_page(preview.base + "/ms/", theme=theme))
    heading = page.locator("h1").first.inner_text()
    preview.edit("templates/parts/hero.html", "page.description | foreign", "page.descripton | foreign")
    panel = page.locator("selari-preview .panel")
    expect(panel).to_be_visible()
    expect(panel.locator("mark")).to_contain_text("descripton")
    assert page.locator("h1").first.inner_text() == heading
    assert violations_in(page, open_page) == []
    link = panel.locator(".finding-head a").first
    assert re.match(r"templates/parts/hero\.html:\d+:\d+", link.inner_text())
    with page.context.expect_page() as opened:
        link.click()
    source = opened.value
    expect(source.locator(".source-lines .marked")).to_contain_text("descripton")
    source.close()
    preview.edit("templates/parts/hero.html", "page.descripton", "page.description")
    expect(panel).to_be_hidden()
    expect(page.locator("selari-preview [role=status]")).to_have_text("All is right again")


def test_the_overlay_is_put_away_and_brought_back_by_keyboard(preview, open_page):
    page = ready(open_page(preview.base + "/ms/"))
    preview.edit("templates/parts/hero.html", "page.title | foreign", "page.titel | foreign")
    panel = page.locator("selari-preview .panel")
    expect(panel).to_be_visible()
    panel.locator("button").focus()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    page.keyboard.press("Enter")
    expect(panel).to_be_visible()
    assert page.evaluate("document.querySelector('selari-preview').shadowRoot.activeElement.tagName") == "BUTTON"


def test_the_overlay_runs_from_left_to_right_on_a_page_that_does_not(preview, open_page):
    page = ready(open_page(preview.base + "/ms/"))
    page.evaluate("document.documentElement.dir = 'rtl'")
    assert page.locator("selari-preview").evaluate("one => getComputedStyle(one).direction") == "ltr"


def test_the_overlay_says_what_is_wrong_first_and_how_much_more_there_is(preview, open_page):
    page = ready(open_page(preview.base + "/ms/"))
    file = preview.site / "content/faq.ms.md"
    file.write_text(file.read_text() + "".join(f"\n[Mati](page:tiada-{number})\n" for number in range(100)))
    panel = page.locator("selari-preview .panel")
    expect(panel).to_contain_text("100 errors in other files")
    first = panel.locator(".finding").first
    # axe and readers take them in this order.
    assert first.locator("p").evaluate_all("ps => ps.slice(1, 3).map(p => p.className)") == ["verdict", "rule"]
    expect(first.locator(".remedy strong").first).to_have_text("Help:")
    assert "`" not in panel.inner_text()
    expect(first.locator("p:not(.finding-head) code").first).to_be_attached()
    expect(panel.locator(".findings > li").last).to_have_text("… and 40 more.")
    assert violations_in(page, open_page) == []
    page.goto(preview.base + "/_selari/")
    assert "`" not in page.locator(".findings").inner_text()
    assert violations_in(page, open_page) == []


def test_escape_hides_the_overlay_from_anywhere_and_leaves_the_focus(preview, open_page):
    page = ready(open_page(preview.base + "/ms/"))
    preview.edit("templates/parts/hero.html", "page.title | foreign", "page.titel | foreign")
    panel = page.locator("selari-preview .panel")
    expect(panel).to_be_visible()
    link = page.locator("header a").first
    link.focus()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(link).to_be_focused()


def test_what_was_put_away_stays_away_until_something_else_is_wrong(preview, open_page, site):
    page = ready(open_page(preview.base + "/ms/"))
    preview.edit("content/faq.ms.md", "\n## ", "\n[Mati](page:tiada)\n\n## ")
    panel = page.locator("selari-preview .panel")
    count = page.locator("selari-preview .count")
    expect(panel).to_be_visible()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    # Another edit of the page at hand, another page, and the page itself, where the fault has moved.
    preview.edit("content/index.ms.md", "## Apakah", "## Apa itu")
    expect(page.locator("main")).to_contain_text("Apa itu")
    expect(count).to_be_visible()
    expect(panel).to_be_hidden()
    page.goto(preview.base + site.address_of("glossary"))
    expect(count).to_be_visible()
    expect(panel).to_be_hidden()
    page.goto(preview.base + site.address_of("faq"))
    preview.edit("content/faq.ms.md", "\n[Mati]", "\nAyat baharu.\n\n[Mati]")
    expect(page.locator("main")).to_contain_text("Ayat baharu.")
    expect(count).to_be_visible()
    expect(panel).to_be_hidden()
    # Another window has put nothing away.
    other = page.context.new_page()
    other.goto(preview.base + "/ms/")
    expect(other.locator("selari-preview .panel")).to_be_visible()
    other.close()
    # Something else is wrong, and what was mended is wrong again.
    preview.edit("content/faq.ms.md", "(page:tiada)", "(page:lain)")
    expect(panel).to_be_visible()
    preview.edit("content/faq.ms.md", "(page:lain)", "(page:faq)")
    expect(panel).to_be_hidden()
    preview.edit("content/faq.ms.md", "(page:faq)\n\n##", "(page:tiada)\n\n##")
    expect(panel).to_be_visible()


def test_at_the_narrowest_everything_of_the_overlay_can_be_hit(preview, open_page):
    page = ready(open_page(preview.base + "/ms/", width=320))
    preview.edit("content/faq.ms.md", "\n## ", f"\n[Mati](page:{'tiada' * 20})\n\n## ")
    panel = page.locator("selari-preview .panel")
    expect(panel).to_be_visible()
    findings = panel.locator(".findings")
    assert findings.evaluate("list => list.scrollWidth <= list.clientWidth")
    page.keyboard.press("Escape")
    expect(page.locator("selari-preview .count")).to_be_visible()
    box = page.locator("selari-preview .handle").bounding_box()
    assert box["width"] == 36 and box["height"] == 36, box
    for tool in ["", "compare?page=faq"]:
        page.goto(f"{preview.base}/_selari/{tool}")
        expect(page.locator(".finding").first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, tool


def test_the_focus_goes_back_to_the_page_when_the_fault_is_mended(preview, open_page):
    page = ready(open_page(preview.base + "/ms/"))
    link = page.locator("header a").first
    for other in ["hero.html", None]:
        # A fault of this page, whose mending loads nothing anew, and one elsewhere, mended with an edit here.
        preview.edit("templates/parts/hero.html", "page.title | foreign", "page.titel | foreign")
        panel = page.locator("selari-preview .panel")
        expect(panel).to_be_visible()
        link.focus()
        panel.get_by_role("button").focus()
        if other is None:
            preview.edit("content/index.ms.md", "## Apakah", "## Apa itu")
        preview.edit("templates/parts/hero.html", "page.titel", "page.title")
        expect(panel).to_be_hidden()
        expect(page.locator("header a").first).to_be_focused()


def test_a_broken_front_matter_leaves_the_page_and_says_so(preview, open_page):
    page = ready(open_page(preview.base + "/ms/"))
    other = ready(open_page(preview.base + "/en/"))
    heading = page.locator("h1").first.inner_text()
    preview.edit("content/index.ms.md", "title: ", "titel: ")
    title = page.locator("selari-preview #panel-title")
    expect(title).to_contain_text("this page is as it could last be built")
    assert page.locator("h1").first.inner_text() == heading
    expect(other.locator("selari-preview #panel-title")).to_contain_text("this page is up to date")


@pytest.mark.parametrize("file", ["content/faq.ms.md", "content/index.ms.md"])
def test_the_panel_leaves_the_line_of_a_source_in_sight(file, preview, open_page):
    last = len((preview.site / file).read_text().splitlines())
    preview.edit("templates/parts/hero.html", "page.title | foreign", "page.titel | foreign")
    for line in [1, last // 2, last]:
        page = open_page(f"{preview.base}/_selari/source?file={file}&line={line}#L{line}", height=600)
        panel = page.locator("selari-preview .panel")
        expect(panel).to_be_visible()
        page.wait_for_function("""() => {
          const line = document.querySelector(".marked").getBoundingClientRect();
          const panel = document.querySelector("selari-preview").shadowRoot.querySelector(".panel");
          return line.top >= 0 && line.bottom <= panel.getBoundingClientRect().top;
        }""")


# Once the window has come to rest: it may scroll smoothly to what gets the focus.
IN_SIGHT = """() => {
  const root = document.querySelector("selari-preview").shadowRoot;
  if (root.activeElement || document.activeElement === document.body) return true;
  const focus = document.activeElement.getBoundingClientRect();
  return focus.top < root.querySelector(".panel").getBoundingClientRect().top;
}"""


@pytest.mark.parametrize("target", ["/ms/soalan-lazim/", "/_selari/translations"])
def test_nothing_that_has_the_focus_is_behind_the_panel(target, preview, open_page):
    preview.edit("content/glossary.ms.md", "\n## ", "\n[Mati](page:tiada)\n\n## ")
    # In a narrow window nothing stands still beside what scrolls; what does is freed by Esc.
    page = ready(open_page(preview.base + target, width=600, height=600))
    expect(page.locator("selari-preview .panel")).to_be_visible()
    page.wait_for_function("() => document.documentElement.style.paddingBottom !== ''")
    for _ in range(60):
        page.keyboard.press("Tab")
        page.wait_for_function(IN_SIGHT)
    page.evaluate("scrollTo({top: document.documentElement.scrollHeight, behavior: 'instant'})")
    page.wait_for_function("""() => {
      const root = document.querySelector("selari-preview").shadowRoot;
      const end = [...document.querySelectorAll("footer, main")].at(-1).getBoundingClientRect();
      return end.bottom <= root.querySelector(".panel").getBoundingClientRect().top + 1;
    }""")
    page.keyboard.press("Escape")
    page.wait_for_function("() => document.documentElement.style.paddingBottom === ''")


def test_a_preview_that_has_stopped_says_so_on_every_page(open_page):
    preview = Preview(selari(), ROOT, "--at", OPEN)
    try:
        pages = [ready(open_page(preview.base + target)) for target in ["/ms/", "/_selari/", "/_selari/time"]]
        for page in pages:
            expect(page.locator("selari-preview .lost")).to_be_hidden()
    finally:
        assert preview.stop() == 0
    for page in pages:
        expect(page.locator("selari-preview .lost")).to_be_visible()
        expect(page.locator("selari-preview .lost")).to_have_text("The preview has stopped; waiting…")
        page.goto("about:blank")
    open_page.faults[:] = [fault for fault in open_page.faults if "Failed to load resource: net::" not in fault]


def test_the_menu_leaves_its_button_free_and_is_closed_beside_it(preview, open_page):
    page = ready(open_page(preview.base + "/ms/", width=360))
    preview.edit("content/faq.ms.md", "\n## ", "\n[Mati](page:tiada)\n\n## ")
    expect(page.locator("selari-preview .panel")).to_be_visible()
    page.keyboard.press("Escape")
    handle, menu = page.locator("selari-preview .handle"), page.locator("selari-preview .menu")
    for _ in range(2):
        handle.click()
        expect(menu).to_be_visible()
        box = menu.bounding_box()
        assert box["x"] >= 0 and box["y"] >= 0 and box["y"] + box["height"] <= handle.bounding_box()["y"]
        handle.click()
        expect(menu).to_be_hidden()
    handle.click()
    page.mouse.click(10, 300)
    expect(menu).to_be_hidden()
    assert page.url == preview.base + "/ms/"


def test_the_place_is_kept_while_the_page_is_gone_and_where_it_moves(preview, open_page, site):
    page = ready(open_page(preview.base + site.address_of("faq"), height=500, now=None))
    page.evaluate("document.querySelector('#deadline').scrollIntoView({behavior: 'instant'})")
    before = page.evaluate("scrollY")
    assert before > 100
    file = preview.site / "content/faq.ms.md"
    text = file.read_text()
    file.unlink()
    expect(page.locator("#deadline")).to_have_count(0)
    ready(page)
    file.write_text(text)
    expect(page.locator("#deadline")).to_be_attached()
    page.wait_for_function("y => Math.abs(scrollY - y) <= 1", arg=before)
    ready(page)
    preview.edit("content/faq.ms.md", "\nslug: soalan-lazim\n", "\nslug: soal-jawab\n")
    page.wait_for_url("**/ms/soal-jawab/")
    page.wait_for_function("y => Math.abs(scrollY - y) <= 1", arg=before)
    open_page.faults[:] = [fault for fault in open_page.faults if "404" not in fault]


# Time -------------------------------------------------------------------------------------------------------


def test_time_slides_over_the_deadline_and_the_call_to_register_goes(preview, open_page):
    page = open_page(preview.base + "/_selari/time")
    slider = page.locator("#slider")
    hero = page.frame_locator("iframe").first.locator(".hero")
    expect(hero.locator(".register .button")).to_be_visible()
    slider.focus()
    page.keyboard.press("End")
    expect(slider).to_have_attribute("aria-valuetext", re.compile("21 October 2022"))
    expect(hero).to_have_attribute("data-state", "closed")
    expect(hero.locator(".register .button")).to_have_count(0)
    expect(hero.locator(".register-after")).to_be_visible()
    expect(page.locator(".time-banner")).to_contain_text("Friday, 21 October 2022")
    slider.focus()
    page.keyboard.press("ArrowLeft")
    expect(hero).to_have_attribute("data-state", "closing")
    other = ready(open_page(preview.base + "/en/"))
    banner = other.locator("selari-preview .time")
    expect(banner).to_contain_text("Shown as of Thursday, 20 October 2022")
    banner.get_by_role("button", name="Back to the instant of --at").click()
    expect(other.locator(".hero")).to_have_attribute("data-state", "open")
    expect(hero).to_have_attribute("data-state", "open")


def test_windows_with_frames_leave_room_for_others(preview, open_page):
    # A browser has six connections to a server, and each window that listens holds one.
    first = open_page(preview.base + "/_selari/time?page=faq")
    windows = [first] + [first.context.new_page() for _ in range(3)]
    for window in windows[1:]:
        window.goto(preview.base + "/_selari/time?page=faq")
    page = first.context.new_page()
    page.goto(preview.base + "/ms/")
    ready(page)
    for window in windows:
        for frame in range(2):
            expect(window.frame_locator("iframe").nth(frame).locator("h1").first).to_be_visible()
    # What is in the frames is brought up to date all the same: the page, and its stylesheet in place.
    old = re.search(r"^title: (.*)$", (preview.site / "content/faq.ms.md").read_text(), re.MULTILINE)[1]
    preview.edit("content/faq.ms.md", f"title: {old}", "title: Soalan yang diubah")
    for window in windows:
        expect(window.frame_locator("iframe").first.locator("h1").first).to_have_text("Soalan yang diubah")
    frame = first.frame_locator("iframe").first
    frame.locator("html").evaluate("html => { html.dataset.untouched = 'yes'; }")
    with (preview.site / "templates/assets/site.css").open("a") as file:
        file.write("h1 { letter-spacing: 7px !important }\n")
    expect(frame.locator("h1").first).to_have_css("letter-spacing", "7px")
    expect(frame.locator("html")).to_have_attribute("data-untouched", "yes")


def test_any_instant_can_be_entered_without_a_script(preview, open_page):
    page = open_page(preview.base + "/_selari/time", script=False)
    page.get_by_label("Date").fill("2022-10-20")
    page.locator("input[type=time]").fill("23:59:59")
    page.locator(".entry button").click()
    expect(page.locator(".time-banner")).to_contain_text("20 October 2022")
    hero = page.frame_locator("iframe").first.locator(".hero")
    expect(hero).to_have_attribute("data-state", "closing")
    page.locator(".stops button").first.click()
    expect(hero).to_have_attribute("data-state", "open")


def test_now_moves_on_where_no_instant_is_named(open_page):
    preview = Preview(selari(), ROOT)
    try:
        page = open_page(preview.base + "/ms/", now="2026-01-01T00:00:00+08:00")
        assert page.evaluate("document.documentElement.dataset.now") is None
        page.goto(preview.base + "/_selari/time")
        expect(page.locator(".lead")).to_contain_text("until you go back to now.")
        page.locator(".stops button").last.click()
        page.goto(preview.base + "/ms/")
        expect(page.locator("selari-preview .time button")).to_have_text("Back to now")
        # It listens to the server, and would miss it.
        page.goto("about:blank")
    finally:
        assert preview.stop() == 0


# Side by side and the table ------------------------------------------------------------------------------------


def test_a_date_that_is_changed_in_one_language_is_marked_in_both(preview, open_page):
    page = ready(open_page(preview.base + "/_selari/compare?page=sources"))
    text = (preview.site / "content/sources.en.md").read_text()
    malay = (preview.site / "content/sources.ms.md").read_text()
    (preview.site / "content/sources.ms.md").write_text(malay + "\nDitutup pada 20 Oktober 2022.\n")
    (preview.site / "content/sources.en.md").write_text(text + "\nCloses on 21 October 2022.\n")
    pair = page.locator(".pair.has-findings", has_text="21 October 2022")
    expect(pair.locator(".block mark")).to_have_text(["20 Oktober 2022", "21 October 2022"])
    expect(pair.locator(".finding mark")).to_have_text(["21 October 2022"])
    expect(pair.locator(".finding")).to_contain_text("parity/facts")
    preview.edit("content/sources.en.md", "Closes on 21 October", "Closes on 20 October")
    expect(page.locator(".pair.has-findings", has_text="October 2022")).to_have_count(0)


def test_passages_that_go_together_stand_beside_each_other(shared, open_page):
    page = open_page(shared.base + "/_selari/compare?page=faq", width=1400)
    tops = page.eval_on_selector_all(".pair:not(.pair-head)", """rows => rows.map(row =>
      [...row.querySelectorAll(":scope > .block")].map(block => block.getBoundingClientRect().top))""")
    assert len(tops) > 20
    assert all(len(row) == 2 and abs(row[0] - row[1]) < 1 for row in tops)


@pytest.mark.parametrize("width", [320, 1280])
def test_the_rule_between_the_languages_is_one_line_and_items_hang(width, shared, open_page):
    page = open_page(shared.base + "/_selari/compare?page=index", width=width)
    # A list of lists, as deep as depths go.
    page.evaluate("""() => {
      const item = document.querySelector(".pair .block-item");
      for (const text of item.querySelectorAll("span:last-child")) text.textContent = "Perkataan ".repeat(40);
      const pair = item.closest(".pair");
      for (const depth of [1, 2, 3, 4]) {
        const copy = pair.cloneNode(true);
        copy.className = `pair depth-${depth}`;
        pair.after(copy);
      }
    }""")
    if width > 704:
        middles = page.eval_on_selector_all(".pair > :nth-child(2):not(.pair-findings)",
                                            "blocks => blocks.map(block => block.getBoundingClientRect().left)")
        assert max(middles) - min(middles) < 1, sorted(set(middles))
    hangs = page.eval_on_selector_all(".block-item", """items => items.map(item => {
      const range = document.createRange();
      range.selectNodeContents(item.lastElementChild);
      const lefts = [...range.getClientRects()].map(box => box.left);
      return Math.max(...lefts) - Math.min(...lefts) < 1 || item.querySelector("mark") !== null;
    })""")
    assert len(hangs) > 4 and all(hangs)


def test_the_button_stands_on_the_line_of_the_fields(shared, open_page):
    page = open_page(shared.base + "/_selari/time")
    boxes = [page.locator(one).bounding_box() for one in ["input[type=date]", ".entry .button"]]
    bottoms = [box["y"] + box["height"] for box in boxes]
    assert abs(bottoms[0] - bottoms[1]) < 2, boxes


def test_the_table_leads_to_every_page_in_every_language(shared, open_page, site):
    page = open_page(shared.base + "/_selari/translations")
    for language in ["ms", "en"]:
        assert page.locator(f'a[href="{site.address_of("faq", language)}"]').count() == 1
    page.locator("tbody tr", has_text="napfl").get_by_role("link", name="Side by side").click()
    expect(page).to_have_url(re.compile(r"/_selari/compare\?page=napfl"))


# Everybody --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("language", ["Bahasa Melayu", "English"])
@pytest.mark.parametrize("tool", TOOLS)
def test_the_tools_have_no_violation(tool, language, theme, shared, open_page):
    page = open_page(f"{shared.base}/_selari/", theme=theme)
    page.get_by_role("button", name=language).click()
    code = {"Bahasa Melayu": "ms", "English": "en"}[language]
    expect(page.locator("html")).to_have_attribute("lang", code)
    page.goto(f"{shared.base}/_selari/{tool}")
    expect(page.locator("html")).to_have_attribute("lang", code)
    assert violations_in(page, open_page) == []
    open_page.faults[:] = [fault for fault in open_page.faults if "404" not in fault]


@pytest.mark.parametrize("theme", THEMES)
def test_the_bar_on_a_page_and_its_menu_have_no_violation(theme, shared, open_page):
    page = ready(open_page(shared.base + "/ms/", theme=theme))
    assert violations_in(page, open_page) == []
    page.locator("selari-preview .handle").click()
    assert page.locator("selari-preview .menu a").count() == 4
    assert violations_in(page, open_page) == []
    page.keyboard.press("Escape")
    expect(page.locator("selari-preview .menu")).to_be_hidden()


@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("tool", TOOLS[:-1])
def test_the_tools_fit_every_window(tool, width, shared, open_page):
    page = open_page(f"{shared.base}/_selari/{tool}", width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("tool", ["", "translations", "time", "source?file=site.yaml"])
def test_the_tools_are_complete_by_keyboard(tool, shared, open_page):
    stops = walk(open_page(f"{shared.base}/_selari/{tool}"), most=800)
    assert stops[0]["name"] == "Skip to content"
    # Where the focus is inside an element, on a picker's button or in a frame, its ring is drawn there.
    outside = [stop for stop in stops if stop["name"] not in ("INPUT", "IFRAME")]
    assert all(stop["outline"] >= 2 for stop in outside), [stop for stop in outside if stop["outline"] < 2][:3]


def test_what_is_served_holds_no_more_than_the_built_page_and_the_script(shared, open_page, site):
    page = open_page(shared.base + "/ms/")
    served = page.request.get(shared.base + "/ms/").text()
    plain = re.sub(r'<script src="/_selari/live.js".*?</script>', "", served)
    assert plain.replace(' data-now="' + OPEN + '"', "") == site.read("/ms/")
