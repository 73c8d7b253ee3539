"""Every place of some words in a text: what a rule goes by that looks for few and certain words.

Rules called by many words have a pattern of all of them instead, built by `lexicon.trie`: to look at each
letter once is faster than any list of where each word stands.
"""

from __future__ import annotations


def each_place(text: str, sought: str, start: int = 0, stop: int | None = None) -> list[int]:
    """Where something stands, be it within a word, in order."""
    places: list[int] = []
    place = text.find(sought, start, stop)
    while place >= 0:
        places.append(place)
        place = text.find(sought, place + 1, stop)
    return places


def each_opening(text: str, sought: str, start: int = 0, stop: int | None = None) -> list[int]:
    """Where a word begins with something."""
    places = each_place(text, sought, start, stop)
    return [place for place in places if not text[max(0, place - 1) : place].isalnum()]


def each_whole(text: str, words: str, start: int = 0, stop: int | None = None) -> list[int]:
    """Where words stand by themselves."""
    length = len(words)
    places = each_opening(text, words, start, stop)
    return [place for place in places if not text[place + length : place + length + 1].isalnum()]
