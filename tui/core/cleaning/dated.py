"""The date that some sites set before or behind a headline, in its line."""

from __future__ import annotations

from tui.core.cleaning.published import is_date
from tui.core.patterns import pattern_of

BEFORE = pattern_of(r"(?P<date>[\w.,/ ]{6,30}?)\s?[:–—|-]\s+(?=\S)")
BEHIND = pattern_of(r"\s[–—|-]\s(?P<date>[\w./, ]{6,30})\Z|\s\((?P<inner>[\w./, ]{6,30})\)\Z")


def undated(line: str) -> tuple[int, int]:
    """Where in its line a headline begins and ends, a date before or behind it left out."""
    before, behind = BEFORE.match(line), BEHIND.search(line)
    start = before.end() if before and is_date(before["date"]) else 0
    end = behind.start() if behind and is_date(behind["date"] or behind["inner"]) else len(line)
    return (start, end) if start < end else (0, len(line))
