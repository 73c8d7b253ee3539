"""Bodies named by a common noun with place or topic before or behind it, and coalitions."""

from __future__ import annotations

from collections.abc import Iterator

from tui.core.extraction.agencies.joint import is_joint
from tui.core.extraction.agencies.names import (
    NATIONAL,
    Mention,
    Weight,
    body_key,
    names_state,
    place_level,
    titled,
)
from tui.core.extraction.agencies.spot import Spot
from tui.core.extraction.agencies.terms import JOINT, Head, Terms, federal
from tui.core.extraction.agencies.walk import chained, walk_left, walk_right, with_acronym
from tui.core.model import Level
from tui.core.patterns import pattern_of

DEPARTMENT = pattern_of(r"\b(?:Department|Bureau|Board) of ")
"""In the topic of a unit, the body it belongs to: "Prison Division of the Ohio Department of Justice"."""
OTHER_NOUNS = ("Police ", "POLICE ", "Fire ")
"""What makes "Department of" the middle of another name: "Police Department of the City of Ashby"."""
APPOSITION = 40
"""Characters between an organisation's name and the word that tells what it is."""
APPOSED = pattern_of(r", (?:an?|the|which is an?) (?:[\w-]+ ){0,2}$")
CAPITAL = pattern_of(r"\b[A-Z]\w? $")
ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth"})
UNIT_OF = pattern_of(
    r"(?:Department|Office|Division|Bureau|Agency|Services?|Police|Patrol|Section|[A-Z]{2,})'s? "
)
"""What owns a unit: "the Ashby Police Department's Gang Task Force" is no body of its own."""
OFFICE_OF = pattern_of(r"Office of the $")
OF_OFFICE = pattern_of(r"Attorney|Prosecutor|\bDA\b|Sheriff")


def opening(spot: Spot) -> Iterator[Mention]:
    """A noun with its topic behind it: "Ashby Department of Insurance", "State Bar of Ohio"."""
    known, head = spot.known, spot.known.openings[spot.word]
    stop = walk_right(spot.text, spot.end, known, free=head.level is Level.COMMUNITY)
    begin = spot.begin()
    topic = spot.text[spot.end + 1 : stop]
    if (
        stop == spot.end
        or (topic.startswith("the ") and _owner(topic, known))
        or OF_OFFICE.search(spot.text, begin, stop)
        or spot.text.endswith(OTHER_NOUNS, 0, begin)
    ):
        return
    place = spot.place(begin) or ("State" if spot.text.startswith("state ", begin - 6) else "")
    words = topic.lower().removeprefix("the ").split()
    located = place or names_state(words, known) or words[-1:] == ["county"]
    known_topic = words[:1] and words[0] in known.topics | known.federal_departments
    if not located and not known_topic and spot.word.endswith("epartment of"):
        return  # of a college, or a name of no government
    if (head.place and not located) or (head.private and not known.private.isdisjoint(words)):
        return
    stop = chained(spot.text, stop, known)
    level = head.level or _level(place, words, known)
    if not place and spot.text[spot.start : stop] in federal():
        level = Level.FEDERAL
    weight = Weight.NAMES if located and not (head.weak or head.court) else Weight.NEEDS_PART
    yield _body(spot, (begin, stop), head, level, weight)


def _owner(topic: str, known: Terms) -> bool:
    """Whether the topic of a unit is the body it belongs to: "Civil Division of the Justice Department"."""
    return DEPARTMENT.search(topic) is not None or topic.removeprefix("the ") in known.fixed


def _level(place: str, topic: list[str], known: Terms) -> Level:
    """The government of a body: that of its place; of topics alone, some are the federal one's."""
    if "county" in topic:
        return Level.COUNTY
    if not place and " ".join(topic).partition(" of the ")[2] in map(str.lower, federal()):
        return Level.FEDERAL
    if place:
        return place_level(place, known)
    return Level.FEDERAL if topic and topic[0] in known.federal_departments else Level.STATE


def tail(spot: Spot) -> Iterator[Mention]:
    """A noun with place or topic before it: "Ashby Fire Department", "Marlow Gang Task Force"."""
    known, head = spot.known, spot.known.tails[spot.word]
    begin = _with_attorney(spot, spot.begin(possessive=head.level is Level.MULTI))
    owned = spot.text.find("'", begin, spot.start) >= 0 and UNIT_OF.search(spot.text, begin, spot.start)
    if owned or spot.text.startswith(" Program", spot.end):
        return
    place = spot.place(begin)
    headed = OFFICE_OF.search(spot.text, max(0, begin - 16), begin)
    if not place or spot.plural or not _makes_name(spot, place, head):
        return
    level = place_level(place, known) if head.level is None or head.court else head.level
    if head.court and level is Level.MUNICIPAL:
        level = head.level or level
    if level is Level.MULTI and "Office" in place:
        level = Level.COUNTY
    if head.told and not is_joint(spot.text, begin, spot.end):
        return
    weight = Weight.NEEDS_PART if head.court or (head.weak and not headed) else Weight.NAMES
    yield _body(spot, (headed.start() if headed else begin, spot.end), head, level, weight)


def _with_attorney(spot: Spot, begin: int) -> int:
    """The beginning with the title whose possessive the walk stopped at: "Attorney General's Task Force"."""
    owned = spot.text.startswith(("General's ", "GENERAL'S "), begin)
    titles = ("Attorney ", "ATTORNEY ")
    return begin - len(titles[0]) if owned and spot.text.endswith(titles, 0, begin) else begin


def _makes_name(spot: Spot, place: str, head: Head) -> bool:
    """Whether the words before the noun make it one body's name rather than a unit's or a common noun."""
    words = place.lower().split()
    if head.place and not place.endswith("County"):
        return False
    if (
        NATIONAL.issuperset(words)
        or words == ["operation"]  # "Operation Task Force Ashby" is the name of an operation
        or words[0] == "department"
        or words[-1].endswith(("pd", "sd"))
        or (head.private and not spot.known.private.isdisjoint(words))
    ):
        return False
    if spot.word == "authorities":
        return words[-1] in spot.known.foreign
    return spot.word != "Department" or not spot.known.topics.union(ORDINALS, ("and",)).issuperset(words)


def _body(spot: Spot, words: tuple[int, int], head: Head, level: Level, weight: Weight) -> Mention:
    begin, end = words
    name = titled(spot.text[begin:end])
    if spot.word.islower() and spot.word != "authorities":
        name = spot.text[begin : spot.start] + spot.word.title().replace("'S", "'s")
    family = "court" if head.court else "body"
    rule = f"agency.body + {spot.word}"
    return with_acronym(
        spot.text, Mention(begin, end, name, family, body_key(name), level, weight, rule=rule)
    )


def joint(spot: Spot) -> Iterator[Mention]:
    """ "the Safe Harbor coalition", "the Quillan Valley task force": the name before the common noun."""
    begin = spot.begin(possessive=True)
    words = spot.text[begin : spot.start].split()
    if not words:
        yield from _apposed(spot, Level.MULTI)
    if len(words) < 2 or all(word.lower() in spot.known.topics for word in words):
        return
    added = JOINT[spot.word]
    end = spot.end if added else spot.start - 1
    name = " ".join(words) + added
    rule = f"agency.body + {spot.word}"
    yield with_acronym(spot.text, Mention(begin, end, name, "body", body_key(name), Level.MULTI, rule=rule))


def nonprofit(spot: Spot) -> Iterator[Mention]:
    """ "Harbor Light, a local nonprofit": an organisation that is told to be one right behind its name."""
    yield from _apposed(spot, Level.COMMUNITY)


def _apposed(spot: Spot, level: Level) -> Iterator[Mention]:
    """The name before the comma that the word for what it is stands behind."""
    apposed = APPOSED.search(spot.text, max(0, spot.start - APPOSITION), spot.start)
    if apposed is None:
        return
    end = apposed.start()
    begin = walk_left(spot.text, end, spot.known)
    name = spot.text[begin:end]
    if begin == end or (" " not in name and not spot.text.endswith((". ", "\n"), 0, begin)):
        return
    if CAPITAL.search(spot.text, max(0, begin - 5), begin):
        return
    rule = f"agency.told + {spot.word}"
    yield Mention(begin, end, name, "body", body_key(name), level, Weight.NEEDS_PART, rule=rule)
