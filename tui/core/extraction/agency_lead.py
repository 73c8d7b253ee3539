"""Which agency leads: the one that announces the news, as a rule the prosecutor's office it comes from."""

from __future__ import annotations

from tui.core.extraction.agency_merge import Group
from tui.core.extraction.agency_roles import announces
from tui.core.extraction.document import Document

PROSECUTORS = ("da", "us", "ag", "narcotics", "city attorney")
OPENING = 700
"""Characters of the story in which the announcing office names itself."""


def lead_of(doc: Document, groups: list[Group]) -> Group | None:
    """The leading agency; None when the article does not tell."""
    opening = doc.lead.start + OPENING
    announcing = [group for group in groups if _announces(doc, group, opening)]
    for family in PROSECUTORS:
        own = [group for group in groups if group.family == family]
        if own:
            return max(own, key=lambda group: (group in announcing, len(group.mentions)))
    return next((group for group in announcing), None)


def _announces(doc: Document, group: Group, opening: int) -> bool:
    return any(announces(doc, mention) for mention in group.mentions if mention.start < opening)
