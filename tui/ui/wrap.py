"""A text cut into lines that fit a width: only as far as somebody has looked, so that any size opens at once.

A line is a stretch of the text, `start` to `end`, without the blanks and the newline it breaks at.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from rich.cells import cell_len, get_character_cell_size

from tui.ui.highlight import shown

BLOCK = 1 << 16
"""Characters wrapped at a time."""

WIDE = re.compile(r"[^\x00-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205f\u20a0-\u20bf\u2500-\u25fc]")
"""Any character that may take another room than one cell; most texts have none."""


class Wrapped:
    """The lines of one text at one width."""

    def __init__(self, text: str, width: int) -> None:
        self.text = text
        self.width = max(1, width)
        self._starts = array("Q")
        self._ends = array("Q")
        self._place = 0
        self.done = False

    def __len__(self) -> int:
        return len(self._starts)

    def line(self, number: int) -> tuple[int, int]:
        """Where a line that is already wrapped starts and ends."""
        return self._starts[number], self._ends[number]

    def extend(self, characters: int = BLOCK) -> None:
        """Wrap so many characters more, or what is left."""
        goal = min(self._place + characters, len(self.text))
        while not self.done and self._place < max(goal, 1):
            self._wrap_block()

    def line_at(self, place: int) -> int:
        """The line that holds the character at `place`, wrapped up to there if need be."""
        while not self.done and self._place <= place:
            self._wrap_block()
        return max(0, bisect_right(self._starts, place) - 1)

    def _wrap_block(self) -> None:
        end = min(self._place + BLOCK, len(self.text))
        last = end == len(self.text)
        if not last:
            end = self.text.rfind("\n", self._place, end) + 1 or end
        lines = list(_lines(self.text, self._place, end, self.width))
        if not last and self.text[end - 1] != "\n" and len(lines) > 1:
            end = lines.pop()[0]  # cut in mid-line: the rest of that line may go on
        self._starts.extend(start for start, _ in lines)
        self._ends.extend(stop for _, stop in lines)
        self._place, self.done = end, last


def _lines(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    if not WIDE.search(text, start, end):
        yield from _narrow(text, start, end, width)
        return
    while start < end:
        stop = text.find("\n", start, end) + 1 or end
        if WIDE.search(text, start, stop):
            yield from _wide(text, start, stop, width)
        else:
            yield from _narrow(text, start, stop, width)
        start = stop


@lru_cache(maxsize=8)
def _pattern(width: int) -> re.Pattern[str]:
    """The rest of a line that fits; else as much as fits before a blank; else as much as fits."""
    return re.compile(
        rf"([^\n]{{0,{width}}}?)(?:\r?\n)"
        rf"|([^\n]{{0,{width}}})(?:\Z)"
        rf"|([^\n]{{1,{width}}})[ ]+(?:\r?\n)?"
        rf"|([^\n]{{1,{max(1, width - 1)}}}[-–—/])(?=\w)"
        rf"|([^\n]{{{width}}})"
    )


def _narrow(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    for match in _pattern(width).finditer(text, start, end):
        if match.end() > match.start():
            yield match.span(match.lastindex or 0)


def _wide(text: str, start: int, stop: int, width: int) -> Iterator[tuple[int, int]]:
    """One line of the text, its characters measured one by one."""
    end = stop - len(text[start:stop]) + len(text[start:stop].rstrip("\r\n"))
    used, blank, first = 0, -1, start
    for place, character in enumerate(shown(text[start:end]), start):
        room = get_character_cell_size(character)
        while used + room > width and place > first:
            cut = blank + 1 if blank >= first else place
            yield first, (blank if blank >= first else place)
            first, blank = cut, -1
            used = cell_len(shown(text[first:place]))
        used += room
        if character == " ":
            blank = place
    yield first, end
