"""The day in a date as formats carry it: ISO, the mail's form, as printed, or seconds since 1970."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from tui.core.cleaning.calendar_dates import find_date

BASIC = re.compile(r"((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?!\d)")
LONGEST = 80
"""Characters; what is longer is prose, and the date in it may be any."""


def iso_day(value: object) -> str | None:
    """The ISO date in a value, in the time zone it names; None when there is none."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return _of_seconds(value)
    text = str(value).strip()[:LONGEST] if value else ""
    if match := BASIC.match(text):
        return _valid("-".join(match.groups()))
    if printed := find_date(text):
        return printed.iso
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _of_seconds(value: float) -> str | None:
    if 19000101 <= value <= 21000101:
        return iso_day(str(int(value)))
    seconds = value / 1000 if value > 1e11 else value
    try:
        return datetime.fromtimestamp(seconds, UTC).date().isoformat() if seconds > 1e8 else None
    except (OverflowError, OSError, ValueError):
        return None


def _valid(text: str) -> str | None:
    try:
        return datetime.strptime(text, "%Y-%m-%d").date().isoformat()
    except ValueError:
        return None
