"""Which prosecutor's office is the subject of "announced", however long the list of those who join it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import islice

from tui.core.extraction.agencies.group import Group
from tui.core.extraction.agencies.names import Mention
from tui.core.extraction.document import Document
from tui.core.extraction.places import each_place
from tui.core.patterns import pattern_of

ANNOUNCED = pattern_of(r"\b(?:announc(?:e|es|ed|ing)|made the announcement)\b")
STEM, MADE = "announc", "made the "
PASSIVE = pattern_of(r"\b(?:is|was|were|been|are|be) (?:also )?$")
NAMED = r"(?:[Tt]he |THE )?(?:[A-Z][\w.'-]*,? ){0,9}(?:(?:of |for )?the )?"
"""The name of who holds the office, or an article."""
BEFORE = pattern_of(rf"(?:[^\n]{{0,60}}?[-—:)]+ |Today, )?{NAMED}")
"""What may stand between the start of a sentence and its subject: a dateline, a name."""
AFTER = pattern_of(rf",?(?: today| yesterday| jointly| by| [A-Z]\w+day| that)*,? {NAMED}")
"""What may stand between "announced" and a subject that follows it."""
LISTED = 700
"""Characters before "announced" that may hold a list of those who announce."""
REACH = 90
MOST_ANNOUNCED = 12
"""Announcements looked at; an article that holds more is a register."""


def announcer(doc: Document, groups: Iterable[Group], opening: int) -> Group | None:
    """The office that heads the sentence of the announcement, before `opening` or where "made" is said."""
    named = sorted(
        ((mention.start, mention, group) for group in groups for mention in group.mentions),
        key=lambda entry: entry[0],
    )
    if not named:
        return None
    starts = [start for start, _, _ in named]
    for verb in islice(_verbs(doc.text), MOST_ANNOUNCED):
        if verb.start() >= opening and not verb[0].startswith("made"):
            continue
        for place in _subjects(doc, verb, starts):
            start, mention, group = named[place]
            if _heads(doc, verb, start, mention):
                return group
    return None


def _verbs(text: str) -> Iterator[re.Match[str]]:
    for place in each_place(text, STEM):
        start = place - len(MADE) if text.endswith(MADE, 0, place) else place
        if verb := ANNOUNCED.match(text, start):
            yield verb


def _subjects(doc: Document, verb: re.Match[str], starts: list[int]) -> Iterator[int]:
    """The first office of the sentence, and the first one after the verb."""
    first = bisect_left(starts, max(doc.sentence_at(verb.start()).start, verb.start() - LISTED))
    after = bisect_left(starts, verb.end())
    if first < after:
        yield first
    if after < len(starts) and starts[after] < verb.end() + REACH:
        yield after


def _heads(doc: Document, verb: re.Match[str], start: int, mention: Mention) -> bool:
    """Whether the office stands where the subject of the verb does."""
    passive = PASSIVE.search(doc.text, max(0, verb.start() - 12), verb.start())
    if start > verb.start():
        return AFTER.fullmatch(doc.text, verb.end(), start) is not None
    sentence = doc.sentence_at(verb.start()).start
    return (
        passive is None
        and mention.end <= verb.start()
        and BEFORE.fullmatch(doc.text, sentence, start) is not None
    )
