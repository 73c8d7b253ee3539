"""Reads the first article in a child process while this one loads what it takes to show it.

Loading the rules and loading the screen take about as long; on two cores they take that long once.
"""

from __future__ import annotations

import os
import pickle
import select
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    # The child loads all this for itself: it is born before there is anything to wait for.
    from tui.core.cache import Cache
    from tui.core.model import Record
    from tui.core.sources import Source

LARGE = 300_000
"""Bytes from which a file is read in the usual way: passing it round would take longer than it saves."""
SIZE = 8
"""Bytes before every answer that tell how long it is."""


class Ahead:
    """The child's answers: first the article, then the same with its facts; None when it could not."""

    def __init__(self, answers: int, child: int) -> None:
        self._answers = answers
        self._child = child

    def article(self) -> Record | None:
        """The article without facts."""
        return self._next()

    def facts(self) -> Record | None:
        """The article with its facts; waits for them."""
        record = self._next()
        os.close(self._answers)
        os.waitpid(self._child, os.WNOHANG)  # it may still be keeping what it found; nobody waits for that
        return record

    def ready(self, seconds: float) -> bool:
        """Whether the next answer comes within that time."""
        return bool(select.select([self._answers], [], [], seconds)[0])

    def _next(self) -> Record | None:
        try:
            size = int.from_bytes(self._exactly(SIZE))
            record: Record = pickle.loads(self._exactly(size))
        except (EOFError, OSError, pickle.UnpicklingError, ValueError):
            return None
        return record

    def _exactly(self, size: int) -> bytes:
        read = b""
        while len(read) < size:
            more = os.read(self._answers, size - len(read))
            if not more:
                raise EOFError
            read += more
        return read


def read_ahead(paths: Sequence[str | Path]) -> Ahead | None:
    """Begin to read the one path asked for: the file, or the first to be shown of a folder.

    None when there is not one, or no way to fork.
    """
    if len(paths) != 1 or not hasattr(os, "fork"):
        return None
    path = Path(paths[0])
    try:
        if not path.is_dir() and not (path.is_file() and path.stat().st_size <= LARGE):
            return None
        receiving, sending = os.pipe()
        child = os.fork()
    except OSError:
        return None
    if child:
        os.close(sending)
        return Ahead(receiving, child)
    _answer(path, sending)


def _answer(path: Path, answers: int) -> NoReturn:
    """The child's whole life; whatever goes wrong, the parent then reads the file itself and says so."""
    try:
        from tui.core.cache import opened
        from tui.core.model import Record
        from tui.core.remembered import recall
        from tui.core.sources import first_source

        source = first_source(path, recall((path,)).article if path.is_dir() else None)
        assert source is not None and source.size <= LARGE
        with opened() as cache:
            record = _kept(source, cache)
            if record is not None:
                _send(Record(record.article), answers)
                _send(record, answers)
            else:
                _keep(source, _read(source, answers), cache)
    finally:
        os._exit(0)


def _read(source: Source, answers: int) -> Record:
    """The record of the file, given away as far as it is made."""
    from tui.core.cleaning import article_of
    from tui.core.model import Record
    from tui.core.readers import only_page

    article = article_of(only_page(Path(source.path), source.id))
    _send(Record(article), answers)
    from tui.core.extraction import extract

    record = extract(article)
    _send(record, answers)
    return record


def _kept(source: Source, cache: Cache | None) -> Record | None:
    """The record as an earlier session made it by the same rules; one file, one article."""
    from tui.core.library import kept

    [(_, loaded)] = kept((source,), cache)
    return loaded.records[0] if loaded is not None and len(loaded.records) == 1 else None


def _keep(source: Source, record: Record, cache: Cache | None) -> None:
    """Spare the next session the work; the screen does not wait for this."""
    if cache is not None:
        from tui.core.bodies import packed
        from tui.core.cache import Entry
        from tui.core.readers import bytes_of, key_of

        key = key_of(bytes_of(Path(source.path)), source.path)
        cache.put([Entry(source, key, packed((record,), source.id))])


def _send(record: Record, answers: int) -> None:
    answer = pickle.dumps(record)
    with os.fdopen(answers, "wb", closefd=False) as pipe:
        pipe.write(len(answer).to_bytes(SIZE) + answer)
