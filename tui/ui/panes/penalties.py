"""What somebody faces or was ordered to bear."""

from __future__ import annotations

from tui.core import outline
from tui.core.model import Record
from tui.ui.sidelist import SideList


class PenaltiesPane(SideList):
    """What somebody faces or was ordered to bear."""

    BORDER_TITLE = "4 Penalties"

    def __init__(self) -> None:
        super().__init__(id="penalties")

    def entries(self, record: Record) -> tuple[outline.Entry, ...]:
        return outline.penalties(record)
