"""Which candidates are believed to be names of people, and which are things, headings and contacts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import islice

from tui.core.extraction.capitals import Kind, kind_of
from tui.core.extraction.document import Document
from tui.core.extraction.lexicon import table
from tui.core.extraction.people.clauses import TOLD, clause_evidence
from tui.core.extraction.people.mentions import SURE, Mention
from tui.core.extraction.people.merge import keys
from tui.core.extraction.people.readings import Capitals
from tui.core.extraction.people.sides import other_name
from tui.core.extraction.places import each_place
from tui.core.patterns import pattern_of

CONTACT = pattern_of(r"\n(?:[^\n]{1,60}\n){0,2}?[^\n\d]{0,20}\(?\d{3}[\s).-]{1,2}\d{3}[.-]\d{4}")
TO_BE_CALLED = pattern_of(r"(?:(?:Contact|CONTACT)[sS]?|(?<=\n)(?:Author|By|BY)):? ?\n?\Z")
NEARBY = 1 << 14
"""Characters of the parts of a text; a word is looked for in the part of a mention and those beside it."""
LONGEST = 4
"""Words of a name that only its last one, standing alone, is taken to be a person's by."""
FEW = 6
"""Places looked at where it does."""
NAMING = Kind.GIVEN | Kind.FAMILY
CAPITALS = pattern_of(r"(?: [A-Z][\w'-]+){1,4}")
FIGURE = pattern_of(r"\d")


def believed(doc: Document, candidates: Sequence[Mention], capitals: Capitals) -> list[Mention]:
    """The candidates that are names by their looks, by what stands around them, or by another mention."""
    named: list[Mention] = []
    for mention in candidates:
        if named and other_name(doc.text, mention):
            named[-1].aliases.append(" ".join(mention.words))
        elif not _to_be_called(doc.text, mention):
            named.append(mention)
    return Belief(doc, capitals).sift(named)


class Belief:
    """What the rest of an article says for or against a candidate."""

    def __init__(self, doc: Document, capitals: Capitals) -> None:
        self.doc = doc
        self.text = doc.text
        self.alone = capitals.alone
        self._small: dict[tuple[str, int], bool] = {}

    def sift(self, mentions: Sequence[Mention]) -> list[Mention]:
        """The mentions that name people, once each has been weighed."""
        surely = {keys(m.words)[-1] for m in mentions if m.begin < m.start and m.weight > SURE}
        for mention in mentions:
            if 0 <= mention.weight < SURE and keys(mention.words)[-1] in surely:
                mention.weight += SURE
            if mention.weight == SURE and self._is_common_word(mention):
                mention.weight -= 1
            if 0 <= mention.weight < SURE:
                self._weigh(mention)
        full = {keys(mention.words) for mention in mentions if mention.weight >= SURE}
        sure = {name[place:] for name in full for place in range(max(1, len(name) - 1))}
        surnames = {name[-1] for name in full if len(name) > 1}
        return [
            mention
            for mention in mentions
            if (mention.weight >= SURE or keys(mention.words) in sure)
            and (len(mention.words) > 1 or self._is_surname(mention, surnames))
            and not self._is_headline(mention, full)
        ]

    def _is_headline(self, mention: Mention, full: set[tuple[str, ...]]) -> bool:
        """Whether a title in a headline runs on in words that name nobody: "Major Copper Theft Ring"."""
        return (
            mention.begin < mention.start
            and len(mention.words) > 2
            and _in_headline(self.doc, mention)
            and not any(kind_of(word) & NAMING for word in mention.words)
            and (keys(mention.words)[-1] not in {name[-1] for name in full if name != keys(mention.words)})
        )

    def _is_common_word(self, mention: Mention) -> bool:
        """Whether only a given name speaks for it, and its last word is written small too: "Will Find"."""
        last = mention.words[-1]
        return (
            mention.title is None
            and not kind_of(last) & Kind.FAMILY
            and self._written(last.lower(), mention.start)
        )

    def _weigh(self, mention: Mention) -> None:
        if len(mention.words[-1]) == 1 or self._in_small_letters(mention) or self._heads_body(mention):
            return
        mention.weight += any(word in self.alone or word.upper() in self.alone for word in mention.words)
        if mention.weight < SURE and (self._acts_or_suffers(mention) or self._tried_elsewhere(mention)):
            mention.weight = SURE

    def _in_small_letters(self, mention: Mention) -> bool:
        """Whether a word of it is also written small, or holds a figure: no name then."""
        return FIGURE.search(self.text, mention.start, mention.end) is not None or any(
            self._written(word.lower(), mention.start)
            for word in mention.words
            if len(word) > 2 and word[0].isupper()
        )

    def _heads_body(self, mention: Mention) -> bool:
        """Whether a strange name is the beginning of a firm's or a clinic's elsewhere in the text."""
        if any(kind_of(word) & Kind.GIVEN for word in mention.words) or len(mention.words) < 2:
            return False
        name = self.text[mention.start : mention.end]
        near = max(0, mention.start - NEARBY), mention.end + NEARBY
        places = islice(each_place(self.text, f"{name} ", *near), FEW)
        return any(self._goes_on_as_body(place + len(name)) for place in places)

    def _goes_on_as_body(self, place: int) -> bool:
        """Whether capitalised words go on behind a place up to one that names a firm."""
        more = CAPITALS.match(self.text, place)
        return more is not None and not _firms().isdisjoint(more[0].split())

    def _acts_or_suffers(self, mention: Mention) -> bool:
        """Whether a clause says of it what is said of people alone: arrested, convicted, killed."""
        sentence = self.doc.sentence_at(mention.start)
        evidence = clause_evidence(self.text, mention, sentence.start, sentence.end)
        return evidence is not None and evidence.weight + mention.weight >= TOLD

    def _tried_elsewhere(self, mention: Mention) -> bool:
        """Whether the last word stands alone where a clause says what the law does to people."""
        word = mention.words[-1]
        if mention.weight < 1 or len(mention.words) > LONGEST:
            return False
        places = (place for place in self.alone.get(word, ()) if place > mention.start)
        return any(self._tried(word, place) for place in islice(places, FEW))

    def _tried(self, word: str, place: int) -> bool:
        end = place + len(word)
        alone = Mention((word,), place, end, 0, place, after=end)
        evidence = clause_evidence(self.text, alone, place, self.doc.sentence_at(place).end)
        return evidence is not None and evidence.weight > TOLD

    def _is_surname(self, mention: Mention, surnames: set[str]) -> bool:
        """Whether one word behind a title is a name at all; in a headline it must be one elsewhere too."""
        word = keys(mention.words)[0]
        if _in_headline(self.doc, mention):
            return word in surnames or mention.words[0] in self.alone
        return word in surnames or not self._written(word, mention.start)

    def _written(self, word: str, place: int) -> bool:
        """Whether a whole word stands near a place as it is spelled here; no register is searched through."""
        part = place // NEARBY
        known = self._small.get((word, part))
        if known is None:
            near = max(0, (part - 1) * NEARBY), (part + 2) * NEARBY
            behind = (place + len(word) + 1 for place in each_place(self.text, f" {word}", *near))
            known = self._small[word, part] = any(not self.text[end : end + 1].isalpha() for end in behind)
        return known


@cache
def _firms() -> frozenset[str]:
    """What a firm or an institution is called behind its name."""
    return frozenset(table("people")["who"]["firms"].split())


def _in_headline(doc: Document, mention: Mention) -> bool:
    """Whether it stands among capitalised words of which any may be a verb: "Sheriff Welcomes"."""
    title = doc.article.title
    return mention.capitals or (
        title is not None and title.span is not None and mention.start < title.span.end
    )


def _to_be_called(text: str, mention: Mention) -> bool:
    """Whether the press is given the name to call: on a line of its own over a telephone number."""
    if mention.begin == 0 or text[mention.begin - 1] == "\n":
        return CONTACT.match(text, mention.end) is not None
    window = text[max(0, mention.begin - 12) : mention.begin]
    return ("\n" in window or "ontact" in window or "ONTACT" in window) and TO_BE_CALLED.search(
        window
    ) is not None
