"""Whether what stands in marks is speech rather than a name, a term, a rule or a scrap."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from tui.core.extraction.document import Document
from tui.core.extraction.lexicon import alternatives, table
from tui.core.extraction.quotes.marks import Stretch
from tui.core.extraction.quotes.speakers import Told
from tui.core.patterns import pattern_of

FEWEST = 4
"""Words of the shortest clause."""
FEWEST_WHOLE = 2
"""Words of the shortest sentence that a telling follows: "Guns kill," she said."""
FEWEST_SMALL = 6
"""Words of the shortest clause that begins small and has no comma before it."""
LONGEST_SMALL = 4
"""Letters of the longest word that a headline may write small: "with", "from"."""
CAPITALS_OF_TITLE = 0.8
END_MARKS = ".,!?;:—-…"
LAST_WORD = pattern_of(r"([\w'-]++)[\s,:(]*$")
CITED = pattern_of(
    r"[\s)\"']*\(?(?:Id\.|Ex\. [A-Z]\b|§|[A-Z][\w.'&]*(?: [\w.'&]+){0,6} v\. |(?:[A-Z][\w'.]* ){1,4}§)"
)
"""What stands behind a passage that a court's filing cites."""
STARTS = ("\n", ".", "!", "?", '"', ":", ",", "")
"""What stands before a quotation that begins a sentence."""


def is_clause(doc: Document, one: Stretch, told: Told | None) -> bool:
    """Whether what stands in marks is speech."""
    inner = doc.text[one.start + 1 : one.end].rstrip('"').strip()
    if not inner or _is_named(doc, one.start) or not _speaks(doc, one, told, inner):
        return False
    return CITED.match(doc.text, one.end) is None


def _speaks(doc: Document, one: Stretch, told: Told | None, inner: str) -> bool:
    """Whether words are speech by their own looks and, if it is `told` whose they are, by how that is."""
    words = inner.split()
    begins_high = inner[0].isupper() or not inner[0].isalnum()
    if told is not None:
        if not begins_high:
            return told.led and len(words) > FEWEST and _is_led(doc, one, words)
        opens = _opens(doc, one.start)
        whole = opens and inner[-1] in (".?!" if told.led else ",?!")
        return len(words) >= (FEWEST_WHOLE if whole else FEWEST) and (opens or not _is_title(words))
    if _is_title(words) or doc.text[one.start - 1 : one.start] == "(" or _is_rule(doc, one.start):
        return False
    return begins_high and (inner.rstrip("'")[-1:] in END_MARKS) and len(words) > FEWEST + 1


def _opens(doc: Document, start: int) -> bool:
    """Whether a mark begins a sentence."""
    before = doc.text[max(0, start - 3) : start].rstrip(" ")[-1:]
    return before in STARTS


def _is_led(doc: Document, one: Stretch, words: Sequence[str]) -> bool:
    """Whether words that begin small are a clause: after a comma, or with a subject of their own."""
    if doc.text[max(0, one.start - 3) : one.start].rstrip()[-1:] in (",", ":"):
        return True
    return len(words) >= FEWEST_SMALL and words[0].partition("'")[0] in _listed("subjects")


def _is_title(words: Sequence[str]) -> bool:
    """Whether words are written as a headline is, the longer ones with capitals: the name of a letter."""
    longer = [word for word in words if len(word) > LONGEST_SMALL and word[0].isalpha()]
    return sum(word[0].isupper() for word in longer) > CAPITALS_OF_TITLE * len(longer)


def _is_named(doc: Document, start: int) -> bool:
    """Whether the words before a mark make what it holds a name: "a report entitled", "the"."""
    before = LAST_WORD.search(doc.text, max(0, start - 24), start)
    return before is not None and before[1].lower() in _listed("named")


def _is_rule(doc: Document, start: int) -> bool:
    """Whether the words that lead to a mark are of the law it quotes: "Section 12 states:"."""
    line = max(doc.text.rfind("\n", 0, start), start - 100, 0)
    return (
        doc.text[line:start].rstrip()[-1:] in (",", ":") and _laws().search(doc.text, line, start) is not None
    )


@cache
def _laws() -> re.Pattern[str]:
    words = table("quotes")["laws"].split()
    return re.compile(rf"\b{alternatives([*words, *map(str.title, words)])}\b")


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(table("quotes")[name].split())
