"""The county of offices that are named without one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from tui.core.extraction.agency_group import Group
from tui.core.extraction.agency_names import Weight, place_key, titled
from tui.core.extraction.document import Document
from tui.core.model import Level

COUNTY = re.compile(r"[A-Z][\w.' -]{2,30} (?:COUNTY|County)\b")


def with_county(groups: list[Group], county: str | None) -> list[Group]:
    """Give the county to offices named without one, where the document leaves only one.

    "District Attorney Ann Lee" alone names no office when nothing tells whose.
    """
    for group in groups:
        if county and group.family in ("sheriff", "da") and not group.place:
            group.place = place_key(county)
            group.mentions = [
                mention if mention.place else replace(mention, name=f"{county} {mention.name}")
                for mention in group.mentions
            ]
    return [group for group in groups if group.place or group.family != "da" or group.weight is Weight.NAMES]


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
    return named.pop() if len(named) == 1 else None
