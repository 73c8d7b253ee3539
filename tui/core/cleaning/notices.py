"""What a site says of itself to whoever reads it: cookies, scripts, the security of its address."""

from __future__ import annotations

from functools import cache

from tui.core.cleaning.words import section

SUBJECTS = ("cookie", "javascript", ".gov", "https", "privacy", "browser")
"""Words without which a line is no such notice."""

LONGEST = 1_500
MOST_LINES = 12
"""Characters of a line of the notices that a page opens with, and lines of them."""


def is_notice(line: str) -> bool:
    """Whether a line speaks of the site, not of the news."""
    words = line.lower()
    return tells_of_site(words) and any(phrase in words for phrase in _phrases("phrases"))


def tells_of_site(lowered: str) -> bool:
    """Whether words in lower case name any subject of such notices."""
    return any(subject in lowered for subject in SUBJECTS)


def past_notices(raw: str, begin: int) -> int:
    """The offset at which a page goes on behind the notice it opens with; `begin` when there is none."""
    place, past = begin, begin
    for _ in range(MOST_LINES):
        end = raw.find("\n", place)
        if end < 0 or end - place > LONGEST:
            break
        line = raw[place:end].strip()
        entry = line.lower().rstrip(" .:!×")
        place = end + 1
        if is_notice(line) or (past > begin and entry in _phrases("buttons")):
            past = place
        elif line and entry not in _phrases("headings"):
            break
    return past


@cache
def _phrases(name: str) -> tuple[str, ...]:
    return tuple(section("notices")[name])
