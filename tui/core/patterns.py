"""Regular expressions compiled when they are first used: an article needs fewer than half of them."""

from __future__ import annotations

import re
from typing import Any, cast

METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


class _Late:
    """Stands for a pattern; once it has been used, its methods are those of the pattern itself."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__ |= {each: getattr(compiled, each) for each in METHODS}
        return self.__dict__[name]


def pattern_of(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, without the time that takes before anybody asks for it."""
    return cast("re.Pattern[str]", _Late(pattern, flags))
