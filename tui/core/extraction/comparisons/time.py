"""What a comparison is made against: a year, another time or another group, in the fewest words."""

from __future__ import annotations

import re

from tui.core.extraction.document import Document
from tui.core.extraction.numbers import spelled_value
from tui.core.model import Span
from tui.core.patterns import pattern_of

YEAR = pattern_of(r"\b(?:19|20)\d\d\b")
_UNIT = r"(?:year|month|weekend|week|quarter|decade|summer|winter|spring|fall|season|holiday|day|night)"
_NUMBER = r"(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_MONTH = (
    "(?-i:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"(?: (?:19|20)\d\d)?\b"
)
_BEFORE = (
    rf"(?:last {_UNIT}|the (?:year before|(?:previous|prior|preceding) {_UNIT})|{_NUMBER} years? ago|\d{{4}})"
)
TIME = (
    r"(?:(?:the|this) same"
    r" (?:period|time|month|quarter|weekend|week|day|timeframe|time frame|span|point|holiday)"
    rf"(?: (?:in|of|during))?(?: {_BEFORE})?|last {_UNIT}\b|the {_UNIT} (?:before|earlier|prior)"
    rf"|(?:the )?(?:first|second|third|fourth|last) (?:quarter|half|{_NUMBER} (?:months|weeks)) of {_BEFORE}"
    rf"|(?:the )?(?:previous|prior|preceding) (?:fiscal )?{_UNIT}\b|year[ -]over[ -]year"
    rf"|{_NUMBER} {_UNIT}s? (?:ago|earlier|before|prior)"
    rf"|(?:fiscal year |FY ?)?(?:19|20)\d\d\b(?!,\d)|{_MONTH}"
    "|pre-pandemic levels|before the pandemic|years past|(?:past|previous|prior|other) years)"
)
"""Another time, as a part of patterns."""

_ONE_TIME = pattern_of(TIME, re.IGNORECASE)
_YEAR_BACK = pattern_of(
    r"(?:last|previous|prior|preceding)(?: fiscal)? year|year (?:before|earlier|prior)|year[ -]over[ -]",
    re.I,
)
_YEARS_BACK = pattern_of(rf"({_NUMBER}) years? (?:ago|earlier|before|prior)", re.I)
_OPENING = pattern_of(r"^(?:in|during|for|of|the|at|from)\s(?=.)")
_FIGURED = pattern_of(rf"the \d[^.;:—\"\n]{{0,60}}? ({TIME})", re.IGNORECASE)
"""A baseline that states its own figure: "the 31 people arrested in 2019"."""
_WHILE = pattern_of(
    r"(?:the )?(?:past|last|course|span)\b"
    rf"|(?:an? |the |{_NUMBER} )?(?:[a-z]+[ -])?(?:year|month|week|decade)s?$"
)
"""Not what the quantity is set against but how long the change took: "over the past two years"."""
_FIGURE = pattern_of(r"(?:\s(?:of|at))?\s\$?\d[\d.]*$")
_BREAKS = pattern_of(
    r"[.;:,()—\"\n]|\b(?:and|but|when|while|which|who|because|according|after|despite|thanks|due|said)\b"
)
LONGEST_GROUP = 80
YEARS_REACH = 1_000
"""Characters before a comparison within which a year is the one it speaks of."""


def baseline_of(doc: Document, place: int, span: Span | None) -> str | None:
    """The baseline stated in `span` of a comparison at `place`, its year worked out where it has one."""
    if span is None:
        return None
    words = span.of(doc.text)
    figured = _FIGURED.match(words)
    if figured:
        words = figured[1]
    time = _ONE_TIME.match(words) or _ONE_TIME.match(words.removeprefix("in ").removeprefix("during "))
    if not time:
        return _group(words)
    year = YEAR.search(time[0])
    if year:
        return time[0] if time[0][0].isupper() and time[0][:2] != "FY" else year[0]
    back = _years_back(time[0])
    spoken = _year_spoken_of(doc, place) if back else None
    return str(spoken - back) if spoken and back else time[0].lower()


def _years_back(words: str) -> int:
    """How many years lie between the time spoken of and the baseline; 0 when that is not told in years."""
    counted = _YEARS_BACK.search(words)
    if counted:
        count = counted[1]
        return int(count) if count.isdigit() else int(spelled_value(count) or 1)
    return 1 if _YEAR_BACK.search(words) else 0


def _year_spoken_of(doc: Document, place: int) -> int | None:
    """The year the sentence names before `place`, else that of the day the article bears."""
    said = _last_year(doc.text, max(doc.sentence_at(place).start, place - YEARS_REACH), place)
    if said or doc.published:
        return said or (doc.published.year if doc.published else None)
    return _last_year(doc.text, max(0, place - YEARS_REACH), place)


def _last_year(text: str, start: int, end: int) -> int | None:
    years = YEAR.findall(text, start, end)
    return int(years[-1]) if years else None


def _group(words: str) -> str | None:
    """A group rather than a time, cut where another clause begins."""
    end = _BREAKS.search(words)
    group = words[: end.start()] if end else words
    # A figure behind the group may have been cut at its comma: "the all-time high of 24,035".
    group = _FIGURE.sub("", _OPENING.sub("", group.strip())).strip()
    if _WHILE.match(group.lower()):
        return None
    return group if 2 < len(group) <= LONGEST_GROUP and not group[0].isdigit() else None
