"""What a browser does to hear of an edit: Selari tells by server-sent events, Hugo by LiveReload's
messages over a WebSocket. Both on a plain socket, so that neither pays for a library."""

import base64
import json
import os
import re
import socket
import struct
from typing import Protocol


class Silence(Exception):
    """Nothing was heard in time."""


class Listener(Protocol):
    """Hears of edits of one page."""

    def wait(self, seconds: float) -> None:
        """Comes back when the browser is told to load the page again."""

    def close(self) -> None:
        """Hangs up."""


class _Connection:
    """A socket that is read by lines and by bytes."""

    def __init__(self, port: int, request: str):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket.sendall(request.encode())
        self.file = self.socket.makefile("rb")
        status = self.file.readline()
        if not re.match(rb"HTTP/1\.1 (200|101) ", status):
            raise Silence(f"answered {status!r}")
        while self.file.readline().strip():
            pass

    def close(self) -> None:
        self.file.close()
        self.socket.close()


class Events(_Connection):
    """Selari's events for a page: the page's own mark says what is shown."""

    #: The events on which a browser shows something else.
    NEWS = {b"page", b"styles"}

    def __init__(self, port: int, path: str, html: bytes):
        mark = re.search(rb'data-mark="([^"]+)"', html)
        if not mark:
            raise Silence(f"{path} carries no mark")
        super().__init__(
            port,
            f"GET /_selari/events?target={path}&mark={mark[1].decode()} HTTP/1.1\r\n"
            f"Host: 127.0.0.1:{port}\r\nAccept: text/event-stream\r\n\r\n",
        )

    def wait(self, seconds: float) -> None:
        self.socket.settimeout(seconds)
        try:
            for line in self.file:
                # Chunk sizes stand between the lines; they are no fields.
                if line.startswith(b"event:") and line[6:].strip() in self.NEWS:
                    return
        except (TimeoutError, ConnectionError) as error:
            raise Silence("no event") from error
        raise Silence("the stream ended")


class LiveReload(_Connection):
    """Hugo's messages, which are the same for every page."""

    def __init__(self, port: int):
        key = base64.b64encode(os.urandom(16)).decode()
        super().__init__(
            port,
            "GET /livereload?mindelay=10&v=2 HTTP/1.1\r\n"
            f"Host: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\nConnection: Upgrade\r\n"
            f"Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n\r\n",
        )
        hello = {
            "command": "hello",
            "protocols": ["http://livereload.com/protocols/official-7"],
            "ver": "2.0.8",
        }
        self._send(json.dumps(hello).encode())

    def wait(self, seconds: float) -> None:
        self.socket.settimeout(seconds)
        try:
            while True:
                if json.loads(self._message()).get("command") == "reload":
                    return
        except (TimeoutError, ConnectionError) as error:
            raise Silence("no message") from error

    def _send(self, payload: bytes) -> None:
        """A masked text frame, by RFC 6455."""
        mask = os.urandom(4)
        length = (
            bytes([0x80 | len(payload)])
            if len(payload) < 126
            else bytes([0x80 | 126]) + struct.pack(">H", len(payload))
        )
        masked = bytes(byte ^ mask[index % 4] for index, byte in enumerate(payload))
        self.socket.sendall(b"\x81" + length + mask + masked)

    def _message(self) -> bytes:
        """The next text frame; servers do not mask theirs."""
        while True:
            head = self.file.read(2)
            if len(head) < 2:
                raise Silence("the connection ended")
            length = head[1] & 0x7F
            if length == 126:
                (length,) = struct.unpack(">H", self.file.read(2))
            elif length == 127:
                (length,) = struct.unpack(">Q", self.file.read(8))
            payload = self.file.read(length)
            if head[0] & 0x0F == 1:
                return payload
