"""The window's four states: built right, and kept right in the browser, in every time zone."""

import re
from datetime import datetime, timedelta

import pytest

from building import CLOSED, LAST_DAY, OPEN

OPENING = {"content/facts.yaml": ("  closes: 2022-10-20\n", "  opens: 2022-10-14\n  closes: 2022-10-20\n")}
BEFORE = "2022-10-13T23:59:59+08:00"
# As the ministry would give an hour.
HOURS = {"content/facts.yaml": (
    "  closes: 2022-10-20\n", "  opens: 2022-10-17T09:00:00+08:00\n  closes: 2022-10-20T17:00:00+08:00\n")}
# The way to the ministry, where interest is expressed.
MINISTRY = 'main a[href*="mohr.gov.my"]:visible'

# Instant, state, days left.
EDGES = [
    pytest.param(BEFORE, "upcoming", None, id="opening-1s"),
    pytest.param("2022-10-14T00:00:00+08:00", "open", 6, id="opening"),
    pytest.param("2022-10-17T12:00:00+08:00", "open", 3, id="open"),
    pytest.param("2022-10-19T23:59:59+08:00", "open", 1, id="last-day-1s"),
    pytest.param("2022-10-20T00:00:00+08:00", "closing", None, id="last-day"),
    pytest.param("2022-10-20T23:59:59+08:00", "closing", None, id="closing-1s"),
    pytest.param("2022-10-21T00:00:00+08:00", "closed", None, id="closed"),
    pytest.param("2023-10-21T00:00:00+08:00", "closed", None, id="a-year-later"),
]
ZONES = ["Pacific/Pago_Pago", "UTC", "Asia/Kuala_Lumpur", "Pacific/Kiritimati"]
BADGES = {
    "ms": {"upcoming": "Akan dibuka", "open": "Dibuka", "closing": "Hari terakhir", "closed": "Ditutup"},
    "en": {"upcoming": "Opening soon", "open": "Open now", "closing": "Last day", "closed": "Closed"},
}
UNITS = {"ms": ("hari lagi", "hari lagi"), "en": ("day left", "days left")}


def assert_state(page, language, state, days):
    hero = page.locator(".hero")
    assert hero.get_attribute("data-state") == state
    assert hero.locator(".badge").inner_text().strip() == BADGES[language][state]
    shown = hero.locator(".days:visible")
    if days is None:
        assert hero.locator("[data-days]:visible").count() == 0
    else:
        one, other = UNITS[language]
        assert shown.inner_text().split("\n")[0].split()[0] == str(days)
        assert shown.inner_text().replace("\n", " ").endswith(one if days == 1 else other)
    assert hero.locator(".register .button:visible").count() == (1 if state in ("open", "closing") else 0)
    assert hero.locator(".register-after:visible").count() == (1 if state == "closed" else 0)
    assert "2022" in hero.locator(".dates").inner_text()


@pytest.mark.parametrize("language", ["ms", "en"])
@pytest.mark.parametrize("instant, state, days", EDGES)
def test_the_page_is_built_in_the_state_of_its_instant(instant, state, days, language, build, serve, open_page):
    page = open_page(serve(build(instant, edit=OPENING)) + f"/{language}/", script=False)
    assert_state(page, language, state, days)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("language", ["ms", "en"])
@pytest.mark.parametrize("instant, state, days", EDGES)
def test_a_page_built_before_is_right_when_it_is_read(
        instant, state, days, language, zone, build, serve, open_page):
    page = open_page(serve(build(BEFORE, edit=OPENING)) + f"/{language}/", now=instant, zone=zone)
    assert_state(page, language, state, days)


SENTENCES = {
    "ms": {"upcoming": "Pernyataan hasrat akan dibuka pada 14 Oktober 2022",
           "open": "Nyatakan hasrat selewat-lewatnya pada 20 Oktober 2022",
           "closing": "Hari ini hari terakhir untuk menyatakan hasrat: 20 Oktober 2022",
           "closed": "Pernyataan hasrat ditutup pada 20 Oktober 2022"},
    "en": {"upcoming": "Expressions of interest open on 14 October 2022",
           "open": "Express interest no later than 20 October 2022",
           "closing": "Today is the last day to express interest: 20 October 2022",
           "closed": "Expressions of interest closed on 20 October 2022"},
}


@pytest.mark.parametrize("language", ["ms", "en"])
@pytest.mark.parametrize("instant, state, days", EDGES)
def test_every_other_page_says_the_same(instant, state, days, language, build, serve, open_page):
    site = build(BEFORE, edit=OPENING)
    page = open_page(serve(site) + site.address_of("faq", language), now=instant, zone="Pacific/Kiritimati")
    # Once it has closed, the sentence says so by itself.
    assert page.locator(".strip .badge:visible").all_inner_texts() == ([BADGES[language][state]] if state != "closed" else [])
    assert page.locator(".strip a").inner_text().strip() == SENTENCES[language][state]
    page.goto(serve(site) + site.address_of("express-interest", language))
    assert page.locator(".window .badge").inner_text().strip() == BADGES[language][state]
    assert page.locator(".window .button:visible").count() == (1 if state in ("open", "closing") else 0)
    assert page.locator(".window .register-after:visible").count() == (1 if state == "closed" else 0)


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("instant, asked", [(OPEN, True), (LAST_DAY, True), (CLOSED, False)])
@pytest.mark.parametrize("language", ["ms", "en"])
def test_nothing_asks_anyone_to_apply_once_it_has_closed(language, instant, asked, script, build, serve, open_page):
    """By the reader's clock where scripts run, else as of the build."""
    site = build(OPEN if script else instant)
    page = open_page(serve(site) + f"/{language}/", now=instant, script=script)
    assert page.locator(MINISTRY).count() == (2 if asked else 0)
    page.goto(serve(site) + site.address_of("express-interest", language))
    assert page.locator("#before").is_visible() == asked and page.locator("#after").is_visible()
    assert page.locator(MINISTRY).count() == (2 if asked else 0)


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("language", ["ms", "en"])
def test_before_it_opens_a_page_says_how_and_when_and_offers_nothing(language, script, build, serve, open_page):
    site = build(BEFORE, edit=OPENING)
    page = open_page(serve(site) + site.address_of("express-interest", language), now=BEFORE, script=script)
    assert page.locator("#upcoming").is_visible() and not page.locator("#before").is_visible()
    assert page.locator(MINISTRY).count() == 0
    assert page.locator(".window .dates time").evaluate_all("all => all.map(one => one.dateTime)") == \
        ["2022-10-14", "2022-10-20"]
    where = {"ms": "di laman web rasmi Kementerian", "en": "Ministry of Human Resources’ official website"}[language]
    # Once, and not beside a button that is not there yet.
    assert page.locator(".window").last.inner_text().count(where) == 1
    assert where in page.locator(".window [data-in=upcoming]:visible").last.inner_text()
    assert page.locator(".register-more").inner_text() == {"ms": "Tambah pada kalendar", "en": "Add to calendar"}[language]
    page.goto(f"{serve(site)}/{language}/")
    assert page.locator(".summary dt:visible").all_inner_texts()[0] == \
        {"ms": "Sehingga 20 Oktober 2022", "en": "Until 20 October 2022"}[language]
    assert page.locator(".summary dd:visible").first.inner_text().startswith(
        {"ms": "Selepas pernyataan hasrat dibuka,", "en": "Once expressions of interest open,"}[language])
    assert page.locator(MINISTRY).count() == 0


@pytest.mark.parametrize("language", ["ms", "en"])
def test_once_it_opens_a_page_built_before_says_what_to_do(language, build, serve, open_page):
    site = build(BEFORE, edit=OPENING)
    page = open_page(serve(site) + site.address_of("express-interest", language), now=OPEN)
    assert page.locator("#before").is_visible() and page.locator("#before ~ .steps").is_visible()
    assert not page.locator("#upcoming").is_visible()
    assert page.locator(MINISTRY).count() == 2
    page.goto(f"{serve(site)}/{language}/")
    assert page.locator(MINISTRY).count() == 2


PROMISES = r"(?i)\bhow to (express|respond)|caranya|cara menyatakan|call is (addressed|for)|jemputan ditujukan"


@pytest.mark.parametrize("language", ["ms", "en"])
def test_no_page_promises_once_it_has_closed_what_it_no_longer_holds(language, build, serve, open_page):
    site = build(CLOSED)
    page = open_page(serve(site) + "/", now=CLOSED, script=False)
    for name in ["index", "express-interest", "search", "faq", "announcements/call-for-interest"]:
        page.goto(serve(site) + (f"/{language}/" if name == "index" else site.address_of(name, language)))
        # Questions may ask how: the answer says what was asked for, and when.
        page.locator("summary").evaluate_all("all => all.forEach(one => one.remove())")
        said = [page.locator("main").inner_text(), page.locator("meta[name=description]").get_attribute("content")]
        assert [re.search(PROMISES, text) for text in said] == [None, None], name


@pytest.mark.parametrize("zone", ZONES)
def test_a_page_that_stays_open_is_right_at_every_edge(zone, build, serve, open_page):
    page = open_page(serve(build(BEFORE, edit=OPENING)) + "/ms/", now=BEFORE, zone=zone, ticking=True)
    moment = datetime.fromisoformat(BEFORE)
    for edge in EDGES[:-1]:
        instant, state, days = edge.values
        # The script looks again a twentieth of a second after an edge. The clock leaps there, and what
        # is due by then runs once: minute by minute, a week takes the browser half a minute.
        following = datetime.fromisoformat(instant) + timedelta(milliseconds=100)
        page.clock.fast_forward(int((following - moment).total_seconds() * 1000))
        moment = following
        assert_state(page, "ms", state, days)


@pytest.mark.parametrize("zone", ZONES)
def test_a_reader_whose_clock_is_behind_never_sees_an_earlier_state(zone, build, serve, open_page):
    page = open_page(serve(build("2022-10-21T00:00:00+08:00")) + "/ms/", now="2020-01-01T00:00:00Z", zone=zone)
    assert_state(page, "ms", "closed", None)


@pytest.mark.parametrize("zone", ZONES)
def test_a_reader_whose_clock_is_behind_never_sees_more_days_than_the_page_was_built_with(zone, build, serve, open_page):
    page = open_page(serve(build("2022-10-19T10:00:00+08:00")) + "/en/", now="2022-08-01T00:00:00Z", zone=zone)
    assert_state(page, "en", "open", 1)


def test_a_clock_that_is_put_right_takes_the_page_back_to_what_it_was_built_to_say(build, serve, open_page):
    page = open_page(serve(build("2022-10-17T10:00:00+08:00")) + "/en/", now="2022-10-17T10:00:00+08:00")
    look = "document.dispatchEvent(new Event('visibilitychange'))"
    for instant, state, days in [("2023-01-01T00:00:00Z", "closed", None), ("2022-10-18T10:00:00+08:00", "open", 2),
                                 ("2022-08-01T00:00:00Z", "open", 3), ("2022-10-20T10:00:00+08:00", "closing", None)]:
        page.clock.set_fixed_time(instant)
        page.evaluate(look)
        assert_state(page, "en", state, days)
        # What was said of it goes with it.
        assert bool(page.locator("#window-message").inner_text()) == (state == "closed")


def test_a_closed_page_holds_no_register_link_at_all(build):
    text = build("2022-10-21T00:00:00+08:00").read("/ms/")
    hero = text[text.index('class="hero"'):text.index("</section>", text.index('class="hero"'))]
    assert 'class="button"' not in hero and ".ics" not in hero


def test_the_deadline_passing_while_the_page_is_open_is_said_once_and_politely(build, serve, open_page):
    page = open_page(serve(build("2022-10-20T10:00:00+08:00")) + "/en/", now="2022-10-20T23:59:50+08:00", ticking=True)
    status = page.locator("#window-message")
    assert status.get_attribute("role") == "status"
    assert status.inner_text() == ""
    assert_state(page, "en", "closing", None)
    page.evaluate("""() => {
      window.said = [];
      new MutationObserver(() => window.said.push(document.getElementById("window-message").textContent))
        .observe(document.getElementById("window-message"), {childList: true, characterData: true, subtree: true});
    }""")
    page.clock.run_for(15_000)
    assert_state(page, "en", "closed", None)
    page.clock.run_for(3 * 3600_000)
    assert page.evaluate("window.said") == ["The period for expressing interest has just ended."]


@pytest.mark.parametrize("language, said", [
    ("ms", "Pernyataan hasrat kini dibuka."), ("en", "Expressions of interest are now open.")])
@pytest.mark.parametrize("place", ["index", "faq"])
def test_the_opening_is_said_once_and_politely(place, language, said, build, serve, open_page):
    site = build(BEFORE, edit=OPENING)
    address = f"/{language}/" if place == "index" else site.address_of(place, language)
    page = open_page(serve(site) + address, now=BEFORE, ticking=True)
    status = page.locator("#window-message")
    assert status.inner_text() == ""
    page.clock.run_for(3_000)
    assert status.inner_text() == said
    # A day later nothing new is said; on the last day it is no longer what has just happened.
    page.clock.fast_forward(26 * 3600_000)
    assert status.inner_text() == said
    page.clock.fast_forward(5 * 24 * 3600_000)
    assert status.inner_text() == ""


def test_a_page_that_was_opened_after_the_opening_does_not_announce_it(build, serve, open_page):
    page = open_page(serve(build(BEFORE, edit=OPENING)) + "/ms/", now=OPEN)
    assert page.locator("#window-message").inner_text() == ""


HOURLY = {
    "ms": {"upcoming": "Pernyataan hasrat akan dibuka pada 17 Oktober 2022, pukul 9.00 pagi (waktu Malaysia)",
           "open": "Nyatakan hasrat selewat-lewatnya pada 20 Oktober 2022, pukul 5.00 petang (waktu Malaysia)",
           "closing": "Hari ini hari terakhir untuk menyatakan hasrat: 20 Oktober 2022, pukul 5.00 petang (waktu Malaysia)",
           "closed": "Pernyataan hasrat ditutup pada 20 Oktober 2022, pukul 5.00 petang (waktu Malaysia)",
           "full": "Khamis, 20 Oktober 2022, pukul 5.00 petang (waktu Malaysia)"},
    "en": {"upcoming": "Expressions of interest open on 17 October 2022 at 9:00 AM (Malaysia time)",
           "open": "Express interest no later than 20 October 2022 at 5:00 PM (Malaysia time)",
           "closing": "Today is the last day to express interest: 20 October 2022 at 5:00 PM (Malaysia time)",
           "closed": "Expressions of interest closed on 20 October 2022 at 5:00 PM (Malaysia time)",
           "full": "Thursday, 20 October 2022 at 5:00 PM (Malaysia time)"},
}


@pytest.mark.parametrize("language", ["ms", "en"])
@pytest.mark.parametrize("instant, state", [
    ("2022-10-17T08:59:59+08:00", "upcoming"), ("2022-10-17T09:00:00+08:00", "open"),
    ("2022-10-20T16:59:59+08:00", "closing"), ("2022-10-20T17:00:01+08:00", "closed")])
def test_an_hour_says_whose_it_is(instant, state, language, build, serve, open_page):
    site = build(BEFORE, edit=HOURS)
    page = open_page(serve(site) + site.address_of("faq", language), now=instant, zone="Asia/Tokyo")
    assert page.locator(".strip a").inner_text().strip() == HOURLY[language][state]
    page.locator("#deadline summary").click()
    assert HOURLY[language]["full"] in page.locator("#deadline .answer").inner_text()
    page.goto(f"{serve(site)}/{language}/")
    assert page.locator(".hero .dates dd").last.inner_text() == HOURLY[language]["full"]
    assert page.locator(".hero .dates time").last.get_attribute("datetime") == "2022-10-20T17:00:00+08:00"


@pytest.mark.parametrize("language", ["ms", "en"])
@pytest.mark.parametrize("text", ["", "largest"])
def test_an_hour_has_room_on_a_small_phone(text, language, build, serve, open_page):
    site = build(BEFORE, edit=HOURS)
    page = open_page(serve(site) + f"/{language}/", now="2022-10-20T10:00:00+08:00", width=320, height=568)
    for address in [f"/{language}/", *(site.address_of(name, language) for name in ["express-interest", "faq"])]:
        page.goto(serve(site) + address)
        page.evaluate("value => document.documentElement.dataset.text = value", text)
        root = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        assert root[0] == root[1], address


@pytest.mark.parametrize("language, slept, said", [
    ("en", "2022-10-21T00:05:00+08:00", "The period for expressing interest has just ended."),
    ("en", "2022-12-01T09:00:00+08:00", "Expressions of interest closed on 20 October 2022."),
    ("ms", "2022-10-21T00:05:00+08:00", "Pernyataan hasrat baru sahaja ditutup."),
    ("ms", "2022-10-21T00:11:00+08:00", "Pernyataan hasrat ditutup pada 20 Oktober 2022."),
])
def test_what_closed_while_the_page_slept_has_not_just_closed(language, slept, said, build, serve, open_page):
    page = open_page(serve(build("2022-10-19T10:00:00+08:00")) + f"/{language}/", now="2022-10-19T10:00:00+08:00")
    page.clock.set_fixed_time(slept)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert page.locator("#window-message").inner_text() == said


def test_focus_on_the_register_link_goes_to_what_to_do_now(build, serve, open_page):
    page = open_page(serve(build("2022-10-20T10:00:00+08:00")) + "/ms/", now="2022-10-20T23:59:50+08:00", ticking=True)
    page.locator(".hero .register .button").focus()
    page.clock.run_for(15_000)
    focused = page.locator(":focus")
    assert focused.inner_text() == "Apa yang boleh dilakukan sekarang"
    assert focused.evaluate("node => node.closest('.hero') !== null")


@pytest.mark.parametrize("language", ["ms", "en"])
@pytest.mark.parametrize("place, link", [
    # In steps that are for as long as it is open, which say nothing of what to do now.
    ("express-interest", '.when .steps a[href*="mohr.gov.my"]'), ("index", '.when a[href*="mohr.gov.my"]')])
def test_focus_on_any_way_that_closes_goes_to_what_to_do_now(place, link, language, build, serve, open_page):
    site = build(LAST_DAY)
    address = f"/{language}/" if place == "index" else site.address_of(place, language)
    page = open_page(serve(site) + address, now="2022-10-20T23:59:50+08:00", ticking=True)
    page.locator(link).focus()
    page.clock.run_for(15_000)
    assert page.locator(":focus").inner_text() == \
        {"ms": "Apa yang boleh dilakukan sekarang", "en": "What you can do now"}[language]


def test_focus_on_what_was_said_before_it_opened_goes_to_the_register_link(build, serve, open_page):
    site = build(BEFORE, edit=OPENING)
    page = open_page(serve(site) + site.address_of("express-interest"), now=BEFORE, ticking=True)
    page.locator("#upcoming ~ p a").first.focus()
    page.clock.run_for(3_000)
    assert page.locator(":focus").inner_text() == "Nyatakan hasrat"


NOTES = {"content/express-interest.en.md": (
    ":::when registration open\n",
    "Always.[^b] Both.[^c]\n\n[^a]: A.\n\n[^b]: B.\n\n[^c]: C.\n\n"
    ":::when registration open\nWhile it is open.[^a] Both.[^c]\n\n")}


@pytest.mark.parametrize("built, read, is_shown", [
    (OPEN, None, True), (CLOSED, None, False), (OPEN, CLOSED, False), (BEFORE, OPEN, True)])
def test_a_footnote_is_shown_with_what_refers_to_it(built, read, is_shown, build, serve, open_page):
    site = build(built, edit=OPENING | NOTES)
    how = {"now": read} if read else {"script": False}
    page = open_page(serve(site) + site.address_of("express-interest", "en"), **how)
    assert page.locator("#fn-3").is_visible() == is_shown
    assert page.locator(".footnotes li:visible").count() == (3 if is_shown else 2)
    assert page.locator("#fn-2 .footnote-back:visible").count() == (2 if is_shown else 1)
    assert page.locator("#fn-1 .footnote-back").is_visible()


def test_focus_elsewhere_stays_where_it_is(build, serve, open_page):
    page = open_page(serve(build("2022-10-20T10:00:00+08:00")) + "/ms/", now="2022-10-20T23:59:50+08:00", ticking=True)
    page.locator(".language-link").focus()
    page.clock.run_for(15_000)
    assert page.locator(".language-link").evaluate("node => node === document.activeElement")


def test_days_left_turn_at_midnight_in_malaysia_while_the_page_is_open(site, serve, open_page):
    page = open_page(serve(site) + "/en/", now="2022-10-18T23:59:58+08:00", zone="America/New_York", ticking=True)
    assert_state(page, "en", "open", 2)
    page.clock.run_for(5_000)
    assert_state(page, "en", "open", 1)


@pytest.mark.parametrize("event", ["visibilitychange", "pageshow"])
def test_a_page_that_slept_looks_again_when_it_is_shown(event, site, serve, open_page):
    page = open_page(serve(site) + "/en/", now="2022-10-14T10:00:00+08:00")
    assert_state(page, "en", "open", 6)
    page.clock.set_fixed_time("2022-10-21T09:00:00+08:00")
    page.evaluate("name => (name === 'pageshow' ? window : document).dispatchEvent(new Event(name))", event)
    assert_state(page, "en", "closed", None)


def test_nothing_on_the_page_changes_from_second_to_second(site, serve, open_page):
    page = open_page(serve(site) + "/ms/", now="2022-10-14T10:00:00+08:00", ticking=True)
    page.evaluate("""() => {
      window.changes = 0;
      new MutationObserver(records => window.changes += records.length)
        .observe(document, {attributes: true, childList: true, characterData: true, subtree: true});
    }""")
    text = page.locator("body").inner_text()
    page.clock.run_for(10 * 60_000)
    assert page.evaluate("window.changes") == 0
    assert page.locator("body").inner_text() == text


@pytest.mark.parametrize("language", ["ms", "en"])
def test_the_calendar_link_leads_to_the_event(language, site, base, open_page):
    page = open_page(f"{base}/{language}/")
    href = page.locator(".hero .register-more a").get_attribute("href")
    assert href.endswith(".ics")
    text = site.read(href)
    assert "BEGIN:VEVENT" in text and "20221020" in text
