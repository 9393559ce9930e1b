"""What stands on every page of a public-sector site."""

import pytest

from building import CLOSED, GOV_MY, OFFICIAL, OPEN

UTILITY = {
    "ms": ["Soalan Lazim", "Hubungi Kami", "Aduan dan Maklum Balas", "Peta Laman"],
    "en": ["Frequently asked questions", "Contact us", "Complaints and feedback", "Site map"],
}


def test_every_page_has_the_four_links_at_the_top_right(shown):
    if not shown.language:
        return
    links = shown.page.locator(".header-utility a")
    assert [text.strip() for text in links.all_inner_texts()] == UTILITY[shown.language]
    places = links.evaluate_all("links => links.map(link => link.getBoundingClientRect()).map(box => [box.x, box.y])")
    assert all(x > 320 and y < 120 for x, y in places), places


@pytest.mark.parametrize("language", ["ms", "en"])
@pytest.mark.parametrize("width, there", [(320, False), (768, True), (1024, True), (1280, True)])
def test_search_and_help_need_no_menu_from_a_tablet_on(width, there, language, site, base, open_page):
    page = open_page(base + site.address_of("faq", language), width=width)
    assert page.locator(".header-utility a:visible").count() == (4 if there else 0)
    assert page.locator(".header form[role=search]:visible").count() == (1 if there else 0)
    if width < 1232:
        page.click(".menu-button")
        assert page.locator(".menu-main a:visible").count() == 6
        assert page.locator(".menu form[role=search]:visible").count() == (0 if there else 1)


def test_every_page_has_policies_and_government_links_at_its_foot(shown):
    if not shown.language:
        return
    footer = shown.page.locator(".footer")
    assert footer.locator('a[href="https://www.malaysia.gov.my"]').count() == 1
    assert footer.locator('a[href="https://data.gov.my"]').count() == 1
    assert footer.locator("nav[aria-labelledby=footer-policies] a").count() == 5
    assert footer.locator('a[href$="feed.xml"]').count() == 1
    assert footer.locator("img[src$='.svg']").count() == 1


def test_every_page_but_the_home_page_shows_where_it_is(shown):
    if not shown.language:
        return
    trail = shown.page.locator(".breadcrumb li")
    if shown.address in ("/ms/", "/en/"):
        assert trail.count() == 0
    else:
        assert trail.count() >= 2
        assert trail.last.locator("[aria-current=page]").count() == 1


def test_every_page_says_whether_the_window_is_open(shown):
    if shown.language:
        assert shown.page.locator("[data-window] .badge:visible").count() >= 1


def test_every_page_has_a_search_form_that_needs_no_script(shown, site):
    if shown.address == "/":
        return
    form = shown.page.locator("form[role=search]").first
    assert form.get_attribute("method") == "get"
    assert form.locator("input[name=q]").count() == 1
    assert site.read(form.get_attribute("action"))


def test_a_page_with_a_date_shows_it(site, base, open_page):
    page = open_page(base + site.address_of("media/press-release"))
    assert page.locator(".page-dates time[datetime='2022-10-14']").count() == 1


@pytest.mark.parametrize("language", ["ms", "en"])
def test_a_topic_leads_to_its_other_pages(language, site, base, open_page):
    page = open_page(base + site.address_of("glossary", language))
    links = page.locator(".topics a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert links == [site.address_of("napfl", language), site.address_of("naptip", language)]


def test_the_slot_for_the_crest_is_named_and_empty(base, open_page):
    slot = open_page(base + "/ms/").locator('.header [data-slot="crest"]')
    assert slot.count() == 1 and slot.inner_html() == ""


def test_a_crest_that_the_ministry_names_stands_in_the_slot(site, build, serve, open_page):
    square = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path d="M0 0h48v48H0z"/></svg>'
    edit = {"templates/assets/crest.svg": square, "site.yaml": ("extra:\n", "extra:\n  crest: crest.svg\n")}
    base = serve(build(OPEN, edit=edit))
    page = open_page(base + "/ms/")
    crest = page.locator('.header [data-slot="crest"] img')
    assert crest.get_attribute("alt") == "Jata Negara"
    assert crest.bounding_box()["x"] < page.locator(".brand-name").bounding_box()["x"]
    page.goto(base + site.address_of("media/press-release"))
    assert page.locator('.letterhead [data-slot="crest"] img').count() == 1


@pytest.mark.parametrize("url", [None, GOV_MY])
def test_an_unofficial_site_says_that_it_is_not_official(url, build, serve, open_page):
    page = open_page(serve(build(OPEN, url=url)) + "/ms/")
    assert page.locator(".masthead").inner_text() == \
        "Bukan laman web rasmi. Laman web rasmi kerajaan berakhir dengan .gov.my."
    assert "Laman Web Rasmi" not in page.locator(".header").inner_text()


@pytest.mark.parametrize("neutral", ["/", "/404.html"])
def test_the_pages_of_no_language_say_it_in_both_and_name_the_site(neutral, base, build, serve, open_page):
    page = open_page(base + neutral)
    notices = page.locator(".masthead p")
    assert notices.evaluate_all("all => all.map(one => one.lang)") == ["ms", "en"]
    assert [text.split(".")[0] for text in notices.all_inner_texts()] == \
        ["Bukan laman web rasmi", "Not an official website"]
    sections = [text.replace("\u00a0", " ") for text in page.locator("main section").all_inner_texts()]
    assert "Malaysia dan Alliance 8.7" in sections[0] and "Malaysia and Alliance 8.7" in sections[1]
    assert "Malaysia dan Alliance 8.7" in page.title()
    official = open_page(serve(build(OPEN, edit=OFFICIAL, url=GOV_MY)) + neutral)
    assert official.locator(".masthead").count() == 0


def test_official_true_is_not_enough_off_gov_my(build, serve, open_page):
    page = open_page(serve(build(OPEN, edit=OFFICIAL)) + "/ms/")
    assert "Portal Rasmi Kerajaan Malaysia" not in page.locator("body").inner_text()


PUBLISHERS = [("ms", "Malaysia dan Alliance 8.7", "Kementerian Sumber Manusia"),
              ("en", "Malaysia and Alliance 8.7", "Ministry of Human Resources")]


@pytest.mark.parametrize("language, name, owner", PUBLISHERS)
def test_an_unofficial_site_is_nobodys_but_its_own(language, name, owner, base, open_page):
    page = open_page(f"{base}/{language}/")
    assert page.title().endswith(f" · {name}")
    for part in [".header", ".footer"]:
        text = page.locator(part).inner_text().replace("\u00a0", " ")
        assert name in text and owner not in text
    assert page.locator(".brand-owner, .footer-end").count() == 0


@pytest.mark.parametrize("language, name, owner", PUBLISHERS)
def test_an_official_site_names_its_owner(language, name, owner, build, serve, open_page):
    page = open_page(f"{serve(build(OPEN, edit=OFFICIAL, url=GOV_MY))}/{language}/")
    assert page.title().endswith(f" · {owner}")
    assert owner in page.locator(".brand-owner").inner_text() and owner in page.locator(".footer-brand").inner_text()
    assert owner in page.locator(".footer-end").inner_text()


@pytest.mark.parametrize("width", [768, 1024, 1280])
@pytest.mark.parametrize("language", ["ms", "en"])
def test_the_title_of_an_official_site_has_room(language, width, build, serve, open_page):
    page = open_page(f"{serve(build(OPEN, edit=OFFICIAL, url=GOV_MY))}/{language}/", width=width)
    # The name on one line and its owner on one or two.
    assert page.locator(".brand-name").first.bounding_box()["height"] <= 60


@pytest.mark.parametrize("language", ["ms", "en"])
def test_a_press_release_has_its_issuer_on_its_letterhead(language, site, base, open_page):
    owner = {language: owner for language, _, owner in PUBLISHERS}[language]
    page = open_page(base + site.address_of("media/press-release", language))
    assert page.locator(".letterhead-owner").inner_text() == owner


@pytest.mark.parametrize("language, title, how", [
    ("ms", "Portal Rasmi Kerajaan Malaysia", "Kenal pasti begini"),
    ("en", "Official Malaysian Government Website", "Here’s how you know"),
])
@pytest.mark.parametrize("script", [True, False])
def test_an_official_site_has_the_masthead_and_it_opens(language, title, how, script, build, serve, open_page):
    page = open_page(f"{serve(build(OPEN, edit=OFFICIAL, url=GOV_MY))}/{language}/", script=script)
    summary = page.locator(".masthead summary")
    assert title in summary.inner_text() and how in summary.inner_text()
    assert not page.locator(".masthead-panels").is_visible()
    summary.click()
    assert ".gov.my" in page.locator(".masthead-panels").inner_text()
    assert {"ms": "Laman Web Rasmi", "en": "Official Website"}[language] in page.locator(".header").inner_text()


@pytest.mark.parametrize("language", ["ms", "en"])
@pytest.mark.parametrize("width, text", [(320, ""), (320, "largest"), (640, "largest"), (1280, "")])
def test_a_dot_parts_the_owner_from_the_words_before_on_one_line_only(width, text, language, build, serve, open_page):
    page = open_page(f"{serve(build(OPEN, edit=OFFICIAL, url=GOV_MY))}/{language}/", width=width)
    page.evaluate("value => document.documentElement.dataset.text = value", text)
    words, owner = page.locator(".brand-owner > span").all()
    assert "·" not in page.locator(".brand-owner").inner_text()
    assert '"·"' in owner.evaluate("node => getComputedStyle(node, '::before').content")
    if owner.bounding_box()["y"] > words.bounding_box()["y"]:
        # It begins a line: its dot lies in the margin that is cut off.
        assert owner.bounding_box()["x"] == words.bounding_box()["x"]
        assert page.locator(".brand-owner").evaluate("node => getComputedStyle(node).clipPath").startswith("inset(")
    else:
        assert width == 1280


def test_an_announcement_that_has_expired_leaves_the_lists_and_none_is_said_to_be_none(build, serve, open_page):
    page = open_page(serve(build(CLOSED)) + "/ms/")
    assert page.locator(".ledger .empty").inner_text() == "Tiada Makluman Terkini"
    page = open_page(serve(build(OPEN)) + "/ms/")
    assert page.locator(".ledger .page-list li").count() == 1


@pytest.mark.parametrize("language, heading", [("ms", "Makluman terdahulu"), ("en", "Past announcements")])
def test_an_announcement_that_has_expired_is_named_among_the_past_ones(language, heading, build, serve, open_page):
    for instant, listed, past in [(OPEN, 1, 0), (CLOSED, 0, 1)]:
        site = build(instant)
        page = open_page(serve(site) + site.address_of("announcements", language), now=instant, script=False)
        assert page.locator(".page-list li").count() == listed
        assert page.get_by_role("heading", name=heading).count() == past
        link = page.locator(f'#past + ul a[href="{site.address_of("announcements/call-for-interest", language)}"]')
        assert link.count() == past


@pytest.mark.parametrize("language, notice", [
    ("ms", "Halaman ini telah tamat tempoh dan disimpan sebagai rujukan."),
    ("en", "This page has expired and is kept for reference."),
])
def test_an_announcement_that_has_expired_keeps_its_address_and_says_so(language, notice, build, serve, open_page):
    site = build(CLOSED)
    address = site.address_of("announcements/call-for-interest", language)
    assert open_page(serve(site) + address).locator(".prose .callout").inner_text() == notice
    for list_of_pages in ["/sitemap.xml", f"/{language}/feed.xml"]:
        assert address in build(OPEN).read(list_of_pages) and address not in site.read(list_of_pages)


@pytest.mark.parametrize("setting, value", [("text", "largest"), ("theme", "dark"), ("contrast", "high"),
                                            ("typeface", "device")])
def test_a_display_choice_is_kept_and_there_from_the_first_paint(setting, value, site, base, open_page):
    page = open_page(base + "/ms/")
    page.click(".header-tools .display-button")
    page.check(f'#site-display input[name="{setting}"][value="{value}"]')
    assert page.get_attribute("html", f"data-{setting}") == value
    page.add_init_script("""new MutationObserver((_, observer) => {
      if (!document.body) return;
      window.atFirst = {...document.documentElement.dataset};
      observer.disconnect();
    }).observe(document, {childList: true, subtree: true})""")
    page.goto(base + site.address_of("faq"))
    assert page.evaluate("window.atFirst")[setting] == value
    page.click(".header-tools .display-button")
    assert page.locator(f'#site-display input[name="{setting}"][value="{value}"]').is_checked()
    page.check(f'#site-display input[name="{setting}"][value=""]')
    assert page.get_attribute("html", f"data-{setting}") is None


def test_larger_text_is_larger(base, open_page):
    page = open_page(base + "/ms/")
    size = "parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"
    before = page.evaluate(size)
    page.evaluate("document.documentElement.dataset.text = 'largest'")
    assert page.evaluate(size) > before * 1.3
