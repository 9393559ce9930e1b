"""Images of every form and in every position have the size that the page states."""

from PIL import Image
import pytest

from building import OPEN

TURNS = [1, 3, 6, 8]
FORMATS = [("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp"), ("AVIF", "avif"), ("GIF", "gif")]


# Drawings as programs write them.
ROOTS = [
    'width="210mm" height="297mm" viewBox="0 0 210 297"', 'width="1em" height="1em" viewBox="0 0 512 512"',
    'width="62pt" height="116pt" viewBox="0.00 0.00 62.00 116.00"', 'width="50" viewBox="0 0 100 20"',
    'width="100%" height="50" viewBox="0 0 30 60"', "height='12' width='24.4px'", 'viewBox="0 0 1.4 0.6"',
    'aria-label="1 > 0" width="3cm" height="1in"',
]


def test_a_drawing_has_the_size_that_the_browser_shows(build, serve, open_page):
    edit = {f"content/lukisan-{number}.svg":
            f'<!-- <svg width="1" height="1"> --><svg xmlns="http://www.w3.org/2000/svg" {root}></svg>'.encode()
            for number, root in enumerate(ROOTS)}
    edit["content/gambar.ms.md"] = "---\ntitle: Gambar\nmissing: omit\n---\n" + "".join(
        f"\n![Lukisan {number}](lukisan-{number}.svg)\n" for number in range(len(ROOTS)))
    page = open_page(serve(build(OPEN, edit=edit)) + "/ms/gambar/")
    for root, image in zip(ROOTS, page.locator("main img").all(), strict=True):
        image.scroll_into_view_if_needed()
        shown = image.evaluate("image => image.decode().then(() => [image.naturalWidth, image.naturalHeight])")
        assert [int(image.get_attribute(name)) for name in ["width", "height"]] == shown, root


@pytest.mark.parametrize("form, ending", FORMATS)
def test_the_page_states_the_size_that_the_browser_shows(form, ending, build, serve, open_page, tmp_path):
    edit = {}
    for turn in TURNS:
        exif = Image.Exif()
        exif[0x0112] = turn
        Image.new("RGB", (40, 30), (turn * 20, 90, 90)).save(tmp_path / "foto", form, exif=exif.tobytes())
        edit[f"content/foto-{turn}.{ending}"] = (tmp_path / "foto").read_bytes()
    text = "---\ntitle: Gambar\nmissing: omit\n---\n" + "\n".join(f"![Bengkel {turn}](foto-{turn}.{ending})\n" for turn in TURNS)
    edit["content/gambar.ms.md"] = text
    page = open_page(serve(build(OPEN, edit=edit)) + "/ms/gambar/", width=1280)
    images = page.locator("main img")
    assert images.count() == len(TURNS)
    for image in images.all():
        image.scroll_into_view_if_needed()
        stated = [int(image.get_attribute(name)) for name in ["width", "height"]]
        assert stated == image.evaluate(
            "image => image.decode().then(() => [image.naturalWidth, image.naturalHeight])")
