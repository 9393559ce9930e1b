"""The benchmark of the preview: its edits, its figures and what it hears."""

import io
import socket
import threading
from pathlib import Path

import pytest
from preview import crowd, load
from preview.__main__ import percentile
from preview.edits import Edit, article
from preview.listening import Events, LiveReload, Silence


def test_every_edit_puts_its_mark_into_the_file() -> None:
    text = '---\ntitle: "Tajuk"\n---\nTeks.\n'
    assert Edit("body", "", "x").apply(text, "tanda").endswith("\ntanda\n")
    assert 'title: "tanda"\n' in Edit("title", "", "x").apply(text, "tanda")
    assert Edit("template", "", "x").apply("<h1>{{ x }}</h1>", "t") == "<p>t</p><h1>{{ x }}</h1>"


def test_the_article_stands_in_the_middle_and_is_no_section(tmp_path: Path) -> None:
    for name in ("index.en.md", "a.en.md", "b.en.md", "c.en.md", "b.ms.md"):
        file = tmp_path / "content/group-001/section-1" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("")
    assert article(tmp_path) == "group-001/section-1/b"


@pytest.mark.parametrize(("share", "expected"), [(0.5, 10.0), (0.95, 19.0), (1.0, 20.0)])
def test_a_percentile_is_one_of_the_times(share: float, expected: float) -> None:
    assert percentile([float(number) for number in range(20, 0, -1)], share) == expected


def answering(*pieces: bytes) -> int:
    """A server that answers one request with what it is told, then hangs up."""
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        connection, _ = listening.accept()
        with connection, listening:
            connection.recv(4096)
            for piece in pieces:
                connection.sendall(piece)
            # Nothing is left unread: else the client would be cut off before it has read all.
            connection.shutdown(socket.SHUT_WR)
            while connection.recv(4096):
                pass

    threading.Thread(target=serve, daemon=True).start()
    return listening.getsockname()[1]


def test_an_event_about_the_page_is_heard_and_others_are_not() -> None:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    port = answering(head, b"12\r\nevent: state\ndata: {}\n\n\r\n", b"e\r\nevent: page\ndata: 1-2\n\n\r\n")
    events = Events(port, "/en/x/", b'<script data-mark="1-1"></script>')
    events.wait(5)
    with pytest.raises(Silence):
        events.wait(5)
    events.close()


def test_a_reload_is_heard_among_the_messages() -> None:
    head = b"HTTP/1.1 101 Switching Protocols\r\n\r\n"
    hello, reload = b'{"command":"hello"}', b'{"command":"reload","path":"/x"}'
    frames = b"".join(bytes([0x81, len(text)]) + text for text in (hello, reload))
    listener = LiveReload(answering(head, frames))
    listener.wait(5)
    with pytest.raises(Silence):
        listener.wait(5)
    listener.close()


def test_what_went_wrong_under_load_is_told() -> None:
    text = "  12 requests in 2.00s, 1.20MB read\nRequests/sec:      6.00\n"
    assert load.read(text) == load.Load(12, 6.0, [])
    wrong = "  Socket errors: connect 0, read 3, write 0, timeout 0\n  Non-2xx or 3xx responses: 2\n"
    assert len(load.read(text + wrong).errors) == 2


def test_an_answer_ends_where_its_length_says() -> None:
    answers = io.BytesIO(b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nadaHTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
    assert [crowd.answer(answers), crowd.answer(answers)] == [(200, b"ada"), (404, b"")]
