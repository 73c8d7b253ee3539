"""Taking facts away: a format, what it is to hold, a file, and what the file will look like."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.getters import query_one
from textual.widgets import Input, Static

from tui.core.errors import BlotterError
from tui.core.export import FORMATS, Format, format_of, write_whole
from tui.core.export.wanted import STATES, UNDECIDED, USUAL, Wanted
from tui.core.model import Record
from tui.core.printable import counted, printable
from tui.core.resources import typed
from tui.core.state import State
from tui.ui.drawing import Row
from tui.ui.rows import RowList
from tui.ui.screens.dialog import Dialog

if TYPE_CHECKING:
    from tui.ui.screens.browse import BrowseScreen

CHOICES = (
    ("", USUAL),
    ("only what readers accepted, changed or added", USUAL - {UNDECIDED}),
    ("only what nobody has decided on", frozenset({UNDECIDED})),
    ("with what readers rejected", frozenset(STATES)),
)
"""What may go out, by what readers decided: in words, and as states of facts."""
PREVIEWED = 2000
"""Characters of the file that are shown."""


class ExportScreen(Dialog[None]):
    """Up and down choose the format, s and r what goes out, Enter leads to the path and writes."""

    BINDINGS = [
        Binding("escape", "dismiss", "Close", tooltip="Back to the article"),
        Binding("s", "scope", "Scope", tooltip="This article, or all that are listed"),
        Binding("r", "review", "Review", tooltip="Which facts, by what readers decided"),
    ]
    DEFAULT_CSS = """
    ExportScreen { align: center middle; background: $background 70%; }
    ExportScreen Vertical {
        width: 96%; max-width: 110; height: auto; max-height: 100%; border: round $primary;
        background: $surface; padding: 0 1;
    }
    ExportScreen RowList { height: 7; }
    ExportScreen Static { height: auto; }
    ExportScreen #holds, ExportScreen #preview { color: $mark-quiet; }
    ExportScreen #preview { height: 6; margin-top: 1; }
    """

    forms = query_one(RowList)
    box = query_one(Input)
    holds = query_one("#holds", Static)
    preview = query_one("#preview", Static)

    def __init__(self, state: State) -> None:
        super().__init__()
        self._state = state
        self._form = next(iter(FORMATS.values()))
        self._all = False
        self._choice = 0
        self._agreed: Path | None = None

    def compose(self) -> ComposeResult:
        with Vertical() as frame:
            frame.border_title = "Export"
            frame.border_subtitle = "↑↓ format · s scope · r review · Enter to the path, then writes · Esc"
            forms = RowList(id="forms")
            forms.rows = tuple(
                Row(form.about, "none", label=form.name, item=form, tall=False) for form in FORMATS.values()
            )
            yield forms
            yield Static(id="holds", markup=False)
            yield Input(compact=True, placeholder="path")
            yield Static(id="preview", markup=False)

    def on_mount(self) -> None:
        self.forms.cursor = 0
        self.forms.focus()
        self._renew()

    @property
    def records(self) -> list[Record]:
        """What goes out: the open article, or those listed whose facts have been read."""
        if not self._all:
            return [self._state.record]
        return [
            self._state.repository.get(name) for name in self._state.listed if name in self._state.extracted
        ]

    @on(RowList.Chosen)
    def chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        if isinstance(event.item, Format):
            self._form = event.item
            self._renew()

    @on(RowList.Entered)
    def entered(self, event: RowList.Entered) -> None:
        event.stop()
        self.box.focus()

    def action_scope(self) -> None:
        """Take out this article, or all that are listed."""
        self._all = not self._all
        self._renew()

    def action_review(self) -> None:
        """Go on to the next choice of facts by what readers decided."""
        self._choice = (self._choice + 1) % len(CHOICES)
        self._renew()

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        event.stop()
        path = Path(typed(event.value))
        there = os.path.exists(path)
        if not event.value.strip():
            self.holds.update("Type a path")
        elif there and not os.path.isfile(path):
            self.holds.update(f"{path} is not a file")
        elif there and path != self._agreed:
            self._agreed = path
            self.holds.update(f"{path} is there already. Enter again overwrites it, Esc leaves it as it is.")
        else:
            # Whoever writes facts.csv over the name that was proposed wants a table.
            self.write(path, format_of(path) or self._form, self.records)

    @work(thread=True, exclusive=True, group="export", description="export")
    def write(self, path: Path, form: Format, records: list[Record]) -> None:
        """Write the file beside the screen."""
        try:
            write_whole(path.resolve(), form.pieces(records, self._wanted))
        except (BlotterError, OSError) as error:
            said = str(error) if isinstance(error, BlotterError) else error.strerror or str(error)
            self.app.call_from_thread(self._failed, f"Cannot write {path}: {said}")
            return
        self.app.call_from_thread(self._written, path)

    def _failed(self, said: str) -> None:
        """Say so here, or in passing when the reader has left."""
        self.holds.update(said) if self.is_attached else self.notify(said, severity="error", markup=False)

    def _written(self, path: Path) -> None:
        self.notify(str(path), title="Written", markup=False)
        self.dismiss()

    @property
    def _wanted(self) -> Wanted:
        return Wanted(states=CHOICES[self._choice][1])

    def _renew(self) -> None:
        """Say what the file will hold, under which name, and show how it begins."""
        records, name = self.records, "facts"
        if not self._all:
            name = Path(self._state.article_id.partition("#")[0]).stem or name
        self.box.value = name + self._form.endings[0]
        out = list(self._wanted.chosen(records))
        facts, held = sum(len(one.facts) for one in out), sum(len(one.facts) for one in records)
        what = f"{self._which()}: {counted(len(records), 'article')}" if self._all else "This article"
        unread = len(self._state.listed) - len(records) if self._all else 0
        left_out = f"{held - facts:,} left out" if held > facts else ""
        parts = [what, counted(facts, "fact"), CHOICES[self._choice][0], left_out]
        parts.append(f"{unread:,} not read yet" if unread else "")
        self.holds.update(" · ".join(part for part in parts if part))
        self.look(self._form, records[:1])

    def _which(self) -> str:
        query = self._state.query
        return f"All found by {query.text}" if query and self._state.results is not None else "All listed"

    @work(thread=True, exclusive=True, group="preview", description="preview")
    def look(self, form: Format, records: list[Record]) -> None:
        """The beginning of the file, made beside the screen."""
        self.app.call_from_thread(self.preview.update, begins(form, records, self._wanted))


def begins(form: Format, records: list[Record], wanted: Wanted) -> str:
    """How a file begins; of one nobody can read, the names of its columns."""
    if form.binary:
        from tui.core.export.table import columns

        return "Columns: " + ", ".join(column.name for column in columns(wanted))
    data = b"".join(islice(form.pieces(records, wanted), 40))
    return printable(data.decode("utf-8", errors="replace")[:PREVIEWED].replace("\r\n", "\n"))


def dialog(browse: BrowseScreen, state: State) -> ExportScreen:
    """The dialog for what is open and listed."""
    return ExportScreen(state)
