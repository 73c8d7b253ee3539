"""Who bears a punishment: the defendant named in its sentence, or else the one last spoken of."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from tui.core.extraction.document import Document
from tui.core.extraction.family_names import surname
from tui.core.model import Category, Person, Span

ABOUT = re.compile(
    r"(?:,[^,.;]{1,30},)?\s(?:was|is|has|had|received|receives|pleaded|pled|got|faces|faced)\b[^.;]*$"
)
"""What follows the name someone's punishment is told of."""

MANY = re.compile(
    r"\b(?:defendants|men|women|both|each|they|those|brothers|couple|anyone|pair|trio|all|[Cc]harges?|[Cc]ounts?|[Oo]ffen[sc]es?|[Cc]rimes?|[Ff]elony)\b"
)


class Bearers:
    """Where the defendants are named, to tell whose punishment a sentence speaks of."""

    def __init__(self, doc: Document, people: Sequence[Person]) -> None:
        self.text = doc.text
        defendants = [person for person in people if person.category is Category.DEFENDANT]
        self._bystanders = [person for person in people if person.category is Category.OTHER]
        named = sorted(
            {
                (place, index)
                for index, person in enumerate(defendants)
                for place in self._places(person, defendants)
            }
        )
        self._at = [place for place, _ in named]
        self._who = [defendants[index] for _, index in named]
        self._only = defendants[0] if len(defendants) == 1 else None

    def of(self, sentence: Span, place: int) -> Person | None:
        """The defendant bound to the punishment that stands at `place` in `sentence`."""
        other = self._other(sentence, place)
        if other is not None or self._only is not None or not self._at:
            return other or self._only
        before, here = bisect_left(self._at, sentence.start), bisect_right(self._at, place)
        if here > before:
            return self._who[here - 1]
        if here < len(self._at) and self._at[here] < sentence.end:
            return self._who[here]
        if MANY.search(self.text, sentence.start, place):
            return None
        return self._who[before - 1] if before else None

    def _other(self, sentence: Span, place: int) -> Person | None:
        """Someone else the sentence is about: "Poe has already been convicted and is serving a life term"."""
        for person in self._bystanders:
            for span in (person.span, *person.mentions):
                if sentence.start <= span.start < place and ABOUT.match(self.text, span.end, place):
                    return person
        return None

    def _places(self, person: Person, defendants: Sequence[Person]) -> set[int]:
        """Where the person is named in full or by surname, but not within the name of another defendant."""
        others = [
            span for other in defendants if other is not person for span in (other.span, *other.mentions)
        ]
        name = re.compile(rf"\b{re.escape(surname(person.name).split()[-1])}\b")
        alone = [
            m.start()
            for m in name.finditer(self.text)
            if not any(s.start <= m.start() < s.end for s in others)
        ]
        return {span.start for span in (person.span, *person.mentions)} | set(alone)
