"""Which version of the rules made a record: what another version made is made again, never trusted."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from tui.core.resources import PACKAGE, data_folder


@cache
def edition() -> str:
    """A digest of the core and the lexicon as they are installed; any change to their files changes it."""
    digest = hashlib.sha256()
    files = [*(PACKAGE / "core").rglob("*.py"), *(data_folder() / "lexicon").glob("*.toml")]
    for path in sorted(files):
        digest.update(f"{path.name} {_stamp(path)}\n".encode())
    return digest.hexdigest()[:16]


def _stamp(path: Path) -> str:
    about = path.stat()
    return f"{about.st_size} {about.st_mtime_ns}"
