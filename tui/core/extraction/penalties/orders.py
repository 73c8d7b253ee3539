"""Punishments without a length or a sum: life, death, registration, orders to stay away, treatment."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter

from msgspec.structs import replace

from tui.core.extraction.numbers import Number
from tui.core.extraction.penalties.bans import BEFORE, NOT_ORDERED, bans, licences
from tui.core.extraction.penalties.calls import (
    BAN,
    DISTANCE,
    FIXED,
    LICENCE,
    OBJECT,
    PROGRAMME,
    REGISTRATION,
    SUM,
    TIME,
    Called,
)
from tui.core.extraction.penalties.gaps import with_gaps
from tui.core.extraction.penalties.length import Length, find_lengths
from tui.core.extraction.penalties.programmes import programmes
from tui.core.extraction.penalties.sums import sums
from tui.core.extraction.penalties.terms import NOT_HERE, Term, terms_of_time
from tui.core.extraction.penalties.words import FIXED_FORMS, forms, phrases
from tui.core.model import PenaltyKind
from tui.core.patterns import pattern_of

PLACED = pattern_of(
    r"\b(?:placed|put|sentenced(?:(?:\s(?!to\b)[a-z.'-]+){1,4}\sto)?|given|granted|receiv\w+|offered|accepted|serv(?:e|ing)|ordered|and|or|plus|him|her"
    r"|faces?|complete|followed\sby|balance|remainder|rest)(?:\s(?:on|to|of|a|an|the|term|terms|also|period|formal|informal|felony|supervised|lifetime"
    r"|sex|sexual|offender|drug))*,?\s$"
)
BY_VERB = frozenset({PenaltyKind.PROBATION, PenaltyKind.SUPERVISED_RELEASE})
"""Forms that are also a state someone is in: only as the object of a verb are they given."""

WHOLE_LIFE = pattern_of(
    r"(?:\s(?:in|behind)\s(?:(?:a|the|state|federal|california|texas)\s)*(?:prison|bars|custody)\b)?"
    r"(?:,?\swith(?:out)?\s(?:(?:the|any|a)\s)?"
    r"(?:(?:possibility|chance|eligibility|benefit|hope)\s(?:of|for)\s)?(?:parole|release)\b)?"
)
OBJECT_WORD = pattern_of(r"\s(?:(?:(?:state|federal|county)\s)?(?:prison|jail)|probation|life|death)\b")
BEFORE_OBJECT = (
    "to", "serve", "face", "faces", "facing", "for", "seek", "seeks", "seeking", "sought", "get", "gets",
    "receive", "receives", "received", "or", "serving", "given", "of", "possible", "potential", "multiple",
    "consecutive",
)  # fmt: skip
"""Words right before a lone "life" or "prison" of which one ends what makes it a punishment."""
OBJECTS = pattern_of(
    r"\b(?=[acdfghmprstuwy12])(?:(?:sentenced|sentences?|condemned|him|her|them|sent|defendants?)\sto\s(?:serve\s)?"
    r"(?P<custody>(?:(?:state|federal|county)\s)?(?:prison|jail)|probation|life)"
    r"|(?:sentenced|sentences?|condemned|put)\s(?:(?:him|her|them|\w+(?:\s\w+)?)\s)?to\s(?P<last>death)"
    r"|(?:fac(?:e|es|ing)|asked\sfor|seek(?:s|ing)?|sought|gets?|receiv(?:es|ed|e)|years\s(?:or|to)|(?:19|20)\d\d,?\sto|(?:today|yesterday|\w+day)\sto|serv(?:e|ing)|given|up\sto|(?:sentences?|terms?|maximum|minimum|penalty|punishment)\sof)\s"
    r"(?:(?:up\sto|a\smaximum\sof|a\ssentence\sof|possible|potential|multiple|consecutive)\s)?(?P<whole>life|death))"
    r"\b(?!-|\s(?:and\slimb|of|for\s(?:the|his|her)\sdeath|officer|department|insurance|skill|violation|on\sthe"
    r"|inmate|guard|cell|changing|safety|support|threat))"
)
PLACES = pattern_of(
    r"[^.;]{3,120}?(?=[.;]|,?\sand\s(?:was|is|must|to|will|has|order|may|pay)|,\s(?:(?:and|but|which)|(?:\w+ly\s)?(?:attend|complet|enrol|have|obey|not|pay|perform|regist|serv|submit|surrend|tak|undergo)\w*)\s|$)"
)
REGISTER = pattern_of(
    r"\bregist(?:er|ering|ered)\s(?:for\s(?:life|the\srest\sof\s\w+\slife)\s)?as\s(?:an?\s)?(?:[\w-]+\s){0,4}?"
    r"(?:offenders?|predators?|arsonists?|gang\smembers?)\b"
    r"|\b(?:lifetime\s)?(?:(?:sex(?:ual)?|arson|narcotics|drug|violent)[\s-]offender|gang(?:\smember)?|arson|sex[\s-]crime)\sregistration\b"
    r"|\bregistration\sas\san?\s(?:[\w-]+\s){0,3}?(?:offender|predator|arsonist|gang\smember)\b"
    r"|\b(?:placed|put|added|register(?:ed)?|listed)\s(?:on|to|with|in)\s(?:the\s|a\s)?(?:\w+\s)?sex[\s-]offender\sregist(?:ry|er)\b"
)
FOR_GOOD = frozenset({PenaltyKind.LIFE, PenaltyKind.DEATH})
NOT_PASSED = pattern_of(
    r"\b(?:on|from|off|against|convicted\sof|guilty\sof|(?:abolish|oppos|repeal|suspend|support)\w*)\s(?:the\s|a\s)?$"
)
"""Words before "death penalty" or "life" that speak of it in general; "eligible for" it is a threat."""

KEEP_OFF = pattern_of(
    r"\bstay(?:ing)?\s(?:(?:at\sleast|more\sthan)\s)?[\w,]+\s(?:yards|feet|miles|blocks)\s(?:away\s)?from\b"
)
NO_ORDER_YET = pattern_of(r"\b(?:temporary|sought|seek\w*)\s(?:(?:an?|the)\s)?(?:\w+\s)?$")
LASTING = pattern_of(
    r"\sfor\s(?:a\s(?:total|period|term)\sof\s|a\s|up\sto\s|at\sleast\s|the\snext\s|a\sminimum\sof\s)?$"
)
AFTER_YEARS = pattern_of(
    r",?\s(?:after|once)\s(?:(?:he|she|they)\s)?(?:serv(?:ing|es|ed)\s)?(?:at\sleast\s|a\sminimum\sof\s)?$"
)
CLAUSE_END = pattern_of(r"[,;]|\s(?:and|or|but|while)\s")
REACH = 40
"""How far after an order "for five years" may stand to tell how long it holds."""

TOLD_OF = pattern_of(
    r"\b(?:longest|shortest|harshest|stiffest|toughest|heaviest|lengthiest)\s(?:[\w-]+\s){0,2}$"
    r"|\b(?:following|after|during|completing|completion\sof)\s(?:his|her|their|the|any|that)\s(?:\w+\s)?$"
)
"""Words before custody that only compare it or point back to it: "the longest", "following his"."""

START = attrgetter("start")
BRIEF = frozenset({PenaltyKind.PRISON, PenaltyKind.JAIL, PenaltyKind.DEATH})


def find_terms(low: str, piece: Called, numbers: Sequence[Number]) -> list[Term]:
    """What is named as a punishment in a piece of the lower-case text, in order."""
    (start, end), calls = (piece.span.start, piece.span.end), piece.calls
    lengths = with_gaps(low, end, find_lengths(low, start, end, numbers), numbers) if calls & TIME else []
    terms = list(terms_of_time(low, start, end, lengths)) if lengths else []
    if calls & SUM:
        terms += sums(low, start, end, numbers)
    for reader, rule in RULES:
        more = list(rule(low, start, end)) if calls & reader else None
        if more:
            taken = [(term.start, term.end) for term in terms]
            terms += [term for term in more if all(term.end <= a or term.start >= b for a, b in taken)]
    if not terms:
        return terms
    return sorted((_lasting(low, term, lengths) for term in terms), key=START)


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
        placed = PLACED.search(low, floor, match.start()) is not None
        if placed or not match[0].startswith("life"):
            return placed
    if form in BRIEF and TOLD_OF.search(low, floor, match.start()):
        return False
    if form in FOR_GOOD:
        return NOT_PASSED.search(low, floor, match.start()) is None
    if form is PenaltyKind.STAY_AWAY and NO_ORDER_YET.search(low, floor, match.start()):
        return False
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


def _registrations(low: str, start: int, end: int) -> Iterator[Term]:
    for match in REGISTER.finditer(low, start, end):
        if not NOT_ORDERED.search(low, max(start, match.start() - BEFORE), match.start()):
            yield Term(*match.span(), PenaltyKind.REGISTRATION, what=match.span(), entry="register")


def _distances(low: str, start: int, end: int) -> Iterator[Term]:
    """ "Stay at least 100 yards away from the school"."""
    for match in KEEP_OFF.finditer(low, start, end):
        yield _fixed_term(low, match, end, PenaltyKind.STAY_AWAY)


def _objects(low: str, start: int, end: int) -> Iterator[Term]:
    """A lone "life", "death", "prison" or "jail" as the object of "sentenced to", "faces" or "sent to"."""
    words = OBJECT_WORD.finditer(low, start, end)
    if not any(low.endswith(BEFORE_OBJECT, start, word.start()) for word in words):
        return
    for match in OBJECTS.finditer(low, start, end):
        begin, stop = match.span(match.lastgroup or 0)
        entry = low[begin:stop]
        yield _life(low, begin, stop, PenaltyKind(entry.split()[-1]), entry)


def _lasting(low: str, term: Term, lengths: Sequence[Length]) -> Term:
    """With the time an order holds: "register as a sex offender for 10 years"."""
    if term.value is not None or term.form in BRIEF:
        return term
    told = AFTER_YEARS if term.form is PenaltyKind.LIFE else LASTING
    for length in lengths:
        near = term.start < length.start < term.end + REACH and not length.life
        if (
            near
            and not CLAUSE_END.search(low, term.end, length.start)
            and told.search(low, max(term.start, length.start - 30), length.start)
        ):
            return replace(term, value=length.value, unit=length.unit, end=max(term.end, length.end))
    return term


RULES: tuple[tuple[int, Callable[[str, int, int], Iterator[Term]]], ...] = (
    (FIXED, _fixed),
    (REGISTRATION, _registrations),
    (DISTANCE, _distances),
    (OBJECT, _objects),
    (LICENCE, licences),
    (BAN, bans),
    (PROGRAMME, programmes),
)
"""What reads a sentence that calls for it; what one has found the later ones leave alone."""
