"""The one event an article announces, told by its headline, else by its first sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property
from re import Match, Pattern

from msgspec import Struct

from tui.core.extraction.document import Document
from tui.core.extraction.lexicon import table
from tui.core.model import Announcement, Span, Stated
from tui.core.patterns import pattern_of

SENTENCES_READ = 4
"""Sentences of the story that are asked, one after the other, when the headline does not tell."""

SHORT = 45
"""Characters below which a sentence is a line of the block above the story and does not count."""

OPENING = 12
"""Characters a clause must have run before another can follow it."""

LONGEST = 700
"""Characters of a sentence that are looked at."""

PLEADED = pattern_of(r"\b(?:pleaded|pled|plead) (?:guilty|no contest|nolo contendere)\b")
"""A plea entered, in the same words."""
PASSED = pattern_of(
    r"(?<!that )\b(?:was|were|has been|have been) (?:each |today |also )?sentenced\b(?! (?:on|in) the)"
)
"""A sentence passed, in the words of a story's opening."""
WORD = pattern_of(r"[a-z]+")
LONGEST_NOUN = 50
"""Characters before "convicted" in which its noun and the preposition before that stand."""
NUMBER = (
    r"\$?(?:\d[\d,.]*[mkb]?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred"
    r"|over|nearly|almost|about|more than)(?:-\w+)?)"
)


class Rung(Struct, frozen=True, dict=True):
    """What speaks for one announcement, and what speaks against reading it so.

    Its patterns are compiled when asked for: most articles are told by one of the upper rungs.
    """

    announcement: Announcement
    phrases: tuple[str, ...]
    against: tuple[str, ...]
    weak: bool

    @cached_property
    def needs(self) -> frozenset[str]:
        """The longest whole word of each of its phrases: a sentence with none of them holds no phrase."""
        return frozenset(max(_whole_words(phrase), key=len) for phrase in self.phrases)

    @cached_property
    def words(self) -> Pattern[str] | None:
        return _any_of(self.phrases)

    @cached_property
    def unless(self) -> Pattern[str] | None:
        return _any_of(self.against)


def find_announcement(doc: Document) -> Stated | None:
    """The announcement and the words that decided it; `other` without words when nothing tells."""
    for span, is_headline in _evidence(doc):
        found = _read(doc.text, span, is_headline)
        if found:
            told = _told(doc) if is_headline and found.value is Announcement.CONVICTION else None
            return told or found
    return Stated(Announcement.OTHER)


def _told(doc: Document) -> Stated | None:
    """The sentence or plea that the first sentence tells where the headline only calls somebody convicted."""
    start = doc.lead.start
    sentence = doc.text[start : min(doc.lead.end, start + LONGEST)]
    cut = _background().search(sentence, OPENING)
    end = cut.start() if cut else len(sentence)
    for event, words in ((Announcement.SENTENCING, PASSED), (Announcement.PLEA, PLEADED)):
        if told := words.search(sentence, 0, end):
            return Stated(event, Span(start + told.start(), start + told.end()))
    return None


def _evidence(doc: Document) -> Iterator[tuple[Span, bool]]:
    """Headline, opening and first sentences, the most telling first."""
    title = doc.article.title
    if title and title.span:
        yield title.span, True
    lead = doc.lead
    opening = doc.sentence_at(0)
    if title is None and opening != lead:
        yield opening, False
    place, read = lead.start, 0
    while read < SENTENCES_READ:
        sentence = doc.sentence_at(place)
        yield sentence, False
        read += title is not None or sentence.end - sentence.start >= SHORT
        place = sentence.end + 1
        while place < len(doc.text) and doc.text[place].isspace():
            place += 1
        if place >= len(doc.text):
            return


def _read(text: str, span: Span, is_headline: bool) -> Stated | None:
    """The first rung that speaks in the main clause, else in the clauses behind it."""
    lower = text[span.start : min(span.end, span.start + LONGEST)].lower()
    said = frozenset(WORD.findall(lower))
    ladder = [rung for rung in rungs(is_headline) if not rung.needs.isdisjoint(said)]
    cut = _background().search(lower, OPENING)
    clauses = [(0, cut.start()), (cut.start(), len(lower))] if cut else [(0, len(lower))]
    for weak in (False, True):
        for start, end in clauses:
            found = _first(lower, start, end, [rung for rung in ladder if rung.weak == weak])
            if found:
                rung, match = found
                return Stated(rung.announcement, Span(span.start + match.start(), span.start + match.end()))
    return None


def _first(lower: str, start: int, end: int, ladder: list[Rung]) -> tuple[Rung, Match[str]] | None:
    """The first rung with evidence, and none against it, between `start` and `end`."""
    for rung in ladder:
        matches = rung.words.finditer(lower, start, end) if rung.words else ()
        match = next((match for match in matches if not _describes(lower, match)), None)
        if match and not (rung.unless and rung.unless.search(lower, start, end)):
            return rung, match
    return None


def _describes(lower: str, match: Match[str]) -> bool:
    """Whether a word only tells of whom the news is: "parole denied for a man convicted of murder"."""
    if match[0] not in table("announcements")["descriptions"]:
        return False
    return _described().search(lower, max(0, match.start() - LONGEST_NOUN), match.start()) is not None


@cache
def _described() -> Pattern[str]:
    nouns = "|".join(table("announcements")["described"])
    return re.compile(rf"\b(?:for|of|against|by|to|from|with)\s(?:[\w-]+\s){{0,2}}(?:{nouns})\s$")


@cache
def rungs(is_headline: bool) -> tuple[Rung, ...]:
    """The ladder of the lexicon, for headlines or for sentences."""
    return tuple(
        Rung(
            Announcement(rung["announcement"]),
            (*rung.get("words", ()), *(() if is_headline else rung.get("lead", ()))),
            tuple(rung.get("unless", ())),
            rung.get("weak", False),
        )
        for rung in table("announcements")["rung"]
    )


@cache
def _background() -> Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table('announcements')['background'])})\b")


def _whole_words(phrase: str) -> list[str]:
    """The words of a phrase that stand whole in what matches it, with no gap or number beside them."""
    return re.findall(r"(?<![#.])\b[a-z]+\b(?![#.])", phrase)


def _any_of(phrases: tuple[str, ...]) -> Pattern[str] | None:
    """Any of the phrases as whole words."""
    if not phrases:
        return None
    ladder = table("announcements")
    groups: dict[tuple[str, bool], list[str]] = {}
    for phrase in phrases:
        before, number, after = phrase.rpartition("#")
        describes = phrase in ladder["descriptions"]
        groups.setdefault((before + number, describes), []).append(after)
    forms = [
        # A description is no news before the noun it describes: "convicted felon".
        _form(before) + _either(behind) + (rf"(?!\s{_either(ladder['persons'])}\b)" if describes else "")
        for (before, describes), behind in groups.items()
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(forms, key=len, reverse=True))})(?!\w)")


def _either(phrases: list[str]) -> str:
    """Any of the phrases, the longest first."""
    return f"(?:{'|'.join(sorted(map(_form, phrases), key=len, reverse=True))})"


def _form(phrase: str) -> str:
    form = re.escape(phrase).replace(r"\ ", r"\s").replace(r"\#", NUMBER).replace(r"\.\.\.", r".{1,60}?")
    return form.replace(r"\-", r"[\s-]")
