"""The agencies that took part, by the government they belong to."""

from __future__ import annotations

from tui.core import outline
from tui.core.model import Record
from tui.ui.sidelist import SideList


class AgenciesPane(SideList):
    """The agencies that took part, by the government they belong to."""

    BORDER_TITLE = "3 Agencies"

    def __init__(self) -> None:
        super().__init__(id="agencies")

    def entries(self, record: Record) -> tuple[outline.Entry, ...]:
        return outline.agencies(record)
