"""Which panes are in sight, by the width of the screen, the pane that is active and whether it is zoomed."""

from __future__ import annotations

ARTICLES, ARTICLE, FACTS, AGENCIES, PENALTIES = range(5)
LISTS = (FACTS, AGENCIES, PENALTIES)
IDS = ("articles", "article", "facts", "agencies", "penalties")
"""Widget ids of the panes by the number that focuses them."""

WIDE, MEDIUM = 100, 60
"""Columns from which panes stand side by side, and from which the article keeps one of them beside it."""


def in_sight(width: int, active: int, beside: int, many: bool, zoomed: bool) -> set[int]:
    """The panes to show; `beside` is the one last shown beside the article."""
    if zoomed or width < MEDIUM:
        return {active}
    if width < WIDE:
        return {ARTICLE, beside if active == ARTICLE else active}
    return {ARTICLE, FACTS, AGENCIES, PENALTIES} | ({ARTICLES} if many else set())


def numbers(many: bool) -> tuple[int, ...]:
    """The panes there are, in the order Tab goes through them."""
    return (ARTICLES, ARTICLE, FACTS, AGENCIES, PENALTIES)[0 if many else 1 :]
