"""Punishments without a length or a sum: life, death, registration, orders to stay away, bans, treatment."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.core.extraction.numbers import Number
from tui.core.extraction.penalty_length import find_lengths
from tui.core.extraction.penalty_sums import sums
from tui.core.extraction.penalty_terms import NOT_HERE, Term, terms_of_time
from tui.core.extraction.penalty_words import FIXED_FORMS, forms, phrases
from tui.core.model import PenaltyKind

BEFORE = 45
"""How far back the words begin that tell an order broken or long in force from one now made."""

NOT_ORDERED = re.compile(
    r"\b(?:violat\w+|disobey\w+|disregard\w+|fail(?:ed|ing|ure|s)?|breach\w*|counts?\sof|convicted\sof|guilty\sof"
    r"|charged\swith|obtain\w*|filed|granted|sought|history\sof|while\son|on|from|off|revok\w+|victim|terms\sof"
    r"|conditions\sof|despite|driving|ignor\w+|asset)"
    r"(?:\s(?:a|an|the|his|her|their|to|of|active|existing|criminal|court|annually|properly|previous|with|update"
    r"|formal|informal|state|federal|felony|misdemeanor))*\s$"
)
PLACED = re.compile(
    r"\b(?:placed|put|sentenced|given|granted|receiv\w+|offered|accepted|serv(?:e|ing)|ordered|and|or|plus|him|her"
    r"|faces?|complete)(?:\s(?:on|to|of|a|an|the|term|terms|also|period|formal|informal|felony|supervised))*,?\s$"
)
BY_VERB = frozenset({PenaltyKind.PROBATION, PenaltyKind.SUPERVISED_RELEASE})
"""Forms that are also a state someone is in: only as the object of a verb are they given."""

WHOLE_LIFE = re.compile(
    r"(?:\s(?:in|behind)\s(?:(?:a|the|state|federal|california|texas)\s)*(?:prison|bars|custody)\b)?"
    r"(?:,?\swith(?:out)?\s(?:(?:the|any|a)\s)?"
    r"(?:(?:possibility|chance|eligibility|benefit|hope)\s(?:of|for)\s)?(?:parole|release)\b)?"
)
OBJECT = re.compile(
    r"(?:\b(?:sentenced|sentences?|condemned|him|her|them|sent|defendants?)\sto\s(?:serve\s)?"
    r"(?P<custody>(?:(?:state|federal|county)\s)?(?:prison|jail)|probation|life|death)"
    r"|\b(?:fac(?:e|es|ing)|gets?|receiv(?:es|ed|e)|years\s(?:or|to)|serv(?:e|ing)|of|given|up\sto)\s"
    r"(?:(?:up\sto|a\smaximum\sof|a\ssentence\sof|possible|potential|multiple|consecutive)\s)?(?P<whole>life|death))"
    r"\b(?!-|\s(?:and\slimb|of|for\s(?:the|his|her)\sdeath|officer|department|insurance|skill|violation|on\sthe"
    r"|inmate|guard|cell|changing|safety|support|threat))"
)
PLACES = re.compile(
    r"[^.;]{3,120}?(?=[.;]|,?\sand\s(?:was|is|must|to|will|has|order|may|pay)|,\s(?:and|but|which)\s|$)"
)
BANNED = re.compile(
    r"(?:\b(?:prohibited|barred|banned|forbidden)\s(?:from|to)|[,y]\s(?:and\s|to\s|must\s)?not(?:\sto)?"
    r"(?=\s(?:participate|possess|own|use|have|work|associate|be|enter|drive|consume|drink|hold)))\s[^,.;]{3,90}"
)
LICENCE = re.compile(
    r"\b(?:licen[sc]es?|driving\sprivileges)\s(?:\w+\s){0,4}(?:suspended|revoked)\b"
    r"|\b(?:surrender\w*|lose|los[st]|loss\sof|forfeit\w*|revocation\sof|suspension\sof|suspend\w*|revok\w+)"
    r"\s(?:[\w']+\s){0,5}?(?:licen[sc]e|driving\sprivileges)\b|\blicen[sc]e\s(?:suspension|revocation)\b"
)


def find_terms(low: str, start: int, end: int, numbers: Sequence[Number]) -> list[Term]:
    """What is named as a punishment between `start` and `end` of the lower-case text, in order."""
    terms = list(terms_of_time(low, start, end, find_lengths(low, start, end, numbers)))
    terms += sums(low, start, end, numbers)
    for more in (_fixed(low, start, end), _objects(low, start, end), _clauses(low, start, end)):
        taken = [(term.start, term.end) for term in terms]
        terms += [term for term in more if all(term.end <= a or term.start >= b for a, b in taken)]
    return sorted(terms, key=lambda term: term.start)


def _fixed(low: str, start: int, end: int) -> Iterator[Term]:
    for match in phrases(FIXED_FORMS).finditer(low, start, end):
        form = forms(FIXED_FORMS)[match[0]]
        if form is not None and _ordered(low, start, match, form):
            yield _fixed_term(low, match, end, form)


def _ordered(low: str, start: int, match: re.Match[str], form: PenaltyKind) -> bool:
    """Whether the phrase is something given, not something broken, or part of another name."""
    if NOT_HERE.match(low, match.end()) and form is not PenaltyKind.LIFE:
        return False
    floor = max(start, match.start() - BEFORE)
    if form in BY_VERB:
        return PLACED.search(low, floor, match.start()) is not None
    return NOT_ORDERED.search(low, floor, match.start()) is None


def _fixed_term(low: str, match: re.Match[str], end: int, form: PenaltyKind) -> Term:
    (start, stop), entry = match.span(), match[0]
    what = (start, stop)
    if form is PenaltyKind.LIFE:
        return _life(low, start, stop, form, entry)
    if form is PenaltyKind.STAY_AWAY and entry.endswith(("from", "with")):
        places = PLACES.match(low, stop + 1, end)
        if places is not None:
            what, stop = (stop + 1, places.end()), places.end()
    return Term(start, stop, form, what=what, entry=entry)


def _life(low: str, start: int, stop: int, form: PenaltyKind, entry: str) -> Term:
    """With the "in state prison" and "without parole" that may follow "life"."""
    more = WHOLE_LIFE.match(low, stop)
    stop = more.end() if more else stop
    return Term(start, stop, form, what=(start, stop), entry=entry)


def _objects(low: str, start: int, end: int) -> Iterator[Term]:
    """A lone "life", "death", "prison" or "jail" as the object of "sentenced to", "faces" or "sent to"."""
    for match in OBJECT.finditer(low, start, end):
        begin, stop = match.span(match.lastgroup or 0)
        entry = low[begin:stop]
        yield _life(low, begin, stop, PenaltyKind(entry.split()[-1]), entry)


def _clauses(low: str, start: int, end: int) -> Iterator[Term]:
    """Licences taken away and things forbidden, each a clause of its own."""
    for match in LICENCE.finditer(low, start, end):
        if not NOT_ORDERED.search(low, max(start, match.start() - BEFORE), match.start()):
            yield Term(match.start(), match.end(), PenaltyKind.LICENCE, what=match.span(), entry="licence")
    for match in BANNED.finditer(low, start, end):
        begin = match.end() - len(match[0].lstrip(",y "))
        yield Term(begin, match.end(), PenaltyKind.OTHER, what=(begin, match.end()), entry="banned")
