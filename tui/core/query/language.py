"""The grammar of a search, and errors that point at the place and say what would be right.

    search  = group { "or" group }          one group must hold
    group   = part { part }                 all its parts must hold
    part    = [ "-" ] ( word | "phrase" | field ":" value )
    value   = [ words | "phrase" ] [ ( ">" | ">=" | "<" | "<=" | "=" ) number ] | day [ ".." day ]
            | "=" "phrase"

`agency:="the name"` asks for these words and no others.  A quotation mark that is not closed yet runs to the
end, so that a search can be read while it is typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from msgspec import Struct

from tui.core.errors import QueryError
from tui.core.query.fields import FIELDS, Field
from tui.core.query.values import OPERATORS, Value, days, number

TOKEN = re.compile(
    r'(?P<minus>-)?(?:(?P<field>[A-Za-z_]+):(?=\S)(?P<whole>=(?="))?)?'
    r'(?:"(?P<phrase>[^"]*)(?:"|$)|(?P<word>[^\s"]+))(?P<rest>[^\s"]*)'
)
COMPARE = re.compile(r"(?P<words>[^<>=]*)(?P<compare>>=|<=|>|<|=)(?P<bound>.*)$")
DATED = frozenset({"date", "published"})
SIZED = frozenset({"count", "money", "age", "penalty"})
"""Fields whose subjects have an amount."""


class Asked(Struct, frozen=True):
    """One part of a search: words of the text, or a field with what it must be."""

    words: str
    field: Field | None
    value: Value
    wanted: bool


Groups = tuple[tuple[Asked, ...], ...]


def parse(text: str) -> Groups:
    """The groups of a search; raises QueryError naming the place."""
    groups: list[list[Asked]] = [[]]
    for match in TOKEN.finditer(text):
        if match[0].lower() == "or" and groups[-1] and text[match.end() :].strip():
            groups.append([])
            continue
        groups[-1] += _asked(match)
    return tuple(tuple(group) for group in groups if group)


def _asked(match: re.Match[str]) -> Iterator[Asked]:
    wanted = match["minus"] is None
    field = _field(match["field"], match.start("field")) if match["field"] else None
    words = match["phrase"] if match["phrase"] is not None else match["word"]
    if field is not None:
        yield Asked("", field, _value(field, match, words), wanted)
        return
    if match["field"]:
        words = f"{match['field']}:{match['whole'] or ''}{words}"
    # A lone hyphen, or one inside a word, is a character like any other.
    words += match["rest"] if match["phrase"] is None else ""
    if words:
        yield Asked(words, None, Value(), wanted)


def _field(name: str, place: int) -> Field | None:
    """The field of that name; None when it is like none, and so is text that holds a colon."""
    field = FIELDS.get(name.lower())
    if field is not None:
        return field
    close = get_close_matches(name.lower(), FIELDS, n=1, cutoff=0.75)
    if close:
        raise _wrong(place, f"there is no field “{name}”", f"{close[0]}:")
    return None


def _value(field: Field, match: re.Match[str], words: str) -> Value:
    place = match.start("phrase" if match["phrase"] is not None else "word")
    if match["phrase"] is not None:
        words, bound = match["phrase"], match["rest"]
        if match["whole"]:
            return Value(words, whole=True)
        compared = COMPARE.match(bound)
        known = _known(field, words, place)
        return _bound(field, known, compared, place) if compared else Value(known, field.exact)
    if field.name in DATED:
        return _dated(field, words, place)
    compared = COMPARE.match(words)
    if compared:
        return _bound(field, _known(field, compared["words"], place), compared, place)
    return Value(_known(field, words, place), field.exact)


def _known(field: Field, words: str, place: int) -> str:
    """The words of a closed list, or any words where the list is open."""
    if not field.exact or not words or any(value.startswith(words.lower()) for value in field.values):
        return words
    close = get_close_matches(words.lower(), field.values, n=1, cutoff=0.5)
    raise _wrong(place, f"{field.name}: knows no “{words}”", close[0] if close else ", ".join(field.values))


def _bound(field: Field, words: str, compared: re.Match[str], place: int) -> Value:
    place += compared.start("bound")
    if field.name not in SIZED:
        raise _wrong(place, f"{field.name}: has no amount to compare", field.example)
    bound = number(compared["bound"], timed=field.name == "penalty")
    if bound is None:
        raise _wrong(place, f"“{compared['bound']}” is not a number", field.example)
    if field.name == "penalty" and bound.unit is None:
        raise _wrong(place, "a penalty is measured in time or money", "penalty:>10y or penalty:>$500")
    return Value(words, field.exact, compared["compare"], bound)


def _dated(field: Field, text: str, place: int) -> Value:
    compare = next((sign for sign in OPERATORS if text.startswith(sign)), "")
    period = days(text.removeprefix(compare))
    if period is None:
        raise _wrong(place, f"“{text}” is not a day, month or year", field.example)
    return Value(compare=compare, days=period)


def _wrong(place: int, what: str, right: str) -> QueryError:
    return QueryError(f"at {place + 1}: {what}; try {right}", place)
