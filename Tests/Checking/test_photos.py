"""Photos as programs write them: where they were taken, and what they weigh."""
from PIL import Image
import pytest

PAGE = "---\ntitle: Utama\n---\n![Bengkel di Putrajaya]({name})\n"
XMP = ('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
       '<rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="2,55.6N"/></rdf:RDF></x:xmpmeta>')
LATITUDE = {1: "N", 2: (2.0, 55.0, 36.0), 3: "E", 4: (101.0, 41.0, 24.0)}
FORMATS = [("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp")]


def photo(site, ending: str, form: str, *, place=None, xmp=None, size=(40, 30)) -> None:
    exif = Image.Exif()
    exif[0x010F] = "Kamera"
    if place:
        exif.get_ifd(0x8825).update(place)
    file = site.folder / f"content/foto.{ending}"
    more = {"xmp": xmp.encode()} if xmp else {}
    Image.effect_noise(size, 90).convert("RGB").save(file, form, exif=exif.tobytes(), **more)
    for language in ["ms", "en"]:
        site.write(f"content/index.{language}.md", PAGE.format(name=file.name))


def found(site, rule: str) -> list[str]:
    return [finding["file"] for finding in site.findings() if finding["rule"] == rule]


@pytest.mark.parametrize("form, ending", FORMATS)
def test_the_place_of_a_photo_is_found(form, ending, site):
    photo(site, ending, form, place=LATITUDE)
    assert found(site, "image/location") == [f"content/foto.{ending}"]


@pytest.mark.parametrize("form, ending", [("JPEG", "jpg"), ("WEBP", "webp")])
def test_a_place_that_a_program_has_noted_is_found(form, ending, site):
    photo(site, ending, form, xmp=XMP)
    assert found(site, "image/location") == [f"content/foto.{ending}"]


@pytest.mark.parametrize("form, ending", FORMATS)
def test_a_photo_that_tells_no_place_is_left_alone(form, ending, site):
    photo(site, ending, form, xmp=XMP.replace("GPSLatitude", "ISOSpeed") if form != "PNG" else None)
    assert found(site, "image/location") == []


def test_a_photo_as_a_telephone_makes_it_is_too_heavy(site):
    photo(site, "jpg", "JPEG", size=(1600, 1200))
    assert found(site, "size/image") == ["content/index.en.md", "content/index.ms.md"]
