"""Images of every form and in every position have the size that the page states."""

from PIL import Image
import pytest

from building import OPEN

TURNS = [1, 3, 6, 8]
FORMATS = [("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp"), ("AVIF", "avif"), ("GIF", "gif")]


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
