"""Many browsers at one preview: connections that are all open at once, some of them listening for events."""

import http.client
import os
import re
import socket
from pathlib import Path


class Crowd:
    """So many connections to a preview, of which some listen to a page and the others ask for it."""

    def __init__(self, port: int, path: str, connections: int = 200, listeners: int = 50):
        self.request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode()
        mark = shown(port, path)
        events = f"GET /_selari/events?target={path}&mark={mark} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode()
        sockets = [socket.create_connection(("127.0.0.1", port), timeout=60) for _ in range(connections)]
        self.sockets = sockets
        self.files = [each.makefile("rb") for each in sockets]
        self.listening, self.asking = self.files[:listeners], list(zip(sockets, self.files))[listeners:]
        for each in sockets[:listeners]:
            each.sendall(events)

    def __enter__(self) -> "Crowd":
        return self

    def __exit__(self, *_: object) -> None:
        for each in [*self.files, *self.sockets]:
            each.close()

    def ask(self) -> list[tuple[int, bytes]]:
        """Everybody who asks does so before anybody is answered: the status and the page that each got."""
        for connection, _ in self.asking:
            connection.sendall(self.request)
        return [answer(file) for _, file in self.asking]

    def hear(self, event: str) -> int:
        """How many of those who listen are told of an event; comes back when all are, or their streams end."""
        wanted = f"event: {event}\n".encode()
        # Chunk sizes stand between the lines; they are no fields.
        return sum(any(line == wanted for line in file) for file in self.listening)


def page(port: int, path: str) -> bytes:
    """A page, by a connection of its own."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("GET", path)
        return connection.getresponse().read()
    finally:
        connection.close()


def shown(port: int, path: str) -> str:
    """What a page says that it shows, so that who listens is told only of what comes after."""
    return re.search(rb'data-mark="([^"]+)"', page(port, path))[1].decode()


def answer(file) -> tuple[int, bytes]:
    """A whole answer, on a connection that stays open."""
    status = int(file.readline().split()[1])
    length = 0
    while line := file.readline().strip():
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
    return status, file.read(length)


def descriptors(process: int) -> int:
    """How many files and connections a process has open."""
    return len(os.listdir(f"/proc/{process}/fd"))


def memory(process: int) -> float:
    """The memory that a process has of its own now, in MiB."""
    text = Path(f"/proc/{process}/status").read_text()
    return int(re.search(r"^RssAnon:\s+(\d+)", text, re.MULTILINE)[1]) / 1024
