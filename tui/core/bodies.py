"""Records as bytes, for the cache and between processes: MessagePack, which is read back in a moment."""

from __future__ import annotations

from collections.abc import Iterable
from sys import intern

import msgspec
from msgspec.structs import force_setattr, replace

from tui.core.model import (
    Agency,
    Article,
    Charge,
    Comparison,
    Count,
    Inferred,
    Money,
    Operation,
    Penalty,
    Period,
    Person,
    Quote,
    Record,
    Stated,
    Withheld,
)

AnyFact = (
    Operation | Agency | Person | Charge | Penalty | Count | Money | Comparison | Period | Quote | Withheld
)


class Body(msgspec.Struct, array_like=True):
    """A record with its inferences apart, which name the facts they come from by their places."""

    article: Article
    announcement: Stated | None
    facts: tuple[AnyFact, ...]
    inferred: tuple[tuple[Inferred, tuple[int, ...]], ...]


ENCODER = msgspec.msgpack.Encoder()
DECODER = msgspec.msgpack.Decoder(list[Body])


def packed(records: Iterable[Record], file: str) -> bytes:
    """The records of the file with that id as bytes."""
    return ENCODER.encode([_body(record, file) for record in records])


def unpacked(body: bytes, file: str, source: str) -> tuple[Record, ...]:
    """The records that `packed` wrote, for a file that may have another id and path by now.

    Raises msgspec.MsgspecError for bytes it did not write.
    """
    return tuple(_record(one, file, source) for one in DECODER.decode(body))


def _body(record: Record, file: str) -> Body:
    article = replace(record.article, id=record.article.id.removeprefix(file), source="")
    places = {id(fact): place for place, fact in enumerate(record.facts)}
    inferred = tuple(
        (replace(item, sources=()), tuple(places[id(fact)] for fact in item.sources))
        for item in record.inferred
    )
    return Body(article, record.announcement, record.facts, inferred)  # type: ignore[arg-type]


def _record(body: Body, file: str, source: str) -> Record:
    facts = body.facts
    for fact in facts:
        # Thousands of facts have the same few rules: held once they cost nothing.
        force_setattr(fact, "rule", intern(fact.rule))
    inferred = tuple(
        replace(item, sources=tuple(facts[place] for place in places)) for item, places in body.inferred
    )
    article = replace(body.article, id=file + body.article.id, source=source)
    return Record(article, body.announcement, facts, inferred)
