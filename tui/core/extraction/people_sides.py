"""What stands on either side of a name: age, residence, other names, a title in small letters or behind."""

from __future__ import annotations

import re
from functools import cache

from tui.core.extraction.lexicon import alternatives, table
from tui.core.extraction.people_mentions import SURE, Mention
from tui.core.extraction.people_words import part_of, small_titles

OLDEST = 110
DETAILS = 6
"""Details that are read behind a name at most."""

NUMBERED = re.compile(r"\s(?:#\s?|No\.\s?|Number\s)?\d{1,2}\b(?![-/])|\s[A-Z](?=[\s,.;')])")
NAMELESS = frozenset({"Doe", "Roe"})

AGE = re.compile(
    r"(?:,?\s\(|,\s|\s—\s)(?:also\s|both\s)?(?:(?:now\s)?aged?:?\s|then\s|now\s|then-)?(?P<age>\d{1,3})(?:[\s-]years?(?:[\s-]old|\sof\sage)?)?"
    r"(?:\sat\sthe\stime(?:\sof\sthe\s\w+)?)?(?:\)|(?=[,;:.)]|\s?\n|\s(?:of|from|and|was|were|is|are|who|has|had|will|pleaded|faces|—|\()|$))"
)
BIRTH = re.compile(
    r"[,\s]\s?\(?(?:[Dd]\.?[Oo]\.?[Bb]\.?|[Dd]ate\sof\s[Bb]irth|[Bb]orn)[:\s]{0,2}\s?[\d/.-]{4,10}\)?|,?\s\(\d{1,2}/\d{1,2}/\d{2,4}\)"
)
OTHERWISE = re.compile(
    r"[,\s]\s?\(?(?:also\sknown\sas|a\.?k\.?a\.?|A\.?K\.?A\.?|a/k/a|A/K/A|f/k/a|formerly\sknown\sas|also\sknown\sby|nicknamed|known\sas),?:?\s"
    r"(?P<alias>\"[^\"\n]{1,40}\"|'[^'\n]{1,40}'|[A-Z][\w.'-]*(?:\s[A-Z][\w.'-]*){0,3})(?P<more>(?:(?:,|\sand|,\sand)\s\"[^\"\n]{1,40}\"){0,4})\)?"
)
LISTED = re.compile(r"\"([^\"\n]{1,40})\"")


@cache
def _residence() -> re.Pattern[str]:
    states = alternatives((*table("places")["states"], *table("people")["state_abbreviations"]))
    place = r"[A-Z][\w'-]*\.?(?:\s(?:(?:of|de|la|the)\s)?[A-Z][\w'-]*){0,3}"
    lead = r"(?:an?\s)?(?:(?:formerly|currently|both|all|originally|residents?)\s)?(?:of|from|lives\sin)\s"
    return re.compile(rf",?\s(?P<tie>{lead})?(?P<place>{place}(?:,\s{states})?)(?=[,;.)]|\s?\n|\s[a-z(—]|$)")


@cache
def _left() -> re.Pattern[str]:
    nouns = alternatives(table("people")["who"]["nouns"].split())
    return re.compile(
        rf"\b(?P<age>\d{{1,3}})[-\s]years?[-\s]old,?\s(?:(?:[A-Z][\w.'-]*|{nouns}),?\s){{0,5}}\Z"
    )


@cache
def _resident() -> re.Pattern[str]:
    nouns = alternatives(table("people")["who"]["residents"].split())
    return re.compile(rf"\b(?P<place>[A-Z][\w.'-]*(?:\s[A-Z][\w.'-]*){{0,3}})\s{nouns},?\s(?:named\s)?\Z")


SMALL = re.compile(
    r"(?:(?<=\s)|(?<=^)|(?<=[(\"]))(?:(?:lead|former|retired|veteran|then|chief|defense|police|co-lead|now-former|victim|special)[\s-]){0,2}(?P<last>[a-z-]{3,14})\s\Z"
)
BEHIND = re.compile(
    r"\s?[,(—]\s?(?:who\s(?:is|was|serves\sas|served\sas)\s)?(?:the\s|an?\s|his\s|her\s|our\s)?(?P<title>(?:[^,.;:\n\"()]|(?<=Corp)\.|(?<=Inc)\.){3,90})"
)
OF = re.compile(r"\s(?:of|for|at|in|with|from|to|on|who|said|told|and|was|is|has)\s|\s?\Z")


def read_sides(text: str, mention: Mention) -> None:
    """Complete a mention by what stands around it."""
    if mention.words[-1] in NAMELESS or (
        len(mention.words) > 1 and mention.words[-1].upper() in ("DOE", "ROE")
    ):
        _number(text, mention)
    _right(text, mention)
    _before(text, mention)
    if mention.weight == SURE - 1 or not mention.weight:
        _speaks(text, mention)
    if mention.title is None:
        _behind(text, mention)


def _number(text: str, mention: Mention) -> None:
    """Unnamed people are told apart by a number that belongs to the name."""
    match = NUMBERED.match(text, mention.end)
    mention.weight += SURE
    if match is None:
        return
    mention.words = (*mention.words, match[0].strip())
    mention.end = mention.after = match.end()


def _right(text: str, mention: Mention) -> None:
    place = mention.end
    for _ in range(DETAILS):
        end = _detail(text, mention, place)
        if end is None:
            break
        place = end
    mention.after = place


def _detail(text: str, mention: Mention, place: int) -> int | None:
    """Read one detail at `place`: where it ends, None when there is none."""
    if text[place : place + 1] not in (",", " ", "("):
        return None
    if mention.age is None and (match := AGE.match(text, place)) and 0 < int(match["age"]) <= OLDEST:
        mention.age = int(match["age"])
        mention.weight += SURE + 1
        return match.end()
    if match := BIRTH.match(text, place):
        mention.weight += SURE + 1
        return match.end()
    if match := OTHERWISE.match(text, place):
        mention.weight += SURE
        mention.aliases += [match["alias"].strip("\"' ,"), *LISTED.findall(match["more"])]
        return match.end()
    return _lives(text, mention, place)


def _lives(text: str, mention: Mention, place: int) -> int | None:
    if mention.residence is not None:
        return None
    match = _residence().match(text, place)
    if match is None or (match["tie"] is None and (mention.age is None or text[place] != ",")):
        return None
    if part_of(match["place"]) is not None:
        return None
    mention.residence = match["place"]
    return match.end()


def _before(text: str, mention: Mention) -> None:
    start = mention.start
    if text[start - 1 : start] != " ":
        return
    if mention.age is None and text.find("year", max(0, start - 70), start) >= 0:
        _age_before(text, mention)
    if mention.residence is None and (match := _resident().search(text, max(0, start - 60), start)):
        mention.residence = match["place"]
        mention.weight += SURE
    if mention.title is None:
        _title_before(text, mention)


def _age_before(text: str, mention: Mention) -> None:
    match = _left().search(text, max(0, mention.start - 80), mention.start)
    if match:
        mention.age = int(match["age"])
        mention.weight += SURE + 1


def _title_before(text: str, mention: Mention) -> None:
    """A title in small letters: "lead prosecutor Ann Poe"."""
    match = SMALL.search(text, max(0, mention.start - 40), mention.start)
    if match and match["last"] in small_titles():
        mention.title = match[0].strip()
        mention.weight += SURE


SPEAKS = re.compile(r"\s(?:said|says|told|added|stated|explained|testified|wrote)\b")


def _speaks(text: str, mention: Mention) -> None:
    """Bodies speak too, so a verb of saying is only a hint."""
    mention.weight += SPEAKS.match(text, mention.after) is not None or (
        text.endswith((" said ", "said\n", " says ", " added ", " stated "), 0, mention.start)
    )


def _behind(text: str, mention: Mention) -> None:
    """A title in apposition: "Ann Poe, director of the Ashby clinic,"."""
    match = BEHIND.match(text, mention.after)
    if match is None:
        return
    phrase = match["title"].strip()
    cut = OF.search(phrase)
    head = phrase[: cut.start()] if cut else phrase
    if part_of(head) is not None:
        mention.title = phrase
        mention.weight += SURE if head[0].isupper() else 1
