"""Takes pictures of the built site, to be looked at: `SELARI=… .venv/bin/python Tests/Browser/look.py FOLDER`."""

import os
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from building import CLOSED, LAST_DAY, OPEN, Builder
from chromium import launch
from serving import Server


def main(folder: Path):
    folder.mkdir(parents=True, exist_ok=True)
    builder = Builder(str(Path(os.environ["SELARI"]).resolve()), Path(__file__).resolve().parents[2])
    with sync_playwright() as playwright:
        browser = launch(playwright.chromium)
        for state, instant in [("open", OPEN), ("last-day", LAST_DAY), ("closed", CLOSED)]:
            site = builder.build(instant)
            server = Server(site.output)
            for address in site.addresses() if state == "open" else ["/ms/", "/en/"]:
                for width in (320, 768, 1280):
                    for theme in ("light", "dark"):
                        context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=theme)
                        page = context.new_page()
                        page.clock.set_fixed_time(instant)
                        page.goto(server.base + address)
                        name = address.strip("/").replace("/", "-") or "chooser"
                        page.screenshot(path=folder / f"{name}.{state}.{width}.{theme}.png", full_page=True)
                        context.close()
            server.stop()
        browser.close()
    builder.clean()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
