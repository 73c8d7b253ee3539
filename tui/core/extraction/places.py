"""Every place of some words in a text: what a rule goes by that looks for few and certain words.

Rules called by many words have a pattern of all of them instead, built by `lexicon.trie`: to look at each
letter once is faster than any list of where each word stands.
"""

from __future__ import annotations

from collections.abc import Iterator


def each_place(text: str, sought: str, start: int = 0, stop: int | None = None) -> Iterator[int]:
    """Where something stands, be it within a word, in order."""
    end = len(text) if stop is None else stop
    place = text.find(sought, start, end)
    while place >= 0:
        yield place
        place = text.find(sought, place + 1, end)


def each_opening(text: str, sought: str, start: int = 0, stop: int | None = None) -> Iterator[int]:
    """Where a word begins with something."""
    for place in each_place(text, sought, start, stop):
        if not text[max(0, place - 1) : place].isalnum():
            yield place


def each_whole(text: str, words: str, start: int = 0, stop: int | None = None) -> Iterator[int]:
    """Where words stand by themselves."""
    for place in each_opening(text, words, start, stop):
        end = place + len(words)
        if not text[end : end + 1].isalnum():
            yield place
