"""Counts: how many of something that matters to the story, each once however often it is stated."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from tui.core.extraction.counts.doubts import is_no_count
from tui.core.extraction.counts.forms import named_before, other_form, predicated, rescued
from tui.core.extraction.counts.labels import labelled, tabled
from tui.core.extraction.counts.nouns import Phrase, matters, read_phrase, sides, words
from tui.core.extraction.counts.parts import PART, part_phrase, parts_behind, some_behind
from tui.core.extraction.counts.shares import share_of
from tui.core.extraction.counts.small import groups, one_measure
from tui.core.extraction.document import Document
from tui.core.extraction.numbers import Number, qualifier_of
from tui.core.model import Count, Fact, Qualifier, Span
from tui.core.patterns import pattern_of

ONE_BREATH = 100
"""Characters within which different nouns are not used for the same people."""

NOUN, SHARE, MEASURE = "counts.noun", "counts.share", "counts.measure"
HEDGE_BEHIND = pattern_of(r"\+|-plus\b| plus\b| or (?:more|fewer|less)\b| and counting\b")
DIFFERENCE = pattern_of(r" (?:more|fewer|less|additional) (?:[\w'-]+ ){0,8}(?:than|compared)\b")
BEFORE_NUMBER = pattern_of(r"([a-z]+) $")
BEFELL = pattern_of(r" (?:was|were|is|are|has been|have been) (?:[a-z]+ly )?([a-z]+)")
"""What became of those just counted."""


class Stated(Struct, frozen=True):
    """One statement of a count, before statements of the same count are joined."""

    count: Count
    phrase: Phrase


def find_counts(doc: Document, taken: Sequence[Fact]) -> list[Count]:
    """Every count that matters, in reading order; words that state another fact are not used again."""
    claimed = sorted((span.start, span.end) for fact in taken for span in (fact.span, *fact.mentions))
    stated = sorted(
        (*_stated(doc, claimed), *_rescued(doc), *_tabled(doc), *_grouped(doc)),
        key=lambda item: item.count.span,
    )
    joined: list[Stated] = []
    of_value: dict[float, list[int]] = {}  # where those of one value are, which alone can be one count
    for item in stated:
        _join(joined, of_value.setdefault(item.count.value, []), item)
    return [item.count for item in joined]


def _stated(doc: Document, claimed: list[tuple[int, int]]) -> Iterator[Stated]:
    done = 0
    whole: tuple[Number, Phrase] | None = None
    for number in doc.numbers:
        if number.start < done or _claims(claimed, number) or is_no_count(doc.text, number):
            continue
        phrase, rule = _counted(doc, number, whole)
        if phrase is None:
            continue
        yield _item(doc, number, phrase, rule)
        if rule != NOUN:
            continue
        whole = (number, phrase)
        for part in parts_behind(doc, number, phrase.end):
            yield _item(doc, part, part_phrase(doc.text, part, phrase), PART)
            done = part.end
        for part in some_behind(doc, number, phrase.end):
            yield _item(doc, part, part_phrase(doc.text, part, phrase), "counts.some")
            done = part.end


def _counted(doc: Document, number: Number, whole: tuple[Number, Phrase] | None) -> tuple[Phrase | None, str]:
    """What a number counts and by which rule: one and less only in measures, a share by its whole."""
    if number.value <= 1:
        return one_measure(doc, number), MEASURE
    phrase = _phrase(doc, number)
    return (phrase, NOUN) if phrase else (share_of(doc, number, whole), SHARE)


def _phrase(doc: Document, number: Number) -> Phrase | None:
    """What `number` counts, if that is worth telling."""
    text = doc.text
    behind = HEDGE_BEHIND.match(text, number.end)
    phrase = read_phrase(text, behind.end() if behind else number.end)
    qualifier = qualifier_of(text, number.start, number.end)[0] if phrase else Qualifier.EXACT
    if qualifier is Qualifier.EXACT and _is_year(text, number):
        return None
    if phrase and (matters(phrase, number.value, qualifier) or _harmed(text, number, phrase)):
        return named_before(text, number, phrase)
    return other_form(doc, number) or labelled(doc, number) or predicated(text, number)


def _harmed(text: str, number: Number, phrase: Phrase) -> bool:
    """Whether those who matter only in numbers matter for what befell them: "two officers were shot"."""
    if sides().get(phrase.head) != "staff":
        return False
    before = BEFORE_NUMBER.search(text, max(0, number.start - 16), number.start)
    told = [before, BEFELL.match(text, phrase.end)]
    return any(match is not None and match[1] in words("results") for match in told)


def _item(doc: Document, number: Number, phrase: Phrase, rule: str) -> Stated:
    qualifier, hedge = qualifier_of(doc.text, number.start, number.end)
    bracket = (
        doc.text[number.start - 1 : number.start] == "(" and doc.text[number.end : number.end + 1] == ")"
    )
    span = Span(min(hedge, number.start - bracket), max(phrase.end, number.end))
    rule = f"{rule} + {phrase.head}"
    return Stated(
        Count(span=span, value=number.value, what=phrase.what, qualifier=qualifier, rule=rule), phrase
    )


def _tabled(doc: Document) -> Iterator[Stated]:
    for number, phrase in tabled(doc):
        if number.value > 1:
            yield _item(doc, number, phrase, "counts.table")


def _grouped(doc: Document) -> Iterator[Stated]:
    for number, phrase in groups(doc):
        yield _item(doc, number, phrase, "counts.group")


def _rescued(doc: Document) -> Iterator[Stated]:
    for span, phrase in rescued(doc.text, doc.words):
        yield Stated(Count(span=span, value=1, what=phrase.what, rule=f"counts.one + {phrase.head}"), phrase)


def _claims(claimed: list[tuple[int, int]], number: Number) -> bool:
    """Whether another fact is stated in the words of `number`."""
    first, last = number.start, number.end
    place = bisect_right(claimed, (first, last))
    near = claimed[max(0, place - 3) : place + 1]
    return any(start < last and first < end for start, end in near)


def _is_year(text: str, number: Number) -> bool:
    return not number.spelled and number.end - number.start == 4 and 1900 <= number.value < 2100


def _join(joined: list[Stated], same: list[int], item: Stated) -> None:
    """Add a statement, or note it with the count of the same value that it repeats."""
    for index in same:
        if _repeats(joined[index], item):
            joined[index] = _with_mention(joined[index], item)
            return
    same.append(len(joined))
    joined.append(item)


def _repeats(known: Stated, item: Stated) -> bool:
    """Whether a statement repeats a count; "two sisters and their two nieces" are not the same two."""
    one, other = known.phrase, item.phrase
    apart = item.count.span.start - known.count.span.end > ONE_BREATH
    return _same(one, other) and (apart or one.head == other.head or one.made or other.made)


def _same(one: Phrase, other: Phrase) -> bool:
    """Whether two phrases can be about the same things: "ten men" and "ten defendants", not "ten victims"."""
    if _deed(one) == other.head or _deed(other) == one.head:
        return True
    side, other_side = sides().get(one.head), sides().get(other.head)
    if side and other_side:
        return side == other_side or "people" in (side, other_side)
    if one.head != other.head or (one.detail and other.detail and one.detail != other.detail):
        return False
    return not (one.modifiers and other.modifiers) or bool(one.modifiers & other.modifiers)


def _deed(phrase: Phrase) -> str | None:
    """The noun of what was done to those counted: "100 arrested" are as many arrests."""
    last = phrase.what.split()[-1]
    return last.removesuffix("ed") + "s" if phrase.made and last.endswith("ed") else None


def _with_mention(known: Stated, item: Stated) -> Stated:
    """The known count with one statement more; a noun of the text beats one made from a participle."""
    better = item if known.phrase.made else known
    count, other = known.count, item.count
    if count.qualifier is Qualifier.EXACT is not other.qualifier:
        # Headlines round off: "Three Dozen Dogs Rescued", and below it "nearly three dozen dogs".
        count, other = replace(other, mentions=count.mentions), count
    count = replace(count, what=better.count.what, mentions=(*count.mentions, other.span))
    return Stated(count, better.phrase)
