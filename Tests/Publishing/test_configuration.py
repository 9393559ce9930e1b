"""What `selari headers` prints, read by the real nginx."""

import re
import subprocess

import pytest

from daemon import free_port
from asking import Client
from nginx import Nginx, program
from sites import ROOT, make, selari


@pytest.mark.parametrize("words", [(), ("--brotli",), ("--lang", "ms")])
def test_nginx_accepts_it_as_it_is(site, tmp_path, words):
    checked = Nginx(tmp_path, site.root, site.headers(*words), brotli="--brotli" in words).test()
    assert checked.returncode == 0, checked.stderr
    assert "warn" not in checked.stderr, checked.stderr


def test_it_leaves_to_the_server_what_is_the_servers(site):
    text = site.headers("--brotli")
    for directive in ["listen", "root", "alias", "map", "types", "server_name", "internal"]:
        assert not re.search(rf"^\s*{directive}\b", text, re.MULTILINE), directive
    assert "unsafe" not in text
    assert ("brotli_static on;" in text) and ("brotli_static" not in site.headers())


def test_it_is_the_same_each_time_and_in_both_languages_but_for_comments(site):
    malay, english = (site.headers("--lang", code) for code in ["ms", "en"])
    assert malay == site.headers("--lang", "ms")
    assert "Jangan sunting" in malay and "Do not edit" in english

    def bare(text):
        return [line for line in text.splitlines() if not line.strip().startswith("#")]

    assert bare(malay) == bare(english)


def test_every_location_that_adds_a_header_adds_them_all(site):
    text = site.headers()
    blocks = re.findall(r"(?:^|\n)( *)location [^\n]*\{\n(.*?)\n\1\}", text, re.DOTALL)
    names = set()
    for indent, body in [*blocks, *re.findall(r"\n(    )location [^\n]*\{\n(.*?)\n\1\}", text, re.DOTALL)]:
        own = re.findall(rf"^{indent}    add_header (\S+)", body, re.MULTILINE)
        if own:
            names.add(frozenset(own))
            assert len(own) == len(set(own))
    assert len(names) == 1, names


def test_what_only_https_may_say_is_said_by_https_alone(root_site, tmp_path):
    plain = selari("headers", "--for", "nginx", "--site", root_site.source, "--url", "http://contoh.example/").stdout
    assert "Strict-Transport-Security" not in plain and "upgrade-insecure-requests" not in plain
    assert '"max-age=31536000"' in root_site.headers()


def test_a_prefix_with_nginx_syntax_in_it_is_served(tmp_path):
    site = make(tmp_path / "site", "https://contoh.example/a%22b%7Bc%2B/")
    assert (site.output / "404.html").is_file() and site.output.name == 'a"b{c+'
    with Nginx(tmp_path / "nginx", site.root, site.headers()) as nginx:
        client = Client(nginx.base)
        missing = client.ask(f"{site.prefix}/tiada/")
        assert missing.status == 404 and missing.body == site.read("404.html")
        [style] = [file for file in site.files() if re.fullmatch(r"assets/site\.[0-9a-f]{10}\.css", file)]
        assert "immutable" in client.ask(f"{site.prefix}/{style}")["Cache-Control"]
        client.close()


@pytest.mark.parametrize("prefix", ["a%24b", "a%3Fb"])
def test_a_prefix_that_nginx_cannot_be_told_is_refused(root_site, prefix):
    run = selari("headers", "--for", "nginx", "--site", root_site.source, "--lang", "en",
                 "--url", f"https://contoh.example/{prefix}/")
    assert run.returncode == 1 and not run.stdout
    assert f"`/{prefix}`" in run.stderr and "--url" in run.stderr


def test_a_server_has_to_be_named(root_site):
    missing = selari("headers", "--site", root_site.source, "--lang", "en")
    assert missing.returncode == 2 and "--for nginx" in missing.stderr and not missing.stdout
    assert selari("headers", "--for", "iis", "--site", root_site.source).returncode == 2


def test_a_site_with_errors_gets_no_configuration(root_site, tmp_path):
    (tmp_path / "site.yaml").write_text("name: x\n")
    run = selari("headers", "--for", "nginx", "--site", tmp_path)
    assert run.returncode == 1 and not run.stdout and "site.yaml" in run.stderr


# What nginx is given at the old address of a site that has moved, by what the manual's blocks have there.
MOVES = [
    ("server_name old.example.gov.my", "/ms/faq/?a=b%20c&d", "/ms/faq/?a=b%20c&d"),
    ("server_name old.example.gov.my", "/%E5%85%B3/%22x", "/%E5%85%B3/%22x"),
    ("location ^~ /alliance-87/", "/alliance-87/ms/faq/?a=b", "/ms/faq/?a=b"),
    ("location ^~ /alliance-87/", "/alliance-87/%E5%85%B3/%22x", "/%E5%85%B3/%22x"),
    ("location ^~ /alliance-87/", "/alliance-87", "/"),
    ("location ^~ /alliance-87/", "/alliance-87/", "/"),
]


@pytest.mark.parametrize("block, old, new", MOVES)
def test_a_site_that_has_moved_is_found_by_the_manuals_lines(root_site, tmp_path, block, old, new):
    manual = (ROOT / "docs/hosting.md").read_text().split("## When the site moves")[1]
    [lines] = [text for text in re.findall(r"```nginx\n(.*?)```", manual, re.DOTALL) if block in text]
    # The test's own server block has names and ports of its own.
    inner = "".join(re.findall(r"^ +return .*$", lines, re.MULTILINE)) if "server {" in lines else lines
    with Nginx(tmp_path, root_site.output, inner) as server:
        client = Client(server.base)
        answer = client.ask(old)
        assert answer.status == 301 and answer["Location"] == "https://alliance87.example.gov.my" + new
        if "location" in block:
            assert client.ask("/robots.txt").status == 200, "the rest of the host is as it was"
        client.close()


def test_the_manuals_example_is_right(root_site, tmp_path):
    manual = (ROOT / "docs/hosting.md").read_text()
    example, *_ = re.findall(r"```nginx\n(.*?)```", manual, re.DOTALL)
    nginx = Nginx(tmp_path, root_site.output, root_site.headers(), secure=True)
    nginx.test()
    example = "\n".join(line for line in example.splitlines() if "[::]" not in line)
    for old, new in {
        "listen 80": f"listen 127.0.0.1:{free_port()}", "listen 443": f"listen 127.0.0.1:{free_port()}",
        "/etc/ssl/alliance87/certificate.pem": nginx.certificate, "/etc/ssl/alliance87/key.pem": tmp_path / "key.pem",
        "/srv/alliance87/current": root_site.output, "/etc/nginx/selari.conf": tmp_path / "site.conf",
    }.items():
        assert old in example, old
        example = example.replace(old, str(new))
    configuration = (tmp_path / "nginx.conf").read_text()
    start = configuration.index("    server {")
    (tmp_path / "example.conf").write_text(configuration[:start] + example + "}\n")
    checked = subprocess.run([program(), "-p", tmp_path, "-c", tmp_path / "example.conf", "-e", tmp_path / "log", "-t"],
                             capture_output=True, text=True)
    assert checked.returncode == 0 and "warn" not in checked.stderr, checked.stderr
