"""How the list of articles can be arranged: commands, and what to tell the reader of them."""

from __future__ import annotations

from tui.core.commands import Command, Group, Sort
from tui.core.listing import ORDERS
from tui.core.state import State


def next_order(state: State) -> tuple[Command, str]:
    """The next order there is."""
    order = ORDERS[(ORDERS.index(state.order) + 1) % len(ORDERS)]
    return Sort(order), f"Articles by {order.name}"


def copies_or_not(state: State) -> tuple[Command, str]:
    """List each article with the same text, or only the first."""
    said = "Articles with the same text are listed " + ("each" if state.grouped else "once")
    return Group(not state.grouped), said
