"""The one event an article announces, told by its headline, else by its first sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from re import Pattern

from tui.core.extraction.document import Document
from tui.core.extraction.lexicon import table
from tui.core.model import Announcement, Span, Stated

SENTENCES_READ = 4
"""Sentences of the story that are asked, one after the other, when the headline does not tell."""

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
    headline: Pattern[str] | None
    sentence: Pattern[str] | None
    unless: Pattern[str] | None


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
    place = lead.start
    for _ in range(SENTENCES_READ):
        sentence = doc.sentence_at(place)
        yield sentence, False
        place = sentence.end + 1
        while place < len(doc.text) and doc.text[place].isspace():
            place += 1
        if place >= len(doc.text):
            return


def _read(text: str, span: Span, is_headline: bool) -> Stated | None:
    """The first rung that speaks in the main clause, else in the clauses behind it."""
    lower = text[span.start : min(span.end, span.start + LONGEST)].lower()
    cut = _background().search(lower, 12)
    clauses = [(0, cut.start()), (cut.start(), len(lower))] if cut else [(0, len(lower))]
    for start, end in clauses:
        for rung in rungs():
            pattern = rung.headline if is_headline else rung.sentence
            match = pattern.search(lower, start, end) if pattern else None
            if match and not (rung.unless and rung.unless.search(lower, start, end)):
                return Stated(rung.announcement, Span(span.start + match.start(), span.start + match.end()))
    return None


@cache
def rungs() -> tuple[Rung, ...]:
    """The ladder of the lexicon, compiled."""
    return tuple(
        Rung(
            Announcement(rung["announcement"]),
            _phrases(rung.get("words", [])),
            _phrases(rung.get("words", []) + rung.get("lead", [])),
            _phrases(rung.get("unless", [])),
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
