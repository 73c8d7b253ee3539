"""Quotations: what was said, from the first opening mark to the last closing one, and by whom."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from tui.core.extraction.document import Document
from tui.core.extraction.people.family_names import surname
from tui.core.extraction.quotes.marks import TYPED, Stretch, stretches
from tui.core.extraction.quotes.names import Names
from tui.core.extraction.quotes.shapes import is_clause
from tui.core.extraction.quotes.speakers import Speakers, Told
from tui.core.model import Agency, Person, Quote, Span
from tui.core.patterns import pattern_of

BEGINS = 5
"""Words that a quotation is known by."""
STATEMENT = pattern_of(r"(?i:(?:joint |official )?statement (?:from|by|of)\b)")
BETWEEN = 300
"""Characters of narrative between two quotations of one speaker."""


class Said(Struct):
    """One quotation while it is put together: where it begins and ends, and what was told of its speaker."""

    first: Stretch
    end: int
    told: Told | None


def find_quotes(doc: Document, people: Sequence[Person], agencies: Sequence[Agency]) -> list[Quote]:
    """Every direct quotation of a clause or more, in reading order."""
    title = doc.article.title
    floor = title.span.end if title and title.span else 0
    found = [one for one in stretches(doc.article.text, doc.text) if one.start >= floor]
    if not found:
        return []
    speakers = Speakers(doc, Names(doc, people, agencies, found))
    said: list[Said] = []
    for place, one in enumerate(found):
        ahead = found[place + 1].start if place + 1 < len(found) else len(doc.text)
        behind = found[place - 1].end if place else floor
        _take(doc, speakers, said, one, (behind, ahead))
    author = _author(doc, people)
    return [
        replace(quote, speaker=author, rule="quote.statement") if quote.speaker is None and author else quote
        for quote in (_quote(doc, one) for one in said)
    ]


def _author(doc: Document, people: Sequence[Person]) -> str | None:
    """Whose statement the whole article is, as its title says: "Statement From Sheriff Bo Dee on ..."."""
    title = doc.article.title.span if doc.article.title else None
    opening = STATEMENT.match(doc.text, title.start, title.end) if title else None
    if opening is None or title is None:
        return None
    named = [
        (span.start, surname(person.name))
        for person in people
        for span in (person.span, *person.mentions)
        if opening.end() <= span.start < title.end
    ]
    return min(named)[1] if named else None


def _take(
    doc: Document, speakers: Speakers, said: list[Said], one: Stretch, between: tuple[int, int]
) -> None:
    """Add a stretch to the quotation it goes on with, begin a new one with it, or leave it."""
    told_before = speakers.before(one, between[0])
    told_behind = speakers.behind(one, between[1])
    last = said[-1] if said else None
    if last is not None and _goes_on(doc, last, one, told_before, told_behind):
        last.end = one.end
        last.told = last.told or told_behind
        return
    told = _named(doc, last, one, told_before or told_behind)
    if is_clause(doc, one, told):
        told = told or _told_by_lines(speakers, last, one)
        said.append(Said(one, one.end, told or _same(doc, last, one) or speakers.sentence_before(one)))


def _named(doc: Document, last: Said | None, one: Stretch, told: Told | None) -> Told | None:
    """ "She went on to say": who spoke last in the same paragraph."""
    if told and told.pronoun and last and last.told and "\n" not in doc.text[last.end : one.start]:
        return replace(told, speaker=last.told.speaker)
    return told


def _told_by_lines(speakers: Speakers, last: Said | None, one: Stretch) -> Told | None:
    """What a line above tells or, in a text that does not name speakers ahead, one below."""
    before = last.told if last else None
    above = speakers.above(one, before.end if before else last.end if last else 0)
    return above or (None if before and before.led else speakers.below(one))


def _goes_on(doc: Document, last: Said, one: Stretch, before: Told | None, behind: Told | None) -> bool:
    """Whether a stretch is more of the last quotation, resumed after "she said"."""
    end = last.end
    gap = doc.text[end : one.start]
    if last.told is None or last.told.signs or last.told.end < end:
        return False
    if before and before.speaker != last.told.speaker:
        return False
    if behind is not None and behind.speaker and "\n" in gap:
        return False  # a paragraph with a telling of its own
    if behind is not None and behind.speaker not in (None, last.told.speaker) and not behind.pronoun:
        return False
    # Behind "…," said X. the rest of the gap is nothing but the telling.
    return (
        not doc.text[min(last.told.end + 1, one.start) : one.start].strip(" \n.,") and gap.count("\n\n") < 2
    )


def _same(doc: Document, last: Said | None, one: Stretch) -> Told | None:
    """The speaker of the quotation just before, in the same paragraph or the one above."""
    if last is None or last.told is None:
        return None
    gap = doc.text[last.end : one.start].strip()
    near = len(gap) <= BETWEEN and "\n" not in gap and gap[-1:] in ("", ".", "!", "?", '"')
    return Told(last.told.speaker, one.start) if near else None


def _quote(doc: Document, said: Said) -> Quote:
    first, told = said.first, said.told
    mark = len(TYPED) if doc.text.startswith(TYPED, first.start) else 1
    inner = doc.article.text[first.start + mark : first.end].split()
    return Quote(
        span=Span(first.start, said.end),
        rule="quote." + ("led" if told and told.led else "told" if told else "marks"),
        speaker=told.speaker if told else None,
        begins=" ".join(inner[:BEGINS]).rstrip("”\"’'"),
    )
