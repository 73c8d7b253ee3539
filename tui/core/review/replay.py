"""A record with the decisions of its readers: applied in the order they were taken, the latest wins."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from tui.core.extraction.inference import infer
from tui.core.model import Agency, Fact, Mark, Person, Record, Verdict, ordered
from tui.core.review.anchors import find, restored
from tui.core.review.decisions import Add, Annotate, Edit, Entry, Judge, Merge, Revoke, unrevoked


class Replayed(Struct, frozen=True):
    """A record as its readers left it, and the decisions whose words it no longer holds."""

    record: Record
    lost: tuple[Entry, ...] = ()


def standing(entries: Iterable[Entry]) -> list[Entry]:
    """The decisions that hold, in order: those not taken back; taking back can be taken back as well."""
    return [entry for entry in unrevoked(entries) if not isinstance(entry.decision, Revoke)]


def replay(record: Record, entries: Iterable[Entry]) -> Replayed:
    """The record after all decisions on it that hold."""
    lost: list[Entry] = []
    held = standing(entries)
    for entry in held:
        changed = apply(record, entry)
        if changed is None:
            lost.append(entry)
        else:
            record = changed
    if held:
        kept = [fact for fact in record.facts if not fact.rejected]
        record = replace(record, inferred=infer(ordered(kept)))
    return Replayed(record, tuple(lost))


def apply(record: Record, entry: Entry) -> Record | None:
    """The record after one decision; None when the words it was taken on are not there any more."""
    match entry.decision:
        case Revoke():
            return record
        case Merge(anchor, into):
            return _merged(record, entry, find(record, anchor), find(record, into))
        case Add(anchor) | Judge(anchor) | Edit(anchor) | Annotate(anchor) as decision:
            old = None if isinstance(decision, Add) else find(record, anchor)
            new = _decided(decision, old, restored(record, anchor), entry)
            return _with(record, old, new) if new is not None else None
        case _:
            assert_never(entry.decision)


def _decided(
    decision: Add | Judge | Edit | Annotate, old: Fact | None, restored: Fact | None, entry: Entry
) -> Fact | None:
    """The fact as a decision leaves it; `restored` is what it was taken on, where its words still stand."""
    # What was accepted or corrected stays, even when the rules of today would no longer read it.
    kept = old or restored
    if kept is None:
        return None
    match decision:
        case Add():
            return _marked(kept, entry, Verdict.ADDED)
        case Edit(instead=instead):
            return _marked(_placed(instead, kept), entry, Verdict.EDITED)
        case Judge(verdict=verdict):
            return None if old is None and verdict is Verdict.REJECTED else _marked(kept, entry, verdict)
        case Annotate(note=note):
            return replace(kept, mark=_noted(kept, entry, note)) if old is not None else None


def _with(record: Record, old: Fact | None, new: Fact) -> Record:
    """The record with `new` in the place of `old`, which is told by identity."""
    facts = [fact for fact in record.facts if fact is not old]
    return replace(record, facts=ordered([*facts, new]))


def _placed(instead: Fact, kept: Fact) -> Fact:
    return replace(instead, span=kept.span, mentions=kept.mentions, mark=kept.mark, rule=kept.rule)


def _marked(fact: Fact, entry: Entry, verdict: Verdict) -> Fact:
    before = fact.mark or Mark()
    contested = before.contested or (
        before.verdict is not None and before.by != entry.by and before.verdict is not verdict
    )
    return replace(fact, mark=Mark(verdict, before.note, entry.by, entry.at, contested))


def _noted(fact: Fact, entry: Entry, note: str) -> Mark | None:
    before = fact.mark or Mark()
    mark = replace(before, note=note, by=before.by or entry.by, at=before.at or entry.at)
    return mark if mark.verdict or mark.note else None


def _merged(record: Record, entry: Entry, gone: Fact | None, into: Fact | None) -> Record | None:
    """One of two agencies or people bears the names and the places of both."""
    if not isinstance(gone, Agency | Person) or not isinstance(into, Agency | Person) or gone is into:
        return None
    names = dict.fromkeys([*into.aliases, gone.name, *gone.aliases])
    places = sorted({*into.mentions, gone.span, *gone.mentions} - {into.span})
    aliases = tuple(name for name in names if name != into.name)
    one = replace(into, aliases=aliases, mentions=tuple(places))
    left = replace(record, facts=tuple(fact for fact in record.facts if fact is not gone))
    return _with(left, into, _marked(one, entry, Verdict.EDITED))
