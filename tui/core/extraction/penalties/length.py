"""Lengths of punishment: "11 years and eight months", "25-to-life", "two consecutive terms of 15 years"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from tui.core.extraction.numbers import UNITS, Number
from tui.core.extraction.penalties.words import holds
from tui.core.model import Unit
from tui.core.patterns import pattern_of

DAYS = {Unit.HOUR: 1 / 24, Unit.DAY: 1.0, Unit.WEEK: 7.0, Unit.MONTH: 365.25 / 12, Unit.YEAR: 365.25}
PER = {
    (Unit.YEAR, Unit.MONTH): 12,
    (Unit.YEAR, Unit.DAY): 365,
    (Unit.MONTH, Unit.DAY): 365 / 12,
    (Unit.YEAR, Unit.WEEK): 52,
}
"""How many of the smaller unit make the larger, as courts count."""

UNIT = pattern_of(
    r"\)?(?P<half>(?:[\s-](?:and[\s-](?:a|one)[\s-]half|1/2)|½)?)"
    r"(?:\s(?:full|additional|more|consecutive|concurrent|calendar|actual|straight))?"
    r"[\s-]{1,2}(?P<unit>year|yr|month|day|week|hour)s?\b'?(?P<life>(?:[\s-]{1,2}to[\s-]{1,2}life\b)?)"
)
BLANKS = frozenset(" -,.;:")
TWO_BLANKS = ("- ", " -")
OPENINGS = frozenset("ye yr mo da we ho fu ad co ca ac st an a- on 1/ to li".split()) | {
    "a ",
    "— ",
    "--",
    "  ",
}
"""What a word begins with that can make a number a length: most numbers need no closer look."""

FRACTIONS = {"½": 0.5, "1/2": 0.5, "⅓": 1 / 3, "1/3": 1 / 3, "⅔": 2 / 3, "2/3": 2 / 3, "¼": 0.25, "¾": 0.75}
MIXED = pattern_of(r"(?<![\w/.])(\d{1,2})(?:\s|-|\sand\s)?(½|⅓|⅔|¼|¾|1/2|1/3|2/3)(?![\w/])")
PARTS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fourth": 1 / 4}
SPELLED_MIXED = pattern_of(
    rf"\b(?P<whole>{'|'.join(UNITS)}|\d{{1,2}})[\s-](?:and[\s-])?(?P<many>a|one|two|three)[\s-](?P<part>half|third|quarter|fourth)s?\b"
)
TO_LIFE = pattern_of(r"(?:[\s-]to[\s-]|\s—\s|-)life\b")
CALENDAR = range(1900, 2100)
"""Numbers before "to life" that are years of the calendar: "sentenced on May 4, 2006 to life"."""

RANGE = pattern_of(
    r"\s?(?:[\s-]to[\s-]|-|—|\sand\s|\sor\s|\snor\s)\s?(?:a\smaximum\sof\s|up\sto\s|(?:not\s)?more\sthan\s)?"
)
ARTICLE = pattern_of(
    r"a(?<=\ba)n?\s(?:full\s|additional\s|possible\s)?(?P<unit>year|month|week|day)(?P<more>\sand\sa\s(?:half|day))?\b(?![\s-]old|s)"
)
ALSO = pattern_of(r",?\s(?:and\s|&\s)?")
PLUS = pattern_of(
    r"(?:\sin\s(?:state\s|federal\s)?prison)?,?\s(?:plus|and|in\saddition\sto|followed\sby)\s"
    r"(?:an?\s(?:additional|consecutive|extra|further)\s|another\s)?(?:term\sof\s|sentence\sof\s)?"
)
CONSECUTIVE = pattern_of(
    r"\s(?:back-to-back|consecutive)\s(?:(?:state\s|federal\s)?(?:prison\s)?(?:terms|sentences)\sof\s)?"
)
NOT_A_TERM = pattern_of(
    r"[\s-]*(?:old\b|olds\b|ago\b|later\b|earlier\b|of\sage|younger\b|older\b|since\b|span\b|period\sof\stime"
    r"|of\s(?:experience|service|age)|(?:veteran|anniversary|marriage|relationship|investigation|manhunt|trial)\b)"
)


class Length(Struct, frozen=True):
    """A stretch of time as stated, its value in one unit; `least` is the lower bound of "five to 15 years".

    `life` marks an open end ("25 years to life"), `joined` the form before a noun ("55-year") and `gapped`
    a number whose unit was said before.
    """

    start: int
    end: int
    value: float
    unit: Unit
    life: bool = False
    joined: bool = False
    least: float | None = None
    gapped: bool = False

    @property
    def days(self) -> float:
        """The value in days, to compare lengths given in different units."""
        return self.value * DAYS[self.unit]


def find_lengths(low: str, start: int, end: int, numbers: Sequence[Number]) -> list[Length]:
    """The lengths between `start` and `end` of the lower-case text, compounds joined, in order."""
    found: list[Length] = []
    numbers = _with_fractions(low, start, end, numbers)
    for index, number in enumerate(numbers):
        length = _length_at(low, number)
        # A headline broken before "to life" still speaks of life.
        if length is None or (length.end > end and not length.life) or NOT_A_TERM.match(low, length.end):
            continue
        if index:
            length = _with_number_before(low, numbers[index - 1], number, length)
        found.append(length)
    found += _with_article(low, start, end, found)
    found.sort(key=lambda length: length.start)
    return [_times(low, length, numbers) for length in _joined(low, found)]


def _with_fractions(low: str, start: int, end: int, numbers: Sequence[Number]) -> Sequence[Number]:
    """The numbers with "7½", "3 1/3" and "one and a third" each read as one."""
    if not numbers or not holds(low, start, end, *FRACTIONS, *PARTS):
        return numbers
    mixed = [
        Number(match.start(), match.end(), int(match[1]) + FRACTIONS[match[2]])
        for match in MIXED.finditer(low, start, end)
    ]
    for match in SPELLED_MIXED.finditer(low, start, end):
        whole = UNITS.get(match["whole"]) or int(match["whole"])
        parts = UNITS.get(match["many"], 1) * PARTS[match["part"]]
        mixed.append(Number(match.start(), match.end(), whole + parts))
    if not mixed:
        return numbers
    unmixed = [
        number for number in numbers if all(number.end <= m.start or number.start >= m.end for m in mixed)
    ]
    return sorted(unmixed + mixed, key=lambda number: number.start)


def _length_at(low: str, number: Number) -> Length | None:
    ahead = number.end + 1 + (low[number.end : number.end + 2] in TWO_BLANKS)
    if low[number.end : number.end + 1] in BLANKS and low[ahead : ahead + 2] not in OPENINGS:
        return None
    match = UNIT.match(low, number.end)
    if match is None:
        life = None if number.value in CALENDAR else TO_LIFE.match(low, number.end)
        return Length(number.start, life.end(), number.value, Unit.YEAR, life=True) if life else None
    word = match["unit"]
    unit = Unit.YEAR if word == "yr" else Unit(word)
    value = number.value + (0.5 if match["half"] else 0)
    joined = low[match.end("half")] == "-"
    return Length(number.start, match.end(), value, unit, life=bool(match["life"]), joined=joined)


def _with_number_before(low: str, before: Number, number: Number, length: Length) -> Length:
    """With the words of a number before that belongs to it: "five (5) years", "five to 15 years"."""
    if before.value == number.value and low[before.end : number.start].strip() == "(":
        return replace(length, start=before.start)
    return _from_range(low, before, number, length)


def _from_range(low: str, before: Number, number: Number, length: Length) -> Length:
    """With the lower bound and the words of a number that opens a range: "five to 15 years"."""
    if before.value >= number.value or not RANGE.fullmatch(low, before.end, number.start):
        return length
    between = low[before.end : number.start]
    if between.strip() == "and" and not low[max(0, before.start - 9) : before.start].rstrip().endswith(
        "between"
    ):
        return length
    return replace(length, start=before.start, least=before.value)


def _with_article(low: str, start: int, end: int, found: list[Length]) -> list[Length]:
    """Lengths without a number: "a year", "a year and a day", "a year and a half"."""
    lengths = []
    for match in ARTICLE.finditer(low, start, end):
        if any(other.start <= match.start() < other.end for other in found) or NOT_A_TERM.match(
            low, match.end()
        ):
            continue
        unit, value = Unit(match["unit"]), 1.0
        if match["more"] and match["more"].endswith("half"):
            value = 1.5
        elif match["more"] and unit is Unit.YEAR:
            unit, value = Unit.DAY, 366.0
        lengths.append(Length(match.start(), match.end(), value, unit))
    return lengths


def _joined(low: str, lengths: list[Length]) -> list[Length]:
    joined: list[Length] = []
    for length in lengths:
        whole = _one(low, joined[-1], length) if joined else None
        if whole is not None:
            joined[-1] = whole
        else:
            joined.append(length)
    return joined


def _one(low: str, first: Length, second: Length) -> Length | None:
    return _compound(low, first, second) or _sum(low, first, second) or _stretch(low, first, second)


def _stretch(low: str, first: Length, second: Length) -> Length | None:
    """ "From five years to 99 years" is a range like "from five to 99 years"."""
    if first.life or second.life or first.days >= second.days:
        return None
    if low[first.end : second.start] not in (" to ", "-to-"):
        return None
    return replace(second, start=first.start, least=first.days / DAYS[second.unit])


def _compound(low: str, first: Length, second: Length) -> Length | None:
    """ "Three years and eight months" as 44 months."""
    factor = PER.get((first.unit, second.unit))
    if factor is None or first.life or not ALSO.fullmatch(low, first.end, second.start):
        return None
    return replace(
        second, start=first.start, value=round(first.value * factor + second.value, 2), least=first.least
    )


def _sum(low: str, first: Length, second: Length) -> Length | None:
    """ "25 years to life plus 10 years" is one term with no end: 35 years to life."""
    if not (first.life or second.life) or not PLUS.fullmatch(low, first.end, second.start):
        return None
    if first.unit is second.unit:
        value, unit = first.value + second.value, first.unit
    else:
        value, unit = round((first.days + second.days) / DAYS[Unit.MONTH]), Unit.MONTH
    return Length(first.start, second.end, value, unit, life=True)


def _times(low: str, length: Length, numbers: Sequence[Number]) -> Length:
    """ "Two consecutive 25-year terms" as 50 years; concurrent terms stay one."""
    for number in numbers:
        near = 0 < length.start - number.end < 60 and number.value <= 200
        if near and CONSECUTIVE.fullmatch(low, number.end, length.start):
            return replace(length, start=number.start, value=number.value * length.value)
    return length


def in_months(value: float | None, unit: Unit | None) -> tuple[float | None, Unit | None]:
    """A length of thirds or quarters of a year in the months they are: 8⅓ years are 100 months."""
    months = value * 12 if value is not None and unit is Unit.YEAR else 0.0
    if months % 6 and abs(months - round(months)) < 0.001:
        return float(round(months)), Unit.MONTH
    return value, unit
