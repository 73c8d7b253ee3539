"""Tables and lists: under "Maximum Sentence" a line "11 years in state prison" needs no verb."""

from __future__ import annotations

from functools import cached_property

from tui.core.model import Modality
from tui.core.patterns import pattern_of

OPENING = pattern_of(r"[\W_]*(?:(?:mandatory|additional|and|plus|an?|up\sto)\s)*")
"""What may stand before a punishment that has a line of a table to itself."""
HEADING = pattern_of(
    r"(?:^|\n)[ \t]*(?:(?P<most>(?:maximum|possible|potential)\s(?:sentence|penalty|punishment|exposure))"
    r"|(?P<given>sentences?|punishment|penalty|sentence\simposed)):?[ \t]*(?=\n)"
)
LISTED = pattern_of(r"(?:\s-|\s—|:)\s(?:(?:up\sto|a|an|maximum\sof)\s){0,2}$")
INTRODUCED = pattern_of(
    r"\b(?:(?P<most>fac(?:e|es|ing)\b|maximum\b|punishable)|(?P<given>sentenced\b|sentences\swere))"
)
REACH = 1500
"""How far above a list the words may stand that say what the lengths behind its names are."""

PROSE = 400
"""A line this long after the heading is no cell: there the table is over."""


class Table:
    """The headings of an article that announce punishments, and how long they hold."""

    def __init__(self, low: str) -> None:
        self.low = low

    @cached_property
    def _headings(self) -> list[tuple[int, int, Modality]]:
        """Where each heading ends and where what stands under it ends, and what it makes of that."""
        headings = []
        for match in HEADING.finditer(self.low):
            modality = Modality.MAXIMUM if match["most"] else Modality.IMPOSED
            headings.append((match.end(), self._over(match.end()), modality))
        return headings

    def modality(self, place: int) -> Modality | None:
        """What the heading above makes of a line that opens with a punishment at `place`."""
        opening = self.low[self.low.rfind("\n", 0, place) + 1 : place]
        if not OPENING.fullmatch(opening):
            return None
        above = [modality for start, end, modality in self._headings if start <= place < end]
        return above[-1] if above else None

    def listed(self, line: int, place: int) -> Modality | None:
        """What the text above makes of a punishment behind a dash or colon: "Roe, 33, Ashby - 5 years"."""
        if not LISTED.search(self.low, max(line, place - 30), place):
            return None
        last = None
        for match in INTRODUCED.finditer(self.low, max(0, line - REACH), line):
            last = Modality.MAXIMUM if match["most"] else Modality.IMPOSED
        return last

    def _over(self, start: int) -> int:
        """Where the first line of prose after `start` begins."""
        place = start
        while place < len(self.low):
            end = self.low.find("\n", place + 1)
            end = len(self.low) if end < 0 else end
            if end - place > PROSE:
                return place
            place = end
        return place
