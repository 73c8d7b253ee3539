"""Whose a quotation is: told by a verb of saying beside it, or by a name on a line of its own."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from tui.core.extraction.document import Document
from tui.core.extraction.lexicon import table, trie
from tui.core.extraction.quotes.marks import Stretch
from tui.core.extraction.quotes.names import Names, pronouns
from tui.core.patterns import pattern_of

BEHIND = 260
"""Characters behind a quotation within which its sentence may name who said it."""
AHEAD = 320
LINE = 160
"""Characters a line may have that bears the name of who speaks in the next one."""
LEAD = 600
"""Characters a line may have that ends in a colon and leads to a statement."""
BESIDE = 70
"""Characters between a quotation and a name that need no verb of saying."""
LONGEST_VERB = 20
LED_IN = pattern_of(r"(?:[,:;]|\bthat|\bas follows:?)\Z")
LONGEST_LED_IN = len("as follows:")
SIGNED = pattern_of(r"\s*[—-]+\s*(?=[A-Z])")
REST = pattern_of(r"[\s,]*")
SENTENCE = pattern_of(r"[.!?\n]\s*$|[.!?]\s")
UNFINISHED = pattern_of(r"\w$")
"""How a line ends that broke off."""
CASE = pattern_of(r"\bvs?\. ")
STATEMENT = pattern_of(r"\b(?:[Ss]tatement|STATEMENT)")
BEHALF = "on behalf of "
THAT = pattern_of(r" [a-z]{4,10} that\b")
CALLED = pattern_of(r"[:—-]\s*$")
"""How a name ends that the words of its bearer follow without a verb."""


@cache
def said() -> re.Pattern[str]:
    """The verbs of saying."""
    return re.compile(rf"\b(?:{trie(table('quotes')['said'].split())}|[Aa]ccording to)\b")


PAPER = pattern_of(
    r"\b(?:note|letter|message|text|sign|post|caption|card|banner|placard|poster|e-?mail|tweet)\b"
)
"""What may be found to read something that nobody is told to have said: "found a note that read"."""


class Told(Struct, frozen=True):
    """What the words around a quotation tell: a speaker's name, and where the telling ends behind it.

    `pronoun` when the speaker is only called "he" or "she", `led` when the telling stands before, `signs`
    when it is a name under the quotation.
    """

    speaker: str | None
    end: int
    pronoun: bool = False
    led: bool = False
    signs: bool = False


class Speakers:
    """One article's tellings, read around each quotation."""

    def __init__(self, doc: Document, names: Names) -> None:
        self.doc = doc
        self.text = doc.text
        self.names = names

    def behind(self, quote: Stretch, limit: int) -> Told | None:
        """What the sentence that goes on behind a quotation tells."""
        start = REST.match(self.text, quote.end).end()  # type: ignore[union-attr]  # it matches anything
        signed = SIGNED.match(self.text, quote.end)
        end = self._sentence_end(start, min(limit, quote.end + BEHIND))
        if signed is not None and (name := self.names.first(signed.end(), min(end, signed.end() + BESIDE))):
            return Told(name, end)
        finished = self.text[quote.end - 2 : quote.end - 1] == "."
        if self.text.count("\n", quote.end, start) > (0 if finished else 1):
            return None
        verb = said().search(self.text, start, end)
        if verb is None:
            return None if finished else self._beside(quote, start, end)
        if finished and end == limit and self._leads(verb.end(), limit):
            return None
        return self._around(quote, verb, start, end)

    def before(self, quote: Stretch, floor: int) -> Told | None:
        """What the words that lead to a quotation tell: "X said, …", "X wrote:"."""
        start = max(floor, quote.start - AHEAD, self._sentence_start(quote.start))
        end = start + len(self.text[start : quote.start].rstrip())
        led = LED_IN.search(self.text, max(start, end - LONGEST_LED_IN), end)
        end = led.start() if led else end
        verbs = list(said().finditer(self.text, max(start, end - BESIDE - LONGEST_VERB), quote.start))
        if not verbs:
            return self._called(start, quote)
        verb = verbs[-1]
        if end - verb.end() > BESIDE or not self._leads(verb.end(), quote.start):
            return None
        if verb[0].endswith(" to"):
            name = self.names.first(verb.end(), quote.start) or self.names.unnamed(verb.end(), quote.start)
            return Told(name, quote.start, led=True)
        if verb[0].startswith("read") and PAPER.search(self.text, start, verb.start()):
            return Told(None, quote.start, led=True)
        if name := self.names.subject(start, verb.start()):
            return Told(name, quote.start, led=True)
        told = self._unnamed(quote, start, verb.start(), quote.start, led=True)
        name = None if told else self.names.written(verb, start, quote.start, beside=False)
        return Told(name, quote.start, led=True) if name else told

    def above(self, quote: Stretch, floor: int) -> Told | None:
        """A line of its own over the quotation that names who speaks in it."""
        line_end = self.text.rfind("\n", 0, quote.start)
        if line_end < 0 or self.text[line_end : quote.start].strip():
            return None
        while line_end > 0 and self.text[line_end - 1].isspace():
            line_end -= 1
        start = self.text.rfind("\n", 0, line_end) + 1
        if start < floor or not self._heads(start, line_end) or CASE.search(self.text, start, line_end):
            return None
        title = self.doc.article.title
        if (
            title
            and title.span
            and start < title.span.end
            and not STATEMENT.search(self.text, start, line_end)
        ):
            return None
        leads = self.text[line_end - 1] == ":"
        near = line_end if leads else min(line_end, start + 60)
        name = self._leading(start, line_end) if leads else self.names.first(start, near)
        return Told(name, quote.start, led=True) if name else None

    def _leading(self, start: int, end: int) -> str | None:
        """Who speaks below a line that ends in a colon: on whose behalf, or whoever does its saying."""
        if name := self._behalf(start, end):
            return name
        told = THAT.search(self.text, start, end)
        if told is not None and (verb := said().match(self.text, told.start() + 1)) is not None:
            # "The officer said that Poe ...:"
            return self.names.subject(start, verb.start()) or self.names.unnamed(start, verb.start())
        return self.names.first(start, end) or self.names.body(start, end) or self.names.editors(start)

    def _behalf(self, start: int, end: int) -> str | None:
        """In whose name others speak: "a statement on behalf of Ann Poe"."""
        behalf = self.text.find(BEHALF, start, end)
        return self.names.first(behalf, end) if behalf >= 0 else None

    def below(self, quote: Stretch) -> Told | None:
        """A line of its own under the quotation that signs it."""
        start = REST.match(self.text, quote.end).end()  # type: ignore[union-attr]  # it matches anything
        end = self.text.find("\n", start)
        end = len(self.text) if end < 0 else end
        if "\n" not in self.text[quote.end : start] or not self._heads(start, end):
            return None
        name = self.names.first(start, min(end, start + BESIDE))
        told = self.text[end - 1] == ":" or said().search(self.text, start, end)
        return Told(name, end, signs=True) if name and not told else None

    def sentence_before(self, quote: Stretch) -> Told | None:
        """Whom the sentence before is about, in the same paragraph: "Pell praised the jury. …"."""
        start = self._sentence_start(quote.start)
        if "\n" in self.text[start : quote.start]:
            return None
        name = self.names.first(start, min(quote.start, start + BESIDE))
        return Told(name, quote.start, led=True) if name else None

    def _heads(self, start: int, end: int) -> bool:
        """Whether a line is no sentence, or one that leads to what follows."""
        last = self.text[end - 1 : end]
        if last in ("", ".", "!", "?", '"'):
            return False
        return end - start <= (LEAD if last == ":" else LINE) and " " in self.text[start:end]

    def _around(self, quote: Stretch, verb: re.Match[str], start: int, end: int) -> Told | None:
        """Who says it: "…," said X; "…," X said; but not "…" and the judge, who said nothing."""
        beside = verb.start() - start < 3
        after = self.names.first(verb.end(), end if beside else min(end, verb.end() + 110))
        if beside and after:
            return Told(after, end)
        if before := self.names.last(start, verb.start()):
            return Told(before, end)
        told = self._unnamed(quote, start, verb.end() + 40, end)
        name = after or self.names.written(verb, start, end, beside)
        return told or (Told(name, end) if name else None)

    def _beside(self, quote: Stretch, start: int, end: int) -> Told | None:
        """A name beside a sentence that stopped at a comma: "…," Chief Pell mused."""
        opens = not self.text[max(0, quote.start - 2) : quote.start].strip(' \n.!?"')
        if not opens or self.text[quote.end - 2 : quote.end - 1] not in (",", "?", "!"):
            return None
        name = self.names.first(start, min(end, start + BESIDE))
        return Told(name, end) if name else None

    def _called(self, start: int, quote: Stretch) -> Told | None:
        """A name and a colon: "Sheriff Pell: …"."""
        start = max(start, self.text.rfind("\n", 0, quote.start) + 1)
        if quote.start - start > LINE or not CALLED.search(self.text, start, quote.start):
            return None
        name = self._behalf(start, quote.start) or self.names.first(start, quote.start)
        return Told(name, quote.start, led=True) if name else None

    def _unnamed(self, quote: Stretch, start: int, near: int, end: int, led: bool = False) -> Told | None:
        """Who speaks when no person is named: "he", an office."""
        pronoun = pronouns().search(self.text, start, min(near, end))
        if pronoun is not None:
            many = pronoun[0].lower() == "they"
            return Told(self.names.spoken_of(quote.start, many), end, pronoun=True, led=led)
        # "The inmate looked at his victim and said": behind "and" the subject is not the nearest.
        nearest = led and not self.text[start:near].endswith((" and ", " then "))
        name = self.names.unnamed(start, min(near, end), nearest)
        return Told(name, end, led=led) if name else None

    def _leads(self, verb_end: int, quote_start: int) -> bool:
        """Whether what lies between a verb and a quotation only names the one spoken to or where."""
        between = self.text[verb_end:quote_start]
        return not SENTENCE.search(between) and (between.rstrip()[-1:] in (",", ":", "") or len(between) < 45)

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
