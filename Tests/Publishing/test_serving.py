"""Every answer of the real nginx with the printed configuration."""

import base64
import hashlib
import os
import re
import time
from pathlib import Path

import pytest

import observatory
from asking import Client
from nginx import Nginx
from sites import ODD_REDIRECTS, make

SECURITY = [
    "Content-Security-Policy", "Strict-Transport-Security", "X-Content-Type-Options", "Referrer-Policy",
    "Permissions-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Embedder-Policy",
    "Cross-Origin-Resource-Policy",
]
PAGE = "public, max-age=0, must-revalidate"
MINUTES = "public, max-age=300, must-revalidate"
YEAR = "public, max-age=31536000, immutable"


def assert_secure(answer):
    for name in SECURITY:
        assert answer[name], f"{answer.status} without {name}"
    assert "unsafe" not in answer["Content-Security-Policy"]
    assert answer["Content-Security-Policy"].startswith("default-src 'none'; ")
    assert "/" not in answer["Server"], "the version is nobody's business"


def test_every_file_is_served_as_it_was_built_with_every_header(site, client):
    files = site.files()
    assert len(files) > 60 and "404.html" in files
    for file in files:
        answer = client.ask(site.address(file))
        assert answer.status == 200, file
        assert answer["Content-Encoding"] is None
        assert answer.body == site.read(file), file
        assert_secure(answer)


@pytest.mark.parametrize("coding, ending", [("gzip", ".gz"), ("br", ".br")])
def test_every_compressed_copy_is_served_to_those_who_ask(site, client, coding, ending):
    count = 0
    for file in site.files():
        answer = client.ask(site.address(file), accept_encoding=coding)
        assert answer.decoded == site.read(file), file
        if (site.output / (file + ending)).exists():
            count += 1
            assert answer["Content-Encoding"] == coding, file
            assert answer.body == site.read(file + ending), file
            assert "Accept-Encoding" in answer["Vary"]
            assert len(answer.body) < len(site.read(file))
        assert_secure(answer)
    assert count > 50


def test_a_browser_gets_brotli(site, client):
    assert client.ask(f"{site.prefix}/ms/", accept_encoding="gzip, deflate, br, zstd")["Content-Encoding"] == "br"


def test_each_kind_of_file_has_its_type(site, client):
    types = {
        "ms/index.html": "text/html; charset=utf-8", "sitemap.xml": "text/xml; charset=utf-8",
        "ms/feed.xml": "text/xml; charset=utf-8", "robots.txt": "text/plain; charset=utf-8",
        ".well-known/security.txt": "text/plain; charset=utf-8", "ms/search.json": "application/json",
    }
    calendars = [file for file in site.files() if file.endswith(".ics")]
    assert calendars
    types.update({file: "text/calendar; charset=utf-8" for file in calendars})
    for file, expected in types.items():
        assert client.ask(f"{site.prefix}/{file}")["Content-Type"] == expected, file
    for file in site.files():
        expected = {".css": "text/css; charset=utf-8", ".js": "application/javascript; charset=utf-8",
                    ".svg": "image/svg+xml", ".png": "image/png", ".woff2": "font/woff2"}.get(Path(file).suffix)
        if expected:
            assert client.ask(site.address(file))["Content-Type"] == expected, file


def test_a_manifest_has_its_type(root_site, tmp_path):
    assert "manifest-src" not in root_site.headers()
    site = make(tmp_path / "made", root_site.url)
    (site.source / "content/app.webmanifest").write_text('{"name": "Contoh"}\n')
    site.build()
    with Nginx(tmp_path / "nginx", site.output, site.headers()) as nginx:
        [file] = [file for file in site.files() if file.endswith(".webmanifest")]
        answer = Client(nginx.base).ask(site.address(file))
    assert answer["Content-Type"] == "application/manifest+json"
    assert "manifest-src 'self'" in answer["Content-Security-Policy"]


def test_what_nginx_does_not_know_has_its_type(root_site, tmp_path):
    types = {"jumlah.csv": "text/csv; charset=utf-8", "JUMLAH.TSV": "text/tab-separated-values; charset=utf-8",
             "kata.vtt": "text/vtt; charset=utf-8", "skrip.mjs": "application/javascript; charset=utf-8"}
    site = make(tmp_path / "made", root_site.url)
    for name in types:
        (site.source / "content" / name).write_text("// a\tb\n")
    # One whose name changes with its bytes is kept for a year all the same.
    (site.source / "templates/assets/modul.mjs").write_text("export const a = 1\n")
    base = site.source / "templates/base.html"
    base.write_text(base.read_text().replace("</body>", '<script type="module" src="{{ asset("modul.mjs") }}"></script></body>'))
    site.build()
    [asset] = [file for file in site.files() if file.startswith("assets/modul.")]
    with Nginx(tmp_path / "nginx", site.output, site.headers("--brotli")) as nginx:
        client = Client(nginx.base)
        for name, kind in types.items():
            answer = client.ask("/" + name)
            assert (answer.status, answer["Content-Type"], answer["Cache-Control"]) == (200, kind, MINUTES)
            assert_secure(answer)
        answer = client.ask("/" + asset)
        assert (answer["Content-Type"], answer["Cache-Control"]) == (types["skrip.mjs"], YEAR)
        assert_secure(answer)


@pytest.mark.parametrize("coding", ["gzip", "br"])
def test_a_proxy_is_given_the_compressed_copy(site, client, coding):
    answer = client.ask(f"{site.prefix}/ms/", accept_encoding=coding, via="1.1 proksi")
    assert answer["Content-Encoding"] == coding and answer.decoded == site.read("ms/index.html")


def test_how_long_an_answer_may_be_kept(site, client):
    lifetimes = {}
    for file in site.files():
        lifetimes.setdefault(client.ask(site.address(file))["Cache-Control"], []).append(file)
    assert set(lifetimes) == {PAGE, MINUTES, YEAR}
    assert all(file.endswith(".html") for file in lifetimes[PAGE])
    assert all(file.startswith("assets/") for file in lifetimes[YEAR])
    assert {"sitemap.xml", "robots.txt", "poster.png", "peta.geojson", "ms/search.json"} <= set(lifetimes[MINUTES])
    missing = client.ask(f"{site.prefix}/assets/site.0123456789.css")
    assert missing.status == 404 and missing["Cache-Control"] == PAGE


def test_older_addresses_lead_to_the_new_ones(site, client):
    faq = {"ms": f"{site.prefix}/ms/soalan-lazim/", "en": f"{site.prefix}/en/faq/"}
    heading = faq["en"] + "#interest"
    for old, new in [("/lama/faq.html", faq["ms"]), ("/old/questions/", heading), ("/old/questions", heading),
                     ("/old/questions/index.html", heading), ("/index.php", f"{site.prefix}/ms/"),
                     ("/old/cal.ics", faq["en"]), ("/%E5%85%B3%E4%BA%8E/", faq["en"]),
                     ("/%e5%85%b3%e4%ba%8e", faq["en"]), ("/%C3%A9.php", faq["en"]),
                     *((old, faq["en"]) for old in ODD_REDIRECTS)]:
        answer = client.ask(site.prefix + old)
        assert (answer.status, answer["Location"]) == (301, new), old
        assert_secure(answer)
        assert answer["Cache-Control"] == PAGE and answer["Allow"] is None
        assert client.ask(new).status == 200
        page, _, place = new.partition("#")
        queried = client.ask(site.prefix + old + "?utm=1&b=%20")
        assert queried["Location"] == page + "?utm=1&b=%20" + (f"#{place}" if place else "")


def test_a_missing_slash_is_put_right_without_naming_a_host(site, client):
    answer = client.ask(f"{site.prefix}/ms/soalan-lazim")
    assert (answer.status, answer["Location"]) == (301, f"{site.prefix}/ms/soalan-lazim/")
    assert_secure(answer)
    if site.prefix:
        answer = client.ask(site.prefix + "?x=1")
        assert (answer.status, answer["Location"]) == (301, site.prefix + "/?x=1")
        assert_secure(answer)


def test_what_is_not_there_is_said_in_both_languages(site, client):
    for path in ["/tiada/", "/ms/tiada", "/tiada.png", "/tiada.ics", "/assets/tiada.0123456789.css", "/assets/"]:
        answer = client.ask(site.prefix + path)
        assert answer.status == 404, path
        assert answer["Content-Type"] == "text/html; charset=utf-8", path
        assert answer.body == site.read("404.html"), path
        assert_secure(answer)
        compressed = client.ask(site.prefix + path, accept_encoding="gzip")
        assert (compressed.status, compressed.decoded) == (404, site.read("404.html"))
    page = site.read("404.html").decode()
    assert 'lang="ms"' in page and 'lang="en"' in page
    assert client.ask(f"{site.prefix}/404.html").status == 200


def test_hidden_files_are_not_served(site, client):
    assert (site.output / ".selari-build").exists()
    (site.output / "ms/.rahsia").write_text("rahsia")
    try:
        for path in ["/.selari-build", "/ms/.rahsia", "/.git/config", "/.well-known/.rahsia"]:
            answer = client.ask(site.prefix + path)
            assert (answer.status, answer.body) == (404, site.read("404.html")), path
    finally:
        (site.output / "ms/.rahsia").unlink()


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
def test_only_reading_is_allowed(site, nginx, method):
    asset = next(file for file in site.files() if file.startswith("assets/"))
    calendar = next(file for file in site.files() if file.endswith(".ics"))
    for path in ["/", "/ms/", "/sitemap.xml", f"/{asset}", f"/{calendar}", "/old/questions/", "/old/questions",
                 "/index.php", ""]:
        if not site.prefix + path:
            continue
        client = Client(nginx.base)
        answer = client.ask(site.prefix + path, method=method)
        client.close()
        assert (answer.status, answer["Allow"]) == (405, "GET, HEAD"), path
        assert_secure(answer)
        assert "immutable" not in (answer["Cache-Control"] or "")


def test_head_says_what_get_says_without_a_body(site, client):
    for path in ["/ms/", "/sitemap.xml", "/tiada/", "/lama/faq.html"]:
        head, get = (client.ask(site.prefix + path, method) for method in ["HEAD", "GET"])
        assert head.body == b"" and head.status == get.status
        assert [header for header in head.headers if header[0] != "Date"] == [
            header for header in get.headers if header[0] != "Date"]


@pytest.mark.parametrize("coding", ["identity", "gzip", "br"])
def test_who_has_the_page_is_not_sent_it_again(site, client, coding):
    first = client.ask(f"{site.prefix}/ms/", accept_encoding=coding)
    for condition in [{"if_none_match": first["ETag"]}, {"if_modified_since": first["Last-Modified"]}]:
        again = client.ask(f"{site.prefix}/ms/", accept_encoding=coding, **condition)
        assert (again.status, again.body) == (304, b"")
        assert_secure(again)
        assert again["Cache-Control"] == PAGE


@pytest.mark.parametrize("coding", ["identity", "gzip", "br"])
def test_a_page_that_keeps_its_size_but_not_its_text_is_sent_anew(tmp_path, root_site, coding):
    site = make(tmp_path / "made", root_site.url)
    page = site.source / "content/contact.ms.md"
    file = next(file for file in site.files() if file.startswith("ms/hubungi"))
    text = page.read_text()
    page.write_text(text + "\nTinggal 3 hari lagi.\n")
    site.build()
    with Nginx(tmp_path / "nginx", site.output, site.headers("--brotli")) as nginx:
        client = Client(nginx.base)
        # The page was built a while ago: nginx tells seconds apart, and no finer.
        for path in site.output.rglob("*.html*"):
            os.utime(path, (time.time() - 60, time.time() - 60))
        old = client.ask(site.address(file), accept_encoding=coding)
        page.write_text(text + "\nTinggal 2 hari lagi.\n")
        site.build()
        assert len(site.read(file)) == len(old.decoded) and site.read(file) != old.decoded
        for condition in [{"if_none_match": old["ETag"]}, {"if_modified_since": old["Last-Modified"]}]:
            new = client.ask(site.address(file), accept_encoding=coding, **condition)
            assert new.status == 200 and new.decoded == site.read(file)
        # What has not changed keeps its time, so that nobody has to fetch it again.
        same = client.ask(f"{site.prefix}/ms/", if_modified_since=client.ask("/ms/")["Last-Modified"])
        assert same.status == 304


def test_the_rest_of_a_shared_server_is_left_alone(tmp_path_factory, tmp_path):
    site = make(tmp_path_factory.mktemp("shared"), "https://contoh.example/alliance-87/")
    (site.root / "lain.txt").write_text("bukan kami\n")
    with Nginx(tmp_path, site.root, site.headers(), more='location ~ "\\.(css|php)$" { return 418; }') as nginx:
        client = Client(nginx.base)
        other = client.ask("/lain.txt")
        assert other.status == 200 and other["Content-Security-Policy"] is None
        assert client.ask("/tiada").body != site.read("404.html")
        asset = next(file for file in site.files() if file.endswith(".css"))
        assert client.ask(site.address(asset)).status == 200


def test_the_observatory_gives_an_a_plus(tmp_path, root_site):
    with Nginx(tmp_path, root_site.output, root_site.headers("--brotli"), secure=True) as nginx:
        client = Client(nginx.base, nginx.trust())
        plain = Client(f"http://127.0.0.1:{nginx.plain}")
        pages = [file for file in root_site.files() if file.endswith(".html")]
        for file in pages:
            path = root_site.address(file)
            score = observatory.score(client.ask(path), plain.ask(path), host="127.0.0.1")
            # The most that files alone can have: only a place in the browsers' preload list adds five.
            assert (score.value, score.grade) == (155, "A+"), f"{path}: {score.modifiers}"


def test_scripts_and_stylesheets_are_the_ones_that_pages_vouch_for(site, client):
    vouched = {}
    for file in site.files():
        if file.endswith(".html"):
            for tag in re.findall(r"<(?:script[^>]* src=|link[^>]* rel=\"stylesheet\")[^>]*>", site.read(file).decode()):
                address = re.search(r'(?:src|href)="([^"]+)"', tag)[1]
                vouched[address] = re.search(r'integrity="sha384-([^"]+)"', tag)[1]
    assert len(vouched) >= 3
    for address, digest in vouched.items():
        answer = client.ask(address, accept_encoding="gzip")
        assert base64.b64encode(hashlib.sha384(answer.decoded).digest()).decode() == digest, address


@pytest.mark.parametrize("policy, modifier", [
    (None, -25), ("default-src 'self'", 5), ("default-src 'none'", 10),
    ("default-src 'none'; script-src 'unsafe-inline'", -20), ("default-src 'none'; script-src 'unsafe-eval'", -10),
    ("default-src 'none'; style-src 'unsafe-inline'", 0), ("default-src *", -20),
])
def test_the_observatorys_chart_of_policies(policy, modifier):
    assert observatory.content_security_policy(policy) == modifier
