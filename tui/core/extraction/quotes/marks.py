"""Quotation marks paired: where each stretch in marks begins and ends, however its marks were typed."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from tui.core.extraction.places import each_place
from tui.core.patterns import pattern_of

OPENS, CLOSES = "“„«", "”»"
LONGEST = 4000
"""Characters after which a mark nobody closed no longer counts as open."""
BEFORE_OPENING = frozenset(" \n([—-/:")
"""What stands before a straight mark that opens."""
TYPED = "''"
"""Two apostrophes typed for a mark."""
TYPED_OPENS = pattern_of(r"(?<![^\s(])''(?=\w)")
SINGLE_OPENS = pattern_of(r"'(?=[A-Z])")
ENDS_SINGLE = (",'", ".'", "!'", "?'")
SINGLE_CLOSES = pattern_of(r"[,.!?]'(?=\s|$)")


class Stretch(Struct, frozen=True):
    """Words between marks: `start` at the opening mark, `end` behind the closing one."""

    start: int
    end: int


def stretches(text: str, folded: str) -> Iterator[Stretch]:
    """Every stretch in quotation marks, in order; `text` tells curly marks apart, `folded` finds them."""
    if TYPED in folded:
        folded = TYPED_OPENS.sub("\"'", folded).replace(TYPED, "'\"")
    return _doubled(text, folded) if '"' in folded else _single(folded)


def _single(folded: str) -> Iterator[Stretch]:
    """The stretches of a text that quotes with single marks, which apostrophes look like."""
    if not any(end in folded for end in ENDS_SINGLE):
        return
    done = 0
    for opening in SINGLE_OPENS.finditer(folded):
        before = folded[max(0, opening.start() - 1) : opening.start()]
        if opening.start() >= done and (before in BEFORE_OPENING or not before):
            closing = SINGLE_CLOSES.search(folded, opening.end(), opening.start() + LONGEST)
            if closing is not None:
                done = closing.end()
                yield Stretch(opening.start(), done)


def _doubled(text: str, folded: str) -> Iterator[Stretch]:
    """The stretches in double marks.

    A paragraph that opens anew before the last mark was closed goes on with the same quotation.
    """
    start: int | None = None
    for place in each_place(folded, '"'):
        if start is not None and place - start > LONGEST:
            start = None
        if _opens(text, folded, place, start is not None):
            if start is None or not _begins_paragraph(folded, place):
                start = place
        elif start is not None:
            yield Stretch(start, place + 1)
            start = None


def _opens(text: str, folded: str, place: int, within: bool) -> bool:
    """Whether the mark at `place` opens; one typed the wrong way round is told by what stands beside it."""
    before, after = folded[place - 1 : place] or "\n", folded[place + 1 : place + 2] or "\n"
    free_before, free_after = before in BEFORE_OPENING, after.isspace()
    if text[place] in OPENS:
        return not (within and not free_before)
    if text[place] in CLOSES:
        return not within and free_before and not free_after
    if free_after:
        return before == "\n" and not within
    return free_before and not (within and before != "\n")


def _begins_paragraph(folded: str, place: int) -> bool:
    """Whether only blanks stand between a mark and the end of the paragraph before."""
    while place > 0 and folded[place - 1] == " ":
        place -= 1
    return folded[place - 1 : place] in ("\n", "")
