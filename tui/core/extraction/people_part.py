"""The part a person has in the story, from titles and from what the clauses around the name say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from tui.core.extraction.document import Document
from tui.core.extraction.people_clauses import clause_evidence
from tui.core.extraction.people_merge import Group
from tui.core.model import Category

ENOUGH = 8
"""Weight of evidence at which no further mention need be looked at."""

STRONG = 3

TRIED = re.compile(
    r"\b(?:charged|sentenced|convicted|arrested|indicted|accused|arraigned|guilty|defendants?|suspects?)\b"
)


def part_in_story(doc: Document, groups: Sequence[Group]) -> list[Category]:
    """The part of each person."""
    starts = sorted(mention.start for group in groups for mention in group.mentions)
    follows = dict(pairwise(starts))
    return [_part(doc, group, follows) for group in groups]


def _part(doc: Document, group: Group, follows: dict[int, int]) -> Category:
    votes = _votes(doc, group, follows)
    title = group.title_part()
    best, weight = max(votes.items(), key=lambda vote: vote[1], default=(None, 0))
    if title is not None and weight < STRONG:
        return title
    if best is not None:
        return best
    if group.full[-1].lstrip("#").isdigit() or group.full[1:2] in (("doe",), ("roe",)):
        return Category.VICTIM
    aged = next((mention for mention in group.mentions if mention.age), None)
    if aged is not None:
        sentence = doc.sentence_at(aged.start)
        if TRIED.search(doc.text, sentence.start, sentence.end) or _heads_list(doc, sentence.start):
            return Category.DEFENDANT
    return Category.OTHER


def _heads_list(doc: Document, place: int) -> bool:
    """Whether a name stands in a list whose heading speaks of the accused."""
    return TRIED.search(doc.text, max(0, place - 600), place) is not None


def _votes(doc: Document, group: Group, follows: dict[int, int]) -> Counter[Category]:
    votes: Counter[Category] = Counter()
    doe = group.full[1:2] in (("doe",), ("roe",))
    if doe:
        votes[Category.VICTIM] += STRONG + 1
    for mention in group.mentions:
        sentence = doc.sentence_at(mention.start)
        end = min(sentence.end, follows.get(mention.start, sentence.end))
        evidence = clause_evidence(doc.text, mention, sentence.start, end)
        if evidence is None:
            continue
        votes[evidence.part] += evidence.weight
        if votes[evidence.part] >= ENOUGH:
            break
    return votes
