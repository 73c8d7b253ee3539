"""Lines of files as they lie, found as `rg -F` finds them: no article, no language, just the words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from tui.core.folding import caseless
from tui.core.model import Span
from tui.core.phrase import Phrase, is_whole
from tui.core.readers.decode import MARKS


def text_of(data: bytes) -> str:
    """A file's bytes as text, none of them lost: what is no UTF-8 matches nothing but stays in its place."""
    for mark, encoding in MARKS.items():
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    return data.decode("utf-8", errors="surrogateescape")


def finder(words: str, ignore_case: bool, whole_word: bool, regex: bool) -> Callable[[str], Iterator[Span]]:
    """What finds the words, or the expression, in a text; raises QueryError for a bad expression."""
    if regex:
        phrase = Phrase(words, regex=True, whole_word=whole_word, match_case=not ignore_case)
        return lambda text: iter(phrase.spans(text))
    needle = caseless(words) if ignore_case else words

    def find(text: str) -> Iterator[Span]:
        searched = caseless(text) if ignore_case else text
        place = searched.find(needle) if needle else -1
        while place >= 0:
            span = Span(place, place + len(needle))
            whole = not whole_word or is_whole(text, span.start, span.end)
            if whole:
                yield span
            place = searched.find(needle, span.end if whole else place + 1)

    return find


def lines_of(text: str, spans: Iterable[Span]) -> Iterator[tuple[int, int, list[Span]]]:
    """Where each line begins and ends that holds the beginning of a span, with the spans that begin in it."""
    start, end = 0, -1
    held: list[Span] = []
    for span in spans:
        if span.start > end:
            if held:
                yield start, end, held
            start = text.rfind("\n", 0, span.start) + 1
            end = text.find("\n", span.start)
            end = len(text) if end < 0 else end
            held = []
        held.append(span)
    if held:
        yield start, end, held
