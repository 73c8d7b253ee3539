"""Records as bytes, for the cache and between processes: the public form without what repeats the text."""

from __future__ import annotations

import json
from collections.abc import Iterable

from tui.core.jsonform import Json, from_json, to_json
from tui.core.model import KINDS, Record


def packed(records: Iterable[Record], id: str) -> bytes:  # noqa: A002 - the public name
    """The records of the file with that id as bytes."""
    return json.dumps([_lean(to_json(record, explain=True), id) for record in records]).encode()


def _lean(item: Json, id: str) -> Json:  # noqa: A002
    item["id"] = item["id"].removeprefix(id)
    for kind in KINDS:
        for fact in item[kind]:
            del fact["evidence"]
            for mention in fact.get("mentions", ()):
                del mention["evidence"]
    return item


def unpacked(body: bytes, id: str, source: str) -> tuple[Record, ...]:  # noqa: A002 - the public name
    """The records that `packed` wrote, for a file that may have another id and path by now."""
    items = json.loads(body)
    for item in items:
        item |= {"id": id + item["id"], "source": source}
    return tuple(map(from_json, items))
