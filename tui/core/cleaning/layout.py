"""A page as lines: where each begins in the raw text, and which of them are prose."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache, cached_property, lru_cache, wraps
from itertools import accumulate
from typing import Any, TypeVar, cast
from unicodedata import is_normalized, normalize

from tui.core.cleaning.line import OPENINGS, answers, asks
from tui.core.cleaning.notices import is_notice, tells_of_site
from tui.core.cleaning.words import section
from tui.core.kept import Kept

SHORTEST_PROSE = 36
"""Characters below which a line is never looked at as prose."""

BLANKS = " \t\xa0"
SET_BEFORE = BLANKS + "*“”\"'‘’#>"
BEFORE_OPENING = SET_BEFORE + "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
"""Marks and ends of lines, one of which stands before the first letters of a line."""

SET_AROUND = BLANKS + ":*>»›<«|•·–—-.…+"
"""Marks that stand before a headline, and those around an entry of a menu."""

SAMPLE = 240
"""Characters of a line that are read to tell whether it is prose."""

FEWEST_WORDS = 8
FEWEST_UNSPACED = 18
FEWEST_WRAPPED = 4
WIDEST = 130
"""Lines of prose from which a text is taken for one set in lines, and the longest that such a line may be."""

LEAST_SHARE = 0.15
"""Share of commonest words from which a line is prose: menus stay below, sentences far above."""

UNSPACED = "[\u3040-\u30ff\u4e00-\u9fff\u0e00-\u0e7f\u1780-\u17ff]"
BYTES = 3
"""What such a letter takes in UTF-8, by which nearly every line is told from one that has many of them."""

Said = TypeVar("Said")
UNSAID = object()


class Layout:
    """The lines of a page from `begin` on, without the blanks around them."""

    def __init__(self, raw: str, begin: int = 0) -> None:
        pieces = raw[begin:].splitlines(keepends=True)
        self.raw = raw
        self.begin = begin
        self.lines = [piece.strip() for piece in pieces]
        self.starts = list(accumulate(map(len, pieces), initial=begin))
        self.opened: dict[str, list[int]] = {}
        self.known: defaultdict[str, dict[int, Any]] = defaultdict(dict)

    def __len__(self) -> int:
        return len(self.lines)

    def first(self, index: int) -> int:
        """Offset of the first character of a line that is no blank."""
        line = self.lines[index]
        return self.raw.index(line[0], self.starts[index]) if line else self.starts[index]

    def last(self, index: int) -> int:
        """Offset behind the last character of a line that is no blank."""
        return self.first(index) + len(self.lines[index])

    @cached_property
    def prose(self) -> list[int]:
        """Words of every line that is prose, 0 for every other."""
        noticed = tells_of_site(self.lowered)
        return [prose_words(line, noticed) if len(line) >= SHORTEST_PROSE else 0 for line in self.lines]

    @cached_property
    def keys(self) -> list[str]:
        """Every line as the word lists write it."""
        return [_ENTRIES[line] if len(line) < SHORTEST_PROSE else "" for line in self.lines]

    @cached_property
    def lowered(self) -> str:
        """The raw text in lower case, character for character."""
        return self.raw.replace("İ", "I").lower()

    def lines_opening(self, opening: str) -> list[int]:
        """The lines that begin with some letters in lower case, behind marks that may stand before them."""
        if opening not in self.opened:
            self.opened[opening] = list(self._opening(opening))
        return self.opened[opening]

    def _opening(self, opening: str) -> Iterator[int]:
        lowered = self.lowered
        place = lowered.find(opening, self.begin)
        while place >= 0:
            if lowered[place - 1 : place] in BEFORE_OPENING:
                index = bisect_right(self.starts, place) - 1
                if not lowered[self.starts[index] : place].strip(SET_BEFORE):
                    yield index
            place = lowered.find(opening, place + 1)

    def lines_with(self, words: str) -> list[int]:
        """The lines that hold some words."""
        found = []
        place = self.raw.find(words, self.begin)
        while place >= 0:
            index = bisect_right(self.starts, place) - 1
            if words in self.lines[index]:
                found.append(index)
            place = self.raw.find(words, self.starts[index + 1])
        return found

    @cached_property
    def answers(self) -> list[bool]:
        """Which lines open with one of the questions that a media advisory answers."""
        return [line[:1] in OPENINGS and asks(line.partition(":")[0]) for line in self.lines]

    @cached_property
    def wrapped(self) -> bool:
        """Whether running text is broken over lines of a sheet's width."""
        lengths = [len(line) for line, words in zip(self.lines, self.prose, strict=True) if words]
        return len(lengths) >= FEWEST_WRAPPED and max(lengths) <= WIDEST

    def next_filled(self, index: int) -> int:
        """The first line from `index` on that is not empty; the number of lines when there is none."""
        while index < len(self.lines) and not self.lines[index]:
            index += 1
        return index

    def filled_before(self, index: int) -> int:
        """The last line before `index` that is not empty; -1 when there is none."""
        index -= 1
        while index >= 0 and not self.lines[index]:
            index -= 1
        return index


def told_once(read: Callable[[Layout, int], Said]) -> Callable[[Layout, int], Said]:
    """A function of a line that works out only once what it says, however many rules ask."""
    name = f"{read.__module__}.{read.__name__}"

    @wraps(read)
    def known(layout: Layout, index: int) -> Said:
        lines = layout.known[name]
        said = lines.get(index, UNSAID)
        if said is UNSAID:
            said = lines[index] = read(layout, index)
        return cast(Said, said)

    return known


def composed(text: str) -> str:
    """A text with its accents and letters as one character each, as the word lists have them."""
    return text if text.isascii() or is_normalized("NFC", text) else normalize("NFC", text)


def as_entry(line: str) -> str:
    """A short line as the word lists write it: lower case, without what surrounds the words."""
    return line.lower().strip(SET_AROUND)


_ENTRIES = Kept(as_entry)
"""The short lines of a page: most are its menus, which come on every page of a site."""


@lru_cache(maxsize=2048)
def prose_words(line: str, noticed: bool) -> int:
    """How many words of running text a line holds; 0 for headings, menus, lists and notices of the site.

    Whether it is a notice is asked only on a page that speaks of such things at all, as `noticed` says.
    """
    words = composed(line[:SAMPLE]).lower().split()
    if len(words) < FEWEST_WORDS:
        return _unspaced_words(line)
    common = _common_words()
    share = sum(map(common.__contains__, words)) / len(words)
    if (share >= LEAST_SHARE and not (noticed and is_notice(line))) or answers(line):
        return max(len(words), len(line) // 7)
    return 0


def _unspaced_words(line: str) -> int:
    """Words of a line in a script that sets no blanks between them, counted at two letters each."""
    if line.isascii():
        return len(line.split()) if answers(line) else 0
    sample = line[:SAMPLE]
    if len(sample.encode(errors="replace")) - len(sample) < FEWEST_UNSPACED * (BYTES - 1):
        return 0
    return len(line) // 2 if len(_unspaced().findall(sample)) >= FEWEST_UNSPACED else 0


@cache
def _unspaced() -> re.Pattern[str]:
    return re.compile(UNSPACED)


@cache
def stop_words() -> dict[str, frozenset[str]]:
    """The commonest words of every language, by its code."""
    return {code: frozenset(words.split()) for code, words in section("stop_words").items()}


def is_common(word: str) -> bool:
    """Whether a word is one of the commonest of its language, which a line or a headline never ends with."""
    return word.lower() in _common_words()


@cache
def _common_words() -> frozenset[str]:
    return frozenset().union(*stop_words().values())
