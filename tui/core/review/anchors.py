"""Finding a fact again that somebody decided on, after the text or the rules have changed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from msgspec.structs import fields, replace

from tui.core.model import Fact, Record, Span
from tui.core.review.decisions import Anchor

UNTOLD = frozenset({"span", "mentions", "rule", "mark"})
"""Attributes that do not say what a fact states."""


def find(record: Record, anchor: Anchor) -> Fact | None:
    """The fact an anchor means: the same words at the same place, else the nearest that state the same."""
    like = [fact for fact in record.facts if fact.kind == anchor.fact.kind]
    worded = [fact for fact in like if fact.span.of(record.article.text) == anchor.evidence]
    alike = [fact for fact in like if _says(fact, anchor.fact)]
    candidates = (
        [fact for fact in worded if fact.span == anchor.fact.span],
        [fact for fact in worded if fact in alike],
        worded,
        [fact for fact in alike if fact.span.overlaps(anchor.fact.span)],
    )
    return next((_nearest(record.article.text, facts, anchor) for facts in candidates if facts), None)


def restored(record: Record, anchor: Anchor) -> Fact | None:
    """The fact of an anchor itself, put where its words now stand; None when they stand nowhere."""
    text, was = record.article.text, anchor.fact.span
    starts = list(_places(text, anchor.evidence))
    if not starts:
        return None
    start = min(starts, key=lambda start: _strangeness(text, start, anchor))
    mentions = tuple(place for place in anchor.fact.mentions if start == was.start and place.end <= len(text))
    return replace(anchor.fact, span=Span(start, start + len(anchor.evidence)), mentions=mentions, mark=None)


def _places(text: str, words: str) -> Iterator[int]:
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + 1)


def _says(fact: Fact, other: Fact) -> bool:
    """Whether two facts state the same, wherever they do."""
    names = [field.name for field in fields(fact) if field.name not in UNTOLD]
    return all(getattr(fact, name) == getattr(other, name) for name in names)


def _nearest(text: str, facts: list[Fact], anchor: Anchor) -> Fact:
    """The fact in surroundings most like those decided on; in the same words, the one that says the same."""
    return min(
        facts, key=lambda fact: (_strangeness(text, fact.span.start, anchor), not _says(fact, anchor.fact))
    )


def _strangeness(text: str, start: int, anchor: Anchor) -> tuple[int, int]:
    """How unlike a place is to where an anchor was: by the words around it, then by the distance."""
    end = start + len(anchor.evidence)
    before = _shared(anchor.before[::-1], text[max(0, start - len(anchor.before)) : start][::-1])
    after = _shared(anchor.after, text[end : end + len(anchor.after)])
    return -before - after, abs(start - anchor.fact.span.start)


def _shared(one: str, other: str) -> int:
    """How many characters two strings begin with in common."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
