"""The opening of an article, in which its accused may be brought in without a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.core.extraction.document import Document
from tui.core.extraction.people.merge import Group

OPENING = 900
"""Characters of the story within which the opening lies."""


def of_nobody_named(
    doc: Document, pattern: re.Pattern[str], start: int, groups: Sequence[Group]
) -> Iterator[re.Match[str]]:
    """What the opening tells in words that name nobody, looked for from `start`."""
    end = doc.lead.start + OPENING
    named = [mention.start for group in groups for mention in group.mentions if mention.start < end]
    for match in pattern.finditer(doc.text, start, end):
        if not any(match.start() < place < match.end() for place in named):
            yield match
