"""Which agency leads: the one that announces the news, as a rule the prosecutor's office it comes from."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from tui.core.extraction.agencies.group import Group
from tui.core.extraction.agencies.justice import DEPARTMENT
from tui.core.extraction.agencies.names import Mention
from tui.core.extraction.agencies.subject import announcer
from tui.core.extraction.document import Document
from tui.core.extraction.lexicon import table
from tui.core.model import Level
from tui.core.patterns import pattern_of

PROSECUTORS = ("da", "us", "ag", "narcotics", "city attorney")
JUSTICE = "Department of Justice"
LOCAL = "da"
"""The family whose office leads wherever it is named: it is whose news the article tells, as a rule."""
OPENING = 700
"""Characters of the story in which the announcing office names itself."""
REACH = 90
WORDS = 8
"""How far behind an office, in characters and in words, the verb stands that announces."""

OWN_NEWS = (Level.MUNICIPAL, Level.COUNTY, Level.STATE)
OPENS = pattern_of(r"(?:[^\n]{2,50} (?:--?|[–—]) ?)?(?:Today, )?(?:[Tt]he )?")
"""What may stand before the subject of a story's first sentence: a dateline, an article."""
ACCORDING = pattern_of(r"[Aa]ccording to (?:the )?$")
PASSIVE = frozenset({"was", "were", "been", "be", "is", "are", "being"})


def lead_of(doc: Document, groups: list[Group]) -> Group | None:
    """The leading agency; None when the article does not tell."""
    opening = doc.lead.start + OPENING
    subject = announcer(doc, [group for group in groups if prosecutes(group.mentions[0])], opening)
    if subject is not None:
        return subject
    announcing = [
        group
        for group in groups
        if any(
            _announces(doc, mention, _verbs("verbs")) or _source(doc, mention)
            for mention in group.mentions
            if mention.start < opening
        )
    ]
    prosecutor = _prosecutor(groups, announcing, opening)
    if prosecutor is None or prosecutor in announcing:
        return prosecutor or next((group for group in announcing if speaks(doc, group)), None)
    return next((group for group in announcing if _outdoes(doc, group, prosecutor, opening)), prosecutor)


def prosecutes(mention: Mention) -> bool:
    """Whether a body is a prosecutor's office, or the department of all of them."""
    state = mention.family == "body" and mention.name.endswith(JUSTICE)
    return mention.family in PROSECUTORS or mention.key == DEPARTMENT or state


def _prosecutor(groups: list[Group], announcing: list[Group], opening: int) -> Group | None:
    """The prosecutor's office an article comes from, if it names any."""
    told = [group for group in announcing if group.family in PROSECUTORS]
    if told:
        return min(told, key=lambda group: group.mentions[0].start)
    early = [group for group in groups if group.mentions[0].start < opening and not _bare(group)]
    for family in PROSECUTORS:
        own = [group for group in early if group.family == family]
        if own:
            return max(own, key=lambda group: len(group.mentions))
    local = [group for group in groups if group.family == LOCAL]
    return max(local, key=lambda group: len(group.mentions), default=None)


def _bare(group: Group) -> bool:
    """Whether an office of U.S. attorneys is never named with its district, as its own news would."""
    return group.family == "us" and not group.place


def _outdoes(doc: Document, group: Group, prosecutor: Group, opening: int) -> bool:
    """Whether another body announces before a prosecutor is named at all, and is named as often or first.

    It may also tell the news, if it stands in the first sentence.
    """
    first, late = group.mentions[0], prosecutor.mentions[0].start
    opens = first.start < doc.sentence_at(doc.lead.start).end
    if first.start > late or not (
        (opens and late >= opening) or len(group.mentions) >= len(prosecutor.mentions)
    ):
        return False
    verbs = _verbs("saying" if opens else "announcing")
    told = late >= opening and opens_story(doc, group)
    return told or _announces(doc, first, verbs) or (opens and _source(doc, first))


def _source(doc: Document, mention: Mention) -> bool:
    """Whether the news is told "according to" a body."""
    return ACCORDING.search(doc.text, max(0, mention.start - 20), mention.start) is not None


def speaks(doc: Document, group: Group) -> bool:
    """Whether a body that is no prosecutor tells the news, rather than be told of."""
    return any(
        _announces(doc, mention, _verbs("saying")) or _source(doc, mention) for mention in group.mentions
    )


def opens_story(doc: Document, group: Group) -> bool:
    """Whether the story begins with what a body did: "The Ashby Police Department answered 212 calls"."""
    own = group.family != "court" and group.mentions[0].level in OWN_NEWS
    return own and begins_story(doc, group)


def begins_story(doc: Document, group: Group) -> bool:
    """Whether a body is what the first sentence of the story begins with."""
    start = doc.lead.start
    return any(OPENS.fullmatch(doc.text, start, mention.start) for mention in group.mentions)


@cache
def _verbs(kind: str) -> frozenset[str]:
    """What the office does that the article comes from: "announced"; or what any does that tells: "said"."""
    return frozenset(table("agencies")["roles"]["lead"][kind].split())


def _announces(doc: Document, mention: Mention, verbs: frozenset[str]) -> bool:
    """Whether the office named is the subject of a verb that announces."""
    following = doc.text[mention.end : mention.end + REACH].split("\n")[0].replace(",", " ").split()[:WORDS]
    for before, word in pairwise(["", *following]):
        verb = word.rstrip(".")
        if verb in verbs and (before not in PASSIVE or verb.endswith("ing")):
            return True
        if verb != word and verb.islower():
            return False
    return False
