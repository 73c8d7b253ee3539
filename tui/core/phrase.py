"""Words or an expression to look for in a text: what every part of a search comes down to.

Case is smart: it matters once the phrase holds a capital.  Typographic quotes, dashes and any one blank match
their plain keyboard forms (see `folding`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.core.errors import QueryError
from tui.core.folding import folded, plain
from tui.core.model import Span

if TYPE_CHECKING:
    import regex as bounded

REGEX_SECONDS = 0.25
"""Longest a reader's own regular expression may search one text."""


class Phrase(Struct, frozen=True, dict=True):
    """Literal words, or a regular expression; `match_case` None is smart case."""

    text: str
    regex: bool = False
    whole_word: bool = False
    match_case: bool | None = None

    def spans(self, text: str, ready: str | None = None) -> list[Span]:
        """Every match in `text`, in order, none empty; raises QueryError for a bad or endless expression.

        `ready` is `folded(text)` where somebody has kept it.
        """
        if not self.text:
            return []
        if self.regex:
            return self._expression_spans(text)
        return list(self._literal_spans(text, folded(text) if ready is None else ready))

    def matches(self, text: str, ready: str | None = None) -> bool:
        """Whether `text` holds a match."""
        if self.regex:
            return bool(self._expression_spans(text))
        if ready is None:
            ready = folded(text)
        if not self._needle or self._needle not in ready:
            return False
        return not self._particular or next(self._literal_spans(text, ready), None) is not None

    def tally(self, ready: str) -> tuple[int, int] | None:
        """How often it matches in folded text, and where first; None where that alone does not tell."""
        if self.regex or self._particular or not self._needle:
            return None
        return ready.count(self._needle), ready.find(self._needle)

    def _literal_spans(self, text: str, ready: str) -> Iterator[Span]:
        needle, length = self._needle, len(self._needle)
        place = ready.find(needle) if needle else -1
        while place >= 0:
            end = place + length
            if self._particular and not self._accepts(text, place, end):
                end = place + 1
            else:
                yield Span(place, end)
            place = ready.find(needle, end)

    def _accepts(self, text: str, start: int, end: int) -> bool:
        """Whether what matches without case also matches as the reader typed it."""
        if self._minds_case and plain(text[start:end]) != plain(self.text):
            return False
        return not self.whole_word or is_whole(text, start, end)

    def _expression_spans(self, text: str) -> list[Span]:
        try:
            found = self._expression.finditer(text, timeout=REGEX_SECONDS)
            return [Span(match.start(), match.end()) for match in found if match.end() > match.start()]
        except TimeoutError as error:
            raise QueryError(
                f"the expression takes too long to search; make it simpler: {self.text}"
            ) from error

    @cached_property
    def _expression(self) -> bounded.Pattern[str]:
        # Only here may a pattern be the reader's own, so only here is a bound on its time needed.
        import regex

        pattern = rf"(?<!\w)(?:{self.text})(?!\w)" if self.whole_word else self.text
        try:
            return regex.compile(pattern, regex.VERSION0 | (0 if self._minds_case else regex.IGNORECASE))
        except regex.error as error:
            raise QueryError(f"not a regular expression: {error}") from error

    @cached_property
    def _needle(self) -> str:
        return folded(self.text)

    @cached_property
    def _particular(self) -> bool:
        """Whether matching without case is not the whole answer."""
        return self.whole_word or (self._minds_case and any(map(str.isalpha, self.text)))

    @cached_property
    def _minds_case(self) -> bool:
        if self.match_case is not None:
            return self.match_case
        return any(character.isupper() for character in self.text)


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether no letter, digit or underscore adjoins a stretch of text."""
    return not (_word(text[start - 1 : start]) or _word(text[end : end + 1]))


def _word(character: str) -> bool:
    return character.isalnum() or character == "_"
