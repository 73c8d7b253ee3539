"""Lists of agencies of one kind: "Ashby, Marlow and Ellery police", "the sheriffs of three counties"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from tui.core.extraction.agencies.names import Mention, Weight, place_key, placed, police_level
from tui.core.extraction.agencies.spot import Spot
from tui.core.extraction.agencies.terms import Terms
from tui.core.extraction.agencies.walk import walk_left
from tui.core.model import Level
from tui.core.patterns import pattern_of

MOST_LISTED = 40
SEPARATORS = (", and ", ", & ", " and ", " & ", ", ")
NAME = r"(?:St\. |Ft\. |Mt\. )?[A-Z][\w'.-]*[\w'](?: (?!Counties\b)(?:(?:of|de|la|del) )?[A-Z][\w'-]+){0,3}"
FIRST_NAME = pattern_of(
    r"(?: from| of| in| for|(?: [a-z]+){0,6} includ(?:e|ed|ing)) (?:both )?(?:the )?"
    r"(?P<counties>[Cc]ounties of )?(?:[Cc]it(?:y|ies) of )?"
    rf"(?P<name>{NAME})"
)
NEXT_NAME = pattern_of(rf"(?:,? (?:and|&) |, )(?:the )?(?P<name>{NAME})")
BEFORE_LIST = ("The", "Both", "Thank")


class Kind(Struct, frozen=True):
    """What bodies of one list have in common: family, the noun that ends each name, and the government.

    Without a `level` the place decides; `counties` when the places named are counties.
    """

    family: str
    noun: str
    level: Level | None = None
    counties: bool = False


def named(spot: Spot, words: tuple[int, int], end: int, kind: Kind, weight: Weight = Weight.NAMES) -> Mention:
    """The body of this kind whose place is printed at `words`; the words that name it end at `end`."""
    place = placed(spot.text[words[0] : words[1]], spot.word)
    if kind.counties and not place.endswith(("County", "Counties", "Parish")):
        place += " County"
    level = kind.level or police_level(place, spot.known)
    rule = f"agency.{kind.family} + {kind.noun}"
    return Mention(
        words[0], end, f"{place} {kind.noun}", kind.family, place_key(place), level, weight, rule=rule
    )


def listed_before(spot: Spot, start: int, kind: Kind) -> Iterator[Mention]:
    """The bodies of the list that ends with the place beginning at `start`, nearest first."""
    for words in _names_before(spot.text, start, spot.known):
        yield named(spot, words, words[1], kind)


def listed_after(spot: Spot, end: int, kind: Kind) -> Iterator[Mention]:
    """The bodies of the list behind a plural: "police departments from the Cities of X, Y and Z"."""
    text = spot.text
    match = FIRST_NAME.match(text, end)
    counties = match is not None and match["counties"] is not None
    names: list[tuple[int, int]] = []
    while match is not None and len(names) < MOST_LISTED and not _ends_body(match["name"], spot.known):
        if not spot.known.stops.isdisjoint(set(match["name"].lower().split()) - {"of"}):
            break
        names.append(match.span("name"))
        end = match.end()
        match = NEXT_NAME.match(text, end)
    if len(names) < 2:
        return
    if kind.counties or counties or text[end : end + 9].strip().lower() == "counties":
        kind = Kind(kind.family, kind.noun, Level.COUNTY, counties=True)
    for words in names:
        yield named(spot, words, words[1], kind)


def _ends_body(name: str, known: Terms) -> bool:
    """Whether a capitalised name is that of a body, with which a list of places is over."""
    return name.split()[-1] in known.heads


def _names_before(text: str, start: int, known: Terms) -> list[tuple[int, int]]:
    names: list[tuple[int, int]] = []
    nearest = ""
    while len(names) < MOST_LISTED:
        window = text[max(0, start - 6) : start]
        separator = next((mark for mark in SEPARATORS if window.endswith(mark)), None)
        if separator is None or (not names and separator == ", "):
            break
        nearest = nearest or separator
        end = start - len(separator)
        start = walk_left(text, end, known)
        if start == end or _led_by_title(text, start) or _ends_body(text[start:end], known):
            break
        names.append((start, end))
    # Two names are joined by a bare "and"; a comma before it ends a clause.
    return names if len(names) > 1 or not nearest.startswith(",") else []


def _led_by_title(text: str, start: int) -> bool:
    """Whether a capitalised word stands right before a name, as a title does before a person's."""
    before = text[max(0, start - 20) : start].rpartition("\n")[2].split()
    return (
        bool(before) and before[-1][0].isupper() and before[-1][-1] != "," and before[-1] not in BEFORE_LIST
    )
