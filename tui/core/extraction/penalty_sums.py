"""Sums of money as punishments: fines, restitution, civil penalties, forfeiture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.core.extraction.numbers import Number
from tui.core.extraction.penalty_terms import Term
from tui.core.model import PenaltyKind, Unit

BEFORE = 90
"""How far before a sum the noun it belongs to may stand."""

NOUN_AFTER = re.compile(
    r"(?:\s(?:in|of|as|a|towards?|worth\sof|to\spay|total|mandatory|full|court-ordered|victim|state|federal|criminal)\b){0,4}"
    r"[\s-](?:(?P<fine>fines?|restitution\sfine)|(?P<restitution>restitution)|(?P<forfeiture>forfeitures?)"
    r"|(?P<civil_penalty>civil\s(?:monetary\s)?penalt(?:y|ies)|civil\sfines?)|(?P<penalty>penalt(?:y|ies)))\b"
)
NOUN_BEFORE = re.compile(
    r"\b(?:(?P<fine>fine[sd]?)|(?P<restitution>restitution|reimburse\w*)|(?P<forfeiture>forfeit\w*)"
    r"|(?P<civil_penalty>civil\s(?:monetary\s)?penalt(?:y|ies)))\b(?:\sjointly\sand\sseverally|\s(?!and\b|or\b|plus\b)[a-z']+){0,7}\s?$"
)
DONATED = re.compile(r"\b(?:donate|donation\sof|contribute)(?:\s\w+){0,2}\s$")
REPAID = re.compile(
    r"\b(?:order\w*|must|agree\w*|requir\w*|sentenced)\s(?:[\w']+\s){0,3}(?:to\s)?(?:repay|pay\sback)\s(?:[\w']+\s){0,3}$"
)
PAID = re.compile(r"\b(?:pay|repay|return)\b")
TO_VICTIMS = re.compile(
    r"[^.;,]{0,20}\s(?:back\s)?to\s(?:(?:the|his|her|their|its|all|those|each)\s)*(?:victims?|famil(?:y|ies)|estate)\b"
)


def sums(low: str, start: int, end: int, numbers: Sequence[Number]) -> Iterator[Term]:
    """The sums of money between `start` and `end` that are named as punishments."""
    for number in numbers:
        if number.start > start and low[number.start - 1] == "$":
            term = _with_noun(low, start, end, number) or _paid(low, start, end, number)
            if term is not None:
                yield term


def _with_noun(low: str, start: int, end: int, number: Number) -> Term | None:
    after = NOUN_AFTER.match(low, number.end, end)
    if after is not None:
        return _term(number, number.start - 1, after.end(), after)
    before = NOUN_BEFORE.search(low, max(start, number.start - BEFORE), number.start - 1)
    return _term(number, before.start(), number.end, before) if before else None


def _paid(low: str, start: int, end: int, number: Number) -> Term | None:
    """Sums known by the verb: donated to a fund, paid back to the victims."""
    floor, place = max(start, number.start - BEFORE), number.start - 1
    if DONATED.search(low, floor, place):
        return Term(place, number.end, PenaltyKind.OTHER, number.value, Unit.USD, entry="donate")
    if REPAID.search(low, floor, place):
        return Term(place, number.end, PenaltyKind.RESTITUTION, number.value, Unit.USD, entry="repay")
    if TO_VICTIMS.match(low, number.end, end) and PAID.search(low, floor, place):
        return Term(place, number.end, PenaltyKind.RESTITUTION, number.value, Unit.USD, entry="to victims")
    return None


def _term(number: Number, start: int, end: int, noun: re.Match[str]) -> Term:
    group = noun.lastgroup or ""
    form = PenaltyKind.FINE if group == "penalty" else PenaltyKind(group)
    return Term(start, end, form, number.value, Unit.USD, what=(start, end), entry=noun[group])
