"""Paths -> the files to read: folders walked in order, what cannot be looked into named."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from tui.core.readers import READERS, USUAL, Columns

STDIN = "-"


class Source(Struct, frozen=True):
    """A file to read and the id its record will have; `size` and `changed` (ns) tell versions apart.

    `columns` are those a person named for tables.
    """

    id: str
    path: str
    size: int = -1
    changed: int = -1
    columns: Columns = USUAL


class Failure(Struct, frozen=True):
    """A file that could not be read, and why."""

    source: str
    reason: str


class Listing(Struct, frozen=True):
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
            walk = _Walk(str(path))
            found += walk
            failures += walk.failures
            left_out += walk.left_out
        elif path.exists():
            found.append(_source(path.name, str(path)))
        else:
            failures.append(Failure(str(path), "there is no such file or folder"))
    return Listing(tuple(_distinct(found)), tuple(failures), left_out)


def first_source(path: Path, wanted: str | None = None) -> Source | None:
    """The file `list_sources` would give first, or that of the article wanted; without a long walk."""
    if not path.is_dir():
        return _source(path.name, str(path))
    name = (wanted or "").partition("#")[0]
    inside = path / name
    if name and os.path.splitext(name)[1].lower() in READERS and inside.is_file():
        return _source(name, str(inside))
    return next(iter(_Walk(str(path))), None)


class _Walk:
    """The articles' files below a folder, one after the other by their ids, and what was met on the way."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self.failures: list[Failure] = []
        self.left_out = 0

    def __iter__(self) -> Iterator[Source]:
        below = [self._entries(self._folder)]
        while below:
            entry = next(below[-1], None)
            if entry is None:
                below.pop()
            elif entry.is_dir(follow_symlinks=False):
                below.append(self._entries(entry.path))
            elif entry.is_symlink() and os.path.isdir(entry.path):
                continue  # not followed, so a loop of links cannot trap the walk
            elif os.path.splitext(entry.name)[1].lower() in READERS and os.path.isfile(entry.path):
                yield _source(entry.path[len(self._folder) :].lstrip(os.sep).replace(os.sep, "/"), entry.path)
            else:
                self.left_out += 1

    def _entries(self, folder: str) -> Iterator[os.DirEntry[str]]:
        try:
            seen = [entry for entry in os.scandir(folder) if not entry.name.startswith(".")]
        except OSError as error:
            self.failures.append(Failure(folder, error.strerror or str(error)))
            return iter(())
        # By what their names begin ids with, so that the files come in the order of their ids.
        return iter(sorted(seen, key=lambda one: one.name + "/" * one.is_dir(follow_symlinks=False)))


def _source(id: str, path: str) -> Source:  # noqa: A002 - the public name of the thing
    try:
        about = os.stat(path)
    except OSError:  # it vanished, which is told of when it is read
        return Source(id, path)
    return Source(id, path, about.st_size, about.st_mtime_ns)


def _distinct(sources: list[Source]) -> Iterator[Source]:
    """Each file once; ids that two files share become their paths."""
    by_id: dict[str, set[str]] = {}
    for source in sources:
        by_id.setdefault(source.id, set()).add(source.path)
    seen: set[tuple[str, str]] = set()
    for source in sources:
        if (source.id, source.path) in seen:
            continue
        seen.add((source.id, source.path))
        yield source if len(by_id[source.id]) == 1 else replace(source, id=source.path)
