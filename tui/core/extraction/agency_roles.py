"""What part each agency had, read clause by clause from the words that govern its mentions."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import NamedTuple

from tui.core.extraction.agency_names import Mention
from tui.core.extraction.agency_terms import trie
from tui.core.extraction.document import Document
from tui.core.extraction.lexicon import table
from tui.core.model import Role

CLOSE = 14
"""Characters within which a verb behind a name governs it whatever stands before the name."""


class Cue(NamedTuple):
    """Words that tell a part; `before` when the bodies they govern follow them."""

    start: int
    end: int
    role: Role | None
    before: bool


@cache
def _cues() -> tuple[re.Pattern[str], dict[str, tuple[Role | None, bool]]]:
    roles = table("agencies")["roles"]
    meanings: dict[str, tuple[Role | None, bool]] = {}
    for side in ("after", "before"):
        for name, phrases in roles[side].items():
            for phrase in phrases:
                role = None if name == "same" else Role.OTHER if name == "absent" else Role(name)
                meanings[phrase] = (role, side == "before")
    return re.compile(rf"\b{trie(meanings)}\b"), meanings


@cache
def lead_verbs() -> frozenset[str]:
    """What the office does that the article comes from: "announced", "released"."""
    return frozenset(table("agencies")["roles"]["lead"]["verbs"].split())


class Parts:
    """The part of every mention of one document; each sentence is searched for its cues once."""

    def __init__(self, doc: Document, mentions: list[Mention]) -> None:
        self.doc = doc
        self.starts = [mention.start for mention in mentions]
        self.mentions = mentions
        self._sentence: tuple[int, int, list[Cue]] = (0, 0, [])

    def role(self, mention: Mention) -> Role | None:
        """The part the words around a mention tell; None when they tell none."""
        start, end, cues = self._cues_at(mention.start)
        left = [cue for cue in cues if cue.end <= mention.start]
        right = next((cue for cue in cues if cue.start >= mention.end and not cue.before), None)
        if right is not None and self._adjoins(mention.end, right.start):
            return right.role
        governing = left[-1] if left else None
        if governing is not None and governing.role is None:
            return self._same(left)
        if governing is not None and governing.before:
            return governing.role
        if right is not None:
            return right.role
        return None

    def _same(self, left: list[Cue]) -> Role | None:
        """The part of those that "as well as" sets this one beside."""
        return next((cue.role for cue in reversed(left) if cue.role is not None), None)

    def _adjoins(self, end: int, verb: int) -> bool:
        """Whether only the rest of a name lies between a mention and a verb."""
        between = self.doc.text[end:verb]
        return len(between) <= CLOSE and "," not in between and " and " not in between

    def _cues_at(self, place: int) -> tuple[int, int, list[Cue]]:
        if self._sentence[0] <= place < self._sentence[1]:
            return self._sentence
        span = self.doc.sentence_at(place)
        pattern, meanings = _cues()
        text = self.doc.text[span.start : span.end].lower()
        cues = [
            Cue(match.start() + span.start, match.end() + span.start, *meanings[" ".join(match[0].split())])
            for match in pattern.finditer(text)
        ]
        self._sentence = (span.start, span.end, self._outside(cues))
        return self._sentence

    def _outside(self, cues: list[Cue]) -> list[Cue]:
        """The cues that are no part of a name ("Homeland Security Investigations")."""
        return [cue for cue in cues if not self._inside(cue)]

    def _inside(self, cue: Cue) -> bool:
        index = bisect_right(self.starts, cue.start) - 1
        return index >= 0 and self.mentions[index].end > cue.start


def announces(doc: Document, mention: Mention) -> bool:
    """Whether the office named is the subject of what the article announces."""
    verbs = lead_verbs()
    following = doc.text[mention.end : mention.end + 90].split("\n")[0].replace(",", " ").split()
    return any(word in verbs for word in following[:8])
