"""`selari verify` against the real nginx: whole, and broken in every way that it is there for."""

import gzip
import itertools
import json
import os
import shutil
import signal
import subprocess
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from asking import Client
from daemon import free_port
from disk import mounted
from nginx import Nginx
from sites import make, selari, selari_program


def verify(url, folder, *words):
    language = [] if "--lang" in words else ["--lang", "en"]
    return selari("verify", url, "--against", folder, *language, "--retries", "0", *words)


def rules(run) -> dict[str, list[dict]]:
    """The findings of a run with `--format json`, by rule."""
    result = {}
    for finding in json.loads(run.stdout)["findings"]:
        result.setdefault(finding["rule"], []).append(finding)
    return result


@pytest.fixture
def served(site, tmp_path):
    """A copy of the build on a server of its own, which a test may break, and its address by http."""
    root = tmp_path / "www"
    shutil.copytree(site.root, root)
    configuration = selari("headers", "--for", "nginx", "--brotli", "--site", site.source, "--url",
                           site.url.replace("https:", "http:")).stdout

    @contextmanager
    def serve(change=lambda text: text):
        with Nginx(tmp_path / "nginx", root, change(configuration)) as nginx:
            yield f"{nginx.base}{site.prefix}/"

    serve.folder = root / site.prefix.strip("/")
    return serve


def test_a_site_as_it_was_built_is_one_line(site, served):
    with served() as url:
        run = verify(url, site.output)
        assert run.returncode == 0, run.stderr
        assert run.stdout.count("\n") == 1 and "all as they were built" in run.stdout and not run.stderr
        malay = verify(url, site.output, "--lang", "ms")
        assert "semuanya seperti yang dibina" in malay.stdout
        report = verify(url, site.output, "--format", "json")
        assert report.returncode == 0 and json.loads(report.stdout) == {"version": 1, "findings": []}


def test_one_tampered_byte_is_found_and_shown(site, served):
    page = served.folder / "ms/index.html"
    text = page.read_bytes()
    at = text.index(b"</title>") - 1
    assert text[at:at + 1].isascii()
    page.write_bytes(text[:at] + bytes([text[at] ^ 1]) + text[at + 1:])
    with served() as url:
        run = verify(url, site.output)
        assert run.returncode == 1
        # The line that is served and the line that was built, each with its place.
        before = text[:at].decode().split("\n")
        line, column = len(before), len(before[-1]) + 1
        place = f":{line}:{column}"
        assert f"{url}ms/{place}" in run.stderr and f"{site.output}/ms/index.html{place}" in run.stderr
        assert "what was built" in run.stderr
        found = rules(verify(url, site.output, "--format", "json"))
        assert list(found) == ["served/changed"] and len(found["served/changed"]) == 1


@pytest.mark.parametrize("ending", [".gz", ".br"])
def test_a_tampered_compressed_copy_is_found(site, served, ending):
    wrong = (served.folder / ("en/index.html" + ending)).read_bytes()
    (served.folder / ("ms/index.html" + ending)).write_bytes(wrong)
    with served() as url:
        found = rules(verify(url, site.output, "--format", "json"))
        assert list(found) == ["served/changed"]
        assert found["served/changed"][0]["file"] == f"{url}ms/"


@pytest.mark.parametrize("ending", [".gz", ".br"])
def test_a_compressed_copy_that_an_older_release_has_left_is_found(site, served, tmp_path, ending):
    built = tmp_path / "built"
    shutil.copytree(site.output, built)
    for copy in [*built.rglob("*.gz"), *built.rglob("*.br")]:
        copy.unlink()
    for copy in [*served.folder.rglob("*.gz"), *served.folder.rglob("*.br")]:
        if not str(copy).endswith("/en/index.html" + ending):
            copy.unlink()
    (served.folder / "en/index.html").write_text("<!doctype html>baharu\n")
    (built / "en/index.html").write_text("<!doctype html>baharu\n")
    with served() as url:
        found = rules(verify(url, built, "--format", "json"))
        assert [item["file"] for item in found.pop("served/changed")] == [f"{url}en/"] and not found


@pytest.mark.parametrize("ending", [".gz", ".br"])
def test_a_damaged_compressed_copy_is_found(site, served, ending):
    copy = served.folder / ("ms/index.html" + ending)
    copy.write_bytes(copy.read_bytes()[:40] + b"rosak" * 20)
    with served() as url:
        assert set(rules(verify(url, site.output, "--format", "json"))) == {"served/changed"}


def test_a_missing_file_is_found(site, served):
    image = served.folder / "poster.png"
    image.unlink()
    with served() as url:
        found = rules(verify(url, site.output, "--format", "json"))
        assert {rule: [item["file"] for item in items] for rule, items in found.items()} == {
            "served/missing": [f"{url}poster.png"]}


def test_what_a_served_sitemap_names_and_the_build_does_not_hold_is_found(site, served):
    sitemap = served.folder / "sitemap.xml"
    extra = site.url + "ms/palsu/"
    sitemap.write_text(sitemap.read_text().replace("</urlset>", f"<url><loc>{extra}</loc></url></urlset>"))
    (served.folder / "sitemap.xml.gz").unlink(missing_ok=True)
    (served.folder / "sitemap.xml.br").unlink(missing_ok=True)
    with served() as url:
        found = rules(verify(url, site.output, "--format", "json"))
        assert extra in found["served/extra"][0]["explanation"]
        assert "served/changed" in found


def test_a_wrong_header_is_told_once_with_a_count(site, served):
    with served(lambda text: text.replace("frame-ancestors 'none'", "frame-ancestors *")) as url:
        found = rules(verify(url, site.output, "--format", "json"))
        assert list(found) == ["served/header"] and len(found["served/header"]) == 1
        assert "frame-ancestors *" in found["served/header"][0]["explanation"]
        assert verify(url, site.output, "--bytes-only").returncode == 0


def test_a_missing_header_and_a_wrong_lifetime_are_found(site, served):
    def change(text):
        text = "\n".join(line for line in text.splitlines() if "X-Content-Type-Options" not in line)
        return text.replace("max-age=0, must-revalidate", "max-age=600")

    with served(change) as url:
        found = rules(verify(url, site.output, "--format", "json"))
        told = " ".join(item["explanation"] for item in found["served/header"])
        assert "There is no X-Content-Type-Options" in told and "Cache-Control is `public, max-age=600`" in told


def test_a_calendar_without_its_type_is_found(site, served):
    with served(lambda text: text.replace('default_type "text/calendar; charset=utf-8";', "")) as url:
        [finding] = rules(verify(url, site.output, "--format", "json"))["served/header"]
        assert "Content-Type" in finding["explanation"] and finding["file"].endswith(".ics")


def test_older_addresses_that_lead_nowhere_or_elsewhere_are_found(site, served):
    def change(text):
        return (text.replace("/old/questions", "/other/questions").replace("/index.php", "/other.php")
                .replace("ms/soalan-lazim/$", "ms/$"))

    with served(change) as url:
        found = rules(verify(url, site.output, "--format", "json"))
        assert {item["file"].removeprefix(url) for item in found["served/redirect"]} == {
            "lama/faq.html", "old/questions/", "index.php"}


def test_a_site_that_is_not_served_compressed_is_told_once(site, served):
    with served(lambda text: text.replace("gzip_static on;", "gzip_static off; gzip off;")) as url:
        found = rules(verify(url, site.output, "--format", "json"))
        assert list(found) == ["served/compression"] and len(found["served/compression"]) == 1


def test_a_host_without_brotli_is_no_fault(site, served):
    with served(lambda text: text.replace("brotli_static on;", "")) as url:
        assert verify(url, site.output).returncode == 0


def test_a_404_that_is_none_or_another_page_is_found(site, served):
    with served(lambda text: text.replace("=404 ", "=200 ")) as url:
        found = rules(verify(url, site.output, "--format", "json"))
        assert "status 200" in found["served/not-found"][0]["explanation"]
    with served(lambda text: "\n".join(line for line in text.splitlines() if "error_page" not in line)) as url:
        found = rules(verify(url, site.output, "--format", "json"))
        assert "not the site's 404.html" in found["served/not-found"][0]["explanation"]


def test_hidden_files_that_are_served_are_found(site, served):
    with served(lambda text: "\n".join(line for line in text.splitlines() if "well-known" not in line)) as url:
        found = rules(verify(url, site.output, "--format", "json"))
        assert found["served/extra"][0]["file"] == f"{url}.selari-build"


def test_a_host_that_takes_no_configuration_can_still_be_compared_byte_by_byte(root_site, tmp_path):
    with Nginx(tmp_path, root_site.output, "error_page 404 /404.html;") as nginx:
        assert verify(nginx.base + "/", root_site.output).returncode == 1
        run = verify(nginx.base + "/", root_site.output, "--bytes-only")
        assert run.returncode == 0, run.stderr


def test_a_host_that_does_not_answer_is_two_and_told_once(site):
    run = verify(f"http://127.0.0.1:{free_port()}/", site.output, "--format", "json")
    assert run.returncode == 2
    assert list(rules(run)) == ["served/unreachable"] and len(rules(run)["served/unreachable"]) == 1


def test_https_with_a_certificate_that_nobody_vouches_for_is_two(root_site, tmp_path):
    with Nginx(tmp_path, root_site.output, root_site.headers(), secure=True) as nginx:
        run = verify(nginx.base + "/", root_site.output)
        assert run.returncode == 2 and "certificate" in run.stderr and "CURL_CA_BUNDLE" in run.stderr
        trusted = selari("verify", nginx.base + "/", "--against", root_site.output, "--lang", "en",
                         environment={"CURL_CA_BUNDLE": str(nginx.certificate)})
        # The names below an address of numbers are not the site's to speak for, so only that header is another.
        assert trusted.returncode == 0, trusted.stderr


def test_what_cannot_be_compared_with_is_told(root_site, tmp_path):
    for folder in [tmp_path / "tiada", tmp_path]:
        run = verify("http://127.0.0.1:9/", folder)
        assert run.returncode == 2 and str(folder) in run.stderr
    without = selari("verify", "http://127.0.0.1:9/", "--against", root_site.output, environment={"PATH": "/nonexistent"})
    assert without.returncode == 2 and "curl" in without.stderr
    for words in [("--timeout", "0"), ("--retries", "x"), ("--timeout", "soon"), ("--pause", "-1")]:
        assert verify("http://127.0.0.1:9/", root_site.output, *words).returncode == 2
    assert verify("ftp://127.0.0.1/", root_site.output).returncode == 2


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        self.server.asked.append(self.path)
        self.server.answer(self)


@contextmanager
def server(answer):
    """A server that answers by a function of its own."""
    host = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    host.asked, host.answer = [], answer
    thread = threading.Thread(target=host.serve_forever, daemon=True)
    thread.start()
    try:
        yield host, f"http://127.0.0.1:{host.server_port}/"
    finally:
        host.shutdown()
        host.server_close()


def test_an_answer_without_end_is_cut_off(tmp_path):
    (tmp_path / "index.html").write_text("<!doctype html>\n" + "a" * 4000)

    def answer(request):
        request.send_response(200)
        request.send_header("Connection", "close")
        request.end_headers()
        sent = 0
        # Far more than anybody wants, but not for ever, should it not be cut off.
        while sent < 1 << 30:
            try:
                request.wfile.write(b"b" * (1 << 16))
            except OSError:
                break
            sent += 1 << 16
        request.server.sent = sent

    with server(answer) as (host, url):
        run = verify(url, tmp_path, "--bytes-only")
        assert run.returncode == 1 and "far larger than the 4016 bytes" in run.stderr
        assert host.sent < 1 << 26


@pytest.mark.parametrize("name", [".", "tiada"])
def test_what_was_not_built_yet_is_said_to_be_so(name, tmp_path):
    run = verify("http://127.0.0.1:9/", tmp_path / name)
    assert run.returncode == 2 and "Run `selari build`" in run.stderr


def test_a_host_that_fails_now_and_then_is_asked_again(tmp_path):
    (tmp_path / "index.html").write_text("<!doctype html>\nada\n")

    def answer(request):
        first = request.server.asked.count(request.path) == 1
        status = 503 if first else 404 if "selari" in request.path else 200
        body = b"" if status != 200 else (tmp_path / "index.html").read_bytes()
        request.send_response(status)
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    with server(answer) as (host, url):
        never = verify(url, tmp_path, "--bytes-only", "--format", "json")
        # It has no time: that says nothing of the site, and no more is asked of it.
        [finding] = rules(never)["served/unreachable"]
        assert never.returncode == 2 and "503" in finding["explanation"] and host.asked == ["/"]
        assert "selari headers" not in never.stdout
        host.asked.clear()
        again = selari("verify", url, "--against", tmp_path, "--bytes-only", "--retries", "1", "--pause", "0")
        assert again.returncode == 0, again.stderr
        # The page as it is, again, and as gzip and brotli; everything else twice.
        assert {path: host.asked.count(path) for path in host.asked} == {
            "/": 4, "/selari-verify-404/": 2, "/selari-verify-404.html": 2, "/.selari-build": 2}


def serving(folder, *, turns_away=lambda number: False):
    """Answers with the files of a folder; some requests, by their number, are told to come again."""
    lock, count = threading.Lock(), itertools.count()

    def answer(request):
        with lock:
            is_turned_away = turns_away(next(count))
        file = folder / (request.path.removeprefix("/") or "index.html")
        status = 429 if is_turned_away else 200 if file.is_file() else 404
        body = file.read_bytes() if status == 200 else b""
        request.send_response(status)
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    return answer


def test_a_host_that_limits_requests_is_asked_until_it_has_answered_all(tmp_path):
    for number in range(40):
        (tmp_path / f"{number}.html").write_text(f"<!doctype html>\n{number}\n")
    (tmp_path / "index.html").write_text("<!doctype html>\nada\n")
    with server(serving(tmp_path, turns_away=lambda number: number % 3 == 1)) as (_, url):
        run = selari("verify", url, "--against", tmp_path, "--bytes-only", "--pause", "0")
        assert run.returncode == 0, run.stderr


def test_a_page_that_was_changed_is_told_where_the_host_has_no_time_for_another(tmp_path):
    for name in ["index.html", "a.html", "b.html"]:
        (tmp_path / name).write_text("<!doctype html>\nada\n")

    def answer(request):
        statuses = {"/": 200, "/a.html": 503, "/b.html": 200}
        body = b"digodam\n" if request.path == "/b.html" else (tmp_path / "index.html").read_bytes()
        request.send_response(status := statuses.get(request.path, 404))
        body = body if status == 200 else b""
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    with server(answer) as (_, url):
        run = verify(url, tmp_path, "--bytes-only", "--format", "json")
        assert run.returncode == 1 and set(rules(run)) == {"served/changed", "served/unreachable"}


def test_an_output_that_is_not_what_was_published_is_named_as_that(tmp_path):
    site = tmp_path / "site"
    for folder, text in [("output", "lama"), (".selari/publish/production", "baharu")]:
        (site / folder).mkdir(parents=True)
        (site / folder / "index.html").write_text(f"<!doctype html>\n{text}\n")
    with server(serving(site / ".selari/publish/production")) as (_, url):
        run = selari("verify", url, "--site", site, "--bytes-only")
        command = f"selari verify {url} --against {site}/.selari/publish/production"
        assert run.returncode == 1 and command in run.stderr, run.stderr
        as_told = selari(*command.split()[1:], "--bytes-only")
        assert as_told.returncode == 0, as_told.stderr
        assert "compared with output/" not in as_told.stderr


def test_answers_of_a_run_that_was_killed_are_cleared_by_the_next(tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("<!doctype html>\nada\n")
    answers = tmp_path / "answers"
    answers.mkdir()
    asked, done = threading.Event(), threading.Event()

    def answer(request):
        asked.set()
        done.wait(60)
        request.send_response(404)
        request.send_header("Content-Length", "0")
        request.end_headers()

    with server(answer) as (_, url):
        run = subprocess.Popen([selari_program(), "verify", url, "--against", str(tmp_path / "site")],
                               env={**os.environ, "TMPDIR": str(answers), "no_proxy": "*"}, start_new_session=True)
        assert asked.wait(60)
        [left] = list(answers.iterdir())
        os.killpg(run.pid, signal.SIGKILL)
        run.wait(60)
        assert left.exists()
        done.set()
        selari("verify", url, "--against", tmp_path / "site", "--retries", "0", environment={"TMPDIR": str(answers)})
        assert not list(answers.iterdir())


def test_a_file_of_trusted_certificates_that_is_not_there_is_no_fault_of_the_servers(root_site, tmp_path):
    with Nginx(tmp_path, root_site.output, root_site.headers(), secure=True) as nginx:
        run = selari("verify", nginx.base + "/", "--against", root_site.output,
                     environment={"CURL_CA_BUNDLE": str(tmp_path / "tiada")})
        assert run.returncode == 2 and "that this machine trusts cannot be read" in run.stderr, run.stderr
        assert "Renew" not in run.stderr


def test_a_site_that_is_not_there_is_told_once(site, served):
    for file in [path for path in served.folder.rglob("*") if path.is_file()]:
        file.unlink()
    with served() as url:
        run = verify(url, site.output, "--format", "json")
        [finding] = json.loads(run.stdout)["findings"]
        assert run.returncode == 1 and finding["rule"] == "served/missing" and finding["file"] == url
        assert "`root`" in finding["solutions"][0]["text"]


def test_a_page_counts_once_however_often_it_is_asked_for(site, served):
    broken = f"location = {site.prefix}/ms/soalan-lazim/ {{ return 500; }}"
    with served(lambda text: text.replace("index index.html;", "index index.html; " + broken)) as url:
        run = verify(url, site.output)
        assert run.returncode == 1 and "status 500" in run.stderr and "on 3 pages" not in run.stderr, run.stderr


def test_the_tree_before_the_last_build_is_found(tmp_path_factory, tmp_path):
    site = make(tmp_path_factory.mktemp("spare"), "http://contoh.example/alliance-87/")
    site.build("--drafts")
    spare = site.root / ".selari-spare-alliance-87"
    assert spare.stat().st_mode & 0o777 == 0o700 and (spare / "ms/index.html").is_file()
    # An older version of the program, or the server's own user, has left it open.
    spare.chmod(0o755)
    with Nginx(tmp_path / "nginx", site.root, site.headers()) as nginx:
        assert Client(nginx.base).ask("/.selari-spare-alliance-87/ms/").status == 404
        assert Client(nginx.base).ask("/.selari-spare-alliance-87").status == 404
        assert verify(f"{nginx.base}/alliance-87/", site.output).returncode == 0
    open_text = site.headers().replace("location ^~ /.selari-spare-alliance-87", "location ^~ /other")
    with Nginx(tmp_path / "open", site.root, open_text) as nginx:
        run = verify(f"{nginx.base}/alliance-87/", site.output, "--format", "json")
        [finding] = json.loads(run.stdout)["findings"]
        assert finding["rule"] == "served/extra" and "/.selari-spare-alliance-87/" in finding["file"]


def test_a_host_that_answers_whatever_it_is_asked_for_serves_no_spare_tree(tmp_path):
    (tmp_path / "index.html").write_text("<!doctype html>\nada\n")

    def answer(request):
        missing = "selari-verify" in request.path
        body = b"" if missing else (tmp_path / "index.html").read_bytes()
        request.send_response(404 if missing else 200)
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    with server(answer) as (host, url):
        run = verify(url + "a/", tmp_path, "--bytes-only")
        assert run.returncode == 0, run.stderr
        assert "/.selari-spare-a/.selari-build" in host.asked


def test_a_first_page_that_leads_to_another_of_the_site_moves_nothing(tmp_path):
    for name in ["index.html", "a.html"]:
        (tmp_path / name).write_text("<!doctype html>\nada\n")

    def answer(request):
        status = 302 if request.path == "/" else 200 if request.path == "/a.html" else 404
        body = b"<!doctype html>\nada\n" if status == 200 else b""
        request.send_response(status)
        if status == 302:
            request.send_header("Location", "/a.html")
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    with server(answer) as (host, url):
        run = verify(url, tmp_path, "--bytes-only", "--format", "json")
        [finding] = json.loads(run.stdout)["findings"]
        assert (finding["rule"], finding["file"]) == ("served/status", url) and "/a.html" in host.asked
        assert "302" in finding["explanation"] and "whole site" not in finding["explanation"]


def test_a_site_that_is_answered_with_another_address_is_told_once(tmp_path):
    for name in ["index.html", "a.html", "b.html"]:
        (tmp_path / name).write_text("<!doctype html>\nada\n")

    def answer(request):
        request.send_response(301)
        request.send_header("Location", "https://contoh.example" + request.path)
        request.send_header("Content-Length", "0")
        request.end_headers()

    with server(answer) as (host, url):
        run = verify(url, tmp_path, "--format", "json")
        assert run.returncode == 1
        [finding] = json.loads(run.stdout)["findings"]
        assert "https://contoh.example/" in finding["explanation"] and host.asked == ["/"]


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_page_that_leads_elsewhere_keeps_nothing_from_being_verified(tmp_path, status):
    for name in ["index.html", "a.html", "b.html"]:
        (tmp_path / name).write_text("<!doctype html>\nada\n")

    def answer(request):
        name = request.path.removeprefix("/") or "index.html"
        code = status if name == "a.html" else 200 if (tmp_path / name).exists() else 404
        body = {200: b"<!doctype html>\nada\n"}.get(code, b"") if name != "b.html" else b"digodam\n"
        request.send_response(code)
        if code == status:
            request.send_header("Location", "https://contoh.example/")
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    with server(answer) as (host, url):
        run = verify(url, tmp_path, "--bytes-only", "--format", "json")
        assert run.returncode == 1
        found = rules(run)
        assert set(found) == {"served/status", "served/changed"}
        assert found["served/status"][0]["file"] == f"{url}a.html" and "/b.html" in host.asked
        assert str(status) in found["served/status"][0]["explanation"]
        assert "selari headers" in found["served/status"][0]["solutions"][0]["text"]


def test_a_folder_for_answers_that_is_full_is_no_defacement(site, served, tmp_path):
    with mounted(tmp_path / "disk", "size=100k") as disk, served() as url:
        run = selari("verify", url, "--against", site.output, "--retries", "0", environment={"TMPDIR": str(disk)})
    assert run.returncode == 2 and "TMPDIR" in run.stderr and str(disk) in run.stderr, run.stderr
    assert "served/" not in run.stderr


def test_bytes_behind_a_coding_are_no_full_disk(tmp_path):
    for name in ["index.html", "a.html"]:
        (tmp_path / name).write_text("<!doctype html>\nada\n")

    def answer(request):
        pages = {"/": b"<!doctype html>\nada\n", "/a.html": b"digodam\n"}
        request.send_response(200 if request.path in pages else 404)
        body = pages.get(request.path, b"tiada\n")
        if "gzip" in request.headers.get("Accept-Encoding", ""):
            # What curl, too, calls a failure to write.
            body = gzip.compress(body) + b"x"
            request.send_header("Content-Encoding", "gzip")
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    with server(answer) as (_, url):
        run = verify(url, tmp_path, "--bytes-only", "--format", "json")
    assert run.returncode == 1, run.stderr
    assert any(finding["file"] == f"{url}a.html" for finding in rules(run)["served/changed"])
