"""What has been worked out for a key is kept while there is room, so that asking again is nearly free."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

MOST_KEPT = 1 << 14
"""Keys kept: an office names the same people and bodies in release after release."""

Value = TypeVar("Value")


class Kept(dict[str, Value]):
    """Values by the key they are worked out from; when there are too many, all are forgotten."""

    def __init__(self, work_out: Callable[[str], Value]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, key: str) -> Value:
        if len(self) >= MOST_KEPT:
            self.clear()
        value = self[key] = self._work_out(key)
        return value
