"""What a comparison compares: the words between its number and its baseline, or the subject before them."""

from __future__ import annotations

from bisect import bisect_left

from tui.core.extraction.counts.nouns import read_phrase, words
from tui.core.extraction.document import Document
from tui.core.model import Span
from tui.core.patterns import pattern_of

LONGEST_MEASURE = 4
CLAUSE = pattern_of(r"[,;:—()\"\n]|\b(?:that|and|while|as|but|when|which|who)\b")
AMOUNT_OF = pattern_of(
    r"^(?:the |a )?(?:total |overall |combined )?(?:number|amount|rate|volume|total|level)s? of "
)
PREPOSITION = pattern_of(
    r"\s(?:in|of|for|during|by|at|on|from|to|across|within|with|among|over|since|involving|being|through|made|recorded|reported|filed|this|was|were|are|is|had|have|has)\b.*"
)
VERBS = pattern_of(
    r"(?:\s|^)(?:has|have|had|was|were|is|are|been|also|already|more|than|nearly|almost|saw|sees|about|to|by"
    r"|went|going|climbed|jumped|dropped|increased|decreased|grew|declined|roughly|approximately|fell|rose|over|steadily|sharply|significantly|stayed|remained|held)(?=\s|$).*"
)
LONGEST_SUBJECT = 400
"""Characters before a comparison within which its subject is looked for."""
PRONOUNS = frozenset({"that", "this", "it", "they", "he", "she", "which", "these", "those", "there"})
ASIDE = pattern_of(
    r"(?:in|of|for|during|by|at|on|from|to|through|since|per|after|before|with|over|which)\b|\d"
    r"|(?:an? )?(?:increase|decrease|rise|drop|decline|reduction|jump)\b|(?:an?|the)$"
)
NOUN_PHRASE = pattern_of(r"\ban? ((?:[a-z]+ ){0,2}[a-z]+)$")
BEFORE = 200
"""Characters before a comparison within which a pronoun's quantity is looked for."""
LEADING = pattern_of(
    r"^(?:the|a|an|its|their|our|his|her|all|both|total|overall|such|these|those|this|that)\s+"
)


def measure_of(stated: str, likely: bool = False) -> str:
    """The measure in the words a form sets apart for it."""
    stated = stated.strip().lower()
    if likely:
        return f"likelihood {stated}".replace("likelihood to be ", "likelihood of being ")
    return _short(stated)


def subject_before(doc: Document, span: Span) -> str:
    """The measure where the comparison itself names none: what was counted before it, or its subject."""
    span = Span(max(span.start, span.end - LONGEST_SUBJECT), span.end)
    counted = _counted(doc, span)
    if counted:
        return counted
    said = span.of(doc.text).rstrip(" ,—")
    noun = NOUN_PHRASE.search(said)
    if noun:
        return _short(noun[1].lower())
    clauses = [clause.strip() for clause in CLAUSE.split(said)]
    # "Robberies in the county, from May through June," leads to the robberies.
    subjects = (
        _subject(clause) for clause in reversed(clauses) if clause and not ASIDE.match(clause.lower())
    )
    subject = next(filter(None, subjects), "")
    if subject in PRONOUNS:
        return _counted(doc, Span(max(0, span.start - BEFORE), span.end))
    return _short(subject)


def _subject(clause: str) -> str:
    """The noun phrase that opens a clause."""
    return VERBS.sub("", LEADING.sub("", clause.lower())).strip(" -")


def _counted(doc: Document, span: Span) -> str:
    """What the last number in `span` counts."""
    first = bisect_left(doc.numbers, span.start, key=lambda number: number.start)
    last = bisect_left(doc.numbers, span.end, key=lambda number: number.start)
    for number in reversed(doc.numbers[first:last]):
        phrase = read_phrase(doc.text, number.end) if number.end < span.end else None
        if phrase and phrase.end <= span.end:
            return phrase.what
    return ""


def _short(stated: str) -> str:
    """At most a few words of a noun phrase, without determiners and without what follows a preposition."""
    stated = LEADING.sub("", AMOUNT_OF.sub("", stated.strip()))
    kept = PREPOSITION.sub("", " " + stated).split()
    kept = [word.strip("'") for word in kept if word not in words("fillers")]
    return " ".join(kept[-LONGEST_MEASURE:])
