"""What commands tell people on stderr, and the exit status that goes with it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence

import click

from tui.core.library import Failure, Listing, Source, list_sources, load_all
from tui.core.model import Record
from tui.core.printable import one_line


class Reading:
    """Reads files for a command: good records come out, failures are named and counted."""

    def __init__(self, paths: Sequence[str], jobs: int = 1) -> None:
        self.listing: Listing = list_sources(paths)
        self.jobs = jobs
        self.failed = 0

    @property
    def sources(self) -> tuple[Source, ...]:
        """The files that will be read."""
        return self.listing.sources

    def records(self) -> Iterator[Record]:
        """Every record that can be had, with progress on stderr when that is a terminal."""
        self._report(self.listing.failures)
        if self.listing.left_out:
            say(f"{self.listing.left_out} files of other formats left out")
        results = load_all(self.sources, self.jobs)
        bar = click.progressbar(
            results,
            length=len(self.sources),
            label="Reading",
            file=sys.stderr,
            hidden=len(self.sources) < 20,
        )
        with bar as shown:
            for result in shown:
                if isinstance(result, Failure):
                    self._report([result])
                else:
                    yield result

    def _report(self, failures: Iterable[Failure]) -> None:
        for failure in failures:
            self.failed += 1
            say(f"{failure.source}: {failure.reason}")


def say(message: str) -> None:
    """One line to stderr, with nothing in it that could command the terminal."""
    click.echo(f"blotter: {one_line(message)}", err=True)
