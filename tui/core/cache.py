"""Records kept between sessions, in the user's cache directory, keyed by content and by the rules' edition.

A cache may be lost at any time and is never worth an error: one that is damaged or from another version is
made anew, one that cannot be written is done without.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple, Self

from tui.core.edition import edition
from tui.core.sources import Source

TABLES = """
create table if not exists records (key text primary key, edition text not null, body blob not null);
create table if not exists files (
    path text primary key, size integer not null, changed integer not null, seen integer not null,
    key text not null
);
"""
FORM = 1
"""Changes with the tables or with the form of the bodies."""
BUSY_SECONDS = 5
"""Seconds to wait for another Blotter that holds the cache."""
ATTEMPTS = 50
FILE = """from files join records using (key)
    where path = ? and size = ? and changed = ? and changed < seen - ? and edition = ?"""
FILES = """select path, size, changed, body from files join records using (key)
    where changed < seen - ? and edition = ? and path in (%s)"""
AT_ONCE = 100
"""Files asked for together: each question costs a thread its turn."""
RACY_NS = 2_000_000_000
"""A file changed this shortly before it was read may change again within the clock's grain."""


class Entry(NamedTuple):
    """What is kept of one file: its key, made of its content, and its records as bytes."""

    source: Source
    key: str
    body: bytes


def cache_file() -> Path:
    """Where the cache lies."""
    home = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(home) / "blotter" / f"records-{FORM}.sqlite"


def _about(source: Source) -> tuple[object, ...]:
    """What makes a file the one that was read, for `FILE`."""
    return os.path.abspath(source.path), source.size, source.changed, RACY_NS, edition()


class Cache:
    """One open cache; used by one thread."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection = _connected(path)
        self._damaged = False

    @classmethod
    def open(cls, path: Path | None = None) -> Self | None:
        """The cache, made anew when it is damaged; None when there can be none."""
        path = path or cache_file()
        for _ in range(ATTEMPTS):
            try:
                return cls(path)
            except UnicodeDecodeError:  # what is damaged is named by bytes that are no text
                clear(path)
            except sqlite3.DatabaseError as error:
                if _is_damage(error):
                    clear(path)
                elif error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                    time.sleep(BUSY_SECONDS / ATTEMPTS)
                else:
                    return None
            except OSError:
                return None
        return None

    def holds(self, source: Source) -> bool:
        """Whether the records of a file can be had as it is now."""
        return self._first(f"select 1 {FILE}", _about(source)) is not None

    def every(self, sources: Iterable[Source]) -> Iterator[tuple[Source, bytes | None]]:
        """Each file with its records as bytes, where it still is the file they were made of."""
        rest = iter(sources)
        while some := list(islice(rest, AT_ONCE)):
            paths = [os.path.abspath(source.path) for source in some]
            query = FILES % ", ".join("?" * len(some))
            rows = self._rows(query, (RACY_NS, edition(), *paths))
            bodies = {(path, size, changed): body for path, size, changed, body in rows}
            for source, path in zip(some, paths, strict=True):
                yield source, bodies.get((path, source.size, source.changed))

    def put(self, entries: Iterable[Entry]) -> None:
        """Keep what was made of some files; what cannot be kept is made again next time."""
        entries, now = list(entries), time.time_ns()
        records = [(entry.key, edition(), entry.body) for entry in entries]
        files = [
            (os.path.abspath(entry.source.path), entry.source.size, entry.source.changed, now, entry.key)
            for entry in entries
        ]
        with self._excused(), self._connection:
            self._connection.executemany("insert or replace into records values (?, ?, ?)", records)
            self._connection.executemany("insert or replace into files values (?, ?, ?, ?, ?)", files)

    def tidy(self) -> None:
        """Forget what other versions of the rules made."""
        with self._excused(), self._connection:
            self._connection.execute("delete from records where edition != ?", (edition(),))
            self._connection.execute("delete from files where key not in (select key from records)")

    def counted(self) -> tuple[int, int]:
        """How many files and how many distinct contents are kept."""
        row = self._first("select (select count(*) from files), (select count(*) from records)", ())
        return (row[0], row[1]) if row else (0, 0)

    def close(self) -> None:
        """Let go of the file; a damaged one is removed."""
        self._connection.close()
        if self._damaged:
            clear(self._path)

    def _first(self, query: str, about: tuple[object, ...]) -> tuple[Any, ...] | None:
        return next(iter(self._rows(query, about)), None)

    def _rows(self, query: str, about: tuple[object, ...]) -> list[tuple[Any, ...]]:
        rows: list[tuple[Any, ...]] = []
        with self._excused():
            rows = self._connection.execute(query, about).fetchall()
        return rows

    @contextmanager
    def _excused(self) -> Iterator[None]:
        """Do without what the cache cannot give, and remember when it is damaged."""
        try:
            yield
        except UnicodeDecodeError:
            self._damaged = True
        except sqlite3.DatabaseError as error:
            self._damaged |= _is_damage(error)


@contextmanager
def opened(wanted: bool = True) -> Iterator[Cache | None]:
    """The user's cache for as long as it is needed; None when it is not wanted or cannot be had."""
    cache = Cache.open() if wanted else None
    try:
        yield cache
    finally:
        if cache is not None:
            cache.close()


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    """Whether the file is at fault; otherwise it is held by another, or there is no room or permission."""
    # "Unsupported file format" and "no such table" come as operational errors with the plain code.
    return not isinstance(error, sqlite3.OperationalError) or error.sqlite_errorcode == sqlite3.SQLITE_ERROR


def _connected(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS)
    try:
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma synchronous = normal")
        connection.executescript(TABLES)
        with closing(connection.execute("select key, edition, body from records limit 1")) as cursor:
            cursor.fetchone()
        connection.execute("select path, size, changed, seen, key from files limit 1").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def clear(path: Path | None = None) -> None:
    """Remove the cache."""
    path = path or cache_file()
    for part in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
        with suppress(OSError):
            part.unlink(missing_ok=True)
