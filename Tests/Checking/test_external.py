"""`selari check --external` against a real server, by the real curl."""
import http.server
import threading
from collections import Counter

import pytest


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers by a path's name."""

    STATUSES = {"/ok": 200, "/refused": 403, "/gone": 410, "/broken": 503}
    MOVES = {"/moved": (301, "/ok"), "/away": (302, "/ok"), "/lost": (302, "/none"), "/round": (301, "/round")}
    asked: Counter = Counter()

    def do_GET(self):
        Handler.asked[self.path] += 1
        if move := self.MOVES.get(self.path):
            self.send_response(move[0])
            self.send_header("Location", move[1])
        else:
            self.send_response(self.STATUSES.get(self.path, 404))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture
def server():
    Handler.asked = Counter()
    made = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=made.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{made.server_port}"
    made.shutdown()
    thread.join()
    made.server_close()


def external(site):
    return [finding for finding in site.findings("--external") if finding["rule"] == "link/external"]


def test_each_address_is_asked_once_and_told_where_it_stands(site, server):
    paths = ["ok", "none", "none#bab", "gone", "broken", "refused", "moved", "away", "lost", "round"]
    text = "\n\n".join(f"[pautan {number}]({server}/{path})" for number, path in enumerate(paths))
    site.write("content/index.ms.md", f"---\ntitle: Utama\n---\n{text}\n")
    found = external(site)
    lines = {finding["start"]["line"]: finding for finding in found}
    bad = {4 + 2 * number for number, path in enumerate(paths)
           if path.split("#")[0] in ("none", "gone", "broken", "moved", "lost", "round")}
    assert set(lines) == bad
    assert all(finding["file"] == "content/index.ms.md" for finding in found)
    moved = lines[4 + 2 * paths.index("moved")]
    assert moved["solutions"][0]["replacement"] == f"{server}/ok"
    assert set(Handler.asked.values()) == {1}
    assert set(Handler.asked) == {"/" + path.split("#")[0] for path in paths}


def test_nothing_is_asked_unless_that_is_asked_for(site, server):
    site.write("content/index.ms.md", f"---\ntitle: Utama\n---\n[a]({server}/none)\n")
    assert [finding for finding in site.findings() if finding["rule"] == "link/external"] == []
    assert not Handler.asked


def test_without_a_network_the_status_is_2(site):
    # Nobody listens on port 1 of either host.
    site.write(
        "content/index.ms.md",
        "---\ntitle: Utama\n---\n[a](http://127.0.0.1:1/a) [b](http://localhost:1/b)\n")
    run = site.check("--external")
    assert run.returncode == 2
    assert "none of the addresses can be reached" in run.stderr
    assert "link/external" not in run.stderr


def test_without_curl_the_status_is_2(site, tmp_path, server):
    site.write("content/index.ms.md", f"---\ntitle: Utama\n---\n[a]({server}/ok)\n")
    (tmp_path / "empty").mkdir()
    run = site.check("--external", path=str(tmp_path / "empty"))
    assert run.returncode == 2
    assert "curl" in run.stderr
