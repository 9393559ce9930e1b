"""Publishing over a real sshd with a real rsync, and serving what was published with a real nginx."""

import fcntl
import json
import os
import random
import shutil
import subprocess

import pytest

from asking import Client
from daemon import free_port
from disk import mounted
from nginx import Nginx
from sites import selari
from small import SmallSite, files
from sshd import SSHD, Line, make_key


@pytest.fixture(scope="module")
def sshd(tmp_path_factory):
    with SSHD(tmp_path_factory.mktemp("sshd")) as server:
        yield server


@pytest.fixture
def target(tmp_path):
    """The folder on the server."""
    return tmp_path / "server/www"


@pytest.fixture
def site(tmp_path, sshd, target):
    return SmallSite(tmp_path / "site", sshd.target(target))


@pytest.fixture
def expected(site, tmp_path):
    """What has to be served, once a day is published."""
    return lambda day=1: site.build(tmp_path / "expected", day)


def test_the_server_serves_what_was_built(site, target, expected):
    assert site.publish().returncode == 0
    assert files(target / "current") == expected()
    [release] = site.releases()
    assert release["current"] and release["pages"] == 6
    # An administrator who has never heard of Selari can check it.
    check = subprocess.run(["sha256sum", "--strict", "-c", f"../{release['id']}.sha256"], capture_output=True,
                           cwd=target / "releases" / release["id"])
    assert check.returncode == 0, check.stderr


def test_one_edited_page_sends_one_page(site, target, expected):
    first = site.sent()
    site.page("faq", "Teks lain")
    second = site.sent(day=2)
    assert files(target / "current") == expected(2)
    assert second["sent"]["files"] == 2, "the page, in two languages"
    assert second["previous"] == first["release"]
    shared = target / "current/ms/media/index.html"
    assert os.stat(shared).st_nlink == 2
    assert site.sent(day=3)["unchanged"]


def test_an_edit_of_a_large_site_sends_no_more_than_the_edit(site, sshd, target, expected):
    for number in range(3000):
        site.write(f"content/data/{number:04}.bin", str(number))
    for language in ["ms", "en"]:
        site.write(f"content/data/index.{language}.md", f"---\ntitle: Data {language}\n---\n")
    with Line(sshd.port, 1 << 40) as line:
        site.aim({**site.target, "port": line.port})
        first = site.sent()
        site.page("faq", "Teks lain")
        sent, received = line.left, line.received
        second = site.sent(day=2)
        sent, received = sent - line.left, line.received - received
        assert site.run("rollback").returncode == 0, "the records are whole"
        assert site.run("rollback", second["release"]).returncode == 0
    assert files(target / "current") == expected(2)
    # What is on the line is ssh's own agreement and the program that works there, a few dozen kilobytes, and
    # never a line for each file, in neither direction.
    record = (target / f"releases/{second['release']}.sha256").stat().st_size
    assert record > 200_000 and first["sent"]["files"] > 3000
    assert second["sent"]["files"] == 2 and second["sent"]["bytes"] < 10_000
    assert sent < 50_000 and received < 50_000


def test_a_path_with_spaces_and_quotes_is_a_path(site, sshd, tmp_path, expected):
    folder = tmp_path / "laman web 'rasmi'"
    site.aim(sshd.target(folder))
    for day in [1, 2]:
        site.page("faq", f"Hari {day}")
        run = site.publish(day=day)
        assert run.returncode == 0, run.stderr
        assert files(folder / "current") == expected(day)


@pytest.mark.parametrize("name", ["#nota.txt", ";nota.txt", "-", "-n", "a: OK", ":nota", "nota.txt "])
@pytest.mark.parametrize("kind", ["ssh", "folder"])
def test_whatever_a_file_is_called_it_is_published(site, target, tmp_path, expected, kind, name):
    if kind == "folder":
        site.aim({"kind": "folder", "path": str(target)})
    site.write(f"content/{name}", "satu")
    assert site.publish().returncode == 0
    assert files(target / "current") == expected()
    site.write(f"content/{name}", "dua")
    run = site.publish(day=2)
    assert run.returncode == 0, run.stderr
    assert files(target / "current") == expected(2)
    (target / "current" / name).write_text("orang lain")
    run = site.publish(day=3)
    assert run.returncode == 0 and name in files(target / "current"), run.stderr
    assert files(target / "current") == expected(2)


# What a client that holds the old page is told.

def test_a_page_of_the_same_size_is_served_anew(site, target, tmp_path):
    site.page("faq", "3 hari lagi")
    assert site.publish(day=1).returncode == 0
    with Nginx(tmp_path / "nginx", target / "current", "") as server:
        client = Client(server.base)
        old = {path: client.ask(path) for path in ["/ms/faq/", "/ms/media/"]}
        site.page("faq", "2 hari lagi")
        # At once: most likely within the second in which the first was published.
        assert site.publish(day=2).returncode == 0
        for asking in [{"if_none_match": "ETag"}, {"if_modified_since": "Last-Modified"}]:
            [(header, name)] = asking.items()
            page = client.ask("/ms/faq/", **{header: old["/ms/faq/"][name]})
            assert page.status == 200 and b"2 hari lagi" in page.body
            assert len(page.body) == len(old["/ms/faq/"].body)
            assert client.ask("/ms/media/", **{header: old["/ms/media/"][name]}).status == 304
        # And after a rollback, the other way round.
        assert site.run("rollback").returncode == 0
        back = client.ask("/ms/faq/", if_none_match=page["ETag"], if_modified_since=page["Last-Modified"])
        assert back.status == 200 and back.body == old["/ms/faq/"].body
        client.close()


# What the public gets, once it is switched.

def test_what_is_served_is_verified_where_the_target_says_where(site, target, tmp_path, expected):
    assert site.publish().returncode == 0
    with Nginx(tmp_path / "nginx", target / "current", headers(site)) as server:
        site.aim({**site.target, "url": server.base + "/"})
        site.page("faq", "Teks lain")
        run = site.publish(day=2)
        assert run.returncode == 0, run.stderr
        assert files(target / "current") == expected(2)
    # A server that goes on giving what it gave before.
    shutil.copytree(target / "releases" / site.releases()[1]["id"], tmp_path / "stuck")
    with Nginx(tmp_path / "nginx-stuck", tmp_path / "stuck", headers(site)) as server:
        site.aim({**site.target, "url": server.base + "/"})
        site.page("faq", "Teks ketiga")
        run = site.publish(day=3)
        assert run.returncode == 1, run.stderr
        assert "[publish/served]" in run.stderr and "selari rollback production" in run.stderr
        assert "ms/faq" in run.stderr and "is served" in run.stdout
        # Nothing has changed since, and it is wrong still.
        again = site.publish(day=3)
        assert again.returncode == 1 and "[publish/served]" in again.stderr, again.stderr
    assert files(target / "current") == expected(3)
    silent = site.publish(day=3)
    assert silent.returncode == 2 and "does not answer" in silent.stderr, silent.stderr


def test_a_target_below_another_path_than_the_pages_name_is_refused_before_anything_is_sent(site, target):
    site.aim({**site.target, "url": "https://localhost/lain/"})
    for words in [[], ["--dry-run"]]:
        run = site.run("publish", *words)
        assert run.returncode == 1 and "[publish/target]" in run.stderr, run.stderr
        assert "`/lain/`" in run.stderr and not (target / "current").exists()


def test_headers_are_verified_unless_the_target_says_bytes(site, target, tmp_path):
    assert site.publish().returncode == 0
    with Nginx(tmp_path / "nginx", target / "current", "error_page 404 /404.html;") as server:
        for verify, status in [("all", 1), ("bytes", 0)]:
            site.aim({**site.target, "url": server.base + "/", "verify": verify})
            site.page("faq", f"Teks {verify}")
            run = site.publish(day=2)
            assert run.returncode == status, run.stderr
            if status:
                # No other release mends a header.
                assert "[publish/served]" in run.stderr and "selari headers" in run.stderr
                assert "selari rollback" not in run.stderr


def headers(site) -> str:
    # For plain http: the test's server has no certificate.
    run = selari("headers", "--site", site.folder, "--url", "http://localhost/", "--for", "nginx", "--brotli")
    assert run.returncode == 0, run.stderr
    return run.stdout


@pytest.fixture
def moved(site, target):
    """A page that has moved since the first release, and the name of that release."""
    def make(target_entry):
        site.aim({**target_entry, "delete_limit": "100%"})
        site.page("lama", "Teks lama")
        first = site.sent()["release"]
        (site.folder / "content/lama.ms.md").unlink()
        (site.folder / "content/lama.en.md").unlink()
        site.write("redirects.yaml", "/ms/lama/: {page: faq, language: ms}\n/en/lama/: {page: faq, language: en}\n")
        site.sent(day=2)
        return first
    return make


@pytest.mark.parametrize("kind", ["ssh", "folder"])
def test_a_rollback_looks_at_what_is_served_and_says_what_hides_it(site, target, moved, tmp_path, kind):
    entry = site.target if kind == "ssh" else {"kind": "folder", "path": str(target)}
    first = moved(entry)
    newer = headers(site)
    with Nginx(tmp_path / "nginx", target / "current", newer) as server:
        site.aim({**entry, "url": server.base + "/"})
        run = site.run("rollback")
        assert run.returncode == 1, run.stdout + run.stderr
        assert f"{first} is served, in place of" in run.stdout
        assert "/en/lama/" in run.stderr and "[publish/served]" in run.stderr
        assert "selari headers" in run.stderr and f"selari rollback production {first}" in run.stderr
        said = json.loads(site.run("rollback", first, "--format", "json").stdout)
        assert said["unchanged"] and "publish/served" in [finding["rule"] for finding in said["findings"]]
        # As the message says: the older sources' own file.
        (site.folder / "redirects.yaml").unlink()
        site.page("lama", "Teks lama")
        server.site = headers(site)
    with Nginx(tmp_path / "again", target / "current", server.site) as server:
        site.aim({**entry, "url": server.base + "/"})
        run = site.run("rollback", first)
        assert run.returncode == 0 and "served already" in run.stdout, run.stderr
        # And bytes that are not the release's are told, whatever the sources are by now.
        site.page("faq", "Belum diterbitkan")
        page = target / "current/ms/media/index.html"
        held = page.read_bytes()
        assert site.run("rollback", first).returncode == 0
    site.aim({**entry, "url": server.base + "/"})
    silent = site.run("rollback", first)
    assert silent.returncode == 2 and "does not answer" in silent.stderr, silent.stderr
    assert page.read_bytes() == held


def test_a_rollback_that_cannot_be_looked_at_says_so_and_stands(site, target, moved, tmp_path):
    first = moved(site.target)
    site.aim({**site.target, "url": "http://127.0.0.1:1/"})
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "rsync").write_text("#!/bin/sh\necho 'rsync: putus' >&2\nexit 12\n")
    (programs / "rsync").chmod(0o755)
    run = selari("rollback", "production", "--site", site.folder,
                 environment={"PATH": f"{programs}:{os.environ['PATH']}"})
    assert run.returncode == 2 and "[publish/served]" in run.stderr and "rsync: putus" in run.stderr, run.stderr
    assert f"{first} is served" in run.stdout and os.readlink(target / "current") == f"releases/{first}"


def test_what_is_needed_in_the_end_is_asked_for_in_the_beginning(site, target, tmp_path):
    site.aim({**site.target, "url": "http://127.0.0.1:1/"})
    programs = tmp_path / "programs"
    programs.mkdir()
    # As a shell says that there is none.
    (programs / "curl").write_text("#!/bin/sh\nexit 127\n")
    (programs / "curl").chmod(0o755)
    for words in [[], ["--dry-run"]]:
        run = selari(*site.command(*words)[1:], environment={"PATH": f"{programs}:{os.environ['PATH']}"})
        refused(run, "publish/connection", "`curl`", "apt-get install")
        assert not target.exists()


def test_a_server_that_has_no_time_is_no_wrong_site(site, target, tmp_path):
    busy = "error_page 404 /404.html; location ~ faq { return 503; }"
    report = tmp_path / "report.json"
    assert site.publish().returncode == 0
    with Nginx(tmp_path / "nginx", target / "current", busy) as server:
        site.aim({**site.target, "url": server.base + "/", "verify": "bytes"})
        run = site.publish("--report", str(report))
        assert run.returncode == 2 and "overloaded or limits requests" in run.stderr, run.stderr
        assert "selari rollback" not in run.stderr and "selari headers" not in run.stderr
        assert json.loads(report.read_text())["transient"] is True
        back = site.run("rollback", site.releases()[0]["id"])
        assert back.returncode == 2 and "`selari rollback production " in back.stderr, back.stderr


def test_a_certificate_that_is_not_trusted_is_no_server_that_is_silent(site, target, tmp_path):
    assert site.publish().returncode == 0
    report = tmp_path / "report.json"
    with Nginx(tmp_path / "nginx", target / "current", "error_page 404 /404.html;", secure=True) as server:
        site.aim({**site.target, "url": server.base + "/", "verify": "bytes"})
        run = site.publish("--report", str(report))
        assert run.returncode == 2 and "CURL_CA_BUNDLE" in run.stderr, run.stderr
        assert "does not answer" not in run.stderr and "Start the web server" not in run.stderr
        # Nothing that waiting mends.
        assert "transient" not in json.loads(report.read_text())
        trusted = selari(*site.command()[1:], environment={"CURL_CA_BUNDLE": str(server.certificate)})
        assert trusted.returncode == 0, trusted.stderr
        unread = selari(*site.command()[1:], environment={"CURL_CA_BUNDLE": str(tmp_path / "tiada")})
        assert unread.returncode == 2 and "that this machine trusts cannot be read" in unread.stderr, unread.stderr
        assert "Renew" not in unread.stderr


def test_a_target_at_another_host_than_the_sites_is_warned_of_when_something_is_sent(site, target, tmp_path):
    with Nginx(tmp_path / "nginx", target / "current", "error_page 404 /404.html;") as server:
        site.aim({**site.target, "url": server.base + "/", "verify": "bytes"})
        warning = "warning[publish/target]"
        dry = site.publish("--dry-run")
        assert dry.returncode == 0 and warning in dry.stderr, dry.stderr
        first = site.publish()
        assert first.returncode == 0 and warning in first.stderr and f"`{server.base[7:]}`" in first.stderr
        assert "`contoh.example`" in first.stderr
        # What is published every ten minutes is no news each time.
        again = site.publish()
        assert again.returncode == 0 and warning not in again.stderr, again.stderr
        own = site.publish("--url", server.base + "/", day=2)
        assert own.returncode == 0 and warning not in own.stderr, own.stderr


def test_a_closed_folder_is_no_news_where_the_pages_come_out_of_it(site, target, tmp_path):
    site.aim({"kind": "folder", "path": str(target)})
    assert site.publish().returncode == 0
    # As the server's processes see it, which run as who publishes.
    (target / "releases").chmod(0o700)
    with Nginx(tmp_path / "nginx", target / "current", "error_page 404 /404.html;") as server:
        site.aim({**site.target, "url": server.base + "/", "verify": "bytes"})
        for _ in ["something is sent", "nothing is"]:
            run = site.publish("--url", server.base + "/", "--format", "json")
            assert run.returncode == 0 and "closed to all" not in run.stdout + run.stderr, run.stderr
        assert "closed to all" not in site.run("rollback", site.releases()[0]["id"]).stderr
    # Nobody answers any longer: that may be why.
    silent = site.publish("--url", server.base + "/")
    assert silent.returncode == 2 and "closed to all but its owner" in silent.stderr, silent.stderr


def test_a_site_that_moves_is_told_once_with_what_keeps_its_old_addresses(site, target):
    assert site.publish().returncode == 0
    for url in ["https://contoh.example/baharu/", "https://lain.example/baharu/"]:
        dry = site.publish("--url", url, "--dry-run")
        assert dry.returncode == 0 and f"to {url}: the addresses of all 6 pages" in dry.stderr, dry.stderr
        assert "docs/hosting.md" in dry.stderr
        run = site.publish("--url", url, "--format", "json")
        assert run.returncode == 0, run.stderr
        assert json.loads(run.stdout)["relocated"]["to"] == url
        again = site.publish("--url", url, "--format", "json")
        assert json.loads(again.stdout)["relocated"] is None and "the site moves" not in again.stderr
    plain = site.publish("--url", "http://lain.example/baharu/")
    assert plain.returncode == 0 and "the site moves" not in plain.stderr


# What may go wrong on the way.

def refused(run, rule, *words):
    assert run.returncode == 2, run.stdout + run.stderr
    assert f"[{rule}]" in run.stderr, run.stderr
    for word in words:
        assert word in run.stderr, run.stderr


def test_a_server_with_another_key_gets_nothing(site, sshd, target, tmp_path):
    make_key(tmp_path / "other")
    known = tmp_path / "known_hosts"
    known.write_text("* " + (tmp_path / "other.pub").read_text())
    site.aim({**site.target, "known_hosts": str(known)})
    refused(site.publish(), "publish/host-key", "Nothing was sent", "SHA256:", "not the one that is known")
    assert "ssh-keyscan" not in site.publish().stderr
    known.write_text("")
    refused(site.publish("--lang", "ms"), "publish/host-key", "Tiada apa-apa dihantar")
    assert not target.exists()


@pytest.mark.parametrize("line, said", [
    ("proxycommand none", "`ssh-keyscan -p 2200 dalam | ssh-keygen -lf -`"),
    ("proxyjump lompat", "`ssh -oStrictHostKeyChecking=ask -oUser=u prod true`"),
])
def test_the_key_of_a_name_that_only_ssh_knows_is_asked_where_ssh_goes(site, tmp_path, line, said):
    site.aim({"kind": "ssh", "host": "prod", "user": "u", "path": "x"})
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "ssh").write_text(f"""#!/bin/sh
case " $* " in *" -G "*) printf 'hostname dalam\\nport 2200\\n{line}\\n'; exit ;; esac
echo 'Host key verification failed.' >&2
exit 255
""")
    (programs / "ssh").chmod(0o755)
    run = selari(*site.command()[1:], environment={"PATH": f"{programs}:{os.environ['PATH']}"})
    refused(run, "publish/host-key", said)


def test_a_server_that_does_not_know_us_lets_us_not_in(site, sshd, target, tmp_path):
    site.aim({**site.target, "identity": str(make_key(tmp_path / "stranger"))})
    refused(site.publish(), "publish/connection", "authorized_keys")
    site.aim({**site.target, "identity": str(tmp_path / "none")})
    refused(site.publish(), "publish/connection", "No such file or directory")
    shutil.copy(sshd.identity, tmp_path / "locked")
    subprocess.run(["ssh-keygen", "-q", "-p", "-N", "rahsia", "-f", tmp_path / "locked"], check=True)
    site.aim({**site.target, "identity": str(tmp_path / "locked")})
    refused(site.publish(), "publish/connection", "passphrase", "ssh-add")
    shutil.copy(sshd.identity, tmp_path / "open")
    (tmp_path / "open").chmod(0o644)
    site.aim({**site.target, "identity": str(tmp_path / "open")})
    refused(site.publish(), "publish/connection", "too open", "chmod 600")
    assert not target.exists()


def test_a_server_that_is_not_there(site, sshd):
    site.aim({**site.target, "port": free_port()})
    refused(site.publish(), "publish/connection", "Connection refused")


def test_a_folder_that_may_not_be_written(site, sshd):
    site.aim(sshd.target("/sys/selari" if os.geteuid() == 0 else "/selari"))
    refused(site.publish(), "publish/write", "may not write")


@pytest.mark.parametrize("path", ["/proc/selari", "/sys/selari/dalam"])
def test_a_trial_says_that_nothing_can_be_made_where_the_kernel_alone_makes_files(site, path):
    site.aim({"kind": "folder", "path": path})
    refused(site.publish("--dry-run"), "publish/write", "may not write")
    assert "on the server" not in site.publish("--dry-run").stderr


def test_a_trial_says_that_a_folder_may_not_be_written(site, sshd, tmp_path):
    with mounted(tmp_path / "disk", "ro") as disk:
        site.aim(sshd.target(disk / "dalam/www"))
        refused(site.publish("--dry-run"), "publish/write", "may not write")


def test_a_folder_of_somebody_else_is_left_alone(site, target):
    target.mkdir(parents=True)
    (target / "index.html").write_text("orang lain")
    refused(site.publish(), "publish/target", "index.html")
    assert files(target) == {"index.html": b"orang lain"}


def test_a_release_that_was_tampered_with_is_not_rolled_back_to(site, target):
    first = site.sent()
    site.page("faq", "Teks lain")
    site.sent(day=2)
    served = files(target / "current")
    page = target / "releases" / first["release"] / "ms/faq/index.html"
    page.write_bytes(page.read_bytes().replace(b"Teks", b"teks"))
    refused(site.run("rollback"), "publish/verify", "ms/faq/index.html")
    assert files(target / "current") == served


@pytest.mark.parametrize("kind", ["ssh", "folder"])
def test_an_edit_of_a_file_that_all_releases_share_keeps_nobody_from_going_back(site, target, kind):
    if kind == "folder":
        site.aim({"kind": "folder", "path": str(target)})
    ids, builds = [], []
    for day in [1, 2, 3]:
        site.page("faq", f"Hari {day}")
        ids.append(site.sent(day=day)["release"])
        builds.append(files(target / "current"))
    with open(target / "current/en/media/index.html", "a") as page:
        page.write("digodam")
    run = site.publish(day=3)
    assert run.returncode == 0 and "published anew" in run.stderr
    shutil.rmtree(site.folder / ".selari")
    for back in [1, 0]:
        run = site.run("rollback")
        assert run.returncode == 0, run.stderr
        assert "made good again" in run.stderr and "en/media/index.html" in run.stderr
        assert files(target / "current") == builds[back]
    run = site.run("rollback", ids[1])
    assert run.returncode == 0 and not run.stderr, run.stderr


# Cut off, full, and two at once.

@pytest.fixture
def heavy(site):
    """Half a megabyte that does not compress, in files that take a while."""
    source = random.Random(8)
    for number in range(32):
        site.write(f"content/gambar-{number:02}.bin", source.randbytes(16384))
    return site


@pytest.mark.parametrize("most", [40_000, 200_000, 400_000, 540_000])
def test_a_line_that_is_cut_is_gone_on_with(heavy, sshd, target, expected, most):
    heavy.aim({**heavy.target, "delete_limit": "100%"})
    whole = dict(heavy.target)
    with Line(sshd.port, most) as line:
        heavy.aim({**whole, "port": line.port})
        run = heavy.publish()
        assert line.is_cut
        refused(run, "publish/connection", "Publish again")
    assert not (target / "current").exists()
    heavy.aim(whole)
    wanted = expected()
    incoming = target / "releases/.selari-incoming"
    arrived = {path for path, data in files(incoming).items() if data == wanted.get(path)} if incoming.exists() else set()
    again = heavy.sent()
    assert files(target / "current") == wanted
    assert again["sent"]["files"] == len(wanted) - len(arrived), "what had arrived is not sent again"


def test_a_disk_that_is_full_changes_nothing(heavy, sshd, tmp_path, expected):
    with mounted(tmp_path / "disk", "size=400k") as disk:
        images = sorted((heavy.folder / "content").glob("*.bin"))
        for image in images:
            image.rename(heavy.folder / image.name)
        heavy.aim(sshd.target(disk / "www"))
        assert heavy.publish().returncode == 0
        served = files(disk / "www/current")
        for image in images:
            (heavy.folder / image.name).rename(image)
        refused(heavy.publish(day=2), "publish/write", "There is no room left")
        assert files(disk / "www/current") == served
        subprocess.run(["mount", "-o", "remount,size=4m", disk], check=True)
        assert heavy.publish(day=2).returncode == 0
        assert files(disk / "www/current") == expected(2)


def test_fewer_releases_make_room_on_a_disk_that_is_full(heavy, sshd, tmp_path, expected):
    with mounted(tmp_path / "disk", "size=1500k") as disk:
        source = random.Random(9)
        for day, status in [(1, 0), (2, 0), (3, 2)]:
            for image in (heavy.folder / "content").glob("*.bin"):
                image.write_bytes(source.randbytes(16384))
            heavy.aim(sshd.target(disk / "www", keep=5))
            run = heavy.publish(day=day)
            assert run.returncode == status, run.stderr
        assert not (disk / "www/releases/.selari-incoming").exists(), "the disk is left as full as it was"
        # Not a byte is free.
        stone = os.open(disk / "stone", os.O_WRONLY | os.O_CREAT)
        with pytest.raises(OSError):
            while True:
                os.write(stone, bytes(4096))
        os.close(stone)
        heavy.aim(sshd.target(disk / "www", keep=1))
        run = heavy.publish(day=3)
        assert run.returncode == 0, run.stderr
        assert files(disk / "www/current") == expected(3)


def test_a_disk_that_is_full_loses_no_record_of_what_was_served(site, sshd, tmp_path):
    with mounted(tmp_path / "disk", "size=1500k") as disk:
        site.aim(sshd.target(disk / "www"))
        ids = []
        for day in [1, 2, 3]:
            site.page("faq", f"Hari {day}")
            ids.append(site.sent(day=day)["release"])
        record = (disk / "www/.selari-served").read_text()
        assert record.split() == ids
        stone = os.open(disk / "stone", os.O_WRONLY | os.O_CREAT)
        with pytest.raises(OSError):
            while True:
                os.write(stone, bytes(4096))
        os.close(stone)
        for back in [[], [ids[2]], []]:
            run = site.run("rollback", *back)
            assert run.returncode == 0, run.stderr
            assert (disk / "www/.selari-served").read_text() == record
        assert os.readlink(disk / "www/current") == f"releases/{ids[1]}"
        assert not list((disk / "www").glob(".selari-list*"))


def test_pieces_of_pages_that_were_cut_off_are_no_pieces_of_others(site, target, expected):
    assert site.publish().returncode == 0
    for name in ["index", "faq", "media"]:
        site.page(name, f"Teks lain {name} " * 500)
    folders = [target / ".selari-partial"]
    folders += [target / "releases/.selari-incoming" / page / ".selari-partial" for page in ["", "ms", "en/faq", "en/x"]]
    for folder in folders:
        folder.mkdir(parents=True)
        (folder / "index.html").write_text("separuh " * 2000)
    run = site.publish(day=2)
    assert run.returncode == 0, run.stderr
    assert files(target / "current") == expected(2)
    assert not list(target.rglob(".selari-partial"))


def test_a_publisher_at_work_keeps_another_out(site, target):
    assert site.publish().returncode == 0
    site.page("faq", "Teks lain")
    with open(target / ".selari-lock", "r+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        lock.write("penerbit@makmal\n")
        lock.flush()
        refused(site.publish(day=2), "publish/locked", "penerbit@makmal")
        refused(site.run("rollback"), "publish/locked")
        assert len(site.releases()) == 1
    # Who held it is gone, and did not say that it had finished.
    run = site.publish(day=2)
    assert run.returncode == 0 and "penerbit@makmal" in run.stderr


def test_two_publishers_at_once_both_end_well_or_say_why(site, target, tmp_path):
    other = SmallSite(tmp_path / "other", site.target)
    other.page("faq", "Dari tempat lain")
    builds = [site.build(tmp_path / "one"), other.build(tmp_path / "two", 2)]
    for _ in range(3):
        shutil.rmtree(target, ignore_errors=True)
        runs = [site.start(day=1), other.start(day=2)]
        said = [run.communicate(timeout=60) for run in runs]
        statuses = [run.returncode for run in runs]
        assert 0 in statuses, said
        for status, (_, errors) in zip(statuses, said):
            assert status == 0 or "[publish/locked]" in errors, errors
        winners = [build for build, status in zip(builds, statuses) if status == 0]
        assert files(target / "current") in winners
