"""Agencies: the public bodies and organisations an article names, each with its level and its part."""

from __future__ import annotations

from tui.core.extraction.agency_county import county_of, with_county
from tui.core.extraction.agency_courts import acts
from tui.core.extraction.agency_group import Group
from tui.core.extraction.agency_lead import lead_of, opens_story
from tui.core.extraction.agency_mentions import find_mentions
from tui.core.extraction.agency_merge import grouped
from tui.core.extraction.agency_names import Mention, Weight
from tui.core.extraction.agency_roles import Parts
from tui.core.extraction.document import Document
from tui.core.model import Agency, Level, Role, Span

PART_ORDER = (Role.LEAD, Role.PROSECUTING, Role.INVESTIGATING, Role.ASSISTING)


def find_agencies(doc: Document) -> list[Agency]:
    """Every agency with a part in the event, its mentions merged."""
    mentions = find_mentions(doc.text)
    if not mentions:
        return []
    groups = grouped(doc, mentions)
    groups = with_county(doc, groups, county_of(doc, groups))
    parts = Parts(doc, mentions)
    groups = [group for group in groups if not all(parts.absent(mention) for mention in _telling(group))]
    told = [{_told(parts, mention) for mention in group.mentions} for group in groups]
    lead = lead_of(doc, groups) or next(
        (
            group
            for group, roles in zip(groups, told, strict=True)
            if roles == {None} and opens_story(doc, group)
        ),
        None,
    )
    found = []
    for group, roles in zip(groups, told, strict=True):
        if group is lead or _takes_part(doc, group, roles):
            found.append(_agency(doc, group, Role.LEAD if group is lead else _part(group, roles)))
    return found


def _told(parts: Parts, mention: Mention) -> Role | None:
    """The part of a mention; what an organisation of citizens found or received makes it no investigator."""
    return parts.governed(mention) if mention.level is Level.COMMUNITY else parts.role(mention)


def _takes_part(doc: Document, group: Group, roles: set[Role | None]) -> bool:
    """Whether a body belongs to the event: named as such, or given a part; a court must act."""
    if group.family == "court":
        return any(acts(doc, mention) for mention in group.mentions)
    if group.weight is Weight.NAMES:
        return True
    return not roles.isdisjoint(PART_ORDER)


def _telling(group: Group) -> list[Mention]:
    """The mentions that say more than whose officer someone is, if there are any."""
    return [mention for mention in group.mentions if mention.weight] or group.mentions


def _part(group: Group, roles: set[Role | None]) -> Role:
    if group.family == "court":
        return Role.COURT
    part = next((role for role in PART_ORDER if role in roles), Role.OTHER)
    abroad = group.mentions[0].level is Level.FOREIGN and part is Role.INVESTIGATING
    return Role.ASSISTING if abroad else part


def _agency(doc: Document, group: Group, role: Role) -> Agency:
    """The agency under its fullest name; its other forms are those the article prints."""
    best = max(_telling(group), key=lambda mention: _fullness(mention.name))
    first = next(mention for mention in group.mentions if mention.name == best.name)
    forms = dict.fromkeys([*(mention.name for mention in group.mentions), *group.aliases])
    rest = (mention for mention in group.mentions if mention is not first)
    return Agency(
        span=Span(first.start, first.end),
        mentions=tuple(Span(mention.start, mention.end) for mention in rest),
        rule=best.rule,
        name=best.name,
        level=best.level,
        role=role,
        aliases=tuple(form for form in forms if form != best.name and form in doc.text),
    )


def _fullness(name: str) -> tuple[bool, int]:
    """How full a form of a name is: acronyms come after what they stand for."""
    return not name.isupper(), len(name)
