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
            inside, unreadable, others = _walk(path)
            found += inside
            failures += unreadable
            left_out += others
        elif path.exists():
            found.append(_source(path.name, str(path)))
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

    root = str(folder)
    for parent, folders, names in os.walk(root, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.startswith("."):
                continue
            path = os.path.join(parent, name)
            if os.path.splitext(name)[1].lower() in READERS and os.path.isfile(path):
                found.append(_source(os.path.relpath(path, root).replace(os.sep, "/"), path))
            else:
                left_out += 1
    return sorted(found, key=lambda source: source.id), failures, left_out


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
