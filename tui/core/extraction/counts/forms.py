"""Counts that no plural noun follows: "15 arrested", "17-day trial", "officers (182)", "a girl was freed"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from tui.core.extraction.counts.nouns import Phrase, matters, offence_words, read_phrase, weights, words
from tui.core.extraction.document import Document
from tui.core.extraction.lexicon import alternatives, table
from tui.core.extraction.numbers import Number
from tui.core.extraction.places import each_place
from tui.core.model import Qualifier, Span
from tui.core.patterns import pattern_of

NEXT_WORD = pattern_of(r" (?:(?:others?|more|people|were|have been|are) ){0,2}(?:[a-z]+ly )?([A-Za-z]+)\b")
HYPHENED = pattern_of(r"[ -](day|week|month|count)(?: ([\w-]+))?(?: ([\w-]+))?(?: ([\w-]+))?", re.IGNORECASE)
STANDING = pattern_of(r" (?:are|were|remain|remained) (?:(?:still|now|currently) )?(in custody|at large)\b")
BEING = pattern_of(r" (?:were|are)(?= )")
CLOSES = pattern_of(r"[.,;:)]|\s?$|\n| and (?=[\da-z])")
NOT_PEOPLE = pattern_of(r"(?:,| of| OF) $")
NOUN_BEFORE = pattern_of(r"((?:[A-Za-z][\w'-]* ){0,3})([A-Za-z-]+) \($")
OFFENCE_BEHIND = pattern_of(r"\) ?([A-Z][\w'/-]*(?: [\w'/-]+){0,3})")
_SMALL_WORDS = r"(?:(?:of|in|the|a|with|to|by|on) ){0,3}"
OFFENCE_BEFORE = pattern_of(
    rf"(?:^|[;:.,\n•]) ?(?:and )?([A-Z][\w'/-]*(?: {_SMALL_WORDS}[A-Z][\w'/-]*){{0,7}}),? \(?$"
)
COUNTS_ABOVE = pattern_of(r"(?i:\bcounts?\b)")
PLURALS = {"child": "children", "woman": "women", "man": "men", "person": "people", "baby": "babies"}
TIMES = pattern_of(r" (?:separate |different )?times\b(?! (?:more|as|the|that|an?|his|her|their|[a-z]+er)\b)")
CLAUSE_ENDS = pattern_of(r"[.;:!?]\s|\n\n")
BLOW_REACH = 140
FEWEST_BLOWS = 5
REACH = 500
"""Characters above a list within which the line that introduces it must say "counts"."""


def other_form(doc: Document, number: Number) -> Phrase | None:
    """What is counted where the noun does not simply follow the number."""
    text = doc.text
    if text[number.start - 1 : number.start] == "(" and text[number.end : number.end + 1] == ")":
        return _bracketed(text, number)
    hyphened = HYPHENED.match(text, number.end)
    if hyphened:
        return _hyphened(hyphened)
    return _result(text, number) or _blows(text, number)


def predicated(text: str, number: Number, place: int | None = None) -> Phrase | None:
    """A part told by what it is: "41 were boys and 23 were girls"; behind `place`, "nine of them women"."""
    verb = BEING.match(text, place or number.end)
    start = verb.end() if verb else place
    phrase = read_phrase(text, start) if start else None
    ends = phrase is not None and CLOSES.match(text, phrase.end) is not None
    return phrase if ends and phrase is not None and matters(phrase, number.value, Qualifier.EXACT) else None


def named_before(text: str, number: Number, phrase: Phrase) -> Phrase:
    """ "Assault in the First Degree, two counts" names the offence before it counts it."""
    if phrase.what not in ("counts", "charges"):
        return phrase
    before = OFFENCE_BEFORE.search(text, max(0, number.start - 90), number.start)
    offence = offence_words(before[1])[:2] if before else []
    if not offence or offence[0] in words("results"):
        return phrase
    return replace(phrase, what=" ".join([*offence, phrase.head]), detail=" ".join(offence))


def _result(text: str, number: Number) -> Phrase | None:
    """ "15 arrested", "four remain at large": people, told by what became of them."""
    if standing := STANDING.match(text, number.end):
        return Phrase("people", f"people {standing[1]}", standing.end(), made=True)
    match = NEXT_WORD.match(text, number.end)
    if not match or match[1].lower() not in words("results"):
        return None
    told = text.startswith((" were ", " have been "), number.end)
    if not told and NOT_PEOPLE.search(text, max(0, number.start - 4), number.start):
        return None
    return Phrase("people", f"people {match[1].lower()}", match.end(), made=True)


def _blows(text: str, number: Number) -> Phrase | None:
    """ "stabbed her 22 times": blows or shots, told by the verb of the clause; a few are too few to tell."""
    if number.value < FEWEST_BLOWS:
        return None
    times = TIMES.match(text, number.end)
    verbs = (
        list(_blow_verbs().finditer(text, max(0, number.start - BLOW_REACH), number.start)) if times else []
    )
    if not times or not verbs or CLAUSE_ENDS.search(text, verbs[-1].end(), number.start):
        return None
    blow = next(blow for blow, forms in table("counts")["blows"].items() if verbs[-1][0] in forms.split())
    return Phrase("times", f"times {blow}", times.end(), blow)


@cache
def _blow_verbs() -> re.Pattern[str]:
    return re.compile(rf"\b{alternatives(' '.join(table('counts')['blows'].values()).split())}\b")


def _hyphened(match: re.Match[str]) -> Phrase | None:
    """ "17-day trial" counts days, "15-count indictment" counts."""
    unit = match[1].lower()
    wanted = words("documents") if unit == "count" else words("undertakings")
    for group in (2, 3, 4):
        noun = (match[group] or "").lower()
        if noun in wanted:
            what = "counts" if unit == "count" else f"{noun} {unit}s"
            return Phrase(f"{unit}s", what, match.end(group), noun)
    return None


def _bracketed(text: str, number: Number) -> Phrase | None:
    """ "sworn officers (182)", and lists of offences such as "(3) Grand theft"."""
    before = NOUN_BEFORE.search(text, max(0, number.start - 60), number.start)
    if before:
        head = before[2].lower()
        if head not in weights():
            return None
        modifiers = [word for word in before[1].lower().split() if word not in words("functions")]
        return Phrase(head, " ".join([*modifiers[-2:], head]), number.end + 1)
    line = text.rfind("\n", 0, number.start) + 1
    behind = OFFENCE_BEHIND.match(text, number.end)
    if not behind or text[line : number.start].strip(" -•*(") or not _introduced(text, line):
        return None
    offence = offence_words(behind[1])[:2]
    end = behind.start(1) + len(_without_tail(behind[1]))
    return Phrase("counts", " ".join([*offence, "counts"]), end, " ".join(offence))


def _without_tail(run: str) -> str:
    """A run of words without the "of a" or "upon a" it was cut behind."""
    said = run.split(" ")
    while len(said) > 1 and said[-1].lower() in words("functions"):
        said.pop()
    return " ".join(said)


def _introduced(text: str, line: int) -> bool:
    """Whether a list that begins at or above `line` is one of counts."""
    return COUNTS_ABOVE.search(text, max(0, line - REACH), line) is not None


@cache
def _one_person() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """The verbs of a rescue, and the one person before (passive) or behind (active)."""
    person = alternatives(words("rescued", "people"))
    rescue = alternatives(words("rescued", "rescue"))
    fate = alternatives(words("rescued", "other"))
    also = alternatives(words("rescued", "also"))
    one = r"\b(?:[Aa]n?|[Oo]ne)\s(?:[\w-]{1,20}\s){0,2}?"
    return (
        re.compile(rf"{rescue}\b|{also}\s{fate}\b"),
        re.compile(rf"{one}({person})\s(?:was|were|has\sbeen|had\sbeen)\s(?:{also}\s|safely\s|later\s)?$"),
        re.compile(rf"\s(?:a|an|one)\s(?:[\w-]{{1,20}}\s){{0,2}}?({person})\b"),
    )


def rescued(folded: str, said: frozenset[str]) -> Iterator[tuple[Span, Phrase]]:
    """Single people who were rescued, or who were killed, hurt or arrested besides others.

    Only the verbs that are among the words `said` in the text are looked for.
    """
    opening = said & (words("rescued", "rescue") | words("rescued", "also"))
    if not opening:
        return
    verbs, passive, active = _one_person()
    for place in sorted(place for word in opening for place in each_place(folded, word)):
        verb = verbs.match(folded, place)
        if verb is None:
            continue
        before = passive.search(folded, max(0, verb.start() - 70), verb.start())
        behind = None if before else active.match(folded, verb.end())
        person = before or behind
        if not person or (behind and verb[0].split()[0] not in words("rescued", "rescue")):
            continue
        noun = PLURALS.get(person[1], f"{person[1]}s")
        fate = verb[0].split()[-1]
        span = Span(min(person.start(), verb.start()), max(person.end(), verb.end()))
        yield span, Phrase(noun, f"{noun} {fate}", span.end)
