"""Where a text names an agency: one cheap scan for the nouns agencies are known by, then a look around each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum

from tui.core.extraction.agency_terms import POLICE, SHERIFF, Head, Terms, terms
from tui.core.extraction.agency_walk import listed_after, listed_before, walk_left, walk_right
from tui.core.model import Level


class Weight(IntEnum):
    """How much a mention says: only of a body named elsewhere, of one with a part told, of a body as such."""

    REFERS = 0
    NEEDS_PART = 1
    NAMES = 2


@dataclass(frozen=True, slots=True)
class Mention:
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
        return (self.family, self.place)


ACRONYM = re.compile(
    r"""\s?\(["']?(?:the\s|hereafter\s)?["']?(?P<short>[A-Z][A-Za-z&.-]{0,9}[A-Z.])["']?\)"""
)
NEXT_WORD = re.compile(r"\s([A-Za-z]+)")
POLICE_NOUNS = frozenset(
    {
        "Department",
        "Departments",
        "Dept",
        "Bureau",
        "Division",
        "Service",
        "Force",
        "Agency",
        "DEPARTMENT",
        "department",
        "departments",
        "bureau",
    }
)
POLICE_OTHERS = frozenset(
    """Academy Foundation Union Association Benevolent Athletic Station Headquarters Officer Sergeant Detective
    Corporal Lieutenant Sgt Lt Captain custody station report reports car cars vehicle presence academy contact
    brutality impersonator union Reform Accountability Commission Board officer detective OFFICER Memorial Activities""".split()
)
OFFICE = re.compile(r"(?:'?s'?|'S)?(?P<acronym>\s\([A-Z][A-Za-z]+\))?(?:'s)?\s(?P<noun>[Oo]ffices?|OFFICE)\b")
SHERIFF_NOUN = re.compile(
    r"(?:'s|s'|s|'S)?(?:[-/]Coroner(?:'s)?)?(?P<acronym>\s\([A-Z][A-Za-z]+\))?\s(?P<noun>Offices?|Departments?|Dept\b\.?|Bureau|offices?|departments?|OFFICE|DEPARTMENT)\b"
)
SHERIFF_STAFF = re.compile(
    r"(?:'s|s'|s)\s(?P<many>deputies|detectives|investigators|Deputies|Detectives)\b|(?:'s)\s(?:Deputy|Sgt|Sergeant|deputy|Lt|Lieutenant|Captain)\b"
)
SHERIFF_NAME = re.compile(r"\s[A-Z][a-z]+\s[A-Z]")
DISTRICT = re.compile(
    r"\s(?:for|in|of)\s(?:the\s)?(?P<district>(?:(?:Northern|Southern|Eastern|Western|Central|Middle)\s)?(?:District|Districts)\sof\s"
    r"[A-Z][a-z]+(?:\s[A-Z][a-z]+)?|[A-Z][a-z]+\s(?:District|County))"
)
US_PREFIX = re.compile(r"(?:U\.\s?S\.|US|United\sStates|[Ff]ederal)\s(?:of\sAmerica\s)?$")
OFFICE_OF = re.compile(r"Office\sof\s(?:the\s)?$")
CHAIN = re.compile(r"'s?\s(?=Office\s(?:of|on|for)\s)")
NAMES_PERSON = re.compile(r"(?:\s\([A-Z]+\))?\s[A-Z][a-z]")


def find_mentions(text: str) -> list[Mention]:
    """Every place that names an agency, in reading order; of two that overlap, the longer."""
    known = terms()
    found: list[Mention] = []
    for match in known.trigger.finditer(text):
        start, end = match.span()
        if text[start - 1 : start].isalpha() and match[0] != "PD" or text[end : end + 1].isalpha():
            continue
        for mention in _read(text, start, end, match[0], known):
            _keep(found, mention)
    return found


def _keep(found: list[Mention], mention: Mention) -> None:
    """Add a mention unless a longer one covers it; drop the ones it covers."""
    while found and found[-1].end > mention.start and found[-1].start < mention.end:
        if found[-1].end - found[-1].start >= mention.end - mention.start:
            return
        found.pop()
    found.append(mention)


def _read(text: str, start: int, end: int, word: str, known: Terms) -> Iterator[Mention]:
    """The mentions a trigger gives rise to, by the family it belongs to."""
    word = word.replace("\n", " ")
    if word in POLICE or word == "PD":
        return _police(text, start, end, known)
    if word in SHERIFF:
        return _sheriff(text, start, end, known)
    if word in known.prosecutors:
        return _prosecutor(text, start, end, word, known)
    if word in known.fixed:
        return _fixed(text, start, end, word, known)
    if word in known.openings:
        return _opening(text, start, end, known.openings[word], known)
    if word == "coalition":
        return _coalition(text, start, end, known)
    return _tail(text, start, end, word, known.tails[word], known)


def _with_acronym(text: str, mention: Mention) -> Mention:
    """The mention with the short form that follows it in parentheses."""
    match = ACRONYM.match(text, mention.end)
    return replace(mention, alias=match["short"]) if match else mention


def _police(text: str, start: int, end: int, known: Terms) -> Iterator[Mention]:
    """ "Folsom Police Department", "Folsom police", "Folsom PD", "FPD", and lists of those."""
    following = NEXT_WORD.match(text, end)
    noun = following[1] if following else ""
    if text[start:end] != "PD" and noun in POLICE_NOUNS:
        end = following.end() if following else end
        if noun == "Dept" and text[end : end + 1] == ".":
            end += 1
    plural = noun in ("Departments", "departments")
    if text[end - 2 : end] == "PD" and text[start - 1 : start].isupper():
        yield from _initialled(text, start, end)
        return
    begin = walk_left(text, start, known) if text[start - 1 : start] == " " else start
    if begin < start:
        yield from _placed_police(text, begin, start, end, noun, plural, known)
    if plural:
        yield from _following(text, end, "police", "Police Department", known)


def _initialled(text: str, start: int, end: int) -> Iterator[Mention]:
    """ "SAPD": a municipal police department by its initials."""
    while start > 0 and text[start - 1].isupper():
        start -= 1
    if text[start - 1 : start].isalnum() or not 3 <= end - start <= 6:
        return
    name = text[start:end]
    yield Mention(start, end, name, "initials", name, Level.MUNICIPAL, rule="agency.initials PD")


def _placed_police(
    text: str, begin: int, start: int, end: int, noun: str, plural: bool, known: Terms
) -> Iterator[Mention]:
    weight = Weight.REFERS if noun in POLICE_OTHERS else Weight.NAMES
    named = plural or noun not in POLICE_NOUNS
    suffix = "Police Department" if plural else titled(text[start:end])
    if named and weight is Weight.NAMES:
        for left, right in listed_before(text, begin, known):
            yield _police_at(text, left, right, right, suffix, known, weight)
    yield _with_acronym(text, _police_at(text, begin, start - 1, end, suffix, known, weight))


def _police_at(
    text: str, begin: int, stop: int, end: int, suffix: str, known: Terms, weight: Weight
) -> Mention:
    place = titled(text[begin:stop])
    level = police_level(place, known)
    return Mention(
        begin,
        end,
        f"{place} {suffix}",
        "police",
        place_key(place),
        level,
        weight,
        rule=f"agency.police + {suffix}",
    )


def _following(text: str, end: int, family: str, suffix: str, known: Terms) -> Iterator[Mention]:
    """The bodies of a list behind a plural: "police departments from the Cities of X, Y and Z"."""
    names, counties = listed_after(text, end)
    for left, right in names:
        place = titled(text[left:right])
        if counties or family in ("sheriff", "da") and not place.endswith("County"):
            place += " County"
        level = police_level(place, known) if family == "police" else Level.COUNTY
        yield Mention(
            left, right, f"{place} {suffix}", family, place_key(place), level, rule=f"agency.list + {suffix}"
        )


def police_level(place: str, known: Terms) -> Level:
    """The government a police force of this place belongs to."""
    low = place.lower()
    words = low.split()
    if words[-1] in ("tribal", "nation"):
        return Level.TRIBAL
    if words[-1] == "state" or low in known.states and low not in ("new york", "washington"):
        return Level.STATE
    if words[0] in known.foreign:
        return Level.FOREIGN
    if words[0] in ("u.s.", "us", "federal") and len(words) > 1:
        return Level.FEDERAL
    return Level.COUNTY if words[-1] == "county" or low in ("miami-dade",) else Level.MUNICIPAL


def _sheriff(text: str, start: int, end: int, known: Terms) -> Iterator[Mention]:
    begin = walk_left(text, start, known) if text[start - 1 : start] == " " else start
    noun = SHERIFF_NOUN.match(text, end)
    place = titled(text[begin : start - 1]) if begin < start else ""
    if noun is None:
        yield from _sheriff_staff(text, begin, end, place)
        return
    suffix = "Sheriff's " + titled(noun["noun"]).replace("Dept.", "Department").replace("Dept", "Department")
    alias = noun["acronym"][2:-1] if noun["acronym"] else None
    weight = Weight.NAMES if place or noun["noun"][0].isupper() else Weight.REFERS
    if noun["noun"].endswith("s") and noun["noun"].lower() != "s":
        suffix = suffix.rstrip("s")
        yield from _following(text, noun.end(), "sheriff", suffix, known)
        if place:
            yield from _listed_counties(text, begin, suffix, "sheriff", known)
    if not place and noun["noun"].endswith("s"):
        return
    name = f"{place} {suffix}".strip()
    found = Mention(
        begin,
        noun.end(),
        name,
        "sheriff",
        place_key(place),
        Level.COUNTY,
        weight,
        alias,
        f"agency.sheriff + {suffix}",
    )
    yield found if alias else _with_acronym(text, found)


def _listed_counties(text: str, begin: int, suffix: str, family: str, known: Terms) -> Iterator[Mention]:
    for left, right in listed_before(text, begin, known):
        place = titled(text[left:right])
        place += "" if place.endswith("County") else " County"
        yield Mention(
            left,
            right,
            f"{place} {suffix}",
            family,
            place_key(place),
            Level.COUNTY,
            rule=f"agency.list + {suffix}",
        )


def _sheriff_staff(text: str, begin: int, end: int, place: str) -> Iterator[Mention]:
    """ "Placer County Sheriff's deputies", "Placer County Sheriff Ann Lee"."""
    staff = SHERIFF_STAFF.match(text, end)
    if staff is None and SHERIFF_NAME.match(text, end) is None:
        return
    weight = Weight.REFERS if not place or staff and not staff["many"] else Weight.NAMES
    stop = end + 2 if staff else end
    yield Mention(
        begin,
        stop,
        f"{place} Sheriff's Office".strip(),
        "sheriff",
        place_key(place),
        Level.COUNTY,
        weight,
        rule="agency.sheriff + staff",
    )


FAMILIES = {
    "Attorney General": "ag",
    "ATTORNEY GENERAL": "ag",
    "City Attorney": "city attorney",
    "City Prosecutor": "city attorney",
    "U.S. Attorney": "us",
    "US Attorney": "us",
    "U.S. ATTORNEY": "us",
    "United States Attorney": "us",
    "Special Narcotics Prosecutor": "narcotics",
}


def _prosecutor(text: str, start: int, end: int, word: str, known: Terms) -> Iterator[Mention]:
    """ "X County District Attorney's Office", "Office of the X District Attorney", "X District Attorney Ann Lee"."""
    begin = walk_left(text, start, known) if text[start - 1 : start] in " " and start else start
    before = text[max(0, begin - 24) : begin]
    if before.rstrip().rpartition(" ")[2].lower().strip('("') in known.aides:
        return
    family, level = FAMILIES.get(word, "da"), known.prosecutors[word]
    office = OFFICE.match(text, end)
    heading = OFFICE_OF.search(before)
    place = titled(text[begin : start - 1]) if begin < start else ""
    if word.startswith(("County ", "City ")) and place:
        place = f"{place} {word.split()[0]}" if not place.endswith(word.split()[0]) else place
        word = word.split(" ", 1)[1]
    elif place.endswith(" Criminal"):
        place, word = place[:-9], "Criminal " + word
    elif place == "Criminal":
        place = ""
    title = titled(word.removesuffix("'s"))
    if office is not None or heading is not None:
        if heading:
            begin -= len(before) - heading.start()
        stop = office.end() if office else end
        weight = Weight.NAMES if place or (office and office["noun"][0] == "O" or heading) else Weight.REFERS
    elif word in ("Prosecutor's", "Solicitor's"):
        return
    else:
        stop = end
        weight = Weight.NEEDS_PART if place or level is Level.FEDERAL else Weight.REFERS
        if text[end : end + 1] == "s":
            if text.startswith("s'", end) or "ttorneys" not in text[end - 7 : end + 1]:
                return
            yield from _following(text, end + 1, family, f"{title}'s Office", known) if family == "da" else ()
            return
    alias = office["acronym"][2:-1] if office and office["acronym"] else None
    name = f"{place} {title}'s Office".strip()
    if word == "DA" and not place:
        name = "District Attorney's Office"
    elif word == "DA":
        name = f"{place} DA's Office"
    key = place_key(place)
    if level is Level.FEDERAL:
        district = DISTRICT.match(text, stop)
        if district:
            stop, key = district.end(), place_key(district["district"])
            name = f"{title}'s Office for the {district['district']}"
        elif key:
            name = f"{title}'s Office" if not place else f"{place} {title}'s Office"
    found = Mention(begin, stop, name, family, key, level, weight, alias, f"agency.prosecutor + {title}")
    yield found if alias else _with_acronym(text, found)


def _fixed(text: str, start: int, end: int, word: str, known: Terms) -> Iterator[Mention]:
    entry = known.fixed[word]
    weight = Weight.NEEDS_PART if entry.weak else Weight.NAMES
    name, family, level, begin = word, "fixed", entry.level, start
    key = entry.name.lower()
    prefix = US_PREFIX.search(text, max(0, start - 16), start)
    if prefix and entry.level is Level.FEDERAL:
        begin = prefix.start()
        name = f"{prefix[0]}{word}"
    elif word.startswith(("Department", "Bureau", "Division")):
        begin = walk_left(text, start, known) if text[start - 1 : start] == " " and start else start
        stop = walk_right(text, end, known)
        if stop > end:
            name, end = text[start:stop], stop
        if begin < start:
            place = titled(text[begin : start - 1])
            name = f"{place} {text[start:end]}"
            level, family, key = place_level(place, known), "body", body_key(name)
            weight = Weight.NAMES
    end, name, chained = _chained(text, end, name, known)
    if chained:
        family, key = "body", body_key(name)
    yield _with_acronym(
        text, Mention(begin, end, name, family, key, level, weight, rule=f"agency.fixed + {word}")
    )


def _chained(text: str, end: int, name: str, known: Terms) -> tuple[int, str, bool]:
    """A department with the office of it that follows: "X's Office of the Inspector General"."""
    chain = CHAIN.match(text, end)
    if chain is None:
        return end, name, False
    opening = text.index("Office", chain.end())
    stop = walk_right(text, opening + len("Office"), known)
    return stop, name + text[end:stop], True


def _opening(text: str, start: int, end: int, head: Head, known: Terms) -> Iterator[Mention]:
    begin = walk_left(text, start, known) if start and text[start - 1] == " " else start
    stop = walk_right(text, end, known)
    if stop == end or text[end + 1 : end + 2].isdigit():
        return
    place = titled(text[begin : start - 1]) if begin < start else ""
    if head.place and not place:
        return
    name = titled(f"{place} {text[start:stop]}".strip())
    level = head.level or _opening_level(place, name, known)
    stop, name, _ = _chained(text, stop, name, known)
    weight = Weight.NEEDS_PART if head.weak or head.court or not place else Weight.NAMES
    family = "court" if head.court else "body"
    yield _with_acronym(
        text,
        Mention(
            begin, stop, name, family, body_key(name), level, weight, rule=f"agency.body + {name.split()[0]}"
        ),
    )


def _opening_level(place: str, name: str, known: Terms) -> Level:
    if place:
        return place_level(place, known)
    topic = name.lower().split()[2:3]
    return Level.FEDERAL if topic and topic[0] in known.federal_departments else Level.STATE


def _tail(text: str, start: int, end: int, word: str, head: Head, known: Terms) -> Iterator[Mention]:
    if not start or text[start - 1] != " ":
        return
    begin = walk_left(text, start, known, possessive=head.level is Level.MULTI)
    if begin == start:
        return
    place = titled(text[begin : start - 1])
    if head.place and not place.endswith("County") or word == "Department" and _unit(place, known):
        return
    name = f"{place} {titled(word)}"
    level = head.level or place_level(place, known)
    weight = Weight.NEEDS_PART if head.weak or head.court else Weight.NAMES
    family = "court" if head.court else "body"
    yield _with_acronym(
        text, Mention(begin, end, name, family, body_key(name), level, weight, rule=f"agency.body + {word}")
    )


def _unit(place: str, known: Terms) -> bool:
    """Whether "X Department" is named by nothing but a topic, as the departments of one office are."""
    return all(word.lower() in known.topics or word == "and" for word in place.split())


def _coalition(text: str, start: int, end: int, known: Terms) -> Iterator[Mention]:
    """ "the Safe Harbor coalition": the name stands before the common noun."""
    if not start or text[start - 1] != " ":
        return
    begin = walk_left(text, start, known)
    name = text[begin : start - 1]
    if begin < start and " " in name:
        yield Mention(
            begin, start - 1, name, "body", body_key(name), Level.MULTI, rule="agency.body + coalition"
        )


def titled(name: str) -> str:
    """A name printed in capitals as it would be written in a sentence; others unchanged."""
    name = " ".join(name.split())
    if not name.isupper() or len(name) < 5:
        return name[:1].upper() + name[1:] if name[:1].islower() else name
    return " ".join(word if word in ("of", "and") else word.capitalize() for word in name.lower().split())


def place_key(place: str) -> str:
    """A place without what its name may lack elsewhere: "City of X" and "X" are one."""
    low = place.lower().replace("city of ", "").replace("county of ", "").replace("town of ", "")
    return low.removesuffix(" county").removesuffix(" city") if low != "city" else low


def body_key(name: str) -> str:
    """The words of a name that tell it from others."""
    low = name.lower().replace("u.s.", "us").replace("united states", "us").replace("dept.", "department")
    return " ".join(
        word.removesuffix("'s")
        for word in low.replace(",", "").replace("-", " ").split()
        if word not in LIGHT
    )


LIGHT = frozenset({"the", "of", "and", "for", "&", "on"})


def place_level(place: str, known: Terms) -> Level:
    """The government that the words before a body's common noun speak of."""
    low = place.lower()
    words = low.split()
    if words[0] in ("u.s.", "us", "united", "federal", "national"):
        return Level.FEDERAL
    if "county" in words or low in known.counties or words[0] in known.counties:
        return Level.COUNTY
    if "state" in words or any(" ".join(words[:size]) in known.states for size in (1, 2)):
        return Level.STATE
    if words[0] in known.foreign:
        return Level.FOREIGN
    return Level.MUNICIPAL
