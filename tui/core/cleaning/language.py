"""The language of a text, told by its letters or by its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from tui.core.cleaning.layout import composed, stop_words
from tui.core.cleaning.words import section
from tui.core.patterns import pattern_of

DEFAULT = "en"
SAMPLE = 6000
"""Characters that are read to tell the language."""

ENGLISH_SAMPLE = 900
ENGLISH_SHARE = 0.2
ENGLISH_LEAST = 50
"""Characters that are read first, and the share of their words, or of that many, that tell English."""

WORD = pattern_of(r"[^\W\d_]+")
SMALL_WORD = pattern_of(r"\b[a-zß-ỹ]+\b")
"""Words without a capital, so that the names of places and people do not count."""

FEWEST_HITS = 3
SCRIPT_SHARE = 0.3
"""Share of letters from which a script other than the Latin one decides."""


def language_of(text: str) -> str:
    """The ISO 639-1 code of the language a text is written in; English when nothing tells."""
    if _is_plainly_english(text[:ENGLISH_SAMPLE]):
        return DEFAULT
    sample = composed(text[:SAMPLE])
    return (None if sample.isascii() else _by_script(sample)) or _by_words(sample)


def _is_plainly_english(sample: str) -> bool:
    """Whether the beginning of a text settles it: no other language shares so many words."""
    words = sample.split()
    common = stop_words()[DEFAULT]
    return sum(map(common.__contains__, words)) > ENGLISH_SHARE * max(len(words), ENGLISH_LEAST)


def _by_script(sample: str) -> str | None:
    if not _any_script().search(sample):
        return None
    letters = sum(map(str.isalpha, sample))
    for code, script in _scripts().items():
        if len(script.findall(sample)) > letters * SCRIPT_SHARE:
            return code
    return None


def _by_words(sample: str) -> str:
    words = Counter(SMALL_WORD.findall(sample) or WORD.findall(sample.lower()))
    hits = {
        code: sum(map(words.__getitem__, common.intersection(words))) for code, common in stop_words().items()
    }
    best = max(hits, key=lambda code: (hits[code], code == DEFAULT))
    return best if hits[best] >= FEWEST_HITS and hits[best] > hits[DEFAULT] else DEFAULT


@cache
def _any_script() -> re.Pattern[str]:
    return re.compile("[" + "".join(f"{first}-{last}" for first, last in section("scripts").values()) + "]")


@cache
def _scripts() -> dict[str, re.Pattern[str]]:
    return {code: re.compile(f"[{first}-{last}]") for code, (first, last) in section("scripts").items()}
