"""Why a page holds no article: nothing to read, a robot check, an error, a list of other pages."""

from __future__ import annotations

from functools import cache
from itertools import islice

from tui.core.cleaning.layout import Layout
from tui.core.cleaning.line import END_MARKS, answers, closes
from tui.core.cleaning.story import Story
from tui.core.cleaning.words import section
from tui.core.patterns import pattern_of

EMPTY = "the file holds no text"
ROBOT_CHECK = "the site asked whether a robot is reading instead of giving the article"
ERROR_PAGE = "the site answered with an error instead of the article"
LIST_PAGE = "a list of links to other pages, not an article"
SIGN_UP = "a form to sign up for news, not an article"
NO_PROSE = "menus and headings only, no running text"

LONGEST_ANSWER = 6000
"""Characters up to which a page is looked at as a robot check or an error."""

TEASER_MARKS = frozenset(
    {"read more", "learn more", "continue reading", "leer más", "view article", "full story"}
)
FEWEST_TEASERS = 3
FEWEST_WORDS = 25
DATE_LINE = pattern_of(r"[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?\Z|\d{1,2}/\d{1,2}/\d{2,4}\Z")
LONGEST_DATE = 20
"""Characters that such a line has at most."""


def blank_reason(raw: str) -> str | None:
    """Why there is nothing to read on a page, or None."""
    return None if any(map(str.isalnum, raw)) else EMPTY


def answer_reason(layout: Layout) -> str | None:
    """Why a short page is the site's answer to a robot or to a wrong address, or None."""
    if layout.starts[-1] - layout.begin > LONGEST_ANSWER:
        return None
    opening = [line.lower() for line in islice(filter(None, layout.lines), 3)]
    if any(line.startswith(_phrases("robot_checks")) for line in opening):
        return ROBOT_CHECK
    errors = _phrases("errors")
    if any(len(line) < 60 and line.startswith(errors) for line in opening[:1]):
        return ERROR_PAGE
    return None


def list_reason(layout: Layout, story: Story | None, is_site: bool) -> str | None:
    """Why a page tells no story, or None; a text without menus is always taken for one."""
    if not any(layout.prose) and _asks_to_sign_up(layout):
        return SIGN_UP
    if not is_site:
        return None
    if story is not None:
        return _story_reason(layout, story)
    return LIST_PAGE if sum(map(_is_date_line, layout.lines)) >= FEWEST_TEASERS else NO_PROSE


def _story_reason(layout: Layout, story: Story) -> str | None:
    lines = range(story.prose, story.stop)
    if any(answers(layout.lines[index]) for index in lines):
        return None
    sentences = sum(1 for index in lines if layout.prose[index] and closes(layout.lines[index], END_MARKS))
    entries = sum(1 for index in lines if _is_date_line(layout.lines[index]))
    if (entries >= FEWEST_TEASERS and entries > sentences) or _is_teaser(layout, story):
        return LIST_PAGE
    words = sum(layout.prose[index] for index in lines)
    return NO_PROSE if story.repeat is None and (not sentences or words < FEWEST_WORDS) else None


def _is_date_line(line: str) -> bool:
    return len(line) <= LONGEST_DATE and DATE_LINE.match(line) is not None


def _is_teaser(layout: Layout, story: Story) -> bool:
    """Whether the story found is only the first of several that go on elsewhere."""
    below = layout.next_filled(story.stop)
    if below == len(layout) or layout.keys[below] not in TEASER_MARKS:
        return False
    return sum(1 for key in layout.keys if key in TEASER_MARKS) >= FEWEST_TEASERS


def _asks_to_sign_up(layout: Layout) -> bool:
    return sum(1 for key in layout.keys if key.startswith(_phrases("sign_up"))) >= 2


@cache
def _phrases(name: str) -> tuple[str, ...]:
    return tuple(section("not_article")[name])
