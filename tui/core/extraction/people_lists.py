"""Names in a row: one title before several names belongs to each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tui.core.extraction.people_mentions import SURE, Mention

JOINED = re.compile(r"(?:,\s|,?\s(?:and|&)\s|;\s(?:and\s)?|\s/\s)\Z")


def share_titles(text: str, mentions: Sequence[Mention]) -> None:
    """Give the first title in a row to those after it: "Deputy District Attorneys Ann Poe and Bo Dee"."""
    for before, mention in pairwise(mentions):
        joined = JOINED.fullmatch(text, before.after, mention.start)
        if joined is None:
            continue
        if mention.title is None and before.title and before.title.endswith("s"):
            mention.title = before.title
            mention.weight = max(mention.weight, 0) + SURE
        elif before.weight >= SURE and mention.weight == SURE - 1:
            mention.weight += 1
