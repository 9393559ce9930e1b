"""What `selari headers --for apache` prints, read by the real Apache, and every answer that it then gives."""

import json
import os
import re
import subprocess
from urllib.parse import unquote

import pytest

from apache import MODULES, Apache
from asking import Client
from daemon import free_port
from nginx import Nginx
from sites import ODD_REDIRECTS, ROOT, selari
from test_serving import MINUTES, PAGE, SECURITY, YEAR
from test_verify import verify


def printed(site, *words) -> str:
    run = selari("headers", "--site", site.source, "--for", "apache", "--url", site.url.replace("https:", "http:"),
                 *words)
    assert run.returncode == 0 and not run.stderr, run.stderr
    return run.stdout


@pytest.fixture(scope="module", params=["included", "htaccess"])
def apache(request, site):
    with Apache(site, printed(site, "--brotli"), htaccess=request.param == "htaccess") as server:
        yield server


@pytest.fixture
def client(apache):
    client = Client(apache.base)
    yield client
    client.close()


@pytest.mark.parametrize("words", [(), ("--brotli",), ("--lang", "ms")])
def test_apache_accepts_it_as_it_is(site, words):
    checked = Apache(site, printed(site, *words)).test()
    assert checked.returncode == 0 and "Syntax OK" in checked.stderr, checked.stderr


def test_it_is_the_same_each_time_and_in_both_languages_but_for_comments(site):
    malay, english = (printed(site, "--lang", code) for code in ["ms", "en"])
    assert malay == printed(site, "--lang", "ms")
    assert "Jangan sunting" in malay and "Do not edit" in english

    def bare(text):
        return [line for line in text.splitlines() if not line.strip().startswith("#")]

    assert bare(malay) == bare(english)


def test_all_is_as_verify_wants_it(site, apache):
    run = verify(f"{apache.base}{site.prefix}/", site.output)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "all as they were built" in run.stdout


def test_older_addresses_lead_to_the_new_ones_with_their_query(site, client):
    faq = {"ms": f"{site.prefix}/ms/soalan-lazim/", "en": f"{site.prefix}/en/faq/"}
    for old, new, fragment in [
        ("/lama/faq.html", faq["ms"], ""), ("/index.php", f"{site.prefix}/ms/", ""), ("/old/cal.ics", faq["en"], ""),
        ("/old/questions/", faq["en"], "#interest"), ("/old/questions", faq["en"], "#interest"),
        ("/old/questions/index.html", faq["en"], "#interest"), ("/%E5%85%B3%E4%BA%8E/", faq["en"], ""),
        ("/%e5%85%b3%e4%ba%8e", faq["en"], ""), ("/%C3%A9.php", faq["en"], ""),
        *((old, faq["en"], "") for old in ODD_REDIRECTS),
    ]:
        for query in ["", "?utm=1&b=%20"]:
            answer = client.ask(site.prefix + old + query)
            assert answer.status == 301, old
            location = re.sub(r"^http://[^/]+", "", answer["Location"])
            assert location == new + query + fragment
            assert all(answer[name] for name in SECURITY if name != "Strict-Transport-Security")
            assert answer["Cache-Control"] == PAGE


def test_what_begins_as_an_older_address_does_is_none(site, client):
    for path in ["/old/questions/x/y", "/index.php/x", "/lama/faq.html/x"]:
        assert client.ask(site.prefix + path).status == 404, path


def test_a_missing_slash_is_put_right(site, client):
    answer = client.ask(f"{site.prefix}/ms/soalan-lazim?x=1")
    assert answer.status == 301 and answer["Location"].endswith(f"{site.prefix}/ms/soalan-lazim/?x=1")


def test_what_is_not_there_is_said_in_both_languages(site, client):
    for path in ["/tiada/", "/ms/tiada", "/tiada.png", "/assets/tiada.0123456789.css", "/assets/", "/assets"]:
        answer = client.ask(site.prefix + path)
        assert (answer.status, answer.body) == (404, site.read("404.html")), path
        assert (answer["Content-Type"], answer["Cache-Control"]) == ("text/html; charset=utf-8", PAGE), path


def test_hidden_files_are_not_served(site, apache, client):
    (apache.output / "ms/.rahsia").write_text("rahsia")
    for path in ["/.selari-build", "/ms/.rahsia", "/.well-known/.rahsia"]:
        assert client.ask(site.prefix + path).status == 404, path
    assert client.ask(f"{site.prefix}/.well-known/security.txt").status == 200


def test_nothing_is_guessed_from_half_a_name(site, client):
    # MultiViews, which the folder above has, would.
    assert client.ask(f"{site.prefix}/sitemap").status == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
def test_only_reading_is_allowed(site, apache, method):
    for path in ["/", "/ms/", "/sitemap.xml", "/old/questions/", "/index.php"]:
        client = Client(apache.base)
        answer = client.ask(site.prefix + path, method=method)
        client.close()
        assert answer.status == 405, path
        assert [value for value in answer.all("Allow") if value] == ["GET, HEAD"]


@pytest.mark.parametrize("coding", ["gzip", "br"])
def test_who_has_the_page_is_not_sent_it_again(site, client, coding):
    first = client.ask(f"{site.prefix}/ms/", accept_encoding=coding)
    assert first["Content-Encoding"] == coding and first.decoded == site.read("ms/index.html")
    assert "Accept-Encoding" in first["Vary"]
    again = client.ask(f"{site.prefix}/ms/", accept_encoding=coding, if_none_match=first["ETag"])
    assert (again.status, again.body) == (304, b"")


@pytest.mark.parametrize("coding", ["identity", "gzip", "br"])
def test_who_has_a_page_that_was_taken_back_is_sent_the_older_one(site, apache, client, coding):
    page = apache.output / "ms/index.html"
    older, status = page.read_bytes(), page.stat()
    try:
        page.write_bytes(older.replace(b"</main>", b"<p>Salah</p></main>"))
        os.utime(page, (status.st_atime + 600, status.st_mtime + 600))
        newer = client.ask(f"{site.prefix}/ms/", accept_encoding=coding)
        assert b"Salah" in newer.decoded
        page.write_bytes(older)
        os.utime(page, (status.st_atime, status.st_mtime))
        conditions = {"if_none_match": newer["ETag"], "if_modified_since": newer["Last-Modified"]}
        for sent in [conditions, dict(list(conditions.items())[:1]), dict(list(conditions.items())[1:])]:
            answer = client.ask(f"{site.prefix}/ms/", accept_encoding=coding, **sent)
            assert answer.status == 200 and answer.decoded == older, sent
    finally:
        page.write_bytes(older)
        os.utime(page, (status.st_atime, status.st_mtime))


def test_a_file_is_compressed_whatever_letters_its_name_has(site, apache, client):
    (apache.output / "DATA.CSV").write_text("negeri,jumlah\n" * 200)
    answer = client.ask(f"{site.prefix}/DATA.CSV", accept_encoding="gzip")
    assert answer["Content-Encoding"] == "gzip" and answer.decoded.startswith(b"negeri")


def test_how_long_an_answer_may_be_kept(site, client):
    lifetimes = {client.ask(site.address(file))["Cache-Control"]: file for file in site.files()}
    assert set(lifetimes) == {PAGE, MINUTES, YEAR}


def example() -> str:
    manual = (ROOT / "docs/hosting.md").read_text()
    example, *_ = re.findall(r"```apache\n(.*?)```", manual, re.DOTALL)
    return example


def test_apache_accepts_the_manuals_example(site, tmp_path):
    nginx = Nginx(tmp_path, site.root, "", secure=True)
    text = example()
    server = Apache(site, printed(site))
    for old, new in {
        "*:443": f"127.0.0.1:{free_port()}", "/srv/alliance87/current": server.output,
        "/etc/ssl/alliance87/certificate.pem": nginx.certificate, "/etc/ssl/alliance87/key.pem": tmp_path / "key.pem",
        "/etc/apache2/selari.conf": server.folder / "site.conf",
    }.items():
        assert old in text, old
        text = text.replace(old, str(new))
    server.more = f"LoadModule ssl_module {MODULES}/mod_ssl.so\n{text}"
    checked = server.test()
    assert checked.returncode == 0 and "Syntax OK" in checked.stderr, checked.stderr


@pytest.mark.parametrize("line, old, new", [
    ("Redirect permanent / ", "/ms/%E5%85%B3/?a=b%20c", "/ms/%E5%85%B3/?a=b%20c"),
    ("Redirect permanent / ", "/", "/"),
    ("Redirect permanent /alliance-87 ", "/alliance-87/ms/faq/?a=b", "/ms/faq/?a=b"),
    ("Redirect permanent /alliance-87 ", "/alliance-87/", "/"),
])
def test_a_site_that_has_moved_is_found_by_the_manuals_lines(root_site, line, old, new):
    manual = (ROOT / "docs/hosting.md").read_text().split("## When the site moves")[1]
    [said] = re.findall(rf"^ *({line}\S+)$", manual, re.MULTILINE)
    with Apache(root_site, "", included=False, more=said) as server:
        client = Client(server.base)
        answer = client.ask(old)
        assert answer.status == 301
        assert unquote(answer["Location"]) == "https://alliance87.example.gov.my" + unquote(new)
        client.close()


def test_the_manuals_example_serves_the_site(site):
    text = example()
    inner = re.search(r"<Directory [^>]*>\n(.*?)</Directory>", text, re.DOTALL)[1]
    assert "Include /etc/apache2/selari.conf" in inner
    server = Apache(site, printed(site), included=False)
    inner = inner.replace("/etc/apache2/selari.conf", str(server.folder / "site.conf"))
    lines = re.findall(r"^ +RedirectMatch.*$", text, re.MULTILINE)
    assert lines
    server.more = "\n".join([f"<Directory {server.place}>", inner, "</Directory>", *lines])
    if site.prefix:
        spare = server.root / ".selari-spare-alliance-87"
        spare.mkdir(exist_ok=True)
        spare.chmod(0o755)
        (spare / ".selari-build").write_text("selari: 1\n")
    with server:
        url = f"{server.base}{site.prefix}/"
        run = verify(url, site.output)
        assert run.returncode == 0, run.stderr
        if site.prefix:
            server.more = server.more.replace("RedirectMatch", "# RedirectMatch")
            server.stop()
            server.start()
            found = json.loads(verify(f"{server.base}{site.prefix}/", site.output, "--format", "json").stdout)
            assert [finding["rule"] for finding in found["findings"]] == ["served/extra"]
