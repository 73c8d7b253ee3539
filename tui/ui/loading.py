"""Opening files and folders: one article at once, then all names, then what is kept, then the rest."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from threading import Event, Lock
from time import monotonic
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from tui.core.errors import BlotterError, ReadError
from tui.core.model import Article, Page, Record
from tui.core.readers import USUAL, Columns
from tui.core.sources import Failure, Listing, Source, list_sources
from tui.ui.reading import first_look, uncleaned

if TYPE_CHECKING:
    from tui.core.cache import Cache
    from tui.core.library import Loaded

SOON, LATER = 0.1, 1.0
"""Seconds between two batches for the screen: at first and in the end, since every batch is listed anew."""
MANY = 8_000
"""Files from which that takes so long that batches come the less often the more files there are."""


class Batch(Struct, frozen=True):
    """Records for the screen; `gone` are ids they stand in for, or whose files could not be read."""

    records: tuple[Record, ...]
    extracted: bool = False
    open: bool = False
    gone: frozenset[str] = frozenset()


class Opening:
    """What lies under some paths, read in batches; it can be held up and gone on with between any two."""

    def __init__(
        self,
        paths: Sequence[str | Path],
        wanted: str | None = None,
        columns: Columns | None = None,
        shown: Record | None = None,
    ) -> None:
        self.paths = tuple(paths)
        self._shown = shown
        self._columns = columns
        self._wanted = wanted
        self.sources: tuple[Source, ...] = ()
        self.failures: list[Failure] = []
        self.faults: list[Exception] = []
        self._through: set[str] = set()
        self._turn = Lock()
        """Held by the reading that has processes at work; the next one begins when they are gone."""
        self.going = Event()
        self.going.set()
        self._over = Event()

    def batches(self) -> Generator[Batch]:
        """Everything, the first article alone and before all others."""
        listing = self._listing()
        self.sources = listing.sources
        self.failures += listing.failures
        if not listing.sources and not listing.failures:
            self.failures.append(Failure(", ".join(map(str, self.paths)), "there are no articles in it"))
        with self._cache() as cache:
            first = self._already() or next(self._readable(cache), None)
            if first is None:
                return
            source, records, extracted = first
            chosen = next((one for one in records if one.article.id == self._wanted), records[0])
            yield Batch((chosen,), extracted, open=True)
            if len(self.sources) == 1:
                if len(records) > 1:
                    yield Batch(records, extracted)
                return
            # What is on the screen already stays there; all others take their places around it.
            yield Batch(
                tuple(
                    one for each in self.sources for one in (records if each is source else (pending(each),))
                )
            )
            yield from self._read(self.sources, cache)

    def again(self, rest: bool = False) -> Generator[Batch]:
        """What has changed under the paths since they were read last; with `rest` also what was not read."""
        known = {source.id: source for source in self.sources}
        listing = self._listing()
        self.sources = listing.sources
        left = {source.id for source in listing.sources} - self._through if rest else set()
        changed = [one for one in listing.sources if known.get(one.id) != one or one.id in left]
        same = {source.path for source in listing.sources} - {source.path for source in changed}
        self.failures = [*listing.failures, *(told for told in self.failures if told.source in same)]
        gone = frozenset(known) - {source.id for source in listing.sources}
        if known and (gone or changed):
            yield Batch(tuple(pending(s) for s in changed if s.id not in known), gone=gone)
        with self._cache() as cache:
            yield from self._read(changed, cache)

    def stop(self) -> None:
        """End the reading that goes on, after the file it is at."""
        self._over.set()
        self._over = Event()
        self.going.set()

    def told(self) -> Iterator[BlotterError]:
        """What could not be read, each by name and reason."""
        return (ReadError(failure.source, failure.reason) for failure in self.failures)

    def now(self, record: Record) -> Batch:
        """What a file holds that is wanted before its turn; raises ReadError when it cannot be read."""
        from tui.core.library import load

        article = record.article
        loaded = load(Source(article.id, article.source, columns=self._columns or USUAL))
        if loaded.failure and not loaded.records:
            raise ReadError(loaded.failure.source, loaded.failure.reason)
        return _batch(list(loaded.records), {article.id})

    def _listing(self) -> Listing:
        listing = list_sources(self.paths)
        if self._columns is None:
            return listing
        return replace(listing, sources=tuple(replace(one, columns=self._columns) for one in listing.sources))

    def _cache(self) -> AbstractContextManager[Cache | None]:
        """What is kept was read from the usual columns."""
        from tui.core.cache import opened

        return opened(self._columns is None)

    def _already(self) -> tuple[Source, tuple[Record, ...], bool] | None:
        """The file that was read before all others, since its article was to be on the first picture."""
        shown = self._shown
        if shown is None:
            return None
        return next(((one, (shown,), False) for one in self.sources if one.id == shown.article.id), None)

    def _readable(self, cache: Cache | None) -> Iterator[tuple[Source, tuple[Record, ...], bool]]:
        """The files that can be read, the one wanted first; whether their articles have their facts yet."""
        from tui.core.library import kept
        from tui.core.readers import contents_of

        wanted = self._wanted or ""
        for source in sorted(self.sources, key=lambda one: wanted.partition("#")[0] != one.id):
            [(_, loaded)] = kept((source,), cache)
            if loaded is not None and loaded.records:
                yield source, loaded.records, True
                continue
            try:
                found = contents_of(Path(source.path), source.id, source.columns)
                if found.flaws and len(self.sources) == 1:
                    self.failures.append(Failure(source.path, found.reason))
                yield source, tuple(Record(self._cleaned(page)) for page in found.pages), False
            except ReadError as error:
                if len(self.sources) == 1:  # of many each is read again with the others, and told of then
                    self.failures.append(Failure(error.source, error.reason))

    def _cleaned(self, page: Page) -> Article:
        try:
            return first_look(page)
        except Exception as error:  # whatever the cleaning stumbled over, the page can still be read
            self.faults.append(error)
            return uncleaned(page)

    def _read(self, sources: Sequence[Source], cache: Cache | None) -> Iterator[Batch]:
        """Files with their facts: those the cache holds first, the others in processes of their own."""
        from tui.core.library import fresh, kept

        left: list[Source] = []
        over = self._over

        def held() -> Iterator[Loaded]:
            for source, loaded in kept(sources, cache):
                if loaded is None:
                    left.append(source)
                else:
                    yield loaded

        yield from self._gathered(held(), over)
        while not self._turn.acquire(timeout=SOON):
            if over.is_set():
                return
        try:
            if not over.is_set():
                yield from self._gathered(fresh(left, min(os.cpu_count() or 1, 8), cache), over)
        finally:
            self._turn.release()
        if left and cache is not None:
            cache.tidy()

    def _gathered(self, every: Iterator[Loaded], over: Event) -> Iterator[Batch]:
        records: list[Record] = []
        gone: set[str] = set()
        wait, since = SOON, monotonic()
        later = LATER * max(1.0, len(self.sources) / MANY)
        for loaded in every:
            self.going.wait()
            if over.is_set():
                return
            records += loaded.records
            gone.add(loaded.source.id)
            if loaded.failure:
                self.failures.append(loaded.failure)
            if monotonic() - since >= wait:
                yield from self._handed(records, gone)
                records, gone = [], set()
                wait, since = min(later, 2 * wait), monotonic()
        if gone:
            yield from self._handed(records, gone)

    def _handed(self, records: list[Record], files: set[str]) -> Iterator[Batch]:
        yield _batch(records, files)
        self._through |= files  # what nobody took is not done with


def _batch(records: list[Record], gone: set[str]) -> Batch:
    return Batch(tuple(records), extracted=True, gone=frozenset(gone) - {one.article.id for one in records})


def pending(source: Source) -> Record:
    """What stands for a file in the list until it is read."""
    article = Article(id=source.id, source=source.path, sha256="", text="", body=(0, 0), pending=True)
    return Record(article)
