"""What the tables say of titles: which part in the story the bearer of a title has."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from tui.core.extraction.capitals import CHOSEN
from tui.core.extraction.lexicon import table
from tui.core.model import Category
from tui.core.patterns import pattern_of

PARTS = {
    "official": Category.OFFICIAL,
    "attorney": Category.ATTORNEY,
    "judge": Category.JUDGE,
    "other": Category.OTHER,
}


@cache
def _last_words() -> dict[str, Category]:
    """The last word of a title, capitalised or small, and the part of its bearer."""
    titles = table("people")["titles"]
    return {
        word: part
        for name, part in PARTS.items()
        for key in (name, f"lower_{name}")
        for word in titles[key].split()
    }


@cache
def small_titles() -> frozenset[str]:
    """Titles written in lower case before a name."""
    titles = table("people")["titles"]
    return frozenset(word for name in PARTS for word in titles[f"lower_{name}"].split())


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(table("people")["titles"][name].split())


def spelled_out(title: str) -> str:
    """A title with its abbreviation written in full: "DA" is "District Attorney"."""
    short: dict[str, str] = table("people")["abbreviated"]
    return " ".join(short.get(word, word) for word in title.split())


ELECTED = ("President", "Member", "Members")
ELECTING = ("Borough", "Council", "Board", "Senate", "Assembly", "Commission")
"""What makes a president or a member the holder of an office."""

PIECES = pattern_of(r" (?:of|for|at|in|with|from|to|on|who|said|told|and|was|is|has|by) |, ")
"""What parts the head of a title from the rest: "director" in "director of the office of elections"."""


DIVISION = pattern_of(
    r"Attorney General,? (?:for (?:the )?[A-Z]|(?:head |in charge )?of [^.;]{3,60}Division)"
)
"""Who is at the head of a federal division, and no line attorney."""


@lru_cache(maxsize=1 << 12)
def part_of(title: str) -> Category | None:
    """The part of whoever bears the title; None when it holds no word that tells."""
    if DIVISION.search(title) is not None:
        return Category.OFFICIAL
    for piece in PIECES.split(spelled_out(title)):
        words = [plain_case(word) for word in piece.replace(",", " ").split()]
        for word in reversed(words):
            word = word.partition("-")[0] if word.endswith(CHOSEN) else word
            part = _last_words().get(word) or _last_words().get(word.removesuffix("s"))
            if part is not None:
                return _of_body(words, word, part, title)
    return None


def _of_body(words: Sequence[str], word: str, part: Category, title: str) -> Category:
    """The director of a university is no official, nor is an executive officer; a council's president is."""
    if word in ELECTED and words[words.index(word) - 1] in ELECTING and words[0] != word:
        return Category.OFFICIAL
    if part is Category.OFFICIAL and word.capitalize() in _listed("anywhere"):
        if word == "Officer" and words[-2:-1] in (["Executive"], ["Financial"], ["Operating"]):
            return Category.OTHER
        named = set(map(str.capitalize, title.split()))
        private = _listed("private") & named and not _listed("public") & named
        return Category.OTHER if private else part
    return _of_office(words, part)


def _of_office(words: Sequence[str], part: Category) -> Category:
    """Who heads an office of attorneys is an official; who acts for it or a defendant is an attorney."""
    counsel = part is Category.ATTORNEY or words[-2:] == ["Attorney", "General"]
    if not counsel:
        return part
    if _listed("line").intersection(words):
        return Category.ATTORNEY
    heads = _listed("heads").intersection(words) or words[-1] == "General"
    heads = heads or (words[-1] == "Prosecutor" and " ".join(words[:-1]) in table("places")["states"])
    return Category.OFFICIAL if heads else Category.ATTORNEY


def plain_case(word: str) -> str:
    """A word in capitals as it would stand in a sentence: "O'NEILL" is "O'Neill"."""
    letters = word.strip(".")
    if len(letters) < 3 or not letters.isupper() or letters in ("III", "CEO", "ADA", "DDA", "ASA", "DAG"):
        return word
    if "." in letters:
        return word
    cased = "-".join("'".join(part.capitalize() for part in piece.split("'")) for piece in word.split("-"))
    cased = cased.replace("'S ", "'s ")
    return cased[:-1] + "s" if cased.endswith("'S") else cased
