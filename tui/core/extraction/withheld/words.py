"""What is kept back, put into a few words of the article."""

from __future__ import annotations

import re
from functools import cache
from re import Match

from tui.core.extraction.document import Document
from tui.core.extraction.lexicon import alternatives, table
from tui.core.patterns import pattern_of

MOST_WORDS = 12
PRONOUNS = frozenset(
    re.findall(r"\w+", "he she they we you i who which that this these those there what one")
)
PROPER = frozenset({"attorney"})
"""What is kept back in lower case and holds an office with a capital."""
LOOSE_ENDS = frozenset(
    "the a an of to in on at by for and or with under from as were was is are that".split()
)
"""Words that a cut leaves without what they belong to."""
OPENERS = frozenset({"The", "A", "An", "Any", "No", "His", "Her", "Their", "Its"})
PEOPLE_VERBS = frozenset({"identified", "named"})
ANY_SUBJECT_VERBS = frozenset({"determined", "known", "clear", "disclosed", "revealed", "specified"})
CLAUSE_START = pattern_of(
    r"[.;:—\n]\s+|[\"(]|\b(?:While|Although|Though|Because|But|And|However,)\s"
    r"|(?:,\s(?:and|but|though|although|so|while)"
    r"|\b(?:but|though|although|while|because|said|says|whose|if|as))\s(?:that\s)?"
    r"|\band\s(?=(?:the|an?|his|her|their|its|no|it)\s)|\bthat\s"
)
INTRODUCTION = pattern_of(r"^(?:As|At|On|In|By|After|During|For|Despite|Since|Until)\s[^,]{1,60},\s")
APPOSITION = pattern_of(r",[^,]{1,80},\s*$")
PLAIN_SUBJECT = pattern_of(
    r"(?:A|An|The|One|Two|Three)\s(?P<noun>(?:[\w'-]+\s){0,2}?[\w'-]+)\s"
    r"(?:(?:in|of)\s(?:this|the)\s\w+\s)?(?:was|were|is|are|has|have|remains?|will)\b"
)
CLAUSE = pattern_of(r"\s(?P<clause>(?:if|whether|why|how|what|when|where|who|which)\b[^.;,\n\"]{1,90})")
OBJECT_END = pattern_of(
    r"\s(?:because|since|but|while|although|though|as|citing|saying|due|pending|until|after|when|so"
    r"|at\sthis\stime)\b|,\s"
)
WHEN = pattern_of(r"\swhen\s(?!asked|contacted|reached|questioned|pressed)")
LEADING = pattern_of(
    r"^(?:(?:any|Any)\sof\s(?:the|its|their)|the|The|any|Any|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|an?|An?)\s"
)


def short(words: str) -> str | None:
    """At most a dozen words on one line, without the article in front."""
    plain = LEADING.sub("", " ".join(words.split()).strip(" ,'\"")).split()
    plain = plain[:MOST_WORDS]
    while plain and plain[-1] in LOOSE_ENDS:
        plain.pop()
    return " ".join(plain) or None


def about(noun: str | None) -> str:
    """The words that tie information to its subject."""
    return f" about the {noun}" if noun else ""


def sentence_subject(doc: Document, place: int) -> str | None:
    """The noun a sentence opens with, when what is said at `place` comes behind its verb."""
    start = doc.sentence_at(place).start
    match = PLAIN_SUBJECT.match(doc.text, start, place)
    return match["noun"] if match else None


@cache
def _information() -> re.Pattern[str]:
    return re.compile(rf"\b{alternatives(table('withheld')['information'])}\b")


@cache
def _tellers() -> re.Pattern[str]:
    return re.compile(rf"\b{alternatives(table('withheld')['tellers'])}\b(?:[^.;\n]{{0,30}})$", re.IGNORECASE)


def tells(before: str) -> bool:
    """Whether the subject right before is someone whose silence is reported."""
    clause = before[_clause_start(before) :]
    return _tellers().search(clause) is not None


def named(match: Match[str]) -> str | None:
    """What someone did not do, as a noun: "identify the boy" is the identity of the boy."""
    verb, rest = match["verb"], match["object"] or ""
    # "did not say when they met": there the word opens what is not told.
    end = OBJECT_END.search(rest, 1 if WHEN.match(rest) else 0)
    rest = " ".join((rest[: end.start()] if end else rest).split())
    noun = table("withheld")["nouns"].get(verb)
    if noun == "comment":
        return short(f"comment {rest}") if rest.startswith("on ") and verb == "comment" else "comment"
    if noun is None:
        return short(rest) if rest and rest not in ("yes", "no", "anything") else None
    if not noun.endswith(" of"):
        return str(noun)
    return short(f"{noun} {LEADING.sub('the ', rest)}") if rest else None


def subject(doc: Document, place: int, verb: str, end: int) -> str | None:
    """The subject of the verb at `place`, when it is information, or a clause behind an empty "it"."""
    before = doc.text[max(0, place - 160) : place]
    words = INTRODUCTION.sub("", before[_clause_start(before) :])
    words = APPOSITION.sub("", words.rstrip() + " ").strip(" ,")
    if words.lower() in ("it", "it's"):
        clause = CLAUSE.match(doc.text, end)
        return short(clause["clause"]) if clause else None
    parts = words.lower().split()
    if not parts or len(parts) > MOST_WORDS or parts[0] in PRONOUNS or parts[-1] in PRONOUNS:
        return None
    if _information().search(words if parts[0] in PROPER else words[0].lower() + words[1:]):
        return short(_lower_first(words))
    if verb in PEOPLE_VERBS and parts[-1] == "defendant":
        return None
    if verb in PEOPLE_VERBS:
        return short(f"identity of {_lower_first(words)}")
    return short(_lower_first(words)) if verb in ANY_SUBJECT_VERBS else None


def with_occasion(doc: Document, what: str, place: int) -> str:
    """A lone "time" or "date" with the hearing it belongs to, from the sentence before."""
    if what.lower() not in table("withheld")["relational"]:
        return what
    before = doc.text[max(0, place - 200) : place]
    occasions: dict[str, str] = table("withheld")["occasions"]
    named = re.findall(alternatives(occasions), before)
    return f"{what} of the {occasions[named[-1]]}" if named else what


def _clause_start(before: str) -> int:
    start = 0
    for match in CLAUSE_START.finditer(before):
        start = match.end()
    return start


def _lower_first(words: str) -> str:
    """The words as they would stand within a sentence."""
    first = words.split()[0]
    common = first in OPENERS or (first[1:].islower() and _information().fullmatch(first.lower()))
    return words[0].lower() + words[1:] if common else words
