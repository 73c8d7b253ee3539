"""A search as the reader asked for it, and what it matches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from msgspec import Struct

from tui.core.folding import folded
from tui.core.model import Record, Span
from tui.core.phrase import Phrase
from tui.core.query.fields import Subject
from tui.core.query.language import Asked, parse
from tui.core.query.values import Value


class Part(Struct, frozen=True):
    """One part of a search, ready to be matched."""

    asked: Asked
    phrase: Phrase | None

    def holds(self, record: Record, ready: str) -> bool:
        """Whether an article is as this part wants it."""
        if self.phrase is not None:
            found = self.phrase.matches(record.article.text, ready)
        else:
            found = next(self.subjects(record), None) is not None
        return found is self.asked.wanted

    def subjects(self, record: Record) -> Iterator[Subject]:
        """What the article says that this part asks for."""
        if self.asked.field is not None:
            yield from filter(self.asked.value.holds, self.asked.field.subjects(record))

    def places(self, record: Record, ready: str) -> Iterator[Span]:
        """Where the article says it."""
        if self.phrase is not None:
            yield from self.phrase.spans(record.article.text, ready)
        for subject in self.subjects(record):
            yield from subject.places


class Query(Struct, frozen=True, dict=True):
    """A search; with `regex` all of `text` is one expression, else it is in the language of `language`."""

    text: str
    regex: bool = False
    whole_word: bool = False
    match_case: bool | None = None

    @cached_property
    def groups(self) -> tuple[tuple[Part, ...], ...]:
        """The alternatives; raises QueryError for a search that cannot be understood."""
        if self.regex:
            whole = Asked(self.text, None, Value(), wanted=True)
            return ((self._part(whole),),) if self.text else ()
        return tuple(tuple(sorted(map(self._part, group), key=_dearly)) for group in parse(self.text))

    def matches(self, record: Record, ready: str | None = None) -> bool:
        """Whether an article is among what is searched for; `ready` is its folded text where it is kept."""
        return any(self._holding(record, _ready(record, ready)))

    def places(self, record: Record, ready: str | None = None) -> list[Span]:
        """Every place in the article that the search finds, in order; none when it does not match."""
        ready = _ready(record, ready)
        wanted = [part for group in self._holding(record, ready) for part in group if part.asked.wanted]
        return apart(span for part in wanted for span in part.places(record, ready))

    def tally(self, record: Record, ready: str) -> tuple[int, int | None]:
        """How many places the search finds in an article that matches, and where the first begins.

        The words everybody types first, few and short, are counted without making anything of each place.
        """
        if len(self.groups) == len(self.groups[0]) == 1:
            [part] = self.groups[0]
            counted = part.phrase.tally(ready) if part.phrase and part.asked.wanted else None
            if counted is not None:
                return counted
        places = self.places(record, ready)
        return len(places), places[0].start if places else None

    def spans(self, text: str) -> list[Span]:
        """The words of the search in any text, such as a line beside the article."""
        wanted = [part.asked for group in self.groups for part in group if part.asked.wanted]
        phrases = [self._phrase(asked.words or asked.value.words) for asked in wanted]
        return apart(span for phrase in phrases for span in phrase.spans(text))

    def check(self) -> None:
        """Raise QueryError when the search cannot be done."""
        for group in self.groups:
            for part in group:
                if part.phrase is not None:
                    part.phrase.spans("a")

    def _holding(self, record: Record, ready: str) -> Iterator[tuple[Part, ...]]:
        return (group for group in self.groups if all(part.holds(record, ready) for part in group))

    def _part(self, asked: Asked) -> Part:
        return Part(asked, None if asked.field is not None else self._phrase(asked.words))

    def _phrase(self, words: str) -> Phrase:
        return Phrase(words, self.regex, self.whole_word, self.match_case)


def _dearly(part: Part) -> bool:
    """Parts that ask the facts come after those that look for words, which are cheaper."""
    return part.phrase is None


def _ready(record: Record, ready: str | None) -> str:
    return folded(record.article.text) if ready is None else ready


def apart(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, without those that overlap one before them."""
    kept: list[Span] = []
    for span in sorted(set(spans)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
