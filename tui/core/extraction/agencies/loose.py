"""Mentions that cannot found an agency by themselves: without a place, in initials, or in a headline."""

from __future__ import annotations

from msgspec.structs import replace

from tui.core.extraction.agencies.group import OFFICES, Group
from tui.core.extraction.agencies.holder import HELD, held_by
from tui.core.extraction.agencies.known import Known
from tui.core.extraction.agencies.names import Mention, Weight, place_key, titled
from tui.core.extraction.document import Document
from tui.core.extraction.places import each_place
from tui.core.patterns import pattern_of

STORY = 1 << 16
"""Characters to either side of a mention that are searched for what else the text says of its body."""
WORD = 20
RUNNING = pattern_of(r"(?:\b[a-z]+|[,.;:(])\Z")
BEGINS = pattern_of(r"(?:^|\n|\b(?:of|OF|from|From|FROM|by|By|BY|and|And|AND|the|The|THE) )\Z")
"""What stands before a name in a headline that certainly begins there."""
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
        if (
            place_key(place)
            and mention.place.endswith(place_key(place))
            and _runs(doc.text, place, mention.end)
        ):
            extra = len(mention.place) - len(place_key(place))
            name = mention.name[extra:]
            return replace(mention, start=mention.start + extra, name=name, place=place_key(place))
    return mention


def _runs(text: str, place: str, headline: int) -> bool:
    """Whether text near a headline names a place: a word in lower case or a stop stands before it."""
    name = f" {place}"
    start, stop = max(0, headline - STORY), headline + STORY
    return any(
        not text[found + len(name) : found + len(name) + 1].isalnum()
        and RUNNING.search(text, max(0, found - WORD), found)
        for found in each_place(text, name, start, stop)
    )


def settle(text: str, mention: Mention, known: Known) -> None:
    """Give a loose mention to the body it must mean, or let it stand for itself."""
    initials = mention.family == "initials"
    owner = known.by_initials(mention.name) if initials else _owner(text, mention, known)
    if owner is not None:
        known.add(owner, _shortened(mention, owner))
    elif (_founds(mention) and not _of_nobody(mention, known)) or _stands_apart(text, mention):
        group = Group(mention.family, mention.place)
        group.add(mention)
        known.found(group)


def _of_nobody(mention: Mention, known: Known) -> bool:
    """Whether an office of no place is a second of its kind: of who held it before, or nobody tells whose."""
    offices = known.all_of(mention.family) if mention.family in HELD else ()
    return any(not group.place for group in offices)


def _stands_apart(text: str, mention: Mention) -> bool:
    """Whether a headline leaves no doubt of an office's county: "A STATEMENT OF QUILLAN COUNTY SHERIFF"."""
    if mention.family not in ("da", "sheriff") or mention.weight is Weight.REFERS:
        return False
    printed = text[mention.start : mention.end].lower()
    return (
        " county " in printed and BEGINS.search(text, max(0, mention.start - WORD), mention.start) is not None
    )


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


def _owner(text: str, mention: Mention, known: Known) -> Group | None:
    """Of bodies of the same kind, the one a mention without a certain place means."""
    if not mention.place:
        held = held_by(text, mention, known.all_of(mention.family)) if mention.family in HELD else None
        if held is not None:
            return known.nearest(held, mention.start)
        return known.of_family(mention.family, mention.start)
    owner = known.at_place(mention.family, mention.place)
    if owner is None and mention.family == "body" and " " in mention.place:
        return known.extending(mention.place)
    return owner
