"""Lists that put one offence, or a few, on a line."""

from __future__ import annotations

from collections.abc import Iterator

from tui.core.extraction.charges.lists import MARK, Listed, listed
from tui.core.extraction.charges.offence_reader import Manner
from tui.core.extraction.charges.offence_words import HEAD, PART, kind_of
from tui.core.extraction.charges.offences import open_name
from tui.core.patterns import pattern_of

MOST_LINES = 40
MOST_STRANGE = 2
LONGEST_ITEM = 140
ITEM_END = pattern_of(r"[^.\n]*[,;](\s(?:and|or))?\s*")
"""A line that ends as all items of a list but the last do; "and" awaits the last."""


def lines(folded: str, lowered: str, place: int) -> Iterator[list[Listed]]:
    """The offences of each line after the one that ends at `place`, up to the first line without any.

    A line that names none by the vocabulary is an item even so where it ends as items do, or where it
    speaks of what offences speak of and others follow.
    """
    told, awaited, doubtful = False, False, list[list[Listed]]()
    for _ in range(MOST_LINES):
        while place < len(lowered) and lowered[place] in "\n ":
            place += 1
        end = lowered.find("\n", place)
        end = len(lowered) if end < 0 else end
        mark = MARK.match(lowered, place, end)
        start = mark.end() if mark else place
        found = list(listed(folded, lowered, start, end, Manner.FORMAL))
        strange = [] if found or not told else _strange(folded, lowered, start, end)
        if not found and not strange:
            return
        item = ITEM_END.fullmatch(lowered, start, end)
        if found or item or awaited:
            yield from (*doubtful, found or strange)
            told, awaited, doubtful = True, item is not None and item[1] is not None, []
        elif len(doubtful) < MOST_STRANGE:
            doubtful.append(strange)
        place = end


def _strange(folded: str, lowered: str, start: int, end: int) -> list[Listed]:
    """What a line of a list names in words of its own."""
    if end - start > LONGEST_ITEM or lowered.endswith(":", start, end):
        return []
    name = open_name(folded, lowered, start, end)
    if name is None or not any(kind_of(word) in (HEAD, PART) for word in name.words):
        return []
    return [Listed(name, None, False)]
