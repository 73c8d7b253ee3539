"""Where a text names an agency: one cheap scan for the nouns agencies are known by, then a look around each."""

from __future__ import annotations

from collections.abc import Iterator

from tui.core.extraction.agency_bodies import coalition, fixed, opening, tail
from tui.core.extraction.agency_names import Mention
from tui.core.extraction.agency_police import police, sheriff
from tui.core.extraction.agency_prosecutors import prosecutor
from tui.core.extraction.agency_terms import POLICE, SHERIFF, Terms, terms

INITIALS = ("PD", "TF")


def find_mentions(text: str) -> list[Mention]:
    """Every place that names an agency, in reading order; of two that overlap, the longer."""
    known = terms()
    found: list[Mention] = []
    for match in known.trigger.finditer(text):
        start, end = match.span()
        if text[end : end + 1].isalpha() and text[end] != "s":
            continue
        if text[start - 1 : start].isalnum() and match[0] not in INITIALS:
            continue
        for mention in _read(text, start, end, match[0], known):
            _keep(found, mention)
    found.sort(key=lambda mention: mention.start)
    return found


def _keep(found: list[Mention], mention: Mention) -> None:
    """Add a mention unless a longer one covers it; drop the ones it covers."""
    for place in range(len(found) - 1, max(-1, len(found) - 12), -1):
        other = found[place]
        if other.end > mention.start and other.start < mention.end:
            if other.end - other.start >= mention.end - mention.start:
                return
            del found[place]
    found.append(mention)


def _read(text: str, start: int, end: int, word: str, known: Terms) -> Iterator[Mention]:
    """The mentions a trigger gives rise to, by the family it belongs to."""
    if word in POLICE or word in INITIALS:
        return police(text, start, end, known)
    if word in SHERIFF:
        return sheriff(text, start, end, known)
    if word in known.prosecutors:
        return prosecutor(text, start, end, word, known)
    if text[end : end + 1] == "s":
        return iter(())
    if word in known.fixed:
        return fixed(text, start, end, word, known)
    if word in known.openings:
        return opening(text, start, end, known.openings[word], known)
    if word == "coalition":
        return coalition(text, start, known)
    return tail(text, start, end, word, known.tails[word], known)
