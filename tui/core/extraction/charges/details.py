"""What may stand behind an offence in a list: its class and sum, whom it was done to, how and where."""

from __future__ import annotations

import re

from tui.core.extraction.charges.offence_ahead import begins_offence
from tui.core.patterns import pattern_of

SKIPPED = pattern_of(r"[^,;.:()\n\"]{3,90}?(?:\s\([^()\n]{1,40}\))?(?=[,;]\s|\sand\s)")
AFTER = pattern_of(r"\s?(?:\([^()\n]{1,90}\)|\[[^][\n]{1,60}\])")
AMOUNT = pattern_of(
    r",?\s(?:(?:and|but)\s)?(?:of|over|in|valued|worth|exceeding|above|between|totaling|more|less|greater|under)"
    r"(?:\s(?:at|of|than|excess|the|amount|an?|value|over)){0,4}\s\$[\d,.]*\d(?:\s(?:million|thousand))?"
    r"(?:\s(?:or|and|to|but)\s(?:more|less|above|over|greater|(?:less\sthan\s)?\$[\d,.]*\d(?:\s(?:million|thousand))?))?"
)
"""The sum an offence is graded by: "theft of $2,500 or more"."""
TALLY = pattern_of(
    r"(?:,|\s[—-])?\s(?:(?:an?\s)?(?:class\s[\"']?\w+(?:-\w+)?[\"']?|unclassified|(?:first|second|third|fourth|1st|2nd|3rd|4th)[\s-]degree|state\sjail)\s"
    r"(?:(?:violent|nonviolent)\s)?(?:felony|felonies|misdemeanor|crimes?)"
    r"(?:\s(?:punishable|that|which|carrying)\s[^,;.]{3,70})?"
    r"|an?\s(?:(?:\d{1,2}|[a-z]+)-(?:year|day|month)\s|(?:\w+\s)?(?=felony|misdemeanor))(?:felony|misdemeanor)\b(?!\s\w+\sof\b)"
    r"|an?\s[a-e](?:-i{1,2})?\s(?:(?:violent|nonviolent)\s)?felony\b"
    r"|to\swit[:,]?\s[^,;.:()\n]{2,60}"
    r"|(?:\w+|\d+)\s(?:felony\s|misdemeanor\s)?counts?\b(?!\sof))"
)
SEPARATOR = pattern_of(
    r"\s?(?:[,;]\s?(?:(?:and|or|as well as|along with|plus|&)\s)?"
    r"|\s(?:and|or|&|as well as|along with|plus)\s)"
)
RESIDUE = pattern_of(
    r"\s(?:of|on|against|upon|to|from|the|for\s(?:jane|john|victim))\s[^,;.:()\n\"]{2,60}?(?=[,;]\s|\sand\s)"
)
DETAIL = pattern_of(
    r"\s(?:(?:in|by|with|as|under|without|while(?!\s\w+ing)|over|through|across|throughout|involving|near|inside|outside|within)"
    r"(?!\s(?:[\w-]+\s){0,3}(?:special|circumstances?|enhancements?|allegations?|findings?)\b)"
    r"\s[^,;.:()\n\"]{2,90}?|online|overseas|abroad|[a-z]{2,8}(?:state|town|wide|ly))"
    r"(?=[,;]\s|\sand\s)"
)
"""What a complaint says more closely of an offence: "robbery in a dwelling, and arson"."""
BOTH_ACTS = pattern_of(r" by [a-z]+ing and [a-z]+ing ")
"""How an offence was done, told by two acts: "by promoting and selling a sham"."""

STORY = pattern_of(r"\s(?:for(?!\s(?:jane|john|victim))|after|during|when|while|who|that|which|in|at)\s")


def past_details(folded: str, lowered: str, place: int, limit: int) -> int:
    """Past "(11 counts)", ", a class B felony", "two counts"."""
    for _ in range(3):
        detail = (
            AFTER.match(folded, place, limit)
            or TALLY.match(lowered, place, limit)
            or AMOUNT.match(lowered, place, limit)
        )
        if detail is None:
            break
        place = detail.end()
    return place


def past_residue(folded: str, lowered: str, place: int, limit: int) -> re.Match[str] | None:
    """The separator behind a victim's name, which the grammar leaves out of the offence's."""
    residue = RESIDUE.match(lowered, place, limit)
    if residue is not None and not STORY.search(residue[0]):
        return SEPARATOR.match(lowered, residue.end(), limit)
    detail = DETAIL.match(lowered, place, limit)
    after = past_details(folded, lowered, detail.end(), limit) if detail else place
    separator = SEPARATOR.match(lowered, after, limit) if detail else None
    if separator is None or BOTH_ACTS.match(lowered, place, limit):
        return None
    return separator if _goes_on(lowered, separator.end(), limit) else None


def _goes_on(lowered: str, place: int, limit: int) -> bool:
    """Whether an offence is the next item of a list, or the one after it."""
    if begins_offence(lowered, place, limit):
        return True
    skip = SKIPPED.match(lowered, place, limit)
    separator = SEPARATOR.match(lowered, skip.end(), limit) if skip else None
    return separator is not None and begins_offence(lowered, separator.end(), limit)
