"""Which readers of punishments a sentence calls for, by the words it holds: one scan of the text tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from tui.core.extraction.document import Document
from tui.core.extraction.lexicon import table, trie
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
    calls: dict[str, int] = {}
    for kind, alone in (("triggers", ANY), ("triggers_beside", 0)):
        for reader, stems in table("penalties")[kind].items():
            for stem in stems:
                calls[stem] = calls.get(stem, 0) | READERS[reader] | alone
    for stem in calls:
        spaced = " " + stem.replace("-", " ")
        for other in calls:
            calls[stem] |= calls[other] if " " + other in spaced else 0
    return calls


@cache
def _by_words() -> dict[str, int]:
    """The same for the beginnings as they are found, also over the end of a headline's line."""
    found = {stem.rstrip(): readers for stem, readers in _calls().items()}
    return found | {stem.replace(" ", "\n"): readers for stem, readers in found.items()}


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
    by_words, end, calls, sentence = _by_words(), -1, 0, None
    # The blank put in front gives a word that opens the text the character before it.
    for match in _trigger().finditer(" " + doc.low):
        if match.start() >= end:
            if sentence is not None:
                yield sentence, calls
            sentence, calls = doc.sentence_at(match.start()), 0
            end = sentence.end
        calls |= by_words[match[1]]
    if sentence is not None:
        yield sentence, calls
