"""Where a text names an agency: one scan for the nouns agencies are known by, then a look around each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from msgspec.structs import replace

from tui.core.extraction.agencies.bodies import joint, nonprofit, opening, tail
from tui.core.extraction.agencies.fixed import fixed
from tui.core.extraction.agencies.names import Mention
from tui.core.extraction.agencies.police import police
from tui.core.extraction.agencies.prosecutors import prosecutor
from tui.core.extraction.agencies.scan import trigger_words
from tui.core.extraction.agencies.sheriffs import sheriff
from tui.core.extraction.agencies.spot import Spot
from tui.core.extraction.agencies.terms import INITIALS, JOINT, NONPROFIT, POLICE, SHERIFF, terms
from tui.core.extraction.document import Document
from tui.core.model import Level
from tui.core.patterns import pattern_of

POSSESSIVE = pattern_of(r"'s?(?: \([A-Z]+\))? ")
NEARBY = 12
"""Mentions looked back at for one that overlaps."""


def find_mentions(doc: Document) -> list[Mention]:
    """Every place that names an agency, in reading order; of two that overlap, the longer."""
    text, known, readers = doc.text, terms(), _readers()
    found: list[Mention] = []
    for start, end in trigger_words(doc):
        word = text[start:end]
        for mention in readers[word](Spot(text, start, end, word, known)):
            _keep(found, mention)
    found.sort(key=lambda mention: mention.start)
    return _chained(text, found)


def _chained(text: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions, of which one "A's B" is a mention of B: the department is named for its agency only."""
    kept: list[Mention] = []
    for mention in mentions:
        owner = next((one for one in reversed(kept[-2:]) if text[one.start - 1 : one.start] != "("), None)
        if (
            owner is not None
            and mention.level is owner.level is Level.FEDERAL
            and POSSESSIVE.fullmatch(text, owner.end, mention.start)
        ):
            kept[kept.index(owner) :] = [_owned(owner, mention)]
        else:
            kept.append(mention)
    return kept


def _owned(owner: Mention, body: Mention) -> Mention:
    """The mention of a body together with the department it belongs to."""
    name = f"{owner.name}'s {body.name}"
    return replace(body, start=owner.start, name=name, alias=body.alias or body.name)


def _keep(found: list[Mention], mention: Mention) -> None:
    """Add a mention unless a longer one covers it; drop the ones it covers."""
    for place in range(len(found) - 1, max(-1, len(found) - NEARBY), -1):
        other = found[place]
        if other.end > mention.start and other.start < mention.end:
            if other.end - other.start >= mention.end - mention.start:
                return
            del found[place]
    found.append(mention)


@cache
def _readers() -> dict[str, Callable[[Spot], Iterator[Mention]]]:
    """What reads the name around each trigger word; the first family that claims a word has it."""
    known = terms()
    families = (
        ((*POLICE, *INITIALS), police),
        (SHERIFF, sheriff),
        (known.prosecutors, prosecutor),
        (known.fixed, fixed),
        (known.openings, opening),
        (JOINT, joint),
        (NONPROFIT, nonprofit),
        (known.tails, tail),
    )
    readers: dict[str, Callable[[Spot], Iterator[Mention]]] = {}
    for words, read in families:
        for word in words:
            readers.setdefault(word, read)
    return readers
