"""Who bears a punishment: the defendant named in its sentence, or else the one last spoken of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from tui.core.extraction.document import Document
from tui.core.extraction.penalties.gaps import IN_ORDER
from tui.core.extraction.people.family_names import surname
from tui.core.model import Category, Person, Span
from tui.core.patterns import pattern_of

ABOUT = pattern_of(
    r"(?:,[^,.;]{1,30},)?\s(?:was|is|has|had|received|receives|pleaded|pled|got|faces|faced)\b[^.;]*$"
)
"""What follows the name someone's punishment is told of."""

MANY = pattern_of(
    r"\b(?:defendants|men|women|both|each|they|those|brothers|couple|anyone|pair|trio|all|[Cc]harges?|[Cc]ounts?|[Oo]ffen[sc]es?|[Cc]rimes?|[Ff]elony)\b"
)

CROWD = pattern_of(
    r"(?:(?:all|a\stotal\sof|the|these|those)\s)?"
    r"(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|\d{1,3}|several|dozens\sof)\s"
    r"(?:[\w-]+\s){0,3}?(?:defendants|people|persons|individuals|men|women|suspects|members|residents|others|brothers)\b"
    r"|(?:both|they|all|most|each)\s(?:(?:were|are|face[ds]?|was)\b|of\sthe\s(?:defendants|men|women|suspects)))"
)
"""What opens a sentence on several people together."""

TOGETHER = pattern_of(
    r"\b(?:were|each)\s(?:\w+\s){0,2}(?:sentenced|ordered|given|fined|faces?|fac(?:ed|ing)|received?"
    r"|charged|convicted|indicted|arrested|arraigned|booked|found|plead(?:ed)?|pled)\b"
)
"""Words behind a name that tell something of it and of others: "Poe and Roe were each sentenced"."""

JOINT = pattern_of(
    r"(?:(?:\d+|[A-Z][\w-]*(?:['’.][\w-]+)*|a/?k/?a|also|known|as|of|and|both|from|aged?|years?|old|formerly|the|his|her"
    r"|(?:co-?)?defendants?|brother|sister|wife|husband|son|daughter|mother|father|in)[\s,()\"'’.]+)+(?<=\band\s)"
)
"""From one name to the next where both are of one subject: "Poe, 33, of Ashby, and Roe"."""

LONGEST_JOINT = 200

UNNAMED = pattern_of(
    r"(?:An?|Another|The\s(?:other|second|third|fourth))\s"
    r"(?!(?:[\w-]+\s){0,3}(?:judge|jury|court|magistrate|sentence|hearing|term|fine|conviction|charge|defendant)\b)"
    r"(?:[\w-]+\s){1,6}?(?:was|were|is|has|had|received|got|pleaded|pled|faces)\b"
)
"""A subject without a name that opens a sentence is not the one named before: "A nurse was sentenced"."""

LEADING = pattern_of(r"\w+")


class Bearers:
    """Where the defendants are named, to tell whose punishment a sentence speaks of."""

    def __init__(self, doc: Document, people: Sequence[Person]) -> None:
        self._doc = doc
        self._people = people

    @cached_property
    def _defendants(self) -> list[Person]:
        return [person for person in self._people if person.category is Category.DEFENDANT]

    @cached_property
    def _bystanders(self) -> list[Person]:
        return [person for person in self._people if person.category is Category.OTHER]

    def of(self, sentence: Span, place: int) -> Person | None:
        """The defendant bound to the punishment that stands at `place` in `sentence`."""
        other = self._other(sentence, place)
        if other is None and self._of_crowd(sentence, place):
            return None
        if other is not None or len(self._defendants) < 2:
            return other or next(iter(self._defendants), None)
        at, who = self._named
        before, here = bisect_left(at, sentence.start), bisect_right(at, place)
        if here > before:
            return who[here - 1]
        if here < len(at) and at[here] < sentence.end:
            return who[here]
        text = self._doc.text
        if MANY.search(text, sentence.start, place) or UNNAMED.match(text, sentence.start, place):
            return None
        return who[before - 1] if before else None

    def shared(self, sentence: Span, place: int) -> bool:
        """Whether the punishment is also that of others named before its bearer: "Poe and Roe were each"."""
        if len(self._defendants) < 2:
            return False
        at, text = self._named[0], self._doc.text
        first, here = bisect_left(at, sentence.start), bisect_right(at, place)
        if here == first:
            return False
        near = here - first > 1 and at[here - 1] - at[here - 2] <= LONGEST_JOINT
        joint = near and JOINT.fullmatch(text, at[here - 2], at[here - 1])
        return bool(joint) or TOGETHER.search(text, at[here - 1], place) is not None

    def in_order(self, sentence: Span, places: Sequence[int]) -> Sequence[Person]:
        """Those who bear the punishments at `places` one each, as in "4 and 5 years, respectively"."""
        if len(places) < 2 or self._doc.low.find(IN_ORDER, places[-1], sentence.end) < 0:
            return ()
        at, who = self._named
        named = who[bisect_left(at, sentence.start) : bisect_left(at, places[0])]
        return named if len(named) == len(places) else ()

    def _of_crowd(self, sentence: Span, place: int) -> bool:
        """Whether the sentence opens with several people of whom it names none before `place`."""
        if not self._defendants or not CROWD.match(self._doc.low, sentence.start, place):
            return False
        at, _ = self._named
        here = bisect_right(at, place)
        return bisect_left(at, sentence.start) == here

    def _other(self, sentence: Span, place: int) -> Person | None:
        """Someone else the sentence is about: "Poe has already been convicted and is serving a life term"."""
        first = bisect_left(self._others, (sentence.start,))
        last = bisect_left(self._others, (place,), first)
        about = (
            index for _, end, index in self._others[first:last] if ABOUT.match(self._doc.text, end, place)
        )
        index = min(about, default=None)
        return None if index is None else self._bystanders[index]

    @cached_property
    def _others(self) -> list[tuple[int, int, int]]:
        return _spans(self._bystanders)

    @cached_property
    def _named(self) -> tuple[list[int], list[Person]]:
        """Where a defendant is named in full or by surname, in reading order, and who."""
        spans = _spans(self._defendants)
        named = {(start, index) for start, _, index in spans}
        reach = max(end - start for start, end, _ in spans)
        for place, index in self._alone():
            around = spans[bisect_left(spans, (place - reach,)) : bisect_right(spans, (place + 1,))]
            if not any(start <= place < end for start, end, _ in around):
                named.add((place, index))
        ordered = sorted(named)
        return [place for place, _ in ordered], [self._defendants[index] for _, index in ordered]

    def _alone(self) -> Iterator[tuple[int, int]]:
        """Where the surname of each stands as words of their own, and whose it is."""
        text, capitalised = self._doc.text, self._doc.capitalised
        for index, person in enumerate(self._defendants):
            name = surname(person.name).split()[-1]
            leading = LEADING.match(name)
            for place in capitalised.get(leading[0], ()) if leading else ():
                end = place + len(name)
                if text.startswith(name, place) and not text[end : end + 1].isalnum():
                    yield place, index


def _spans(people: Sequence[Person]) -> list[tuple[int, int, int]]:
    """Every mention of some people as start, end and the index of the person, in reading order."""
    return sorted(
        (span.start, span.end, index)
        for index, person in enumerate(people)
        for span in (person.span, *person.mentions)
    )
