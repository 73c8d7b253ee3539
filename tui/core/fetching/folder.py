"""The folder that pages are saved in, and its memory of what came from where and in which version.

What a person changed in the folder is never overwritten.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict

from tui.core.errors import FetchError
from tui.core.export.whole import write_whole
from tui.core.fetched import MEMORY, Known, remembered
from tui.core.fetching.naming import ending_for, stem_for
from tui.core.fetching.web import Reply

MOST_OF_ONE_NAME = 10_000


class Outcome(StrEnum):
    """What saving a page came to."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    BESIDE = "changed here and there, so the new version is beside it"


class Saved(Struct, frozen=True):
    """Where a page lies and what became of it."""

    path: Path | None
    outcome: Outcome


class Folder:
    """A folder of saved pages."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._known = {known.address: known for known in remembered(path / MEMORY)}

    def known(self, address: str) -> Known:
        """What is known of an address; nothing when its file is gone or no longer as it came."""
        known = self._known.get(address, Known(address))
        return known if not known.file or self._holds(known) else Known(address)

    def keep(self, address: str, reply: Reply) -> Saved:
        """Save what came from an address; raises FetchError when it cannot be."""
        known = self._known.get(address, Known(address))
        digest = hashlib.sha256(reply.data).hexdigest()
        here = self.path / known.file if known.file else None
        if reply.unchanged or (here and digest == known.sha256 and here.exists()):
            return Saved(here, Outcome.UNCHANGED)
        try:
            saved = self._write(known, reply)
        except ValueError as error:
            raise FetchError(address, str(error)) from error
        except OSError as error:
            where = error.filename or self.path
            raise FetchError(address, f"cannot write {where}: {error.strerror or error}") from error
        name = saved.path.name if saved.path else ""
        self.note(Known(address, name, reply.etag, reply.modified, digest))
        return saved

    def note(self, known: Known) -> None:
        """Remember what is known of an address; raises FetchError when that cannot be written."""
        self._known[known.address] = known
        line = asdict(known) | {"fetched": datetime.now(UTC).isoformat(timespec="seconds")}
        try:
            (self.path / MEMORY).parent.mkdir(parents=True, exist_ok=True)
            with (self.path / MEMORY).open("a", encoding="utf-8") as memory:
                memory.write(json.dumps(line) + "\n")
        except OSError as error:
            raise FetchError(known.address, f"cannot write {self.path / MEMORY}: {error.strerror}") from error

    def _write(self, known: Known, reply: Reply) -> Saved:
        suffix = ending_for(reply.content_type, reply.address)
        if self._holds(known) and known.file.endswith(suffix):
            path = self.path / known.file
            write_whole(path, [reply.data])
            return Saved(path, Outcome.UPDATED)
        self.path.mkdir(parents=True, exist_ok=True)
        is_beside = bool(known.file) and (self.path / known.file).exists()
        path = _create(self.path, stem_for(reply.data, suffix, reply.address), suffix, reply.data)
        return Saved(path, Outcome.BESIDE if is_beside else Outcome.NEW)

    def _holds(self, known: Known) -> bool:
        """Whether the file of an address lies there as it came."""
        if not known.file:
            return False
        with suppress(OSError):
            return hashlib.sha256((self.path / known.file).read_bytes()).hexdigest() == known.sha256
        return False


def _create(folder: Path, stem: str, suffix: str, data: bytes) -> Path:
    """A file of that name, or with a number where there is one already."""
    for number in range(1, MOST_OF_ONE_NAME):
        path = folder / (f"{stem}{suffix}" if number == 1 else f"{stem}-{number}{suffix}")
        try:
            path.open("xb").close()  # the name is ours from here on
        except FileExistsError:
            continue
        try:
            write_whole(path, [data])
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        return path
    raise ValueError(f"there are {MOST_OF_ONE_NAME} files named {stem}{suffix} already")
