"""The part a person has in the story, from titles and from what the clauses around the name say."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from tui.core.extraction.document import Document
from tui.core.extraction.people.clauses import LEGAL, TOLD, Evidence, as_object, clause_evidence
from tui.core.extraction.people.mentions import IN_ORDER, Mention
from tui.core.extraction.people.merge import Group
from tui.core.model import Category, Span
from tui.core.patterns import pattern_of

ENOUGH = 8
"""Weight of evidence at which no further mention need be looked at."""

MOST_MENTIONS = 60
"""Mentions of one person that are heard as evidence."""

LONGEST_ROW = 12
"""Names joined by commas and "and" that share a verb, at most."""

ROW = frozenset((", ", " and ", ", and ", ",and ", "; ", "; and "))
"""What parts two names of a row."""
LONGEST_JOINT = max(map(len, ROW))
TRIED = pattern_of(
    r"\b(?:charged|sentenced|convicted|arrested|indicted|accused|arraigned|guilty|pleaded|custody)\b"
    r"|\b(?:Charged|Sentenced|Convicted|Arrested)\b"
)
LISTED = pattern_of(rf"{TRIED.pattern}|\b[Dd]efendants?\b|\b[Ss]uspects?\b|\b[Cc]o-[Dd]efendants?\b")
ACCUSED_OF = pattern_of(
    r"\b(?:accused|convicted|guilty|suspected) of\b|\bfor (?:[a-z]+ly )?[a-z]+ing\b|\balleged(?:ly)?\b"
)
TRIES = pattern_of(
    r",? (?:who )?(?:(?:has|have|also|jointly|successfully|is|are|was|were|will) ){0,3}"
    r"(?:prosecut(?:ed?|ing)|tr(?:y|ied|ying)) (?:the|this) (?:case|matter)\b"
)
"""Behind the name of counsel, whatever title they have in their office."""
HEADS = ("Attorney", "Attorneys", "General", "Prosecutor")
"""How the title ends of who heads an office that prosecutes."""
MINOR = 18
CHILD = 14
"""Below this age nobody is taken for the accused unless the law acted on them."""
LIST_REACH = 700


class Votes(Struct):
    """What all clauses together say of one person; `law` is how often the law acted upon them.

    `needed` is the weight from which that outweighs all else.  `neither` when the deed was one of police or
    a jail, of which nobody is accused.
    """

    needed: int
    accused: int = 0
    harmed: int = 0
    law: int = 0
    neither: bool = False

    def count(self, evidence: Evidence) -> None:
        """Add what one clause says."""
        if evidence.part is Category.OTHER:
            self.neither = True
        elif evidence.part is Category.VICTIM:
            self.harmed += evidence.weight
        else:
            self.accused += evidence.weight
            self.law += evidence.weight >= LEGAL

    @property
    def enough(self) -> bool:
        """Whether the case is clear without looking further."""
        return self.by_law or self.accused >= ENOUGH or self.harmed >= ENOUGH

    @property
    def by_law(self) -> bool:
        """Whether someone is the accused by what the law did, whatever else is said of them."""
        return self.law > 0 and self.accused >= self.needed

    def best(self) -> Category | None:
        """The part with more weight; None when no clause spoke."""
        if self.neither and not self.law:
            return Category.OTHER
        if not self.accused and not self.harmed:
            return None
        return Category.DEFENDANT if self.accused >= self.harmed else Category.VICTIM


class Story:
    """Where everybody is named, to tell what a clause says of whom."""

    def __init__(self, doc: Document, groups: Sequence[Group]) -> None:
        self.doc = doc
        self.text = doc.text
        mentions = sorted([mention for group in groups for mention in group.mentions], key=IN_ORDER)
        self._last = doc.sentence_at(0)
        self._next = {before.start: mention for before, mention in pairwise(mentions)}
        self._before = {mention.start: before for before, mention in pairwise(mentions)}

    def parts(self, groups: Sequence[Group]) -> list[Category]:
        """The part of each person; who has none of his own may be seen by the part of others."""
        found = [self._part(group) for group in groups]
        accused = any(part is Category.DEFENDANT for part in found)
        return [
            self._as_counsel(group, part or self._by_age(group, accused))
            for group, part in zip(groups, found, strict=True)
        ]

    def _as_counsel(self, group: Group, part: Category) -> Category:
        """The part, unless someone of another is told to have tried the case."""
        if part not in (Category.OFFICIAL, Category.OTHER):
            return part
        if any(mention.title.endswith(HEADS) for mention in group.mentions if mention.title):
            return part
        tried = any(self._tries(mention) for mention in group.mentions[:MOST_MENTIONS])
        return Category.ATTORNEY if tried else part

    def _tries(self, last: Mention) -> bool:
        """Whether who is named, or the last in the row, "prosecuted the case"."""
        for _ in range(LONGEST_ROW):
            if TRIES.match(self.text, last.after) is not None:
                return True
            after = self._next.get(last.start)
            if after is None or not self._in_a_row(last, after):
                return False
            last = after
        return False

    def _part(self, group: Group) -> Category | None:
        """The part that clauses and title give; None when neither tells."""
        if group.nameless:
            return Category.VICTIM
        title = group.title_part()
        votes = self._votes(group, LEGAL if title is None or group.title_left() else LEGAL + TOLD)
        return Category.DEFENDANT if votes.by_law else _decided(group, title, votes)

    def _votes(self, group: Group, needed: int) -> Votes:
        votes = Votes(needed)
        for mention in group.mentions[:MOST_MENTIONS]:
            evidence = self._evidence(mention)
            if evidence is not None:
                votes.count(evidence)
                if votes.enough:
                    break
        return votes

    def _evidence(self, mention: Mention) -> Evidence | None:
        """What the clause says; of names in a row, what it says of the last or, as objects, of the first."""
        start = self._sentence(mention).start
        last = mention
        for _ in range(LONGEST_ROW):
            after = self._next.get(last.start)
            evidence = self._clause(last, after, start)
            if evidence is not None:
                return evidence
            if after is None or not self._in_a_row(last, after):
                return self._as_first(mention, start)
            last = after
        return None

    def _sentence(self, mention: Mention) -> Span:
        """The sentence of a mention; mentions come in reading order, so often the same again."""
        if not self._last.start <= mention.start < self._last.end:
            self._last = self.doc.sentence_at(mention.start)
        return self._last

    def _clause(self, mention: Mention, after: Mention | None, start: int) -> Evidence | None:
        """What the clause says of a name, which it may do up to the next one in the sentence."""
        sentence = self._sentence(mention)
        end = min(sentence.end, after.begin) if after else sentence.end
        return clause_evidence(self.text, mention, max(start, sentence.start), end)

    def _in_a_row(self, before: Mention, after: Mention) -> bool:
        joint = after.begin - before.after
        return joint <= LONGEST_JOINT and self.text[before.after : after.begin] in ROW

    def _as_first(self, mention: Mention, start: int) -> Evidence | None:
        """What is said of the first in a row of objects: "the indictment of Ann Poe, 28, and Bo Dee"."""
        for _ in range(LONGEST_ROW):
            before = self._before.get(mention.start)
            if before is None or not self._in_a_row(before, mention):
                return None
            if mention.title and not before.title and self.text[before.after : mention.begin] == ", ":
                return None  # "the murder of Ann Poe, Sheriff Bo Dee said"
            evidence = as_object(self.text, before, start)
            if evidence:
                return evidence
            mention = before
        return None

    def _by_age(self, group: Group, accused: bool) -> Category:
        """The part of someone whose age is given but of whom no clause says anything outright."""
        aged = next((mention for mention in group.mentions if mention.age or mention.born), None)
        if aged is None:
            return Category.OTHER
        sentence = self.doc.sentence_at(aged.start)
        if ACCUSED_OF.search(self.text, sentence.start, aged.begin):
            return Category.VICTIM
        if TRIED.search(self.text, sentence.start, sentence.end) or self._in_list(aged):
            return Category.DEFENDANT
        if accused:
            return Category.VICTIM if aged.age is not None and aged.age < MINOR else Category.OTHER
        return Category.DEFENDANT

    def _in_list(self, mention: Mention) -> bool:
        """Whether a name opens its line, under a heading that speaks of the accused."""
        line = self.text.rfind("\n", 0, mention.start) + 1
        opens = not any(character.isalpha() for character in self.text[line : mention.begin])
        return opens and LISTED.search(self.text, max(0, line - LIST_REACH), line) is not None


def _decided(group: Group, title: Category | None, votes: Votes) -> Category | None:
    """The part of someone whom the law does not make the accused: what was told outweighs a title."""
    if title is None and len(group.full) == 1 and votes.accused < LEGAL:
        return Category.VICTIM if votes.harmed or group.mentions[0].age else votes.best()
    told = bool(votes.harmed or votes.accused)
    if title is None and not votes.law and group.youngest < (MINOR if told else CHILD):
        return Category.VICTIM
    needed = TOLD if title is Category.OTHER else LEGAL
    if title is not None and votes.accused < needed and votes.harmed < TOLD:
        return title
    return votes.best()
