"""Programmes and classes someone is made to attend, under whatever name the court gives them."""

from __future__ import annotations

from collections.abc import Iterator

from tui.core.extraction.penalties.bans import BY_COURT
from tui.core.extraction.penalties.terms import Term
from tui.core.model import PenaltyKind
from tui.core.patterns import pattern_of

PROGRAMME = pattern_of(
    r"\b(?:complet(?:e|ing|ion\sof)|attend(?:ing|ance\sat)?|enter(?:ing)?|undergo(?:ing)?|take|taking"
    r"|participat(?:e|ing|ion)\sin|enrol(?:l|ling)?\sin)\s(?:(?:an?|the|his|her)\s)?"
    r"(?P<what>(?:[\w'&-]+\s){1,6}?(?:programs?|programmes?|class(?:es)?|courses?|counsel(?:l)?ing|therapy|treatment))\b"
)


def programmes(low: str, start: int, end: int) -> Iterator[Term]:
    """What is to be completed or attended between `start` and `end` of the lower-case text."""
    if not BY_COURT.search(low, start, end):
        return  # without a court it is what a school or a licence demands
    for match in PROGRAMME.finditer(low, start, end):
        what = match.span("what")
        yield Term(*what, PenaltyKind.TREATMENT, what=what, entry="programme")
