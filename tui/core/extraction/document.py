"""An article prepared for the rules: folded once, cut into sentences once, its numbers read once."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import cached_property

from tui.core.extraction.capitals import sequences
from tui.core.extraction.numbers import Number, find_numbers
from tui.core.model import Article, Span
from tui.core.patterns import pattern_of
from tui.core.prose import Prose

CAPITALISED = pattern_of(r"[^\W\d_a-z](?<!\w.)\w*")
CUT = bytes(code if chr(code).isalnum() and code < 128 else 32 for code in range(256))
DATE_LINE = 120
"""Characters between the headline and a date printed below it; the story begins behind that."""


class Document(Prose):
    """What every rule shares.  All offsets are offsets into `article.text`.

    `text` is the folded text rules match against; evidence is cut from the original.
    """

    def __init__(self, article: Article) -> None:
        super().__init__(article.text)
        self.article = article

    @cached_property
    def low(self) -> str:
        """`text` in lower case at the same length: the few letters that would become two stay as they are."""
        low = self.text.lower()
        if len(low) == len(self.text):
            return low
        return "".join(small if len(small := letter.lower()) == 1 else letter for letter in self.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the text in lower case, by which a rule tells that it has nothing to look for.

        A word is a run of plain letters and figures; cutting bytes at all else is faster than any pattern.
        """
        plain = self.low.encode("ascii", "replace").translate(CUT).decode("ascii")
        return frozenset(plain.split())

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """Every number, spelled out or in digits, in reading order."""
        return tuple(find_numbers(self.text, self.low, self.words))

    @cached_property
    def sequences(self) -> list[tuple[int, str]]:
        """Every sequence of capitalised words, which names of people and bodies are read from."""
        return sequences(self.text)

    @cached_property
    def capitalised(self) -> dict[str, list[int]]:
        """Every word with a capital and where it stands: how names are found, however many there are."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for match in CAPITALISED.finditer(self.text):
            places[match[0]].append(match.start())
        return places

    @cached_property
    def published(self) -> date | None:
        """The day the article bears; "today" means this day."""
        stated = self.article.published
        return date.fromisoformat(stated.value) if stated else None

    @cached_property
    def lead(self) -> Span:
        """The first sentence of the story itself, after headline and dateline."""
        article = self.article
        places = [
            s.span.end for s in (article.title, article.dateline) if s is not None and s.span is not None
        ]
        place = max(places, default=0)
        dated = article.published.span if article.published else None
        if dated is not None and 0 <= dated.start - place <= DATE_LINE:
            place = dated.end
        while place < len(self.text) and not self.text[place].isalnum():
            place += 1
        return self.sentence_at(place)
