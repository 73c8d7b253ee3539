"""Stretches of work in which nothing looks for rubbish: what is read stays, and looking stopped every key.

Many may overlap, in any threads; the collector is back when the last of them is over.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_lock = Lock()
_going = 0


def begin() -> None:
    """From now on; `end` must follow."""
    global _going
    with _lock:
        _going += 1
        gc.disable()


def end() -> None:
    """As far as this stretch goes; one that never began is no harm."""
    global _going
    with _lock:
        _going = max(0, _going - 1)
        if not _going:
            gc.enable()


@contextmanager
def undisturbed() -> Iterator[None]:
    """A stretch as long as a block."""
    begin()
    try:
        yield
    finally:
        end()
