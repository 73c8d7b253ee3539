"""Statutes: the provision of law an offence is charged under, as printed."""

from __future__ import annotations

from string import ascii_uppercase, digits

from tui.core.patterns import pattern_of

_NUMBER = r"\d(?:[\w.:/-]*\w)?(?:\s?\(\w{1,3}\))*"
_NUMBERS = rf"{_NUMBER}(?:(?:,\s|\sand\s|,\sand\s|\s?/\s?)(?!\d+\s(?:\w+\s)?counts?){_NUMBER})*"
_SECTION = r"(?:(?:[Ss]ections?|[Ss]ecs?\.?|§{1,2})\s?)"
_CODE = r"(?:[A-Z][\w&.']*\s(?:(?:and|&|of)\s)?){1,5}?(?:Code|Laws?)"
STATUTE = pattern_of(
    rf"(?:[Tt]itle\s)?\d+,?\s(?:U\.?\s?S\.?\s?C\.?|(?:U\.\s?S\.|United\sStates)\sCode)(?:,?\s{_SECTION}|\s)?{_NUMBERS}"
    rf"|\d+\s(?:Pa\.\s?C\.\s?S\.|ILCS|Del\.\s?C\.)(?:A\.)?\s?{_SECTION}?{_NUMBERS}"
    rf"|{_CODE}'?s?,?\s{_SECTION}?{_NUMBERS}"
    rf"|(?:PC|VC|HS|H&S|BP|B&P|WI|W&I|CPC|ORS|RCW|NRS|MCL|CRS|ARS|PL|VTL|(?:[A-Z]\.){{2,5}})\s?{_SECTION}?{_NUMBERS}"
    rf"|{_NUMBER}\s?(?:\([a-z0-9]\)\s?)?(?:PC|VC|HS|H&S|B&P|P\.C\.|CVC|CPC)\b"
    rf"|(?:[A-Z][a-z]+\s){{0,2}}(?:Statutes?|Stat\.|Ordinance|Ann\.|Gen\.\sLaws)\s{_SECTION}?{_NUMBERS}"
    rf"|{_SECTION}{_NUMBERS}(?:\sof\sthe\s{_CODE})?"
)
_OPENING = pattern_of(
    r"[\s,(\[—-]{0,4}(?:(?:which\sis\s)?(?:in\s|an?\s)?violations?\sof|under|pursuant\sto|contrary\sto|as\sdefined\s(?:in|by))?"
    r"[\s,(\[—-]{0,3}(?:the\s)?"
)
OPENING_MARKS = frozenset(f"{ascii_uppercase}{digits}§")
OPENING_WORDS = ("sec", "title")
"""What a statute begins with."""


def statute_at(folded: str, place: int, limit: int) -> tuple[str, int] | None:
    """The statute printed at `place` or in a bracket or clause that opens there, and where it ends."""
    opening = _OPENING.match(folded, place, limit)
    start = opening.end() if opening else place
    # Most places are at a word of the story, which opens none.
    opens = folded[start : start + 1] in OPENING_MARKS or folded.startswith(OPENING_WORDS, start)
    match = STATUTE.match(folded, start, limit) if opens else None
    if match is None:
        return None
    end = match.end()
    while end < limit and folded[end] in ")]":
        end += 1
    return match[0], end
