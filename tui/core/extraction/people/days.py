"""Days of the week that are a surname: "Attorney General Ann Friday", and then "Attorney General Friday"."""

from __future__ import annotations

from collections.abc import Sequence

from tui.core.extraction.capitals import Kind, kind_of
from tui.core.extraction.lexicon import table

END = "day"


def weekdays_borne(sequences: Sequence[tuple[int, str]]) -> tuple[str, ...]:
    """The weekdays that stand behind a title with a given name here and without one there."""
    full: set[str] = set()
    short: set[str] = set()
    for _, sequence in sequences:
        if " " not in sequence or not sequence.endswith(END):
            continue
        *before, day = sequence.split(" ")
        if day not in table("dates")["weekdays"]:
            continue
        kinds = [kind_of(word) for word in before[-2:]]
        if kinds[-1] & Kind.TITLE:
            short.add(day)
        elif kinds[-1] & Kind.GIVEN and kinds[0] & Kind.TITLE:
            full.add(day)
    return tuple(full & short)
