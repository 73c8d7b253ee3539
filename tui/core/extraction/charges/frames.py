"""Frames that open a charge: "charged with", "pleaded guilty to", "three counts of", "on suspicion of"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum
from functools import cache
from typing import Any

from msgspec import Struct

from tui.core.extraction.document import Document
from tui.core.extraction.lexicon import table, trie
from tui.core.model import Span


class Weight(IntEnum):
    """How formal a wording is: the complaint's own, a named offence, a paraphrase of the conduct."""

    COUNTED = 1
    NAMED = 2
    TOLD = 3


class Frame(Struct, frozen=True):
    """A kind of opening.

    `begins` matches its first words, which `stem` finds; the offences stand after a match of `opens` no
    farther than `reach` and before any words of `past`, or right before the frame where it has none.
    """

    name: str
    stem: str
    begins: re.Pattern[str]
    opens: re.Pattern[str] | None
    past: re.Pattern[str] | None
    reach: int
    weight: Weight
    finding: bool
    headline: bool


class Opening(Struct, frozen=True):
    """A place in the text where a frame begins, with the sentence it stands in."""

    frame: Frame
    start: int
    end: int
    sentence: Span


class _Context(Struct, frozen=True):
    """What the words before a frame tell: talk of anyone, a denial, the past."""

    elsewhere: re.Pattern[str]
    earlier: re.Pattern[str]
    pleaded: re.Pattern[str]
    numbered: re.Pattern[str]
    found: re.Pattern[str]
    general: frozenset[str]
    anyone: frozenset[str]
    auxiliaries: frozenset[str]


CLOSE = 6
"""A reach within which only the words right behind a frame lead to its offences."""

NEAR = 64
"""Characters before a frame in which it is told of whom it speaks."""

BEFORE = 110
"""Characters before a frame in which its sentence may deny it, set it as a condition or in the past."""


@cache
def frames() -> dict[str, tuple[Frame, ...]]:
    """The frames of `charges.toml` by the stem that finds them, in the order they are tried."""
    by_stem: dict[str, tuple[Frame, ...]] = {}
    for row in table("charges")["frame"]:
        frame = Frame(
            name=row["name"],
            stem=row["stem"],
            begins=re.compile(row["begins"]),
            opens=re.compile(row["opens"]) if "opens" in row else None,
            past=re.compile(row["past"]) if "past" in row else None,
            reach=row.get("reach", 1),
            weight=Weight[row["weight"].upper()],
            finding=row.get("finding", False),
            headline=row.get("headline", False),
        )
        by_stem[frame.stem] = (*by_stem.get(frame.stem, ()), frame)
    return by_stem


@cache
def _stem() -> re.Pattern[str]:
    """Any stem at the beginning of a word; to open with a set is what makes the scan fast."""
    return re.compile(f"[^a-z0-9]({trie(frames())})".replace(r"\s", " "))


@cache
def _context() -> _Context:
    context = table("charges")["context"]
    names = ("general", "anyone", "auxiliaries")
    words: dict[str, Any] = {name: frozenset(context[name].split()) for name in names}
    patterns: dict[str, Any] = {
        name: re.compile(pattern) for name, pattern in context.items() if name not in names
    }
    return _Context(**patterns, **words)


def openings(doc: Document) -> Iterator[Opening]:
    """Every place where a frame begins and speaks of this event, in reading order."""
    lowered, known = doc.low, frames()
    # The blank put in front gives a word that opens the text the character before it.
    for found in _stem().finditer(" " + lowered):
        place, sentence = found.start(), None
        for frame in known[found[1]]:
            begins = frame.begins.match(lowered, place)
            if begins:
                sentence = sentence or doc.sentence_at(place)
                if _leads_on(lowered, frame, begins.end(), sentence.end) and _of_this_event(
                    lowered, frame, sentence, place
                ):
                    yield Opening(frame, place, begins.end(), sentence)
                if frame.opens is not None:
                    break


def _leads_on(lowered: str, frame: Frame, end: int, limit: int) -> bool:
    """Whether what leads to the offences follows, where it must follow at once: "accused of"."""
    if frame.opens is None or frame.finding or frame.reach > CLOSE:
        return True
    return frame.opens.search(lowered, end, min(limit, end + frame.reach)) is not None


def _of_this_event(lowered: str, frame: Frame, sentence: Span, place: int) -> bool:
    """Whether a frame states a fact of this event, or is talk, a condition or the past."""
    context = _context()
    if frame.finding and not (
        context.found.search(lowered, sentence.start, place) or _found_true(lowered, place, sentence.end)
    ):
        return False
    floor = max(sentence.start, place - BEFORE)
    if frame.name == "charged" and lowered.endswith(REPORTED, floor, place):
        place -= len(REPORTED)
    before = lowered[floor:place]
    if before.endswith("not "):
        return lowered.startswith("guilty", place) and context.pleaded.search(before) is not None
    return not (
        before.endswith(NOT_NOW.get(frame.name, NOT_YET))
        or _elsewhere(lowered, floor, place)
        or _of_anyone(before[-NEAR:])
    )


def _found_true(lowered: str, start: int, end: int) -> bool:
    """Whether it is said behind an enhancement that a jury found it true."""
    place = lowered.find(" found true", start, end)
    return place >= 0 and not lowered.endswith((" if", " be"), start, place)


def _elsewhere(lowered: str, floor: int, place: int) -> bool:
    """Whether the clause that leads up to `place` denies, supposes or looks back."""
    context = _context()
    clause = max(
        floor - 1,
        lowered.rfind(",", floor, place),
        lowered.rfind(";", floor, place),
        lowered.rfind(".", floor, place),
    )
    if context.elsewhere.search(lowered, clause + 1, place):
        return True
    dated = lowered.find("20", floor, place) >= 0 or lowered.find("19", floor, place) >= 0
    return dated and context.earlier.search(lowered, floor, place) is not None


def _of_anyone(before: str) -> bool:
    """Whether the last words tell of people in general: "individuals who have been", not "five men were"."""
    context = _context()
    said = before.split()
    helped: set[str] = set()
    for _ in range(MOST_AUXILIARIES):
        if said and said[-1] in context.auxiliaries:
            helped.add(said.pop())
    if said and said[-1] == "who":
        helped.clear()
        said.pop()
    noun = said.pop() if said else ""
    if noun in context.general:
        if not said and not helped.isdisjoint(HAPPENED):
            return False  # "Suspects were charged with": a headline's plural for those of this event
        return not (said and context.numbered.search(said[-1].strip("\"'()")))
    return noun in context.anyone and bool(said) and said[-1] in ("a", "an")


NOT_YET = ("not yet ",)
NOT_NOW = {"convicted": (*NOT_YET, "already ")}
"""What stands right before a frame that tells of no event, or of one past: "already convicted of"."""

REPORTED = " would be "
"""Before "charged" what someone announced: "said Roe would be charged with"; only here is it no condition."""

HAPPENED = frozenset({"were", "been", "faced"})
"""Auxiliaries of what has happened to some, not of what happens to anyone."""

MOST_AUXILIARIES = 4
