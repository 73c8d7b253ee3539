"""Bodies known by a fixed name or its initials: "the U.S. Secret Service", "DEA"."""

from __future__ import annotations

from collections.abc import Iterator

from tui.core.extraction.agencies.names import Mention, Weight, body_key, names_state, place_level, titled
from tui.core.extraction.agencies.spot import Spot
from tui.core.extraction.agencies.terms import Fixed
from tui.core.extraction.agencies.walk import chained, walk_right, with_acronym
from tui.core.model import Level
from tui.core.patterns import pattern_of

US_PREFIX = pattern_of(r"(?:U\. ?S\.|US|United States|[Ff]ederal) $")
US_REACH = 16


def fixed(spot: Spot) -> Iterator[Mention]:
    """The body the trigger is the name of; with a state before the name, that state's body."""
    entry = spot.known.fixed[spot.word]
    federal = entry.level is Level.FEDERAL
    prefix = US_PREFIX.search(spot.text, max(0, spot.start - US_REACH), spot.start)
    if prefix is None and federal and not spot.word.isupper():
        begin = spot.begin()
        if begin < spot.start and names_state(spot.text[begin : spot.start].lower().split(), spot.known):
            yield _of_state(spot, begin)
            return
    # "The federal DEA" only says whose it is.
    named = prefix is not None and federal and prefix[0] != "federal "
    yield with_acronym(spot.text, _named(spot, prefix.start() if prefix and named else spot.start, entry))


def _named(spot: Spot, begin: int, entry: Fixed) -> Mention:
    """The body itself, or the office that belongs to it: "X's Office of the Inspector General"."""
    end = chained(spot.text, spot.end, spot.known)
    name = " ".join(spot.text[begin:end].split())
    if end > spot.end:
        return Mention(begin, end, name, "body", body_key(name), entry.level, rule="agency.fixed + office")
    weight = Weight.NEEDS_PART if entry.weak and begin == spot.start else Weight.NAMES
    rule = f"agency.fixed + {entry.name}"
    return Mention(begin, end, name, "fixed", entry.name.lower(), entry.level, weight, rule=rule)


def _of_state(spot: Spot, begin: int) -> Mention:
    """A state's body of the same name as a federal one: "California Department of Justice"."""
    end = walk_right(spot.text, spot.end, spot.known)
    name, level = titled(spot.text[begin:end]), place_level(spot.text[begin : spot.start], spot.known)
    mention = Mention(begin, end, name, "body", body_key(name), level, rule="agency.body + state")
    return with_acronym(spot.text, mention)
