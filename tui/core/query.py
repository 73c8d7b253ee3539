"""What a search matches.  One matcher answers for filter, count, highlight and next/previous alike.

A search is a literal unless `regex` is set.  Case is smart: it matters once the search holds a capital.
Typographic quotes, dashes and any one blank match their plain keyboard forms, so `sheriff's` finds
"Sheriff’s" and a phrase is found across a line break.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from tui.core.errors import QueryError
from tui.core.model import Span

REGEX_SECONDS = 0.25
"""Longest a reader's own regular expression may search one text."""

FORGIVING = {" ": r"\s", "'": "['’‘]", '"': '["“”]', "-": "[-‐‑–—]"}
"""What a keyboard character stands for besides itself."""


class Match(Protocol):
    """What a match of either engine can tell."""

    def start(self) -> int:
        """Where it begins."""

    def end(self) -> int:
        """Where it ends."""


@dataclass(frozen=True)
class Query:
    """A search as the reader asked for it; `match_case` None is smart case."""

    text: str
    regex: bool = False
    whole_word: bool = False
    match_case: bool | None = None

    def spans(self, text: str) -> list[Span]:
        """Every match in `text`, in order, none empty; raises QueryError for a bad or endless expression."""
        if not self.text:
            return []
        try:
            return [Span(m.start(), m.end()) for m in self._matches(text) if m.end() > m.start()]
        except TimeoutError as error:
            raise QueryError(
                f"the expression takes too long to search; make it simpler: {self.text}"
            ) from error

    def count(self, text: str) -> int:
        """How many matches `text` holds."""
        return len(self.spans(text))

    def matches(self, text: str) -> bool:
        """Whether `text` holds a match."""
        return bool(self.spans(text))

    def _matches(self, text: str) -> Iterator[Match]:
        if not self.regex:
            return self._literal.finditer(text)
        # Only here may a pattern be the reader's own, so only here is a bound on its time needed.
        import regex

        flags = regex.VERSION0 | (0 if self._minds_case else regex.IGNORECASE)
        try:
            pattern = regex.compile(self._bounded(self.text), flags)
        except regex.error as error:
            raise QueryError(f"not a regular expression: {error}") from error
        return pattern.finditer(text, timeout=REGEX_SECONDS)

    @cached_property
    def _literal(self) -> re.Pattern[str]:
        pattern = "".join(FORGIVING.get(character) or re.escape(character) for character in self.text)
        return re.compile(self._bounded(pattern), 0 if self._minds_case else re.IGNORECASE)

    def _bounded(self, pattern: str) -> str:
        return rf"(?<!\w)(?:{pattern})(?!\w)" if self.whole_word else pattern

    @property
    def _minds_case(self) -> bool:
        if self.match_case is not None:
            return self.match_case
        return any(character.isupper() for character in self.text)
