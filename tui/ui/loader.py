"""Brings what is read to the screen: opens paths, reads facts and takes in changes, all beside it."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Generator, Iterable, Sequence
from functools import partial
from pathlib import Path

from textual.app import App
from textual.worker import get_current_worker

from tui.core.commands import Hold, Redecide, Restore
from tui.core.errors import BlotterError, DataError, JournalError
from tui.core.listing import ORDERS
from tui.core.model import Record
from tui.core.readers import Columns
from tui.core.remembered import Place, recall, remember
from tui.core.review.journals import Journals
from tui.core.review.reviewing import Review
from tui.core.sources import Failure
from tui.core.undisturbed import undisturbed
from tui.ui.ahead import Ahead
from tui.ui.doing import Do
from tui.ui.loading import Batch, Opening
from tui.ui.reading import at_once
from tui.ui.screens.browse import BrowseScreen
from tui.ui.screens.messages import Arrived, Faulted, Read

EVERY = 2.0
"""Seconds between two looks at the disk, when it is watched."""
PATIENCE = 0.01
"""Seconds the first picture may wait for the facts: those that were kept are there by then, others follow."""


class Loader:
    """Works for one application, in threads; what it reads goes to the browser's screen as messages."""

    def __init__(
        self,
        app: App[None],
        paths: Sequence[str | Path],
        facts: Callable[[Record], Record],
        ahead: Ahead | None,
        columns: Columns | None = None,
    ) -> None:
        self.app = app
        self._columns = columns
        self.opening = Opening(paths, columns=columns)
        self._place = Place()
        self._told: list[Failure] | None = None
        self._first = (ahead.article() if ahead else None) or (at_once(paths) if columns is None else None)
        self.journals = Journals(paths)
        self._faulted: set[str] = set()
        self._facts = facts
        self._ahead = ahead
        self.screen = BrowseScreen(self._first, self._facts_at_once, self.journals)

    def begin(self) -> None:
        """Read what was asked for at the start, as far as it is not on the screen already."""
        paths, first = self.opening.paths, self._first
        if first is None:
            self.open(paths)
        elif os.path.isdir(paths[0]):
            self.app.call_after_refresh(self.open, paths, first)

    def open(self, paths: Sequence[str | Path], shown: Record | None = None) -> None:
        """Read files and folders: the first article, if it is not shown yet, then the others in batches."""
        self.leave()
        self.opening.stop()
        self.screen.paused = False
        self._told = None
        self._place = recall(paths)
        self.opening = Opening(paths, self._place.article, self._columns, shown)
        self.journals.open(paths)
        self._work(self._hand_over, self.opening, self.opening.batches())

    def again(self) -> None:
        """Take in what has changed on the disk, and the rest; tell again of what cannot be read."""
        self._told = None
        self.stop()  # or each of two readings would have processes of its own
        self._work(self._take_in, True)

    def watch(self) -> None:
        """Take in what changes as it changes, from now on."""
        self.app.set_interval(EVERY, self._look)

    def leave(self) -> None:
        """Keep where the reader is in what is open; of a single article there is nothing to keep."""
        state = self.screen.state
        if state is not None and len(state.repository) > 1:
            remember(self.opening.paths, Place(state.article_id, state.order.name, state.searches))

    def pause(self) -> None:
        """Hold up the reading of a folder, or go on with it."""
        going = self.opening.going
        going.clear() if going.is_set() else going.set()
        self.screen.paused = not going.is_set()

    def stop(self) -> None:
        """Leave off reading; what is read stays, the rest is read when it is opened."""
        self.opening.stop()
        self.screen.paused = False
        self.app.workers.cancel_group(self.app, "paths")

    def read_facts(self, record: Record) -> None:
        """Read the facts of an article that is on the screen already."""
        self.app.run_worker(partial(self._read_facts, record), thread=True, group="facts")

    def _facts_at_once(self) -> Hold | None:
        """The first article with its facts, when the first picture can already hold them."""
        record = self._read_ahead() if self._ahead and self._ahead.ready(PATIENCE) else None
        return Hold((record,), True, reviews=self._reviews((record,))) if record is not None else None

    def _look(self) -> None:
        """Look for changes, unless files are being read still."""
        if all(worker.is_finished for worker in self.app.workers if worker.group == "paths"):
            self._work(self._take_in)

    def _take_in(self, rest: bool = False) -> None:
        """Articles that have changed, and decisions that others have written."""
        try:
            renewed = self.journals.renew()
        except JournalError as error:
            self.screen.post_message(Faulted(error))
            renewed = False
        self._hand_over(self.opening, self.opening.again(rest))
        state = self.screen.state
        if renewed and state is not None:
            read = (record for record in state.repository if record.article.id in state.extracted)
            self.screen.post_message(Do(Redecide(self._reviews(map(state.original, read)))))

    def _work(self, work: Callable[..., None], *about: object) -> None:
        self.app.run_worker(
            partial(work, *about), thread=True, group="paths", exclusive=True, exit_on_error=False
        )

    def _hand_over(self, opening: Opening, batches: Generator[Batch]) -> None:
        """Give the screen what is read, until it is all there or nobody wants it any more."""
        worker, arrived = get_current_worker(), False
        with undisturbed():
            for batch in batches:
                if worker.is_cancelled:
                    batches.close()
                    return
                self._arrive(batch)
                arrived = True
                if batch.open:
                    order = next((one for one in ORDERS if one.name == self._place.order), ORDERS[0])
                    self.screen.post_message(Do(Restore(order, self._place.searches)))
            if arrived:
                gc.freeze()  # what is read stays: nobody need ever look through it
        self._tell(opening)

    def _tell(self, opening: Opening) -> None:
        """Name what could not be read, unless it has been named already."""
        if opening.failures != self._told:
            self._told = opening.failures
            self.screen.post_message(Read(tuple(opening.told())))
        for fault in opening.faults:
            self.screen.post_message(Faulted(fault))

    def _read_facts(self, record: Record) -> None:
        try:
            if record.article.pending:
                self._arrive(self.opening.now(record))
                return
            better = self._read_ahead() or self._facts(record)
        except Exception as error:  # whatever a rule stumbled over, the article can still be read
            self.screen.post_message(Faulted(error))
            return
        self._arrive(Batch((better,), extracted=True))

    def _arrive(self, batch: Batch) -> None:
        """Hand records to the screen, with what was decided on them."""
        reviews = self._reviews(batch.records) if batch.extracted else ()
        self.screen.post_message(Arrived(batch.records, batch.extracted, batch.open, batch.gone, reviews))

    def _reviews(self, records: Iterable[Record]) -> tuple[Review, ...]:
        """What was decided on records; what of the journals cannot be read is told once."""
        faults: list[BlotterError] = []
        reviews = []
        for record in records:
            try:
                reviews.append(self.journals.review(record))
            except JournalError as error:
                faults.append(error)
        faults += [DataError(said) for said in self.journals.damage]
        for fault in faults:
            if str(fault) not in self._faulted:
                self._faulted.add(str(fault))
                self.screen.post_message(Faulted(fault))
        return tuple(review for review in reviews if review is not None)

    def _read_ahead(self) -> Record | None:
        """What the child process found in the first article; asked for once."""
        ahead, self._ahead = self._ahead, None
        return ahead.facts() if ahead else None
