"""A word that agencies are known by, where it stands in a text."""

from __future__ import annotations

from msgspec import Struct

from tui.core.extraction.agencies.names import placed
from tui.core.extraction.agencies.terms import Terms
from tui.core.extraction.agencies.walk import walk_left


class Spot(Struct, frozen=True):
    """One trigger word as printed, with the text and the terms that its surroundings are read by."""

    text: str
    start: int
    end: int
    word: str
    known: Terms

    @property
    def plural(self) -> bool:
        """Whether the word goes on with the "s" of several bodies."""
        return self.text.startswith(("s ", "s' "), self.end)

    def begin(self, *, possessive: bool = False) -> int:
        """Where the name begins that ends with the word; its own start when nothing before belongs to it."""
        return walk_left(self.text, self.start, self.known, possessive)

    def place(self, begin: int) -> str:
        """The words of the name before the trigger word."""
        return placed(self.text[begin : self.start - 1], self.word) if begin < self.start else ""
