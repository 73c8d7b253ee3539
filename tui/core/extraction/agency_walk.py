"""Walking from the common noun of a name to the words that belong to it, and through lists of names."""

from __future__ import annotations

import re

from tui.core.extraction.agency_terms import Terms

REACH = 100
"""Characters a name may stretch to the left of its common noun."""
TOKENS = 7

ABBREVIATED = frozenset({"St.", "Ste.", "Ft.", "Mt.", "U.S.", "D.C.", "N.Y.", "Dr.", "Co."})
JOINERS = frozenset({"of", "and", "&"})
SEPARATORS = (", and ", ", & ", " and ", " & ", ", ")
NAME = r"(?:St\.\s|Ft\.\s|Mt\.\s)?[A-Z][\w'.-]*[\w'](?:\s(?:(?:of|de|la|del)\s)?[A-Z][\w'-]+){0,3}"
FIRST_NAME = re.compile(
    rf"\s(?:from|of|in|for)\s(?:the\s)?(?:[Cc]it(?:y|ies)\sof\s|[Cc]ount(?:y|ies)\sof\s)?(?P<name>{NAME})"
)
STEP = re.compile(
    r"(?:(?P<list>,\s(?:and\s|&\s)?|\s(?:and|&)\s)|\s(?:of\s|on\s|for\s)?(?:the\s)?)(?P<word>[A-Z][\w'-]*)"
)
NEXT_NAME = re.compile(rf"(?:,?\s(?:and|&)\s|,\s)(?P<name>{NAME})")


def walk_left(text: str, end: int, terms: Terms, possessive: bool = False) -> int:
    """Where the name begins whose words stop at `end`; `end` itself when no word before it belongs to it."""
    floor = max(0, end - REACH)
    place, begin, joiner, taken, right = end, end, "", 0, ""
    for word in reversed(text[floor:end].split(" ")):
        here = place - len(word)
        place = here - 1
        if not word:
            continue
        last_on_line = "\n" in word
        if last_on_line:
            here += word.rindex("\n") + 1
            word = text[here : here + len(word) - word.rindex("\n") - 1]
        if word in JOINERS and right and not last_on_line:
            if joiner:
                break
            joiner = word
            continue
        if not _belongs(word, terms, possessive or taken < 0) or not _joined(joiner, word, right, terms):
            break
        opened = word[0] in "(\"'["
        begin, joiner, right = here + opened, "", word
        taken += 1
        if last_on_line or opened or taken == TOKENS or (here == floor and floor > 0):
            break
    return begin


def _belongs(word: str, terms: Terms, possessive: bool) -> bool:
    """Whether a word can be part of a name: capitalised, and neither a function word nor a title."""
    core = word.lstrip("(\"'[")
    if not core or not (core[0].isupper() or core[0].isdigit() and core[-2:] in ("st", "nd", "rd", "th")):
        return False
    if not core[-1].isalnum() and core not in ABBREVIATED:
        return False
    if core.lower() in terms.stops:
        return False
    return possessive or not (core.endswith("'s") or core.endswith("'S"))


def _joined(joiner: str, left: str, right: str, terms: Terms) -> bool:
    """Whether a joiner between two words keeps them in one name: "City of X", "Parks and Recreation"."""
    if not joiner:
        return True
    if joiner == "of":
        return left.lower() in terms.governments
    return left.lower().rstrip(",") in terms.topics and right.lower() in terms.topics


def walk_right(text: str, start: int, terms: Terms) -> int:
    """Where the topic ends that follows `start` (" Alcohol, Tobacco and Firearms"); `start` when none does."""
    end = start
    limit = start + REACH
    while (step := STEP.match(text, end, limit)) is not None:
        word = step["word"]
        topic = word.lower() in terms.topics
        if not topic and (step["list"] or word.lower() in terms.stops):
            break
        end = step.end()
        if text.endswith(("'s", "s'"), 0, end):
            return end - (2 if text[end - 1] == "s" else 1)
    return end


def listed_before(text: str, start: int, terms: Terms) -> list[tuple[int, int]]:
    """The names that precede, in a list, the one beginning at `start`, nearest first."""
    names: list[tuple[int, int]] = []
    while True:
        window = text[max(0, start - 6) : start]
        separator = next((mark for mark in SEPARATORS if window.endswith(mark)), None)
        if separator is None or (not names and separator == ", "):
            return names
        end = start - len(separator)
        start = walk_left(text, end, terms)
        if start == end:
            return names
        names.append((start, end))


def listed_after(text: str, end: int) -> tuple[list[tuple[int, int]], bool]:
    """The names of a list that follows ("from the Cities of X, Y and Z"), and whether they are counties."""
    match = FIRST_NAME.match(text, end)
    names: list[tuple[int, int]] = []
    place = end
    while match is not None:
        names.append(match.span("name"))
        place = match.end()
        match = NEXT_NAME.match(text, place)
    return names, text[place : place + 9].strip().lower() == "counties"
