"""A publisher that is killed at any moment: what nginx serves is always exactly one whole release."""

import os
import random
import time

import pytest

from asking import Client
from nginx import Nginx
from small import SmallSite, files, kill
from sshd import SSHD

MOMENTS = 50
SEED = 87
VERSIONS = 5


@pytest.fixture(scope="module")
def ground(tmp_path_factory):
    folder = tmp_path_factory.mktemp("killed")
    with SSHD(folder / "sshd") as sshd:
        target = folder / "www"
        sites = []
        for number in range(VERSIONS):
            site = SmallSite(folder / f"site-{number}", sshd.target(target, keep=3))
            site.page("faq", f"Versi {number}: " + "teks " * number)
            site.page("index", f"Versi {number}")
            sites.append(site)
        builds = [site.build(folder / f"expected-{number}", number + 1) for number, site in enumerate(sites)]
        assert sites[0].publish(day=1).returncode == 0
        with Nginx(folder / "nginx", target / "current", "") as nginx:
            yield sites, builds, nginx, target


def served(nginx, paths) -> dict[str, bytes]:
    """Every path as nginx serves it, those that it does not serve left out.

    A shell on the server may still carry out what its dead publisher said last. Should it switch while we read
    file after file, we read once more: it can switch once only.
    """
    while True:
        before = os.readlink(nginx.root)
        client = Client(nginx.base)
        answers = {path: client.ask("/" + path) for path in paths}
        client.close()
        if os.readlink(nginx.root) == before:
            return {path: answer.body for path, answer in answers.items() if answer.status == 200}


def test_killed_at_fifty_moments(ground, tmp_path):
    sites, builds, nginx, target = ground
    source = random.Random(SEED)
    paths = sorted(set().union(*builds))
    begun = time.monotonic()
    assert sites[1].publish(day=2).returncode == 0
    whole = time.monotonic() - begun
    now = 1
    # Those that were begun since: a shell on the server that was slow may switch to one after its round.
    begun_since = set()
    switched = 0
    for _ in range(MOMENTS):
        after = source.choice([number for number in range(VERSIONS) if number != now])
        process = sites[after].start(day=after + 1)
        time.sleep(source.uniform(0, whole * 1.1))
        kill(process)
        begun_since.add(after)
        present = served(nginx, paths)
        whole_ones = [number for number in {now, *begun_since} if builds[number] == present]
        assert whole_ones
        if whole_ones != [now]:
            now = whole_ones[0]
            switched += 1
    # Some were killed before the switch and some after, or the moments say little.
    assert 0 < switched < MOMENTS
    # Whatever was left lying about, the next publish goes through and cleans up.
    sites[0].page("media", "Versi terakhir")
    deadline = time.monotonic() + 60
    while (run := sites[0].publish(day=9)).returncode == 2 and "[publish/locked]" in run.stderr:
        assert time.monotonic() < deadline, run.stderr
    assert run.returncode == 0, run.stderr
    last = sites[0].build(tmp_path / "last", 9)
    assert files(target / "current") == last
    assert served(nginx, sorted({*paths, *last})) == last
    names = sorted(path.name for path in (target / "releases").iterdir())
    assert len(names) == 2 * 3, names
