"""Processes at one kind of work: started, fed a little ahead, and replaced when one of them is lost."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, redirect_stderr
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnContext
from typing import Generic

from tui.core.pool import Item, Job, Result

KINDNESS = 10
"""How far a worker stands back, so that no key waits for it."""
AHEAD = 3
"""Chunks each process may have waiting: enough never to idle, few enough that a pause comes at once."""


@contextmanager
def held_back(name: str) -> Iterator[None]:
    """A process made meanwhile never hears a signal, not even before it could say that it will not."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.Signals[name]})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def spawning() -> SpawnContext:
    """What processes are made with; not by forking, which would copy threads and a terminal."""
    # A screen may have put something without a file in the place of stderr; the tracker cannot start with it.
    with redirect_stderr(sys.__stderr__), held_back("SIGHUP"):  # it outlives the terminal, to clear up
        resource_tracker.ensure_running()
    return get_context("spawn")


class Crew(Generic[Item, Result]):
    """Some processes at one kind of work; when one is killed or never ends they all are replaced."""

    def __init__(self, job: Job[Item, Result], processes: int) -> None:
        self._job = job
        self._processes = processes
        self._hire(processes)

    def through(self, chunks: Sequence[Sequence[Item]]) -> Iterator[tuple[Sequence[Item], list[Result]]]:
        """Each chunk with what became of it."""
        ahead: deque[tuple[Sequence[Item], Future[list[Result]]]] = deque()
        left = deque(chunks)
        while left or ahead:
            while left and len(ahead) < self._processes * AHEAD:
                ahead.append((left[0], self._submit(left.popleft())))
            chunk, future = ahead.popleft()
            try:
                made = future.result(self._job.patience(chunk))
            except (BrokenProcessPool, TimeoutError):
                made = self._one_by_one(chunk)
                left.extendleft(later for later, _ in reversed(ahead))
                ahead.clear()
            yield chunk, made

    def dismiss(self) -> None:
        """End the processes, whatever they are doing."""
        self._lifeline.close()
        self._executor.shutdown(wait=False, cancel_futures=True)

    def _submit(self, chunk: Sequence[Item]) -> Future[list[Result]]:
        try:
            with held_back("SIGINT"):
                return self._executor.submit(self._job.work, chunk)
        except BrokenProcessPool as error:
            broken: Future[list[Result]] = Future()
            broken.set_exception(error)
            return broken

    def _one_by_one(self, chunk: Sequence[Item]) -> list[Result]:
        """What becomes of a chunk with something in it that kills: only that one item is lost."""
        made: list[Result] = []
        self._rehire(1)
        for item in chunk:
            try:
                made += self._submit([item]).result(self._job.patience([item]))
            except (BrokenProcessPool, TimeoutError):
                made.append(self._job.lost(item))
                self._rehire(1)
        self._rehire(self._processes)
        return made

    def _hire(self, processes: int) -> None:
        context = spawning()
        watched, self._lifeline = context.Pipe(duplex=False)
        self._executor = ProcessPoolExecutor(processes, context, initializer=_start, initargs=(watched,))

    def _rehire(self, processes: int) -> None:
        self.dismiss()
        self._hire(processes)


def _start(lifeline: Connection) -> None:
    """A worker leaves Ctrl+C and the better share of the machine to its parent, and ends when that does."""
    if hasattr(os, "nice"):  # Windows has none
        os.nice(KINDNESS)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, args=(lifeline,), daemon=True).start()


def _end_with_parent(lifeline: Connection) -> None:
    try:
        lifeline.recv_bytes()
    except (EOFError, OSError):
        os._exit(0)
