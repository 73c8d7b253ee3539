"""Numbers in text: digits and words to values, and the words that hedge them.

One pass over the folded text serves every rule that needs numbers.  Clock times, telephone numbers,
ordinals and digits inside codes ("10CF0359") are not numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tui.core.model import Qualifier

UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}


@dataclass(frozen=True, slots=True)
class Number:
    """A number as the text gives it: where it stands and what it is worth.

    `spelled` tells words from digits, since a lone "one" is often a pronoun.
    """

    start: int
    end: int
    value: float
    spelled: bool = False


def _cased(words: list[str]) -> str:
    """Alternatives in lower, Capitalised and UPPER case: cheaper to scan than ignoring case."""
    return "|".join(form for word in sorted(words, key=len, reverse=True) for form in (word, word.title(), word.upper()))


_UNIT = f"(?:{_cased(list(UNITS))})"
_SCALE = f"(?:{_cased(list(SCALES))})"
_JOIN = r"(?:\s?-\s?|\s)"
_DIGITS = r"\d{1,3}(?:,\s?\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?"
NUMBER = re.compile(
    # What only looks like a number is matched first, so that none of its digits is taken for one.
    r"(?P<skip>(?<![\w$])(?:\(?\d{3}\)?[\s./-]{1,2}\d{3}[./-]\d{4}\b|\d{3}-\d{4}\b|\d{1,2}:\d\d(?::\d\d)?"
    r"|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b|\d+(?:st|nd|rd|th|ST|ND|RD|TH|s)\b))"
    rf"|(?<![\w.#@/])(?P<digits>{_DIGITS})(?:{_JOIN}(?P<scale>{_SCALE})\b)?(?![\w@]|,\d)"
    rf"|\b(?P<words>{_UNIT}(?:{_JOIN}(?:[Aa][Nn][Dd]\s)?(?:{_UNIT}|{_SCALE}))*"
    rf"|(?:[Hh]alf\s)?[Aa]\s{_SCALE}|{_SCALE})\b"
)
_WORD = re.compile(r"[A-Za-z]+")


def find_numbers(folded: str) -> Iterator[Number]:
    """Every number in the text, in order."""
    for match in NUMBER.finditer(folded):
        if match["skip"]:
            continue
        if match["words"]:
            value = spelled_value(match["words"])
            if value is not None:
                yield Number(match.start(), match.end(), value, spelled=True)
        else:
            value = float(match["digits"].replace(",", "").replace(" ", "").replace("\n", ""))
            scale = SCALES[match["scale"].lower()] if match["scale"] else 1
            yield Number(match.start(), match.end(), value * scale)


def spelled_value(words: str) -> float | None:
    """The value of "one hundred and five", "half a dozen", "twenty-five"; None when it is no one number."""
    total = current = 0.0
    last_unit = 0
    for word in _WORD.findall(words.lower()):
        if word in UNITS:
            unit = UNITS[word]
            # "two three" or "fifty twelve" are two numbers, "fifty-two" is one.
            if last_unit and not (last_unit >= 20 > last_unit % 10 and unit < 10):
                return None
            current += unit
            last_unit = unit
        elif word in SCALES:
            scale = SCALES[word]
            current = (current or 1) * scale
            if scale >= 1_000:
                total, current = total + current, 0
            last_unit = 0
        elif word == "half":
            return 0.5 * SCALES[_WORD.findall(words.lower())[-1]]
    return total + current


_HEDGES = {
    Qualifier.OVER: (
        r"more\sthan|over|at\sleast|upwards?\sof|in\sexcess\sof|exceed(?:s|ed|ing)|greater\sthan|no\sfewer\sthan"
        r"|no\sless\sthan|not\sless\sthan|above|a\sminimum\sof|a\stotal\sof\sover"
    ),
    Qualifier.UNDER: (
        r"fewer\sthan|less\sthan|up\sto|under|below|at\smost|no\smore\sthan|not\smore\sthan|as\smany\sas|as\smuch\sas"
        r"|nearly|almost|just\sunder|a\smaximum\sof|not\sto\sexceed"
    ),
    Qualifier.ABOUT: (
        r"about|around|approximately|roughly|some|an?\sestimated|estimated(?:\sat)?|close\sto|an?\saverage\sof|circa|approx\.?"
    ),
}
_BEFORE = [
    (qualifier, re.compile(rf"(?i:\b(?:{words})\s(?:the\s|an?\s)?(?:additional\s|total\sof\s)?(?:US)?\$?)$"))
    for qualifier, words in _HEDGES.items()
]
_AFTER = [
    (Qualifier.OVER, re.compile(r"\+|(?:\s\w+)?\s(?:or\smore|and\scounting|plus)\b")),
    (Qualifier.UNDER, re.compile(r"(?:\s\w+)?\sor\s(?:fewer|less)\b")),
]


def qualifier_of(folded: str, start: int, end: int) -> tuple[Qualifier, int]:
    """How the number at `start`:`end` is hedged, and where the hedging words before it begin.

    "nearly 90" counts as `about`: it is close to the figure, and below it.
    """
    before = folded[max(0, start - 32) : start]
    for qualifier, pattern in _BEFORE:
        match = pattern.search(before)
        if match:
            if match[0].lower().startswith(("nearly", "almost", "just under")):
                qualifier = Qualifier.ABOUT
            return qualifier, start - (len(before) - match.start())
    for qualifier, pattern in _AFTER:
        if pattern.match(folded, end):
            return qualifier, start
    return Qualifier.EXACT, start
