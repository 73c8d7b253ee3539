"""From a key to the settled screen."""

from __future__ import annotations

from collections.abc import Callable

from tests.bench.corpus import MB, NEEDLE, Corpus
from tests.bench.measured import Row, Side, alternating
from tests.bench.programs import LESS, LNAV, OURS, TOOLONG, Program
from tests.bench.start import words_of
from tests.terminal import Terminal

KEYS = 40
PAUSE = 0.3
"""Seconds of quiet before the first key."""
OPENED = 20.0
"""Seconds a program may take to show a large file; one that opens it at its end never shows the beginning."""


def scrolling(corpus: Corpus, runs: int) -> list[Row]:
    """Line after line of a file of 1 MB."""
    path = corpus.large(MB)

    def pressed(program: Program) -> Callable[[], list[float]]:
        def run() -> list[float]:
            with Terminal(program.on(path), corpus.place / "keys") as terminal:
                terminal.wait_for(words_of(path))
                terminal.settle(PAUSE)
                return pressing(terminal, program.down)

        return run

    programs = (OURS, LESS, TOOLONG)
    every = [Side(one.name, pressed(one) if one.installed else None) for one in programs]
    return alternating("key while scrolling 1 MB", every, runs)


def while_loading(corpus: Corpus, runs: int) -> list[Row]:
    """Stepping through facts while the folder is read for the first time, beside the same at rest."""

    def pressed(quiet: float) -> Callable[[], list[float]]:
        def run() -> list[float]:
            home = corpus.place / f"loading-{next(numbers)}"
            with Terminal(OURS.on(corpus.folder), home) as terminal:
                terminal.wait_for(words_of(first))
                terminal.settle(quiet, 60)
                return pressing(terminal, "]")

        return run

    numbers = iter(range(1000))
    first = min(path for path in corpus.folder.rglob("*") if path.suffix in {".txt", ".md"})
    both = [Side("Blotter, loading", pressed(0.02)), Side("Blotter, at rest", pressed(2.0))]
    return alternating("next fact while a folder loads", both, runs)


def pressing(terminal: Terminal, key: str) -> list[float]:
    """Milliseconds of some keys; those that change nothing count as nothing."""
    took = []
    for _ in range(KEYS):
        terminal.press(key)
        took.append(terminal.settle() * 1000)
    return [time for time in took if time] or [0.0]


def finding(corpus: Corpus, runs: int, sizes: tuple[int, ...]) -> list[Row]:
    """From the last key of a search to the settled screen, with hits near and far down a large file."""
    rows = []
    for size in sizes:
        path = corpus.large(size)
        for words in (NEEDLE, f"far {NEEDLE}"):
            every = [
                Side(one.name, _found(one, corpus, size, words) if one.installed else None)
                for one in (OURS, LESS, LNAV, TOOLONG)
            ]
            place = "far down" if " " in words else "near"
            rows += alternating(f"find in {size / 1e6:g} MB, {place} ({path.name})", every, runs)
    return rows


def _found(program: Program, corpus: Corpus, size: int, words: str) -> Callable[[], list[float]]:
    def run() -> list[float]:
        assert program.find is not None
        path = corpus.large(size)
        with Terminal(program.on(path), corpus.place / "find") as terminal:
            terminal.wait_for(words_of(path), OPENED)
            terminal.settle(PAUSE)
            terminal.press(program.find[0])
            terminal.settle(PAUSE)
            for letter in words[:-1]:
                terminal.press(letter)
                terminal.settle(seconds=1)  # a program that never stops painting holds up nobody
            terminal.press(words[-1] + program.find[1])
            return [terminal.settle(0.3, seconds=10) * 1000]

    return run
