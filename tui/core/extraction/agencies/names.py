"""How an agency is named: a mention, the key that makes two mentions one, and the level of government."""

from __future__ import annotations

from enum import IntEnum

from msgspec import Struct

from tui.core.extraction.agencies.terms import Terms
from tui.core.extraction.lexicon import table
from tui.core.model import Level

LIGHT = frozenset({"the", "of", "and", "for", "&", "on"})
"""Words that do not tell one body's name from another's."""
NATIONAL = frozenset({"u.s.", "us", "united", "federal", "national"})


class Weight(IntEnum):
    """How much a mention says: only of a body named elsewhere, of one with a part told, of a body as such."""

    REFERS = 0
    NEEDS_PART = 1
    NAMES = 2


class Mention(Struct, frozen=True):
    """One place that names an agency.

    `key` is equal for two mentions of one agency; an empty `place` leaves the place to the document.
    """

    start: int
    end: int
    name: str
    family: str
    place: str
    level: Level
    weight: Weight = Weight.NAMES
    alias: str | None = None
    rule: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What all mentions of one agency have in common."""
        return (self.family, self.place)


def titled(name: str) -> str:
    """A name printed in capitals as a sentence would print it; a name in lower case capitalised."""
    name = " ".join(name.split())
    if name.isupper() and len(name) > 4:
        return " ".join(word if word in LIGHT else _capitalised(word) for word in name.lower().split())
    return name[:1].upper() + name[1:]


def _capitalised(word: str) -> str:
    return "-".join(part.capitalize() for part in word.split("-"))


def placed(place: str, head: str) -> str:
    """A place as it stands before a head: one word in capitals before a mixed-case head is initials."""
    return place if place.isupper() and " " not in place and not head.isupper() else titled(place)


def place_key(place: str) -> str:
    """A place without what its name may lack elsewhere: "City of Ashby" and "Ashby" are one."""
    low = place.lower().removesuffix("'s").replace("-", " ")
    head, of, rest = low.partition(" of ")
    if of and head in ("city", "county", "town", "village", "township", "borough"):
        low = rest
    low = low.removesuffix(" county")
    return str(table("places")["same"].get(low, low))


def body_key(name: str) -> str:
    """The words of a name that tell it from others."""
    low = name.lower().replace("u.s.", "us").replace("united states", "us").replace(",", "").replace("-", " ")
    return " ".join(word.removesuffix("'s") for word in low.split() if word not in LIGHT)


def police_level(place: str, known: Terms) -> Level:
    """The government a police force of this place belongs to."""
    low = place.lower()
    words = low.split()
    if words[-1] in ("tribal", "nation", "reservation"):
        return Level.TRIBAL
    if words[0] in known.foreign or words[-1] == "provincial":
        return Level.FOREIGN
    if words[0] in NATIONAL and words[1:] not in ([], ["city"]):
        return Level.FEDERAL
    if words[-1] == "state" or (low in known.states and low not in known.cities):
        return Level.STATE
    return Level.COUNTY if words[-1] == "county" or low == "miami-dade" else Level.MUNICIPAL


def place_level(place: str, known: Terms) -> Level:
    """The government that the words before a body's common noun speak of."""
    low = place.lower()
    words = low.split()
    if words[0] in NATIONAL and words[1:2] != ["city"]:
        return Level.FEDERAL
    if "county" in words or "parish" in words or words[0] in known.counties:
        return Level.COUNTY
    if _names_city(words, known):
        return Level.MUNICIPAL
    if "state" in words or names_state(words, known):
        return Level.STATE
    return Level.FOREIGN if words[0] in known.foreign else Level.MUNICIPAL


def _names_city(words: list[str], known: Terms) -> bool:
    """Whether a name begins with a city's; of a name that a state has too, it must say so itself."""
    begins = (" ".join(words[:size]) for size in (1, 2, 3))
    return any(place in known.cities and (place not in known.states or "city" in words) for place in begins)


def names_state(words: list[str], known: Terms) -> bool:
    """Whether a name begins with that of a state."""
    return any(" ".join(words[:size]) in known.states for size in (1, 2))
