"""What stands on every page of a public-sector site."""

import pytest

from building import CLOSED, OPEN

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


def test_the_name_of_a_page_is_whole_in_a_tab_and_in_search_results(shown):
    title = shown.page.title()
    assert len(title) <= 66, title
    if shown.language:
        assert title.endswith({"ms": " · Malaysia dan Alliance 8.7", "en": " · Malaysia and Alliance 8.7"}[shown.language])


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


@pytest.mark.parametrize("language, name, label", [
    # The day of the release is not the day on which this page was published.
    ("ms", "media/press-release", "Tarikh siaran"), ("en", "media/press-release", "Date of release"),
    ("ms", "announcements/call-for-interest", "Bertarikh"), ("en", "announcements/call-for-interest", "Dated"),
])
def test_a_page_with_a_date_shows_it(language, name, label, site, base, open_page):
    page = open_page(base + site.address_of(name, language))
    dates = page.locator(".page-dates > div")
    assert dates.locator("dt").all_inner_texts() == [label]
    assert dates.locator("time[datetime='2022-10-14']").count() == 1


@pytest.mark.parametrize("language", ["ms", "en"])
def test_a_topic_leads_to_its_other_pages(language, site, base, open_page):
    page = open_page(base + site.address_of("glossary", language))
    links = page.locator(".topics a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert links == [site.address_of(name, language) for name in ["napfl", "feedback", "naptip"]]


@pytest.mark.parametrize("language", ["ms", "en"])
@pytest.mark.parametrize("name", ["faq", "media/press-release", "glossary"])
def test_a_page_is_named_once_among_the_others_of_the_topics(name, language, site, base, open_page):
    page = open_page(base + site.address_of(name, language))
    links = page.locator(".topics a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert links and sorted(links) == sorted({*links} - {site.address_of(name, language)})


@pytest.mark.parametrize("language, topics, readers", [
    ("ms", ["Topik: Penyertaan organisasi", "Topik: Negara Pathfinder", "Topik: Buruh paksa", "Topik: Pemerdagangan orang"],
     ["Organisasi", "Pekerja dan orang awam", "Media dan penyelidik"]),
    ("en", ["Topic: Taking part", "Topic: Pathfinder country", "Topic: Forced labour", "Topic: Trafficking in persons"],
     ["Organisations", "Workers and the public", "Media and researchers"]),
])
def test_the_site_map_lists_pages_by_topic_and_by_reader(language, topics, readers, site, base, open_page):
    page = open_page(base + site.address_of("site-map", language))
    headings = page.locator(".site-map section:has(a) h2").all_inner_texts()
    assert sorted(one for one in headings if one.startswith("Topi")) == sorted(topics)
    assert page.locator(".summary dt").all_inner_texts() == readers
    assert page.locator(".summary dd a").count() == 10


@pytest.mark.parametrize("language", ["ms", "en"])
def test_the_search_page_suggests_titles(language, site, base, open_page):
    page = open_page(base + site.address_of("search", language))
    offered = page.evaluate("[...document.getElementById('query').list.options].map(option => option.value)")
    assert len(offered) == len(set(offered)) > 15
    page.goto(base + site.address_of("napfl", language))
    assert page.locator("h1").inner_text() in offered


@pytest.mark.parametrize("language", ["ms", "en"])
def test_a_channel_has_its_sign(language, site, base, open_page):
    page = open_page(base + site.address_of("contact", language))
    assert page.locator(".contact dt .icon").count() == page.locator(".contact dt").count() == 2
    page.goto(f"{base}/{language}/")
    assert page.locator(".register-more .icon").count() == 1


def test_what_is_no_link_does_not_look_like_one(site, base, open_page):
    page = open_page(base + site.address_of("media/press-release"))
    colour = "node => getComputedStyle(node).color"
    text, link = page.locator("body").evaluate(colour), page.locator(".prose a").first.evaluate(colour)
    assert text != link and page.locator(".letterhead-kind").evaluate(colour) == text
    page.goto(base + "/ms/")
    assert page.locator(".timeline dt").evaluate_all(f"all => [...new Set(all.map({colour}))]") == [text]


@pytest.mark.parametrize("language, owner", [
    ("ms", "Kementerian Sumber Manusia"), ("en", "Ministry of Human Resources")])
def test_a_press_release_has_its_issuer_on_its_letterhead(language, owner, site, base, open_page):
    page = open_page(base + site.address_of("media/press-release", language))
    assert page.locator(".letterhead-owner").inner_text() == owner


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
                                            ("contrast", "normal"), ("typeface", "device")])
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


@pytest.mark.parametrize("language", ["ms", "en"])
def test_one_click_takes_the_whole_address(language, site, base, open_page):
    """It is copied: no page has a link that would write to it."""
    page = open_page(base + site.address_of("contact", language))
    page.locator(".address").click()
    assert page.evaluate("getSelection().toString()") == "alliance8.7@mohr.gov.my"
