"""What commands tell people on stderr, and the exit status that goes with it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager

import click
from msgspec.structs import replace

from tui.core.cache import Cache, opened
from tui.core.library import Loaded, load_all
from tui.core.model import Record
from tui.core.printable import counted, one_line
from tui.core.readers import USUAL, Columns
from tui.core.review.journals import Journals
from tui.core.sources import Failure, Listing, Source, list_sources

WORTH_PROGRESS = 20
"""Files from which reading may take long enough to show how far it is."""


class Reading:
    """Reads files for a command: good records come out, failures are named and counted."""

    def __init__(
        self,
        paths: Sequence[str],
        jobs: int = 1,
        cached: bool = True,
        columns: Columns = USUAL,
        as_read: bool = False,
    ) -> None:
        self.listing: Listing = list_sources(paths)
        self.jobs = jobs
        self.cached = cached and columns == USUAL  # what is kept was read from the usual columns
        self.columns = columns
        self.journals = None if as_read else Journals(paths)
        self.failed = self._lost = 0

    @property
    def sources(self) -> tuple[Source, ...]:
        """The files that will be read."""
        return tuple(replace(source, columns=self.columns) for source in self.listing.sources)

    def records(self) -> Iterator[Record]:
        """Every record that can be had, as its readers left it, with progress where stderr is a terminal.

        Raises JournalError for a journal that cannot be read.
        """
        self.report_listing()
        with opened(self.cached) as cache, self._progress(cache) as shown:
            for loaded in shown:
                self.report([loaded.failure] if loaded.failure else [])
                yield from loaded.records if self.journals is None else map(self._decided, loaded.records)
        self._report_lost()

    def _decided(self, record: Record) -> Record:
        review = self.journals.review(record) if self.journals else None
        self._lost += len(review.lost) if review else 0
        return review.record if review else record

    def _report_lost(self) -> None:
        """Tell of decisions that could not be read or placed."""
        for damage in self.journals.damage if self.journals else ():
            say(damage)
        if self._lost:
            say(f"decisions on words that the articles no longer hold: {self._lost}")

    def report_listing(self) -> None:
        """Name what could not be looked into, and say how much was left out."""
        self.report(self.listing.failures)
        if self.listing.left_out:
            say(f"{counted(self.listing.left_out, 'file')} of other formats left out")

    def report(self, failures: Iterable[Failure]) -> None:
        """Name files that could not be read."""
        for failure in failures:
            self.failed += 1
            say(f"{failure.source}: {failure.reason}")

    def _progress(self, cache: Cache | None) -> AbstractContextManager[Iterable[Loaded]]:
        return click.progressbar(
            load_all(self.sources, self.jobs, cache),
            length=len(self.sources),
            label="Reading",
            file=sys.stderr,
            hidden=len(self.sources) < WORTH_PROGRESS or not sys.stderr.isatty(),
        )


def say(message: str) -> None:
    """One line to stderr, with nothing in it that could command the terminal."""
    click.echo(f"blotter: {one_line(message)}", err=True)
