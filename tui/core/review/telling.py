"""Decisions in words: what was done to which fact, and why one finds no place any more."""

from __future__ import annotations

from tui.core.describe import describe
from tui.core.model import Record
from tui.core.review.decisions import Add, Anchor, Annotate, Edit, Entry, Judge, Merge, Revoke

LONGEST = 60
"""Characters of a fact's words that are shown."""


def told(entry: Entry) -> str:
    """What somebody decided, such as “accepted “46 arrests””."""
    match entry.decision:
        case Judge(anchor, verdict):
            return f"{verdict.value} {_words(anchor)}"
        case Edit(anchor, instead):
            return f"changed {_words(anchor)} to {describe(instead).value}"
        case Add(anchor):
            return f"added {_words(anchor)}"
        case Merge(anchor, into):
            return f"merged {_words(anchor)} into {_words(into)}"
        case Annotate(anchor, note):
            return f"noted on {_words(anchor)}: {note}" if note else f"took the note off {_words(anchor)}"
        case Revoke():
            return "took something back"


def anchor_of(entry: Entry) -> Anchor | None:
    """What a decision leaves in the record, as it was when it was decided on."""
    match entry.decision:
        case Merge(into=into):
            return into
        case Revoke():
            return None
        case decision:
            return decision.anchor


def why_lost(entry: Entry, record: Record) -> str:
    """Why a decision can not be applied to a record."""
    decision = entry.decision
    anchors = [
        anchor for anchor in (getattr(decision, "anchor", None), getattr(decision, "into", None)) if anchor
    ]
    gone = [anchor for anchor in anchors if anchor.evidence not in record.article.text]
    if gone:
        return f"the article does not say {_words(gone[0])} any more"
    return "its words are still there, but no fact is read from them any more"


def _words(anchor: Anchor) -> str:
    words = " ".join(anchor.evidence.split())
    return f"“{words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + '…'}”"
