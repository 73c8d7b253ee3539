"""A fact as a form of named values in words, and back: any attribute can be corrected, none made nonsense."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from msgspec import Struct
from msgspec.structs import fields, replace

from tui.core.errors import EditError
from tui.core.model import KINDS, Fact, Span
from tui.core.review.anchors import UNTOLD

SEPARATOR = "; "
"""Between the names of a list."""


class Blank(Struct, frozen=True):
    """One line of the form: what is asked for, what it holds, what it may hold where that is a short list."""

    name: str
    value: str
    choices: tuple[str, ...] = ()
    optional: bool = False


def form(kind: str, fact: Fact | None = None) -> tuple[Blank, ...]:
    """The lines of the form for a kind of fact, filled in with a fact's values."""
    return tuple(_blank(name, hint, fact) for name, hint in _hints(kind).items())


def filled(kind: str, values: Mapping[str, str], span: Span, fact: Fact | None = None) -> Fact:
    """The fact a form states; raises EditError naming the first value that does not fit."""
    typed = {name: _typed(name, hint, values.get(name, "")) for name, hint in _hints(kind).items()}
    if isinstance(typed.get("start"), date) and typed["end"] < typed["start"]:
        raise EditError("end", "it lies before the start")
    if fact is not None:
        return replace(fact, **typed)
    return KINDS[kind](span=span, **typed)


def _hints(kind: str) -> dict[str, Any]:
    hints = get_type_hints(KINDS[kind])
    names = [field.name for field in fields(KINDS[kind]) if field.name not in UNTOLD]
    return {name: hints[name] for name in names}


def _blank(name: str, hint: Any, fact: Fact | None) -> Blank:
    hint, optional = _plain(hint)
    choices: tuple[str, ...] = ()
    if isinstance(hint, type) and issubclass(hint, Enum):
        choices = tuple(member.value for member in hint)
    elif hint is bool:
        choices = ("yes", "no")
    value = getattr(fact, name) if fact is not None else None
    return Blank(name, worded(value), choices, optional or get_origin(hint) is tuple)


def _plain(hint: Any) -> tuple[Any, bool]:
    """A type without "or none", and whether it had it."""
    if get_origin(hint) is not UnionType:
        return hint, False
    return next(arg for arg in get_args(hint) if arg is not NoneType), True


def worded(value: object) -> str:
    """A value as a form holds it."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case tuple():
            return SEPARATOR.join(map(str, value))
        case float():
            return f"{value:.0f}" if value.is_integer() else str(value)
        case _:
            return str(value)


def _typed(name: str, hint: Any, words: str) -> Any:
    hint, optional = _plain(hint)
    words = " ".join(words.split())
    if get_origin(hint) is tuple:
        return tuple(part.strip() for part in words.split(SEPARATOR.strip()) if part.strip())
    if not words:
        if optional:
            return None
        raise EditError(name, "it must not be empty")
    try:
        return _value(hint, words)
    except ValueError as error:
        raise EditError(name, _expected(hint, words)) from error


def _value(hint: Any, words: str) -> Any:
    if hint is bool:
        return {"yes": True, "no": False}[words.lower()] if words.lower() in ("yes", "no") else _refuse()
    if hint is date:
        return date.fromisoformat(words)
    if hint in (int, float):
        number = float(words.replace(",", "").removeprefix("$"))
        if not abs(number) < 1e15 or (hint is int and not number.is_integer()):
            raise ValueError(words)
        return hint(number)
    return hint(words)


def _refuse() -> Any:
    raise ValueError


def _expected(hint: Any, words: str) -> str:
    if isinstance(hint, type) and issubclass(hint, Enum):
        return f"“{words}” is none of {', '.join(member.value for member in hint)}"
    wanted = {bool: "yes or no", date: "a day such as 2024-05-03", int: "a whole number", float: "a number"}
    return f"“{words}” is not {wanted.get(hint, 'fitting')}"
