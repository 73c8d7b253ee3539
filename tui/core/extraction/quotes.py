"""Quotations: what was said, from the first opening mark to the last closing one, and by whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from tui.core.extraction.document import Document
from tui.core.extraction.lexicon import table
from tui.core.extraction.quote_marks import Stretch, stretches
from tui.core.extraction.quote_speakers import Speakers, Told
from tui.core.model import Agency, Person, Quote, Span

FEWEST = 4
"""Words of the shortest clause."""
LONGEST_SMALL = 4
"""Letters of the longest word that a headline may write small: "with", "from"."""
CAPITALS_OF_TITLE = 0.8
BEGINS = 5
"""Words that a quotation is known by."""
END_MARKS = ".,!?;:—-…"
LAST_WORD = re.compile(r"([\w'-]+)[\s,:(]*$")


@dataclass(slots=True)
class Said:
    """One quotation while it is put together: where it begins and ends, and what was told of its speaker."""

    first: Stretch
    end: int
    told: Told | None


def find_quotes(doc: Document, people: Sequence[Person], agencies: Sequence[Agency]) -> list[Quote]:
    """Every direct quotation of a clause or more, in reading order."""
    if '"' not in doc.text:
        return []
    title = doc.article.title
    floor = title.span.end if title and title.span else 0
    found = [one for one in stretches(doc.article.text, doc.text) if one.start >= floor]
    speakers = Speakers(doc, people, agencies)
    said: list[Said] = []
    for place, one in enumerate(found):
        ahead = found[place + 1].start if place + 1 < len(found) else len(doc.text)
        behind = found[place - 1].end if place else floor
        _take(doc, speakers, said, one, (behind, ahead))
    return [_quote(doc, one) for one in said]


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
    told = (
        told_behind if told_behind and not (told_before and told_before.led) else told_before or told_behind
    )
    if _is_clause(doc, one, told):
        said.append(Said(one, one.end, told or speakers.above(one)))


def _goes_on(doc: Document, last: Said, one: Stretch, before: Told | None, behind: Told | None) -> bool:
    """Whether a stretch is more of the last quotation, resumed after "she said"."""
    end = last.end
    gap = doc.text[end : one.start]
    if last.told is None or last.told.end < end or (before and before.speaker != last.told.speaker):
        return False
    if behind is not None and behind.speaker not in (None, last.told.speaker) and not behind.pronoun:
        return False
    # Behind "…," said X. the rest of the gap is nothing but the telling.
    return (
        not doc.text[min(last.told.end + 1, one.start) : one.start].strip(" \n.,") and gap.count("\n\n") < 2
    )


def _is_clause(doc: Document, one: Stretch, told: Told | None) -> bool:
    """Whether what stands in marks is speech rather than a name, a term or a scrap."""
    inner = doc.text[one.start + 1 : one.end].rstrip('"').strip()
    words = inner.split()
    if len(words) < FEWEST or _is_named(doc, one.start):
        return False
    begins_high = inner[0].isupper() or not inner[0].isalnum()
    if told is not None:
        led_in = doc.text[max(0, one.start - 3) : one.start].rstrip()[-1:] in (",", ":")
        return begins_high or (told.led and led_in and len(words) > FEWEST)
    if _is_title(words) or doc.text[one.start - 1 : one.start] == "(":
        return False
    return begins_high and (inner.rstrip("'")[-1:] in END_MARKS) and len(words) > FEWEST + 1


def _is_title(words: Sequence[str]) -> bool:
    """Whether words are written as a headline is, the longer ones with capitals: the name of a letter."""
    longer = [word for word in words if len(word) > LONGEST_SMALL and word[0].isalpha()]
    return sum(word[0].isupper() for word in longer) > CAPITALS_OF_TITLE * len(longer)


def _is_named(doc: Document, start: int) -> bool:
    """Whether the words before a mark make what it holds a name: "a report entitled", "the"."""
    before = LAST_WORD.search(doc.text, max(0, start - 24), start)
    return before is not None and before[1].lower() in _named()


@cache
def _named() -> frozenset[str]:
    return frozenset(table("quotes")["named"].split())


def _quote(doc: Document, said: Said) -> Quote:
    first, told = said.first, said.told
    inner = doc.article.text[first.start + 1 : first.end].split()
    return Quote(
        span=Span(first.start, said.end),
        rule="quote." + ("led" if told and told.led else "told" if told else "marks"),
        speaker=told.speaker if told else None,
        begins=" ".join(inner[:BEGINS]).rstrip('”"'),
    )
