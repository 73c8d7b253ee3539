"""JSON lines: the public form, one object an article."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from tui.core.export.wanted import Wanted
from tui.core.jsonform import Json, to_json
from tui.core.model import KINDS, Record

UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What JSON leaves as it is though it could command a terminal or reorder a line; written as an escape."""


def dump(value: Json, indent: int | None = None) -> str:
    """JSON that is safe to print."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def pieces(records: Iterable[Record], wanted: Wanted) -> Iterator[str]:
    """One object a line."""
    for item in objects(records, wanted):
        yield dump(item) + "\n"


def objects(records: Iterable[Record], wanted: Wanted) -> Iterator[Json]:
    """The public form of each record, without the lists that were not asked for."""
    dropped = set(KINDS) - set(wanted.kinds)
    if wanted.only:
        dropped.add("inferred")  # it names items of other kinds
    for record in records:
        item = to_json(record, wanted.explain)
        yield {key: value for key, value in item.items() if key not in dropped}
