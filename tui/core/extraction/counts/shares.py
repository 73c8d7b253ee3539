"""Shares of those just counted, whose noun is left out: "19 people, 18 of whom fled"."""

from __future__ import annotations

from tui.core.extraction.counts.forms import predicated
from tui.core.extraction.counts.nouns import Phrase, words
from tui.core.extraction.document import Document
from tui.core.extraction.numbers import Number
from tui.core.patterns import pattern_of

LONGEST_GAP = 160
"""Characters between a whole and its share."""

OF_WHOM = pattern_of(r" of (?:whom|which|them|those)\b")
OF = pattern_of(r"\b(?:Of|Out of|out of|of) (?:the |all |those |these )?$")
BEHIND_COMMA = pattern_of(r"[^.;:()\n]{0,80}, (?:only |just |some |about |at least |more than )?$")
VERB = pattern_of(
    r" (?:(?:have|has|had)(?: \w+ly| now| since| already)? (?:been )?"
    r"|(?:were|was|are|remain|remained)(?: \w+ly| now)? )([a-z]+)"
)
"""What became of a share, told right behind it."""


def share_of(doc: Document, number: Number, whole: tuple[Number, Phrase] | None) -> Phrase | None:
    """What `number` counts as a share of the last whole counted before it in its sentence."""
    if whole is None or number.value >= whole[0].value or number.start - whole[1].end > LONGEST_GAP:
        return None
    text, (counted, phrase) = doc.text, whole
    if doc.sentence_at(counted.start).end < number.start:
        return None
    of_whom = OF_WHOM.match(text, number.end)
    own = predicated(text, number, of_whom.end()) if of_whom else None
    if own is not None:
        return own
    verb = VERB.match(text, of_whom.end() if of_whom else number.end)
    if of_whom is None and not (verb and _parts_off(text, counted, phrase, number)):
        return None
    result = verb[1] if verb and verb[1] in words("results") else ""
    what = f"{phrase.head} {result}".rstrip() if result else phrase.what
    end = verb.end() if verb and result else of_whom.end() if of_whom else number.end
    return Phrase(phrase.head, what, end, detail=result or str(number.value))


def _parts_off(text: str, counted: Number, phrase: Phrase, number: Number) -> bool:
    """Whether a clause opens with the whole and goes on with a share: "Of the 40 men held, 24 were"."""
    opens = OF.search(text, max(0, counted.start - 16), counted.start)
    return opens is not None and BEHIND_COMMA.fullmatch(text, phrase.end, number.start) is not None
