"""The word lists and tables the rules read, from `data/lexicon`, loaded when first asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from tui.core.resources import load_toml


@cache
def table(name: str) -> dict[str, Any]:
    """The whole of `data/lexicon/{name}.toml`."""
    return load_toml(f"lexicon/{name}.toml")


def alternatives(words: Iterable[str]) -> str:
    """A pattern matching any of the words, the longest first, whatever the kind of blank between them."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s") for word in ordered) + ")"


def trie(words: Iterable[str]) -> str:
    """A pattern for any of the words that looks at each letter once, unlike a plain list of alternatives.

    A blank at the end of one stands for the end of a word.
    """
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branches(root)


def _branches(node: dict[str, Any]) -> str:
    branches = [_branch(letter, rest) for letter, rest in sorted(node.items()) if letter]
    if not branches:
        return ""
    together = branches[0] if len(branches) == 1 else "(?:" + "|".join(branches) + ")"
    return f"(?:{together})?" if "" in node else together


def _branch(letter: str, rest: dict[str, Any]) -> str:
    if letter != " ":
        return re.escape(letter) + _branches(rest)
    more = {following: node for following, node in rest.items() if following}
    further = rf"\s{_branches(more)}"
    if "" not in rest:
        return further
    return rf"(?:{further}|\b)" if more else r"\b"
