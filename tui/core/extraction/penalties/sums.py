"""Sums of money as punishments: fines, restitution, civil penalties, forfeiture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from tui.core.extraction.numbers import Number
from tui.core.extraction.penalties.terms import Term
from tui.core.model import PenaltyKind, Unit
from tui.core.patterns import pattern_of

BEFORE = 90
"""How far before a sum the noun it belongs to may stand."""

NOUN_AFTER = pattern_of(
    r"(?:\sto\s(?:the\s)?(?:[\w.-]+\s){0,3}[\w.-]+(?=\s(?:as|in)\s))?(?:\sof\swhich\s(?:will\sgo|went|goes|is|was)\s(?:to|towards?|for))?(?:\s(?:in|of|as|a|towards?|worth\sof|to\spay|total|mandatory|full|court-ordered|victim|state|federal|criminal)\b){0,4}"
    r"[\s-](?:(?P<fine>fines?|restitution\sfine)|(?P<restitution>restitution)|(?P<forfeiture>forfeitures?|money\sjudgments?)"
    r"|(?P<other>(?:special|mandatory)\sassessments?)"
    r"|(?P<civil_penalty>civil\s(?:monetary\s)?penalt(?:y|ies)|civil\sfines?)|(?P<penalty>penalt(?:y|ies)))\b"
)
NOUN_BEFORE = pattern_of(
    r"\b(?:(?P<fine>fine[sd]?)|(?P<restitution>restitution|reimburse\w*)|(?P<forfeiture>forfeit\w*|money\sjudgments?)"
    r"|(?P<other>special\sassessments?(?:\sto\sthe\s(?:federal\s)?crime\svictims?'?\sfund)?)|(?P<civil_penalty>civil\s(?:monetary\s)?penalt(?:y|ies)))\b(?:\sjointly\sand\sseverally|\s(?!(?:and|or|plus|after|because|worth|stole|stealing|loss)\b)[a-z']+){0,7}\s?$"
)
DONATED = pattern_of(r"\b(?:donate|donation\sof|contribute)(?:\s\w+){0,2}\s$")
REPAID = pattern_of(
    r"\b(?:order\w*|must|agree\w*|requir\w*|sentenced)\s(?:[\w']+\s){0,3}(?:to\s)?(?:repay|pay\sback)\s(?:[\w']+\s){0,3}$"
)
AND_TO = pattern_of(
    r"(?:\sto\s[^$;.]{1,60}?)?(?:,?\sand|,)\s(?:an?\s)?(?:another\s|additional\s|over\s|more\sthan\s)?$"
)
TO_SOMEONE = pattern_of(r"\sto\s(?!be\b|the\spublic)")
AT_STAKE = pattern_of(r"\s(?:bail|bond)\b")
PAID = pattern_of(r"\b(?:pay|repay|return)\b")
TO_VICTIMS = pattern_of(
    r"[^.;,]{0,20}\s(?:back\s)?to\s(?:(?:the|his|her|their|its|all|those|each)\s)*(?:victims?|famil(?:y|ies)|estate)\b"
)


def sums(low: str, start: int, end: int, numbers: Sequence[Number]) -> Iterator[Term]:
    """The sums of money between `start` and `end` that are named as punishments."""
    last: Term | None = None
    for number in numbers:
        if number.start > start and low[number.start - 1] == "$" and not AT_STAKE.match(low, number.end):
            named = _with_noun(low, start, end, number) or _paid(low, start, end, number)
            last = named or _also_restored(low, last, number)
            if last is not None:
                yield last


def _also_restored(low: str, last: Term | None, number: Number) -> Term | None:
    """Restitution to one more: "restitution of $600 to the bank and $80 to the city"."""
    if last is None or last.form is not PenaltyKind.RESTITUTION or not TO_SOMEONE.match(low, number.end):
        return None
    if not AND_TO.fullmatch(low, last.end, number.start - 1):
        return None
    return replace(last, start=number.start - 1, end=number.end, value=number.value, what=None)


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
