"""Numbers that count nothing of the story: shares, ages, dates, names, and what never happened."""

from __future__ import annotations

from string import ascii_letters

from tui.core.extraction.counts.nouns import words
from tui.core.extraction.numbers import Number
from tui.core.patterns import pattern_of

NOT_COUNTED = pattern_of(
    r"\s?%|[\s-]per\s?cent|[\s-]{1,2}years?[\s-]{1,2}old"
    r"| (?:more|fewer|less|additional) (?:[\w'-]+ ){0,8}(?:than|compared)\b"
)
"""What makes the number before it a share, an age or a difference."""
DAY = pattern_of(
    r"(?<!\b[iI]n )\b(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.) $"
)
"""A month before a number that is then a day of it; "in May 12 men were held" speaks of men."""
COULD_KILL = pattern_of(
    r"\b(?:(?:enough|sufficient|capable|potential|potentially|able|could(?: have)?|to)\b[^.;\n]{0,60}"
    r"\bkill(?:ing|ed)?|lethal(?: enough)?(?: doses?)? (?:for|to))\b[^.;\n\d]{0,24}$"
)
"""How deadly something would be, told in people it did not kill."""
MEANT = pattern_of(r"\b(?:enough|sufficient|capable|potential|potentially|could|lethal)\b")
HOLDS = pattern_of(r"\b(?:capacity of|holds?|holding|accepts?|accepting|firing|containing) (?:[a-z]+ ){0,3}$")
MAGAZINE = pattern_of(r"\b(?:magazines?|clips?|drums?)\b[^.;\n]{0,60}$")
ROUNDS = pattern_of(r" (?:or more )?(?:[a-z]+ )?(?:rounds|bullets|cartridges)\b")
REACH = 110


def is_no_count(text: str, number: Number) -> bool:
    """Whether the words around the number make it a share, an age, a sum, a day, a name or a might-be."""
    sign, before = (
        text[max(0, number.start - 1) : number.start],
        text[max(0, number.start - 2) : number.start],
    )
    if sign in ("$", "§", "€", "£") or (sign in ("-", "—") and before[0].isdigit()):
        return True
    if NOT_COUNTED.match(text, number.end) or text[number.start : number.end] in words("names"):
        return True
    if _label(text[max(0, number.start - 16) : number.start]) in words("labels"):
        return True
    return _is_day(text, number) or _is_might(text, number)


def _label(before: str) -> str:
    """The word, in lower case, that a number stands behind: "Prop. 47", "Count #2"."""
    bare = before.rstrip(" #")
    if not 0 < len(before) - len(bare) <= 2:
        return ""
    bare = bare.removesuffix(".").removesuffix(")")
    return bare[len(bare.rstrip(ascii_letters)) :].lower()


def _is_day(text: str, number: Number) -> bool:
    """Whether a number stands behind a month as its day: "on Feb. 9 sentenced"."""
    if number.spelled or number.value > 31:
        return False
    return DAY.search(text, max(0, number.start - 14), number.start) is not None


def _is_might(text: str, number: Number) -> bool:
    """Whether a number tells what a drug could do or what a magazine can hold."""
    first = max(0, number.start - REACH)
    if text.find("kill", first, number.start) >= 0 or text.find("lethal", first, number.start) >= 0:
        might = COULD_KILL.search(text, first, number.start)
        return might is not None and MEANT.search(might[0]) is not None
    if not ROUNDS.match(text, number.end) or not HOLDS.search(text, first, number.start):
        return False
    return MAGAZINE.search(text, first, number.start) is not None
