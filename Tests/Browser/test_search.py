"""Search: found by stem, ranked, marked, announced, and usable by keyboard alone."""

from urllib.parse import quote

import pytest
import yaml
from playwright.sync_api import expect

from building import CLOSED, OPEN
from conftest import ROOT, Watch

# Two pages that hold derived forms only, so that a find proves the stemming.
PAGE = "---\ntitle: {}\ndescription: {}\n---\n\n{}\n"
EDIT = {
    "content/uji.ms.md": PAGE.format(
        "Halaman uji",
        "Halaman ini wujud dalam ujian sahaja, untuk carian bentuk terbitan perkataan.",
        "Pekerja boleh mendaftar. Pendaftaran, didaftarkan dan berdaftar ialah bentuk terbitan. "
        "Buku-buku, perlindungannya, memerangi, menyokong, penyiasatan, zirafah, anti-rasuah. "
        "Juga [படிவங்கள் ஆகும்]{lang=ta} dan [工人培训申请]{lang=zh}. "
        + "Teks ini mengisi ruang. " * 10
        + "Gajah berdaftar di hujung."),
    "content/uji.en.md": PAGE.format(
        "Test page",
        "This page exists in the tests only, so that derived forms of words can be searched for.",
        "Workers may be registering. Registered companies hold policies. Boxes, classes, investigation. "
        "The giraffe’s neck, 1871–1874, a zebra crossing, co‑operate."),
}


@pytest.fixture(scope="module")
def searched(build, serve):
    site = build(OPEN, edit=EDIT)
    return serve(site), site


@pytest.fixture(scope="module")
def readers(browser):
    """One page for each site, and its watch: a search leaves nothing for the next one, and a context for each
    would take as long as all of them."""
    context, pages = browser.new_context(viewport={"width": 1280, "height": 800}, timezone_id="Asia/Kuala_Lumpur"), {}

    def reader(base):
        if base not in pages:
            page, watch = context.new_page(), Watch()
            page.clock.set_fixed_time(OPEN)
            watch.follow(page, base)
            pages[base] = page, watch
        return pages[base]

    yield reader
    context.close()


@pytest.fixture
def search(searched, readers):
    watches = []

    def search(query, language="ms", on=searched):
        base, site = on
        page, watch = readers(base)
        watches.append(watch)
        page.goto(f"{base}{site.address_of('search', language)}?q={quote(query, safe='+%')}")
        page.locator("#search-status:not(:empty)").wait_for()
        return page

    yield search
    for watch in watches:
        assert not watch.faults, watch.faults


def titles(page):
    return page.locator(".results h2").all_inner_texts()


@pytest.mark.parametrize("query", [
    "daftar", "mendaftar", "pendaftaran", "didaftarkan", "berdaftar", "DAFTAR", "däftar", "buku", "lindung", "perang",
    "sokong", "siasat",
])
def test_malay_words_are_found_by_their_root(query, search):
    assert "Halaman uji" in titles(search(query))


@pytest.mark.parametrize("query", ["register", "registering", "registered", "company", "policy", "box", "class",
                                   "investigate"])
def test_english_words_are_found_by_their_root(query, search):
    assert "Test page" in titles(search(query, "en"))


@pytest.mark.parametrize("query", ["படிவங்கள்", "ஆகும்", "培训", "工人 申请"])
def test_words_are_found_in_writings_with_vowel_signs_or_without_blanks(query, search):
    assert titles(search(query)) == ["Halaman uji"]


@pytest.mark.parametrize("language, query", [
    # Typed with the apostrophe and the hyphen of a keyboard, and as the page has them.
    ("en", "giraffe's neck"), ("en", "giraffe’s neck"), ("en", "'giraffes'"), ("en", "1871-1874"), ("en", "1871–1874"),
    ("en", "1874"), ("en", "co-operate"), ("en", "cooperate"),
    # A hyphen that the page has not, and one that the reader leaves out.
    ("en", "zebra-crossing"), ("ms", "antirasuah"), ("ms", "anti rasuah"), ("ms", "rasuah"), ("ms", "anti-zirafah"),
    # Pasted from where a character that nobody sees keeps the word together.
    ("ms", "anti-\u2060rasuah"),
])
def test_a_word_is_found_whatever_its_apostrophes_and_dashes(language, query, search):
    assert titles(search(query, language)) == [{"en": "Test page", "ms": "Halaman uji"}[language]]


@pytest.fixture(scope="module", params=[OPEN, CLOSED], ids=["open", "closed"])
def published(request, build, serve):
    """The site as readers have it, while the window is open and after: its pages do not say the same."""
    site = build(request.param)
    return serve(site), site


@pytest.mark.parametrize("language, query, page", [
    ("en", "deadline", "faq"), ("en", "apply", "express-interest"), ("en", "sign+up", "express-interest"),
    ("en", "Sign-up", "express-interest"), ("en", "registration", "express-interest"), ("en", "phone", "contact"),
    ("en", "e-mail", "contact"), ("en", "forced+labor", "napfl"),
    ("en", "how do i apply", "express-interest"), ("en", "How do I register?", "express-interest"),
    ("en", "how to apply", "express-interest"), ("en", "can i apply", "express-interest"),
    ("en", "where do we Sign Up", "express-interest"), ("en", "what is napfl", "napfl"),
    ("ms", "daftar", "express-interest"), ("ms", "permohonan", "express-interest"), ("ms", "memohon", "express-interest"),
    ("ms", "bagaimana hendak memohon", "express-interest"), ("ms", "cara nak mohon", "express-interest"),
    ("ms", "cara daftar", "express-interest"), ("ms", "cara mohon", "express-interest"),
    ("ms", "bagaimana nak daftar", "express-interest"), ("ms", "Bolehkah saya memohon?", "express-interest"),
    ("ms", "tarikh+akhir", "faq"), ("ms", "emel", "contact"), ("ms", "email", "contact"), ("ms", "kerja+paksa", "napfl"),
])
def test_everyday_words_and_questions_find_what_the_site_calls_otherwise(language, query, page, published, search):
    found = search(query, language, published).locator(".results h2 a")
    addresses = found.evaluate_all("links => links.map(link => link.pathname)")
    assert published[1].address_of(page, language) in addresses[:2]


# Readers type what they know: the words of either language find the page in the one that they read.
@pytest.mark.parametrize("language, query, page", [
    *[("ms", query, page) for query, page in [
        ("deadline", "faq"), ("closing date", "faq"), ("register", "express-interest"), ("how to apply", "express-interest"),
        ("registration", "express-interest"), ("sign up", "express-interest"), ("join", "express-interest"),
        ("press release", "media/press-release"), ("contact", "contact"), ("phone number", "contact"), ("address", "contact"),
        ("forced labour", "napfl"), ("what is forced labour", "napfl"), ("child labour", "glossary"),
        ("modern slavery", "glossary"), ("human trafficking", "glossary"), ("trafficking in persons", "feedback"),
        ("action plan", "napfl"), ("ministry of human resources", "media/press-release"), ("pathfinder country", "pathfinder"),
        ("roadmap", "pathfinder"), ("workshop", "faq"), ("cabinet meeting", "faq"),
        ("stakeholders", "express-interest"), ("united nations", "pathfinder"), ("frequently asked questions", "faq"),
        ("site map", "site-map"),
        ("announcements", "announcements"), ("sources", "sources"), ("abbreviations", "glossary"), ("report", "feedback"),
        ("help", "feedback"), ("complaint", "feedback"), ("unpaid wages", "feedback"), ("migrant workers", "feedback"),
        ("privacy policy", "policies/privacy"), ("accessibility", "policies/accessibility"),
        ("copyright", "policies/copyright"), ("disclaimer", "policies/disclaimer")]],
    *[("en", query, page) for query, page in [
        ("tarikh tutup", "faq"), ("tarikh akhir", "faq"), ("daftar", "express-interest"), ("cara memohon", "express-interest"),
        ("pendaftaran", "express-interest"), ("menyatakan hasrat", "express-interest"),
        ("siaran media", "media/press-release"), ("hubungi kami", "contact"), ("nombor telefon", "contact"),
        ("alamat pejabat", "contact"), ("buruh paksa", "napfl"), ("apa itu buruh paksa", "napfl"),
        ("buruh kanak-kanak", "glossary"), ("perhambaan moden", "glossary"), ("pemerdagangan manusia", "glossary"),
        ("pemerdagangan orang", "naptip"), ("pelan tindakan", "napfl"), ("kementerian sumber manusia", "media/press-release"),
        ("negara pathfinder", "pathfinder"), ("pelan hala tuju", "pathfinder"), ("bengkel", "faq"),
        ("mesyuarat jemaah menteri", "faq"), ("pemegang taruh", "express-interest"),
        ("pertubuhan bangsa-bangsa bersatu", "pathfinder"), ("soalan lazim", "faq"),
        ("peta laman", "site-map"), ("makluman", "announcements"), ("sumber", "sources"), ("singkatan", "glossary"),
        ("aduan", "feedback"), ("tolong", "feedback"), ("gaji", "feedback"), ("pekerja asing", "feedback"),
        ("dasar privasi", "policies/privacy"), ("kebolehcapaian", "policies/accessibility"),
        ("hak cipta", "policies/copyright"), ("penafian", "policies/disclaimer")]],
])
def test_words_of_the_other_language_find_their_page(language, query, page, published, search):
    found = search(query, language, published).locator(".results h2 a")
    addresses = found.evaluate_all("links => links.map(link => link.pathname)")
    assert published[1].address_of(page, language) in addresses[:3]


@pytest.mark.parametrize("language, other", [("ms", "en"), ("en", "ms")])
def test_where_nothing_is_found_the_search_in_the_other_language_is_offered(language, other, published, search):
    base, site = published
    page = search("qwertyuiop", language, published)
    page.locator("#search-results a[rel=alternate]").click()
    page.wait_for_url(base + site.address_of("search", other) + "?q=qwertyuiop")
    page.locator("#search-status:not(:empty)").wait_for()
    assert page.locator("#query").input_value() == "qwertyuiop"


@pytest.mark.parametrize("language", ["ms", "en"])
def test_where_nothing_is_found_the_page_for_complaints_is_offered(language, published, search):
    page = search("qwertyuiop", language, published)
    address = published[1].address_of("feedback", language)
    assert page.locator(f'#search-results a[href="{address}"]').count() == 1


@pytest.mark.parametrize("language, query", [("en", "how to"), ("ms", "bagaimana")])
def test_words_that_ask_are_looked_for_where_there_are_no_others(language, query, search):
    marks = search(query, language).locator("mark").all_inner_texts()
    assert any(mark.lower().startswith(query.split()[0]) for mark in marks)


@pytest.mark.parametrize("language", ["ms", "en"])
def test_every_title_that_is_offered_leads_to_its_page(language, published, search):
    base, site = published
    page = search("qwertyuiop", language, published)
    offered = page.locator("#titles option").evaluate_all("options => options.map(option => option.value)")
    assert len(offered) > 10
    for title in offered:
        page.goto(f"{base}{site.address_of('search', language)}?q={quote(title)}")
        assert page.locator(".results h2").first.inner_text() == title


def test_a_synonym_is_marked_where_it_is_found(search):
    assert "closing" in [mark.lower() for mark in search("deadline", "en").locator("mark").all_inner_texts()]


def test_a_word_in_the_title_ranks_above_one_in_the_text(search):
    assert titles(search("pathfinder"))[0].startswith("Negara Pathfinder")


@pytest.mark.parametrize("query", ["zirafah qwertyuiop", "zirafah yang dan untuk", "zirafah didaftarkan"])
def test_a_page_has_every_word_that_tells_pages_apart(query, search):
    assert titles(search(query)) == ["Halaman uji"]


# Every word stands in the FAQ; complaints have a page of their own.
@pytest.mark.parametrize("language, query, first", [
    ("ms", "aduan majikan", "feedback"), ("en", "complain about my employer", "feedback"),
    ("en", "employer complaint", "feedback"),
    # Everyday words for what the site calls otherwise.
    ("ms", "gaji tidak dibayar", "feedback"), ("ms", "pasport", "feedback"), ("en", "wages", "feedback"),
    ("en", "unpaid wages", "feedback"), ("en", "my boss took my passport", "feedback"),
    # Whoever is in trouble, or knows somebody who is.
    *[("ms", words, "feedback") for words in [
        "tolong", "tolong saya", "pertolongan", "bantuan", "mangsa", "mangsa buruh paksa", "polis", "penganiayaan", "dianiaya",
        "hotline", "helpline", "talian", "nombor hotline", "pekerja asing", "pekerja migran", "asing"]],
    *[("en", words, "feedback") for words in [
        "help", "help me", "i need help", "victim", "victims of trafficking", "police", "hotline", "helpline",
        "hotline number", "migrant worker", "migrant workers", "foreign workers", "foreigner",
        "my employer kept my passport", "not paid", "cannot leave my job"]],
    *[("ms", words, "feedback") for words in ["tidak dibenarkan keluar", "saya dipaksa bekerja", "majikan simpan pasport"]],
    # What such words mean elsewhere stays what it is.
    ("en", "what is kept", "policies/privacy"), ("en", "when was the decision taken", "pathfinder"),
    ("en", "steps taken by malaysia", "media/press-release"), ("ms", "pukul berapa tarikh tutup", "faq"),
    ("en", "employer", "feedback"), ("ms", "majikan", "feedback"),
    # What befalls people, in the words of either language, and whom it befalls.
    *[(language, words, "feedback") for language in ["ms", "en"] for words in [
        "report human trafficking", "lapor pemerdagangan manusia", "my employer threatens me", "lari dari majikan",
        "kerja tanpa gaji", "tempat perlindungan", "saya takut", "hutang", "amah", "paspot", "sindiket", "keluhan",
        "ditahan", "maid", "shelter", "escape", "debt bondage", "pembantu rumah", "domestic worker", "I am locked in",
        "cannot go home", "can't go home"]],
    # Who writes of it.
    *[(language, words, "media/press-release") for language in ["ms", "en"] for words in [
        "siaran akhbar", "kenyataan akhbar", "wartawan", "journalist"]],
    ("en", "news", "media/press-release"),
    # Mistyped, or as it was written once.
    ("ms", "human traficking", "glossary"), ("en", "human traficking", "glossary"), ("ms", "buroh paksa", "napfl"),
    ("ms", "kementrian", "media/press-release"), ("en", "kementrian", "media/press-release"),
    ("ms", "alamat pejabat", "contact"), ("en", "office address", "contact"),
    # What is defined leads to its definition; one common word in a title does not lead to its page.
    ("ms", "pelan hala tuju", "glossary"), ("en", "roadmap", "glossary"), ("ms", "buruh kanak-kanak", "glossary"),
    ("en", "child labour", "glossary"), ("ms", "buruh paksa", "napfl"), ("en", "forced labour", "napfl"),
    # Who asks what a word means is led to what it means.
    ("ms", "apa itu buruh paksa", "glossary"), ("en", "what is forced labour", "glossary"),
    ("en", "What is human trafficking?", "glossary"),
    # Danger has no number on this site, but a page that says whom to turn to.
    ("ms", "kecemasan", "feedback"), ("ms", "bahaya", "feedback"), ("ms", "999", "feedback"),
    ("en", "emergency", "feedback"), ("en", "danger", "feedback"), ("en", "999", "feedback"),
    ("ms", "kementerian sumber manusia", "media/press-release"),
    ("en", "ministry of human resources", "media/press-release"),
])
def test_the_page_that_is_about_it_comes_first(language, query, first, published, search):
    found = search(query, language, published).locator(".results h2 a").first
    assert found.evaluate("link => link.pathname") == published[1].address_of(first, language)


def test_a_page_stays_that_has_much_of_what_is_wanted_in_its_title(search):
    """The FAQ alone has both words."""
    assert titles(search("privacy pathfinder", "en")) == ["Frequently asked questions", "Privacy policy"]


@pytest.mark.parametrize("language, query", [("ms", "nombor telefon"), ("en", "phone number")])
def test_who_looks_for_a_number_is_led_to_the_page_for_contact(language, query, published, search):
    found = search(query, language, published).locator(".results h2 a")
    assert published[1].address_of("contact", language) in found.evaluate_all("all => all.map(one => one.pathname)")


@pytest.mark.parametrize("language, little", [("ms", ["tidak", "tak", "yang", "dalam"]), ("en", ["of", "the", "in"])])
def test_little_words_are_not_looked_for(language, little, published, search):
    page = search(f"alliance {' '.join(little)}", language, published)
    marked = {mark.lower() for mark in page.locator("mark").all_inner_texts()}
    assert "alliance" in marked and not marked & set(little)


@pytest.mark.parametrize("language, query, anchor", [
    # Typed in full, and with one telling word.
    ("ms", "Adakah Malaysia negara Pathfinder?", "malaysia-status"),
    ("en", "Is Malaysia a Pathfinder country?", "malaysia-status"),
    ("en", "is malaysia a pathfinder country", "malaysia-status"),
    ("ms", "negara asean", "asean"), ("en", "asean", "asean"),
])
def test_a_question_comes_first_and_opens_from_its_words(language, query, anchor, published, search):
    first = search(query, language, published).locator(".results > li").first
    assert first.locator(f'a[href="{published[1].address_of("faq", language)}#{anchor}"]').count() == 1


@pytest.mark.parametrize("language, query", [
    ("en", "child labour"), ("ms", "buruh kanak-kanak"), ("en", "letter of intent"),
])
def test_no_heading_is_shown_that_is_about_something_else(language, query, published, search):
    links = search(query, language, published).locator(f'.results a[href^="{published[1].address_of("faq", language)}#"]')
    assert links.all_inner_texts() == []


def everyday(language):
    lines = yaml.safe_load((ROOT / "templates/strings.yaml").read_text())["search_synonyms"][language].split(";")
    return [(set(words.split(", ")), ours.strip()) for words, ours in (line.strip().split(":") for line in lines)]


def test_names_that_both_languages_use_are_known_in_both():
    known = {language: set().union(*(words for words, _ in everyday(language))) for language in ["ms", "en"]}
    names = {"ngo", "cso", "ksm", "kesuma", "mohr", "jtksm", "p29", "faq"}
    assert names <= known["ms"] and names <= known["en"]


@pytest.mark.parametrize("query", ["ngo", "kesuma", "jtksm"])
def test_a_name_finds_the_same_pages_in_both_languages(query, published, search):
    site = published[1]
    pages = [path.name.removesuffix(".ms.md") for path in (site.source / "content").glob("*.ms.md")]
    found = {}
    for language in ["ms", "en"]:
        addresses = search(query, language, published).locator(".results h2 a").evaluate_all(
            "all => all.map(one => one.pathname)")
        found[language] = [page for page in pages if page != "index" and site.address_of(page, language) in addresses]
    assert found["ms"] == found["en"] != []


def test_where_no_page_has_every_word_those_with_more_of_them_come_first(search):
    found = titles(search("napfl gajah zirafah"))
    assert found[0] == "Halaman uji"
    assert "Pelan Tindakan Buruh Paksa (NAPFL)" in found


def test_words_that_are_on_most_pages_are_looked_for_where_there_are_no_others(search):
    assert len(titles(search("yang dan"))) > 10


def test_found_words_are_marked(search):
    page = search("soalan")
    assert [mark.lower() for mark in page.locator("mark").all_inner_texts()].count("soalan") >= 1


@pytest.mark.parametrize("language, query, said", [
    ("ms", "zirafah", "1 halaman ditemui untuk “zirafah”."),
    ("en", "boxes", "1 page found for “boxes”."),
    ("ms", "qwertyuiop", "Tiada halaman ditemui untuk “qwertyuiop”."),
    # What is on no page is not claimed to have been found; a word that asks is not looked for.
    ("ms", "Zirafah 2029", "Tiada halaman yang mengandungi “2029”. 1 halaman ditemui untuk “Zirafah”."),
    ("en", "where is a Zebra 2029 qwertyuiop", "No page contains “2029, qwertyuiop”. 1 page found for “Zebra”."),
    ("en", "boxes-qwertyuiop", "No page contains “qwertyuiop”. 1 page found for “boxes”."),
    ("en", "boxes $& 2029", "No page contains “2029”. 1 page found for “boxes”."),
    ("en", "how do boxes", "1 page found for “how do boxes”."),
])
def test_the_number_found_is_announced(language, query, said, search):
    status = search(query, language).locator("#search-status")
    assert status.get_attribute("role") == "status"
    assert status.inner_text().startswith(said)


def test_a_question_is_found_and_opens(search):
    page = search("individu")
    question = page.locator('.results a[href$="#individuals"]')
    assert question.inner_text() == "Bolehkah individu menyatakan hasrat?"
    question.click()
    expect(page.locator("#individuals .answer")).to_be_visible()


@pytest.mark.parametrize("query, anchor", [("siapakah+yang+dijemput", "who"), ("tarikh+bengkel", "workshop")])
def test_the_heading_shown_is_the_one_with_most_of_the_words(query, anchor, search, site):
    page = search(query)
    assert page.locator(f'.results a[href="{site.address_of("faq")}#{anchor}"]').count() == 1


def test_the_passage_shown_is_the_one_with_most_of_the_words(search):
    passage = search("mendaftar+gajah").locator(".results li p").first.inner_text()
    assert "Gajah berdaftar di hujung" in passage


@pytest.mark.parametrize("query, before, after", [("mendaftar+buku", False, True), ("mendaftar+gajah", True, False)])
def test_a_passage_says_where_text_is_left_out(query, before, after, search):
    passage = search(query).locator(".results li p").first.inner_text()
    assert (passage.startswith("… "), passage.endswith(" …")) == (before, after), passage


def test_typed_words_are_not_bold(search):
    weight = "node => getComputedStyle(node).fontWeight"
    page = search("daftar")
    assert page.locator("#query").evaluate(weight) == "400"
    assert page.locator("label[for=query]").evaluate(weight) == "600"


@pytest.mark.parametrize("language, query", [("ms", "cari"), ("en", "search")])
def test_the_search_page_does_not_find_itself(language, query, search, site):
    page = search(query, language)
    assert page.locator(f'.results a[href^="{site.address_of("search", language)}"]').count() == 0


def test_markup_in_a_query_stays_text(search):
    page = search("%3Cimg src=x onerror=alert(1)%3E {count}")
    assert page.locator("main img").count() == 0
    assert "<img src=x onerror=alert(1)>" in page.locator("#search-status").inner_text()


@pytest.mark.parametrize("query", ["$&", "$'", "$$", "$`qwertyuiop"])
def test_a_query_is_said_as_it_was_typed(query, search):
    assert search(query, "en").locator("#search-status").inner_text().startswith(f"No page found for “{query}”.")


def test_an_index_that_cannot_be_read_is_said_and_the_site_map_offered(searched, open_page):
    base, site = searched
    page = open_page(base + site.address_of("search"), go=False)
    page.route("**/search.json", lambda route: route.abort())
    page.goto(base + site.address_of("search") + "?q=hasrat")
    page.locator("#search-status:not(:empty)").wait_for()
    open_page.faults.clear()
    assert "peta laman" in page.locator("#search-status").inner_text()
    assert page.locator("#search-results a").first.is_visible()


def test_searching_by_keyboard_from_any_page(searched, open_page):
    base, site = searched
    page = open_page(base + site.address_of("faq"))
    page.locator(".menu .search-form input").focus()
    page.keyboard.type("negara pathfinder")
    page.keyboard.press("Enter")
    page.wait_for_selector(".results")
    assert page.evaluate("location.pathname") == site.address_of("search")
    assert page.locator("#query").input_value() == "negara pathfinder"
    page.locator("#query").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    first = page.locator(".results a").first
    assert first.evaluate("node => node === document.activeElement")
    target = first.evaluate("node => node.pathname")
    page.keyboard.press("Enter")
    page.wait_for_url(base + target + "**")


@pytest.fixture
def requests(searched, open_page):
    """A page, and every address that the server is asked for from it."""
    def requests(address, **options):
        page = open_page(searched[0] + address, **options)
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        return page, asked
    return requests


@pytest.mark.parametrize("form", ["header", "404", "search"])
def test_the_words_that_are_searched_for_are_not_sent(form, requests, searched):
    search = searched[1].address_of("search")
    page, asked = requests({"header": searched[1].address_of("faq"), "404": "/404.html", "search": search}[form])
    for words, found in [("zirafah", 1), ("daftar zirafah", 1)]:
        page.locator("#query" if page.url.endswith(search) or "#q=" in page.url else "form input[name=q]:visible").first.fill(words)
        page.keyboard.press("Enter")
        page.wait_for_url("**" + search + "#q=" + words.replace(" ", "+"))
        expect(page.locator("#search-status")).to_have_text(f"{found} halaman ditemui untuk “{words}”. ")
        assert page.locator("#query").input_value() == words
    assert any(search in url for url in asked)
    assert [url for url in asked if "zirafah" in url] == []


def test_without_a_script_the_form_sends_its_words(requests, searched):
    page, asked = requests(searched[1].address_of("faq"), script=False)
    page.locator(".header form input[name=q]:visible").first.fill("majikan saya")
    page.keyboard.press("Enter")
    page.wait_for_url("**" + searched[1].address_of("search") + "?q=majikan+saya")


def test_going_back_leads_to_the_search_before_and_past_the_skip_link(requests, searched):
    page, _ = requests(searched[1].address_of("search"))
    status = page.locator("#search-status")
    for words in ["zirafah", "gajah"]:
        page.locator("#query").fill(words)
        page.keyboard.press("Enter")
        expect(status).to_contain_text(f"“{words}”")
    page.locator(".skip").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "page-main"
    page.wait_for_url("**#q=gajah")
    assert page.locator(".results li").count() == 1
    page.go_back()
    page.go_back()
    expect(status).to_contain_text("“zirafah”")
    page.go_back()
    expect(status).to_be_empty()
    expect(page.locator("#query")).to_have_value("")
