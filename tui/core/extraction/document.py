"""An article prepared for the rules: folded once, cut into sentences once, its numbers read once."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from functools import cached_property

from tui.core.extraction.fold import fold
from tui.core.extraction.numbers import Number, find_numbers
from tui.core.extraction.sentences import sentence_starts
from tui.core.model import Article, Span


class Document:
    """What every rule shares.  All offsets are offsets into `article.text`.

    `text` is the folded text rules match against (see `fold`); evidence is cut from the original.
    """

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = fold(article.text)

    @cached_property
    def _starts(self) -> list[int]:
        return sentence_starts(self.text)

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """Every number, spelled out or in digits, in reading order."""
        return tuple(find_numbers(self.text))

    @cached_property
    def published(self) -> date | None:
        """The day the article bears; "today" means this day."""
        stated = self.article.published
        return date.fromisoformat(stated.value) if stated else None

    @property
    def lead(self) -> Span:
        """The first sentence of the story itself, after headline and dateline."""
        article = self.article
        places = [
            s.span.end for s in (article.title, article.dateline) if s is not None and s.span is not None
        ]
        place = max(places, default=0)
        while place < len(self.text) and not self.text[place].isalnum():
            place += 1
        return self.sentence_at(place)

    def sentence_at(self, place: int) -> Span:
        """The sentence that holds the character at `place`, without the blanks around it."""
        index = bisect_right(self._starts, place) - 1
        return self._sentence(index)

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
        while start < end - 1 and self.text[start].isspace():
            start += 1
        while end > start + 1 and self.text[end - 1].isspace():
            end -= 1
        return Span(start, max(end, start + 1))
