"""Libraries that only some formats need: what to do when one is not installed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def needed(what: str, library: str, extra: str) -> Iterator[None]:
    """Around the import of a library: without it, a ValueError that says how to get it."""
    try:
        yield
    except ImportError as error:
        raise ValueError(
            f"reading {what} needs {library}: pip install {_quoted(extra)} ({_quoted('all')} for all formats)"
        ) from error


def _quoted(extra: str) -> str:
    # Brackets are a pattern to most shells; single quotes mean nothing to that of Windows.
    mark = '"' if os.name == "nt" else "'"
    return f"{mark}blotter-tui[{extra}]{mark}"
