"""Lengths whose unit is left out because it was said before: "Poe got five years, Moe 10 and Roe six"."""

from __future__ import annotations

from collections.abc import Sequence

from tui.core.extraction.numbers import Number
from tui.core.extraction.penalties.length import Length
from tui.core.patterns import pattern_of

LONGEST_TERM = 200
NEAR = 90
"""Characters before a number within which stands what makes it a length."""

OVER = pattern_of(r"(?=[,.;]|\s(?:and|for)\b|\sin\s(?:state|federal|county|prison|jail)\b|$)")
"""What may follow a number that is a length by itself."""

SENTENCED = pattern_of(r"\bsentenced\s(?:[a-z.'-]+\s){0,3}to\s$")
FOR_EACH = pattern_of(r"\sfor\s(?:[a-z-]+\s){1,4}and\s")
"""From one offence's length to the next one's: "20 years for manslaughter and 10 for assault"."""

NEXT_ONE = pattern_of(
    r"(?:\s(?:in|behind|of)\s(?:(?:a|the|state|federal|county)\s)*(?:prison|jail|bars|custody))?"
    r"(?:[,;]\s(?:and\s)?|\sand\s)"
    r"(?:(?!(?:an?|the|at|in|on|by|for|of|with|from|after|until|before|about|over|than|least|most|age|aged|counts?|room"
    r"|section|case|district|department|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*"
    r"|some|all|another|to|years?|months?|days?|serve|serving|suspended|he|she|they|it|or|and)\b)[a-z][\w.'-]*\s){1,3}"
    r"(?:(?:got|received|drew|was\ssentenced\sto|to|for)\s)?"
)
"""From the length before to the next one: a name, and perhaps the verb again."""


SHARED = pattern_of(r"(?:,\s(?:\d+|[a-z-]+))*,?\sand\s")
"""From one length to the last one, which alone has its unit: "85, 60 and 51 months, respectively"."""
IN_ORDER = "respectively"


def with_gaps(low: str, end: int, lengths: list[Length], numbers: Sequence[Number]) -> list[Length]:
    """The lengths together with those that leave out their unit, in order."""
    if not lengths or len(numbers) <= len(lengths):
        return lengths
    found: list[Length] = []
    told = iter(lengths)
    coming = next(told, None)
    in_order = low.find(IN_ORDER, lengths[0].end, end) >= 0
    for number in numbers:
        while coming is not None and coming.end <= number.start:
            found.append(coming)
            coming = next(told, None)
        clear = coming is None or number.end <= coming.start
        if clear and found and _elliptic(low, end, found[-1], number):
            found.append(Length(number.start, number.end, number.value, found[-1].unit, gapped=True))
        elif in_order and clear and coming and SHARED.fullmatch(low, number.end, coming.start):
            found.append(Length(number.start, number.end, number.value, coming.unit, gapped=True))
    return found + ([coming, *told] if coming is not None else [])


def _elliptic(low: str, end: int, before: Length, number: Number) -> bool:
    """Whether a number is a length in the unit of the one before."""
    if number.end > end or not 0 < number.value <= LONGEST_TERM or low[number.start - 1] == "$":
        return False
    if not OVER.match(low, number.end, end):
        return False
    if SENTENCED.search(low, max(before.end, number.start - NEAR), number.start):
        return True
    if number.start - before.end > NEAR:
        return False
    if low.startswith(" for ", number.end) and FOR_EACH.fullmatch(low, before.end, number.start):
        return True
    return NEXT_ONE.fullmatch(low, before.end, number.start) is not None
