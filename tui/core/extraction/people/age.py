"""Ages that do not stand beside a name: of a "44-year-old man" named later, and from a day of birth."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tui.core.extraction.document import Document
from tui.core.extraction.people.merge import Group
from tui.core.extraction.people.opening import of_nobody_named
from tui.core.patterns import pattern_of

UNNAMED = pattern_of(
    r"\b(?P<age>\d{2})[- ](?:year|YEAR|Year)[- ](?:old|OLD|Old)\s(?:[\w'-]+,?\s){1,6}?"
    r"(?:(?:was|is|has|who|pleaded|faces|will)\b|(?:Charged|CHARGED|Sentenced|SENTENCED|Convicted|CONVICTED|Arrested|ARRESTED"
    r"|Pleads|PLEADS|Faces|FACES|Gets|Found|FOUND|Arraigned|ARRAIGNED|Indicted|INDICTED)\b)"
)
BIRTH = pattern_of(r"(\d{1,2})[/.-](?:(\d{1,2})[/.-](\d{4}|\d{2})|(?P<month_of>\d{4}))$")


def age_of_unnamed(
    doc: Document, accused: Sequence[Group], groups: Sequence[Group]
) -> tuple[Group, int] | None:
    """The only accused and his age, when the opening brings him in as "a 44-year-old man".

    An age is that of the one it stands beside: "37-year-old Ann Poe was shot".
    """
    if len(accused) != 1 or any(mention.age for mention in accused[0].mentions):
        return None
    told = next(of_nobody_named(doc, UNNAMED, 0, groups), None)
    return (accused[0], int(told["age"])) if told else None


def age_at(born: str, day: date | None) -> int | None:
    """The age on a day of someone born on a day written month first, or in a month other than that day's."""
    match = BIRTH.match(born)
    if match is None or day is None or (match["month_of"] and int(match[1]) == day.month):
        return None
    month, in_month, year = int(match[1]), int(match[2] or 1), int(match[3] or match["month_of"])
    if year < 100:
        year += 1900 if year + 2000 > day.year - 10 else 2000
    had_birthday = (day.month, day.day) >= (month, in_month)
    age = day.year - year - (not had_birthday)
    return age if 0 < age < 110 else None
