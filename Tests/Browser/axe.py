"""axe-core in a page: what it finds, and nothing of what it finds in order.

Its results name every element that passed every rule, and to hand those over takes several times as long as
to find them.
"""

from axe_playwright_python.sync_playwright import Axe

RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}


def violations(page) -> list[str]:
    """What breaks WCAG 2.2 AA, or the best practice, in the page as it stands."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(Axe().axe_script)
    found = page.evaluate("async rules => (await axe.run(rules)).violations", RULES)
    return [f'{one["id"]}: {node["html"][:160]} ({node["failureSummary"]})' for one in found for node in one["nodes"]]
