"""The colours themselves: contrast computed from the tokens, in every theme."""

import pytest

from conftest import THEMES

TEXT = 4.5  # WCAG 1.4.3
HIGH = 7.0  # WCAG 1.4.6, where the reader asks for high contrast
SHAPE = 3.0  # WCAG 1.4.11

PAIRS = [
    ("--text", "--page", TEXT), ("--text-quiet", "--page", TEXT), ("--text-faint", "--page", TEXT),
    ("--text-faint", "--foot", TEXT), ("--text-faint", "--card", TEXT), ("--text-quiet", "--wash", TEXT),
    ("--text-quiet", "--accent-wash", TEXT), ("--text-faint", "--accent-wash", TEXT),
    ("--text", "--mark", TEXT), ("--accent", "--mark", TEXT),
    ("--accent", "--page", TEXT), ("--accent", "--foot", TEXT), ("--accent", "--card", TEXT),
    ("--accent", "--accent-wash", TEXT), ("--accent", "--wash", TEXT), ("--accent-deep", "--page", TEXT),
    ("--good", "--good-wash", TEXT), ("--warn", "--warn-wash", TEXT), ("--text", "--warn-wash", TEXT),
    ("--button-text", "--button", TEXT), ("--button-text", "--button-over", TEXT),
    ("--control", "--page", SHAPE), ("--control", "--card", SHAPE), ("--button", "--page", SHAPE),
]

READ = """names => {
  const canvas = document.createElement("canvas").getContext("2d");
  const style = getComputedStyle(document.documentElement);
  return names.map(name => {
    canvas.fillStyle = name.startsWith("--") ? style.getPropertyValue(name) : name;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  });
}"""


def luminance(colour):
    parts = [value / 255 for value in colour]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted([luminance(one), luminance(other)], reverse=True)
    return (light + 0.05) / (dark + 0.05)


def contrasts(base, open_page, theme):
    """A page of the device's wish for contrast, or of none, with each choice of the reader's."""
    for device in ["no-preference", "more"]:
        page = open_page(base + "/ms/", theme=theme, contrast=device)
        for choice in ["", "normal", "high"]:
            page.evaluate("value => localStorage.contrast = value", choice)
            page.reload()
            yield page, choice == "high" or (device == "more" and choice == "")


@pytest.mark.parametrize("theme", THEMES)
def test_contrast_follows_the_device_until_the_reader_chooses(theme, base, open_page):
    names = sorted({name for pair in PAIRS for name in pair[:2]} | {"--line", "--accent-line"})
    drawn = """() => [".hero .badge", ".path-art"].map(part => {
      const style = getComputedStyle(document.querySelector(part));
      return style.boxShadow + style.display;
    })"""
    seen = {True: [], False: []}
    for page, high in contrasts(base, open_page, theme):
        seen[high].append((page.evaluate(READ, names), page.evaluate(drawn)))
    assert all(one == seen[high][0] for high in seen for one in seen[high]) and len(seen[True]) == 3
    assert seen[True][0][0] != seen[False][0][0]
    assert seen[True][0][1][1].endswith("none") and seen[False][0][1][1].endswith("block")


@pytest.mark.parametrize("setting", ["", "high"])
@pytest.mark.parametrize("theme", THEMES)
def test_every_pair_of_colours_has_contrast_enough(theme, setting, base, open_page):
    page = open_page(base + "/ms/", theme=theme)
    page.evaluate("value => { if (value) document.documentElement.dataset.contrast = value }", setting)
    short = []
    for ink, ground, least in PAIRS:
        ratio = contrast(*page.evaluate(READ, [ink, ground]))
        least = HIGH if setting == "high" and least == TEXT else least
        if ratio < least:
            short.append(f"{ink} on {ground}: {ratio:.2f}, needs {least}")
    assert short == []


@pytest.mark.parametrize("theme", THEMES)
def test_the_readers_choice_of_theme_has_the_colours_of_the_device_theme(theme, base, open_page):
    other = THEMES[1 - THEMES.index(theme)]
    by_device = open_page(base + "/ms/", theme=theme)
    by_choice = open_page(base + "/ms/", theme=other)
    by_choice.evaluate("value => document.documentElement.dataset.theme = value", theme)
    names = sorted({name for pair in PAIRS for name in pair[:2]} | {"--line", "--accent-line", "--warn-line"})
    assert by_choice.evaluate(READ, names) == by_device.evaluate(READ, names)


# The colour that the browser's frame takes: that of the first element that holds here.
FRAME = """() => [...document.querySelectorAll("meta[name=theme-color]")].find(one => matchMedia(one.media).matches)?.content"""


@pytest.mark.parametrize("place", ["/ms/", "/", "/404.html"])
@pytest.mark.parametrize("theme", THEMES)
def test_the_browsers_frame_has_the_colour_of_the_page(theme, place, base, open_page):
    page = open_page(base + place, theme=theme)
    for choice in ["", *THEMES, ""]:
        page.evaluate("value => localStorage.theme = value", choice)
        page.reload()
        assert page.evaluate(READ, [page.evaluate(FRAME)]) == page.evaluate(READ, ["--page"]), choice


def test_the_browsers_frame_follows_a_choice_at_once(base, open_page):
    page = open_page(base + "/ms/")
    page.click(".header-tools .display-button")
    for choice, colour in [("dark", "#18181b"), ("light", "#ffffff"), ("", "#ffffff")]:
        page.check(f"#site-display input[name=theme][value='{choice}']")
        assert page.evaluate(FRAME) == colour
