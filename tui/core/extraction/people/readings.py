"""What every capital sequence of a text says of people; the same words are read once, wherever they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct

from tui.core.extraction.capitals import Kind, Segment, Word, segments_of
from tui.core.extraction.people.days import weekdays_borne
from tui.core.extraction.people.mentions import Mention, read_segment, title_alone
from tui.core.kept import Kept


class Reading(NamedTuple):
    """Two words or more that may name someone; all places are counted from the start of the sequence.

    `title` is what they say when they are a title and nothing else, `lone` whether the name behind a title
    is one word.
    """

    start: int
    end: int
    title: str | None
    mention: Mention | None
    lone: bool


class Placed(Struct, frozen=True):
    """A reading and where its sequence stands."""

    at: int
    reading: Reading


class Capitals(NamedTuple):
    """Words standing alone by their place, and the readings of two words or more in order."""

    alone: dict[str, list[int]]
    readings: list[Placed]


def read_capitals(sequences: Sequence[tuple[int, str]]) -> Capitals:
    """All that the capital sequences of a text may say of people."""
    alone: defaultdict[str, list[int]] = defaultdict(list)
    readings: list[Placed] = []
    borne = weekdays_borne(sequences)
    for at, sequence in sequences:
        words, found = _read(sequence, borne) if borne and sequence.endswith(borne) else _KEPT[sequence]
        for word, place in words:
            alone[word].append(at + place)
        for reading in found:
            readings.append(Placed(at, reading))
    return Capitals(alone, readings)


def _read(
    sequence: str, borne: tuple[str, ...] = ()
) -> tuple[tuple[tuple[str, int], ...], tuple[Reading, ...]]:
    """The words of a sequence that stand alone, and what the others say together.

    A day of the week that someone here bears as a surname is one behind a title or a given name; alone it
    remains a day.
    """
    segments = segments_of(sequence)
    alone = tuple((segment[0].text, segment[0].start) for segment in segments if len(segment) == 1)
    if borne:
        segments = [tuple(_as_surname(word, borne) for word in segment) for segment in segments]
    return alone, tuple(_reading(sequence, segment) for segment in segments if len(segment) > 1)


_KEPT = Kept(_read)


def _as_surname(word: Word, borne: tuple[str, ...]) -> Word:
    return word._replace(kind=Kind.FAMILY) if word.text in borne else word


def _reading(sequence: str, segment: Segment) -> Reading:
    mention = read_segment(sequence, segment)
    lone = mention is not None and mention.begin < mention.start and len(mention.words) == 1
    return Reading(segment[0].start, segment[-1].end, title_alone(sequence, segment), mention, lone)


def mention_at(text: str, placed: Placed) -> Mention | None:
    """The mention of a person that a reading makes where it stands."""
    at, reading = placed.at, placed.reading
    read = reading.mention
    if read is None or (reading.lone and text.endswith(" of ", 0, at + read.begin)):
        return None  # "the Bureau of Justice Aid"
    return Mention(
        read.words,
        read.start + at,
        read.end + at,
        read.weight,
        read.begin + at,
        read.title,
        nicknames=read.nicknames,
        capitals=read.capitals,
        after=read.after + at,
        led=read.led,
    )
