"""Where hostile inputs come from: good files after accidents, and texts woven from what rules look for."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import tomli
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

ROOT = Path(__file__).parent.parent.parent
CONTROLS = "\x00\x07\x08\x0b\x0c\x1b\x7f\x85\x9b\u061c\u200b\u200e\u200f\u2028\u2029\u202a\u202e\u2066\u2069"
ODD = "\ufeff\ufffd\u00ad\u0130\u0149\u1e9e\ufb01\u0345\u0301\U0001f469\u200d\U0001f692\U000e0001²½Ⅻ٣ß"
"""Letters that grow when folded, marks that join, digits that are none."""
FRAGMENTS = (
    *("12", "1,234,567", "$5 million", "$1.2.3", "0", "9" * 400, "-3", "½", "twenty-", "seven hundred and "),
    *("two-time", "15-year-old", "a dozen", "no", "1st", "ten to 12", "between 3 and", "$", "percent", "%"),
    *("May 3, 2024", "Feb. 30", "02/29/2023", "2024-13-45", "last Tuesday", "September", "mid-", "in 2019"),
    *("from March to", "0001-01-01", "December 31, 9999", "on or about", "years", "months in prison"),
    *(
        "counts of ",
        "two counts of",
        "charged with",
        "pleaded guilty to",
        "sentenced to",
        "up to 25 years to life",
    ),
    *("indeterminate term of", "probation", "restitution of", "fined", "and", "or", ",", ";", ":", "and/or"),
    *(
        "John Smith, 45,",
        "Maria de la Cruz-O’Hara",
        "Jr.",
        "Deputy District Attorney",
        "Sheriff Ada Quill",
        "aka",
    ),
    *("Ashby Police Department", "Quillan County Sheriff’s Office", "FBI", "U.S. Attorney", "Department of"),
    *(
        "Operation Larkspur",
        "Operation",
        "more than twice as many arrests as 2019",
        "up 5% from",
        "compared to",
    ),
    *(
        "said",
        "according to",
        "“",
        "”",
        '"',
        "'",
        "’s",
        "‘",
        "«",
        "(",
        ")",
        "[",
        "—",
        "--",
        "- ",
        "• ",
        "* ",
        "1. ",
    ),
    *(
        "the victim’s name was not released",
        "did not",
        "Penal Code section 187(a)",
        "§",
        "v.",
        "D.O.B. 1/2/99",
    ),
    *(
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\t",
        "    ",
        "\xa0",
        ".",
        "!",
        "...",
        "FOR IMMEDIATE RELEASE",
        "###",
        "-30-",
    ),
    *("PORT MERROW, Calif. – ", "Contact:", "Share\n", "Title\nDate: ", "http://a.example/?x", "a@b.example"),
    *("word" * 2000, "A" * 3000, "a-" * 1000, "A. " * 300, "é" * 500),
)


@cache
def lexicon() -> tuple[str, ...]:
    """Every word of the tables that rules read, once."""
    words: set[str] = set()
    for path in sorted((ROOT / "data" / "lexicon").glob("*.toml")):
        gather(tomli.loads(path.read_text(encoding="utf-8")), words)
    return tuple(sorted(words))


def gather(value: Any, words: set[str]) -> None:
    """All strings within a table, its keys included."""
    if isinstance(value, str):
        words.add(value)
    elif isinstance(value, dict):
        words.update(value)
        for each in value.values():
            gather(each, words)
    elif isinstance(value, list):
        for each in value:
            gather(each, words)


@cache
def prose() -> tuple[str, ...]:
    """Pieces of sentences from the articles that Blotter is evaluated on."""
    pieces: set[str] = set()
    for path in sorted((ROOT / "tests" / "evaluation" / "articles").rglob("*")):
        if path.is_file():
            pieces.update(re.split(r"(?<=[,.;:])\s|\n", path.read_text(encoding="utf-8")))
    return tuple(sorted(piece for piece in pieces if piece))


def fragments() -> SearchStrategy[str]:
    """One thing that a rule may look for, or may stumble over."""
    return st.one_of(
        st.sampled_from(FRAGMENTS),
        st.sampled_from(lexicon()),
        st.sampled_from(prose()),
        st.sampled_from(CONTROLS + ODD),
        st.text(max_size=8),
    )


def texts(longest: int = 40) -> SearchStrategy[str]:
    """A text woven from such things; most often as sentences have them, with a blank between."""
    joined = st.sampled_from([" ", " ", " ", "", "\n"])
    few = st.lists(fragments(), max_size=4)
    many = st.lists(fragments(), min_size=longest // 2, max_size=longest)
    return st.builds(str.join, joined, st.one_of(few, many, many)).map(whole)


def whole(text: str) -> str:
    """Without halves of characters, which no reader lets through."""
    return text.encode(errors="replace").decode()


Accident = tuple[int, int, int, int]


def accidents(most: int = 10) -> SearchStrategy[list[Accident]]:
    """What may befall a file: kind, place, length and another place."""
    place = st.integers(0, 1 << 20)
    return st.lists(st.tuples(st.integers(0, 3), place, st.integers(1, 300), place), max_size=most)


def damaged(data: bytes, happened: list[Accident]) -> bytes:
    """The file after accidents: a byte changed, a piece lost, doubled, or the end cut off."""
    changed = bytearray(data)
    for kind, at, length, other in happened:
        if not changed:
            break
        at, other = at % len(changed), other % len(changed)
        if kind == 0:
            changed[at] = (changed[at] + length) % 256
        elif kind == 1:
            del changed[at : at + length]
        elif kind == 2:
            changed[at:at] = changed[other : other + length]
        else:
            del changed[max(at, len(changed) - length) :]
    return bytes(changed)


def broken(samples: dict[str, bytes]) -> SearchStrategy[tuple[str, bytes]]:
    """Good files by name, each after accidents."""
    return st.builds(
        lambda name, happened: (name, damaged(samples[name], happened)),
        st.sampled_from(sorted(samples)),
        accidents(),
    )
