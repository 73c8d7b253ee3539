"""Mentions -> agencies: one group for each body, whatever short forms and initials it goes by."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from tui.core.extraction.agency_group import Group
from tui.core.extraction.agency_loose import confirmed, extends, is_loose, settle
from tui.core.extraction.agency_names import Mention, Weight
from tui.core.extraction.document import Document


def grouped(doc: Document, mentions: list[Mention]) -> list[Group]:
    """The agencies the mentions speak of, in reading order."""
    groups: dict[tuple[str, str], Group] = {}
    loose: list[Mention] = []
    for read in mentions:
        mention = confirmed(doc, read)
        if mention is read and is_loose(doc, mention):
            loose.append(mention)
        else:
            groups.setdefault(mention.key, Group(*mention.key)).add(mention)
    _join_shortened(groups)
    found = list(groups.values())
    for mention in loose:
        settle(mention, found)
    _by_acronym(doc, found)
    for group in found:
        group.mentions.sort(key=lambda mention: mention.start)
    return sorted((group for group in found if group.weight), key=lambda group: group.mentions[0].start)


def _join_shortened(groups: dict[tuple[str, str], Group]) -> None:
    """Merge bodies named in full here and by the end or the beginning of the name there."""
    bodies = [key for key in groups if key[0] in ("body", "court", "fixed")]
    for short in bodies:
        words = f" {short[1]} "
        if short[1].count(" ") < 1:
            continue
        longer = [key for key in bodies if key != short and key in groups and extends(f" {key[1]} ", words)]
        if len(longer) == 1 and short in groups:
            for mention in groups.pop(short).mentions:
                groups[longer[0]].add(mention)


def _by_acronym(doc: Document, groups: list[Group]) -> None:
    """Add every later use of an acronym that the text itself defines."""
    if not any(group.aliases for group in groups):
        return
    taken = {mention.start for group in groups for mention in group.mentions}
    ends = {mention.end for group in groups for mention in group.mentions}
    for group in groups:
        for acronym in group.aliases:
            for start in _uses(doc.text, acronym):
                if (
                    start not in taken
                    and start + len(acronym) not in ends
                    and doc.text[start - 1 : start] != "("
                ):
                    group.mentions.append(_short(group.mentions[0], start, acronym))


def _uses(text: str, word: str) -> Iterator[int]:
    """Where a word stands by itself."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
            yield start
        start = text.find(word, end)


def _short(full: Mention, start: int, acronym: str) -> Mention:
    return replace(
        full, start=start, end=start + len(acronym), name=acronym, weight=Weight.REFERS, alias=None
    )
