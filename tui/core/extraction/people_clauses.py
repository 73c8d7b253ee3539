"""What the clause around a name says of its bearer: accused of something, or harmed."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from tui.core.extraction.lexicon import alternatives, table
from tui.core.extraction.people_mentions import Mention
from tui.core.model import Category


class Evidence(NamedTuple):
    """For which part a clause speaks, and how loudly."""

    part: Category
    weight: int


BESIDES = re.compile(r"\s?\([^()\n]{1,60}\)|,[^,;.()\n]{1,90}(?=,|\s(?:was|is|were|has|who)\s)")
"""What may stand between a subject and its verb: an apposition between commas, a remark in brackets."""

MOST_BESIDES = 4

REACH = 260
BEFORE = 60


@cache
def _after() -> re.Pattern[str]:
    clauses = table("people")["clauses"]
    accused = alternatives(_cased((*clauses["accused"].split(), *clauses["accused_phrases"])))
    harmed = alternatives(_cased((*clauses["harmed"].split(), *clauses["harmed_phrases"])))
    accused_active = alternatives(_cased(clauses["accused_active"]))
    harmed_active = alternatives(_cased(clauses["harmed_active"]))
    helping = alternatives(clauses["helping"].split())
    verbs = rf"(?:{helping}|[a-z]{{3,10}}ly)\s"
    return re.compile(
        rf",?\s(?P<lead>(?:{verbs}){{0,6}})(?:(?P<harmed>{harmed})|(?P<accused>{accused})"
        rf"|(?P<died>{harmed_active})|(?P<acted>{accused_active}))(?![\w-])"
    )


def _cased(words: tuple[str, ...] | list[str]) -> list[str]:
    """Words as they stand in a sentence, in a headline and in a headline all in capitals."""
    return [form for word in words for form in (word, word.capitalize(), word.title(), word.upper())]


@cache
def _left() -> re.Pattern[str]:
    clauses = table("people")["clauses"]
    nouns = alternatives(clauses["between"].split())
    between = rf"(?:(?:{nouns}|[a-z-]{{3,12}}'s|\d{{1,3}}-year-old|[A-Z][\w.'-]*),?\s){{0,6}}"
    harms, accusing = (alternatives(_cased(clauses[name].split())) for name in ("harms", "accusing"))
    harming, prosecuting = (
        alternatives(_cased([word.replace("_", " ") for word in clauses[name].split()]))
        for name in ("harming", "prosecuting")
    )
    of = r"\s(?:of|on|against|in|for|Of|OF)\s"
    return re.compile(
        rf"\b(?:(?P<harmed>{harms}{of}|{harming},?:?\s)|(?P<accused>{accusing}{of}|{prosecuting},?:?\s))(?:named\s|as\s)?{between}\Z"
    )


LAWFUL_ACTS = frozenset(
    ("charged", "arrested", "sentenced", "convicted", "indicted", "prosecuted", "detained", "apprehended")
)
"""Verbs that in the active voice say what police, prosecutors and judges do."""


def clause_evidence(text: str, mention: Mention, start: int, end: int) -> Evidence | None:
    """What the clause says of the person named in it; `start` and `end` bound where it may be looked for."""
    return _as_subject(text, mention, end) or _as_object(text, mention, start)


def _as_subject(text: str, mention: Mention, end: int) -> Evidence | None:
    limit = min(end, mention.after + REACH)
    if mention.after >= limit:
        return None
    place = mention.after
    for _ in range(MOST_BESIDES):
        match = _after().match(text, place, limit)
        if match:
            return _verb_evidence(match)
        besides = BESIDES.match(text, place, limit)
        if besides is None:
            return None
        place = besides.end()
    return None


def _verb_evidence(match: re.Match[str]) -> Evidence | None:
    """A verb's voice decides: who "was shot" is harmed, who "shot" is accused; who "charged" is neither."""
    verb = match[match.lastgroup or 0]
    passive = bool(match["lead"]) or verb[0].isupper()
    if match["died"]:
        return Evidence(Category.VICTIM, 3)
    if match["harmed"]:
        return Evidence(Category.VICTIM, 3) if passive else Evidence(Category.DEFENDANT, 1)
    if match["accused"]:
        lawful = not passive and verb.split()[0] in LAWFUL_ACTS
        return None if lawful else Evidence(Category.DEFENDANT, 4)
    return Evidence(Category.DEFENDANT, 2)


def _as_object(text: str, mention: Mention, start: int) -> Evidence | None:
    place = mention.start
    match = _left().search(text, max(start, place - BEFORE), place)
    if match is None:
        return None
    if match["harmed"]:
        return Evidence(Category.VICTIM, 2)
    return Evidence(Category.DEFENDANT, 2)
