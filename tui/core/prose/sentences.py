"""Where sentences begin and end in folded text; a `\\n` always ends one."""

from __future__ import annotations

import re
from string import ascii_letters

from tui.core.patterns import pattern_of

ABBREVIATIONS = frozenset(
    """mr mrs ms dr jr sr st ste gov sen rep hon lt sgt cpl det capt cmdr col gen maj insp dep asst atty ofc
    no nos vs v inc corp co ltd dept div ave blvd rd hwy fl apt calif fla ariz ill tex wash ore mass conn
    pa va md ga nev ala ark colo del ind kan ky la mich minn miss mo mont neb okla tenn wis wyo
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun
    approx est ext al etc rev prof pres supt sec art ch pp""".split()
)
"""Words that keep their full stop inside a sentence, lower case."""

# A pattern that begins with a set of characters leaps from one to the next.
BREAK = pattern_of(r"""[.!?\n](?:(?<=\n)\n*|(?<!\n)[.!?]*["')\]]*(?:\s+|(?=\n))(?=["'(\[$]*[A-Z0-9]))""")
LONG = 7
"""Letters of a word that is too long to be an abbreviation."""
LONGEST = 12
"""Characters before a full stop in which the word it may belong to is read."""
WITHIN = ascii_letters + "."


def sentence_starts(folded: str) -> list[int]:
    """The offset of every sentence's first character, in order; the first is always 0."""
    starts = [0]
    for match in BREAK.finditer(folded):
        if folded[match.start()] == "\n" or not _abbreviates(folded, match.start(), match.end()):
            starts.append(match.end())
    return starts


def _abbreviates(folded: str, stop: int, following: int) -> bool:
    """Whether the full stop at `stop` belongs to a word such as "Sgt." or "U.S."."""
    if (
        folded[stop] != "."
        or folded[stop + 1] in "\"'"
        or (stop >= LONG and folded[stop - LONG : stop].isalpha())
    ):
        return False
    before = folded[max(0, stop - LONGEST) : stop]
    letters = before[len(before.rstrip(WITHIN)) :].lstrip(".")
    if not letters:
        return False
    if len(letters) == 1:
        return letters == "v" or (letters.isupper() and letters != "I")
    if letters.lower() in ABBREVIATIONS:
        return True
    # "U.S. Attorney" goes on; "in the U.S. The" does not.
    return "." in letters and not re.match(
        r"(?:The|He|She|They|It|In|On|A)\b", folded[following : following + 6]
    )
