"""From the command to the first words of the article."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.bench.corpus import Corpus
from tests.bench.measured import Row, Side, alternating
from tests.bench.programs import BARE, FROGMOUTH, LESS, OURS, TOOLONG, Program
from tests.terminal import Terminal


def words_of(path: Path) -> str:
    """What must be seen: the first three words of prose, which no column is too narrow for."""
    lines = (line.split() for line in path.read_text(encoding="utf-8", errors="replace").splitlines())
    return next(" ".join(words[:3]) for words in lines if len(words) > 5 and all(map(str.isalpha, words[:3])))


def seen(program: Program, path: Path, words: str, home: Path) -> list[float]:
    """Milliseconds of one start."""
    with Terminal(program.on(path), home) as terminal:
        return [terminal.wait_for(words) * 1000]


def sides(programs: tuple[Program, ...], path: Path, words: str, home: Path) -> list[Side]:
    """Each program on one file, or none where it is missing."""

    def side(program: Program) -> Side:
        run = (lambda: seen(program, path, words, home)) if program.installed else None
        return Side(program.name, run)

    return [side(program) for program in programs]


def cold_start(corpus: Corpus, runs: int) -> list[Row]:
    """One article; what was kept of it is forgotten for every start."""
    home = corpus.place / "cold"

    def ours() -> list[float]:
        shutil.rmtree(home, ignore_errors=True)
        return seen(OURS, corpus.article, words, home)

    words = words_of(corpus.article)
    others = sides((BARE, LESS, FROGMOUTH, TOOLONG), corpus.article, words, home)
    return alternating("start with one article", [Side(OURS.name, ours), *others], runs)


def first_of_folder(corpus: Corpus, runs: int) -> list[Row]:
    """A folder, of which the first article must be seen, beside the start with that article alone."""
    first = min(path for path in corpus.folder.rglob("*") if path.suffix in {".txt", ".md"})
    words, home = words_of(first), corpus.place / "folder"
    both = [
        Side("Blotter, folder", lambda: seen(OURS, corpus.folder, words, home)),
        Side("Blotter, its first file", lambda: seen(OURS, first, words, home)),
        Side("bare Textual, that file", lambda: seen(BARE, first, words, home)),
    ]
    return alternating("first article of a folder", both, runs)


def large_files(corpus: Corpus, runs: int, sizes: tuple[int, ...]) -> list[Row]:
    """Large files."""
    rows = []
    for size in sizes:
        path = corpus.large(size)
        every = sides((OURS, LESS, TOOLONG), path, words_of(path), corpus.place / "large")
        rows += alternating(f"start with {size / 1e6:g} MB", every, runs)
    return rows
