"""Inference: what the facts imply together, always with the facts it was computed from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil, floor

from tui.core.extraction.counts.nouns import sides, words
from tui.core.extraction.counts.parts import PART
from tui.core.model import Comparison, Count, Fact, Inferred, Qualifier, Relation, Span

NEAR = 250
"""Characters within which a count can be the one a comparison speaks of."""

MOST_MENTIONS = 10
"""Statements of a fact that are looked at when asking how close two facts are."""

COMMA, AND = len(", "), len(", and ")
"""The widest gaps between people and the groups they are parted into: "12 people, ten men and two women"."""

LONGEST_GAP = 120
"""Characters between a whole, its parts and each other."""


def infer(facts: Sequence[Fact]) -> tuple[Inferred, ...]:
    """Baselines that comparisons imply, and sums that the article states and that can be checked."""
    counts = sorted((fact for fact in facts if isinstance(fact, Count)), key=lambda count: count.span)
    compared = [fact for fact in facts if isinstance(fact, Comparison)]
    return (*_baselines(compared, counts), *_sums(counts))


def _baselines(compared: Sequence[Comparison], counts: Sequence[Count]) -> Iterator[Inferred]:
    for comparison in compared:
        count = _counted(comparison, counts)
        when = _when(comparison)
        bound = _bound(comparison, count) if count and when else None
        if count is None or bound is None:
            continue
        value, qualifier = bound
        yield Inferred(
            what=f"{_hedged(value, qualifier)} {count.what} {when}",
            basis="implied baseline",
            sources=(comparison, count),
            value=float(value),
            qualifier=qualifier,
        )


def _counted(comparison: Comparison, counts: Sequence[Count]) -> Count | None:
    """The count of the comparison's own measure that stands next to one of its statements."""
    measured = comparison.measure.split()
    same = [count for count in counts if measured and count.what.split()[-1] == measured[-1]]
    near = [
        (distance, count.span, count) for count in same if (distance := _distance(comparison, count)) < NEAR
    ]
    return min(near, key=lambda found: found[:2])[2] if near else None


def _distance(one: Fact, other: Fact) -> int:
    """Characters between the closest statements of two facts."""
    places, others = ((fact.span, *fact.mentions[:MOST_MENTIONS]) for fact in (one, other))
    return min(_gap(span, against) for span in places for against in others)


def _gap(one: Span, other: Span) -> int:
    return max(0, one.start - other.end, other.start - one.end)


def _bound(comparison: Comparison, count: Count) -> tuple[int, Qualifier] | None:
    """The baseline's value, or the bound on it: 46, more than twice as many, means less than 23 before."""
    before = _before(comparison, count.value)
    hedges = {comparison.qualifier, count.qualifier} - {Qualifier.EXACT}
    if (
        before is None
        or before <= 0
        or len(hedges) > 1
        or (count.qualifier is not Qualifier.EXACT and hedges)
    ):
        return None
    # A larger ratio or rise means a smaller baseline; a larger fall means a larger one.
    grows_with_size = comparison.factor is None and comparison.relation is Relation.FEWER
    if hedges == {Qualifier.OVER}:
        return (floor(before) + 1, Qualifier.OVER) if grows_with_size else (ceil(before) - 1, Qualifier.UNDER)
    if hedges == {Qualifier.UNDER}:
        return (ceil(before) - 1, Qualifier.UNDER) if grows_with_size else (floor(before) + 1, Qualifier.OVER)
    whole = before == int(before) and not hedges and comparison.percent is None
    return round(before), Qualifier.EXACT if whole else Qualifier.ABOUT


def _before(comparison: Comparison, now: float) -> float | None:
    """The quantity that `now` is set against, were every number exact."""
    sign = {Relation.MORE: 1, Relation.FEWER: -1, Relation.SAME: 0}[comparison.relation]
    if sign == 0:
        return now
    if comparison.factor:
        # "three times fewer" is a ratio upside down.
        upside_down = sign < 0 and comparison.factor > 1
        return now * comparison.factor if upside_down else now / comparison.factor
    if comparison.percent and comparison.percent * sign > -100:
        return now / (1 + sign * comparison.percent / 100)
    return now - sign * comparison.difference if comparison.difference else None


def _hedged(value: int, qualifier: Qualifier) -> str:
    words = {Qualifier.UNDER: " or fewer", Qualifier.OVER: " or more"}
    return f"{'about ' if qualifier is Qualifier.ABOUT else ''}{value:,}{words.get(qualifier, '')}"


def _when(comparison: Comparison) -> str | None:
    """The time of a baseline that the article does not itself put a figure to; None for groups."""
    baseline = comparison.baseline or ""
    if comparison.rule.startswith("comparisons.stated"):
        return None
    if baseline[-4:].isdigit():
        return f"in {baseline}"
    return baseline if baseline.startswith(("last ", "the previous ", "the same ")) else None


def _sums(counts: Sequence[Count]) -> Iterator[Inferred]:
    """A whole and the parts listed behind it, checked against each other."""
    for index, whole in enumerate(counts):
        parts = _parts(counts, index)
        parts = parts or _groups(counts, index)
        if len(parts) < 2 or any(fact.qualifier is not Qualifier.EXACT for fact in (whole, *parts)):
            continue
        total = sum(part.value for part in parts)
        listed = " + ".join(f"{part.value:,.0f}" for part in parts)
        agrees = total == whole.value
        yield Inferred(
            what=f"{listed} {'=' if agrees else '≠'} {whole.value:,.0f} {whole.what}",
            basis="parts and whole",
            sources=(whole, *parts),
            value=total,
            agrees=agrees,
        )


def _parts(counts: Sequence[Count], index: int) -> list[Count]:
    """The parts that are listed right behind the whole at `index`; none when it is itself a part."""
    if counts[index].rule.startswith(PART):
        return []
    parts: list[Count] = []
    for before, part in pairwise(counts[index:]):
        if not part.rule.startswith(PART) or _gap(before.span, part.span) > LONGEST_GAP:
            break
        parts.append(part)
    return parts


def _groups(counts: Sequence[Count], index: int) -> list[Count]:
    """The groups that people are parted into right behind their number, when they add up to it.

    A comma may as well go on to other people, so groups that do not add up are no statement of parts.
    """
    whole = counts[index]
    if _head(whole) not in sides() or _head(whole) in words("partitions"):
        return []
    groups: list[Count] = []
    for before, group in pairwise(counts[index:]):
        gap = group.span.start - before.span.end
        if _head(group) not in words("partitions") or not 0 < gap <= (AND if groups else COMMA):
            break
        groups.append(group)
    return groups if sum(group.value for group in groups) == whole.value else []


def _head(count: Count) -> str:
    return count.what.split()[-1]
