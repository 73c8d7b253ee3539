"""The decisions a reader can take, as values: undo, the audit trail and export come from one list of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec import Struct

from tui.core.jsonform import Json, fact_of, item_of
from tui.core.model import Fact, Verdict

AROUND = 40
"""Characters kept from before and after a fact, to tell its words from the same words elsewhere."""


class Anchor(Struct, frozen=True):
    """A fact as it was when it was decided on, with its words and those around: how it is found again."""

    fact: Fact
    evidence: str
    before: str = ""
    after: str = ""

    @classmethod
    def of(cls, fact: Fact, text: str) -> Anchor:
        """The anchor of a fact in an article's text."""
        start, end = fact.span.start, fact.span.end
        return cls(fact, text[start:end], text[max(0, start - AROUND) : start], text[end : end + AROUND])


class Judge(Struct, frozen=True):
    """Keep a fact, or do not."""

    anchor: Anchor
    verdict: Verdict


class Edit(Struct, frozen=True):
    """Say of a fact what it should have said."""

    anchor: Anchor
    instead: Fact


class Add(Struct, frozen=True):
    """State a fact that was not read, in words of the article."""

    anchor: Anchor


class Merge(Struct, frozen=True):
    """Two facts are one: `anchor` goes into `into`, its name among the aliases."""

    anchor: Anchor
    into: Anchor


class Annotate(Struct, frozen=True):
    """Write a note to a fact; an empty one takes the note away."""

    anchor: Anchor
    note: str


class Revoke(Struct, frozen=True):
    """Take back an earlier decision, or the taking back of one: undo and redo."""

    entry: str


Decision = Judge | Edit | Add | Merge | Annotate | Revoke

NAMES: dict[str, type[Decision]] = {
    "judge": Judge,
    "edit": Edit,
    "add": Add,
    "merge": Merge,
    "annotate": Annotate,
    "revoke": Revoke,
}
"""Each decision by its name in the journal."""


class Entry(Struct, frozen=True):
    """A decision with who took it, when (ISO 8601, UTC), and on which text of which article."""

    id: str
    at: str
    by: str
    article: str
    sha256: str
    decision: Decision

    @property
    def order(self) -> tuple[str, str]:
        """Later entries come after earlier ones, whichever journal they were written in."""
        return self.at, self.id


def unrevoked(entries: Iterable[Entry]) -> list[Entry]:
    """The decisions that nobody took back, in order, among them those that take others back."""
    revoked: set[str] = set()
    held: list[Entry] = []
    for entry in sorted(entries, key=lambda entry: entry.order, reverse=True):
        if entry.id in revoked:
            continue
        held.append(entry)
        if isinstance(entry.decision, Revoke):
            revoked.add(entry.decision.entry)
    return held[::-1]


def entry_to_json(entry: Entry) -> Json:
    """An entry as one line of the journal holds it."""
    decision = entry.decision
    name = next(name for name, kind in NAMES.items() if type(decision) is kind)
    out: Json = {"id": entry.id, "at": entry.at, "by": entry.by, "article": entry.article}
    out |= {"sha256": entry.sha256, "do": name}
    match decision:
        case Revoke(entry=revoked):
            return out | {"entry": revoked}
        case Judge(anchor, verdict):
            return out | _anchored(anchor) | {"verdict": verdict.value}
        case Edit(anchor, instead):
            return out | _anchored(anchor) | {"instead": _item(instead)}
        case Add(anchor):
            return out | _anchored(anchor)
        case Merge(anchor, into):
            return out | _anchored(anchor) | {"into": _anchored(into)}
        case Annotate(anchor, note):
            return out | _anchored(anchor) | {"note": note}


def entry_from_json(data: Json) -> Entry:
    """The entry that `entry_to_json` wrote; raises ValueError, KeyError or TypeError on anything else."""
    return Entry(
        id=str(data["id"]),
        at=str(data["at"]),
        by=str(data["by"]),
        article=str(data["article"]),
        sha256=str(data["sha256"]),
        decision=_decision(data),
    )


def _decision(data: Json) -> Decision:
    match data["do"]:
        case "revoke":
            return Revoke(str(data["entry"]))
        case "judge":
            return Judge(_anchor(data), Verdict(data["verdict"]))
        case "edit":
            return Edit(_anchor(data), fact_of(data["kind"], data["instead"]))
        case "add":
            return Add(_anchor(data))
        case "merge":
            return Merge(_anchor(data), _anchor(data["into"]))
        case "annotate":
            return Annotate(_anchor(data), str(data["note"]))
        case other:
            raise ValueError(f"no decision is called {other!r}")


def _anchored(anchor: Anchor) -> dict[str, Any]:
    fact = anchor.fact
    out = {"kind": fact.kind, "evidence": anchor.evidence, "fact": _item(fact)}
    return out | {"before": anchor.before, "after": anchor.after}


def _item(fact: Fact) -> Json:
    """A fact without what the anchor says already and without earlier marks."""
    item = item_of(fact, "")
    for name in ("evidence", "review"):
        item.pop(name, None)
    for mention in item.get("mentions", ()):
        del mention["evidence"]
    return item


def _anchor(data: Json) -> Anchor:
    words = (str(data[name]) for name in ("evidence", "before", "after"))
    return Anchor(fact_of(data["kind"], data["fact"]), *words)
