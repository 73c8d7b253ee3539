"""Two articles side by side, fact by fact; = both say it, ≠ they contradict, · only one says it."""

from __future__ import annotations

from typing import NamedTuple

from rich.cells import set_cell_size
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.getters import query_one
from textual.widgets import Static

from tui.core.citation import heading
from tui.core.cite import sentence_around
from tui.core.compare.align import SIGNS, compare
from tui.core.compare.align import Row as Compared
from tui.core.describe import LABELS, describe
from tui.core.model import Fact, Record
from tui.core.printable import one_line
from tui.ui.drawing import Row, margin
from tui.ui.rows import RowList
from tui.ui.screens.dialog import Dialog

AROUND = 3
"""Cells of a row that are the list's own: its border and its scroll bar."""
BETWEEN = 3
"""Cells of the sign between the two sides, with its blanks."""


class Words(NamedTuple):
    """A fact to go to, and the article that states it."""

    article_id: str
    fact: Fact


class BesideScreen(Dialog[Words]):
    """Rows of facts, and beneath them the sentences that state the one under the cursor."""

    BINDINGS = [
        Binding("escape,c,q", "dismiss", "Close", tooltip="Back to the choice"),
        Binding("1", "words(0)", "Left", tooltip="To the words of the article on the left"),
        Binding("2", "words(1)", "Right", tooltip="To the words of the article on the right"),
    ]
    DEFAULT_CSS = """
    BesideScreen { background: $background; }
    BesideScreen #heads { height: 2; padding: 0 1; text-style: bold; }
    BesideScreen RowList { height: 1fr; border: round $primary; }
    BesideScreen #sentences { height: 6; padding: 0 1; }
    """

    listed = query_one(RowList)
    sentences = query_one("#sentences", Static)

    def __init__(self, one: Record, other: Record) -> None:
        super().__init__()
        self._records = one, other
        self._compared = compare(self._records)
        self._at: Compared | None = None

    def compose(self) -> ComposeResult:
        heads = "\n".join(f"{number} {one_line(heading(one))}" for number, one in enumerate(self._records, 1))
        yield Static(heads, id="heads", markup=False)
        listed = RowList(id="rows")
        counted = [(self._compared.count(standing), sign) for standing, sign in SIGNS.items()]
        listed.border_title = "Compare  " + "  ".join(f"{sign} {number}" for number, sign in counted)
        listed.border_subtitle = "Enter or 1, 2 to the words · Esc"
        yield listed
        yield Static(id="sentences", markup=False)

    def on_mount(self) -> None:
        self.listed.focus()

    def on_resize(self) -> None:
        rows = self._rows(self.app.size.width)
        self.listed.rows = rows or (Row("Neither article states facts Blotter knows how to read", "none"),)

    def _rows(self, width: int) -> tuple[Row, ...]:
        labels, kind = [], ""
        for row in self._compared.rows:
            labels.append("" if row.kind == kind else LABELS[row.kind])
            kind = row.kind
        named = [Row("", "none", label=label) for label in labels]
        half = max(8, (width - AROUND - margin(tuple(named)) - BETWEEN) // 2)
        pairs = enumerate(zip(self._compared.rows, labels, strict=True))
        return tuple(
            Row(_side_by_side(row, half), row.kind, "", label, number, tall=False)
            for number, (row, label) in pairs
        )

    @on(RowList.Chosen)
    def chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        if isinstance(event.item, int):
            self.listed.cursor = event.item
            self._at = row = self._compared.rows[event.item]
            self.sentences.update("\n".join([*([row.why] if row.why else []), *self._said(row)]))

    @on(RowList.Entered)
    def entered(self, event: RowList.Entered) -> None:
        event.stop()
        if isinstance(event.item, int):
            self._at = self._compared.rows[event.item]
            self.action_words(0 if self._at.cells[0] is not None else 1)

    def action_words(self, side: int) -> None:
        """Go to the words of one side, where it says something."""
        fact = self._at.cells[side] if self._at else None
        if fact is not None:
            self.dismiss(Words(self._records[side].article.id, fact))

    def _said(self, row: Compared) -> list[str]:
        pairs = enumerate(zip(self._records, row.cells, strict=True), 1)
        return [
            f"{number} {one_line(sentence_around(record.article, fact.span))}"
            for number, (record, fact) in pairs
            if fact is not None
        ]


def _side_by_side(row: Compared, half: int) -> str:
    left, right = (set_cell_size(_short(fact, half), half) for fact in row.cells)
    return f"{left} {SIGNS[row.standing]} {right}".rstrip()


def _short(fact: Fact | None, room: int) -> str:
    said = one_line(describe(fact).value) if fact is not None else "–"
    return said if len(said) <= room else said[: room - 1] + "…"
