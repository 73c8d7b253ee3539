"""Who may have said something: people, bodies and those without a name, where they stand outside marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from tui.core.extraction.capitals import Kind, kind_of
from tui.core.extraction.document import Document
from tui.core.extraction.lexicon import alternatives, table
from tui.core.extraction.people.family_names import surname
from tui.core.extraction.quotes.marks import Stretch
from tui.core.model import Agency, Category, Person
from tui.core.patterns import pattern_of

OBJECT = pattern_of(r"\b(?:to|of|by|against|with|from|at|told|shot|met|[a-z]{2,}ed) (?:[A-Z][\w.'-]* ){0,4}$")
"""What stands before the name of someone who is not the one who speaks."""
OBJECT_REACH = 40
TITLE = pattern_of(r"\b[Tt]he ([A-Za-z.' -]{3,40})")
NOT_ALONE = frozenset({"attorney", "charge", "prosecutor", "agent", "defender"})
"""Last words of titles that do not stand for the title."""
BELOW = frozenset({"deputy", "assistant", "former", "associate", "vice"})
"""What makes a title that of someone below who bears the rest of it, or who bore it before."""
EDITORS = pattern_of(r"(?:[A-Z][\w.&'-]* ){1,4}[Ee]ditorial [Bb]oard\b")
"""Who writes what a newspaper holds, its name with it."""
EXCERPTED = 1200
"""Characters before an excerpt within which its source is named."""
ALONE = pattern_of(r"(?:^|[^.\w'-])(?P<the>[Tt]he )?(?:[A-Z][\w'.-]* ){0,3}(?P<name>[A-Z][\w'-]+) $")
"""A name nothing else tells of, before its verb."""
BEHIND_TITLE = pattern_of(r" (?:[^.,;\n]{0,90}? )?[A-Z][\w'-]+ (?P<name>[A-Z][\w'-]+)(?=[.,\n]|$)")
"""And one behind its verb, whatever title comes first."""
NO_NAME = Kind.BODY | Kind.NOUN | Kind.CUT | Kind.TITLE | Kind.PLACE | Kind.OPENER

Named = tuple[int, int, str]


@cache
def pronouns() -> re.Pattern[str]:
    """He, she and they."""
    words = table("quotes")["pronouns"].split()
    return re.compile(rf"\b{alternatives([*words, *map(str.title, words)])}\b")


@cache
def _offices() -> re.Pattern[str]:
    return re.compile(rf"\b{alternatives(table('quotes')['offices'].split())}\b")


@cache
def _others() -> re.Pattern[str]:
    return re.compile(rf"\b{alternatives(table('quotes')['others'].split())}\b(?!')")


class Names:
    """The names in one article by their place, and the titles that stand for some of them."""

    def __init__(
        self, doc: Document, people: Sequence[Person], agencies: Sequence[Agency], marks: Sequence[Stretch]
    ) -> None:
        self.doc = doc
        self.text = doc.text
        opened = [mark.start for mark in marks]
        named = sorted(
            (span.start, span.end, name)
            for person in people
            for name in (surname(person.name),)
            for span in (person.span, *person.mentions)
        )
        self._names = [one for one in named if not _within(marks, opened, one[0]) and not self._owns(one[1])]
        self._starts = [start for start, _, _ in self._names]
        self._agencies = sorted(
            (span.start, span.end, agency.name)
            for agency in agencies
            for span in (agency.span, *agency.mentions)
        )
        accused = [surname(person.name) for person in people if person.category is Category.DEFENDANT]
        self._accused = accused[0] if len(accused) == 1 else None
        self._titled = {
            form: surname(person.name)
            for person in reversed(people)
            if person.title
            for form in _forms(person.title)
        }

    def first(self, start: int, end: int) -> str | None:
        """Whoever is named first between two places."""
        return next((name for _, _, name in self._between(start, end)), None)

    def last(self, start: int, end: int) -> str | None:
        """Whoever is named last between two places."""
        return self._names[bisect_left(self._starts, end) - 1][2] if self.first(start, end) else None

    def subject(self, start: int, end: int) -> str | None:
        """Whoever does the saying: the name nearest before the verb that is not spoken to."""
        between = list(self._between(start, end))
        for begin, _, name in reversed(between):
            if not OBJECT.search(self.text, max(start, begin - OBJECT_REACH), begin):
                return name
        return between[0][2] if between else None

    def spoken_of(self, place: int, many: bool) -> str | None:
        """Whom "he" or, of `many`, "they" means: the first named in the last sentence that names anyone."""
        index = bisect_left(self._starts, place) - 1
        if index < 0:
            return None
        sentence = self.doc.sentence_at(self._starts[index])
        first = self.first(sentence.start, place)
        return None if many and self.last(sentence.start, place) == first else first

    def written(self, verb: re.Match[str], start: int, end: int, beside: bool) -> str | None:
        """A name next to a verb of saying that is only known from there: "Ameia added"."""
        found = ALONE.search(self.text, max(start - 1, verb.start() - 60), verb.start())
        if found is None and beside:
            found = BEHIND_TITLE.match(self.text, verb.end(), end)
        if found is None or found.groupdict().get("the") or kind_of(found["name"]) & NO_NAME:
            return None
        return found["name"]

    def editors(self, place: int) -> str | None:
        """The editorial board last named before an excerpt."""
        boards = EDITORS.findall(self.text, max(0, place - EXCERPTED), place)
        return boards[-1].removeprefix("The ") if boards else None

    def unnamed(self, start: int, end: int, nearest: bool = False) -> str | None:
        """Who speaks when no person is named: the holder of a title, an office, a victim.

        Of several the first, or the last when it is `nearest` to a verb behind.
        """
        for title in TITLE.finditer(self.text, start, end):
            words = title[1].lower().split()
            for count in range(min(5, len(words)), 0, -1):
                if holder := self._titled.get(" ".join(words[:count])):
                    return holder
        others = list(_others().finditer(self.text, start, end))
        if others:
            other = others[-1 if nearest else 0]
            accused = other[0] in ("defendant", "suspect")
            if other[0] == "release" and (body := self.body(start, end)):
                return body  # whose release it is
            return self._accused or other[0] if accused else other[0]
        return self._office(start, end)

    def body(self, start: int, end: int) -> str | None:
        """The body first named between two places."""
        return next((name for begin, stop, name in self._agencies if start <= begin and stop <= end), None)

    def _office(self, start: int, end: int) -> str | None:
        office = _offices().search(self.text, start, end)
        return (self.body(start, end) or office[0]) if office else None

    def _owns(self, end: int) -> bool:
        """Whether a name is only whose someone or something is: "Pell's spokesman"."""
        return self.text[end : end + 2] == "'s"

    def _between(self, start: int, end: int) -> Iterator[Named]:
        for index in range(bisect_left(self._starts, start), bisect_left(self._starts, end)):
            yield self._names[index]


def _within(marks: Sequence[Stretch], opened: Sequence[int], place: int) -> bool:
    index = bisect_right(opened, place) - 1
    return index >= 0 and place < marks[index].end


def _forms(title: str) -> set[str]:
    """What a title is shortened to: "Ashby Police Chief" to "police chief" and "chief".

    A deputy's is not: who is called "the district attorney" is not the deputy.
    """
    words = title.lower().split()
    if not BELOW.isdisjoint(words):
        return {" ".join(words)}
    forms = {" ".join(words), " ".join(words[-2:])} | {words[-1]}
    return forms - NOT_ALONE
