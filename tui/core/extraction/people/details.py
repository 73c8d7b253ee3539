"""What stands right behind a name and tells more: number, age, birth, other names, residence."""

from __future__ import annotations

import re
from functools import cache

from tui.core.extraction.lexicon import alternatives, table
from tui.core.extraction.people.mentions import SURE, Mention
from tui.core.extraction.people.words import part_of
from tui.core.patterns import pattern_of

OLDEST = 110
MOST_DETAILS = 6

NUMBERED = pattern_of(r" (?:#\s?|No\. ?|Number )?\d{1,2}\b(?![-/])| [A-Z](?=[ ,.;')\n])")
NAMELESS = frozenset({"doe", "roe"})

AGE = pattern_of(
    r"(?:,? \(| ?, | — |—|,|(?<=,\") | (?=who (?:is|was) \d))(?:also |both |who (?:is|was) )?"
    r"(?:(?:now |then )?aged?:? |then |now |then-|age: )?"
    r"(?P<age>\d{1,3})(?: years?(?: (?:old|of age))?)?(?: at the time(?: of the \w+)?)?"
    r"(?:\)|(?=[,;:.)]| ?\n| (?:of|from|and|was|were|is|are|who|has|had|will|pleaded|faces|both|—|\()|$))"
)
BORN = pattern_of(
    r"[, \n] ?\(?(?:[Dd]\.?[Oo]\.?[Bb]\.?|[Dd]ate of [Bb]irth|[Bb]orn)[: \n]{0,2} ?(?P<date>[\d/.-]{4,10})\)?"
    r"|,? \((?P<bare>\d{1,2}/\d{1,2}/\d{2,4})\)"
)
OTHERWISE = pattern_of(
    r"[, ] ?\(?(?:who (?:is |was )?(?:also )?(?:goes|known) by (?:the (?:street )?name(?: of)? )?"
    r"|(?:also )?(?:known|identified) (?:as|by) |a\.?k\.?a\.?,? |A\.?K\.?A\.?,? |a/k/a |A/K/A |f/k/a "
    r"|formerly known as |nicknamed )"
    r"(?P<alias>\"[^\"\n]{1,40}\"|'[^'\n]{1,40}'|[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3})"
    r"(?P<more>(?:(?:,|,? and|,? or) \"[^\"\n]{1,40}\"){0,4}(?: or [A-Z][\w'-]*)?)\)?"
)
FIRM = pattern_of(r" & |,? (?:LLP|LLC|PLLC|LP|P\.A\.|P\.C\.|Inc|Ltd|Co)\b")
LISTED = pattern_of(r"\"([^\"\n]{1,40})\"")


@cache
def _residences() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Where someone lives: behind "of" or "from", and behind an age with or without those."""
    places = table("places")
    states = alternatives((*places["states"], *places["counties"], *table("people")["state_abbreviations"]))
    place = r"(?:(?:St|Ft|Mt)\. )?[A-Z][\w'-]*(?: (?:(?:of|de|la|the) )?[A-Z][\w'-]*){0,3}"
    lead = r"(?:an? )?(?:(?:formerly|currently|both|all|originally|residents?) )?"
    lead += r"(?:of the \d+ block of [A-Z\d][\w. ]{2,40}? in|of|from|lives in) "
    aged = r" \(\d|, \d\d?\b"
    lives = rf"(?P<place>{place}(?:, {states})?)(?!{aged})(?=[,;.)]|:?\s?\n| [a-z(—]|$)"
    return re.compile(rf" ?,? {lead}{lives}"), re.compile(rf" ?,? (?:{lead})?{lives}")


@cache
def _streets() -> frozenset[str]:
    """The last words of streets, which are no places to be from."""
    return frozenset(table("people")["who"]["streets"].split())


MAY_TELL = pattern_of(
    r", [A-Z]|[ ,\n]{0,3}+(?:[(—\d]|of |an? |from |lives |formerly |currently |originally |all |both "
    r"|residents? |who (?:(?:is|was) )?(?:also|goes|known|now|then|aged?|\d)|now |then[ -]|aged?\b|also "
    r"|known |identified |nicknamed |[Aa]\.?[Kk]|[AafF]/[Kk]|[Bb]orn|[Dd]ate |[Dd]\.?[Oo])"
)
"""How any detail begins; a cheap look before the patterns."""


def read_details(text: str, mention: Mention) -> None:
    """Complete a mention by what follows it, one detail after the other."""
    if mention.words[-1].lower() in NAMELESS:
        _number(text, mention)
    if mention.weight < SURE and FIRM.match(text, mention.end):
        mention.weight = -SURE
    place = mention.end
    for _ in range(MOST_DETAILS):
        end = _detail(text, mention, place)
        if end is None:
            break
        place = end
    mention.after = place


def _number(text: str, mention: Mention) -> None:
    """People whose names are kept back are told apart by a number, which belongs to the name."""
    mention.weight += SURE
    match = NUMBERED.match(text, mention.end)
    if match is not None:
        mention.words = (*mention.words, match[0].strip())
        mention.end = match.end()


def _detail(text: str, mention: Mention, place: int) -> int | None:
    """Read one detail at `place`: where it ends, None when there is none."""
    if not MAY_TELL.match(text, place):
        return None
    if mention.age is None and (match := AGE.match(text, place)) and 0 < int(match["age"]) <= OLDEST:
        mention.age = int(match["age"])
    elif match := BORN.match(text, place):
        mention.born = match["date"] or match["bare"]
    elif match := OTHERWISE.match(text, place):
        others = (match["alias"], *LISTED.findall(match["more"]))
        mention.aliases += [alias.strip("\"' ,.") for alias in others]
    else:
        return _lives(text, mention, place)
    mention.weight += SURE + 1
    return match.end()


def _is_body(place: str) -> bool:
    """Whether someone serves there rather than lives there: "Sgt. Amy Hall, of Ashby Police"."""
    return place.endswith(SERVICES)


SERVICES = ("Police", "Constabulary", "Department", "Service", "Office", "Court", "Council")
"""Last words of what people serve in."""


def _lives(text: str, mention: Mention, place: int) -> int | None:
    if mention.residence is not None:
        return None
    tied, behind_age = _residences()
    match = (tied if mention.age is None or text[place] != "," else behind_age).match(text, place)
    if match is None or match["place"].isupper() or part_of(match["place"]) is not None:
        return None
    if _is_body(match["place"]):
        return None
    street, _, town = match["place"].partition(", ")
    lives = town if street.rpartition(" ")[2] in _streets() else match["place"]
    mention.residence = lives or None
    return match.end()
