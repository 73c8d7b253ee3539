"""Statutes: the provision of law an offence is charged under, as printed."""

from __future__ import annotations

import re

_NUMBER = r"\d[\w.:-]*\w?(?:\s?\(\w{1,3}\))*"
_NUMBERS = rf"{_NUMBER}(?:(?:,\s|\sand\s|,\sand\s|\s?/\s?){_NUMBER})*"
_SECTION = r"(?:(?:[Ss]ections?|[Ss]ecs?\.?|§{1,2})\s?)"
_CODES = (
    r"(?:Penal|Vehicle|Health\s(?:and|&)\sSafety|Health\s&\sSafety|Business\s(?:and|&)\sProfessions|Welfare\s(?:and|&)\s"
    r"Institutions|Insurance|Labor|Government|Revenue\s(?:and|&)\sTaxation|Criminal|Transportation|Election[s]?|Education"
    r"|Fish\s(?:and|&)\sGame|Corporations|Unemployment\sInsurance|Municipal|Family|Family\sCode)\s(?:Code|Law)"
)
_STATES = r"(?:[A-Z][a-z]+\s(?:[A-Z][a-z]+\s)?)?"
STATUTE = re.compile(
    rf"\d+\sU\.?\s?S\.?\s?C\.?(?:ode)?\s?{_SECTION}?{_NUMBERS}"
    rf"|{_STATES}{_CODES}'?s?,?\s{_SECTION}?{_NUMBERS}"
    rf"|(?:PC|VC|HS|H&S|BP|B&P|WI|W&I|CPC|P\.C\.|ORS|RCW|ILCS|C\.R\.S\.|A\.R\.S\.|ARS)\s?{_SECTION}?{_NUMBERS}"
    rf"|{_NUMBER}\s?(?:\([a-z0-9]\)\s?)?(?:PC|VC|HS|H&S|B&P|P\.C\.|CVC|CPC)\b"
    rf"|{_STATES}(?:Statutes?|Stat\.)\s{_SECTION}?{_NUMBERS}"
    rf"|{_SECTION}{_NUMBERS}(?:\sof\sthe\s{_STATES}{_CODES})?"
)
_OPENING = re.compile(
    r"[\s,(\[—-]{0,4}(?:(?:which\sis\s)?(?:in\s|an?\s)?violations?\sof|under|pursuant\sto|contrary\sto|as\sdefined\s(?:in|by))?"
    r"[\s,(\[—-]{0,3}(?:the\s)?"
)


def statute_at(folded: str, place: int, limit: int) -> tuple[str, int] | None:
    """The statute printed at `place` or in a bracket or clause that opens there, and where it ends."""
    opening = _OPENING.match(folded, place, limit)
    start = opening.end() if opening else place
    match = STATUTE.match(folded, start, limit)
    if match is None:
        return None
    end = match.end()
    while end < limit and folded[end] in ")]":
        end += 1
    return match[0], end
