"""Figures as rows of a list: bars, and columns of amounts, cut to the width there is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from rich.cells import cell_len, set_cell_size

from tui.core.overview import Bar, Spread, amount
from tui.ui.drawing import GAP, GUTTER, Row
from tui.ui.highlight import shown

EIGHTHS = " ▏▎▍▌▋▊▉█"
SHORTEST = 3
"""Cells that the longest bar has at least."""
LABELLED = 0.45
"""The part of the width that labels may take."""

COLUMNS: dict[str, Callable[[Spread], float]] = {
    "stated": lambda spread: spread.stated,
    "sum": lambda spread: spread.total,
    "least": lambda spread: spread.least,
    "median": lambda spread: spread.middle,
    "most": lambda spread: spread.most,
}
NEEDED = ("stated", "sum", "median", "most", "least")
"""Columns that stay the longest where there is little room."""


def bar_rows(look: str, bars: Sequence[Bar], width: int) -> tuple[Row, ...]:
    """A row for each bar: its label, its number, and the number as a length."""
    most = max((bar.articles for bar in bars), default=1)
    digits = len(f"{most:,}")
    labels = _labels([bar.label for bar in bars], width)
    room = max(SHORTEST, width - GUTTER - cell_len(max(labels, key=cell_len, default="")) - GAP - digits - 1)
    lines = [f"{bar.articles:>{digits},} {_bar(bar.articles / most, room)}" for bar in bars]
    return tuple(
        Row(line, look, label=label, item=bar.search, tall=False)
        for line, label, bar in zip(lines, labels, bars, strict=True)
    )


def spread_rows(look: str, spreads: Sequence[Spread], width: int) -> tuple[Row, ...]:
    """A row for each kind of amount, below the names of the columns."""
    labels = _labels([spread.label for spread in spreads], width)
    room = width - GUTTER - cell_len(max(labels, key=cell_len, default="")) - GAP
    table = {name: [name, *(amount(of(spread)) for spread in spreads)] for name, of in COLUMNS.items()}
    widths = {name: max(map(len, cells)) + 1 for name, cells in table.items()}
    kept: list[str] = []
    for name in NEEDED:
        room -= widths[name]
        if room >= 0:
            kept.append(name)
    lines = [
        "".join(f"{table[name][line]:>{widths[name]}}" for name in COLUMNS if name in kept)
        for line in range(len(spreads) + 1)
    ]
    return (
        Row(lines[0], "note", tall=False),
        *(
            Row(line, look, label=label, item=spread.search, tall=False)
            for line, label, spread in zip(lines[1:], labels, spreads, strict=True)
        ),
    )


def _labels(labels: Iterable[str], width: int) -> list[str]:
    room = int(width * LABELLED)
    return [_cut(shown(label), room) for label in labels]


def _cut(label: str, room: int) -> str:
    return label if cell_len(label) <= room else set_cell_size(label, room - 1) + "…"


def _bar(part: float, room: int) -> str:
    """A stretch of cells, to an eighth of one; what is there at all shows."""
    eighths = max(1, round(part * room * 8)) if part else 0
    return "█" * (eighths // 8) + EIGHTHS[eighths % 8].strip()
