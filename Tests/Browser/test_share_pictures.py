"""The picture of a shared link says what its description says, and is what its maker makes."""

import base64
import subprocess
import sys

import pytest
import yaml

from conftest import ROOT

STRINGS = yaml.safe_load((ROOT / "templates/strings.yaml").read_text())

# The share of pixels in which two pictures are not alike to the eye.
UNLIKE = """async sources => {
  const [one, other] = await Promise.all(sources.map(async source => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    return canvas.getImageData(0, 0, image.width, image.height).data;
  }));
  if (one.length !== other.length) return 1;
  return one.filter((value, at) => Math.abs(value - other[at]) > 64).length / one.length;
}"""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pictures")
    subprocess.run([sys.executable, ROOT / "scripts/share-pictures", folder], check=True)
    return folder


@pytest.mark.parametrize("language", ["ms", "en"])
def test_the_picture_is_the_one_that_is_made_of_the_words(language, made, browser):
    files = [ROOT / f"templates/assets/share.{language}.png", made / f"share.{language}.png"]
    page = browser.new_page()
    sources = ["data:image/png;base64," + base64.b64encode(file.read_bytes()).decode() for file in files]
    assert page.evaluate(UNLIKE, sources) < .001
    page.close()


@pytest.mark.parametrize("language, intention, short", [
    ("ms", "telah menyatakan hasrat untuk menjadi negara Pathfinder", "Hasrat Menjadi Negara Pathfinder"),
    ("en", "has expressed its intention to become a Pathfinder country", "Intention to be a Pathfinder country"),
])
def test_title_lead_picture_and_heading_say_what_was_done_and_no_more(language, intention, short, site):
    page = site.read(f"/{language}/")
    # A tab and a search result have no room for the sentence; an intention is all that it may say.
    assert page[page.index("<title>"):].startswith(f"<title>{short} · ")
    heading = page[page.index("<h1"):page.index("</h1>")]
    for said in [STRINGS["site_lead"][language], STRINGS["share_alt"][language],
                 page[page.index('property="og:title"'):].split("\n")[0], heading.replace('<span lang="en">', "")]:
        assert intention.lower() in said.lower()
