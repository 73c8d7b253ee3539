"""What part each agency had, read clause by clause from the words that govern its mentions."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from tui.core.extraction.agencies.cues import Cue, find_cues, headings, own_staff
from tui.core.extraction.agencies.names import Mention
from tui.core.extraction.document import Document
from tui.core.extraction.lexicon import table
from tui.core.model import Role, Span
from tui.core.patterns import pattern_of

CLOSE = 14
"""Characters within which a verb behind a name governs it whatever stands before the name."""
LINE = 90
"""Characters of the longest line in a list of bodies."""
WITH = pattern_of(r"(?: [\w-]+){0,3} with (?:the )?$")
"""Between a deed and the body it was done with."""
FOR = pattern_of(r" for (?:(?:its|their|the|his|her) )?(?:[\w-]+ ){0,4}$")
"""Between a body that is thanked and what it is thanked for."""
WHICH = pattern_of(
    r",? (?:which|who)(?: (?:also|first|has|have|had|initially|is|jointly|later|now|then|was)){0,2} $"
)
"""Between a body and what is told of it in passing: "joined by the X Police, who investigated"."""
HOLDER = pattern_of(r"(?: (?!Deput|Capt|Serg|Lieu|Corp|Det)[A-Z][\w.'-]+){2,3}")
"""The name of a sheriff behind his title."""
SMALL = pattern_of(r"\b[a-z]+")
MOST_LISTED = 40
ABSENT_REACH = 34
"""Characters between "former" and the body someone was with."""


class Parts:
    """The part of every mention of one document; each sentence is searched for its cues once."""

    def __init__(self, doc: Document, mentions: list[Mention]) -> None:
        self.doc = doc
        self.mentions = mentions
        self._starts = [mention.start for mention in mentions]
        self._cues: dict[Span, list[Cue]] = {}

    def role(self, mention: Mention) -> Role | None:
        """The part the words around a mention tell; None when they tell none."""
        cues = self._cues_at(mention.start)
        left = [cue for cue in cues if cue.end <= mention.start and not cue.absent]
        right = next((cue for cue in cues if cue.start >= mention.end and not cue.before), None)
        if right is not None and self._of_another(mention, right):
            right = None
        if right is not None and self._adjoins(mention.end, right.start):
            return (self._heads(right) and self._listed(mention)) or right.role
        if left and not left[-1].before and WITH.match(self.doc.text, left[-1].end, mention.start):
            return left[-1].role
        if not left or not left[-1].before:
            return right.role if right is not None else self._mutual(mention, cues) or self._listed(mention)
        if right is not None and _tells(self.doc.text, mention.end, right.start):
            return right.role
        if right is not None and self._shares(left[-1], mention, right):
            return right.role
        return left[-1].role or _set_beside(left)

    def _of_another(self, mention: Mention, deed: Cue) -> bool:
        """Whether a verb goes on with what someone else did: "stole files from the X Police and provided"."""
        joined = self.doc.text[mention.end : deed.start] == " and "
        return joined and self.doc.text.endswith("ed", deed.start, deed.end)

    def _shares(self, staff: Cue, mention: Mention, deed: Cue) -> bool:
        """Whether those of several bodies did one thing: "officers from the X and Y Police assisted"."""
        if not self.doc.text.endswith((" from", " with", " of"), staff.start, staff.end):
            return False
        people = self.doc.text[staff.start : staff.end].lower().split()[0]
        between = SMALL.findall(self.doc.text, mention.end, deed.start)
        return people in _words("staff") and _words("joining").issuperset(between)

    def _heads(self, cue: Cue) -> bool:
        """Whether a cue is but a title, which tells less than the heading of a list: "Agent in Charge"."""
        return self.doc.text.endswith(("harge", "CHARGE"), cue.start, cue.end)

    def governed(self, mention: Mention) -> Role | None:
        """The part that words before a mention give it, or that it gave its help."""
        part = self.role(mention)
        left = [cue for cue in self._cues_at(mention.start) if cue.end <= mention.start and not cue.absent]
        return part if part is Role.ASSISTING or (left and left[-1].before) else None

    def _mutual(self, mention: Mention, cues: list[Cue]) -> Role | None:
        """The part of a body that works with another: "X worked closely with Y" tells it of both."""
        cue = next((cue for cue in cues if cue.start >= mention.end), None)
        if cue is None or not cue.before:
            return None
        return cue.role if self.doc.text.startswith(_mutual(), cue.start) else None

    def gives(self, mention: Mention) -> bool:
        """Whether a body is who gave or made what the news is about: "a grant from", "the council voted"."""
        cues = self._cues_at(mention.start)
        left = [cue for cue in cues if cue.end <= mention.start and not cue.absent]
        right = next((cue for cue in cues if cue.start >= mention.end), None)
        gave = right is not None and right.gives and self._adjoins(mention.end, right.start)
        return gave or (bool(left) and left[-1].gives and left[-1].before)

    def _listed(self, mention: Mention) -> Role | None:
        """The part told by the line that heads a list of one body a line."""
        line = self.doc.paragraph_at(mention.start)
        for _ in range(MOST_LISTED):
            if line.start == 0 or line.end - line.start > LINE:
                return None
            line = self.doc.paragraph_at(line.start - 1)
            heading = self.doc.text[line.start : line.end].strip()
            if (role := headings().get(heading.rstrip(" :").lower())) is not None:
                return role
            if heading.endswith(":"):
                return next((cue.role for cue in reversed(self._cues_at(line.start)) if cue.role), None)
        return None

    def absent(self, mention: Mention) -> bool:
        """Whether a mention only says whom someone worked or works for."""
        named = HOLDER.match(self.doc.text, mention.end) if mention.family == "sheriff" else None
        if own_staff().match(self.doc.text, named.end() if named else mention.end):
            return True
        before = [cue for cue in self._cues_at(mention.start) if cue.end <= mention.start]
        if not before or not before[-1].absent:
            return False
        between = self.doc.text[before[-1].end : mention.start]
        return len(between) <= ABSENT_REACH and not re.search(r",|\b(?:and|by|was|were)\b", between)

    def _adjoins(self, end: int, verb: int) -> bool:
        """Whether only the rest of a name lies between a mention and a verb."""
        between = self.doc.text[end:verb]
        return len(between) <= CLOSE and "," not in between and " and " not in between

    def _cues_at(self, place: int) -> list[Cue]:
        span = self.doc.sentence_at(place)
        if span not in self._cues:
            self._cues[span] = [cue for cue in find_cues(self.doc.text, span) if not self._inside(cue)]
        return self._cues[span]

    def _inside(self, cue: Cue) -> bool:
        """Whether a cue is part of a name ("Homeland Security Investigations")."""
        index = bisect_right(self._starts, cue.start) - 1
        return index >= 0 and self.mentions[index].end > cue.start


@cache
def _mutual() -> tuple[str, ...]:
    """What two bodies do together: "worked with"."""
    return tuple(table("agencies")["roles"]["shared"]["mutual"])


@cache
def _words(kind: str) -> frozenset[str]:
    """The staff of several bodies, or what joins those into one subject, staff and all."""
    shared = table("agencies")["roles"]["shared"]
    staff = shared["staff"].split()
    return frozenset(staff if kind == "staff" else (*staff, *shared[kind].split()))


def _tells(text: str, end: int, verb: int) -> bool:
    """Whether a verb tells of the body that ends before it, whatever governs the body."""
    return FOR.match(text, end, verb) is not None or WHICH.match(text, end, verb) is not None


def _set_beside(left: list[Cue]) -> Role | None:
    """The part of those that "as well as" sets this one beside."""
    return next((cue.role for cue in reversed(left) if cue.role is not None), None)
