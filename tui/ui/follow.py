"""Lists the article follows: once the cursor rests, what it stands on is opened or lit."""

from __future__ import annotations

import asyncio
from typing import cast

from textual import on, work

from tui.core.commands import Command, Open, Select
from tui.core.outline import Item
from tui.ui.doing import Do
from tui.ui.rows import RowList

PREVIEW_DELAY = 0.03
"""Seconds a cursor must rest before the article follows; a held key moves the cursor alone."""


class FollowedList(RowList):
    """A list beside the article."""

    @on(RowList.Chosen)
    @work(exclusive=True, group="preview", description="preview")
    async def chosen(self, event: RowList.Chosen) -> None:
        """Let the article follow."""
        event.stop()
        await asyncio.sleep(PREVIEW_DELAY)
        self.post_message(Do(command(event.item)))


def command(item: object) -> Command:
    """What an item of a list asks for: an article by its id to be opened, anything else to be lit."""
    return Open(item) if isinstance(item, str) else Select(cast(Item, item))
