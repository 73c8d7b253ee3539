"""What is taken away or forbidden as a punishment: licences, and clauses such as "barred from office"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.core.extraction.penalties.terms import Term
from tui.core.extraction.penalties.words import holds
from tui.core.model import PenaltyKind
from tui.core.patterns import pattern_of

BEFORE = 45
"""How far back the words begin that tell an order broken or long in force from one now made."""

NOT_ORDERED = pattern_of(
    r"\b(?:violat\w+|disobey\w+|disregard\w+|fail(?:ed|ing|ure|s)?|breach\w*|counts?\sof|convicted\sof|guilty\sof"
    r"|charged\swith|obtain\w*|filed|granted|history\sof|while\son|on|from|off|revok\w+|victim(?:'s|s')?|unreasonable|unlawful|illegal|terms\sof"
    r"|conditions\sof|credit\sfor|credited\swith|despite|wearing|driving|ignor\w+|asset|no)"
    r"(?:\s(?:a|an|the|his|her|their|to|of|active|existing|criminal|court|annually|properly|previous|with|update"
    r"|gps|domestic|violence|civil|criminal|temporary|emergency|valid|protective|formal|informal|state|federal|felony|misdemeanor))*\s$"
)

_OWNER = (
    r"(?:(?:his|her|their|the|its|a|driver's|driving|professional|business|medical|nursing|law|liquor|operating"
    r"|\w+'s)\s){1,4}?"
)
LICENCE = pattern_of(
    r"\b(?:surrender\w*|lose|los[st]|loss\sof|forfeit\w*|revocation\sof|suspension\sof|suspend\w*|revok\w+)"
    rf"\s{_OWNER}(?:[\w-]+\s){{0,2}}(?:licen[sc]es?|driving\sprivileges)\b"
    r"|\b(?:driver's\s)?licen[sc]e\s(?:suspension|revocation)\b"
    r"|\bdisqualified\sfrom\s(?:driving|holding\sa\s(?:[\w']+\s)?licen[sc]e)\b"
)
LICENCE_PASSIVE = pattern_of(
    r"\b(?:driver's\s)?(?:licen[sc]es?|driving\sprivileges)\s(?P<may>(?:may|can|could)\sbe\s)?"
    r"(?:\w+\s){0,4}?(?:suspended|revoked)\b"
)
AT_THE_WHEEL = pattern_of(
    r"\b(?:while|driv(?:e|es|ing|en)|drove|when|at\sthe\stime|kn[eo]w\w*|stopped|pulled|had\sbeen)\b"
)
"""Beside these words a suspended licence is part of the offence."""

FORBIDDEN = pattern_of(
    r"(?:\b(?:prohibit(?:ed|s)|bar(?:red|s)|ban(?:ned|s)|forbidden)"
    r"(?!\s(?:the\s)?(?:public|media|press|reporters?|wom[ae]n|m[ae]n|jurors?|jury|evidence|witness(?:es)?)\s)"
    r"(?:\s[\w']+){0,3}?\sfrom"
    r"|(?:,|\b(?:must|shall|may|ordered|required|and))\snot(?:\sto)?"
    r"(?=\s(?:participate|possess|own|use|have|work|associate|be|enter|drive|consume|drink|hold)))\s[^,.;]{3,90}(?<=[\w)])(?!\w)"
)
BY_COURT = pattern_of(
    r"\b(?:judge|court|judgment|settlement|sentenc\w+|probation|injunction|as\spart\sof|permanently|plea|convict(?:ed|ion)"
    r"|order\w*|agree\w*|for\s(?:life|(?:\w+\s){1,3}years?)|stipulat\w*)\b"
)
STANDING = pattern_of(
    r"\b(?:violat\w+|violation\sof|subject\s(?:of|to)|under|despite|valid|active|existing|breach\w*|disobey\w*|ignor\w+)\b"
    r"[^.;]{0,40}\b(?:orders?|injunctions?)\s(?:that|which)\s(?:had\s)?$"
)
"""An order long in force, before what it forbids: "the subject of an order that"."""
REACH = 100
LAWFUL = pattern_of(
    r"\b(?:legally|by\slaw|felons?|statutes?|ordinance|policy|california\slaw|federal\slaw|state\slaw|members|anyone|persons|individuals|employees|residents|attorneys)\b"
)
"""Beside these words what is forbidden is forbidden to everyone, or was so already."""
OF_LAW = pattern_of(r"\b(?:is|are)\sprohibited\b(?![^.;]{0,90}\b(?:contact|probation|plea|sentence)\b)")
"""What is forbidden for good, unless it is of someone's probation or keeps him off someone."""
CONTACT = pattern_of(
    r"\bfrom\s(?:having|making)\s(?:[\w-]+\s){0,5}contact\b[^.;]{0,40}\s(?:victim|witness|family|child)"
)


def licences(low: str, start: int, end: int) -> Iterator[Term]:
    """The licences taken away between `start` and `end`."""
    for match in LICENCE.finditer(low, start, end):
        if not NOT_ORDERED.search(low, max(start, match.start() - BEFORE), match.start()):
            yield _licence(match)
    if LICENCE_PASSIVE.search(low, start, end) and not AT_THE_WHEEL.search(low, start, end):
        for match in LICENCE_PASSIVE.finditer(low, start, end):
            yield _licence(match, own=not match["may"])


def bans(low: str, start: int, end: int) -> Iterator[Term]:
    """The things forbidden between `start` and `end`."""
    if LAWFUL.search(low, start, end) or OF_LAW.search(low, start, end):
        return
    if not (BY_COURT.search(low, start, end) or CONTACT.search(low, start, end)):
        return
    for match in FORBIDDEN.finditer(low, start, end):
        if STANDING.search(low, max(start, match.start() - REACH), match.start()):
            continue
        begin = match.end() - len(match[0].lstrip(", "))
        off = holds(low, begin, match.end(), "contact", "going near", "approaching")
        form = PenaltyKind.STAY_AWAY if off else PenaltyKind.OTHER
        yield Term(begin, match.end(), form, what=(begin, match.end()), entry="banned")


def _licence(match: re.Match[str], own: bool = False) -> Term:
    return Term(match.start(), match.end(), PenaltyKind.LICENCE, what=match.span(), own=own, entry="licence")
