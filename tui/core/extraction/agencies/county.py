"""The county of offices that are named without one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from tui.core.extraction.agencies.group import Group
from tui.core.extraction.agencies.names import Weight, place_key, titled
from tui.core.extraction.document import Document
from tui.core.extraction.places import each_place
from tui.core.model import Level
from tui.core.patterns import pattern_of

IN_STORY = pattern_of(r"\b(?:[A-Z][a-z]+ ){1,2}County\b")
LONGEST = 50
"""Characters before "County" that are searched for its name."""
ARTICLES = frozenset({"A", "An", "The", "In", "Each", "This", "That", "Another", "Former", "No"})
ANNOUNCED = pattern_of(r"\b(?:[Aa]nnounc|[Ss]tatement (?:by|from|of))")
BEFORE, AFTER = 60, 160
"""Characters around an office without a place in which it must announce the news."""
COUNTY = pattern_of(r"[A-Z][\w.' -]{2,30} (?:COUNTY|County)\b")


def with_county(doc: Document, groups: list[Group], county: str | None) -> list[Group]:
    """Give the county to offices named without one, where the document leaves only one.

    "District Attorney Ann Lee" alone names no office when nothing tells whose, unless it announces the news.
    """
    for group in groups:
        if county and group.family in ("sheriff", "da") and not group.place:
            group.place = place_key(county)
            group.mentions = [
                mention if mention.place else replace(mention, name=f"{county} {mention.name}")
                for mention in group.mentions
            ]
    return [group for group in groups if group.place or _stands(doc, group, groups)]


def _stands(doc: Document, group: Group, groups: list[Group]) -> bool:
    """Whether an office that nothing gives a county is one the reader can tell."""
    if group.family == "sheriff":
        return group.weight is not Weight.NEEDS_PART
    return group.family != "da" or _speaks_alone(doc, group, groups)


def _speaks_alone(doc: Document, group: Group, groups: list[Group]) -> bool:
    """Whether an office without a place is named as such, or is the only one and announces."""
    if group.weight is Weight.NAMES:
        return True
    alone = not any(other.family == "da" and other.place for other in groups)
    first = group.mentions[0]
    told = ANNOUNCED.search(doc.text, max(0, first.start - BEFORE), first.end + AFTER)
    return alone and group.weight is Weight.NEEDS_PART and told is not None


def county_of(doc: Document, groups: Iterable[Group]) -> str | None:
    """The one county the article is about; None when it speaks of several or of none."""
    named = {
        mention.name.split(" County ")[0] + " County"
        for group in groups
        if group.family in ("da", "sheriff", "body", "court") and group.mentions[0].level is Level.COUNTY
        for mention in group.mentions
        if " County " in mention.name
    }
    dateline = doc.article.dateline
    place = COUNTY.match(dateline.value) if dateline and not named else None
    if place is not None:
        named = {titled(place[0])}
    if not named:
        named = {county for county in _counties(doc.text) if county.split()[0] not in ARTICLES}
    return named.pop() if len(named) == 1 else None


def _counties(text: str) -> Iterator[str]:
    for place in each_place(text, "County"):
        if county := IN_STORY.search(text, max(0, place - LONGEST), place + len("County") + 1):
            yield county[0]
