"""The place line that opens a story: "PORT ELLERY, Calif. – A man …"."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from tui.core.cleaning.calendar_dates import find_date
from tui.core.cleaning.layout import Layout, told_once
from tui.core.cleaning.words import section
from tui.core.patterns import pattern_of

MONTH = r"(?:J[aAuU]|F[eE]|M[aA]|A[pPuU]|S[eE]|O[cC]|N[oO]|D[eE])[A-Za-z]{1,7}\.?\s?\d"
"""The beginning of a month and day; before a digit no place begins like this."""

WORD = rf"(?!{MONTH})[A-ZÀ-ÖØ-Þ][\w.'’]{{0,30}}(?:[/-](?!{MONTH})[A-ZÀ-ÖØ-Þ][\w.'’]{{0,30}}){{0,3}}"
NAME = rf"{WORD}(?:[ \xa0](?:(?:of|de|del|la|and|&)[ \xa0])?{WORD}){{0,4}}?"
DATE = (
    rf"[\s,()\[\]/–—-]{{1,6}}(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{{0,6}}\.?,?\s)?"
    rf"(?:{MONTH}{{1,2}}(?:st|nd|rd|th)?(?:,?\s{{1,2}}\d{{4}})?|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}})"
)
BEFORE = rf"{MONTH}{{1,2}}(?:st|nd|rd|th)?,?\s{{1,2}}(?:19|20)\d\d"
WIRE = rf"(?P<wire>[ ]?-{{0,2}}[ ]?[(/][A-Z][A-Za-z .&-]{{1,24}}(?:\s[–—-]\s(?P<sent>{BEFORE}))?[)/])"
"""The service that carried a release, and the day it did: "--(Wire - May 2, 2021)"."""

DATELINE = (
    rf"(?:(?P<before>{BEFORE})\s{{0,2}}[\s(|:,–—-]\s{{0,2}}|{MONTH}{{1,2}}\s?[–—]\s?)?\*{{0,3}}(?P<open>[(\[]\s?)?(?P<place>{NAME}(?P<part>\s{{0,2}},\s{{0,2}}{NAME})?)"
    rf"\*{{0,3}}(?:[ ]?[(\[][A-Z][A-Za-z .&-]{{1,24}}[)\]])?(?P<date>{DATE})?{WIRE}?\s?(?P<close>[)\]])?"
    r"(?P<mark>(?(wire)\s?-{1,2}|(?!))|\s{0,3}[,.]?\s{0,2}(?:[–—―]|-{1,3}(?=\s)|(?<=\s)-)|\s?(?:\.{3}|…)(?=\s)"
    r"|(?(part)\s{0,2}[,:|/](?=\s)|:(?=\s))|(?(date)\s?[:.]?(?=\s)|(?!))|(?(close)(?=\s)|(?!)))"
)
UNMARKED = (
    rf"(?P<place>(?P<city>{WORD}(?:[ \xa0]{WORD}){{0,2}}),[ \xa0]"
    r"(?:[NSRWD]\.\s?(?:[A-Z][a-z]{0,6})\.|[A-Z][A-Za-z]{1,12}\.?))"
    r"(?:[ \xa0](?=[A-Z][a-z’']* [a-z])|(?P<line>[ \xa0]{0,3}\n\s{0,4}(?=[A-Z“\"][^\n]{40})))"
)
"""A city and its state before a sentence: a word with a capital and one without."""

STATION = pattern_of(r"[KW][A-Z]{3}(?:-?TV|-?\d{1,2})?|AP|UPI|CNN|NBC|ABC|CBS|FOX|Reuters|REUTERS")
"""Who sent a story: call letters and wires stand in brackets before a dash as places do."""

REACH = 220
"""Characters in which a dateline is looked for; also its longest form."""


class Dateline(Struct, frozen=True):
    """A place line: its offsets in the raw text without the dash, and the date printed beside it."""

    start: int
    end: int
    published: str | None


def dateline_of(layout: Layout, index: int, strict: bool = False) -> Dateline | None:
    """The dateline that opens a line; when `strict`, only one that cannot be mere words."""
    found = _loose_dateline(layout, index)
    return dateline_at(layout.raw, layout.first(index), strict=True) if found and strict else found


@told_once
def _loose_dateline(layout: Layout, index: int) -> Dateline | None:
    return dateline_at(layout.raw, layout.first(index)) if layout.lines[index] else None


def dateline_at(raw: str, start: int, strict: bool = False) -> Dateline | None:
    """The dateline that opens at an offset; when `strict`, only one that cannot be mere words."""
    match = _dateline().match(raw, start, start + REACH)
    return (_marked(match, strict) if match else None) or _unmarked(raw, start)


def _marked(match: re.Match[str], strict: bool) -> Dateline | None:
    """The dateline that a dash, a date or brackets set off from the story."""
    place = match["place"]
    known = _has_state(place)
    if not _is_place(place, known) or not _is_set_off(match, known):
        return None
    if (strict or _is_broken(match)) and not (known or _in_capitals(place)):
        return None
    printed = find_date((match["before"] or match["date"] or match["sent"] or "").lstrip(" ,()[]/–—-"))
    return Dateline(match.start("place"), match.end("place"), printed.iso if printed else None)


def _unmarked(raw: str, start: int) -> Dateline | None:
    """A city in capitals, or any in a line of its own, and a state, with nothing behind but the story."""
    match = _without_mark().match(raw, start, start + REACH)
    if match is None or not _has_state(match["place"]):
        return None
    if not (match["line"] or match["city"].isupper() or match["place"].endswith(".")):
        return None
    return Dateline(match.start("place"), match.end("place"), None)


def _is_broken(match: re.Match[str]) -> bool:
    """Whether place and date stand in two lines with no dash behind, as a reporter's name and the day do."""
    if not match["date"] or any(dash in match["mark"] for dash in "-–—―"):
        return False
    return "\n" in match.string[match.end("place") : match.end("date")].rstrip()


def _is_set_off(match: re.Match[str], known: bool) -> bool:
    """Whether what follows the place shows that it is a dateline: a dash, a date or brackets."""
    mark = match["mark"].strip()
    if any(dash in mark for dash in "-–—―"):
        return True
    if mark in {"...", "…"}:
        return known
    if match["open"] and match["close"]:
        return known or _in_capitals(match["place"]) or bool(match["date"])
    if match["date"]:
        return bool(mark or match["close"]) or match.string[match.end() : match.end() + 1] in "\r\n"
    if mark == ":" and match["place"].lower() in _cities():
        return match["place"].isupper()
    return known and "," in match["place"] and mark in {",", ":", "|", "/"}


def _is_place(place: str, known: bool) -> bool:
    words = [word.strip(".,'’").lower() for word in place.replace(",", " ").split()]
    if STATION.fullmatch(place) or words[0] in _never() or (not known and not _never().isdisjoint(words)):
        return False
    if "," in place and not known:
        return len(place.rpartition(",")[2].split()) <= 2 and len(words) <= 5
    return known or _in_capitals(place) or len(words) <= 3


def _in_capitals(place: str) -> bool:
    """Whether all words of a place but those between its names are in capitals."""
    return place.replace(" and ", " ").replace(" of ", " ").isupper()


def _has_state(place: str) -> bool:
    """Whether the part behind the comma, or the whole, is a state of the Union."""
    state = place.rpartition(",")[2].strip().replace(".", "").lower()
    return state in _states()


@cache
def _dateline() -> re.Pattern[str]:
    """Compiled when the first article is read, because it takes longer than the rest of the start-up here."""
    return re.compile(DATELINE)


@cache
def _without_mark() -> re.Pattern[str]:
    return re.compile(UNMARKED)


@cache
def _states() -> frozenset[str]:
    return frozenset(section("dateline")["states"])


@cache
def _cities() -> frozenset[str]:
    """Cities that wires name without a state."""
    return frozenset(section("dateline")["cities"])


@cache
def _never() -> frozenset[str]:
    return frozenset(section("dateline")["never"])
