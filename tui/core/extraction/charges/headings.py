"""Charges under a heading of their own: "Charges", then a line for each, perhaps below a defendant's name."""

from __future__ import annotations

from collections.abc import Iterator

from tui.core.extraction.charges.details import past_details
from tui.core.extraction.charges.lines import lines
from tui.core.extraction.charges.lists import Listed, listed
from tui.core.extraction.charges.offence_reader import Manner
from tui.core.patterns import pattern_of

HEADING = pattern_of(
    r"\n(?:(?:the|pending|filed|criminal) )?(?:charge|offense|conviction|count)s?(?: filed)?:?[ ]*(?=\n)"
)
SKIPPED = 3
"""Lines that may stand between the heading and the first offence: other headings of a table, a name."""
GRADED = pattern_of(r" \((?:[fm]\d|felony|misdemeanor|(?:un)?classified felony)\)")
"""An offence with its degree behind it, as lists of defendants print it: "Theft (F3)"."""
REST = 24
"""Characters a line may hold behind its offences; a line with more tells a story."""


def headed(folded: str, lowered: str) -> Iterator[list[Listed]]:
    """The offences of each line below a heading."""
    for heading in HEADING.finditer(lowered):
        place = heading.end()
        for _ in range(SKIPPED + 1):
            found = [line for line in lines(folded, lowered, place) if _fills(lowered, line)]
            if found:
                yield from found
                break
            place = lowered.find("\n", place + 1)
            if place < 0:
                break


def graded(folded: str, lowered: str) -> Iterator[list[Listed]]:
    """The offences of each line that prints their degrees: "Jo Poe, 33, Ashby: Theft (F3), Forgery (F4)"."""
    done = 0
    for degree in GRADED.finditer(lowered):
        if degree.start() <= done or not "a" <= lowered[degree.start() - 1] <= "z":
            continue
        line = lowered.rfind("\n", 0, degree.start()) + 1
        done = lowered.find("\n", degree.end())
        done = len(lowered) if done < 0 else done
        marks = ((lowered.rfind(mark, line, degree.start()), len(mark)) for mark in MARKS)
        start = max((place + length for place, length in marks if place >= 0), default=line)
        items = listed(folded, lowered, start, done, Manner.COUNTED)
        if found := [item for item in items if GRADED.match(lowered, item.offence.end)]:
            yield found


MARKS = (": ", " - ", " — ")


def _fills(lowered: str, line: list[Listed]) -> bool:
    last = past_details(lowered, lowered, line[-1].offence.end, len(lowered))
    end = lowered.find("\n", last)
    return (len(lowered) if end < 0 else end) - last <= REST
