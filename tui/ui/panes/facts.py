"""The facts of the article by kind, with what is inferred beneath what it comes from."""

from __future__ import annotations

from tui.core import outline
from tui.core.model import Record
from tui.ui.sidelist import SideList


class FactsPane(SideList):
    """The facts of the article by kind, with what is inferred beneath what it comes from."""

    BORDER_TITLE = "2 Facts"

    def __init__(self) -> None:
        super().__init__(id="facts")

    def entries(self, record: Record) -> tuple[outline.Entry, ...]:
        return outline.facts(record)
