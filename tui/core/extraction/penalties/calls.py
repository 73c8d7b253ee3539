"""Which readers of punishments a sentence calls for, by the words it holds: one scan of the text tells."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from tui.core.extraction.document import Document
from tui.core.extraction.lexicon import table, trie
from tui.core.extraction.penalties.words import FIXED_FORMS, forms
from tui.core.model import Span

TIME, FIXED, OBJECT, REGISTRATION, DISTANCE, LICENCE, BAN, PROGRAMME, SUM, ANY = (1 << n for n in range(10))
READERS = {
    "time": TIME, "fixed": FIXED, "object": OBJECT, "registration": REGISTRATION, "distance": DISTANCE,
    "licence": LICENCE, "ban": BAN, "programme": PROGRAMME, "sum": SUM, "any": ANY,
}  # fmt: skip
LONGEST = 4000
"""Characters of a sentence read at once; what is longer is no prose and read in pieces."""


class Called(Struct, frozen=True):
    """A sentence, or a piece of one, that may state a punishment, and the readers it calls for."""

    span: Span
    calls: int


@cache
def _calls() -> dict[str, int]:
    """The beginnings of words and the readers each calls for; `ANY` marks those that do by themselves."""
    calls = dict.fromkeys(forms(FIXED_FORMS), FIXED)
    for kind, alone in (("triggers", ANY), ("triggers_beside", 0)):
        for reader, stems in table("penalties")[kind].items():
            for stem in stems:
                calls[stem] = calls.get(stem, 0) | READERS[reader] | alone
    begun: defaultdict[str, int] = defaultdict(int)
    for stem, readers in calls.items():
        for end in range(1, len(stem) + 1):
            begun[stem[:end]] |= readers & ~ANY
    calls = {stem: readers | _hidden(stem, calls, begun) for stem, readers in calls.items()}
    return calls | dict.fromkeys(table("penalties")["ages"], ANY)


def _hidden(stem: str, calls: dict[str, int], begun: dict[str, int]) -> int:
    """What those call for that the scan passes over: what stands in `stem`, or begins with its last words."""
    words, found = stem.replace("-", " ").split(), 0
    for index in range(len(words)):
        tail = " ".join(words[index:])
        for end in range(1, len(tail) + 1):
            found |= calls.get(tail[:end], 0)
        if index:
            found |= begun.get(tail, 0)
    return found


@cache
def _by_words() -> dict[str, int]:
    """The same for the beginnings as they are found."""
    return {stem.rstrip(): readers for stem, readers in _calls().items()}


@cache
def _trigger() -> re.Pattern[str]:
    """Any of the beginnings, at the beginning of a word; to open with a set is what makes the scan fast."""
    return re.compile(f"[^a-z]({trie(_calls())})".replace(r"\s", r"[ \n]"))


def called(doc: Document) -> Iterator[Called]:
    """The sentences that may state a punishment, in order, each with the readers it calls for."""
    for sentence, calls in _by_sentence(doc):
        if calls <= ANY:  # nothing that does by itself, or nothing else
            continue
        if sentence.end - sentence.start <= LONGEST:
            yield Called(sentence, calls)
            continue
        for start in range(sentence.start, sentence.end, LONGEST):
            yield Called(Span(start, min(sentence.end, start + LONGEST)), calls)


def _by_sentence(doc: Document) -> Iterator[tuple[Span, int]]:
    """Every sentence with one of the beginnings, and all that those in it call for."""
    by_words, end, calls, sentence, last = _by_words(), -1, 0, None, 0
    # The blank put in front gives a word that opens the text the character before it.
    for match in _trigger().finditer(" " + doc.low):
        if match.start() >= end:
            if sentence is not None:
                yield sentence, calls
            # Of a headline broken after "to", the phrase "life in prison" is the next line's.
            calls = FIXED if last > end else 0
            sentence = doc.sentence_at(match.start())
            end = sentence.end
        calls |= by_words[match[1].replace("\n", " ")]
        last = match.end() - 1
    if sentence is not None:
        yield sentence, calls
