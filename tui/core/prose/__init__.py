"""A text as sentences and paragraphs: what the rules read, and what a fact is quoted from.

Apart from the rules, because a screen that shows a sentence must not load every rule for it.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from tui.core.model import Span
from tui.core.prose.fold import fold
from tui.core.prose.sentences import sentence_starts


class Prose:
    """A folded text (see `fold`) and its sentences; offsets are those of the original text."""

    def __init__(self, text: str) -> None:
        self.text = fold(text)
        self._known: dict[int, Span] = {}

    @cached_property
    def _starts(self) -> list[int]:
        return sentence_starts(self.text)

    def sentence_at(self, place: int) -> Span:
        """The sentence that holds the character at `place`, without the blanks around it."""
        index = bisect_right(self._starts, place) - 1
        if index not in self._known:
            self._known[index] = self._sentence(index)
        return self._known[index]

    def sentences(self) -> tuple[Span, ...]:
        """Every sentence that holds more than blanks."""
        return tuple(
            self._sentence(index)
            for index in range(len(self._starts))
            if self.text[self._starts[index] : self._end(index)].strip()
        )

    def paragraph_at(self, place: int) -> Span:
        """The stretch between two paragraph ends that holds the character at `place`."""
        start = self.text.rfind("\n", 0, place) + 1
        end = self.text.find("\n", place)
        end = len(self.text) if end < 0 else end
        return Span(min(start, end - 1) if end else 0, max(end, start + 1))

    def _end(self, index: int) -> int:
        return self._starts[index + 1] if index + 1 < len(self._starts) else len(self.text)

    def _sentence(self, index: int) -> Span:
        start, end = self._starts[index], self._end(index)
        piece = self.text[start:end]
        if told := piece.strip():
            start += len(piece) - len(piece.lstrip())
            return Span(start, start + len(told))
        return Span(max(start, end - 1), max(end, start + 1))
