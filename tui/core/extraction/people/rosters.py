"""Rosters: people listed surname first, one a line, with an age or a day of birth: "Poe, Ann Marie, 34"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from tui.core.extraction.capitals import Kind, kind_of
from tui.core.extraction.people.mentions import IN_ORDER, SURE, Mention
from tui.core.extraction.people.words import plain_case
from tui.core.patterns import pattern_of

LINE = pattern_of(
    r"[^\w\n]{0,4}(?:\d{1,3}[.)] )?"
    r"(?P<last>[A-Z][\w'-]++(?: [A-Z][\w'-]++)?(?: (?:Jr|Sr|II|III)\.?)?), "
    r"(?P<first>[A-Z][\w'-]+(?: [A-Z][\w'-]*\.?){0,2})"
    r"(?=,? \(\d\d?\)|, (?:age |aged )?\d\d?(?:[,;)\n]| of |$)|,? \(?(?:DOB|dob|D\.O\.B))"
)
STRANGE = Kind.BODY | Kind.NOUN | Kind.CUT | Kind.TITLE | Kind.OPENER


def with_rosters(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions and those of a roster, which take the place of what they overlap."""
    rows = list(_rows(text))
    if not rows:
        return list(mentions)
    starts = [row.start for row in rows]
    rest = [mention for mention in mentions if not _overlapped(rows, starts, mention)]
    return sorted([*rest, *rows], key=IN_ORDER)


def _overlapped(rows: Sequence[Mention], starts: Sequence[int], mention: Mention) -> bool:
    index = bisect_left(starts, mention.end) - 1
    return index >= 0 and mention.start < rows[index].end


def _rows(text: str) -> Iterator[Mention]:
    line = 0
    while line >= 0:
        match = LINE.match(text, line)
        row = _row(match) if match else None
        if row is not None:
            yield row
        line = text.find("\n", line) + 1 or -1


def _row(match: re.Match[str]) -> Mention | None:
    """One line of a roster, unless its words are those of headings and places."""
    first, last = match["first"].split(), match["last"].split()
    if any(kind_of(word) & STRANGE and not kind_of(word) & Kind.GIVEN for word in (*first, *last)):
        return None
    names = (*first, *last)
    start, end = match.start("last"), match.end("first")
    return Mention(tuple(map(plain_case, names)), start, end, SURE + 1, start, after=end)
