"""A text may break off anywhere: no rule may read past its end."""

from __future__ import annotations

import pytest

from tests.core.extraction.support import article
from tui.core.extraction import extract

DENSE = (
    "ASHBY, Calif. – Quillan County District Attorney Ann Poe, who was appointed as director of the "
    "clinic, said today that Sandra Pike, 34, of Port Merrow, was charged with three counts of: "
    "robbery, first-degree burglary and conspiracy to sell fentanyl under PC 211. She faces up to 12 "
    "years in prison and a $10,000 fine, twice as many as in 2019. “We found 46 guns,” Poe said. The "
    "Ashby, Merrow and Dale police departments assisted."
)


@pytest.mark.parametrize(
    "text", ["Sandra Pike, \x00 \x00", "counts of  :", "charged with", "Ann Poe, ", "a", "“"]
)
def test_what_says_nothing_yields_nothing(text: str) -> None:
    assert [fact for fact in extract(article(text)).facts if fact.kind not in ("people", "agencies")] == []


@pytest.mark.parametrize("tail", ["", " ", ",", "\n", " \x00 ", " and"])
def test_a_text_that_breaks_off_is_read_as_far_as_it_goes(tail: str) -> None:
    for end in range(len(DENSE) % 7, len(DENSE) + 1, 7):
        text = DENSE[:end] + tail
        for fact in extract(article(text)).facts:
            assert 0 <= fact.span.start < fact.span.end <= len(text)
