"""The site as the public gets it: built, compressed, and served by the distribution's nginx on loopback.

    SELARI=.build/release/selari .venv/bin/python -m pytest Tests/Publishing
"""

import pytest

from asking import Client
from nginx import Nginx
from sites import make

# At the root of its host, and below another site's.
ADDRESSES = {"root": "https://alliance87.contoh.example/", "prefix": "https://contoh.example/alliance-87/"}


@pytest.fixture(scope="session", params=ADDRESSES)
def site(request, tmp_path_factory):
    return make(tmp_path_factory.mktemp(request.param), ADDRESSES[request.param])


@pytest.fixture(scope="session")
def root_site(tmp_path_factory):
    """A site at the root of its host, for tests that do not depend on where it stands."""
    return make(tmp_path_factory.mktemp("alone"), ADDRESSES["root"])


@pytest.fixture(scope="session")
def nginx(site, tmp_path_factory):
    with Nginx(tmp_path_factory.mktemp("nginx"), site.root, site.headers("--brotli")) as server:
        yield server


@pytest.fixture
def client(nginx):
    client = Client(nginx.base)
    yield client
    client.close()
