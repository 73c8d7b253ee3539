"""Records -> files: a registry of formats, and writing that leaves either the whole file or the old one."""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from tui.core.jsonform import Json

UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What JSON leaves as it is though it could command a terminal or reorder a line; written as an escape."""


def dump(value: Json, indent: int | None = None) -> str:
    """JSON that is safe to print."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def as_jsonl(items: Iterable[Json]) -> Iterator[str]:
    """One object a line."""
    for item in items:
        yield dump(item) + "\n"


def as_json(items: Iterable[Json]) -> Iterator[str]:
    """One array of objects, indented for people."""
    opening = "[\n"
    for item in items:
        yield opening + dump(item, indent=2)
        opening = ",\n"
    yield "[]\n" if opening == "[\n" else "\n]\n"


FORMATS: dict[str, Callable[[Iterable[Json]], Iterator[str]]] = {"jsonl": as_jsonl, "json": as_json}
"""Export formats by the name a person gives."""


def write_whole(path: Path, pieces: Iterable[str]) -> None:
    """Write a file that either arrives whole or leaves what was there; raises OSError."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.writelines(pieces)
            out.flush()
            os.fsync(out.fileno())
        if path.exists():
            os.chmod(name, path.stat().st_mode & 0o777)
        else:
            umask = os.umask(0)
            os.umask(umask)
            os.chmod(name, 0o666 & ~umask)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
