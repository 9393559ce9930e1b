"""The score of the HTTP Observatory, by its published charts, from answers as they came.

The tests and their weights are those of mdn/mdn-http-observatory (src/grader/charts.js): a score begins at
100, penalties are taken off, and bonuses count only where the score without them is at least 90.
"""

import re
from dataclasses import dataclass, field

from asking import Answer

GRADES = [(100, "A+"), (90, "A"), (85, "A-"), (80, "B+"), (70, "B"), (65, "B-"), (60, "C+"), (50, "C"), (45, "C-"),
          (40, "D+"), (30, "D"), (25, "D-"), (0, "F")]
SIX_MONTHS = 15552000


@dataclass
class Score:
    modifiers: dict[str, int] = field(default_factory=dict)

    @property
    def value(self) -> int:
        base = 100 + sum(value for value in self.modifiers.values() if value < 0)
        bonus = sum(value for value in self.modifiers.values() if value > 0)
        return max(0, base + (bonus if base >= 90 else 0))

    @property
    def grade(self) -> str:
        return next(grade for least, grade in GRADES if self.value >= least)


def directives(policy: str) -> dict[str, list[str]]:
    parsed: dict[str, list[str]] = {}
    for part in policy.split(";"):
        words = part.split()
        if words:
            assert words[0].lower() not in parsed, f"{words[0]} stands twice"
            parsed[words[0].lower()] = [word.lower() for word in words[1:]]
    return parsed


def content_security_policy(policy: str | None) -> int:
    if policy is None:
        return -25
    parsed = directives(policy)
    default = parsed.get("default-src", ["*"])
    script = parsed.get("script-src", default)
    style = parsed.get("style-src", default)
    plugins = parsed.get("object-src", default)
    wide = {"*", "http:", "https:", "data:", "blob:", "ftp:"}
    if wide & set(script) or wide & set(plugins) or "'unsafe-inline'" in script:
        return -20
    if "'unsafe-eval'" in script:
        return -10
    if "'unsafe-inline'" in style or wide & set(style):
        return 0
    return 10 if default == ["'none'"] else 5


def strict_transport(value: str | None, secure: bool) -> int:
    if value is None or not secure:
        return -20
    age = re.search(r"max-age=(\d+)", value)
    return 0 if age and int(age[1]) >= SIX_MONTHS else -10


def redirection(plain: Answer, host: str) -> int:
    target = plain["Location"] or ""
    if plain.status not in (301, 302, 307, 308) or not target.startswith("https://"):
        return -20
    return 0 if target.startswith(f"https://{host}") else -5


def subresource_integrity(html: str) -> int:
    scripts = [tag for tag in re.findall(r"<script\b[^>]*>", html) if re.search(r"\bsrc=", tag)]
    if not scripts:
        return 0
    if all("integrity=" in tag for tag in scripts):
        return 5
    return 0 if all(re.search(r'\bsrc="/(?!/)', tag) for tag in scripts) else -50


def chosen(value: str | None, good: set[str], bonus: int, absent: int = 0, penalty: int = -5) -> int:
    if value is None:
        return absent
    return bonus if value.strip().lower() in good else penalty


def score(page: Answer, plain: Answer, *, host: str) -> Score:
    """The score of a page that came by https, and of the answer to its address by plain http."""
    policy = page["Content-Security-Policy"]
    framing = directives(policy or "").get("frame-ancestors")
    return Score({
        "content-security-policy": content_security_policy(policy),
        "cookies": 0 if not page.all("Set-Cookie") else -40,
        "cross-origin-resource-sharing": 0 if page["Access-Control-Allow-Origin"] is None else -50,
        "redirection": redirection(plain, host),
        "referrer-policy": chosen(
            page["Referrer-Policy"],
            {"no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"}, 5),
        "strict-transport-security": strict_transport(page["Strict-Transport-Security"], True),
        "subresource-integrity": subresource_integrity(page.decoded.decode()),
        "x-content-type-options": chosen(page["X-Content-Type-Options"], {"nosniff"}, 0, absent=-5),
        "x-frame-options": 5 if framing in (["'none'"], ["'self'"]) else -20,
        "cross-origin-resource-policy": chosen(
            page["Cross-Origin-Resource-Policy"], {"same-origin", "same-site"}, 10),
        "cross-origin-embedder-policy": chosen(
            page["Cross-Origin-Embedder-Policy"], {"require-corp", "credentialless"}, 10),
        "cross-origin-opener-policy": chosen(
            page["Cross-Origin-Opener-Policy"], {"same-origin", "same-origin-allow-popups"}, 10),
    })
