"""Runs in turn, and what they come to: middle, least and most of each side, and how the sides compare."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from statistics import median
from typing import NamedTuple

from tests.terminal import Ended

MANY = 20
"""Values from which a tail is told."""

Measure = Callable[[], Sequence[float]]
"""One run: some values of which the middle and the slowest count."""


class Side(NamedTuple):
    """A program measured: its name and what one run of it is; None when it is not installed."""

    name: str
    measure: Measure | None


class Row(NamedTuple):
    """One line of the table."""

    benchmark: str
    name: str
    middle: float | None
    least: float = 0
    most: float = 0
    ratio: float | None = None
    tail: float | None = None
    unit: str = "ms"
    failed: str = ""


def alternating(benchmark: str, sides: Sequence[Side], runs: int, unit: str = "ms") -> list[Row]:
    """Every side once, then in the other order, and so on; the first is set beside each other one."""
    values: dict[str, list[float]] = {side.name: [] for side in sides}
    failed: dict[str, str] = {}
    for number in range(runs):
        for side in sides if number % 2 == 0 else sides[::-1]:
            if side.measure is None or side.name in failed:
                continue
            try:
                values[side.name] += side.measure()
            except (TimeoutError, Ended, OSError) as error:
                failed[side.name] = " ".join(str(error).split())[:60]
    return [_row(benchmark, side, values, failed, unit) for side in sides]


def _row(
    benchmark: str, side: Side, values: dict[str, list[float]], failed: dict[str, str], unit: str
) -> Row:
    ours, held = next(iter(values.values())), values[side.name]
    if side.name in failed or not held:
        return Row(benchmark, side.name, None, failed=failed.get(side.name, "not installed"))
    middle = median(held)
    ratio = median(ours) / middle if ours and middle and held is not ours else None
    return Row(benchmark, side.name, middle, min(held), max(held), ratio, _tail(held), unit)


def _tail(values: Sequence[float]) -> float | None:
    """What 95 of 100 stay below, where there are enough to tell."""
    return sorted(values)[int(len(values) * 0.95)] if len(values) >= MANY else None


def table(rows: Sequence[Row]) -> str:
    """The rows in Markdown."""
    lines = [
        "| benchmark | program | middle | least–most | p95 | Blotter ÷ it |",
        "|---|---|---|---|---|---|",
    ]
    for row in rows:
        if row.middle is None:
            lines.append(f"| {row.benchmark} | {row.name} | {row.failed} | | | |")
            continue
        spread = f"{_said(row.least)}–{_said(row.most)}"
        tail = _said(row.tail) if row.tail is not None else ""
        ratio = f"{row.ratio:.2f}" if row.ratio is not None else ""
        middle = f"{_said(row.middle)} {row.unit}"
        lines.append(f"| {row.benchmark} | {row.name} | {middle} | {spread} | {tail} | {ratio} |")
    return "\n".join(lines)


def _said(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 1 else f"{value:.3f}"
