"""Names behind a title and the place it is held for: "U.S. Attorney for the District of Ohio Ann Poe"."""

from __future__ import annotations

import re
from functools import cache

from tui.core.extraction.capitals import SEQUENCE
from tui.core.extraction.lexicon import alternatives, table
from tui.core.extraction.people.mentions import SURE, Mention
from tui.core.extraction.people.readings import Placed, mention_at, read_capitals

HELD = (" for ", " of ", " in ")
"""How a place begins behind a title."""


@cache
def _seat() -> re.Pattern[str]:
    """The place, up to the name behind it; only a state or a county leaves no doubt of where it ends."""
    states = alternatives(table("places")["states"])
    side = r"(?:(?:Northern|Southern|Eastern|Western|Central|Middle) )?"
    county = r"(?:[A-Z][\w.'-]+ ){1,3}(?:County|Parish)"
    return re.compile(
        rf" (?:for|of|in) (?:the )?(?:{side}District of (?:{states}|Columbia)|{county}),? (?=[A-Z])"
    )


def behind_seat(text: str, before: Placed | None) -> Mention | None:
    """The person named behind the place that a title goes on with, title and all."""
    if before is None or before.reading.title is None:
        return None
    end = before.at + before.reading.end
    seat = _seat().match(text, end) if text.startswith(HELD, end) else None
    sequence = SEQUENCE.match(text, seat.end()) if seat else None
    if seat is None or sequence is None:
        return None
    readings = read_capitals([(sequence.start(), sequence[0])]).readings
    mention = mention_at(text, readings[0]) if readings else None
    if mention is None or mention.begin != seat.end() or mention.title is not None or mention.weight < 0:
        return None
    start = before.at + before.reading.start
    mention.title = text[start : seat.end()].rstrip(", ")
    mention.begin = start
    mention.weight += SURE
    return mention
