"""The browser of the tests: Chromium without its window, which is the same engine without what a person
would click on.

The whole browser, told to show no window, still makes one for every page that is opened, menus and all,
and spends more time on those than on the pages.
"""

import os


def launch(chromium, text=None):
    """Starts the browser; `CHROMIUM` names another one. `text` is the reader's own size of text, in pixels."""
    larger = [f"--blink-settings=defaultFontSize={text}"] if text else []
    return chromium.launch(
        executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium-headless-shell"), args=["--no-sandbox", *larger])
