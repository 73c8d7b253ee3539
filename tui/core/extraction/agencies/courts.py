"""Whether a court acts in the event, rather than lend its name to a place or a judge's title."""

from __future__ import annotations

import re
from functools import cache

from tui.core.extraction.agencies.names import Mention
from tui.core.extraction.document import Document
from tui.core.extraction.lexicon import alternatives, table

BEFORE = 190
AFTER = 90
"""Characters searched for the deed to either side of a court's name."""
BENCH = r"(?: (?:[Jj]udge|[Jj]ustice)s?)?(?: [A-Z][\w.'-]+){0,5},?"


@cache
def _deeds() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = table("agencies")["roles"]["court"]
    verbs, done = alternatives(words["verbs"].split()), alternatives(words["participles"].split())
    adverbs = "today|also|has|will|would|must|then|later|recently|unanimously|subsequently"
    after = rf"{BENCH}(?: (?:{adverbs}|on \w+day))? {verbs}\b"
    before = rf"\b{done}\b[^.;:]{{0,160}}\bby (?:a |an |the |two |three )?$"
    return re.compile(after), re.compile(before)


def acts(doc: Document, court: Mention) -> bool:
    """Whether the court or its judge rules, orders or sentences in this sentence."""
    after, before = _deeds()
    return (
        after.match(doc.text, court.end, court.end + AFTER) is not None
        or before.search(doc.text[max(0, court.start - BEFORE) : court.start]) is not None
    )
