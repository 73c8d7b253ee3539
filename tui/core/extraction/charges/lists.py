"""Lists of offences: "charged with A, two counts of B, and C", and lists that put one offence on a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from tui.core.extraction import capitals
from tui.core.extraction.charges.details import SEPARATOR, SKIPPED, past_details, past_residue
from tui.core.extraction.charges.offence_degrees import each_degree, past_degrees
from tui.core.extraction.charges.offence_reader import Manner
from tui.core.extraction.charges.offence_words import UNKNOWN, kind_of, vocabulary
from tui.core.extraction.charges.offences import Offence, offence_at, open_name
from tui.core.extraction.charges.shared import completed, kinds_of_one
from tui.core.extraction.charges.statutes import statute_at
from tui.core.extraction.lexicon import table
from tui.core.extraction.numbers import UNITS
from tui.core.extraction.penalties.words import holds
from tui.core.patterns import pattern_of

LEAD = pattern_of(
    r"[\s(]{0,3}(?!\d(?:st|nd|rd|th)[\s-]degree)([a-z]+(?:-[a-z]+)?|\d+(?:st|nd|rd|th)?(?!\s(?:st|nd|rd|th)\b))\)?[.,]?(?=[\s:)—(-])"
)
ROLES = ("role", "part", "involvement", "complicity", "relat", "stemming", "connected", "in possession")
ROLE = pattern_of(
    r"(?:roles?|parts?|participation|involvement|participating|complicity)\s(?:in|as)\s"
    r"|(?:related|relating|connected)\sto\s|stemming\sfrom\s|in\s(?=possession\b)"
)
ENHANCED = pattern_of(
    r"(?:an?\s|the\s|with\s)?(?:[\w-]+\s){0,3}(?:enhancement|allegation)s?\b|\sa\s(?:[\w-]+\s){1,3}designations?\b"
)
ENHANCED_WITHIN = 100
AFTER_STATUTE = pattern_of(r"[\s,:—-]{0,4}")
WHOSE = pattern_of(
    r"(?!Workers?'|Worker's|Veterans?'|Child(?:ren)?'s|Driver's|Persons?')"
    r"(?:[A-Z][\w.'-]*\s){0,3}[A-Z][\w-]*(?:'s|s')\s|(?:[Hh]is|[Hh]er|[Tt]heir)\s(?:[\w-]+\s){0,3}[\w-]+(?:'s|s')\s"
)
NAME = pattern_of(r"([A-Z][\w'.-]*) (?=\w)")
NAMES = capitals.Kind.GIVEN | capitals.Kind.FAMILY | capitals.Kind.PLACE | capitals.Kind.NOUN
TRADE = frozenset({"sale", "sales", "delivery", "distribution", "transportation"})
"""Words that behind a name are of a firm: "Ashby Delivery"."""
NAMING = frozenset({"count", "counts"})
MARK = pattern_of(r"[\s:—•*#·▪●○]*(?:[-o](?=\s))?\s{0,3}")
FRAMED = pattern_of(r"suspicion|charg|\bcounts?\b|indict|complaint|convict|guilty|warrant|allegation")
KINDS = pattern_of(r"(?:[a-z-]+(?:,? and|,)? ){1,4}?(?:offen[sc]es|crimes)(?=[,;]\s|\sand\s)")
"""What charges are of without a name: "drug and weapons offences"."""
TERM = pattern_of(r"(?:up to )?(?:[\d-]+|[a-z]+)[\s-](?:years?|months?|days?)\b")
"""A punishment, with which a list of offences is over."""
TERM_FOR = pattern_of(r"(?:[\w-]+ ){1,5}?(?:years?|months?) (?:(?:in|of) (?:[a-z]+ ){1,3}?)?(?:for|on) ")
"""The punishment of the next offence, with which a list of terms goes on."""


class Listed(Struct, frozen=True):
    """An offence of a list, with its statute, and whether it was counted ("three counts of")."""

    offence: Offence
    statute: str | None
    counted: bool


@cache
def leading() -> frozenset[str]:
    """Words before an offence's name that are no part of it: "the following", "one felony count of"."""
    return frozenset(UNITS) | frozenset(table("offences")["words"]["leading"].split())


def listed(folded: str, lowered: str, place: int, limit: int, manner: Manner) -> Iterator[Listed]:
    """The offences that stand one after the other from `place` on."""
    within = False
    for item in _completed(lowered, _each(folded, lowered, place, limit, manner)):
        words = item.offence.words
        # "Murder during the commission of robbery and burglary" names one offence.
        if not (within and len(words) == 1):
            within = "commission" in words
            yield item


def _completed(lowered: str, items: Iterator[Listed]) -> Iterator[Listed]:
    """Each offence with the object it shares with the next."""
    before = next(items, None)
    for item in items:
        if before is not None:
            yield replace(before, offence=completed(lowered, before.offence, item.offence))
        before = item
    if before is not None:
        yield before


def _each(folded: str, lowered: str, place: int, limit: int, manner: Manner) -> Iterator[Listed]:
    together, first = False, True
    while place < limit:
        early = statute_at(folded, place, limit)
        place = _past(AFTER_STATUTE, lowered, early[1], limit) if early else place
        if _enhanced(lowered, place, limit):
            return
        place, counted = _lead(folded, lowered, place, limit)
        grade = Manner.COUNTED if counted or together else manner
        told, end = _told(folded, lowered, place, limit, grade)
        if not told and grade is not Manner.LOOSE:
            offence, after = _between(folded, lowered, place, limit, 1 if first else MOST_STRANGE)
            if first and not folded[place : place + 1].isupper():
                offence, after = None, 0 if FRAMED.search(lowered, place, after) else after
            if offence is None and after:
                place, first = after, False
                continue
            told, end = ([offence], offence.end) if offence else ([], place)
        if not told:
            return
        late = statute_at(folded, end, limit)
        statute = late or early
        counted = grade is Manner.COUNTED
        yield from (Listed(each, statute[0] if statute else None, counted) for each in told)
        place = past_details(folded, lowered, late[1] if late else end, limit)
        separator = SEPARATOR.match(lowered, place, limit) or past_residue(folded, lowered, place, limit)
        term = TERM_FOR.match(lowered, separator.end(), limit) if separator else None
        if separator is None or (term is None and TERM.match(lowered, separator.end(), limit)):
            return
        # What is counted together ("two counts each of A and B") is named with the same freedom.
        place, together, first = (term or separator).end(), counted, False
        manner = Manner.LISTED if manner is not Manner.LOOSE else manner


def _told(folded: str, lowered: str, place: int, limit: int, manner: Manner) -> tuple[list[Offence], int]:
    """What is named at `place`: one offence, or several that share a noun or a degree; and where it ends."""
    start = past_degrees(lowered, place, limit)
    kinds = list(kinds_of_one(lowered, start, limit))
    if kinds:
        return kinds, kinds[-1].end
    offence = _named(folded, lowered, start, limit, manner)
    if offence is None:
        return [], place
    told = list(each_degree(lowered, place, offence, limit))
    return told, max(told[-1].end, offence.end)


def _enhanced(lowered: str, place: int, limit: int) -> bool:
    """Whether what comes is no offence but what makes one worse: "with a gang enhancement"."""
    end = min(limit, place + ENHANCED_WITHIN)
    if not holds(lowered, place, end, "enhancement", "allegation", "designation"):
        return False
    return ENHANCED.match(lowered, place, limit) is not None


def _between(folded: str, lowered: str, place: int, limit: int, most: int) -> tuple[Offence | None, int]:
    """What stands between two offences of a list is one as well, or at least does not end the list.

    At `most` so many items may be strange.  Returns the offence, if it has the form of one, and the place of
    the next item, 0 where the list is over.
    """
    for skipped in range(most):
        skip = KINDS.match(lowered, place, limit) or SKIPPED.match(lowered, place, limit)
        separator = SEPARATOR.match(lowered, skip.end(), limit) if skip else None
        if separator is None:
            return None, 0
        after, counted = _lead(folded, lowered, separator.end(), limit)
        follows = offence_at(folded, lowered, after, limit, Manner.COUNTED if counted else Manner.LISTED)
        if follows is not None and (counted or follows.heads):
            return None if skipped else open_name(folded, lowered, place, limit), separator.end()
        place = separator.end()
    return None, 0


MOST_STRANGE = 2
"""Names the vocabulary does not know that may follow each other in a list."""
MOST_LEADING = 14


def _lead(folded: str, lowered: str, place: int, limit: int) -> tuple[int, bool]:
    """Past "one felony count of", "(8)" and the like, and whether it counted anything."""
    counted = False
    place = _past_owner(folded, _past_mark(lowered, place, limit), limit)
    known = leading()
    kept = vocabulary().plain + vocabulary().whole
    for _ in range(MOST_LEADING):
        word = LEAD.match(lowered, place, limit)
        if word is None or not (word[1].split("-", 1)[0] in known or word[1][0].isdigit()):
            break
        if lowered.startswith(kept, word.start(1)):
            break
        counted = counted or word[1] in NAMING
        place = _past_role(lowered, _past_mark(lowered, word.end(), limit), limit)
    place = _past_owner(folded, _past_role(lowered, place, limit), limit)
    while place < limit and lowered[place] in " (":
        place += 1
    return place, counted


def _past_mark(lowered: str, place: int, limit: int) -> int:
    """Past blanks and the mark of a list item; a letter other than the "o" typed for a bullet is none."""
    if lowered.startswith(" ", place, limit):
        place += 1
    if "a" <= lowered[place : place + 1] <= "z" and lowered[place] != "o":
        return place
    return _past(MARK, lowered, place, limit)


def _past_owner(folded: str, place: int, limit: int) -> int:
    """Past "his brother's" or "Poe's"."""
    letter = folded[place : place + 1]
    return _past(WHOSE, folded, place, limit) if letter.isupper() or letter in ("h", "t") else place


def _named(folded: str, lowered: str, place: int, limit: int, manner: Manner) -> Offence | None:
    """The offence at `place` or behind a name: "the Jo Poe capital murder", "the Ashby County robbery"."""
    if manner is Manner.LOOSE:
        return offence_at(folded, lowered, place, limit, manner)
    after = _past_names(folded, place, limit)
    offence = offence_at(folded, lowered, after, limit, manner)
    if after == place or offence is None:
        return offence if after == place else offence_at(folded, lowered, place, limit, manner)
    return None if TRADE.issuperset(offence.words) else offence


def _past_names(folded: str, place: int, limit: int) -> int:
    """Past the names of people and places that open at `place`."""
    if not folded[place : place + 1].isupper():
        return place
    start = place
    while name := NAME.match(folded, place, limit):
        named = capitals.kind_of(name[1]) & NAMES or (place > start and name[1] == "County")
        if not named or kind_of(name[1].lower()) is not UNKNOWN:
            break
        place = name.end()
    return place


def _past_role(lowered: str, place: int, limit: int) -> int:
    """Past "role in", "related to", or the "in" of "being in possession"."""
    return _past(ROLE, lowered, place, limit) if lowered.startswith(ROLES, place) else place


def _past(pattern: re.Pattern[str], text: str, place: int, limit: int) -> int:
    match = pattern.match(text, place, limit)
    return match.end() if match else place
