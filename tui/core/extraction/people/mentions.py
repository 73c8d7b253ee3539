"""A mention: one place where a text names a person, and what stands in the capital sequence with the name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from operator import attrgetter

from msgspec import Struct, field

from tui.core.extraction.capitals import Kind, Segment, Word
from tui.core.extraction.lexicon import table
from tui.core.extraction.people.words import plain_case

LONGEST_NAME = 7
SHORTEST_SHOUT = 3
"""Letters that initials may have; a surname in capitals has more."""

SURE = 2
"""Weight from which a sequence is taken for a person's name without more."""


class Mention(Struct):
    """A name as read at one place; `weight` says how sure it is that it names a person at all.

    `begin` is where its title begins, `after` where what is told beside it ends; `led` says that words of a
    body stand before the name, so that its title must have begun before them.
    """

    words: tuple[str, ...]
    start: int
    end: int
    weight: int
    begin: int
    title: str | None = None
    born: str | None = None
    nicknames: tuple[str, ...] = ()
    capitals: bool = False
    age: int | None = None
    residence: str | None = None
    aliases: list[str] = field(default_factory=list)
    after: int = 0
    led: bool = False


IN_ORDER = attrgetter("start")
"""By what mentions are put in reading order."""


def read_segment(sequence: str, segment: Segment) -> Mention | None:
    """The person that a capital sequence names, with the title before or behind the name."""
    known = 0
    for word in segment:
        known |= word.kind
    if known & (Kind.BODY | Kind.NOUN) and not known & (Kind.GIVEN | Kind.TITLE | Kind.FAMILY):
        return None
    words = tuple(word for word in segment if not word.nickname)
    title = _title_end(words) if known & Kind.TITLE else 0
    return _titled(sequence, segment, words, title) if title else _bare(segment, words)


def title_alone(sequence: str, segment: Segment) -> str | None:
    """The words of a sequence that is a title and nothing else, so that the name must stand next to it."""
    last = segment[-1]
    return sequence[segment[0].start : last.end] if last.kind & Kind.TITLE else None


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
    if words[index - 1].text == "Justice":
        return False  # the Justice Department, and no justice
    return index + 1 < len(words) and not words[index].kind & Kind.GIVEN


def _given_in_name(words: Sequence[Word], index: int) -> bool:
    """Whether a word that may be a title stands as a given or middle name: "Ann Major Poe", "Dean Poe"."""
    kind = words[index].kind
    if not kind & Kind.GIVEN or kind & Kind.HONORIFIC:
        return False
    return len(words) < 3 if index == 0 else bool(words[0].kind & Kind.GIVEN)


def _titled(sequence: str, segment: Segment, words: Sequence[Word], title: int) -> Mention | None:
    named = list(words[title:])
    for place, word in enumerate(named):
        if word.kind & (Kind.BODY | Kind.NOUN | Kind.TITLE) and not word.kind & Kind.GIVEN:
            if place == 0 or not _ends_name(word):
                return None
            del named[place:]
            break
    if not 0 < len(named) <= LONGEST_NAME or named[0].kind & Kind.SUFFIX:
        return None
    worded = [word for word in words[:title] if not word.kind & Kind.HONORIFIC]
    if len(named) == 1 and _no_surname(words, title, named[0]):
        return None
    mention = _mention(segment, named, SURE + 1)
    mention.title = sequence[worded[0].start : worded[-1].end] if worded else None
    mention.begin = words[0].start
    return mention


def _no_surname(words: Sequence[Word], title: int, word: Word) -> bool:
    """Whether one word behind a title is no surname: "Commissioners Court Approves", "LEADERS MEET"."""
    last = words[title - 1]
    of_body = last.kind & Kind.BODY and last.text not in ("Police", "General")
    return bool(of_body) or last.text.lower().endswith("s")


def _ends_name(word: Word) -> bool:
    """Whether a word not of the name can follow it without a stop, as lists and captions run on."""
    return word.text in ("City", "County", "State") or bool(word.kind & Kind.TITLE)


def _bare(segment: Segment, words: Sequence[Word]) -> Mention | None:
    named = list(words)
    role = 0
    while len(named) > 1 and named[0].text.casefold() in _roles():
        del named[0]
        role = SURE - (len(named) == 1)
    if len(named) > 2 and named[-1].kind & Kind.TITLE and named[0].kind & Kind.GIVEN:
        _drop_title_behind(named)
    if not (2 - bool(role)) <= len(named) <= LONGEST_NAME or named[0].kind & Kind.SUFFIX:
        return None
    lead = _leading_body(named)
    led = any(word.kind & Kind.BODY for word in named[:lead])
    named = named[lead:]
    odd = [word for word in named if word.kind & ODD and not word.kind & Kind.GIVEN]
    if odd and not (odd == named[-1:] and (named[0].kind & Kind.GIVEN or _may_bear(odd[0]))):
        return None
    if " ".join(word.text for word in named[:2]) in _brands():
        return None
    mention = _mention(segment, named, _weight(named) + role - sum(_oddity(word) for word in odd))
    if led:
        mention.begin = words[0].start
        mention.led = True
        mention.weight = -1
    return mention


def _leading_body(named: Sequence[Word]) -> int:
    """How many words of a body stand before a name: "(Commissioner of) Public Information Ann Poe"."""
    for place, word in enumerate(named):
        if word.kind & Kind.GIVEN:
            return place if len(named) - place > 1 else 0
        if not word.kind & (Kind.BODY | Kind.NOUN):
            break
    return 0


ODD = Kind.BODY | Kind.NOUN | Kind.TITLE
"""What a surname may be too, but seldom is."""


def _may_bear(word: Word) -> bool:
    """Whether a title is a surname too, told by an age where the first word is strange: "Orla Bishop, 28"."""
    return word.kind & (Kind.TITLE | Kind.FAMILY) == Kind.TITLE | Kind.FAMILY


def _oddity(word: Word) -> int:
    return 1 if word.kind & (Kind.TITLE | Kind.FAMILY) else 3


def _drop_title_behind(named: list[Word]) -> None:
    """Take a title behind a name off it: "Ann Poe District Attorney"."""
    last = len(named)
    while last > 2 and named[last - 1].kind & (Kind.TITLE | Kind.BODY):
        last -= 1
    if len(named) - last > 1:
        del named[last:]


def _weight(named: Sequence[Word]) -> int:
    """How much a bare sequence looks like a name by its own words."""
    first, rest = named[0], [word for word in named[1:] if not word.kind & Kind.SUFFIX]
    if not rest:
        return 0
    weight = SURE if first.kind & Kind.GIVEN else 0
    weight += not weight and bool(rest[-1].kind & Kind.FAMILY)
    weight += any(_initial(word.text) for word in named) + (len(rest) < len(named) - 1)
    weight += any(word.kind & Kind.GIVEN for word in rest[:-1]) and not weight
    if len(rest) == 1 and first.text in ("N.", "S.", "E.", "W."):
        weight -= 2
    if rest[-1].kind & Kind.PLACE or first.kind & Kind.OPENER or len(rest[-1].text) == 1:
        weight -= 2
    shouted = [word.text.isupper() for word in named if len(word.text) > 2]
    if any(shouted) and not _surname_shouted(named):
        weight -= 1 if all(shouted) else 2
    return weight


def _surname_shouted(named: Sequence[Word]) -> bool:
    """Whether only the last word is in capitals, as some police write names: "Ann POE"."""
    return len(named[-1].text) > SHORTEST_SHOUT and not any(word.text.isupper() for word in named[:-1])


def _initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1


def _mention(segment: Segment, named: Sequence[Word], weight: int) -> Mention:
    start, end = named[0].start, named[-1].end
    capitals = all(word.text.isupper() for word in named)
    return Mention(
        words=tuple(
            _plain(word) if capitals or len(word.text) > SHORTEST_SHOUT else word.text for word in named
        ),
        start=start,
        end=end,
        weight=weight,
        begin=start,
        nicknames=tuple(
            word.text.strip("\"' ") for word in segment if word.nickname and start < word.start < end
        ),
        capitals=capitals,
        after=end,
    )


def _plain(word: Word) -> str:
    """A word of a name all in capitals as a sentence has it; of two letters, a name rather than initials."""
    short = len(word.text) == 2 and word.kind & (Kind.GIVEN | Kind.FAMILY)
    return word.text.capitalize() if short else plain_case(word.text)


@cache
def _roles() -> frozenset[str]:
    return frozenset(table("people")["who"]["roles"].casefold().split())


@cache
def _brands() -> frozenset[str]:
    return frozenset(table("people")["brands"])
