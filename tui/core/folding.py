"""One form of a text to search in, without case or typographic variety; every character keeps its place.

Offsets found in folded text hold in the original, so what is found there can be lit where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

VARIANTS = {
    "'": "’‘",
    '"': "“”",
    "-": "‐‑–—",
    " ": "\n\r\t\v\f\x1c\x1d\x1e\x1f\x85\xa0\u2028\u2029\u202f\u205f\u3000"
    + "".join(map(chr, range(0x2000, 0x200B))),
}  # fmt: skip
"""What a keyboard character stands for besides itself, so that a phrase is found across a line break."""


def folded(text: str) -> str:
    """`text` as a search sees it; same length."""
    return caseless(plain(text))


def plain(text: str) -> str:
    """`text` with keyboard quotation marks, hyphens and blanks; case is kept, and the length."""
    for character, variants in VARIANTS.items():
        for variant in variants:
            if variant in text:
                text = text.replace(variant, character)
    return text


def caseless(text: str) -> str:
    """`text` without case; a letter that would become two stays as it is, so that no offset shifts."""
    small = text.casefold()
    if len(small) == len(text):
        return small
    # Few texts have any such letter, and those that do have few: what lies between them is folded in one go.
    growing = {letter: _small(letter) for letter in set(text) if len(letter.casefold()) > 1}
    between = re.split(f"([{''.join(map(re.escape, growing))}])", text)
    return "".join(growing.get(part) or part.casefold() for part in between)


def _small(letter: str) -> str:
    forms: Iterable[str] = (letter.casefold(), letter.lower())
    return next((form for form in forms if len(form) == 1), letter)
