"""Requests over one connection that is kept, and answers as they came: nothing is decoded or followed."""

import gzip
import http.client
import subprocess
from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Answer:
    status: int
    headers: list[tuple[str, str]]
    body: bytes

    def all(self, name: str) -> list[str]:
        return [value for key, value in self.headers if key.lower() == name.lower()]

    def __getitem__(self, name: str) -> str | None:
        """The one value of a header; one that is sent twice is a fault."""
        values = self.all(name)
        assert len(values) <= 1, f"{name} is sent {len(values)} times: {values}"
        return values[0] if values else None

    @property
    def decoded(self) -> bytes:
        coding = self["Content-Encoding"]
        if coding == "gzip":
            return gzip.decompress(self.body)
        if coding == "br":
            return subprocess.run(["brotli", "-dc"], input=self.body, capture_output=True, check=True).stdout
        assert coding is None, coding
        return self.body


class Client:
    def __init__(self, base: str, trust=None):
        parts = urlsplit(base)
        if parts.scheme == "https":
            self.connection = http.client.HTTPSConnection(parts.hostname, parts.port, timeout=30, context=trust)
        else:
            self.connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=30)

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """`ask("/ms/", accept_encoding="gzip")`."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        # Without one, http.client names `identity` by itself, as this does.
        self.connection.request(method, path, headers=named)
        response = self.connection.getresponse()
        return Answer(response.status, response.getheaders(), response.read())

    def close(self):
        self.connection.close()
