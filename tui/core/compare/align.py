"""The facts of several articles in rows, those of one thing in one row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from msgspec import Struct, field

from tui.core.compare.judging import Judged, judge, keys
from tui.core.model import KINDS, Fact, Record

OFFERED = 40
"""Rows of one thing among which the place of a fact is looked for, so that long lists stay quick."""


class Standing(StrEnum):
    """What the articles are to each other in one row."""

    AGREE = "agree"
    CONFLICT = "conflict"
    ALONE = "alone"


SIGNS = {Standing.AGREE: "=", Standing.CONFLICT: "≠", Standing.ALONE: "·"}
"""How rows that stand so are marked, told by more than a colour."""


class Row(Struct, frozen=True):
    """One thing, and what each article states of it; `why` where that is not plain."""

    kind: str
    cells: tuple[Fact | None, ...]
    standing: Standing
    why: str = ""


class Comparison(Struct, frozen=True):
    """Articles side by side: within each kind contradictions first, then agreements, then the rest."""

    records: tuple[Record, ...]
    rows: tuple[Row, ...]

    def count(self, standing: Standing) -> int:
        """How many rows stand so."""
        return sum(1 for row in self.rows if row.standing is standing)


class _Draft(Struct):
    """A row while it is made."""

    cells: list[Fact | None]
    standing: Standing = Standing.ALONE
    why: list[str] = field(default_factory=list)

    def judged(self, fact: Fact) -> Judged | None:
        """What a fact would be to all that is in the row already; None when it is of another thing."""
        found = [judge(cell, fact) for cell in self.cells if cell is not None]
        sound = [judged for judged in found if judged is not None]
        if len(sound) < len(found):
            return None
        worst = min(sound, key=lambda judged: (judged.agrees, judged.closeness))
        return worst._replace(sure=all(judged.sure for judged in sound))

    def take(self, place: int, fact: Fact, judged: Judged) -> None:
        self.cells[place] = fact
        if self.standing is not Standing.CONFLICT:
            self.standing = Standing.AGREE if judged.agrees else Standing.CONFLICT
        if judged.why and judged.why not in self.why:
            self.why.append(judged.why)


def compare(records: Sequence[Record]) -> Comparison:
    """Set articles side by side; what readers rejected is left out."""
    rows = tuple(row for kind in KINDS for row in _rows(kind, records))
    return Comparison(tuple(records), rows)


def _rows(kind: str, records: Sequence[Record]) -> list[Row]:
    drafts: list[_Draft] = []
    by_key: dict[str, list[_Draft]] = {}
    for place, record in enumerate(records):
        held = [fact for fact in record.facts if fact.kind == kind and not fact.rejected]
        left = list(_paired(place, held, by_key))
        left = list(_opposed(place, left, by_key))
        for fact in left:
            draft = _Draft([None] * len(records))
            draft.cells[place] = fact
            drafts.append(draft)
            for key in keys(fact):
                by_key.setdefault(key, []).append(draft)
    for draft in drafts:
        _echo(draft, by_key)
    rows = [Row(kind, tuple(draft.cells), draft.standing, "; ".join(draft.why)) for draft in drafts]
    rank = [Standing.CONFLICT, Standing.AGREE, Standing.ALONE]
    return sorted(rows, key=lambda row: rank.index(row.standing))


def _paired(place: int, facts: Sequence[Fact], by_key: dict[str, list[_Draft]]) -> Iterator[Fact]:
    """Put facts into the rows they agree with, the closest first; give back those that found none."""
    offers = []
    for number, fact in enumerate(facts):
        for order, (draft, judged) in enumerate(_offers(place, fact, by_key)):
            if judged.agrees:
                offers.append((-judged.closeness, number, order, draft, judged))
    taken: set[int] = set()
    for _, number, _, draft, judged in sorted(offers, key=lambda offer: offer[:3]):
        if number not in taken and draft.cells[place] is None:
            draft.take(place, facts[number], judged)
            taken.add(number)
    return (fact for number, fact in enumerate(facts) if number not in taken)


def _opposed(place: int, facts: Sequence[Fact], by_key: dict[str, list[_Draft]]) -> Iterator[Fact]:
    """Put facts into the rows they contradict, the largest first; give back the rest."""
    for fact in sorted(facts, key=_amount, reverse=True):
        offers = [offer for offer in _offers(place, fact, by_key) if not offer[1].agrees]
        offers.sort(key=lambda offer: -_largest(offer[0]))
        if offers and (offers[0][1].sure or len(offers) == 1):
            offers[0][0].take(place, fact, offers[0][1])
        else:
            yield fact


def _echo(draft: _Draft, by_key: dict[str, list[_Draft]]) -> None:
    """Give a fact that stands alone what other articles say, though that has its like in the same article.

    So "over 100 arrests" stands beside the 122 of another article even where its own one says 122 as well.
    """
    if draft.standing is not Standing.ALONE:
        return
    [(place, fact)] = [(place, cell) for place, cell in enumerate(draft.cells) if cell is not None]
    others = {id(one): one for key in keys(fact) for one in by_key.get(key, ())[:OFFERED] if one is not draft}
    for other in others.values():
        for there, cell in enumerate(other.cells):
            judged = judge(fact, cell) if cell is not None and draft.cells[there] is None else None
            if cell is not None and judged is not None and judged.agrees and there != place:
                draft.take(there, cell, judged)


def _offers(place: int, fact: Fact, by_key: dict[str, list[_Draft]]) -> Iterator[tuple[_Draft, Judged]]:
    drafts = {id(draft): draft for key in keys(fact) for draft in by_key.get(key, ())[:OFFERED]}
    for draft in drafts.values():
        judged = draft.judged(fact) if draft.cells[place] is None else None
        if judged is not None:
            yield draft, judged


def _largest(draft: _Draft) -> float:
    return max(_amount(cell) for cell in draft.cells if cell is not None)


def _amount(fact: Fact) -> float:
    return float(getattr(fact, "value", None) or 0)
