"""Where the words stand that agencies are known by: in capital sequences, and the few written small."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from operator import itemgetter

from tui.core.extraction.agencies.terms import INITIALS, INSPECTED, terms
from tui.core.extraction.document import Document
from tui.core.extraction.places import each_place
from tui.core.kept import Kept
from tui.core.patterns import pattern_of

WORD = pattern_of(r"(?<![^\W_])[A-Za-z]+")
MARKED = pattern_of(r"[A-Z]\w*")
MARKS = ("/", "@")

Place = tuple[int, tuple[str, ...]]
"""Where a trigger word may begin, and those it may be, the longest first."""


def trigger_words(doc: Document) -> Iterator[tuple[int, int]]:
    """Where each trigger word begins and ends, in order; of two that begin at one place, the longer."""
    done = 0
    text = doc.text
    for start, forms in _places(doc):
        if start < done:
            continue
        for form in forms:
            if text.startswith(form, start):
                done = start + len(form)
                if not text[done : done + 1].isalpha() or text[done] == "s":
                    yield start, done
                break


def _places(doc: Document) -> list[Place]:
    starts = _starts() if INSPECTED.isdisjoint(doc.words) else _inspected_starts()
    places: list[Place] = []
    for at, sequence in doc.sequences:
        for offset, forms in starts[sequence]:
            places.append((at + offset, forms))
    rest = [*_small(doc), *_marked(doc.text)]
    return sorted((*places, *rest), key=itemgetter(0)) if rest else places


@cache
def _starts() -> Kept[tuple[Place, ...]]:
    """Where in a sequence trigger words may begin; they may go on behind it."""
    return Kept(lambda sequence: _starting(sequence, terms().first))


@cache
def _inspected_starts() -> Kept[tuple[Place, ...]]:
    """The same where an inspector general is named."""
    return Kept(lambda sequence: _starting(sequence, terms().first_inspected))


def _starting(sequence: str, first: dict[str, tuple[str, ...]]) -> tuple[Place, ...]:
    found: list[Place] = []
    for match in WORD.finditer(sequence):
        word, start = match[0], match.start()
        forms = (*first.get(word, ()), *(first.get(word[:-1], ()) if word[-1] == "s" else ()))
        rest = sequence[start:]
        here = tuple(form for form in forms if rest.startswith(form) or _goes_on(rest, form))
        if here:
            found.append((start, here))
        for initials in INITIALS:
            place = word.find(initials, 1)
            if place > 0:
                found.append((start + place, (initials,)))
    return tuple(found)


def _goes_on(rest: str, form: str) -> bool:
    """Whether the rest of a sequence can begin a trigger word that ends behind it: "Department of"."""
    return form.startswith(rest) and not (form[len(rest)] == " " and form[len(rest) + 1].isupper())


def _small(doc: Document) -> Iterator[Place]:
    """The trigger words that begin with a small letter, each looked for where a word stands that it holds.

    Of those that begin at one place, the longest comes first.
    """
    text = doc.text
    for small in terms().small:
        if small.ends.isdisjoint(doc.words):
            continue
        for place in each_place(text, small.word):
            for form, offset in small.forms:
                start = place - offset
                if start >= 0 and text.startswith(form, start) and not text[start - 1 : start].isalnum():
                    yield start, (form,)


def _marked(text: str) -> Iterator[Place]:
    """The trigger words behind a mark for which no capital sequence takes them in: "DEA/FBI"."""
    for mark in MARKS:
        for place in each_place(text, mark):
            if word := MARKED.match(text, place + 1):
                for offset, forms in _starts()[word[0]]:
                    yield word.start() + offset, forms
