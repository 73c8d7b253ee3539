"""Opening files and folders: one article at once, then all names, then what is kept, then the rest."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.core.errors import BlotterError, ReadError
from tui.core.model import Article, Page, Record
from tui.core.sources import Failure, Source, list_sources
from tui.ui.reading import first_look, pages, uncleaned

if TYPE_CHECKING:
    from tui.core.library import Loaded

BATCH = 25
"""Articles handed to the screen at first; then twice as many each time, since every batch is listed anew."""
LARGEST_BATCH = 800


class Batch(Struct, frozen=True):
    """Records for the screen; `gone` are ids they stand in for, or whose files could not be read."""

    records: tuple[Record, ...]
    extracted: bool = False
    open: bool = False
    gone: frozenset[str] = frozenset()


class Opening:
    """What lies under some paths, read in batches; it can be held up and gone on with between any two."""

    def __init__(self, paths: Sequence[str | Path], wanted: str | None = None) -> None:
        self.paths = tuple(paths)
        self._wanted = wanted
        self.sources: tuple[Source, ...] = ()
        self.failures: list[Failure] = []
        self.faults: list[Exception] = []
        self.going = Event()
        self.going.set()
        self._over = Event()

    def batches(self) -> Generator[Batch]:
        """Everything, the first article alone and before all others."""
        listing = list_sources(self.paths)
        self.sources = listing.sources
        self.failures += listing.failures
        if not listing.sources and not listing.failures:
            self.failures.append(Failure(", ".join(map(str, self.paths)), "there are no articles in it"))
        first = next(self._readable(), None)
        if first is None:
            return
        source, records = first
        chosen = next((one for one in records if one.article.id == self._wanted), records[0])
        yield Batch((chosen,), open=True)
        if len(self.sources) == 1:
            yield from (Batch(records) for _ in records[1:2])
            return
        # What is on the screen already stays there; all others take their places around it.
        yield Batch(
            tuple(one for each in self.sources for one in (records if each is source else (pending(each),)))
        )
        yield from self._read(self.sources)

    def again(self) -> Generator[Batch]:
        """What has changed under the paths since they were read last."""
        known = {source.id: source for source in self.sources}
        listing = list_sources(self.paths)
        self.sources = listing.sources
        changed = [source for source in listing.sources if known.get(source.id) != source]
        same = {source.path for source in listing.sources} - {source.path for source in changed}
        self.failures = [*listing.failures, *(told for told in self.failures if told.source in same)]
        gone = frozenset(known) - {source.id for source in listing.sources}
        if known and (gone or changed):
            yield Batch(tuple(pending(s) for s in changed if s.id not in known), gone=gone)
        yield from self._read(changed)

    def stop(self) -> None:
        """End the reading that goes on, after the file it is at."""
        self._over.set()
        self._over = Event()
        self.going.set()

    def told(self) -> Iterator[BlotterError]:
        """What could not be read, each by name and reason."""
        return (ReadError(failure.source, failure.reason) for failure in self.failures)

    def _readable(self) -> Iterator[tuple[Source, tuple[Record, ...]]]:
        """The files that can be read, the one wanted first, each with its articles without their facts."""
        wanted = self._wanted or ""
        for source in sorted(self.sources, key=lambda one: wanted.partition("#")[0] != one.id):
            try:
                yield (
                    source,
                    tuple(Record(self._cleaned(page)) for page in pages(Path(source.path), source.id)),
                )
            except ReadError as error:
                if len(self.sources) == 1:  # of many each is read again with the others, and told of then
                    self.failures.append(Failure(error.source, error.reason))

    def _cleaned(self, page: Page) -> Article:
        try:
            return first_look(page)
        except Exception as error:  # whatever the cleaning stumbled over, the page can still be read
            self.faults.append(error)
            return uncleaned(page)

    def _read(self, sources: Sequence[Source]) -> Iterator[Batch]:
        """Files with their facts: those the cache holds first, the others in processes of their own."""
        from tui.core.cache import opened
        from tui.core.library import fresh, kept

        left: list[Source] = []
        over = self._over

        def held() -> Iterator[Loaded]:
            for source, loaded in kept(sources, cache):
                if loaded is None:
                    left.append(source)
                else:
                    yield loaded

        with opened() as cache:
            yield from self._gathered(held(), over)
            yield from self._gathered(fresh(left, min(os.cpu_count() or 1, 8), cache), over)

    def _gathered(self, every: Iterator[Loaded], over: Event) -> Iterator[Batch]:
        records: list[Record] = []
        gone: set[str] = set()
        enough = BATCH
        for loaded in every:
            self.going.wait()
            if over.is_set():
                return
            records += loaded.records
            gone.add(loaded.source.id)
            if loaded.failure:
                self.failures.append(loaded.failure)
            if len(gone) >= enough:
                yield _batch(records, gone)
                records, gone, enough = [], set(), min(LARGEST_BATCH, 2 * enough)
        if gone:
            yield _batch(records, gone)


def _batch(records: list[Record], gone: set[str]) -> Batch:
    return Batch(tuple(records), extracted=True, gone=frozenset(gone) - {one.article.id for one in records})


def pending(source: Source) -> Record:
    """What stands for a file in the list until it is read."""
    article = Article(id=source.id, source=source.path, sha256="", text="", body=(0, 0), pending=True)
    return Record(article)


def now(record: Record) -> Batch:
    """What a file holds that is wanted before its turn; raises ReadError when it cannot be read."""
    from tui.core.library import load

    article = record.article
    loaded = load(Source(article.id, article.source))
    if loaded.failure and not loaded.records:
        raise ReadError(loaded.failure.source, loaded.failure.reason)
    return _batch(list(loaded.records), {article.id})
