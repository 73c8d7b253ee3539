"""Paths -> records: find the files, read each, take out its facts; in worker processes when asked.

A file that cannot be read never stops the others: it comes back as a Failure that names it and says why.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tui.core.cleaning import article_of
from tui.core.errors import ReadError
from tui.core.extraction import extract
from tui.core.model import Record
from tui.core.readers import READERS, read_bytes, read_file

STDIN = "-"
CHUNK = 16
"""Files a worker takes at a time: passing them round costs little, and progress still shows."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read and the id its record will have."""

    id: str
    path: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read, and why."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class Listing:
    """What a walk found: files to read, paths it could not look into, and how many others it left out."""

    sources: tuple[Source, ...]
    failures: tuple[Failure, ...] = ()
    left_out: int = 0


def list_sources(paths: Iterable[str | Path]) -> Listing:
    """The files under `paths` in sorted order; a folder gives those of known formats, hidden ones left out.

    An id is the path relative to the folder named, or a single file's name; two that clash keep their paths.
    """
    found: list[Source] = []
    failures: list[Failure] = []
    left_out = 0
    for path in map(Path, paths):
        if str(path) == STDIN:
            found.append(Source("stdin", STDIN))
        elif path.is_dir():
            inside, unreadable, others = _walk(path)
            found += inside
            failures += unreadable
            left_out += others
        elif path.exists():
            found.append(Source(path.name, str(path)))
        else:
            failures.append(Failure(str(path), "there is no such file or folder"))
    return Listing(tuple(_distinct(found)), tuple(failures), left_out)


def _walk(folder: Path) -> tuple[list[Source], list[Failure], int]:
    """Links to folders are not followed, so a loop of links cannot trap the walk."""
    found: list[Source] = []
    failures: list[Failure] = []
    left_out = 0

    def unreadable(error: OSError) -> None:
        failures.append(Failure(str(error.filename), error.strerror or str(error)))

    for parent, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.startswith("."):
                continue
            path = os.path.join(parent, name)
            if os.path.splitext(name)[1].lower() in READERS and os.path.isfile(path):
                found.append(Source(Path(path).relative_to(folder).as_posix(), path))
            else:
                left_out += 1
    return sorted(found, key=lambda source: source.id), failures, left_out


def _distinct(sources: list[Source]) -> Iterator[Source]:
    """Each file once; ids that two files share become their paths."""
    by_id: dict[str, set[str]] = {}
    for source in sources:
        by_id.setdefault(source.id, set()).add(source.path)
    for source in dict.fromkeys(sources):
        yield source if len(by_id[source.id]) == 1 else Source(source.path, source.path)


def load(source: Source) -> Record | Failure:
    """The record of one file, or why there is none."""
    try:
        if source.path == STDIN:
            page = read_bytes(sys.stdin.buffer.read(), source.id, source.id)
        else:
            page = read_file(Path(source.path), source.id)
        return extract(article_of(page))
    except ReadError as error:
        return Failure(error.source, error.reason)


def load_all(sources: Sequence[Source], jobs: int = 1) -> Iterator[Record | Failure]:
    """The records of all files, in their order; `jobs` worker processes share the work."""
    if jobs <= 1 or len(sources) <= CHUNK:
        yield from map(load, sources)
        return
    with ProcessPoolExecutor(jobs, initializer=_leave_interrupts_to_the_parent) as pool:
        try:
            yield from pool.map(load, sources, chunksize=CHUNK)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
