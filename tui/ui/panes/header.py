"""The first line: which article this is, its date and place, what it announces, and which of how many."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.core.cite import heading
from tui.core.session import State
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
        left = " " + " ─ ".join(self._parts())
        while cell_len(left) > room - 2 and " ─ " in left:
            left = left.rpartition(" ─ ")[0]
        left = set_cell_size(left, max(0, min(cell_len(left), room)))
        rule = " " + "─" * (room - cell_len(left) - 1) if room > cell_len(left) else ""
        return Content.assemble(left, (rule, "dim"), right)

    def _parts(self) -> list[str]:
        assert self.state is not None
        record = self.state.record
        stated = (record.article.published, record.article.dateline)
        name = shown(heading(record))
        if self.size.width:
            name = name[: max(20, self.size.width // 2)]
        return ["Blotter", name, *(shown(one.value) for one in stated if one)]

    def _right(self) -> str:
        assert self.state is not None
        store = self.state.repository
        count = f"{store.place(self.state.article_id) + 1}/{len(store)}"
        announced = self.state.record.announcement
        return f"{announced.value} ─ {count}" if announced else count
