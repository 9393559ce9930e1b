"""The ministry's site in a real browser.

Every test gets a site that Selari has built, served over loopback with the strict headers it is meant
to be published with, and a page that fails its test on any script error, any breach of the content
security policy and any request to another host.

    SELARI=.build/release/selari .venv/bin/python -m pytest Tests/Browser
"""

import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from building import OPEN, Builder
from chromium import launch
from serving import Server

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ["ms", "en"]
THEMES = ["light", "dark"]


def selari() -> str:
    binary = os.environ.get("SELARI")
    if not binary:
        raise pytest.UsageError("Set SELARI to the selari binary: SELARI=.build/release/selari")
    return str(Path(binary).resolve())


_builder = None


def builder() -> Builder:
    """One builder for the whole run; the same site at the same instant is built once."""
    global _builder
    if _builder is None:
        _builder = Builder(selari(), ROOT)
    return _builder


def pytest_generate_tests(metafunc):
    """`address` and `path` run a test on every page and every HTML file; `shown` shows it every page."""
    if "address" in metafunc.fixturenames:
        metafunc.parametrize("address", builder().build(OPEN).addresses())
    if "path" in metafunc.fixturenames:
        metafunc.parametrize("path", builder().build(OPEN).html_paths())
    if "shown" in metafunc.fixturenames:
        metafunc.parametrize("loaded", builder().build(OPEN).addresses(), indirect=True, scope="module")


def pytest_unconfigure(config):
    if _builder is not None:
        _builder.clean()


@pytest.fixture(scope="session")
def build():
    """Builds the site as of an instant: `build(CLOSED)`, `build(OPEN, edit=…, url=…)`."""
    return builder().build


@pytest.fixture(scope="session")
def site(build):
    """The site as it stands while the window is open."""
    return build(OPEN)


@pytest.fixture(scope="session")
def serve():
    """Serves an output folder: `serve(site)` gives its base address."""
    servers = {}

    def start(site):
        if site not in servers:
            servers[site] = Server(site.output)
        return servers[site].base

    yield start
    for server in servers.values():
        server.stop()


@pytest.fixture(scope="session")
def base(site, serve):
    return serve(site)


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = launch(playwright.chromium)
        yield browser
        browser.close()


class Watch:
    """What goes wrong on a page: script errors, breaches of the policy, requests to another host."""

    def __init__(self):
        self.faults = []

    def follow(self, page, origin):
        page.on("pageerror", lambda error: self.faults.append(f"script error: {error}"))
        page.on("console", lambda message: message.type == "error" and self.faults.append(f"console: {message.text}"))
        page.on("request", lambda request: request.url.startswith((origin, "data:", "blob:"))
                or self.faults.append(f"request to another host: {request.url}"))


@pytest.fixture(scope="session")
def one_page(browser, base):
    """The one page in which every address is shown in turn, and its watch."""
    # Without motion: it changes its colours between tests, and none is to see them on their way.
    context = browser.new_context(
        viewport={"width": 1280, "height": 800}, timezone_id="Asia/Kuala_Lumpur", reduced_motion="reduce")
    page = context.new_page()
    page.clock.set_fixed_time(OPEN)
    watch = Watch()
    watch.follow(page, base)
    yield page, watch
    context.close()


@pytest.fixture(scope="module")
def loaded(request, one_page, base):
    page, watch = one_page
    page.goto(base + request.param)
    return Shown(page, request.param, watch)


@dataclass(frozen=True)
class Shown:
    """A page of the site, open in the browser."""

    page: object
    address: str
    watch: Watch

    @property
    def language(self) -> str | None:
        """Its language; none for the chooser and the 404 page."""
        return self.address.split("/")[1] if self.address.count("/") > 1 else None


@pytest.fixture
def shown(loaded):
    """Every page of the site in turn, for tests that only look at it; what they set is put back."""
    yield loaded
    loaded.page.set_viewport_size({"width": 1280, "height": 800})
    loaded.page.emulate_media(media="screen", color_scheme="light")
    loaded.page.evaluate("""() => {
      const data = document.documentElement.dataset;
      for (const name of Object.keys(data)) delete data[name];
    }""")
    assert not loaded.watch.faults, loaded.watch.faults


@pytest.fixture
def open_page(browser):
    """Opens an address in a context of its own: `open_page(url, width=320, script=False, now=…)`.

    With `now=None` the clock is the browser's own; any other one knows nothing of what a page has loaded."""
    contexts, watch = [], Watch()

    def open_page(url, *, width=1280, height=800, theme="light", script=True, now=OPEN, zone="Asia/Kuala_Lumpur",
                  ticking=False, go=True, **options):
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=theme, java_script_enabled=script,
            timezone_id=zone, **options)
        contexts.append(context)
        page = context.new_page()
        if script and ticking:
            # It stands still until the test moves it: how long a page takes to load is nothing to it.
            moment = datetime.fromisoformat(now)
            page.clock.install(time=moment - timedelta(hours=1))
            page.clock.pause_at(moment)
        elif script and now:
            page.clock.set_fixed_time(now)
        watch.follow(page, "/".join(url.split("/")[:3]))
        if go:
            page.goto(url)
        return page

    open_page.faults = watch.faults
    yield open_page
    for context in contexts:
        context.close()
    assert not watch.faults, watch.faults
