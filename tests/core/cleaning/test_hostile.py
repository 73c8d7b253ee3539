"""Pages made to take long: the time grows with the length and no faster."""

from __future__ import annotations

import time

import pytest

from tests.core.cleaning.support import article

LENGTH = 400_000
SECONDS = 4.0
"""Far above what any of the pages takes, far below what quadratic work on one would."""

SITE = "Man Held for Robbery in the Town\nSearch\nMenu\nHome\n"
SEEDS = {
    "one word": "a",
    "words in one line": "the man of the town ",
    "blanks": " ",
    "empty lines": "\n",
    "zeros": "\x00",
    "menu lines": "Home\n",
    "buttons": "Share\n",
    "sentences and buttons": "The man of the town was not in the house of the old lady.\nShare\n",
    "headlines": "Man Held for Robbery in the Town\n",
    "halves of a headline": "Man Held for\n",
    "capitals": "PORT ELLERY ",
    "capital lines": "PORT ELLERY PORT ELLERY\n",
    "months": "June\n",
    "dates": "June 5, 2025\n",
    "labels": "press release: ",
    "brackets": "(",
    "bars": "a | ",
    "number signs": "# ",
    "carriage returns": "abc def\r",
}


@pytest.mark.parametrize("site", ["", SITE], ids=["bare", "site"])
@pytest.mark.parametrize("seed", SEEDS.values(), ids=SEEDS)
def test_no_page_takes_more_than_linear_time(site: str, seed: str) -> None:
    raw = site + seed * (LENGTH // len(seed))
    start = time.process_time()
    found = article(raw)
    assert time.process_time() - start < SECONDS
    assert found.text == raw[slice(*found.body)]
