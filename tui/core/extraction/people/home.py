"""Where the accused lives whom the opening brings in without a name: "an Ashby, Ohio, man was sentenced"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from tui.core.extraction.document import Document
from tui.core.extraction.people.merge import Group
from tui.core.extraction.people.opening import of_nobody_named


@cache
def _home() -> re.Pattern[str]:
    """A place before or behind "man"; alone it may be none."""
    word = r"[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}"
    who = r"(?:man|woman|resident|teen|teenager)"
    did = r"(?=,? (?:was|is|has|who|pleaded|pled|faces|will|convicted|charged|sentenced|accused|arrested)\b)"
    did += r"(?!,? (?:who )?(?:was|is|has been) (?:\w+ly )?"
    did += r"(?:shot|killed|murdered|found dead|injured|attacked|robbed))"
    lives = rf"(?:(?P<state>{word}, {word}),?|(?P<place>{word})) {who}{did}"
    comes = rf"(?: {who})? (?:from|of) (?P<behind>{word}(?:, {word})?){did}"
    # A pattern that begins with a set of letters is found without trying it everywhere.
    return re.compile(rf"[Aa\d](?<!\w.)(?:(?<!\d)n? (?:\d\d-year-old )?{lives}|(?<=\d)\d-year-old{comes})")


def _is_place(doc: Document, name: str) -> bool:
    """Whether the article has something happen there, or begins there: "Mexican" and "Army" are no places."""
    dateline = doc.article.dateline
    begins = dateline is not None and name.lower() in dateline.value.lower()
    return (
        begins
        or name.endswith((" County", " Parish"))
        or any(f" {where} {name}" in doc.text for where in ("in", "near", "from"))
    )


def settle(doc: Document, accused: Sequence[Group], groups: Sequence[Group]) -> None:
    """Give the only accused the place that the opening tells of somebody unnamed."""
    if len(accused) != 1 or any(mention.residence for mention in accused[0].mentions):
        return
    for match in of_nobody_named(doc, _home(), doc.lead.start, groups):
        place = match["state"] or match["behind"] or match["place"]
        if match["place"] is None or _is_place(doc, place):
            accused[0].mentions[0].residence = place
            return
