"""The public JSON form of a record, `blotter/1`: out and in again without loss.

One object per article; each kind of fact is a list under its own name, each item with `start`, `end`
and `evidence` (`text[start:end]`, exact).  A date's own `start` and `end` are days, so its place is `span`,
a pair of offsets.  Inferred items name the items they come from as "counts/0".
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import Enum
from functools import cache
from sys import intern
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from msgspec.structs import asdict, fields

from tui.core.model import (
    KINDS,
    Article,
    Fact,
    Inferred,
    Mark,
    Qualifier,
    Record,
    Span,
    Stated,
    Verdict,
    ordered,
)

SCHEMA = "blotter/1"
PINNED = ("title", "published", "dateline", "announcement")
RENAMED = {"form": "kind"}
"""Attributes whose public name would clash with a class attribute here."""

Json = dict[str, Any]


def to_json(record: Record, explain: bool = False) -> Json:
    """The public form; with `explain` every item also names its `rule`."""
    article, text = record.article, record.article.text
    scalars = {name: _scalar(record, name) for name in PINNED}
    out: Json = {
        "schema": SCHEMA,
        "id": article.id,
        "source": article.source,
        "sha256": article.sha256,
        "language": article.language,
    }
    out |= {name: stated.value if stated else None for name, stated in scalars.items()}
    out |= {kind: [] for kind in KINDS}
    for fact in record.facts:
        out[fact.kind].append(item_of(fact, text, explain))
    names = _references(record.facts)
    out["inferred"] = [_inferred(item, names) for item in record.inferred]
    if article.not_article is not None:
        out["not_article"] = article.not_article
    if article.publisher is not None:
        out["publisher"] = article.publisher
    if article.address is not None:
        out["address"] = article.address
    out["pins"] = {
        name: _pin(stated.span, text) for name, stated in scalars.items() if stated and stated.span
    }
    out["body"] = list(article.body)
    out["text"] = text
    return out


def from_json(data: Json) -> Record:
    """The record that `to_json` wrote; raises ValueError or KeyError on what is not its form."""
    if data.get("schema") != SCHEMA:
        raise ValueError(f"not a {SCHEMA} record")
    pins = data.get("pins", {})
    stated = {
        name: Stated(data[name], _span(pins.get(name))) if data.get(name) is not None else None
        for name in PINNED
    }
    article = Article(
        id=data["id"],
        source=data["source"],
        sha256=data["sha256"],
        text=data["text"],
        body=(data["body"][0], data["body"][1]),
        language=data["language"],
        not_article=data.get("not_article"),
        title=stated["title"],
        published=stated["published"],
        dateline=stated["dateline"],
        publisher=data.get("publisher"),
        address=data.get("address"),
    )
    facts = ordered([fact_of(kind, item) for kind in KINDS for item in data.get(kind, ())])
    by_name = {name: fact for fact, name in zip(facts, _references(facts).values(), strict=True)}
    return Record(
        article=article,
        announcement=stated["announcement"],
        facts=facts,
        inferred=tuple(_inferred_from(item, by_name) for item in data.get("inferred", ())),
    )


def _scalar(record: Record, name: str) -> Stated | None:
    stated: Stated | None = getattr(record if name == "announcement" else record.article, name)
    return stated


def _pin(span: Span, text: str) -> Json:
    return {"start": span.start, "end": span.end, "evidence": span.of(text)}


def _span(pin: Json | None) -> Span | None:
    return Span(pin["start"], pin["end"]) if pin else None


def item_of(fact: Fact, text: str, explain: bool = False) -> Json:
    """One fact in the public form."""
    out: Json = {public: _plain(getattr(fact, name)) for name, public, _ in _typing(fact.kind)}
    place = _pin(fact.span, text)
    if out.keys() & place.keys():
        place = {"span": [fact.span.start, fact.span.end], "evidence": place["evidence"]}
    out |= place
    if fact.mentions:
        out["mentions"] = [_pin(span, text) for span in fact.mentions]
    if fact.mark is not None:
        out["review"] = {name: value for name, value in asdict(fact.mark).items() if value}
    if explain:
        out["rule"] = fact.rule
    return out


def _plain(value: object) -> object:
    if value is None or type(value) is str:
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def fact_of(kind: str, item: Json) -> Fact:
    """The fact that `item_of` wrote."""
    values = {
        name: value if value is None or typed is None else typed(value)
        for name, public, typed in _typing(kind)
        if (value := item.get(public, MISSING)) is not MISSING
    }
    return KINDS[kind](
        span=Span(*item["span"]) if "span" in item else Span(item["start"], item["end"]),
        mentions=tuple(Span(pin["start"], pin["end"]) for pin in item.get("mentions", ())),
        rule=intern(item.get("rule", "")),
        mark=_mark(item["review"]) if "review" in item else None,
        **values,
    )


def _mark(review: Json) -> Mark:
    verdict = Verdict(review["verdict"]) if "verdict" in review else None
    return Mark(**(review | {"verdict": verdict}))


MISSING = object()


@cache
def _typing(kind: str) -> tuple[tuple[str, str, Callable[[Any], Any] | None], ...]:
    """Each attribute of a kind with its public name and what makes its type of a plain value, if anything."""
    return tuple((name, RENAMED.get(name, name), _typed(hint)) for name, hint in _attributes(kind).items())


def _typed(hint: Any) -> Callable[[Any], Any] | None:
    """Enumerations, dates and tuples are strings and lists in JSON."""
    if get_origin(hint) is UnionType:
        hint = next(arg for arg in get_args(hint) if arg is not NoneType)
    if get_origin(hint) is tuple:
        return tuple
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    return date.fromisoformat if hint is date else None


@cache
def _attributes(kind: str) -> dict[str, Any]:
    """The attributes a kind has of its own, with their types."""
    shared = {field.name for field in fields(Fact)}
    hints = get_type_hints(KINDS[kind])
    return {field.name: hints[field.name] for field in fields(KINDS[kind]) if field.name not in shared}


def _references(facts: tuple[Fact, ...]) -> dict[int, str]:
    """For each fact (by identity) its name in the public form, such as "counts/0"."""
    seen: dict[str, int] = {}
    names = {}
    for fact in facts:
        place = seen.get(fact.kind, 0)
        names[id(fact)] = f"{fact.kind}/{place}"
        seen[fact.kind] = place + 1
    return names


def _inferred(item: Inferred, names: dict[int, str]) -> Json:
    out: Json = {"what": item.what, "basis": item.basis, "from": [names[id(fact)] for fact in item.sources]}
    if item.value is not None:
        out["value"] = _plain(item.value)
    if item.qualifier is not None:
        out["qualifier"] = item.qualifier
    if item.agrees is not None:
        out["agrees"] = item.agrees
    return out


def _inferred_from(item: Json, facts: dict[str, Fact]) -> Inferred:
    return Inferred(
        what=item["what"],
        basis=item["basis"],
        sources=tuple(facts[name] for name in item["from"]),
        value=item.get("value"),
        qualifier=Qualifier(item["qualifier"]) if "qualifier" in item else None,
        agrees=item.get("agrees"),
    )
