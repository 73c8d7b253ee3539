"""The journal of decisions: append-only, a line each, on the disk before anybody is told that it is kept.

It lies in `.blotter/` beside the articles, so that it moves with them and git can merge it; for a folder that
cannot be written it lies in the user's data directory.
"""

from __future__ import annotations

import getpass
import json
import os
import uuid
from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from msgspec import Struct

from tui.core.errors import JournalError
from tui.core.export import dump
from tui.core.model import Article
from tui.core.review.decisions import Decision, Entry, entry_from_json, entry_to_json
from tui.core.review.places import FOLDER, NAME, file_of, root_of

ATTRIBUTES = f"{NAME} merge=union\n"
"""Tells git to keep the lines of both sides."""
GIT_MARKS = ("<<<<<<<", "=======", ">>>>>>>")
"""Lines a merge without that leaves; what stands between them are decisions like any others."""
LATEST = datetime(9000, 1, 1, tzinfo=UTC)
"""Moments after this are no clock's; there must be later ones."""


class Damage(Struct, frozen=True):
    """A line of a journal that cannot be read; it is left where it is."""

    line: int
    reason: str


class Journal:
    """One journal: what was decided so far, and what is decided now."""

    def __init__(self, path: Path, root: Path, by: str | None = None) -> None:
        self.path = path
        self.root = root
        self.by = by or author()
        self.damage: list[Damage] = []
        self._entries: dict[str, list[Entry]] = defaultdict(list)
        self._last = datetime.min.replace(tzinfo=UTC)
        self._version: tuple[int, int] | None = None

    @classmethod
    def beside(cls, place: Path, by: str | None = None) -> Journal:
        """The journal for a folder, or for the folder of a file, with all that it holds.

        Raises JournalError when there is one that cannot be read.
        """
        root = root_of(place)
        journal = cls(file_of(root), root, by)
        journal.read()
        return journal

    def read(self) -> None:
        """Take in what the file holds; raises JournalError."""
        version = self._now()
        try:
            lines = self.path.read_bytes().split(b"\n") if self.path.exists() else []
        except OSError as error:
            raise JournalError(self.path, error.strerror or str(error)) from error
        self._version = version
        self._entries.clear()
        self.damage.clear()
        for number, line in enumerate(lines, 1):
            self._take(number, line.decode("utf-8", errors="replace"))

    def renew(self) -> bool:
        """Read the file again when somebody else has changed it; whether that is so.  Raises JournalError."""
        if self._version == self._now():
            return False
        self.read()
        return True

    def name_of(self, article: Article) -> str:
        """How the journal calls an article: its path below the journal's folder, and its part of the file."""
        _, mark, part = article.id.partition("#")
        path = os.path.relpath(os.path.abspath(article.source), self.root)
        return Path(path).as_posix() + mark + part

    def of(self, article: Article) -> tuple[Entry, ...]:
        """What was decided on an article."""
        if not self._entries:
            return ()
        return tuple(self._entries.get(self.name_of(article), ()))

    def entries(self, article: Article, *decisions: Decision) -> tuple[Entry, ...]:
        """Decisions taken now, with one key; that they bear the same moment tells that they are one step."""
        self._last = max(datetime.now(UTC), self._last + timedelta(microseconds=1))
        at, name = self._last.isoformat(timespec="microseconds"), self.name_of(article)
        return tuple(
            Entry(uuid.uuid4().hex[:16], at, self.by, name, article.sha256, decision)
            for decision in decisions
        )

    def write(self, entries: Iterable[Entry]) -> None:
        """Keep decisions; they are on the disk when this returns.  Raises JournalError when they are not."""
        entries = list(entries)
        text = "".join(dump(entry_to_json(entry)) + "\n" for entry in entries)
        lines = text.encode("utf-8", errors="surrogatepass")
        try:
            _prepare(self.path)
            _append(self.path, lines)
        except OSError as error:
            raise JournalError(self.path, error.strerror or str(error)) from error
        size, now = self._version[0] if self._version else 0, self._now()
        if now is not None and now[0] == size + len(lines):  # else somebody else wrote, too: `renew` sees it
            self._version = now
        for entry in entries:
            self._entries[entry.article].append(entry)

    def _now(self) -> tuple[int, int] | None:
        """What tells a file from the same before a change; None while there is none."""
        try:
            about = self.path.stat()
        except OSError:
            return None
        return about.st_size, about.st_mtime_ns

    def _take(self, number: int, line: str) -> None:
        if not line.strip() or line.startswith(GIT_MARKS):
            return
        try:
            entry = entry_from_json(json.loads(line))
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            self.damage.append(Damage(number, f"{type(error).__name__}: {error}"))
            return
        self._entries[entry.article].append(entry)
        # Whoever decides now has seen what is here, even if it was written by a clock that is ahead.
        self._last = max(self._last, _moment(entry.at))


def author() -> str:
    """Whoever decides: `BLOTTER_AUTHOR`, else the name of the account."""
    try:
        return os.environ.get("BLOTTER_AUTHOR") or getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def _moment(at: str) -> datetime:
    try:
        return min(datetime.fromisoformat(at).astimezone(UTC), LATEST)
    except (ValueError, OverflowError):
        return datetime.min.replace(tzinfo=UTC)


def _prepare(path: Path) -> None:
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.parent.name == FOLDER:
        (path.parent / ".gitattributes").write_text(ATTRIBUTES)


def _append(path: Path, lines: bytes) -> None:
    """Add lines at the end in one write, and wait for the disk."""
    new = not path.exists()
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o666)
    try:
        size = os.fstat(handle).st_size
        if size and os.pread(handle, 1, size - 1) != b"\n":
            lines = b"\n" + lines  # the last line was cut off; it must not take this one with it
        _write(handle, lines, size)
    finally:
        os.close(handle)
    if new:
        _sync_folder(path.parent)


def _write(handle: int, lines: bytes, size: int) -> None:
    """Write all of the lines after what is there already, or none of them."""
    written = 0
    try:
        while written < len(lines):
            written += os.write(handle, lines[written:])
        os.fsync(handle)
    except OSError:
        # Half a line on a full disk would be told of as damage ever after; what others added since stays.
        if os.fstat(handle).st_size == size + written:
            os.ftruncate(handle, size)
        raise


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
