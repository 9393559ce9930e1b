"""Whose site it is: said on the official address, on every page there, and nowhere else."""

import pytest

from building import GOV_MY, OFFICIAL, OPEN

PUBLISHERS = [("ms", "Malaysia dan Alliance 8.7", "Kementerian Sumber Manusia"),
              ("en", "Malaysia and Alliance 8.7", "Ministry of Human Resources")]

# A crest as the ministry would name one.
SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path d="M0 0h48v48H0z"/></svg>'
CREST = {"templates/assets/crest.svg": SQUARE, "site.yaml": ("extra:\n", "extra:\n  crest: crest.svg\n")}


@pytest.fixture
def official(build, serve):
    """The base address of the official site; with a crest, if one is asked for."""
    def official(crest=False):
        if not crest:
            return serve(build(OPEN, edit=OFFICIAL, url=GOV_MY))
        text = (build(OPEN).source / "site.yaml").read_text()
        for old, new in [OFFICIAL["site.yaml"], CREST["site.yaml"]]:
            text = text.replace(old, new)
        return serve(build(OPEN, edit={**CREST, "site.yaml": text}, url=GOV_MY))
    return official


def test_the_slot_for_the_crest_is_named_and_empty(base, open_page):
    slot = open_page(base + "/ms/").locator('.header [data-slot="crest"]')
    assert slot.count() == 1 and slot.inner_html() == ""


def test_a_crest_that_the_ministry_names_stands_in_the_slot(site, build, serve, open_page):
    base = serve(build(OPEN, edit=CREST))
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
def test_the_pages_of_no_language_say_it_in_both_and_name_the_site(neutral, base, open_page):
    page = open_page(base + neutral)
    notices = page.locator(".masthead p")
    assert notices.evaluate_all("all => all.map(one => one.lang)") == ["ms", "en"]
    assert [text.split(".")[0] for text in notices.all_inner_texts()] == \
        ["Bukan laman web rasmi", "Not an official website"]
    sections = [text.replace("\u00a0", " ") for text in page.locator("main section").all_inner_texts()]
    assert "Malaysia dan Alliance 8.7" in sections[0] and "Malaysia and Alliance 8.7" in sections[1]
    assert "Malaysia dan Alliance 8.7" in page.title()
    assert all(owner not in page.locator("body").inner_text() for _, _, owner in PUBLISHERS)


@pytest.mark.parametrize("neutral", ["/", "/404.html"])
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_the_pages_of_no_language_name_the_owner_of_an_official_site_in_both(width, neutral, official, open_page):
    page = open_page(official(crest=True) + neutral, width=width)
    said = {
        "ms": ["Portal Rasmi Kerajaan Malaysia", "Kenal pasti begini", "Laman Web Rasmi", "Kementerian Sumber Manusia"],
        "en": ["Official Malaysian Government Website", "Here’s how you know", "Official Website",
               "Ministry of Human Resources"],
    }
    assert page.locator('.header [data-slot="crest"] img').count() == 1
    for language, words in said.items():
        marked = page.locator(f".masthead summary [lang={language}], .header [lang={language}]")
        text = " ".join(marked.all_inner_texts())
        assert all(one in text for one in words), text
        assert words[-1] in page.locator(f".footer [lang={language}]").inner_text()
    # The flag beside the first line, and every line after the flag.
    flag = page.locator(".masthead summary img").bounding_box()
    lines = page.locator(".masthead summary > [lang]").evaluate_all("all => all.map(one => one.getBoundingClientRect().toJSON())")
    assert lines[0]["top"] < flag["y"] + flag["height"] / 2 < lines[0]["bottom"]
    assert all(line["left"] >= flag["x"] + flag["width"] for line in lines)
    assert not page.locator(".masthead-panels").first.is_visible()
    page.click(".masthead summary")
    for language, title in [("ms", "Laman web rasmi kerajaan berakhir"), ("en", "Official government websites end")]:
        assert title in page.locator(f".masthead-panels[lang={language}]").inner_text()


@pytest.mark.parametrize("neutral", ["/", "/404.html"])
def test_the_pages_of_no_language_lead_to_the_policies_in_both(neutral, site, base, official, open_page):
    for served in [base, official()]:
        page = open_page(served + neutral)
        for language in ["ms", "en"]:
            link = page.locator(f'.footer [lang={language}] a[href="{site.address_of("policies", language)}"]')
            assert link.inner_text() == {"ms": "Dasar", "en": "Policies"}[language]


def test_official_true_is_not_enough_off_gov_my(build, serve, open_page):
    page = open_page(serve(build(OPEN, edit=OFFICIAL)) + "/ms/")
    assert "Portal Rasmi Kerajaan Malaysia" not in page.locator("body").inner_text()


@pytest.mark.parametrize("language, name, owner", PUBLISHERS)
def test_an_unofficial_site_is_nobodys_but_its_own(language, name, owner, base, open_page):
    page = open_page(f"{base}/{language}/")
    assert page.title().endswith(f" · {name}")
    for part in [".header", ".footer"]:
        text = page.locator(part).inner_text().replace("\u00a0", " ")
        assert name in text and owner not in text
    assert page.locator(".brand-owner, .footer-end").count() == 0


@pytest.mark.parametrize("language, name, owner", PUBLISHERS)
def test_an_official_site_names_its_owner(language, name, owner, official, open_page):
    page = open_page(f"{official()}/{language}/")
    assert page.title().endswith(f" · {owner}")
    assert owner in page.locator(".brand-owner").inner_text() and owner in page.locator(".footer-brand").inner_text()
    assert owner in page.locator(".footer-end").inner_text()


@pytest.mark.parametrize("width", [768, 1024, 1280])
@pytest.mark.parametrize("language", ["ms", "en"])
def test_the_title_of_an_official_site_has_room(language, width, official, open_page):
    page = open_page(f"{official()}/{language}/", width=width)
    # The name on one line and its owner on one or two.
    assert page.locator(".brand-name").first.bounding_box()["height"] <= 60


@pytest.mark.parametrize("language, title, how", [
    ("ms", "Portal Rasmi Kerajaan Malaysia", "Kenal pasti begini"),
    ("en", "Official Malaysian Government Website", "Here’s how you know"),
])
@pytest.mark.parametrize("script", [True, False])
def test_an_official_site_has_the_masthead_and_it_opens(language, title, how, script, official, open_page):
    page = open_page(f"{official()}/{language}/", script=script)
    summary = page.locator(".masthead summary")
    assert title in summary.inner_text() and how in summary.inner_text()
    assert not page.locator(".masthead-panels").is_visible()
    summary.click()
    assert ".gov.my" in page.locator(".masthead-panels").inner_text()
    assert {"ms": "Laman Web Rasmi", "en": "Official Website"}[language] in page.locator(".header").inner_text()


@pytest.mark.parametrize("crest", [False, True])
@pytest.mark.parametrize("width", [768, 1024, 1217, 1240, 1265, 1280, 1440])
@pytest.mark.parametrize("language", ["ms", "en"])
def test_the_four_links_of_an_official_site_stand_in_one_row(language, width, crest, official, open_page):
    page = open_page(f"{official(crest)}/{language}/", width=width)
    links = page.locator(".header-utility a")
    assert len({link.bounding_box()["y"] for link in links.all()}) == 1
    if width >= 1232:
        # The language and the settings beside them.
        middle = lambda box: box["y"] + box["height"] / 2
        tools = page.locator(".header-tools").bounding_box()
        assert abs(middle(links.first.bounding_box()) - middle(tools)) < 1


@pytest.mark.parametrize("language", ["ms", "en"])
@pytest.mark.parametrize("width, text", [(320, ""), (320, "largest"), (640, "largest"), (1280, "")])
def test_a_dot_parts_the_owner_from_the_words_before_on_one_line_only(width, text, language, official, open_page):
    page = open_page(f"{official()}/{language}/", width=width)
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
