"""What an article says is not given, not known or not released."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from re import Match, Pattern

from msgspec.structs import replace

from tui.core.extraction.document import Document
from tui.core.extraction.places import each_opening
from tui.core.extraction.withheld.words import (
    about,
    named,
    sentence_subject,
    short,
    subject,
    tells,
    with_occasion,
)
from tui.core.model import Span, Withheld
from tui.core.patterns import pattern_of

PENDING = r"to\sbe\s(?:determined|announced|released|identified|disclosed)\b"
TRIGGER = pattern_of(
    r"no\s(?=\w)|No\s(?=\w)|NO\s(?=\w)|not\s|declin(?:ed|es|ing)\sto\s|refused\sto\s(?=comment)"
    r"|unable\sto\s|withh(?:eld|olding|olds)\b|un(?:known|clear|determined|disclosed|identified)\b"
    rf"|yet\s{PENDING}|{PENDING}"
)
OPENINGS = {
    "no": ("no ", "No ", "NO ", "no\n", "No\n", "NO\n"),
    "not": ("not ", "not\n"),
    "refused": ("refused",),
    "unable": ("unable",),
    **{
        word: (word,)
        for word in ("declined", "declines", "declining", "withheld", "withholding", "withholds")
    },
    **{word: (word,) for word in ("unknown", "unclear", "undetermined", "undisclosed", "unidentified")},
    **{
        word: ("yet to be", "to be " + word)
        for word in ("determined", "announced", "released", "identified", "disclosed")
    },
}
"""Words of which a text must hold one, and how what it keeps back then begins."""

GIVEN = (
    r"(?:given|released|provided|available|disclosed|shared|offered|announced|revealed"
    r"|made\s(?:public|available))\b"
)
UNTIL = (
    r"(?P<until>\s(?:(?:from|by|to)\s[^.;,\n]{1,60}?\s)?"
    r"(?P<bound>(?:until|before|prior\sto)\s(?:(?!\s(?:and\s|[A-Z]{3,}:))[^.;,\n]){1,60}))?"
)
NO = pattern_of(
    r"[Nn][Oo]\s(?P<what>(?:(?:more|further|additional|other|new)\s)?(?:[\w-]+\s){0,2}?"
    r"(?:information|details?|photos?|photographs?|comments?|interviews?|specifics|updates?|mugshots?"
    r"|amounts?|names?|identit(?:y|ies)|dates?|times?|figures|locations?|ages?|reasons?|motives?"
    r"|descriptions?|explanations?)"
    r"(?:\s(?:or|and)\s\w+)?)(?P<about>\s(?:about|on|regarding|of|concerning|for)\s[^.;,\n]{1,60}?)?"
    r"\s(?:(?:was|were|is|are|has\sbeen|have\sbeen|will\sbe|can\sbe|could\sbe|would\sbe)\s)?"
    rf"(?:\w+ly\s)?(?:being\s)?{GIVEN}{UNTIL}"
)
NOTHING = pattern_of(
    r"[Nn]o\s(?P<what>motive|cause(?:\sof\sdeath)?|suspects?)\s(?:has|have)\s(?:yet\s)?been\s"
    r"(?:established|determined|identified|found|released|disclosed|named)\b"
)
PASSIVE = pattern_of(
    r"not\s(?:(?:yet|immediately|currently|publicly|being|been|be|officially|initially)\s){0,3}"
    r"(?P<verb>released|disclosed|identified|named|determined|known|announced|available|provided|revealed|specified"
    r"|confirmed|clear|given|made\s(?:public|available))\b(?!\s(?:as|to\s(?:have|be)|that|guilty|in\sany)\b)"
)
ACTIVE = pattern_of(
    r"(?:not\s)?(?:immediately\s|yet\s|publicly\s)?"
    r"(?P<told>(?P<verb>release|disclose|identif(?:y|ied)|name|say|provide|give|specif(?:y|ied)|elaborate|comment"
    r"|confirm|verify|reveal|respond|discuss|said|given|(?:know|state|indicate)(?=\s(?:whether|if|why|how|who|what|where|when)\b))(?:d|ed)?)\b(?!\sguilty)(?P<object>\s[^.;\n\"]{1,80})?"
)
UNABLE = pattern_of(r"(?P<verb>confirm|verify|comment|release|disclose)\b(?P<object>\s[^.;\n\"]{1,80})?")
WITHHOLDING = pattern_of(
    r"(?:withholding|withholds)\s(?P<object>(?:the|his|her|their)\s(?:names?|identit)[^.,;\n]{0,60})"
)
OPENING_WORDS = frozenset(OPENINGS)
BE = pattern_of(r"\b(?P<be>has|have|was|were|is|are|remains?|will)\s(?:still\s|currently\s|yet\s)?$")
BEING = pattern_of(r"\b(?:was|were|is|are)\s(?:being\s)?$|\b(?:has|have)\sbeen\s$")
BE_YET = pattern_of(r"\b(?P<be>is|are|remains?|has|have)\s(?:yet\s|still\s)?$")
DO = pattern_of(r"\b(?:did|does|do|will|would|could|can|has|have)\s$")
IT = pattern_of(r"\b[Ii]t\s$")
LONGEST_VERB = 20
"""Characters of "remains currently" and the like, which end right before a trigger."""
LEFT = 160
"""Characters looked at before a trigger."""


def find_withheld(doc: Document) -> list[Withheld]:
    """Everything the article says it, or its sources, keep back or do not know; each once."""
    found: dict[str, list[Withheld]] = {}
    for match in _triggers(doc):
        item = READERS[match[0].split()[0].lower()](doc, match)
        if item is not None:
            found.setdefault(item.what, []).append(item)
    return [replace(items[0], mentions=tuple(item.span for item in items[1:])) for items in found.values()]


def _triggers(doc: Document) -> Iterator[Match[str]]:
    """Where something may be kept back, in reading order."""
    openings = {opening for word in OPENING_WORDS & doc.words for opening in OPENINGS[word]}
    done = 0
    for place in sorted(place for opening in openings for place in each_opening(doc.text, opening)):
        match = TRIGGER.match(doc.text, place) if place >= done else None
        if match:
            done = match.end()
            yield match


def _item(what: str | None, start: int, end: int, rule: str) -> Withheld | None:
    return Withheld(span=Span(start, end), what=what, rule=f"withheld.{rule}") if what else None


def _no_information(doc: Document, trigger: Match[str]) -> Withheld | None:
    """ "no more information was given": on the subject of the sentence, unless it says on what."""
    match = NO.match(doc.text, trigger.start())
    if match is None:
        nothing = NOTHING.match(doc.text, trigger.start())
        return _item(nothing["what"], nothing.start(), nothing.end(), "no") if nothing else None
    what = match["what"]
    if match["about"]:
        what += match["about"]
    elif not match["until"] and re.search("information|details", what):
        what += about(sentence_subject(doc, match.start()))
    if match["until"]:
        what += f" {match['bound']}"
    return _item(short(what), match.start(), match.end(), "no")


def _verb_before(doc: Document, start: int, verb: Pattern[str]) -> Match[str] | None:
    """The auxiliary verb that ends right before `start`."""
    return verb.search(doc.text, max(0, start - LONGEST_VERB), start)


def _not(doc: Document, trigger: Match[str]) -> Withheld | None:
    """ "has not been released", "did not say why"."""
    start = trigger.start()
    be = _verb_before(doc, start, BE)
    passive = PASSIVE.match(doc.text, start) if be else None
    if be and passive and (be["be"] not in ("has", "have", "will") or "be" in passive[0]):
        what = subject(doc, be.start(), passive["verb"], passive.end())
        return _item(what, be.start(), passive.end(), f"not + {passive['verb']}")
    do = _verb_before(doc, start, DO)
    active = ACTIVE.match(doc.text, start) if do else None
    if do and active and tells(doc.text[max(0, do.start() - LEFT) : do.start()]):
        return _item(named(active), do.start(), active.end("told"), "not told")
    return None


def _declined(doc: Document, trigger: Match[str]) -> Withheld | None:
    """ "declined to comment on the case"."""
    match = ACTIVE.match(doc.text, trigger.end())
    return _item(named(match), trigger.start(), match.end("told"), "declined") if match else None


def _unable(doc: Document, trigger: Match[str]) -> Withheld | None:
    """ "unable to confirm any of the reports"; what a witness was unable to say is part of the story."""
    match = UNABLE.match(doc.text, trigger.end())
    return _item(named(match), trigger.start(), match.end("verb"), "unable") if match else None


def _withheld(doc: Document, trigger: Match[str]) -> Withheld | None:
    """ "the names are being withheld", "is withholding the name of the officer"."""
    be = _verb_before(doc, trigger.start(), BEING)
    if be and trigger[0] == "withheld":
        return _item(
            subject(doc, be.start(), "released", trigger.end()), be.start(), trigger.end(), "withheld"
        )
    match = WITHHOLDING.match(doc.text, trigger.start())
    return _item(short(match["object"]), trigger.start(), trigger.end(), "withheld") if match else None


def _unknown(doc: Document, trigger: Match[str]) -> Withheld | None:
    """ "the motive remains unknown", "it was unclear why"; not "an unknown man", "unknown to her"."""
    be = _verb_before(doc, trigger.start(), BE)
    if (
        be is None
        or doc.text.startswith((" to", " as"), trigger.end())
        or be["be"] in ("has", "have", "will")
    ):
        return None
    # What was unknown back then is part of the story, unless the article itself says "it was unclear".
    if be["be"] in ("was", "were") and not IT.search(doc.text, max(0, be.start() - 4), be.start()):
        return None
    verb = "identified" if trigger[0] == "unidentified" else "known"
    return _item(subject(doc, be.start(), verb, trigger.end()), be.start(), trigger.end(), trigger[0])


def _pending(doc: Document, trigger: Match[str]) -> Withheld | None:
    """ "the time is to be determined", "a motive has yet to be determined"."""
    be = _verb_before(doc, trigger.start(), BE_YET)
    if be is None or (be["be"] in ("has", "have") and not trigger[0].startswith("yet")):
        return None
    what = subject(doc, be.start(), "determined", trigger.end())
    return _item(with_occasion(doc, what, be.start()) if what else None, be.start(), trigger.end(), "pending")


READERS: dict[str, Callable[[Document, Match[str]], Withheld | None]] = {
    "no": _no_information,
    "not": _not,
    **dict.fromkeys(("declined", "declines", "declining", "refused"), _declined),
    "unable": _unable,
    **dict.fromkeys(("withheld", "withholding", "withholds"), _withheld),
    **dict.fromkeys(("unknown", "unclear", "undetermined", "undisclosed", "unidentified"), _unknown),
    **dict.fromkeys(("yet", "to"), _pending),
}
