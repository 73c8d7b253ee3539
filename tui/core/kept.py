"""What has been worked out for a key is kept while there is room, so that asking again is nearly free."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

MOST_KEPT = 1 << 14
"""Keys kept: an office names the same people and bodies, under the same menus, in release after release."""
LONGEST_KEPT = 200
"""Characters of a key worth keeping: a longer one is no name and no line of a menu, and comes but once."""

Value = TypeVar("Value")


class Kept(dict[str, Value]):
    """Values by the key they are worked out from; when there are too many, all are forgotten."""

    def __init__(self, work_out: Callable[[str], Value]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, key: str) -> Value:
        value = self._work_out(key)
        if len(key) <= LONGEST_KEPT:
            if len(self) >= MOST_KEPT:
                self.clear()
            self[key] = value
        return value
