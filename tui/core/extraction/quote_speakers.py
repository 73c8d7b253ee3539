"""Whose a quotation is: told by a verb of saying beside it, or by a name on a line of its own."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from tui.core.extraction.document import Document
from tui.core.extraction.lexicon import alternatives, table
from tui.core.extraction.penalty_person import surname
from tui.core.extraction.quote_marks import Stretch
from tui.core.model import Agency, Person

BEHIND = 260
"""Characters behind a quotation within which its sentence may name who said it."""
AHEAD = 320
LINE = 160
"""Characters a line may have that bears the name of who speaks in the next one."""
LED_IN = re.compile(r"(?:,|:|;|\bthat|\bas follows:?)?\s*$")
SIGNED = re.compile(r"\s*[—-]+\s*(?=[A-Z])")
REST = re.compile(r"[\s,]*")
SENTENCE = re.compile(r"[.!?\n]\s*$|[.!?]\s")
UNFINISHED = re.compile(r"\w$")
"""How a line ends that broke off."""


@dataclass(frozen=True, slots=True)
class Words:
    """The verbs of saying and the nouns of those without a name."""

    verb: re.Pattern[str]
    pronoun: re.Pattern[str]
    office: re.Pattern[str]


@cache
def words() -> Words:
    """The patterns, made when first needed."""
    lists = table("quotes")
    verbs, pronouns, offices = (alternatives(lists[name].split()) for name in ("said", "pronouns", "offices"))
    return Words(
        re.compile(rf"\b{verbs}\b"),
        re.compile(rf"\b(?:{pronouns}|{pronouns.title()})\b"),
        re.compile(rf"\b{offices}\b"),
    )


@dataclass(frozen=True, slots=True)
class Told:
    """What the words around a quotation tell: a speaker's name, and where the telling ends behind it.

    `pronoun` when the speaker is only called "he" or "she", `led` when the telling stands before.
    """

    speaker: str | None
    end: int
    pronoun: bool = False
    led: bool = False


class Speakers:
    """The names in one article, ready to be asked who is named nearest."""

    def __init__(self, doc: Document, people: Sequence[Person], agencies: Sequence[Agency]) -> None:
        self.doc = doc
        self.text = doc.text
        self._names = sorted(
            (span.start, span.end, surname(person.name))
            for person in people
            for span in (person.span, *person.mentions)
        )
        self._starts = [start for start, _, _ in self._names]
        self._agencies = sorted(
            (span.start, span.end, agency.name)
            for agency in agencies
            for span in (agency.span, *agency.mentions)
        )

    def behind(self, quote: Stretch, limit: int) -> Told | None:
        """What the sentence that goes on behind a quotation tells."""
        start = REST.match(self.text, quote.end).end()  # type: ignore[union-attr]  # it matches anything
        signed = SIGNED.match(self.text, quote.end)
        end = self._sentence_end(start, min(limit, quote.end + BEHIND))
        if signed is not None and (name := self._first(signed.end(), min(end, signed.end() + 12))):
            return Told(name, end)
        finished = self.text[quote.end - 2 : quote.end - 1] == "."
        if self.text.count("\n", quote.end, start) > (0 if finished else 1):
            return None
        verb = words().verb.search(self.text, start, end)
        if verb is None or (finished and end == limit and self._leads(verb.end(), limit)):
            return None
        # "…," said X; "…," X said; but not "…" and the judge, who said nothing.
        after = self._first(verb.end(), min(end, verb.end() + 110))
        before = self._last(start, verb.start())
        if verb.start() - start < 3 and after:
            return Told(after, end)
        if before:
            return Told(before, end)
        return self._unnamed(start, verb.end() + 40, end) or (Told(after, end) if after else None)

    def before(self, quote: Stretch, floor: int) -> Told | None:
        """What the words that lead to a quotation tell: "X said, …", "X wrote:"."""
        start = max(floor, quote.start - AHEAD, self._sentence_start(quote.start))
        led = LED_IN.search(self.text, start, quote.start)
        end = led.start() if led else quote.start
        verbs = list(words().verb.finditer(self.text, start, quote.start))
        if not verbs:
            return None
        verb = verbs[-1]
        if end - verb.end() > 70 or not self._leads(verb.end(), quote.start):
            return None
        name = self._subject(start, verb.start())
        if name:
            return Told(name, quote.start, led=True)
        told = self._unnamed(start, verb.end(), quote.start)
        return Told(told.speaker, quote.start, told.pronoun, led=True) if told else None

    def above(self, quote: Stretch) -> Told | None:
        """A line of its own over the quotation that names who speaks in it."""
        line_end = self.text.rfind("\n", 0, quote.start)
        if line_end < 0 or self.text[line_end : quote.start].strip():
            return None
        while line_end > 0 and self.text[line_end - 1].isspace():
            line_end -= 1
        start = self.text.rfind("\n", 0, line_end) + 1
        line = self.text[start:line_end]
        if not line or len(line) > LINE or line[-1] in '.!?"' or self.text.count(" ", start, line_end) < 1:
            return None
        name = self._first(start, min(line_end, start + 60))
        return Told(name, quote.start, led=True) if name else None

    def last_named(self, place: int) -> str | None:
        """Whoever was named last before a place."""
        index = bisect_left(self._starts, place) - 1
        return self._names[index][2] if index >= 0 else None

    def _unnamed(self, start: int, near: int, end: int) -> Told | None:
        """Who speaks when no person is named: "he", an office."""
        if words().pronoun.search(self.text, start, min(near, end)):
            return Told(self.last_named(start), end, pronoun=True)
        office = words().office.search(self.text, start, min(near, end))
        if office is None:
            return None
        named = [name for begin, stop, name in self._agencies if start <= begin and stop <= end]
        return Told(named[0] if named else " ".join(office[0].split()), end)

    def _leads(self, verb_end: int, quote_start: int) -> bool:
        """Whether what lies between a verb and a quotation only names the one spoken to or where."""
        between = self.text[verb_end:quote_start]
        return not SENTENCE.search(between) and (between.rstrip()[-1:] in (",", ":", "") or len(between) < 45)

    def _subject(self, start: int, end: int) -> str | None:
        """Whoever does the saying: the name nearest before the verb that is not spoken to."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        for index in range(last - 1, first - 1, -1):
            begin, _, name = self._names[index]
            if not self.text[max(start, begin - 4) : begin].endswith((" to ", " of ", " by ")):
                return name
        return self._names[first][2] if first < last else None

    def _first(self, start: int, end: int) -> str | None:
        index = bisect_left(self._starts, start)
        return self._names[index][2] if index < len(self._starts) and self._starts[index] < end else None

    def _last(self, start: int, end: int) -> str | None:
        index = bisect_right(self._starts, end - 1) - 1
        return self._names[index][2] if index >= 0 and self._starts[index] >= start else None

    def _sentence_end(self, start: int, limit: int) -> int:
        """The end of the telling that begins at `start`; a line that breaks off after its verb goes on."""
        if start >= limit:
            return limit
        end = self.doc.sentence_at(start).end
        if end < limit and UNFINISHED.search(self.text, start, end):
            end = self.doc.sentence_at(end + 1).end
        return min(end, limit)

    def _sentence_start(self, place: int) -> int:
        """Where the sentence begins that leads to `place`."""
        while place > 0 and self.text[place - 1].isspace():
            place -= 1
        return self.doc.sentence_at(place - 1).start if place else 0
