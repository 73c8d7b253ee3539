"""The part of one agency in the event, from all that is told of it, and what bodies of its kind never do."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tui.core.extraction.agencies.courts import acts
from tui.core.extraction.agencies.group import Group
from tui.core.extraction.agencies.lead import begins_story, speaks
from tui.core.extraction.agencies.names import Mention, Weight
from tui.core.extraction.agencies.roles import Parts
from tui.core.extraction.agencies.rows import role_in_row
from tui.core.extraction.document import Document
from tui.core.extraction.lexicon import table
from tui.core.model import Level, Role
from tui.core.patterns import pattern_of

POLICE = ("police", "sheriff")
"""Families of bodies that investigate, as a rule, what they tell of."""
CLOSE = 24
"""Characters before a name that hold the words that ask the public to call."""
SAID = pattern_of(r"\bsaid (?:[A-Z][\w.'-]*,? ){2,5}$|\bsaid $")
"""Before the title of a U.S. attorney who is quoted."""
SAID_REACH = 60
ELSEWHERE = {Level.FOREIGN: Role.ASSISTING, Level.COMMUNITY: Role.OTHER}
"""What bodies do of whom investigators' verbs are said and that investigate no crime here."""
PART_ORDER = (Role.LEAD, Role.PROSECUTING, Role.INVESTIGATING, Role.ASSISTING)


def parts_told(parts: Parts, group: Group) -> set[Role | None]:
    """What the words around each mention of a body tell."""
    return {_told(parts, mention) for mention in group.mentions}


def _told(parts: Parts, mention: Mention) -> Role | None:
    """The part of a mention; what an organisation of citizens found or received makes it no investigator.

    Police that charge someone do not prosecute him.
    """
    if mention.level is Level.COMMUNITY:
        return parts.governed(mention)
    part = role_in_row(parts.doc, mention) or parts.role(mention)
    charging = part is Role.PROSECUTING and mention.family in POLICE
    return Role.INVESTIGATING if charging else part


def part_of(doc: Document, parts: Parts, group: Group) -> Role | None:
    """The part of a body in the event; None when it is neither named as such nor given one.

    A court must act.
    """
    if group.family == "court":
        return Role.COURT if any(acts(doc, mention) for mention in group.mentions) else None
    roles = parts_told(parts, group)
    if roles == {None} and group.family == "us" and _head_speaks(doc, group):
        return Role.PROSECUTING
    named = group.weight is Weight.NAMES or any(parts.gives(mention) for mention in group.mentions)
    if not named and roles.isdisjoint(PART_ORDER):
        return None
    part = next((role for role in PART_ORDER if role in roles), Role.OTHER)
    if roles == {None} and group.family in POLICE and _tells_or_takes_calls(doc, group):
        return Role.INVESTIGATING
    if part is not Role.INVESTIGATING:
        return part
    return _never(group) or part


@cache
def _bodies(kind: str) -> tuple[str, ...]:
    """How the names end of bodies that never investigate."""
    return tuple(table("agencies")["roles"]["bodies"][kind])


def _never(group: Group) -> Role | None:
    """The part of a body that investigates no crime here, whatever is said of it."""
    first = group.mentions[0]
    if first.name.endswith(_bodies("governing")):
        return Role.OTHER
    return Role.ASSISTING if first.name.endswith(_bodies("examining")) else None


def elsewhere(doc: Document, groups: Sequence[Group], group: Group, part: Role, lead: Group | None) -> Role:
    """The part of a body of another country, or of citizens; a force abroad may tell its own news."""
    level = group.mentions[0].level
    if part is not Role.INVESTIGATING or level not in ELSEWHERE:
        return part
    own = lead is None and group.family != "body" and begins_story(doc, group)
    # The Mounties are no help from abroad where nobody else is at work.
    alone = group.family == "fixed" and all(other.mentions[0].level in ELSEWHERE for other in groups)
    return part if own or alone else ELSEWHERE[level]


@cache
def _asking() -> tuple[str, ...]:
    """What asks the public to call a body, as it stands before the name."""
    words = table("agencies")["roles"]["asking"]["words"]
    return tuple(f" {word} {article}" for word in words for article in ("", "the "))


def _tells_or_takes_calls(doc: Document, group: Group) -> bool:
    """Whether police tell of the case or are those to call about it, and so are investigating."""
    return speaks(doc, group) or any(
        doc.text.endswith(_asking(), max(0, mention.start - CLOSE), mention.start)
        for mention in group.mentions
    )


def _head_speaks(doc: Document, group: Group) -> bool:
    """Whether who heads an office is quoted: "said Ann Poe, U.S. Attorney for the District of Ohio"."""
    return any(
        SAID.search(doc.text, max(0, mention.start - SAID_REACH), mention.start) for mention in group.mentions
    )
