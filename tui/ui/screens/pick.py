"""A list of facts, one of which is to be picked."""

from __future__ import annotations

from collections.abc import Sequence

from tui.core.describe import describe
from tui.core.model import Fact
from tui.ui.drawing import Row
from tui.ui.screens.listed import ListScreen
from tui.ui.signs import sign


class PickScreen(ListScreen[Fact]):
    """Enter picks, Esc leaves everything as it was."""

    def __init__(self, title: str, facts: Sequence[Fact]) -> None:
        super().__init__(title, "Enter picks · Esc leaves", map(_row, facts), cursor=0)

    def picked(self, item: object) -> None:
        self.dismiss(item if isinstance(item, Fact) else None)


def _row(fact: Fact) -> Row:
    said = describe(fact)
    return Row(said.value, fact.kind, said.note, sign=sign(fact), item=fact)
