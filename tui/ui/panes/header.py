"""The first line: which article this is, its date and place, what it announces, and which of how many."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.core.cite import heading
from tui.core.state import State
from tui.ui.highlight import shown


class Header(Widget):
    """One line; what does not fit gives way from the right."""

    DEFAULT_CSS = """
    Header { height: 1; background: $panel 60%; color: $foreground; text-style: bold; }
    """

    state: reactive[State | None] = reactive(None)

    def render(self) -> Content:
        if self.state is None:
            return Content(" Blotter")
        right = f" {self._right()} "
        room = self.size.width - cell_len(right)
        left = f" {self._left(room - 3)} "
        rule = "─" * (room - cell_len(left))
        return Content.assemble(left, (rule, "dim"), right)

    def _left(self, room: int) -> str:
        """As many of the parts as fit: first the place gives way, then the date, then our own name."""
        assert self.state is not None
        article = self.state.record.article
        name = shown(heading(self.state.record))
        stated = [shown(one.value) for one in (article.published, article.dateline) if one]
        for parts in (["Blotter", name, *stated], ["Blotter", name, *stated[:1]], ["Blotter", name], [name]):
            said = " ─ ".join(parts)
            if cell_len(said) <= room:
                return said
        return set_cell_size(name, max(0, room - 1)) + "…" if room > 0 else ""

    def _right(self) -> str:
        assert self.state is not None
        place = self.state.place
        count = f"{'–' if place is None else f'{place + 1:,}'}/{len(self.state.listed):,}"
        announced = self.state.record.announcement
        return f"{announced.value} ─ {count}" if announced else count
