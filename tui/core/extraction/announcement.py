"""The one event an article announces, told by its headline, else by its first sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from re import Match, Pattern

from tui.core.extraction.document import Document
from tui.core.extraction.lexicon import table
from tui.core.model import Announcement, Span, Stated

SENTENCES_READ = 4
"""Sentences of the story that are asked, one after the other, when the headline does not tell."""

SHORT = 45
"""Characters below which a sentence is a line of the block above the story and does not count."""

OPENING = 12
"""Characters a clause must have run before another can follow it."""

LONGEST = 700
"""Characters of a sentence that are looked at."""

NUMBER = (
    r"\$?(?:\d[\d,.]*[mkb]?|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred"
    r"|over|more than)(?:-\w+)?)"
)


@dataclass(frozen=True, slots=True)
class Rung:
    """What speaks for one announcement, and what speaks against reading it so."""

    announcement: Announcement
    words: Pattern[str] | None
    unless: Pattern[str] | None
    weak: bool


def find_announcement(doc: Document) -> Stated | None:
    """The announcement and the words that decided it; `other` without words when nothing tells."""
    for span, is_headline in _evidence(doc):
        found = _read(doc.text, span, is_headline)
        if found:
            return found
    return Stated(Announcement.OTHER)


def _evidence(doc: Document) -> Iterator[tuple[Span, bool]]:
    """Headline, opening and first sentences, the most telling first."""
    title = doc.article.title
    if title and title.span:
        yield title.span, True
    lead = doc.lead
    opening = doc.sentence_at(0)
    if title is None and opening != lead:
        yield opening, False
    place, read = lead.start, 0
    while read < SENTENCES_READ:
        sentence = doc.sentence_at(place)
        yield sentence, False
        read += sentence.end - sentence.start >= SHORT
        place = sentence.end + 1
        while place < len(doc.text) and doc.text[place].isspace():
            place += 1
        if place >= len(doc.text):
            return


def _read(text: str, span: Span, is_headline: bool) -> Stated | None:
    """The first rung that speaks in the main clause, else in the clauses behind it."""
    lower = text[span.start : min(span.end, span.start + LONGEST)].lower()
    cut = _background().search(lower, OPENING)
    clauses = [(0, cut.start()), (cut.start(), len(lower))] if cut else [(0, len(lower))]
    for weak in (False, True):
        for start, end in clauses:
            found = _first(lower, start, end, [rung for rung in rungs(is_headline) if rung.weak == weak])
            if found:
                rung, match = found
                return Stated(rung.announcement, Span(span.start + match.start(), span.start + match.end()))
    return None


def _first(lower: str, start: int, end: int, ladder: list[Rung]) -> tuple[Rung, Match[str]] | None:
    """The first rung with evidence, and none against it, between `start` and `end`."""
    for rung in ladder:
        match = rung.words.search(lower, start, end) if rung.words else None
        if match and not (rung.unless and rung.unless.search(lower, start, end)):
            return rung, match
    return None


@cache
def rungs(is_headline: bool) -> tuple[Rung, ...]:
    """The ladder of the lexicon, compiled for headlines or for sentences."""
    return tuple(
        Rung(
            Announcement(rung["announcement"]),
            _phrases(rung.get("words", []) + ([] if is_headline else rung.get("lead", []))),
            _phrases(rung.get("unless", [])),
            rung.get("weak", False),
        )
        for rung in table("announcements")["rung"]
    )


@cache
def _background() -> Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table('announcements')['background'])})\b")


def _phrases(phrases: list[str]) -> Pattern[str] | None:
    """Any of the phrases as whole words."""
    if not phrases:
        return None
    forms = sorted((_form(phrase) for phrase in phrases), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)")


def _form(phrase: str) -> str:
    """The pattern of one phrase; "convicted" is no news before a noun it describes ("convicted felon")."""
    ladder = table("announcements")
    describes = rf"(?!\s(?:{'|'.join(ladder['persons'])})\b)" if phrase in ladder["descriptions"] else ""
    form = re.escape(phrase).replace(r"\ ", r"\s").replace(r"\#", NUMBER).replace(r"\.\.\.", r".{1,60}?")
    return form.replace(r"\-", r"[\s-]") + describes
