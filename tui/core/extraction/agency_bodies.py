"""Bodies with a name of their own: fixed names, a noun before or behind the topic, and coalitions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.core.extraction.agency_names import Mention, Weight, body_key, names_state, place_level, titled
from tui.core.extraction.agency_terms import Fixed, Head, Terms
from tui.core.extraction.agency_walk import walk_left, walk_right, with_acronym
from tui.core.model import Level

US_PREFIX = re.compile(r"(?:U\. ?S\.|US|United States|[Ff]ederal) $")
CHAIN = re.compile(r"(?:'s?|,)? (?=Office (?:of|on|for) )")


def fixed(text: str, start: int, end: int, word: str, known: Terms) -> Iterator[Mention]:
    """A body known by its name or initials: "the U.S. Secret Service", "DEA"."""
    entry = known.fixed[word]
    prefix = US_PREFIX.search(text, max(0, start - 16), start)
    if prefix is None and not word.isupper() and entry.level is Level.FEDERAL:
        begin = walk_left(text, start, known)
        if begin < start and names_state(text[begin:start].lower().split(), known):
            yield _of_state(text, (begin, start, walk_right(text, end, known)), known)
            return
    begin = prefix.start() if prefix and entry.level is Level.FEDERAL else start
    weight = Weight.NEEDS_PART if entry.weak and begin == start else Weight.NAMES
    yield with_acronym(text, _fixed_at(text, (begin, end), entry, weight, known))


def _fixed_at(text: str, words: tuple[int, int], entry: Fixed, weight: Weight, known: Terms) -> Mention:
    begin, end = words
    chained = _chained(text, end, known)
    name = titled(text[begin:chained])
    if chained > end:
        return Mention(
            begin, chained, name, "body", body_key(name), entry.level, rule="agency.fixed + office"
        )
    rule = f"agency.fixed + {entry.name}"
    return Mention(begin, end, name, "fixed", entry.name.lower(), entry.level, weight, rule=rule)


def _of_state(text: str, words: tuple[int, int, int], known: Terms) -> Mention:
    """A state's body of the same name as a federal one: "California Department of Justice"."""
    begin, start, end = words
    name, level = titled(text[begin:end]), place_level(text[begin:start], known)
    return with_acronym(
        text, Mention(begin, end, name, "body", body_key(name), level, rule="agency.body + state")
    )


def _chained(text: str, end: int, known: Terms) -> int:
    """The end of the office that belongs to a department: "X's Office of the Inspector General"."""
    chain = CHAIN.match(text, end)
    if chain is None:
        return end
    opening = chain.end() + len("Office")
    stop = walk_right(text, opening, known)
    return stop if stop > opening else end


def opening(text: str, start: int, end: int, head: Head, known: Terms) -> Iterator[Mention]:
    """A noun with its topic behind it: "Ashby Department of Insurance", "State Bar of Ohio"."""
    stop = walk_right(text, end, known)
    if stop == end:
        return
    begin = walk_left(text, start, known)
    place = titled(text[begin : start - 1]) if begin < start else ""
    topic = text[end + 1 : stop].lower().removeprefix("the ").split()
    located = place or names_state(topic, known) or topic[-1:] == ["county"]
    if head.place and not located:
        return
    stop = _chained(text, stop, known)
    name = titled(text[begin:stop])
    level = head.level or (place_level(place, known) if place else _topic_level(topic, known))
    weight = Weight.NAMES if located and not (head.weak or head.court) else Weight.NEEDS_PART
    rule = f"agency.body + {text[start:end]}"
    family = "court" if head.court else "body"
    yield with_acronym(text, Mention(begin, stop, name, family, body_key(name), level, weight, rule=rule))


def _topic_level(topic: list[str], known: Terms) -> Level:
    """The government of a department with no place before it: some topics are those of the federal one."""
    if topic[-1:] == ["county"]:
        return Level.COUNTY
    return Level.FEDERAL if topic and topic[0] in known.federal_departments else Level.STATE


def tail(text: str, start: int, end: int, word: str, head: Head, known: Terms) -> Iterator[Mention]:
    """A noun with place or topic before it: "Ashby Fire Department", "Marlow Gang Task Force"."""
    begin = walk_left(text, start, known, possessive=head.level is Level.MULTI)
    if begin == start:
        return
    place = titled(text[begin : start - 1])
    if (head.place and not place.endswith("County")) or (word == "Department" and _is_unit(place, known)):
        return
    if word == "authorities" and place.lower().split()[-1] not in known.foreign:
        return
    name = f"{place} {titled(word)}" if word != "authorities" else f"{place} {word}"
    level = head.level or place_level(place, known)
    if level is Level.MULTI and "Office" in place:
        level = Level.COUNTY
    weight = Weight.NEEDS_PART if head.weak or head.court else Weight.NAMES
    rule = f"agency.body + {word}"
    family = "court" if head.court else "body"
    yield with_acronym(text, Mention(begin, end, name, family, body_key(name), level, weight, rule=rule))


def _is_unit(place: str, known: Terms) -> bool:
    """Whether "X Department" is named by nothing but a topic, as the departments of one office are."""
    return all(word.lower() in known.topics or word == "and" for word in place.split())


def coalition(text: str, start: int, known: Terms) -> Iterator[Mention]:
    """ "the Safe Harbor coalition": the name stands before the common noun."""
    begin = walk_left(text, start, known)
    name = text[begin : start - 1]
    if begin < start and " " in name:
        yield Mention(
            begin, start - 1, name, "body", body_key(name), Level.MULTI, rule="agency.body + coalition"
        )
