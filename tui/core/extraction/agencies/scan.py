"""Where the words stand that agencies are known by: in capital sequences, and the few written small."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from tui.core.extraction.agencies.terms import INITIALS, INSPECTED, Terms, terms
from tui.core.extraction.places import each_opening
from tui.core.kept import Kept
from tui.core.patterns import pattern_of

WORD = pattern_of(r"(?<![^\W_])[A-Za-z]+")
MARKED = pattern_of(r"[/@]([A-Z]\w*)")
"""A word that no capital sequence takes in for the mark before it: "DEA/FBI"."""

Place = tuple[int, tuple[str, ...]]
"""Where a trigger word may begin, and those it may be, the longest first."""


def trigger_words(text: str, sequences: Sequence[tuple[int, str]]) -> Iterator[tuple[int, int]]:
    """Where each trigger word begins and ends, in order; of two that begin at one place, the longer."""
    done = 0
    for start, forms in _places(text, sequences):
        form = None if start < done else next((form for form in forms if text.startswith(form, start)), None)
        if form is not None:
            done = start + len(form)
            if not text[done : done + 1].isalpha() or text[done] == "s":
                yield start, done


def _places(text: str, sequences: Sequence[tuple[int, str]]) -> list[Place]:
    starts = _inspected_starts() if any(word in text for word in INSPECTED) else _starts()
    places: list[Place] = []
    for at, sequence in sequences:
        for offset, forms in starts[sequence]:
            places.append((at + offset, forms))
    rest = [*_small(text, terms()), *_marked(text)]
    return sorted((*places, *rest), key=_in_order) if rest else places


def _in_order(place: Place) -> tuple[int, int]:
    return place[0], -len(place[1][0])


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


def _small(text: str, known: Terms) -> Iterator[Place]:
    """The trigger words that begin with a small letter, each looked for once its last word is seen."""
    for word, forms in known.small.items():
        if word in text:
            for form in forms:
                for start in each_opening(text, form):
                    yield start, (form,)


def _marked(text: str) -> Iterator[Place]:
    for match in MARKED.finditer(text) if "/" in text or "@" in text else ():
        for offset, forms in _starts()[match[1]]:
            yield match.start(1) + offset, forms
