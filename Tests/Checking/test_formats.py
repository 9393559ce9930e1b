"""The formats that machines read, by what others made to read them."""
import json
from pathlib import Path

import pytest
from pydantic import BaseModel
from sarif_pydantic import Sarif

ROOT = Path(__file__).resolve().parents[2]
BROKEN = """\
---
title: Utama
allow: {title/duplicate: ""}
---
[soalan](page:faqs) dan [borang](borang.pdf).

<b>tebal</b> ![](peta.png)

[klik di sini](page:index) {{ facts.closses }}
"""


@pytest.fixture
def broken(site):
    site.write("content/index.ms.md", BROKEN)
    site.write("content/fail baharu/index.ms.md", "---\ntitle: Utama\n---\n")
    site.write("templates/parts/lama.html", "{{ page.title")
    return site


def strangers(model: BaseModel, path: str = "") -> list[str]:
    """The properties below a model that SARIF does not know."""
    found = [f"{path}.{name}" for name in model.model_extra or {}]
    for name in type(model).model_fields:
        value = getattr(model, name)
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, BaseModel):
                found += strangers(part, f"{path}.{name}")
    return found


@pytest.mark.parametrize("language", ["ms", "en"])
def test_sarif_holds_what_its_model_knows_and_nothing_else(broken, language):
    run = broken.check("--format", "sarif", "--lang", language)
    assert run.returncode == 1
    log = json.loads(run.stdout)
    assert log["version"] == "2.1.0"
    model = Sarif.model_validate(log)
    # 3.14.27 of the standard has `columnKind`, which the model lacks.
    assert log["runs"][0]["columnKind"] == "unicodeCodePoints"
    assert set(strangers(model)) <= {".runs.columnKind", ".$schema"}
    assert model.runs[0].results


@pytest.mark.parametrize("language", ["ms", "en"])
def test_sarif_names_the_page_of_the_manual_that_explains_each_rule(broken, language):
    log = json.loads(broken.check("--format", "sarif", "--lang", language).stdout)
    for rule in log["runs"][0]["tool"]["driver"]["rules"]:
        page, _, _ = rule["help"]["text"].partition(" ")
        assert page == f"docs/rules/{rule['id']}.md" and (ROOT / page).is_file()


def test_sarif_points_where_json_does(broken):
    log = json.loads(broken.check("--format", "sarif").stdout)
    run = log["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == sorted(set(rules))
    found = []
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        location = result["locations"][0]["physicalLocation"]
        region = location.get("region", {})
        if region:
            # https://docs.oasis-open.org/sarif/sarif/v2.1.0/ 3.30.2: lines and columns from 1, the
            # end not before the start.
            start = (region["startLine"], region["startColumn"])
            assert (1, 1) <= start <= (region["endLine"], region["endColumn"])
        uri = location["artifactLocation"]["uri"]
        assert " " not in uri
        found.append((result["ruleId"], uri.replace("%20", " "), region.get("startLine")))
    wanted = [
        (finding["rule"], finding["file"], (finding.get("start") or {}).get("line"))
        for finding in broken.findings()
    ]
    assert sorted(found, key=str) == sorted(wanted, key=str)


def test_json_on_standard_output_is_all_there_is(broken):
    run = broken.check("--format", "json")
    document = json.loads(run.stdout)
    assert document["version"] == 1
    rules = {finding["rule"] for finding in document["findings"]}
    # What the build rejects and what only the rules know, in one run.
    assert {"link/page", "link/resource", "html/raw", "template/syntax", "link/text", "image/alt"} <= rules


def test_github_gets_a_command_for_each_finding(broken):
    lines = broken.check("--format", "github").stdout.splitlines()
    assert len(lines) == len(broken.findings())
    assert all(line.split(" ")[0] in ("::error", "::warning", "::notice") for line in lines)


def test_warnings_fail_only_where_that_is_asked_for(site):
    assert site.check().returncode == 0
    run = site.check("--strict")
    assert run.returncode == 1
    assert "warning[description/length]" in run.stderr
