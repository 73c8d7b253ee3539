"""A mention: one place where a text names a person, and what stands in the capital sequence with the name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from tui.core.extraction.capitals import Kind, Segment, Word
from tui.core.extraction.lexicon import table
from tui.core.extraction.people_words import plain_case

LONGEST_NAME = 6

SURE = 2
"""Weight from which a sequence is taken for a person's name without more."""


@dataclass(slots=True)
class Mention:
    """A name as read at one place; `weight` says how sure it is that it names a person at all."""

    words: tuple[str, ...]
    start: int
    end: int
    weight: int
    title: str | None = None
    bare_title: bool = False
    nicknames: tuple[str, ...] = ()
    capitals: bool = False
    age: int | None = None
    residence: str | None = None
    aliases: list[str] = field(default_factory=list)
    after: int = 0


def read_segment(folded: str, segment: Segment) -> Iterator[Mention]:
    """The people that one capital sequence names, with the titles before or behind their names."""
    words = tuple(word for word in segment if not word.nickname)
    title = _title_end(words)
    mention = _titled(folded, segment, words, title) if title else _bare(segment, words)
    if mention is not None:
        yield mention


def _title_end(words: Sequence[Word]) -> int:
    """How many leading words make up a title, 0 when a name does not follow one."""
    for index in range(len(words) - 1, 0, -1):
        word = words[index - 1]
        if word.kind & Kind.TITLE and not _given_in_name(words, index - 1):
            while (
                index < len(words) and words[index].kind & (Kind.BODY | Kind.NOUN) and _goes_on(words, index)
            ):
                index += 1
            return index
    return 0


def _goes_on(words: Sequence[Word], index: int) -> bool:
    """Whether a word of a body behind a title belongs to it: "Chief of Police Ann Poe"."""
    return index + 1 < len(words) and not words[index].kind & Kind.GIVEN


def _given_in_name(words: Sequence[Word], index: int) -> bool:
    """Whether a word that may be a title stands as a given or middle name: "Ann Major Poe", "Dean Poe"."""
    kind = words[index].kind
    if kind & Kind.GIVEN and index == 0 and not kind & Kind.HONORIFIC:
        return len(words) < 3
    return False


def _titled(folded: str, segment: Segment, words: Sequence[Word], title: int) -> Mention | None:
    named = list(words[title:])
    for place, word in enumerate(named):
        if word.kind & (Kind.BODY | Kind.NOUN | Kind.TITLE) and not word.kind & Kind.GIVEN:
            if place == 0 or not _ends_name(word):
                return None
            del named[place:]
            break
    if not 0 < len(named) <= LONGEST_NAME or named[0].kind & Kind.SUFFIX:
        return None
    stated = folded[words[0].start : words[title - 1].end]
    if len(named) == 1 and _no_surname(words, title, named[0]):
        return None
    honorific = all(word.kind & Kind.HONORIFIC for word in words[:title])
    mention = _mention(segment, named, SURE + 1)
    mention.title = None if honorific else stated
    mention.bare_title = len(mention.words) == 1
    return mention


def _no_surname(words: Sequence[Word], title: int, word: Word) -> bool:
    """Whether one word behind a title is no surname: "Commissioners Court Approves", "LEADERS MEET"."""
    last = words[title - 1]
    return bool(last.kind & Kind.BODY and last.text != "Police") or last.text.lower().endswith("s")


def _ends_name(word: Word) -> bool:
    """Whether a word not of the name can follow it without a stop, as lists and captions run on."""
    return word.text in ("City", "County", "State") or bool(word.kind & Kind.TITLE)


def _bare(segment: Segment, words: Sequence[Word]) -> Mention | None:
    named = list(words)
    title: list[Word] = []
    while named and named[-1].kind & (Kind.TITLE | Kind.BODY) and len(named) > 2:
        title.insert(0, named.pop())
    if title and not (title[-1].kind & Kind.TITLE and named[0].kind & Kind.GIVEN):
        return None
    if not 2 <= len(named) <= LONGEST_NAME or named[-1].kind & (Kind.TITLE | Kind.HONORIFIC):
        return None
    if any(word.kind & (Kind.BODY | Kind.NOUN) and not word.kind & Kind.GIVEN for word in named):
        return None
    if named[0].kind & Kind.SUFFIX or " ".join(word.text for word in named[:2]) in _brands():
        return None
    return _mention(segment, named, _weight(named))


def _weight(named: Sequence[Word]) -> int:
    """How much a bare sequence looks like a name by its own words."""
    first, rest = named[0], [word for word in named[1:] if not word.kind & Kind.SUFFIX]
    if not rest:
        return 0
    weight = SURE if first.kind & Kind.GIVEN else 0
    weight += any(_initial(word.text) for word in named) + (len(rest) < len(named) - 1)
    weight += any(word.kind & Kind.GIVEN for word in rest[:-1]) and not weight
    if rest[-1].kind & Kind.PLACE or first.kind & Kind.OPENER:
        weight -= 2
    if all(word.text.isupper() for word in named if len(word.text) > 2):
        weight -= 1
    return weight


def _initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1


def _mention(segment: Segment, named: Sequence[Word], weight: int) -> Mention:
    start, end = named[0].start, named[-1].end
    capitals = all(word.text.isupper() for word in named)
    return Mention(
        words=tuple(plain_case(word.text) if capitals else word.text for word in named),
        start=start,
        end=end,
        weight=weight,
        nicknames=tuple(word.text for word in segment if word.nickname and start < word.start < end),
        capitals=capitals,
        after=end,
    )


@cache
def _brands() -> frozenset[str]:
    return frozenset(table("people")["brands"])
