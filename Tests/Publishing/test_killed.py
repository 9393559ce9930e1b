"""A publisher that is killed at any moment: what nginx serves is always exactly one whole release."""

import random
import time
from pathlib import Path

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
    """Every path as nginx serves it, those that it does not serve left out."""
    client = Client(nginx.base)
    answers = {path: client.ask("/" + path) for path in paths}
    client.close()
    return {path: answer.body for path, answer in answers.items() if answer.status == 200}


def test_killed_at_fifty_moments(ground):
    sites, builds, nginx, target = ground
    source = random.Random(SEED)
    paths = sorted(set().union(*builds))
    begun = time.monotonic()
    assert sites[1].publish(day=2).returncode == 0
    whole = time.monotonic() - begun
    now = 1
    switched = 0
    for _ in range(MOMENTS):
        after = source.choice([number for number in range(VERSIONS) if number != now])
        process = sites[after].start(day=after + 1)
        time.sleep(source.uniform(0, whole * 1.1))
        kill(process)
        present = served(nginx, paths)
        assert present in (builds[now], builds[after])
        if present == builds[after]:
            now = after
            switched += 1
    # Some were killed before the switch and some after, or the moments say little.
    assert 0 < switched < MOMENTS
    # Whatever was left lying about, the next publish goes through and cleans up.
    last = (now + 1) % VERSIONS
    deadline = time.monotonic() + 60
    while (run := sites[last].publish(day=last + 1)).returncode == 2 and "[publish/locked]" in run.stderr:
        assert time.monotonic() < deadline, run.stderr
    assert run.returncode == 0, run.stderr
    assert files(target / "current") == builds[last]
    assert served(nginx, paths) == builds[last]
    names = sorted(path.name for path in (target / "releases").iterdir())
    assert len(names) == 2 * 3, names
