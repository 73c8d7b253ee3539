"""Money: the sums of the story, whatever way they are written; sums that are penalties are left to those."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain

from msgspec import Struct, field
from msgspec.structs import replace

from tui.core.extraction.document import Document
from tui.core.extraction.numbers import qualifier_of
from tui.core.extraction.places import each_place
from tui.core.model import Money, Penalty, Qualifier, Span, Unit
from tui.core.patterns import pattern_of

CURRENCIES = {"$": "USD", "€": "EUR", "£": "GBP"}
SCALES = {
    "k": 1e3, "thousand": 1e3, "m": 1e6, "mm": 1e6, "mil": 1e6, "million": 1e6, "b": 1e9, "bn": 1e9,
    "billion": 1e9, "trillion": 1e12,
}  # fmt: skip
_SCALE = (
    r"[\s-]{0,2}([tTmMbB](?:housand|illion|HOUSAND|ILLION)|[tT]rillion)\b|([kKmMbB]|MM|mil|[bB]n)(?![\w&])"
)
AMOUNT = pattern_of(rf"\s?(\d{{1,3}}(?:\s?,\s?\d{{3}})+|\d+)(\.\d+)?(?!\d)(?:{_SCALE})?")
RANGE = pattern_of(rf"\s?(?:-|—|to|and|or)\s?\$?\d{{1,3}}(?:\.\d+)?(?:{_SCALE})")
DOLLARS = pattern_of(r"[\s-](?:U\.?S\.?\s)?(dollars?|euros?|pounds\ssterling)\b", re.IGNORECASE)

PUNISHES = pattern_of(
    r"(?i:\s(?:in\s)?(?:criminal\s|civil\s)?(?:restitution|fines?|forfeiture|penalt(?:y|ies)))\b"
)
"""What shows that a sum is a punishment told again, as headlines tell it: "$1 Million Restitution"."""
NAMING = pattern_of(r"\b(?:Operation|Project):?\s[\"']?(?:[A-Z][\w']*\s){0,3}$")


def find_money(doc: Document, penalties: Sequence[Penalty]) -> list[Money]:
    """Every sum that no penalty claims; one item for a sum however often it is stated."""
    claimed = sorted(span for penalty in penalties for span in (penalty.span, *penalty.mentions))
    passed = {penalty.value for penalty in penalties if penalty.unit is Unit.USD}
    stated = sorted((*_signed(doc), *_worded(doc)), key=lambda money: money.span)
    sums: dict[tuple[float, str], list[_Sum]] = {}
    for money in stated:
        punishes = money.value in passed and PUNISHES.match(doc.text, money.span.end)
        if not punishes and not _claims(claimed, money.span):
            _add(sums.setdefault((money.value, money.currency), []), money)
    found = [known for same in sums.values() for known in same]
    return sorted(
        (replace(known.money, mentions=tuple(known.mentions)) for known in found),
        key=lambda money: money.span,
    )


class _Sum(Struct):
    """A sum and where it is stated again."""

    money: Money
    mentions: list[Span] = field(default_factory=list)


def _signed(doc: Document) -> Iterator[Money]:
    """Sums that open with a currency sign: "$500K", "$1.6 million", "$559, 000"."""
    text = doc.text
    for place in chain.from_iterable(each_place(text, sign) for sign in CURRENCIES):
        match = AMOUNT.match(text, place + 1)
        if not match:
            continue
        scale = match[3] or match[4]
        # "$5 to $10 million" speaks of millions twice.
        shared = None if scale else RANGE.match(text, match.end())
        if shared and "," not in match[1]:
            scale = shared[1] or shared[2]
        figure = match[1].replace(",", "").replace(" ", "") + (match[2] or "")
        value = float(figure) * (SCALES[scale.lower()] if scale else 1)
        if value:
            yield _money(doc, Span(place, match.end()), value, CURRENCIES[text[place]], "money.sign")


def _worded(doc: Document) -> Iterator[Money]:
    """Sums that close with the name of the currency: "two hundred dollars", "half a million dollars"."""
    text = doc.text
    for number in doc.numbers:
        name = DOLLARS.match(text, number.end)
        if name and _is_in_name(text, number.start, name.end()):
            continue
        if name and number.value and text[max(0, number.start - 1) : number.start] not in CURRENCIES:
            currency = {"d": "USD", "e": "EUR", "p": "GBP"}[name[1][0].lower()]
            yield _money(doc, Span(number.start, name.end()), number.value, currency, "money.word")


def _is_in_name(text: str, start: int, end: int) -> bool:
    """Whether the words of a sum belong to the name of an operation: "Operation Two Dollar Bill"."""
    return text[start].isupper() and NAMING.search(text, max(0, start - 40), start) is not None


def _money(doc: Document, words: Span, value: float, currency: str, rule: str) -> Money:
    qualifier, hedge = qualifier_of(doc.text, words.start, words.end)
    return Money(span=Span(hedge, words.end), value=value, currency=currency, qualifier=qualifier, rule=rule)


def _claims(claimed: list[Span], span: Span) -> bool:
    """Whether a penalty is stated in the words of `span`."""
    place = bisect_right(claimed, span)
    return any(other.overlaps(span) for other in claimed[max(0, place - 2) : place + 1])


def _add(same: list[_Sum], money: Money) -> None:
    """Note `money` among the sums of its value, as one more or as another statement of one."""
    known = next((known for known in same if _agree(known.money, money)), None)
    if known is None:
        same.append(_Sum(money))
    elif known.money.qualifier is Qualifier.EXACT is not money.qualifier:
        # Headlines round off: "$1 Million Taken", and below it "more than $1 million".
        known.mentions.append(known.money.span)
        known.money = money
    else:
        known.mentions.append(money.span)


def _agree(one: Money, other: Money) -> bool:
    """Whether two statements of a figure can be of one sum: "up to $1 million" is not "over $1 million"."""
    return one.qualifier is other.qualifier or Qualifier.EXACT in (one.qualifier, other.qualifier)
