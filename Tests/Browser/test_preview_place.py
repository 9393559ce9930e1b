"""What the reader is at in the preview stays as it is when the page is loaded again; one press of Esc is for one thing."""

import re

import pytest
from playwright.sync_api import expect

from building import OPEN
from conftest import ROOT, selari
from previewing import Preview

FAQ = "content/faq.ms.md"
QUESTIONS = "".join(f'\n:::faq "Soalan {name}?"\nJawapan {name}.\n:::\n' for name in ["pertama", "kedua"])
HOLDS_FOCUS = "(text) => document.activeElement.matches('summary') && document.activeElement.textContent.includes(text)"
# Whatever a key has set off has happened by then.
LATER = "() => new Promise((resolve) => setTimeout(resolve))"


@pytest.fixture
def preview():
    """A preview of a test's own, whose questions at the end have no id."""
    preview = Preview(selari(), ROOT, "--at", OPEN)
    with (preview.site / FAQ).open("a") as file:
        file.write(QUESTIONS)
    yield preview
    assert preview.stop() == 0


def opened(open_page, address, **options):
    """A page that is told how the site stands: from then on it hears of every edit."""
    page = open_page(address, **options)
    page.locator("selari-preview[lang]").wait_for(state="attached")
    return page


@pytest.fixture
def questions(preview, open_page, site):
    """The page of questions, once those at the end are there."""
    page = opened(open_page, preview.base + site.address_of("faq"), height=500)
    expect(question(page, "Soalan kedua?")).to_be_attached()
    page.locator("selari-preview[lang]").wait_for(state="attached")
    return page


def question(page, text):
    return page.locator("details", has=page.locator("summary", has_text=text))


# The page is loaded again ---------------------------------------------------------------------------------------


def test_the_focus_stays_on_a_control_that_others_come_above(preview, questions):
    question(questions, "Soalan kedua?").locator("summary").focus()
    preview.edit(FAQ, "\n## Status", "\n[Satu](page:index), [dua](page:napfl) dan [tiga](page:naptip).\n\n## Status")
    expect(questions.locator("main")).to_contain_text("Satu, dua dan tiga.")
    questions.wait_for_function(HOLDS_FOCUS, arg="Soalan kedua?")
    # Where it says something else by now, its place tells.
    preview.edit(FAQ, '"Soalan kedua?"', '"Soalan yang diubah?"')
    expect(question(questions, "Soalan yang diubah?")).to_be_attached()
    questions.wait_for_function(HOLDS_FOCUS, arg="Soalan yang diubah?")


def test_what_is_unfolded_stays_so_where_a_question_comes_above_it_or_it_is_renamed(preview, questions):
    question(questions, "Soalan kedua?").locator("summary").click()
    expect(questions.get_by_text("Jawapan kedua.")).to_be_visible()
    preview.edit(FAQ, '\n:::faq "Soalan pertama?"', '\n:::faq "Soalan baharu?"\nJawapan.\n:::\n\n:::faq "Soalan pertama?"')
    expect(question(questions, "Soalan baharu?")).to_be_attached()
    expect(question(questions, "Soalan kedua?")).to_have_attribute("open", "")
    for other in ["Soalan baharu?", "Soalan pertama?"]:
        expect(question(questions, other)).not_to_have_attribute("open", "")
    questions.locator("selari-preview[lang]").wait_for(state="attached")
    preview.edit(FAQ, '"Soalan kedua?"', '"Soalan yang diubah?"')
    expect(question(questions, "Soalan yang diubah?")).to_have_attribute("open", "")
    expect(question(questions, "Soalan pertama?")).not_to_have_attribute("open", "")


def test_the_menu_of_the_site_stays_open(preview, open_page):
    page = opened(open_page, preview.base + "/ms/", width=360)
    page.locator(".menu-button").click()
    page.locator("#site-menu .display-button").click()
    expect(page.locator("#site-display")).to_be_visible()
    preview.edit("content/index.ms.md", "## Apakah", "## Apa itu")
    expect(page.locator("main")).to_contain_text("Apa itu")
    expect(page.locator("#site-display")).to_be_visible()
    expect(page.locator("#site-menu")).to_be_visible()


def test_that_all_is_right_again_is_said_where_the_page_is_loaded_again_for_it(preview, questions):
    preview.edit(FAQ, "Jawapan kedua.", "[Mati](page:tiada)")
    status = questions.locator("selari-preview [role=status]")
    expect(status).to_contain_text("1 error")
    questions.evaluate("window.untouched = true")
    preview.edit(FAQ, "(page:tiada)", "(page:index)")
    expect(status).to_have_text("All is right again")
    assert questions.evaluate("window.untouched") is None
    # It is news once.
    questions.reload()
    questions.locator("selari-preview[lang]").wait_for(state="attached")
    expect(status).to_have_text("")


def test_the_line_of_a_source_is_followed_where_lines_come_above_it(preview, open_page):
    lines = (preview.site / FAQ).read_text().splitlines()
    line = lines.index("Jawapan kedua.") + 1
    page = opened(open_page, f"{preview.base}/_selari/source?file={FAQ}&line={line}#L{line}", height=600)
    marked = page.locator(".source-lines .marked")
    expect(marked).to_have_text("Jawapan kedua.")
    preview.edit(FAQ, "\n## Status", "\nSatu.\n\nDua.\n\n## Status")
    expect(page.locator("h1")).to_have_text(f"{FAQ}, line {line + 4}")
    expect(marked).to_have_text("Jawapan kedua.")
    expect(marked).to_be_in_viewport()
    expect(page).to_have_url(re.compile(f"line={line + 4}#L{line + 4}$"))
    # A line that says something else by now is the one that stands there.
    page.locator("selari-preview[lang]").wait_for(state="attached")
    preview.edit(FAQ, "Jawapan kedua.", "Jawapan yang diubah.")
    expect(marked).to_have_text("Jawapan yang diubah.")


def test_a_path_in_the_address_is_followed_when_it_comes_and_when_it_goes(preview, open_page, site):
    address = site.address_of("faq")
    page = opened(open_page, preview.base + address, height=500, now=None)
    page.evaluate("document.querySelector('#deadline').scrollIntoView({behavior: 'instant'})")
    before = page.evaluate("scrollY")
    assert before > 100
    url = re.search(r"^url: (\S+?)/?$", (preview.site / "site.yaml").read_text(), re.MULTILINE)[1]
    for old, new in [("", "/abc"), ("/abc", "/lain"), ("/lain", "")]:
        preview.edit("site.yaml", f"url: {url}{old}/\n", f"url: {url}{new}/\n")
        page.wait_for_url(preview.base + new + address)
        page.locator("selari-preview[lang]").wait_for(state="attached")
        page.wait_for_function("y => Math.abs(scrollY - y) <= 1", arg=before)


# Keys -----------------------------------------------------------------------------------------------------------


def test_escape_closes_what_the_page_has_open_before_the_panel(preview, open_page):
    preview.edit(FAQ, "Jawapan kedua.", "[Mati](page:tiada)")
    page = opened(open_page, preview.base + "/ms/", width=360)
    panel, menu = page.locator("selari-preview .panel"), page.locator("#site-menu")
    expect(panel).to_be_visible()
    page.locator(".menu-button").click()
    expect(menu).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    page.evaluate(LATER)
    assert panel.is_visible()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()


def test_escape_empties_a_search_before_it_hides_the_panel(preview, open_page):
    preview.edit(FAQ, "Jawapan kedua.", "[Mati](page:tiada)")
    page = opened(open_page, preview.base + "/ms/")
    panel, field = page.locator("selari-preview .panel"), page.locator("header input[type=search]").last
    expect(panel).to_be_visible()
    field.fill("kerja")
    page.keyboard.press("Escape")
    expect(field).to_have_value("")
    page.evaluate(LATER)
    assert panel.is_visible()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()


def test_tab_goes_on_from_the_menu_and_closes_it(preview, open_page):
    page = opened(open_page, preview.base + "/ms/")
    handle, menu = page.locator("selari-preview .handle"), page.locator("selari-preview .menu")
    for key, times in [("Tab", 5), ("Shift+Tab", 1)]:
        handle.focus()
        page.keyboard.press("Enter")
        expect(menu).to_be_visible()
        for _ in range(times - 1):
            page.keyboard.press(key)
            page.evaluate(LATER)
            assert menu.is_visible()
        page.keyboard.press(key)
        expect(menu).to_be_hidden()
        assert page.evaluate("document.querySelector('selari-preview').shadowRoot.activeElement") is None
