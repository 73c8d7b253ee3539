"""Mentions that cannot found an agency by themselves: without a place, in initials, or in a headline."""

from __future__ import annotations

import re

from msgspec.structs import replace

from tui.core.extraction.agency_group import OFFICES, Group
from tui.core.extraction.agency_names import Mention, Weight, place_key, titled
from tui.core.extraction.document import Document

MARKS = 4
"""Characters of the bullet and the stop around a name that has a line to itself."""


def is_loose(doc: Document, mention: Mention) -> bool:
    """Whether a mention cannot found a group: it lacks the place, is initials, or stands in a headline."""
    if (mention.family in OFFICES and not mention.place) or mention.family == "initials":
        return True
    if mention.weight is Weight.REFERS:
        return True
    return mention.family != "fixed" and _in_headline(doc, mention)


def _in_headline(doc: Document, mention: Mention) -> bool:
    """Whether a name stands among words that are all capitalised, where it has no certain beginning."""
    title = doc.article.title
    if title is not None and title.span is not None and title.span.start <= mention.start < title.span.end:
        return True
    if not doc.text[mention.start : mention.end].isupper():
        return False
    line = doc.paragraph_at(mention.start)
    return line.end - line.start - (mention.end - mention.start) > MARKS


def confirmed(doc: Document, mention: Mention) -> Mention:
    """A headline's office with only those words of its place that running text has as a place too."""
    if mention.family not in OFFICES or mention.weight is Weight.REFERS or not _in_headline(doc, mention):
        return mention
    words = doc.text[mention.start : mention.start + len(mention.place)].split()
    for size in range(len(words), 0, -1):
        place = titled(" ".join(words[-size:]))
        if place_key(place) and mention.place.endswith(place_key(place)) and _runs(doc.text, place):
            extra = len(mention.place) - len(place_key(place))
            name = mention.name[extra:]
            return replace(mention, start=mention.start + extra, name=name, place=place_key(place))
    return mention


def _runs(text: str, place: str) -> bool:
    """Whether running text names a place: there a word in lower case or a stop stands before it."""
    return re.search(rf"(?:\b[a-z]+|[,.;:(]) {re.escape(place)}\b", text) is not None


def settle(mention: Mention, groups: list[Group]) -> None:
    """Give a loose mention to the body it must mean, or let it stand for itself."""
    if mention.family == "initials":
        owner = next((group for group in groups if _goes_by(group, mention.name)), None)
    else:
        owner = _owner(mention, [group for group in groups if group.family == mention.family])
    if owner is not None:
        owner.add(_shortened(mention, owner))
    elif _founds(mention):
        group = Group(mention.family, mention.place)
        group.add(mention)
        groups.append(group)


def _shortened(mention: Mention, owner: Group) -> Mention:
    """The mention without the words of a headline that were taken for part of its place."""
    extra = len(mention.place) - len(owner.place)
    if not owner.place or extra <= 0:
        return mention
    name = owner.mentions[0].name
    return replace(mention, start=mention.start + extra, name=name, place=owner.place, weight=Weight.REFERS)


def _founds(mention: Mention) -> bool:
    """Whether a loose mention stands for a body that is named nowhere else."""
    if mention.family in OFFICES:
        return not mention.place and mention.weight is not Weight.REFERS
    return (mention.weight is Weight.NAMES and not mention.name.isupper()) or mention.family == "initials"


def _goes_by(group: Group, initials: str) -> bool:
    """Whether a police department may be printed as these initials."""
    if initials in group.aliases:
        return True
    if group.family != "police":
        return any(initials == mention.name for mention in group.mentions)
    return initials == "".join(word[0] for word in group.place.upper().replace("-", " ").split()) + "PD"


def _owner(mention: Mention, groups: list[Group]) -> Group | None:
    """Of bodies of the same kind, the one a mention without a certain place means."""
    exact = [group for group in groups if _same_place(group.place, mention.place)]
    if not exact and mention.family == "body" and " " in mention.place:
        exact = [group for group in groups if extends(f" {group.place} ", f" {mention.place} ")]
    if not mention.place and exact:
        before = [group for group in exact if group.mentions[0].start < mention.start]
        return max(before or exact, key=lambda group: len(group.mentions))
    return exact[0] if exact else None


def _same_place(known: str, read: str) -> bool:
    """Whether `read` is a known place, perhaps with words of a headline before it."""
    return not read or known == read or f" {read}".endswith(f" {known}")


def extends(long: str, short: str) -> bool:
    """Whether a longer name begins or ends with a shorter one."""
    return len(long) > len(short) and (long.endswith(short) or long.startswith(short))
