"""The box a search is typed into: it completes what is typed and marks where it cannot be understood."""

from __future__ import annotations

import asyncio
from functools import partial

from rich.highlighter import Highlighter
from rich.text import Text
from textual.suggester import Suggester
from textual.widgets import Input

from tui.core.query.completion import Completion, complete, known_words
from tui.core.repository import Repository


class Completer(Suggester):
    """How a search might go on, from what is in the articles; looked for beside the screen."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self.repository: Repository | None = None
        self.last: Completion | None = None

    async def get_suggestion(self, value: str) -> str | None:
        """The search as it goes on from what is typed."""
        if self.repository is None:
            return None
        words = partial(known_words, self.repository)
        self.last = await asyncio.to_thread(complete, value, words)
        return self.last.shown if self.last else None


class Pointer(Highlighter):
    """Marks the part of a search that cannot be understood."""

    place: int | None = None

    def highlight(self, text: Text) -> None:
        """From the place to the next blank."""
        if self.place is not None:
            end = text.plain.find(" ", self.place)
            text.stylize("bold underline reverse", self.place, end if end >= 0 else None)


class SearchBox(Input):
    """One line."""

    def __init__(self, value: str) -> None:
        self.completer, self.pointer = Completer(), Pointer()
        super().__init__(
            value,
            id="box",
            compact=True,
            placeholder="Search the article and the panes",
            suggester=self.completer,
            highlighter=self.pointer,
            select_on_focus=False,
        )

    def action_cursor_right(self, select: bool = False) -> None:
        """Take over what is suggested, written as the search must have it."""
        super().action_cursor_right(select)
        last = self.completer.last
        if last is not None and self.value == last.shown != last.written:
            self.value = last.written
            self.action_end()

    def complete(self) -> None:
        """Take over what is suggested, wherever the cursor is."""
        self.action_end()
        self.action_cursor_right()

    def point(self, place: int | None) -> None:
        """Mark the place of an error, or none."""
        self.pointer.place = place
        self.refresh()
