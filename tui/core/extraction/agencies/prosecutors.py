"""Prosecutors' offices, by the title of who leads them: the office, its holder, or several of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from tui.core.extraction.agencies.lists import Kind, listed_after, listed_before
from tui.core.extraction.agencies.names import Mention, Weight, place_key, titled
from tui.core.extraction.agencies.spot import Spot
from tui.core.extraction.agencies.walk import walk_left, with_acronym
from tui.core.model import Level
from tui.core.patterns import pattern_of

FAMILIES = {
    "Attorney General": "ag",
    "State Attorney General": "ag",
    "U.S. Attorney General": "us ag",
    "United States Attorney General": "us ag",
    "City Attorney": "city attorney",
    "City Prosecutor": "city attorney",
    "U.S. Attorney": "us",
    "US Attorney": "us",
    "United States Attorney": "us",
    "United State's Attorney": "us",
    "Special Narcotics Prosecutor": "narcotics",
}
"""Titles whose offices are never the county prosecutor's."""
ABBREVIATED = {
    "DA": "District Attorney",
    "D.A.": "District Attorney",
    "Attorneys General": "Attorney General",
}
OFFICE = pattern_of(r"(?:'?s'?|'S)?(?P<acronym> \([A-Z][A-Za-z]+\))?(?:'s)? (?P<noun>[Oo]ffices?|OFFICE)\b")
AIDE = 24
"""Characters that hold the word before a title."""
AIDES = pattern_of(r"s?(?:,? (?:and )?(?:[A-Z][\w.'-]*,? ?){2,5}?(?=,? (?:and|for|of) |, [A-Z])){1,5}")
FARTHEST_AIDE = 200
OFFICE_OF = pattern_of(r"(?:Office|OFFICE) (?:of|OF) (?:(?:the|THE) )?$")
HOLDER = pattern_of(r" (?:\([A-Z]{2,6}\) )?(?P<name>[A-Z][a-z]+|[A-Z]\.)[ ,.]")
OF_COUNTY = pattern_of(r"(?: [A-Z][\w.'-]*){1,4},? (?:of|for|in) (?P<county>(?:[A-Z][\w.'-]+ ){1,3}County)\b")
"""Whose attorney someone is, told behind the name: "District Attorney Ann Lee of Ashby County"."""
SIDE = r"(?:Northern|Southern|Eastern|Western|Central|Middle)"
DISTRICT = pattern_of(
    rf"(?P<holder>(?: [A-Z][\w'.-]+){{1,4}},?)?(?:,? (?:for|in|of)(?: the)?|,)? "
    rf"(?P<sides>{SIDE}(?:(?:, | and |, and ){SIDE}){{0,3}} )?"
    r"(?P<state>Districts? of (?:(?:New|North|South|West|Rhode|Puerto|the District of) )?[A-Z][a-z]+)"
)


class Chair(Struct, frozen=True):
    """The office a title speaks of: whose it is, what its holder is called, and which government's it is."""

    place: str
    title: str
    family: str
    level: Level


def prosecutor(spot: Spot) -> Iterator[Mention]:
    """ "X District Attorney's Office", "Office of the X District Attorney", "X District Attorney Ann Lee"."""
    begin = spot.begin()
    before = spot.text[max(0, begin - 24) : begin]
    if _is_aide(spot, begin):
        yield from _of_aides(spot)
        return
    chair = _chair(spot, begin)
    office = OFFICE.match(spot.text, spot.end)
    if (
        spot.plural
        or spot.word.lower() == "attorneys general"
        or (office is not None and office["noun"].endswith("s"))
    ):
        yield from _several(spot, begin, office.end() if office else spot.end + spot.plural, chair)
        return
    heading = OFFICE_OF.search(before)
    if office is None and heading is None:
        yield from _holder(spot, begin, chair)
        return
    if heading is not None:
        begin -= len(before) - heading.start()
        chair, begin = _owned(spot, begin, chair)
    yield from _office(spot, begin, office, chair)


def _is_aide(spot: Spot, begin: int) -> bool:
    """Whether the title goes to someone of the office: "Deputy District Attorney"."""
    return any(_last_word(spot.text, place) in spot.known.aides for place in (begin, spot.start))


def _of_aides(spot: Spot) -> Iterator[Mention]:
    """The office of those told with their district: "Assistant U.S. Attorneys A and B for …".

    Only the district is its name there; what stands between is that of people.
    """
    if FAMILIES.get(spot.word) != "us":
        return
    aides = AIDES.match(spot.text, spot.end, spot.end + FARTHEST_AIDE)
    district = DISTRICT.match(spot.text, aides.end()) if aides else None
    if district is None or district["holder"]:
        return
    begin = district.start("sides" if district["sides"] else "state")
    rule = f"agency.prosecutor + {titled(spot.word)}"
    for name, start, end in _districts(district, begin):
        full = f"{titled(spot.word)}'s Office for the {name}"
        yield Mention(start, end, full, "us", name.lower(), Level.FEDERAL, Weight.NEEDS_PART, rule=rule)


def _last_word(text: str, place: int) -> str:
    words = text[max(0, place - AIDE) : place].rstrip(" (").split()
    return words[-1].lower().removeprefix("then-").removeprefix("ex-") if words else ""


def _chair(spot: Spot, begin: int) -> Chair:
    """The chair: "Ashby" + "County Attorney" is the attorney of Ashby County."""
    place, title = spot.place(begin), titled(spot.word.removesuffix("'s"))
    title = " ".join(word[:1].upper() + word[1:] for word in title.split())
    title = ABBREVIATED.get(title, title)
    family, level = FAMILIES.get(title, "da"), spot.known.prosecutors[spot.word]
    if place.split()[:1] and place.split()[0].lower() in spot.known.foreign:
        family, level = "foreign", Level.FOREIGN
    if title.startswith(("County ", "City ")) and place:
        kind, title = title.split(" ", 1)
        place = f"{place} {kind}"
    elif place == "Criminal" or place.endswith(" Criminal"):
        place, title = place.removesuffix("Criminal").rstrip(), f"Criminal {title}"
    return Chair(place, title, family, level)


def _owned(spot: Spot, begin: int, chair: Chair) -> tuple[Chair, int]:
    """The chair with the place before the heading: "Ashby Office of the Attorney General"."""
    opened = walk_left(spot.text, begin, spot.known) if not chair.place else begin
    if opened == begin:
        return chair, begin
    place = titled(spot.text[opened : begin - 1])
    return Chair(place, chair.title, chair.family, chair.level), opened


def _office(spot: Spot, begin: int, office: re.Match[str] | None, chair: Chair) -> Iterator[Mention]:
    stop = office.end() if office else spot.end
    alias = office["acronym"][2:-1] if office and office["acronym"] else None
    certain = chair.place or office is None or office["noun"][0] == "O" or chair.family == "us"
    yield from _mentions(spot, (begin, stop), chair, Weight.NAMES if certain else Weight.REFERS, alias)


def _holder(spot: Spot, begin: int, chair: Chair) -> Iterator[Mention]:
    """The office by the one who holds it: "Marlow County District Attorney Ann Lee", "the DA"."""
    if spot.word.endswith("'s"):
        return
    county = OF_COUNTY.match(spot.text, spot.end) if chair.family == "da" and not chair.place else None
    if county is not None:
        chair = Chair(county["county"], chair.title, chair.family, chair.level)
    told = chair.place or HOLDER.match(spot.text, spot.end) or chair.level is Level.FEDERAL
    weight = Weight.NEEDS_PART if told else Weight.REFERS
    yield from _mentions(spot, (begin, spot.end), chair, weight)


def _several(spot: Spot, begin: int, end: int, chair: Chair) -> Iterator[Mention]:
    """ "the district attorneys of X, Y and Z counties", "the X and Y County District Attorney's Offices"."""
    if chair.family == "us":
        yield from _mentions(spot, (begin, end), chair, Weight.REFERS)
        return
    if chair.title == "Prosecutor" and spot.plural:
        return
    noun = f"{chair.title}'s Office"
    level = None if chair.level is Level.MUNICIPAL else chair.level
    yield from listed_after(spot, end, Kind(chair.family, noun, level))
    if chair.place:
        counties = chair.place.endswith("County")
        yield from listed_before(spot, begin, Kind(chair.family, noun, level, counties))
        yield from _mentions(spot, (begin, end), chair, Weight.NEEDS_PART)


def _mentions(
    spot: Spot, words: tuple[int, int], chair: Chair, weight: Weight, alias: str | None = None
) -> Iterator[Mention]:
    """The mention of an office; that of a U.S. attorney takes in the district behind it."""
    begin, stop = words
    rule = f"agency.prosecutor + {chair.title}"
    district = DISTRICT.match(spot.text, stop) if chair.level is Level.FEDERAL else None
    if district is not None:
        weight = max(weight, Weight.NEEDS_PART)
        for name, start, end in _districts(district, begin):
            full = f"{chair.title}'s Office for the {name}"
            yield Mention(start, end, full, chair.family, name.lower(), chair.level, weight, alias, rule)
        return
    name = f"{chair.place} {chair.title}'s Office".strip()
    key = place_key(chair.place)
    mention = Mention(begin, stop, name, chair.family, key, chair.level, weight, alias, rule)
    yield with_acronym(spot.text, mention)


def _districts(district: re.Match[str], begin: int) -> Iterator[tuple[str, int, int]]:
    """Each district named, with the words that name it: "the Eastern and Southern Districts of X" are two.

    The name of a holder between title and district is left to be a person's.
    """
    sides = list(re.finditer(SIDE, district["sides"] or ""))
    if len(sides) < 2:
        end = district.start("holder") if district["holder"] else district.end()
        yield f"{district['sides'] or ''}{district['state']}", begin, end
        return
    state, offset = district["state"].replace("Districts", "District"), district.start("sides")
    for side in sides:
        start = begin if side is sides[0] else offset + side.start()
        end = district.end() if side is sides[-1] else offset + side.end()
        yield f"{side[0]} {state}", start, end
