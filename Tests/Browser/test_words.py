"""What the pages say: no more than is known, each sentence whole by itself, and the same in both languages."""

import re

import pytest

from building import CLOSED


@pytest.fixture
def text(site):
    """The words of a page's main part, one space between them: `text("faq", "en")`."""
    def text(name, language):
        page = site.read(f"/{language}/" if name == "index" else site.address_of(name, language))
        main = page[page.index("<main"):page.index("</main>")]
        return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", main)).replace("\u00a0", " ")
    return text


@pytest.mark.parametrize("language, whole, second", [
    ("ms", "negara Pathfinder kedua di ASEAN, selepas Vietnam", r"kedua di ASEAN"),
    ("en", "the second Pathfinder country in ASEAN, after Vietnam", r"second (Pathfinder )?country in ASEAN"),
])
@pytest.mark.parametrize("page", ["faq", "pathfinder", "sources"])
def test_a_comparison_says_what_is_compared(page, language, whole, second, text):
    """The release does not finish its sentence; the site's own do."""
    said = text(page, language)
    assert whole in said
    assert len(re.findall(second, said)) == said.count(whole)


def test_a_year_in_a_malay_sentence_is_called_one(site):
    """“Menjelang tahun 2030”, as everywhere else on the site."""
    bare = r"(?i)\b(?:menjelang|mulai|selepas|sejak|pada|bagi) (?:19|20)\d\d\b"
    for address in site.addresses():
        if address.startswith("/ms/"):
            assert re.findall(bare, re.sub(r"<[^>]+>", "", site.read(address))) == [], address


@pytest.mark.parametrize("name, language, whole", [
    ("pathfinder", "ms", "Maksud Alliance 8.7, Target 8.7 dan negara Pathfinder, cara status itu diberikan, dan "
     "kedudukan Malaysia dalam proses tersebut."),
    ("glossary", "ms", "Halaman ini memberikan penjelasan ringkas dalam bahasa mudah, bukan takrif undang-undang"),
    ("glossary", "en", "This page gives short explanations in plain language, not definitions in Malaysian law."),
    ("media", "ms", "Teks asal siaran media adalah dalam bahasa Melayu."),
    ("media", "en", "The original text of the press release is in Malay."),
    ("express-interest", "ms", "Organisasi boleh menyatakan hasrat sehingga tarikh itu dengan cara"),
])
def test_a_sentence_that_stands_alone_is_whole(name, language, whole, text):
    assert whole in text(name, language)


def test_no_question_asks_for_the_manner_twice(text):
    assert "Bagaimanakah" in text("faq", "ms") and "Bagaimanakah cara" not in text("faq", "ms")


@pytest.mark.parametrize("language, urgent, other", [
    ("ms", "Jika seseorang berada dalam bahaya, hubungi polis dengan segera", "Laman web ini tidak menerima aduan."),
    ("en", "If someone is in danger, contact the police at once", "This site does not take complaints."),
])
def test_what_is_urgent_is_the_title_of_the_warning(language, urgent, other, site):
    warning = site.read(site.address_of("feedback", language)).split("callout-warning")[1]
    title, following = re.findall(r"<p[^>]*>(.*?)</p>", warning, re.DOTALL)[:2]
    assert title == urgent and following.startswith(other)


@pytest.mark.parametrize("language", ["ms", "en"])
def test_the_home_page_says_where_to_complain_before_all_else(language, site):
    home = site.read(f"/{language}/")
    assert f'href="{site.address_of("feedback", language)}#report"' in home[home.index("<main"):home.index("<h2")]


@pytest.mark.parametrize("language, label", [
    ("ms", "Pelan Tindakan Buruh Paksa (NAPFL)"), ("en", "Action plan on forced labour (NAPFL)"),
])
def test_no_label_reads_as_a_plan_for_forced_labour(language, label, site):
    for address in [f"/{language}/", site.address_of("napfl", language), site.address_of("site-map", language)]:
        page = site.read(address)
        assert label in page
        assert not re.search(r"Pelan Buruh Paksa|[Ff]orced labour plan", page)


def test_nothing_says_in_the_present_what_is_known_of_the_past(site):
    """The last evidence is of June 2023: Malaysia has expressed its intention; whether it still intends is not known."""
    for address in site.addresses():
        assert re.findall(r"(?i)malaysia intends|malaysia berhasrat", site.read(address)) == [], address


@pytest.mark.parametrize("language", ["ms", "en"])
def test_what_to_do_now_does_not_lead_in_a_circle(language, build):
    """Once the call has closed, no announcement is current: nobody is sent to read them but from their own section."""
    site = build(CLOSED)
    announcements = f'href="{site.address_of("announcements", language)}"'
    for name, most in [("index", 1), ("express-interest", 0), ("faq", 0)]:
        page = site.read(f"/{language}/" if name == "index" else site.address_of(name, language))
        main = page[page.index("<main"):page.index("</main>")]
        assert main.count(announcements) == most, name
    home = site.read(f"/{language}/")
    assert home.index(announcements, home.index("<main")) > home.index('id="home-announcements"')


@pytest.mark.parametrize("language", ["ms", "en"])
def test_what_to_do_now_still_works(language, build, serve, open_page):
    site = build(CLOSED)
    page = open_page(f"{serve(site)}/{language}/", now=CLOSED)
    links = page.locator(".register-links a").evaluate_all("all => all.map(one => one.pathname)")
    assert links == [site.address_of(name, language) for name in ["contact", "media/press-release"]]


@pytest.mark.parametrize("language, kind, headline", [
    ("ms", "Siaran Media", "Penyertaan Malaysia dalam Alliance 8.7 sebagai Negara Pathfinder"),
    ("en", "Press release", "Malaysia’s participation in Alliance 8.7 as a Pathfinder country"),
])
def test_the_title_of_the_release_says_what_it_is_wherever_it_stands_alone(
        language, kind, headline, site, base, open_page):
    """Alone, it would say that Malaysia takes part; below the letterhead it is the release's own."""
    page = open_page(base + site.address_of("media/press-release", language))
    words = {part: page.locator(part).first.inner_text().replace("\u00a0", " ")
             for part in ["h1", ".breadcrumb [aria-current]"]}
    assert words == {"h1": headline, ".breadcrumb [aria-current]": f"{kind}: {headline}"}
    assert page.locator("meta[property='og:title']").get_attribute("content") == f"{kind}: {headline}"
    feed = (site.output / language / "feed.xml").read_text()
    assert f"<title>{kind}: {headline}</title>" in feed


@pytest.mark.parametrize("language, other, title", [
    ("ms", "en", "Press release: Malaysia’s participation in Alliance 8.7 as a Pathfinder country"),
    ("en", "ms", "Siaran Media: Penyertaan Malaysia dalam Alliance 8.7 sebagai Negara Pathfinder"),
])
def test_the_note_on_the_release_leads_to_the_version_that_it_names(language, other, title, site, base, open_page):
    page = open_page(base + site.address_of("media/press-release", language))
    link = page.locator(".callout[role=note] a")
    assert link.get_attribute("href") == site.address_of("media/press-release", other)
    assert link.get_attribute("hreflang") == other
    assert link.evaluate("node => node.closest('[lang]').lang") == other
    assert link.inner_text().replace("\u00a0", " ") == title


LATER = "2026-12-01T10:00:00+08:00"


@pytest.mark.parametrize("closes, hour", [("2026-12-15", ""), ("2026-12-15T17:00:00+08:00", "5[.:]00")])
def test_a_new_closing_date_is_not_put_into_the_mouth_of_the_release(closes, hour, build):
    """`closes` is the ministry's to change; what the release of 2022 said is not."""
    site = build(LATER, edit={"content/facts.yaml": ("closes: 2022-10-20", f"closes: {closes}")})
    shown = 0
    for address in site.addresses():
        page = site.read(address)
        blocks = re.findall(r"<(?:p|li|dd|td)\b.*?</(?:p|li|dd|td)>", page[page.find("<main"):], re.DOTALL)
        words = [re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", block).replace("\u00a0", " ")) for block in blocks]
        for sentence in (sentence for block in words for sentence in block.split(". ")):
            new = re.search(r"15 D\w+ 2026", sentence)
            shown += bool(new and re.search(hour, sentence))
            assert not (new and re.search(r"(?i)siaran media|press release", sentence)), (address, sentence)
    assert shown > 8
    for language, said in [("ms", "Tarikh dalam siaran media ialah 20 Oktober 2022, tanpa waktu."),
                           ("en", "The date in the press release is 20 October 2022, with no time of day.")]:
        assert said in re.sub(r"<[^>]+>|\u2060", "", site.read(site.address_of("faq", language))).replace("\u00a0", " ")
        timeline = re.search(r'class="timeline".*?</dl>', site.read(f"/{language}/"), re.DOTALL)[0]
        days = re.findall(r'datetime="([^"]+)"', timeline)
        assert days == sorted(days) and "2022-10-20" in days


@pytest.mark.parametrize("language", ["ms", "en"])
def test_every_abbreviation_is_in_the_glossary(language, site):
    """It promises those that this site uses; WCAG is spelt out where the statement is made, too."""
    glossary = site.read(site.address_of("glossary", language))
    listed = set(re.findall(r"\b[A-Z]{2,}\b", glossary[glossary.index('id="abbreviations"'):glossary.index("</main>")]))
    for address in site.addresses():
        if address.startswith(f"/{language}/"):
            page = site.read(address)
            # The release ends in capitals; AA is a level. What pictures say is heard.
            main = re.sub(r"<strong>.*?</strong>", "", page[page.index("<main"):page.index("</main>")], flags=re.DOTALL)
            words = " ".join([re.sub(r"<[^>]+>", " ", main), *re.findall(r'\balt="([^"]*)"', page)])
            assert set(re.findall(r"\b[A-Z]{2,}\b", words)) - listed <= {"AA"}, address
    assert {"ms": "Garis Panduan Kebolehcapaian Kandungan Web (WCAG) 2.2",
            "en": "Web Content Accessibility Guidelines (WCAG) 2.2"}[language] in \
        site.read(site.address_of("policies/accessibility", language)).replace("\u00a0", " ")


def test_no_number_is_parted_from_what_it_numbers(site):
    """Years from and to as well; the release keeps the blanks that it has."""
    parted = r"\b(?:No\.|NAPTIP|Proto[ck]ol|Goal|Matlamat) \d{1,3}\b|\d{4}–\d{4}"
    for address in site.addresses():
        page = site.read(address)
        main = re.sub(r"<[^>]+>|<option.*?>", "", page[page.find("<main"):page.find("</main>")])
        if address not in [site.address_of("media/press-release", language) for language in ["ms", "en"]]:
            assert re.findall(parted, main) == [], address
