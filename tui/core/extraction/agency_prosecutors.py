"""Prosecutors' offices, by the title of the one who leads them: office, officeholder, or plural."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.core.extraction.agency_names import Mention, Weight, place_key, titled
from tui.core.extraction.agency_police import following_list
from tui.core.extraction.agency_terms import Terms
from tui.core.extraction.agency_walk import walk_left, with_acronym
from tui.core.model import Level

FAMILIES = {
    "Attorney General": "ag",
    "City Attorney": "city attorney",
    "City Prosecutor": "city attorney",
    "U.S. Attorney": "us",
    "Us Attorney": "us",
    "United States Attorney": "us",
    "Special Narcotics Prosecutor": "narcotics",
}
"""Titles whose offices are never the county prosecutor's."""
OFFICE = re.compile(r"(?:'?s'?|'S)?(?P<acronym> \([A-Z][A-Za-z]+\))?(?:'s)? (?P<noun>[Oo]ffices?|OFFICE)\b")
OFFICE_OF = re.compile(r"Office of (?:the )?$")
DISTRICT = re.compile(
    r"(?: |, )(?:for|in|of) (?:the )?(?P<district>(?:(?:Northern|Southern|Eastern|Western|Central|Middle) )?"
    r"Districts? of (?:New |North |South |West |Rhode |Puerto )?[A-Z][a-z]+)"
)


def prosecutor(text: str, start: int, end: int, word: str, known: Terms) -> Iterator[Mention]:
    """ "X County District Attorney's Office", "Office of the X District Attorney", "X District Attorney Ann Lee"."""
    begin = walk_left(text, start, known)
    before = text[max(0, begin - 24) : begin]
    if before.rstrip(" (").rpartition(" ")[2].lower() in known.aides:
        return
    place, title = _place_and_title(titled(text[begin : start - 1]) if begin < start else "", word)
    family = FAMILIES.get(titled(word), "da")
    office, heading = OFFICE.match(text, end), OFFICE_OF.search(before)
    level = known.prosecutors[word]
    if office is not None and office["noun"].endswith("s"):
        yield from following_list(text, office.end(), family, f"{title}'s Office", known)
    elif office is not None or heading is not None:
        if heading is not None:
            begin -= len(before) - heading.start()
        stop = office.end() if office else end
        alias = office["acronym"][2:-1] if office and office["acronym"] else None
        named = place or heading or (office and office["noun"][0] == "O")
        weight = Weight.NAMES if named else Weight.REFERS
        yield _office(text, (begin, stop), place, title, family, level, weight, alias)
    elif text[end : end + 1] != "s" and not word.endswith("'s"):
        weight = Weight.NEEDS_PART if place or level is Level.FEDERAL else Weight.REFERS
        yield _office(text, (begin, end), place, title, family, level, weight)


def _place_and_title(place: str, word: str) -> tuple[str, str]:
    """The place and the leader's title: "Ashby" + "County Attorney" is the attorney of Ashby County."""
    title = titled(word.removesuffix("'s"))
    if title.startswith(("County ", "City ")) and place:
        kind, title = title.split(" ", 1)
        return f"{place} {kind}", title
    if place == "Criminal" or place.endswith(" Criminal"):
        return place.removesuffix("Criminal").rstrip(), f"Criminal {title}"
    return place, title


def _office(
    text: str,
    words: tuple[int, int],
    place: str,
    title: str,
    family: str,
    level: Level,
    weight: Weight,
    alias: str | None = None,
) -> Mention:
    """The mention of an office; that of a U.S. attorney takes in the district behind it."""
    begin, stop = words
    key = place_key(place)
    short = "District Attorney" if title == "DA" and not place else title
    name = f"{place} {short}'s Office".strip()
    district = DISTRICT.match(text, stop) if level is Level.FEDERAL else None
    if district is not None:
        stop, key = district.end(), district["district"].lower()
        name = f"{title}'s Office for the {district['district']}"
    rule = f"agency.prosecutor + {title}"
    return with_acronym(text, Mention(begin, stop, name, family, key, level, weight, alias, rule))
