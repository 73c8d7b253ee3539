"""Titles that do not touch the name they belong to: before a row of names, an acronym, or a line break."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tui.core.extraction.lexicon import table
from tui.core.extraction.people.mentions import SURE, Mention
from tui.core.extraction.people.readings import Placed, mention_at
from tui.core.extraction.people.seats import behind_seat
from tui.core.extraction.people.words import part_of
from tui.core.patterns import pattern_of

JOINED = pattern_of(
    r"(?: \([^()\n]{3,80}\)|, (?P<title>[A-Z][^.;:\n]{3,80}))??"
    r"(?:,? (?:and|&|along with) |, |; (?:and )?|,? ?\n(?:and )?)"
)
JOINING = (", ", "and ", "; ", "\n", "& ", "with ")
"""How that ends; a cheap look before the pattern."""
LONGEST_JOINT = 100
"""Characters that may part two names, title and all."""
APART = pattern_of(r" \([A-Z]{2,8}\) |,? ?\n|(?P<plural>'s[ \n])|(?P<comma>, )")
APPOSED = pattern_of(r",(?! [A-Z])| (?:said|says|told|stated|announced|added)\b")
"""What closes a name set between commas behind its title: "the Police Chief, Ann Poe, said"."""
TELLING = pattern_of(r",? \(?(?:age |aged )?\d\d?\b|,? \(?(?:[Dd]|a\.?k)|\n(?:DOB|dob|D\.O)| (?:Doe|Roe)\b")
"""What saves a sequence that looks like a place: an age, a day of birth, another name."""

TOGETHER = pattern_of(r",? (?:both|all) (?:residents )?(?:of|from) ")
"""What says where everybody in a row lives."""

FEW = 3
"""People in a row from which on the others in it are believed to be people."""

HEAD = pattern_of(r"(?<![\w-])(?P<title>[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,4}) (?:of|for) (?:the )?\Z")
HEAD_REACH = 60
PLURAL = pattern_of(r"(?<! of )\b[A-Za-z.'-]+[A-Za-z.]s$")


def read_mentions(text: str, readings: Sequence[Placed]) -> list[Mention]:
    """Every candidate for a person's name, with a title that stands apart from it."""
    found: list[Mention] = []
    before: Placed | None = None
    for placed in readings:
        if found and placed.at + placed.reading.start < found[-1].end:
            continue
        mention = behind_seat(text, before) or mention_at(text, placed)
        if mention is not None and mention.led:
            _take_whole_title(text, mention)
        if mention is not None and mention.weight < 0 and not _saved(text, mention, found):
            mention = None
        if mention is None:
            before = placed
            continue
        if mention.title is None and before is not None:
            _take_title(text, mention, before)
        found.append(mention)
        before = None
    return found


def _saved(text: str, mention: Mention, found: Sequence[Mention]) -> bool:
    """Whether what looks like a place may name someone, by what follows or by a title before a row."""
    if TELLING.match(text, mention.end):
        return True
    return bool(found and found[-1].title and _in_a_row(text, found[-1], mention))


def _take_whole_title(text: str, mention: Mention) -> None:
    """Read a title of which the name's own sequence holds only the end: "Commissioner of Public Health"."""
    head = HEAD.search(text, max(0, mention.begin - HEAD_REACH), mention.begin)
    if head is not None and part_of(head["title"]) is not None:
        mention.title = text[head.start() : mention.start].strip()
        mention.begin = head.start()
        mention.weight = SURE + 1


def _take_title(text: str, mention: Mention, before: Placed) -> None:
    """Give a name the title that only an acronym or a line break parts from it."""
    at, reading = before.at, before.reading
    title = reading.title
    apart = APART.fullmatch(text, at + reading.end, mention.start) if title is not None else None
    if title is None or apart is None or (apart["comma"] and not _apposed(text, mention, at + reading.start)):
        return
    plural = apart["plural"] or PLURAL.search(title)
    if "\n" in apart[0] and not plural and not _in_running_text(text, at + reading.start):
        return
    mention.title = f"{title}s" if apart["plural"] else title
    mention.begin = at + reading.start
    mention.weight = max(mention.weight, 0) + SURE


def _apposed(text: str, mention: Mention, title: int) -> bool:
    """Whether a name stands in apposition to a title that belongs to no one before it."""
    return (
        APPOSED.match(text, mention.end) is not None
        and len(mention.words) > 1
        and not text.endswith((", ", "; ", ") "), 0, title)
    ) and mention.weight > 0


def _in_running_text(text: str, place: int) -> bool:
    """Whether a line already runs before `place`, so that the break behind it is one of layout."""
    return text[place - 1 : place] == " " and text[place - 2 : place - 1].islower()


def rows_of(text: str, mentions: Sequence[Mention]) -> list[list[Mention]]:
    """The rows that names stand in; most stand alone."""
    rows: list[list[Mention]] = []
    for mention in mentions:
        if rows and _in_a_row(text, rows[-1][-1], mention):
            rows[-1].append(mention)
        else:
            rows.append([mention])
    return rows


def share_titles(text: str, row: Sequence[Mention]) -> None:
    """Give the first title in a row to those after it: "Deputy District Attorneys Ann Poe and Bo Dee".

    Whoever stands in a row behind a few that are surely people is one too, however strange the name.
    """
    shared: str | None = None
    before: Mention | None = None
    sure = 0
    for mention in row:
        if mention.title is None and shared:
            mention.title = shared
            mention.weight = max(mention.weight, 0) + SURE
        elif before and mention.weight == SURE - 1 and before.weight >= SURE - 1:
            mention.weight = before.weight = max(before.weight, SURE)
        elif sure >= FEW and 0 <= mention.weight < SURE and len(mention.words) > 1:
            mention.weight = SURE
        sure += FEW if _introduced(text, mention) else mention.weight >= SURE
        single = _for_one(mention.title) if mention.title else None
        if single:
            shared = mention.title = single
        before = mention


def _introduced(text: str, mention: Mention) -> bool:
    """Whether several are told of before their names: "two more defendants, Ann Poe and"."""
    return mention.weight >= SURE and text.endswith(("s, ", "s: "), 0, mention.begin)


def share_residences(text: str, row: Sequence[Mention]) -> None:
    """Give those before in a row where the last of them says "both of Ashby"."""
    for place, mention in enumerate(row):
        if mention.residence and TOGETHER.search(text, mention.end, mention.after):
            for other in row[:place]:
                other.residence = other.residence or mention.residence


@cache
def _several() -> tuple[str, ...]:
    """Who several are that have one age, before their names: "11-year-old victims"."""
    return ("year-olds ", *(f"{word} " for word in table("people")["who"]["several"].split()))


def share_ages(text: str, row: Sequence[Mention]) -> None:
    """Give those in a row the age told of them all: "11-year-old victims Ann Poe and Bo Dee"."""
    first = row[0]
    if first.age and text.endswith(_several(), 0, first.begin):
        for mention in row[1:]:
            mention.age = mention.age if mention.age is not None else first.age


def _for_one(title: str) -> str | None:
    """A title before several names as each of them bears it; None for one that is not in the plural."""
    if "Attorneys General" in title:
        return title.replace("Attorneys General", "Attorney General")
    return title[:-1] if PLURAL.search(title) and part_of(title) else None


def _in_a_row(text: str, before: Mention, mention: Mention) -> bool:
    """Whether nothing but a comma, an "and" or a title in apposition parts two names."""
    start, end = before.end, mention.begin
    if end - before.after > LONGEST_JOINT or not text.endswith(JOINING, start, end):
        return False
    joined = JOINED.fullmatch(text, start, end)
    if joined is None and before.after > start:
        joined = JOINED.fullmatch(text, before.after, end)
    return joined is not None and (
        not joined["title"] or part_of(joined["title"].split(" of ")[0]) is not None
    )
