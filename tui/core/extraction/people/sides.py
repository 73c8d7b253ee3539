"""What stands before a name, and the title in apposition behind it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from tui.core.extraction.lexicon import alternatives, table
from tui.core.extraction.numbers import spelled_value
from tui.core.extraction.people.mentions import SURE, Mention
from tui.core.extraction.people.words import part_of, small_titles
from tui.core.model import Span
from tui.core.patterns import pattern_of

AGE_REACH = 90
"""Characters before a name within which an age may stand."""
LONGEST_AGE = 30
"""Characters of an age in words, "seventy-seven", and more than enough."""


@cache
def _aged() -> re.Pattern[str]:
    nouns = alternatives(table("people")["who"]["nouns"].split())
    return re.compile(
        rf"\b(?P<age>\d{{1,3}}|[a-z]+(?:-[a-z]+)?)[- ]years?-? ?olds?,?[ \n]"
        rf"(?:(?:[A-Z][\w.'-]*|{nouns}|\"[^\"\n]{{2,24}}\"),? ){{0,6}}\Z"
    )


@cache
def _residents() -> frozenset[str]:
    return frozenset(("named", *table("people")["who"]["residents"].split()))


@cache
def _kin() -> frozenset[str]:
    """Who stands in apposition before a name: "his mother, Ann Poe", "the victim, Bo Dee"."""
    who = table("people")["who"]
    return frozenset((*who["kin"].split(), *who["told"].split()))


@cache
def _resident() -> re.Pattern[str]:
    nouns = alternatives(table("people")["who"]["residents"].split())
    return re.compile(rf"\b(?P<place>[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){{0,3}}) {nouns},? (?:named )?\Z")


SMALL = pattern_of(
    r"(?<![\w'-])(?:(?:lead|former|retired|veteran|then|chief|[Dd]efense|police|co-lead|special|acting)"
    r" ){0,2}[a-z-]{3,14},? \Z"
)
STANDING = pattern_of(r"\b(?:[Ff]ormer|FORMER|[Rr]etired|[Aa]cting|[Ii]nterim|[Tt]hen) ?-?\Z")
BODY = pattern_of(
    r"(?<![\w-])(?:[A-Z][\w'-]* ){0,3}(?:Board|City|Town|Village|Department|Bureau|State|Commonwealth) of \Z"
)
BEHIND = pattern_of(
    r"\s?[,(—] ?(?:who (?:is|was|serves as|served as) |also )?(?:the |an? |his |her |our )?"
    r"(?P<title>(?:[^,.;:\n\"()]|(?<=Corp)\.|(?<=Inc)\.|(?<=\bU)\.|(?<=\bU\.S)\.){3,90})"
)
HEAD = pattern_of(
    r"\b(?P<title>[A-Za-z]{5,14}s)(?: (?:who|that|assigned|handling|for|of|on|in) [^.,;:\n]{3,60})?:[ \n]\Z"
)
HEAD_REACH = 90
MADE = pattern_of(
    r",? (?:(?:who|also|recently|previously|currently|has|have|had|was|been|is|serves|served|serving|will"
    r"|serve|appointed|named|elected|promoted|hired|selected|chosen|sworn|in|unanimously|become|became|joins?"
    r"|as|to|be|our|the|an?|his|her|new|next|[A-Z]{2,6}'s|[a-z]{3,12}'s) ){1,7}"
    r"(?P<title>[A-Z][^,.;:\n\"()]{3,70})"
)
PIECES = pattern_of(r" (?:of|for|at|in|with|from|to|on|who|said|told|and|was|is|has|by) ")
BETWEEN = pattern_of(r"[A-Z][\w'-]+,? and ")
"""Between an age and a name, somebody else whose age it is."""
ALIAS = pattern_of(r"\b(?:under the (?:name|alias)(?: of)?|alias|using the name) \"?\Z")
ALIASED = tuple(f"{word} {mark}" for word in ("name", "of", "alias") for mark in ("", '"'))
OF_PERSON = ("'s ", " trial", " Trial", " TRIAL", " case", " Case", " CASE", " murder", " Murder", " verdict")
"""Behind the name of a person that stands like one of a place: "in the Ann Poe trial"."""
PLACING = frozenset(("the", "at", "in", "near", "The", "At"))
"""Before what is more often a place or a thing called after someone: "the Ann Poe shopping centre"."""

SAYING = (" said", " says", " say", " announced", " allege", " alleged", " added", " stated", " wrote")
"""How a clause ends that tells who speaks rather than what someone is: ", prosecutors said"."""

DIVISION = pattern_of(r"(?:, head)? (?:of|for) (?:the )?(?:[A-Z][\w'.-]* (?:and )?){1,5}Division\b")

SPEAKS = pattern_of(r" (?:said|says|told|added|stated|explained|testified|wrote|noted)\b")


def read_before(text: str, mention: Mention) -> None:
    """Complete a mention by what stands before it: an age, a place, a title in small letters."""
    if mention.begin < 2 or text[mention.begin - 1] not in " \n":
        return
    start = mention.begin
    age_before(text, mention)
    if mention.title is not None:
        _whole_title(text, mention)
        return
    if text.startswith((": ", ":\n"), start - 2) and _headed(text, mention):
        return
    word = text[max(0, start - 16) : start].rstrip(" ,\n").rpartition(" ")[2]
    if word in PLACING and mention.weight == SURE and not text.startswith(OF_PERSON, mention.end):
        mention.weight = 0
    elif _small_title(word) and (match := SMALL.search(text, max(0, start - 40), start)):
        mention.title = match[0].strip(" ,")
        mention.weight += SURE
    elif word in _kin() and text[start - 2] == ",":
        mention.weight += SURE
    elif word in _residents() and (match := _resident().search(text, max(0, start - 60), start)):
        mention.residence = mention.residence or match["place"]
        mention.weight += SURE


def _small_title(word: str) -> bool:
    """Whether a word written small is a title of one or, before several names, of each: "officers"."""
    return word in small_titles() or word.removesuffix("s") in small_titles()


def _headed(text: str, mention: Mention) -> bool:
    """Give the first of a row what stands before its colon: "the detectives who worked on the case: "."""
    head = HEAD.search(text, max(0, mention.begin - HEAD_REACH), mention.begin)
    if head is None or head["title"].lower().removesuffix("s") not in small_titles():
        return False
    mention.title = head["title"].lower()
    mention.weight += SURE
    return True


def _whole_title(text: str, mention: Mention) -> None:
    """Put before a title what its own sequence lacks: "former Mayor", "Board of Supervisors Chair"."""
    start = mention.begin
    if text.startswith("New ", start - 4) and _newly_named((mention.title or "").split()):
        mention.title = f"New {mention.title}"
        mention.begin = start = start - 4
    if text.endswith(" of ", 0, start) and (match := BODY.search(text, max(0, start - 60), start)):
        mention.title = f"{match[0]}{mention.title}"
        start = match.start()
    if match := STANDING.search(text, max(0, start - 10), start):
        mention.title = f"{match[0].strip(' -')} {mention.title}"


@cache
def _new_places() -> frozenset[str]:
    """The second words of what is called New: states and cities."""
    places = table("places")
    named = (place.split() for place in (*places["states"], *places["cities"]))
    return frozenset(words[1].capitalize() for words in named if len(words) > 1 and words[0].lower() == "new")


def _newly_named(words: list[str]) -> bool:
    """Whether "New" before a title begins the name of its place: "New York Attorney General"."""
    return words[0] in _new_places()


def age_before(text: str, mention: Mention) -> None:
    """An age before the name: "45-year-old Ashby resident Ann Poe"."""
    if mention.age is not None:
        return
    start = max(0, mention.begin - AGE_REACH)
    years = text.rfind("year", start, mention.begin)
    if years < 0:
        return
    match = _aged().search(text, max(start, years - LONGEST_AGE), mention.begin)
    age = _value(match["age"]) if match and not BETWEEN.search(match[0]) else None
    if age:
        mention.age = age
        mention.weight += SURE + 1


def _value(age: str) -> int | None:
    if age.isdigit():
        return int(age)
    value = spelled_value(age)
    return int(value) if value else None


def _speaks(text: str, mention: Mention) -> None:
    """Bodies speak too, so a verb of saying is only a hint."""
    mention.weight += SPEAKS.match(text, mention.after) is not None or (
        text.endswith((" said ", "said\n", " says ", " added ", " stated "), 0, mention.start)
    )


def other_name(text: str, mention: Mention) -> bool:
    """Whether a name is one that somebody lived under: "living under the name \"Ann Poe\""."""
    return text.endswith(ALIASED, 0, mention.begin) and (
        ALIAS.search(text, max(0, mention.begin - 24), mention.begin) is not None
    )


def read_behind(text: str, mention: Mention, limit: int, bodies: Sequence[Span]) -> None:
    """Complete a mention by what follows it up to `limit`, where the next one begins.

    A title holds the whole name of a body, with the stops and commas that are part of it.
    """
    if mention.title is None:
        _behind(text, mention, limit, bodies)
    elif mention.title.endswith("Attorney General"):
        _heading(text, mention, limit)
    if mention.weight in (0, SURE - 1):
        _speaks(text, mention)


def _heading(text: str, mention: Mention, limit: int) -> None:
    """Give an assistant of the attorney general the division told behind the name: "of the Tax Division"."""
    division = DIVISION.match(text, mention.after)
    if division is not None and division.end() <= limit:
        mention.title = f"{mention.title}{division[0]}"


def _behind(text: str, mention: Mention, limit: int, bodies: Sequence[Span]) -> None:
    """A title in apposition or given by a verb: "Ann Poe, director of the clinic", "was appointed as"."""
    match = BEHIND.match(text, mention.after) or MADE.match(text, mention.after)
    if match is None or match.end() > limit:
        return
    phrase = match["title"].strip()
    if phrase.endswith(SAYING):
        if phrase[:1].islower():
            return
        phrase = phrase.rpartition(" ")[0]
    heads = PIECES.split(phrase)[:2] + [phrase] * phrase[:1].isupper()
    if any(part_of(head) is not None for head in heads):
        end = match.start("title") + len(match["title"])
        mention.title = phrase + text[end : min(_end_of_body(end, bodies), limit)]
        mention.weight += SURE


def _end_of_body(place: int, bodies: Sequence[Span]) -> int:
    """The end of the name of a body that `place` lies within; else the place itself."""
    index = bisect_left(bodies, place, key=lambda span: span.start) - 1
    return bodies[index].end if index >= 0 and bodies[index].start < place < bodies[index].end else place
