"""Where in a text a comparison may stand, told by words that each of them needs."""

from __future__ import annotations

from tui.core.extraction.places import each_place

DIGITS = tuple("123456789")
WHOLE = ("",)
MARKS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("", "%", WHOLE), ("percent", "percent", WHOLE), ("cent", "per cent", WHOLE), ("twice", "twice ", WHOLE),
    ("", "doubl", WHOLE), ("", "tripl", WHOLE), ("", "quadrupl", WHOLE), ("", "fold", WHOLE),
    ("halved", "halved", WHOLE),
    ("times", "times ", (
        "as ", "more ", "higher ", "greater ", "less ", "lower ", "longer ", "shorter ", "the ",
    )),
    ("half", "half ", ("as ", "the ")), ("half", "in half ", WHOLE),
    ("half", "by ", ("half", "more than half", "nearly half", "almost half", "about half")),
    ("third", "third as ", WHOLE), ("third", "a third", WHOLE), ("third", "one", ("-third", " third")),
    ("thirds", "two", ("-thirds", " thirds")), ("quarter", "quarter as ", WHOLE),
    ("quarter", "a quarter", WHOLE), ("quarter", "one-quarter", WHOLE), ("quarters", "quarters as ", WHOLE),
    ("quarters", "three-quarters", WHOLE), ("compared", "compared ", ("to ", "with ")),
    ("versus", "versus ", WHOLE), ("unchanged", "unchanged ", WHOLE), ("flat", "flat ", WHOLE),
    ("from", "from ", ("last ", "the same ", "the p", "the year ", "a year ", *DIGITS)),
    ("from", "up from ", WHOLE), ("from", "down from ", WHOLE),
    ("than", "than ", (
        "it ", "they ", "we ", "there ", "in", "during", "last", "the year", "the pr", "the same",
        "a ", "an ", "1", "2",
    )),
    ("years", "years ", ("ago", "earlier")), ("same", "same number of ", WHOLE),
    ("same", "the same as ", WHOLE), ("by", " by ", DIGITS),
    ("increase", "increase of ", WHOLE), ("decrease", "decrease of ", WHOLE),
)  # fmt: skip
"""What every way of comparing needs; a sentence without any of it holds no comparison.

A word the text must hold, what then marks a comparison, and how that must go on.
"""


def marked(low: str, said: frozenset[str]) -> list[int]:
    """The places of all marks, in order; looking for each by itself is far faster than for all at once."""
    places = []
    for word, mark, endings in MARKS:
        for place in each_place(low, mark) if not word or word in said else ():
            if low.startswith(endings, place + len(mark)):
                places.append(place)
    return sorted(places)
