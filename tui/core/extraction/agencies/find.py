"""Agencies: the public bodies and organisations an article names, each with its level and its part."""

from __future__ import annotations

from tui.core.extraction.agencies.county import county_of, with_county
from tui.core.extraction.agencies.group import Group
from tui.core.extraction.agencies.lead import lead_of, opens_story
from tui.core.extraction.agencies.loose import STORY
from tui.core.extraction.agencies.mentions import find_mentions
from tui.core.extraction.agencies.merge import grouped
from tui.core.extraction.agencies.names import Mention
from tui.core.extraction.agencies.parts import elsewhere, part_of, parts_told
from tui.core.extraction.agencies.roles import Parts
from tui.core.extraction.document import Document
from tui.core.model import Agency, Role, Span


def find_agencies(doc: Document) -> list[Agency]:
    """Every agency with a part in the event, its mentions merged."""
    mentions = find_mentions(doc)
    if not mentions:
        return []
    groups = grouped(doc, mentions)
    groups = with_county(doc, groups, county_of(doc, groups))
    parts = Parts(doc, mentions)
    groups = [group for group in groups if not all(parts.absent(mention) for mention in _telling(group))]
    lead = lead_of(doc, groups) or next(
        (group for group in groups if opens_story(doc, group) and parts_told(parts, group) == {None}), None
    )
    found = []
    for group in groups:
        part = Role.LEAD if group is lead else part_of(doc, parts, group)
        if part is not None:
            found.append(_agency(doc, group, elsewhere(doc, groups, group, part, lead)))
    return found


def _telling(group: Group) -> list[Mention]:
    """The mentions that say more than whose officer someone is, if there are any."""
    return [mention for mention in group.mentions if mention.weight] or group.mentions


def _agency(doc: Document, group: Group, role: Role) -> Agency:
    """The agency under its fullest name; its other forms are those the article prints."""
    best = max(_telling(group), key=lambda mention: _fullness(mention.name))
    first = next(mention for mention in group.mentions if mention.name == best.name)
    forms = dict.fromkeys([*(mention.name for mention in group.mentions), *group.aliases])
    story = max(0, first.start - STORY), first.start + STORY
    rest = (mention for mention in group.mentions if mention is not first)
    return Agency(
        span=Span(first.start, first.end),
        mentions=tuple(Span(mention.start, mention.end) for mention in rest),
        rule=best.rule,
        name=best.name,
        level=best.level,
        role=role,
        aliases=tuple(form for form in forms if form != best.name and doc.text.find(form, *story) >= 0),
    )


def _fullness(name: str) -> tuple[bool, int]:
    """How full a form of a name is: acronyms come after what they stand for."""
    return not name.isupper(), len(name)
