"""Frames that open a charge: "charged with", "pleaded guilty to", "three counts of", "on suspicion of", "murder charge"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from tui.core.extraction.document import Document
from tui.core.model import Span


class Weight(IntEnum):
    """How much a frame's wording counts: the complaint's own words, a named offence, a reporter's paraphrase."""

    COUNTED = 1
    NAMED = 2
    TOLD = 3


@dataclass(frozen=True, slots=True)
class Frame:
    """A kind of opening: the words that begin it and those after which the offences stand."""

    name: str
    stem: str
    begins: re.Pattern[str]
    opens: re.Pattern[str]
    reach: int
    weight: Weight
    finding: bool = False


@dataclass(frozen=True, slots=True)
class Opening:
    """A place in the text where a frame begins, with the sentence it stands in."""

    frame: Frame
    start: int
    end: int
    sentence: Span


def _frame(
    name: str, stem: str, begins: str, opens: str, reach: int, weight: Weight, finding: bool = False
) -> Frame:
    return Frame(name, stem, re.compile(begins), re.compile(opens), reach, weight, finding)


_NAMED, _TOLD, _COUNTED = Weight.NAMED, Weight.TOLD, Weight.COUNTED
FRAMES = (
    _frame(
        "count",
        "count",
        r"counts?\b(?:\s(?:each|apiece))?",
        r"\s(?:each\s)?(?:of|for)\b|:| [—-](?= )| (?=\S)",
        1,
        _COUNTED,
    ),
    _frame("charged", "charg", r"charged\b", r"\bwith\b|\bfor\b|\bin\b(?=\sthe)|:\s", 240, _NAMED),
    _frame("charging", "charg", r"charging\b", r"\bwith\b", 120, _NAMED),
    _frame("charges", "charg", r"charges?\b", r"\b(?:of|for|including|include|are|were)\b|:\s", 40, _NAMED),
    _frame("convicted", "convict", r"convict(?:ed|s|ing)\b", r"\bof\b|\bon\b|\bfor\b|:\s", 160, _NAMED, True),
    _frame("conviction", "convict", r"convictions?\b", r"\b(?:for|of|on)\b", 30, _NAMED, True),
    _frame("guilty", "guilty", r"guilty\b", r"\b(?:to|of)\b|\b(?:in|for)\sthe\b|:\s", 160, _NAMED, True),
    _frame("no contest", "contest", r"contest\b", r"\b(?:to|of)\b", 100, _NAMED, True),
    _frame("admitted", "admitted", r"admitted\b", r"\bto\b", 10, _TOLD, True),
    _frame("arrested", "arrest", r"arrest(?:ed|ing)\b", r"\b(?:for|on)\b", 140, _NAMED),
    _frame("arrests", "arrest", r"arrests?\b", r"\b(?:for|on)\b", 30, _NAMED),
    _frame("sentenced", "sentenced", r"sentenced\b", r"\b(?:for|of)\b", 160, _TOLD, True),
    _frame("indicted", "indict", r"indict(?:ed|ments?)\b", r"\b(?:on|for|with|alleging)\b", 120, _NAMED),
    _frame("suspicion", "suspicion of", r"suspicion of\b", r"", 1, _NAMED),
    _frame("accused", "accused of", r"accused of\b", r"", 1, _TOLD),
    _frame("booked", "booked", r"booked\b", r"\b(?:for|on)\b", 80, _NAMED),
    _frame("cited", "cited", r"cited\b", r"\bfor\b", 30, _NAMED),
    _frame("wanted", "wanted", r"wanted\b", r"\b(?:for|on)\b", 30, _NAMED),
    _frame("picked up", "picked up", r"picked up\b", r"\bfor\b", 20, _NAMED),
    _frame("detained", "detained", r"detained\b", r"\b(?:for|on)\b", 30, _NAMED),
    _frame("violation", "found in violation", r"found in\b", r"", 1, _NAMED),
)
STEMS = tuple(dict.fromkeys(frame.stem for frame in FRAMES))
_BY_STEM = {stem: [frame for frame in FRAMES if frame.stem == stem] for stem in STEMS}

BEFORE = 110
"""Characters before a frame in which its sentence may deny it, make it a condition or place it in the past."""
NOT_THIS = re.compile(
    r"\b(?:anyone|anybody|someone|everyone|those|whoever|if|whether|unless|until|could be|can be|may be|might be|would be"
    r"|should be|must be|not been|not be|never|neither|without|instead of|acquitted|cleared|dismissed|once|when"
    r"|prior|previous|previously|criminal history|criminal record|record includes|strikes?|on parole for|on probation for"
    r"|decline[ds]? to|maximum|possible|punishable|penalty for)\b[^,;.]{0,48}$"
    r"|\bnot\s(?:yet\s)?$"
)
PLEADED = re.compile(r"\b(?:plead(?:ed|s|ing)?|pled|pleas?|entered)\b[^.;]{0,30}$")
PLURAL = re.compile(
    r"(?:([\w-]+)\s)?\b(?:individuals|people|persons|offenders|defendants|juveniles|youth|youths|suspects|respondents|criminals"
    r"|cases|residents|immigrants|students|minors|men|women|a person|a defendant|an offender|an individual)\b"
    r"\s(?:who\s)?(?:(?:have|has|had|were|are|is|was|been|being|get|got)\s){0,3}$"
)
COUNTED_BEFORE = re.compile(
    r"\d|one$|two$|three$|four$|five$|six$|seven$|eight$|nine$|ten$|een$|dozen$|ty$|^the$|^these$|^more$|^young$"
)


def openings(doc: Document, lowered: str) -> Iterator[Opening]:
    """Every place where a frame begins and speaks of this event, in reading order."""
    for place, stem in sorted(_places(lowered)):
        for frame in _BY_STEM[stem]:
            begins = frame.begins.match(lowered, place)
            if begins and not lowered[max(0, place - 1) : place].isalnum():
                sentence = doc.sentence_at(place)
                if _of_this_event(lowered, frame, sentence.start, place):
                    yield Opening(frame, place, begins.end(), sentence)
                break


def _places(lowered: str) -> Iterator[tuple[int, str]]:
    for stem in STEMS:
        place = lowered.find(stem)
        while place >= 0:
            yield place, stem
            place = lowered.find(stem, place + len(stem))


def _of_this_event(lowered: str, frame: Frame, start: int, place: int) -> bool:
    """Whether the words before a frame leave it a fact of this event rather than talk, a condition or the past."""
    before = lowered[max(start, place - BEFORE) : place]
    if frame.name == "guilty" and before.endswith("not "):
        return PLEADED.search(before) is not None
    if NOT_THIS.search(before):
        return False
    plural = PLURAL.search(before)
    return plural is None or bool(plural[1] and COUNTED_BEFORE.search(plural[1]))
