"""Reads the first article in a child process while this one loads what it takes to show it.

Loading the rules and loading the screen take about as long; on two cores they take that long once.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, NoReturn

from tui.core.model import Record

LARGE = 300_000
"""Bytes from which a file is read in the usual way: passing it round would take longer than it saves."""


class Ahead:
    """The child's answers: first the article, then the same with its facts; None when it could not."""

    def __init__(self, answers: BinaryIO, child: int) -> None:
        self._answers = answers
        self._child = child

    def article(self) -> Record | None:
        """The article without facts."""
        return self._next()

    def facts(self) -> Record | None:
        """The article with its facts; waits for them."""
        record = self._next()
        self._answers.close()
        os.waitpid(self._child, 0)
        return record

    def _next(self) -> Record | None:
        try:
            record: Record = pickle.load(self._answers)
        except (EOFError, OSError, pickle.UnpicklingError, ValueError):
            return None
        return record


def read_ahead(paths: Sequence[str | Path]) -> Ahead | None:
    """Begin to read the one small file asked for; None when there is not one, or no way to fork."""
    if len(paths) != 1 or not hasattr(os, "fork"):
        return None
    path = Path(paths[0])
    try:
        if not path.is_file() or path.stat().st_size > LARGE:
            return None
        receiving, sending = os.pipe()
        child = os.fork()
    except OSError:
        return None
    if child:
        os.close(sending)
        return Ahead(os.fdopen(receiving, "rb"), child)
    _answer(path, os.fdopen(sending, "wb"))


def _answer(path: Path, answers: BinaryIO) -> NoReturn:
    """The child's whole life; whatever goes wrong, the parent then reads the file itself and says so."""
    try:
        from tui.core.cleaning import article_of
        from tui.core.readers import read_file

        [page] = read_file(path)
        article = article_of(page)
        pickle.dump(Record(article), answers)
        answers.flush()
        os.nice(10)  # the facts must not take a busy machine's time from the screen they will be shown on
        from tui.core.extraction import extract

        pickle.dump(extract(article), answers)
        answers.flush()
    finally:
        os._exit(0)
