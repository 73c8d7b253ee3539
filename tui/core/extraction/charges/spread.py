"""Lists of offences that go on past a second name or spread between two ends.

"Roe was charged with robbery and Poe with arson"; "charged with crimes ranging from trespass to murder".
"""

from __future__ import annotations

from collections.abc import Iterator

from tui.core.extraction.charges.lists import Listed, listed
from tui.core.extraction.charges.offence_reader import Manner
from tui.core.patterns import pattern_of

OTHERS = pattern_of(
    r"(?:\s\([^()\n]{1,40}\))?(?:[,;]\s(?:(?:and|while|but)\s)?|\s(?:and|while|but)\s)"
    r"(?:(?:[A-Z][\w.'-]*|and|the\sothers?|the\ssecond|(?:[a-z]+\s)?others|\d{2}|of),?\s){1,14}?"
    r"(?P<link>with|of|to|for)\s"
)
"""From the offences of one to those of the next, the verb left out."""
LONGEST_GAP = 160
MOST_GAPS = 8
RANGE = pattern_of(r"(?:ranging|ranged?|ranges|varying)\sfrom\s")
LONGEST_RANGE = 140


def gapped(folded: str, lowered: str, link: str, place: int, limit: int) -> Iterator[list[Listed]]:
    """The offences of each further person of a sentence whose verb stood once, bound by the same `link`."""
    for _ in range(MOST_GAPS):
        others = OTHERS.match(folded, place, min(limit, place + LONGEST_GAP))
        if others is None or others["link"] != link:
            return
        found = list(listed(folded, lowered, others.end(), limit, Manner.FORMAL))
        if not found:
            return
        yield found
        place = found[-1].offence.end


def ranged(folded: str, lowered: str, place: int, limit: int, manner: Manner) -> list[Listed]:
    """The offences at both ends of a range of crimes that is announced soon after `place`."""
    range_ = RANGE.search(lowered, place, min(limit, place + LONGEST_LEAD))
    if range_ is None:
        return []
    start = range_.end()
    to = lowered.rfind(" to ", start, min(limit, start + LONGEST_RANGE))
    while to >= 0:  # the last one first: "possession with intent to distribute to murder"
        first = list(listed(folded, lowered, start, to, manner))
        if first and first[-1].offence.end == to:
            last = list(listed(folded, lowered, to + len(" to "), limit, manner))
            if last:
                return [*first, *last]
        to = lowered.rfind(" to ", start, to)
    return []


LONGEST_LEAD = 40
