"""A form of named values: each is typed or chosen, and what does not fit is said beneath its line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.events import DescendantFocus
from textual.suggester import SuggestFromList
from textual.widgets import Input, Label, Static

from tui.core.errors import EditError
from tui.core.review.editing import Blank
from tui.ui.highlight import shown
from tui.ui.screens.dialog import Dialog

T = TypeVar("T")


class FormScreen(Dialog[T]):
    """Ask for values until they make something; `make` raises EditError for one that does not fit."""

    BINDINGS = [
        Binding("escape", "dismiss", "Close", tooltip="Leave everything as it was"),
        Binding("down", "choose(1)", "Next", tooltip="The next choice, or the next line"),
        Binding("up", "choose(-1)", "Before", tooltip="The choice before, or the line before"),
    ]
    DEFAULT_CSS = """
    FormScreen { align: center middle; background: $background 70%; }
    FormScreen VerticalScroll {
        width: 84; max-width: 96%; height: auto; max-height: 96%;
        border: round $primary; background: $surface; padding: 0 1; scrollbar-size-vertical: 1;
    }
    FormScreen Horizontal, FormScreen Static { height: auto; }
    FormScreen Label { width: 15; }
    FormScreen Input { width: 1fr; }
    FormScreen Input:focus { background: $mark-cursor; }
    FormScreen .complaint { display: none; padding-left: 15; text-style: bold; color: $error; }
    FormScreen #about { padding-bottom: 1; }
    FormScreen #choices { padding-top: 1; color: $mark-quiet; }
    """

    def __init__(
        self, title: str, about: str, blanks: Sequence[Blank], make: Callable[[Mapping[str, str]], T]
    ) -> None:
        super().__init__()
        self._title = title
        self._about = about
        self._blanks = {blank.name: blank for blank in blanks}
        self._make = make

    def compose(self) -> ComposeResult:
        with VerticalScroll(can_focus=False) as frame:
            frame.border_title = self._title
            frame.border_subtitle = "Tab next line · Enter keeps · Esc leaves"
            yield Static(shown(self._about), id="about", markup=False)
            for blank in self._blanks.values():
                with Horizontal():
                    yield Label(blank.name, markup=False)
                    suggester = (
                        SuggestFromList(blank.choices, case_sensitive=False) if blank.choices else None
                    )
                    yield Input(
                        blank.value,
                        compact=True,
                        id=blank.name,
                        suggester=suggester,
                        placeholder=_hint(blank),
                    )
                yield Static(id=f"{blank.name}-wrong", classes="complaint", markup=False)
            yield Static(id="choices", markup=False)

    def action_choose(self, step: int) -> None:
        """Go through what may be chosen here; elsewhere from line to line."""
        box = self.focused
        choices = self._blanks[box.id].choices if isinstance(box, Input) and box.id else ()
        if not choices or not isinstance(box, Input):
            self.focus_next(Input) if step > 0 else self.focus_previous(Input)
            return
        outside = -1 if step > 0 else 0
        at = choices.index(box.value) if box.value in choices else outside
        box.value = choices[(at + step) % len(choices)]
        box.action_end()

    @on(DescendantFocus)
    def entered(self, event: DescendantFocus) -> None:
        blank = self._blanks[event.widget.id or ""]
        said = f"↑ ↓ choose: {', '.join(blank.choices)}" if blank.choices else _hint(blank)
        self.query_one("#choices", Static).update(Content(said))

    @on(Input.Submitted)
    def submitted(self) -> None:
        """Take the values, or say which of them does not fit."""
        values = {name: self.query_one(f"#{name}", Input).value for name in self._blanks}
        self.query(".complaint").set(display=False)
        try:
            made = self._make(values)
        except EditError as error:
            self._complain(error)
            return
        self.dismiss(made)

    def _complain(self, error: EditError) -> None:
        said = self.query_one(f"#{error.attribute}-wrong", Static)
        said.update(Content(shown(str(error).removeprefix(f"{error.attribute}: "))))
        said.display = True
        self.query_one(f"#{error.attribute}", Input).focus()


def _hint(blank: Blank) -> str:
    return "may be left empty" if blank.optional else ""
