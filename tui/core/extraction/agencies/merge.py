"""Mentions -> agencies: one group for each body, whatever short forms and initials it goes by."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from tui.core.extraction.agencies.group import Group
from tui.core.extraction.agencies.justice import DEPARTMENT, joined
from tui.core.extraction.agencies.known import Known, ends_of
from tui.core.extraction.agencies.loose import STORY, confirmed, is_loose, settle
from tui.core.extraction.agencies.names import Mention, Weight
from tui.core.extraction.document import Document
from tui.core.extraction.places import each_whole


def grouped(doc: Document, mentions: list[Mention]) -> list[Group]:
    """The agencies the mentions speak of, in reading order."""
    groups: dict[tuple[str, str], Group] = {}
    loose: list[Mention] = []
    for read in _own_acronyms(mentions):
        mention = confirmed(doc, read)
        if mention is read and is_loose(doc, mention):
            loose.append(mention)
        else:
            groups.setdefault(mention.key, Group(*mention.key)).add(mention)
    _join_shortened(groups)
    known = Known(groups.values())
    for mention in loose:
        settle(doc.text, mention, known)
    joined(known.groups)
    _by_acronym(doc, known.groups)
    for group in known.groups:
        group.mentions.sort(key=lambda mention: mention.start)
    groups_told = sorted(
        (group for group in known.groups if group.weight), key=lambda group: group.mentions[0].start
    )
    return [group for group in groups_told if not _national(group, groups_told)]


def _national(group: Group, groups: list[Group]) -> bool:
    """Whether an attorney general of no state is the nation's: the text tells of the department."""
    return group.key == ("ag", "") and any(other.key == DEPARTMENT for other in groups)


Key = tuple[str, str]


def _own_acronyms(mentions: list[Mention]) -> list[Mention]:
    """The mentions without known initials that this text gives to another body: a state's "(DHS)"."""
    defined = {
        mention.alias: mention.key for mention in mentions if mention.alias and mention.alias.isupper()
    }
    return [
        mention
        for mention in mentions
        if mention.family != "fixed" or defined.get(mention.name, mention.key) == mention.key
    ]


def _join_shortened(groups: dict[Key, Group]) -> None:
    """Merge bodies named in full here and by the end or the beginning of the name there."""
    bodies = [key for key in groups if key[0] in ("body", "court", "fixed")]
    longer: dict[str, list[Key]] = {}
    for key in bodies:
        for part in ends_of(key[1]):
            longer.setdefault(part, []).append(key)
    for short in bodies:
        full = [key for key in longer.get(short[1], ()) if key in groups] if " " in short[1] else []
        if len(full) == 1 and short in groups:
            for mention in groups.pop(short).mentions:
                groups[full[0]].add(mention)


def _by_acronym(doc: Document, groups: list[Group]) -> None:
    """Add every use of an acronym about the place where the text defines it."""
    if not any(group.aliases for group in groups):
        return
    taken = {mention.start for group in groups for mention in group.mentions}
    ends = {mention.end for group in groups for mention in group.mentions}
    for group in groups:
        first = group.mentions[0]
        for defined in [mention for mention in group.mentions if mention.alias]:
            acronym = defined.alias or ""
            for start in _uses(doc.text, acronym, defined.start):
                if start not in taken and start + len(acronym) not in ends:
                    taken.add(start)
                    group.mentions.append(_short(first, start, acronym))


def _uses(text: str, word: str, place: int) -> Iterator[int]:
    """Where a word stands by itself and is not being defined."""
    for start in each_whole(text, word, max(0, place - STORY), place + STORY):
        if text[start - 1 : start] != "(":
            yield start


def _short(full: Mention, start: int, acronym: str) -> Mention:
    return replace(
        full, start=start, end=start + len(acronym), name=acronym, weight=Weight.REFERS, alias=None
    )
