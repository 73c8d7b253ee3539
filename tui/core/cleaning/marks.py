"""Lines that are the site's, not the story's: menus, buttons, contact lines, letterheads, end marks."""

from __future__ import annotations

import re
from functools import cache

from tui.core.cleaning.layout import SHORTEST_PROSE, Layout, as_entry
from tui.core.cleaning.words import section
from tui.core.kept import Kept
from tui.core.patterns import pattern_of

SIGN_OFF = pattern_of(r"(?:#[\s#]*|[-–—]\s?(?:30|[Ee][Nn][Dd])\s?[-–—]|\(?\[?END\]?\)?)\W*\Z")
"""What a release prints under its last line."""

RULE = "*•·~=_-–—◊♦ "
"""What a line across the sheet is made of."""

PHONE = pattern_of(r"\(?\b\d{3}\)?\s?[-./·]?\s?\d{3}\s?[-.·]\s?\d{3,4}\b")
ADDRESS = pattern_of(r"\b[A-Z][A-Za-z.]+,?\s\d{5}(?:-\d{4})?\b")
ELECTRONIC = pattern_of(r"\[email\sprotected\]|[\w.%+-]{1,64}@[\w-]{1,63}\.\w|\bhttps?://|\bwww\.")
FILED_UNDER = pattern_of(r"(?:Categor(?:y|ies)|Tags|Tagged)\s[A-Z]")
RELEASE_NUMBER = pattern_of(r"\d{2}-\d{2,4}\Z")
REPORTS = pattern_of(r"\b(?:covers|writes|reporter|staff\swriter|columnist|editor)\b")
REPORTING = ("covers", "writ", "report", "columnist", "editor")
"""What is in all that says so, which is quickly told."""
REACHED = pattern_of(
    r"\b(?:[Rr]each|[Ff]ollow|[Ee]-?mail|[Cc]ontact)\s(?:him|her|them|me)\b|\bcan\sbe\sreached\b|@\w"
)
PAGE_NUMBER = pattern_of(r"(?:[Pp]age\s)?\d{1,3}(?:\s(?:of|/)\s\d{1,3})?\Z")
CONTACT_LABEL = pattern_of(
    r"(?:(?:(?:for|with)\s)?(?:media|press|news|public)\s(?:contacts?|inquiries|questions|information|relations)\b(?:\s(?:please\s)?contact\b)?"
    r"|contacts?(?:\sinformation)?\s*(?:\Z|:)|for\s(?:more|further|additional)\sinformation,?\s(?:please\s)?contact)",
    re.IGNORECASE,
)
MOST_HEADING = 6
CONNECTING = frozenset("of the for and & - – — in at | , ’s 's".split())
MOST_OFFICE = 12
MOST_NAMES = 3
"""Words that the name of an office has at most, and words among them that are not an office's."""
LONGEST_END = 30
LONGEST_CONTACT = 140
LONGEST_REPORTER = 400


def is_end(layout: Layout, index: int) -> bool:
    """Whether nothing of the story follows a line."""
    line = layout.lines[index]
    return _ENDINGS[line] if len(line) < SHORTEST_PROSE else _opens_foot(line)


def _is_ending(line: str) -> bool:
    """Whether a short line is an end mark, or the heading of what stands below a story."""
    key = as_entry(line)
    return bool(line) and (key in _ends() or is_sign_off(line) or _heads_list(key) or _opens_foot(line))


_ENDINGS = Kept(_is_ending)
"""Most short lines are those of menus, which come on every page of a site."""


def _opens_foot(line: str) -> bool:
    """Whether a line of any length opens as what stands below a story does."""
    if line[:LONGEST_END].lower().startswith(_end_beginnings()):
        return True
    return _heads_boilerplate(line) or FILED_UNDER.match(line) is not None


def _heads_list(key: str) -> bool:
    """Whether a short line is the heading of a list of other pages, such as "More recent news releases"."""
    words = key.split()
    if not 1 < len(words) <= MOST_HEADING or words[0] not in _list_words("list_openings"):
        return False
    listed = _list_words("list_openings") | _list_words("list_words")
    named = words[2:3] == ["from"] or words[2:3] == ["in"]
    return all(word in listed for word in words[1 : 2 if named else None])


def _heads_boilerplate(line: str) -> bool:
    """Whether a line is a heading such as "About the District Attorney’s Office"."""
    return line[:6] in ("About ", "ABOUT ") and line[-1] not in ".!?" and names_office(line[6:])


def is_contact_label(line: str) -> bool:
    """Whether a line opens the block that says whom to ask."""
    return len(line) <= LONGEST_CONTACT and CONTACT_LABEL.match(line) is not None


def is_sign_off(line: str) -> bool:
    """Whether a line is the `###` or `-30-` under a release."""
    return line[:1] in "#-–—([E" and len(line) < LONGEST_END and SIGN_OFF.match(line) is not None


def is_button(layout: Layout, index: int) -> bool:
    """Whether a line offers to share or print the page."""
    key = layout.keys[index]
    return key in _buttons() or (" " in key and all(word in _buttons() for word in key.split()))


def is_furniture(layout: Layout, index: int) -> bool:
    """Whether a line belongs to a menu or footer."""
    return layout.keys[index] in _furniture()


def is_contact(line: str) -> bool:
    """Whether a line gives a telephone number, an address or a way to write, and little else."""
    if len(line) > LONGEST_CONTACT:
        return False
    return any(form.search(line) for form in (PHONE, ELECTRONIC, ADDRESS))


def is_letterhead(layout: Layout, index: int) -> bool:
    """Whether a line is the address printed at the foot of a sheet."""
    line = layout.lines[index]
    if layout.prose[index] or len(line) > 2 * LONGEST_CONTACT:
        return False
    return bool(ADDRESS.search(line) and PHONE.search(line))


def is_rule(line: str) -> bool:
    """Whether a line holds nothing but asterisks, dashes and the like, as between or below paragraphs."""
    return bool(line) and line[0] in RULE and not line.strip(RULE)


def is_release_number(line: str) -> bool:
    """Whether a line holds the number under which an office gives out a release, such as "25-117"."""
    return len(line) < 8 and RELEASE_NUMBER.match(line) is not None


def is_reporter(line: str) -> bool:
    """Whether a line says who reported and how to reach them, as papers print it below the story."""
    if len(line) >= LONGEST_REPORTER or not any(word in line for word in REPORTING):
        return False
    return REACHED.search(line) is not None and REPORTS.search(line) is not None


def is_page_number(line: str) -> bool:
    """Whether a line holds nothing but the number of a page."""
    return len(line) < 14 and PAGE_NUMBER.match(line) is not None


def names_office(line: str, most: int = MOST_NAMES) -> bool:
    """Whether a line is the name of an office and its place rather than a headline."""
    words = [word.strip(".,:;()") for word in line.lower().split()]
    if len(words) > MOST_OFFICE or office_words().isdisjoint(words):
        return False
    others = [word for word in words if word not in office_words() and word not in CONNECTING]
    return len(others) <= most and _deeds().isdisjoint(others) and not any(word in line for word in others)


def tells_deed(line: str) -> bool:
    """Whether a line has a word that headlines have and the names of offices have not."""
    return not _deeds().isdisjoint(line.lower().split())


def furniture_count(layout: Layout) -> int:
    """How many lines of the page are entries of menus and footers."""
    return len(_furniture().intersection(layout.keys))


@cache
def _ends() -> frozenset[str]:
    return frozenset(section("body")["ends"])


@cache
def _end_beginnings() -> tuple[str, ...]:
    return tuple(section("body")["end_beginnings"])


@cache
def _list_words(name: str) -> frozenset[str]:
    return frozenset(section("body")[name])


@cache
def office_words() -> frozenset[str]:
    """Words of the names of public bodies and their sites."""
    return frozenset(section("headline")["site_words"])


@cache
def _buttons() -> frozenset[str]:
    return frozenset(section("body")["buttons"])


@cache
def _furniture() -> frozenset[str]:
    return frozenset(section("body")["furniture"])


@cache
def _deeds() -> frozenset[str]:
    """Words by which a short headline is told from the name of an office."""
    return frozenset(section("headline")["deeds"])
