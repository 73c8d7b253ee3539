"""Which of the lines above a story is its headline, where the page does not print it twice."""

from __future__ import annotations

import re
from functools import lru_cache

from tui.core.cleaning.block import is_block, is_release_mark
from tui.core.cleaning.dated import undated
from tui.core.cleaning.layout import Layout, is_common
from tui.core.cleaning.lead import RUN, ends_sentence
from tui.core.cleaning.line import in_title_case
from tui.core.cleaning.marks import (
    is_button,
    is_contact,
    is_end,
    is_furniture,
    is_page_number,
    names_office,
    office_words,
    tells_deed,
)
from tui.core.patterns import pattern_of

FEWEST_WORDS = 4
LONGEST = 300
LEAD = 1_000
"""Characters below a headline that share words with it."""

STEM = 5
"""Letters by which two words are taken for forms of one."""

MOST_CANDIDATES = 30
"""Lines that are weighed against each other, counted upwards from the story."""

MENU = 3
"""Short lines in a row that make a menu."""

SHARED = 2
"""Words that they have to share."""

PATH = pattern_of(r"\s[>»›/]\s|\AYou are here", re.IGNORECASE)
SENDER = pattern_of(r"(?:From|Per|Courtesy of|Submitted by|By) (?:the )?[^.?!]{1,120}:\Z")
"""A line that says whose words follow."""
WORD = pattern_of(r"[^\W\d_]{4,}")


def heading_above(layout: Layout, first: int, lead: int) -> int | None:
    """The line from `first` on that heads the story beginning with line `lead`."""
    candidates = _candidates(layout, first, lead)
    if not candidates:
        return None
    return _chosen(layout, candidates, lead)


def _candidates(layout: Layout, first: int, lead: int) -> list[int]:
    """The last lines that may be the headline, save those right below another one."""
    found: list[int] = []
    below: int | None = None
    for index in range(lead - 1, first - 1, -1):
        if not layout.lines[index]:
            continue
        likely = is_title_like(layout, index)
        if below is not None and not likely:
            found.append(below)
            if len(found) == MOST_CANDIDATES:
                return found[::-1]
        below = index if likely else None
    return [*([below] if below is not None else []), *found[::-1]]


def _is_about(layout: Layout, index: int, lead: int) -> bool:
    """Whether a line shares words with the story, or with what follows it."""
    return _shared(layout, index, lead) >= SHARED


def _shared(layout: Layout, index: int, lead: int) -> int:
    """How many words a line shares with the story, or with what follows it."""
    place = layout.starts[max(index + 1, lead - RUN + 1)]
    told = _stems(layout.raw[place : place + LEAD])
    return len(_stems(layout.lines[index]) & told)


def _heads_block(layout: Layout, index: int, lead: int) -> bool:
    """Whether a line is the headline of a sheet that sets date and label below it, above a subheading.

    One such line is a headline; several are a list of other news with their dates.
    """
    line = layout.lines[index]
    if not (in_title_case(line) and is_block(layout, layout.next_filled(index + 1))):
        return False
    return _shared(layout, index, lead) > SHARED or tells_deed(line)


def _chosen(layout: Layout, candidates: list[int], lead: int) -> int:
    """The first candidate below the last label, contact or menu; one above when that is more likely."""
    labels = [index for index in range(candidates[0], lead) if is_release_mark(layout, index)]
    menus = [index for index in range(candidates[0], lead) if _ends_menu(layout, index)]
    mark = max([*labels, *menus, candidates[0]])
    about = [index for index in candidates if _is_about(layout, index, lead)]
    above = [index for index in about if index < mark]
    below = [index for index in candidates if index >= mark]
    likely = [index for index in below if index in about]
    if above and (_is_set_better(layout, above[-1], likely) or (mark in labels and not likely)):
        return above[-1]
    headed = [index for index in above if _heads_block(layout, index, lead)]
    if len(headed) == 1:
        return headed[0]
    return (likely or below or candidates[-1:])[0]


def _is_set_better(layout: Layout, index: int, below: list[int]) -> bool:
    """Whether a line is set as headlines are and the likely one below it is not."""
    return bool(below) and in_title_case(layout.lines[index]) and not in_title_case(layout.lines[below[0]])


def _ends_menu(layout: Layout, index: int) -> bool:
    """Whether a line is the last of several short ones in a row that give neither date nor office."""
    rows = range(index, index - MENU, -1)
    return all(row >= 0 and _is_menu_like(layout, row) for row in rows)


def _is_menu_like(layout: Layout, index: int) -> bool:
    line = layout.lines[index]
    if not line or len(line.split()) >= FEWEST_WORDS or line[-1] in ".:,;":
        return False
    return is_furniture(layout, index) or not (is_block(layout, index) or names_office(line))


def is_title_like(layout: Layout, index: int) -> bool:
    """Whether a line may be the headline rather than part of a letterhead, a menu or the story."""
    whole = layout.lines[index]
    line = whole[slice(*undated(whole))]
    if len(line.split()) < FEWEST_WORDS or len(line) > LONGEST or SENDER.match(line) or PATH.search(line):
        return False
    if ends_sentence(line) and not asks_first(layout, index):
        return False
    if names_office(line) or (line == whole and is_block(layout, index)) or is_contact(line):
        return False
    marks = (is_furniture, is_button, is_end)
    return not (is_page_number(line) or any(is_mark(layout, index) for is_mark in marks))


def asks_first(layout: Layout, index: int) -> bool:
    """Whether a line is a question that opens the page, as a headline may be."""
    return layout.lines[index].endswith("?") and index == layout.next_filled(0)


@lru_cache(maxsize=256)
def _stems(text: str) -> frozenset[str]:
    words = (
        word for word in WORD.findall(text.lower()) if word not in office_words() and not is_common(word)
    )
    return frozenset(word[:STEM] for word in words)
