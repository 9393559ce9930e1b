"""The printed configuration in a real browser: nothing that the site does is forbidden by it."""

import os

import pytest
from playwright.sync_api import sync_playwright

from nginx import Nginx


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium-headless-shell"), args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def secure(root_site, tmp_path_factory):
    with Nginx(tmp_path_factory.mktemp("secure"), root_site.output, root_site.headers("--brotli"),
               secure=True) as nginx:
        yield nginx


@pytest.fixture
def page(browser, secure):
    context = browser.new_context(ignore_https_errors=True)
    page = context.new_page()
    page.faults = []
    page.on("console", lambda message: page.faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    # A browser gives up an icon when it goes on to the next page: that is not the server's doing.
    page.on("requestfailed", lambda request: page.faults.append(f"{request.url}: {request.failure}")
            if request.failure != "net::ERR_ABORTED" else None)
    yield page
    context.close()


def test_no_page_asks_for_what_its_policy_forbids(root_site, secure, page):
    for file in root_site.files():
        if file.endswith(".html"):
            answer = page.goto(secure.base + root_site.address(file), wait_until="load")
            assert answer.headers["content-encoding"] == "br"
            assert page.faults == [], file


def test_styles_fonts_and_search_work(root_site, secure, page):
    page.goto(secure.base + "/ms/cari/?q=pathfinder")
    page.wait_for_selector("ol.results a")
    assert page.evaluate("document.styleSheets.length") == 1
    assert page.evaluate("document.fonts.ready.then(() => [...document.fonts].some(font => font.status === 'loaded'))")
    assert page.faults == []
