"""Where panes do not fit side by side: their names in a line, to see which is shown and to click on."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

GAP = 1


class Tabs(Widget):
    """One line of pane titles; the one in front is reversed."""

    DEFAULT_CSS = """
    Tabs { height: 1; color: $foreground; }
    """

    titles: reactive[tuple[tuple[int, str], ...]] = reactive(())
    front: reactive[int] = reactive(1)

    @dataclass
    class Picked(Message):
        """The reader clicked on a title."""

        number: int

    def render(self) -> Content:
        parts: list[Content | tuple[str, str] | str] = []
        for number, title in self._fitting():
            parts += [(f" {title} ", "bold reverse" if number == self.front else ""), " " * GAP]
        return Content.assemble(*parts)

    def on_click(self, event: events.Click) -> None:
        x = 0
        for number, title in self._fitting():
            x += len(title) + 2 + GAP
            if event.x < x:
                self.post_message(self.Picked(number))
                return

    def _fitting(self) -> list[tuple[int, str]]:
        """The titles; without their counts where there is no room for these."""
        room = sum(len(title) + 2 + GAP for _, title in self.titles)
        if room <= self.size.width:
            return list(self.titles)
        return [(number, title.partition(" · ")[0]) for number, title in self.titles]
