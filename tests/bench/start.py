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


def fresh_home(corpus: Corpus) -> Path:
    """A place for what is kept, with nothing kept in it yet."""
    home = corpus.place / "home"
    shutil.rmtree(home, ignore_errors=True)
    return home


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
    words, home = words_of(corpus.article), corpus.place / "peers"

    def ours() -> list[float]:
        return seen(OURS, corpus.article, words, fresh_home(corpus))

    others = sides((BARE, LESS, FROGMOUTH, TOOLONG), corpus.article, words, home)
    return alternating("start with one article", [Side(OURS.name, ours), *others], runs)


def first_of_folder(corpus: Corpus, runs: int) -> list[Row]:
    """A folder nobody has opened yet, until its first article is seen, beside the start with that alone."""
    first = min(path for path in corpus.folder.rglob("*") if path.suffix in {".txt", ".md"})
    words = words_of(first)

    def anew(program: Program, path: Path) -> list[float]:
        return seen(program, path, words, fresh_home(corpus))

    both = [
        Side("Blotter, folder", lambda: anew(OURS, corpus.folder)),
        Side("Blotter, its first file", lambda: anew(OURS, first)),
        Side("bare Textual, that file", lambda: anew(BARE, first)),
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
