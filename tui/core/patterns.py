"""Regular expressions compiled when they are first used: an article needs fewer than half of them."""

from __future__ import annotations

import re
from typing import Any, cast

METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


class _Compiled:
    """Stands for a pattern with that pattern's own methods, which nothing is asked before."""


class _Late(_Compiled):
    """Stands for a pattern that nobody has asked for yet; it is compiled when somebody does."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__ |= {each: getattr(compiled, each) for each in METHODS}
        # Where no name is ever missing Python looks names up faster.
        self.__class__ = _Compiled  # type: ignore[assignment]
        return self.__dict__[name]


def pattern_of(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, without the time that takes before anybody asks for it."""
    return cast("re.Pattern[str]", _Late(pattern, flags))
