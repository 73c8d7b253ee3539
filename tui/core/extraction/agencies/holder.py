"""Whose office a title without a place speaks of, told by the name of who holds it."""

from __future__ import annotations

from collections.abc import Iterable

from tui.core.extraction.agencies.group import Group
from tui.core.extraction.agencies.names import Mention
from tui.core.patterns import pattern_of

HELD = frozenset({"ag"})
"""Families of which a text names several with one holder each."""
HOLDER = pattern_of(r"(?: \([A-Z]{2,6}\))? (?P<name>[A-Z][\w'.-]+(?: [A-Z][\w'.-]*){0,3})(?=[,.']| [a-z])")
OFFICE = "office"
PRINTED = ("ttorney", "TTORNEY")
"""What the words of an office hold that is not merely one of a list of places."""
MOST = 12
"""Mentions of one office that are asked for its holder."""


def held_by(text: str, mention: Mention, groups: Iterable[Group]) -> list[Group] | None:
    """The offices that the holder named behind a title may hold; None when nobody is named there."""
    name = _holder(text, mention)
    if not name:
        return None
    return [group for group in groups if _printed(text, group) and _may_hold(text, name, group)]


def _holder(text: str, mention: Mention) -> set[str]:
    """The words of the name behind a title: "Attorney General Ann Poe"; an office as such has none."""
    if OFFICE in text[mention.start : mention.end].lower():
        return set()
    match = HOLDER.match(text, mention.end)
    return {word.removesuffix("'s") for word in match["name"].split()} if match else set()


def _printed(text: str, group: Group) -> bool:
    return any(word in text[m.start : m.end] for m in group.mentions[:MOST] for word in PRINTED)


def _may_hold(text: str, name: set[str], group: Group) -> bool:
    """Whether someone of this name is told to hold an office, or nobody is."""
    holders = [words for m in group.mentions[:MOST] if (words := _holder(text, m))]
    return not holders or any(name & words for words in holders)
