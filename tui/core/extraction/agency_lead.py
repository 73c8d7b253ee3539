"""Which agency leads: the one that announces the news, as a rule the prosecutor's office it comes from."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from tui.core.extraction.agency_merge import Group
from tui.core.extraction.agency_names import Mention
from tui.core.extraction.document import Document
from tui.core.extraction.lexicon import table

PROSECUTORS = ("da", "us", "ag", "narcotics", "city attorney")
OPENING = 700
"""Characters of the story in which the announcing office names itself."""
REACH = 90
WORDS = 8
"""How far behind an office, in characters and in words, the verb stands that announces."""

PASSIVE = frozenset({"was", "were", "been", "be", "is", "are", "being"})


def lead_of(doc: Document, groups: list[Group]) -> Group | None:
    """The leading agency; None when the article does not tell."""
    opening = doc.lead.start + OPENING
    announcing = [
        group
        for group in groups
        if any(_announces(doc, mention) for mention in group.mentions if mention.start < opening)
    ]
    for family in PROSECUTORS:
        own = [group for group in groups if group.family == family]
        if own:
            return max(own, key=lambda group: (group in announcing, len(group.mentions)))
    return next(iter(announcing), None)


@cache
def _lead_verbs() -> frozenset[str]:
    """What the office does that the article comes from: "announced", "released"."""
    return frozenset(table("agencies")["roles"]["lead"]["verbs"].split())


def _announces(doc: Document, mention: Mention) -> bool:
    """Whether the office named is the subject of what the article announces."""
    following = doc.text[mention.end : mention.end + REACH].split("\n")[0].replace(",", " ").split()[:WORDS]
    verbs = _lead_verbs()
    return any(word in verbs and before not in PASSIVE for before, word in pairwise(["", *following]))
