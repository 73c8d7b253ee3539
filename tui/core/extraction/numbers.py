"""Numbers in text: digits and words to values, and the words that hedge them.

One pass over the folded text serves every rule that needs numbers.  Clock times, telephone numbers,
ordinals, fractions and digits inside codes ("10CF0359", "COVID-19") are not numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from tui.core.extraction.places import each_whole
from tui.core.kept import Kept
from tui.core.model import Qualifier
from tui.core.patterns import pattern_of

UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
FRACTIONS = {"half": 0.5, "quarter": 0.25}


class Number(Struct, frozen=True):
    """A number as the text gives it: where it stands and what it is worth.

    `spelled` tells words from digits, since a lone "one" is often a pronoun.
    """

    start: int
    end: int
    value: float
    spelled: bool = False


def find_numbers(folded: str, low: str, said: frozenset[str]) -> Iterator[Number]:
    """Every number in the text, in order; `low` is the text in lower case, `said` its words."""
    done = 0
    places = [match.start() for match in _DIGIT.finditer(folded)]
    places += [place for word in said & _NUMBER_WORDS for place in _places(folded, low, word)]
    for start in sorted(places):
        if start < done:
            continue
        if folded[start].isdigit():
            done, number = _in_digits(folded, start)
        else:
            number = _in_words(folded, start)
            done = number.end if number else done
        if number:
            yield number


def spelled_value(words: str) -> float | None:
    """The value of "one hundred and five", "half a dozen", "twenty-five"; None when it is no one number."""
    total = current = 0.0
    last_unit = 0
    for word in _WORD.findall(_ONE_HALF.sub("half", words.lower())):
        if word in UNITS:
            unit = UNITS[word]
            # "two three" or "fifty twelve" are two numbers, "fifty-two" is one.
            if last_unit and not (last_unit >= 20 > last_unit % 10 and unit < 10):
                return None
            current += unit
            last_unit = unit
            continue
        last_unit = 0 if word in SCALES or word in FRACTIONS else last_unit
        current += FRACTIONS.get(word, 0)
        if word in SCALES:
            current = (current or 1) * SCALES[word]
            if SCALES[word] >= 1_000:
                total, current = total + current, 0
    return total + current


_VALUES = Kept(spelled_value)
"""A few numbers in words are most of those that texts spell out."""

_WORD = pattern_of(r"[A-Za-z]+")
_ONE_HALF = pattern_of(r"one\W+half")


_DIGIT = pattern_of(r"[0-9](?<!\w[0-9])")
_NUMBER_WORDS = frozenset((*UNITS, *SCALES))


def _places(folded: str, low: str, word: str) -> Iterator[int]:
    """Where a number word stands by itself, written small, with a capital or in capitals."""
    for start in each_whole(low, word):
        written = folded[start : start + len(word)]
        if written == word or written[1:] == word[1:] or written.isupper():
            yield start


_JOIN = r"(?:\s?-\s?|\s)"
_SCALE = rf"(?:{'|'.join(SCALES)})\b"
_LARGE = r"(?:[hH]undred|[tT]housand|[mMbB]illion|[dD]ozen|HUNDRED|THOUSAND|[MB]ILLION|DOZEN)\b"

_NOT_ONE = pattern_of(
    r"\d{3}\)?[\s./-]{1,2}\d{3}[./-]\d{4}\b|\d{3}-\d{4}\b|\d{1,2}:\d\d(?::\d\d)?|\d{1,4}([-/.])\d{1,2}\1\d{1,4}\b"
    r"|\d{1,2}/\d{1,2}\b|\d{1,2}\s?(?:[aApP]\.\s?[mM]\b|[ap]m\b|[AP]M\b)|\d+(?:\s?(?:st|nd|rd|th)|ST|ND|RD|TH|'?s)\b"
)
"""Telephone numbers, clock times, dates in figures, ratios and ordinals."""

_DIGITS = pattern_of(
    rf"(\d{{1,3}}(?:,\d{{3}}|,\s000)+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?)(?:{_JOIN}({_LARGE}))?(?!(?!(?:kg|g|lbs?|oz|mg|ml)\b)[\w@]|,\d)"
)
_DOLLARS = pattern_of(
    rf"(\d{{1,3}}(?:,\s?\d{{3}})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?)(?:{_JOIN}({_LARGE}))?(?![\w@]|,\d)"
)


def _in_digits(folded: str, start: int) -> tuple[int, Number | None]:
    """The number whose first digit is at `start`, and where to read on."""
    lookalike = _NOT_ONE.match(folded, start)
    if lookalike:
        return lookalike.end(), None
    before = folded[start - 1 : start]
    if (before and before in ".#@/") or (before == "-" and _ends_code(folded, start - 1)):
        return start + 1, None
    # "$559, 000" is one sum; "on May 21, 200 officers" holds two numbers.
    match = (_DOLLARS if before == "$" else _DIGITS).match(folded, start)
    if not match:
        return start + 1, None
    value = float(match[1].replace(",", "").replace(" ", ""))
    return match.end(), Number(start, match.end(), value * (SCALES[match[2].lower()] if match[2] else 1))


def _ends_code(folded: str, hyphen: int) -> bool:
    """Whether what the hyphen ties to a number makes it a name: "COVID-19", "S-418-19", but not "mid-40"."""
    place, first = hyphen, max(0, hyphen - LONGEST_CODE)
    while place > first and (folded[place - 1].isalnum() or folded[place - 1] == "-"):
        place -= 1
    return any(letter.isupper() for letter in folded[place:hyphen])


LONGEST_CODE = 24
"""Characters before a hyphen that are looked at to tell a code from a word."""

_UNIT = f"(?:{'|'.join(sorted(UNITS, key=len, reverse=True))})"
_TENS = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_SMALL = rf"(?:{_TENS}{_JOIN}(?:one|two|three|four|five|six|seven|eight|nine)|{_UNIT})\b"
_LEADS_SCALE = r"\b(?:(?:an?\s)?(?:half|quarter)(?:\s(?:of\s)?an?\s|\s|-)|an?\s|another\s)$"


@cache
def _words() -> re.Pattern[str]:
    """A number in words, opened by a number word that stands alone or by one that multiplies."""
    rest = rf"(?:(?:{_JOIN}{_SCALE}){{1,2}}(?:{_JOIN}(?:and\s)?{_SMALL})?){{0,4}}"
    half = rf"(?:{_JOIN}and{_JOIN}(?:a|one){_JOIN}half\b)?"
    fraction = rf"(?!{_JOIN}(?:third|quarter|fourth|fifth|sixth|eighth|tenth|hal(?:f|ve))s?\b)"
    return re.compile(rf"(?i:(?:{_SMALL}{half}|({_SCALE})){rest}{fraction})")


@cache
def _lead() -> re.Pattern[str]:
    """What must stand before "million" or "dozen" for it to be a number of its own."""
    return re.compile(f"(?i:{_LEADS_SCALE})")


def _in_words(folded: str, start: int) -> Number | None:
    """The number that begins, or whose first large word begins, at `start`."""
    match = _words().match(folded, start)
    if not match:
        return None
    if match[1]:
        # "a hundred" and "half a million" are numbers, "several hundred" and "few thousand" are not.
        lead = _lead().search(folded, max(0, start - 18), start)
        if not lead:
            return None
        start = lead.start()
    value = _VALUES[folded[start : match.end()]]
    return None if value is None else Number(start, match.end(), value, spelled=True)


_HEDGES = {
    Qualifier.OVER: (
        "more than", "over", "at least", "upward of", "upwards of", "in excess of", "exceed", "exceeds",
        "exceeded", "exceeding", "greater than", "no fewer than", "no less than", "not less than",
        "not fewer than", "above", "a minimum of",
    ),
    Qualifier.UNDER: (
        "fewer than", "less than", "up to", "under", "below", "at most", "no more than", "not more than",
        "as many as", "as much as", "a maximum of", "not to exceed", "not exceed", "not exceeding",
    ),
    Qualifier.ABOUT: (
        "about", "around", "approximately", "roughly", "some", "an estimated", "estimated", "estimated at",
        "close to", "an average of", "average of", "circa", "approx.", "approx", "nearly", "almost",
    ),
}  # fmt: skip
_FILLER = pattern_of(
    r"\b(?:the|an?|another|additional|total\sof|grand\stotal\sof|US|USD|well|just)\s$|\$$|\($"
)
_EXCESS = pattern_of(
    r"(?:\b(?:third|half|quarter|times|dozen|percent|per\scent|\d+)|%)\s(?:more|less|fewer)\sthan\sthe\s$"
)
"""What makes "more than the 48" tell how much more, not that 48 is a rough number."""
_ABOUT_IT = pattern_of(
    r"(?i:\b(?:information|details?|questions?|tips?|complaints?|concerns?|allegations|statements?|rumou?rs|news|story"
    r"|stories|lied|lies|lying|talk|talked|talking|learn|learned|learning|knew|inquir(?:e|ed|y)|worried|testif(?:y|ied)"
    r"|testimony|evidence|truth|asked|spoke)) about $"
)
"""What is said or known about so many things: there the word is no hedge."""
_LONGEST_FIRST = sorted(
    ((words, qualifier) for qualifier, hedges in _HEDGES.items() for words in hedges),
    key=lambda pair: -len(pair[0]),
)
_ENDINGS = tuple(words for words, _ in _LONGEST_FIRST)
_AFTER = [
    (
        Qualifier.OVER,
        pattern_of(r"\+|-plus\b|\splus\b(?!\s(?:\d|an?\b))|(?:\s\w{1,20})?\s(?:or\smore|and\scounting)\b"),
    ),
    (Qualifier.UNDER, pattern_of(r"(?:\s\w{1,20})?\sor\s(?:fewer|less)\b")),
]


def qualifier_of(folded: str, start: int, end: int) -> tuple[Qualifier, int]:
    """How the number at `start`:`end` is hedged, and where the hedging words before it begin.

    "nearly 90" counts as `about`: it is close to the figure, and below it.
    """
    stop = start
    for _ in range(4):
        filler = _FILLER.search(folded, max(0, stop - 16), stop)
        if not filler:
            break
        stop = filler.start()
    if stop and folded[stop - 1] == " ":
        hedge = _hedge_before(folded[max(0, stop - 24) : stop - 1].lower())
        if hedge and not _is_no_hedge(folded, hedge[0], stop, start):
            return hedge[1], stop - 1 - len(hedge[0])
    for qualifier, pattern in _AFTER:
        if pattern.match(folded, end):
            return qualifier, start
    return Qualifier.EXACT, start


def _is_no_hedge(folded: str, words: str, stop: int, start: int) -> bool:
    """Whether words before a number only look like a hedge: "held under a $300,000 bond"."""
    if words == "about":
        return _ABOUT_IT.search(folded, max(0, stop - 32), stop) is not None
    if words == "under" and folded.startswith("a", stop, start):
        return True
    return stop < start and _EXCESS.search(folded, max(0, start - 40), start) is not None


def _hedge_before(before: str) -> tuple[str, Qualifier] | None:
    """The longest hedge that ends the lower-case stretch `before`."""
    if not before.endswith(_ENDINGS):
        return None
    for words, qualifier in _LONGEST_FIRST:
        if before.endswith(words) and not before[: -len(words)][-1:].isalnum():
            return words, qualifier
    return None
