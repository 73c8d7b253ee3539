"""What a folder remembers of its saved pages: which address each came from, when, and in which version.

The memory is `.blotter/fetched.jsonl`: a line for each time that something came; the last one of an address
holds.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from msgspec import Struct
from msgspec.structs import fields

MEMORY = Path(".blotter") / "fetched.jsonl"


class Known(Struct, frozen=True):
    """What is known of an address: its file, and what tells whether the server has another version."""

    address: str
    file: str = ""
    etag: str = ""
    modified: str = ""
    sha256: str = ""
    fetched: str = ""


def remembered(memory: Path) -> list[Known]:
    """What is in a memory; damaged lines, and those that name no file of the folder, do not count."""
    found = []
    with suppress(OSError):
        for line in memory.read_text(encoding="utf-8", errors="replace").splitlines():
            with suppress(ValueError, RecursionError):
                found += _known(json.loads(line))
    return found


def address_of(path: str) -> str | None:
    """The address a saved page came from; None for a file of another origin."""
    folder, name = os.path.split(path)
    memory = os.path.join(folder, MEMORY)
    try:
        changed = os.stat(memory).st_mtime_ns
    except (OSError, ValueError):
        return None
    return _addresses(memory, changed).get(name)


@lru_cache(maxsize=8)
def _addresses(memory: str, changed: int) -> dict[str, str]:
    """Addresses by the names of their files, until the memory changes."""
    return {known.file: known.address for known in remembered(Path(memory)) if known.file}


def _known(line: object) -> list[Known]:
    if not isinstance(line, dict) or not isinstance(line.get("address"), str):
        return []
    known = Known(**{field.name: str(line.get(field.name, "")) for field in fields(Known)})
    is_inside = Path(known.file).name == known.file and not known.file.startswith(".")
    return [known] if is_inside else []
