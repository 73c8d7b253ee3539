"""Lists of parts behind a whole: "277 arrests: 209 for theft, 51 for fraud and 17 on warrants"."""

from __future__ import annotations

from bisect import bisect_left

from tui.core.extraction.counts.nouns import MODIFIERS, Phrase, read_phrase, weights, words
from tui.core.extraction.document import Document
from tui.core.extraction.numbers import Number
from tui.core.patterns import pattern_of

PART = "counts.part"
"""The rule of counts that a list behind a colon or dash makes parts of the whole before it."""

MOST_PARTS = 20
OPENS = pattern_of(r"[^.;:,—\d\n]{0,60}(?::| —|—| -) ?")
SOME = pattern_of(r"[^.;:,—\d\n]{0,40},? including ")
"""What opens a list of some of the parts."""
SEPARATOR = pattern_of(r"(?:,|;| and|, and|; and) $")
BARE = pattern_of(r" (?:for|on|involving) [a-z]")
"""What follows a number that leaves its noun out."""
SUBJECT = pattern_of(
    r" (?:for|were|was|on|of|involving|in|charged with|related to) ((?:[a-z][\w'-]* ?){1,3})"
)


def parts_behind(doc: Document, whole: Number, end: int) -> list[Number]:
    """The numbers that open the items of the list behind a whole whose phrase closes at `end`."""
    opening = OPENS.match(doc.text, end)
    if not opening:
        return []
    return _items(doc, whole, opening.end())


def some_behind(doc: Document, whole: Number, end: int) -> list[Number]:
    """The same of a list that says it is not full, whose items leave out the noun they share."""
    opening = SOME.match(doc.text, end)
    items = _items(doc, whole, opening.end()) if opening else []
    return items if all(BARE.match(doc.text, item.end) for item in items) else []


def _items(doc: Document, whole: Number, start: int) -> list[Number]:
    """The numbers that open the items of a list that begins at `start`."""
    last = doc.sentence_at(whole.start).end
    numbers = doc.numbers
    place = bisect_left(numbers, start, key=lambda number: number.start)
    parts: list[Number] = []
    for number in numbers[place : place + MOST_PARTS]:
        opens_item = number.start == start if not parts else _opens_item(doc.text, parts[-1], number)
        if number.start >= last or not opens_item or number.value >= whole.value:
            break
        parts.append(number)
    return parts if len(parts) > 1 else []


def _opens_item(text: str, before: Number, number: Number) -> bool:
    return number.start - before.end < 120 and bool(SEPARATOR.search(text, before.end, number.start))


def part_phrase(text: str, part: Number, whole: Phrase) -> Phrase:
    """What a part counts: its own noun, else the whole's, told apart by what follows."""
    own = read_phrase(text, part.end)
    if own and (own.head == whole.head or own.head in weights()):
        return own
    subject = SUBJECT.match(text, part.end)
    said = subject[1].partition(" and ")[0].rstrip() if subject else ""
    about = [word for word in said.split() if word not in words("functions")]
    end = subject.start(1) + len(said) if subject else part.end
    detail = " ".join(about[:MODIFIERS])
    return Phrase(whole.head, f"{detail} {whole.head}".strip(), end, detail or str(part.value))
