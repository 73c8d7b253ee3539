"""Reading an offence's name word by word, each word by the part it plays.

Words of the offence vocabulary carry a name on, a preposition only before what the law says there ("with
a deadly weapon", not "with his brother"), and it ends where the story begins ("for using", "after", "of
23-year-old").  How freely strange words are let in depends on how formally the name is bound.
"""

from __future__ import annotations

import re
from enum import IntEnum

from tui.core.extraction.charges.offence_ahead import (
    AHEAD,
    GRADE,
    MEASURE,
    TOKEN,
    aims,
    begins_offence,
    draws_line,
    is_figure,
    is_letter,
    next_words,
    of_victim,
    word_of,
)
from tui.core.extraction.charges.offence_words import (
    ACTS,
    ARTICLE,
    CARDINALS,
    CLASSED,
    CLASSES,
    ENGAGED,
    FAILING,
    HEAD,
    JOIN,
    ONLY_GRADED,
    ORDINALS,
    PART,
    PREPOSITION,
    STOP,
    TIES,
    UNKNOWN,
    Kind,
    compound,
    dangles,
    done_to_someone,
    fixed_end,
    heads_of,
    kind_of,
    singular,
    vocabulary,
)
from tui.core.patterns import pattern_of

NAMED_ACT = pattern_of(
    r" {0,3}(?:of )?(?:the )?(?:(?:[A-Z]\w+ (?:and )?){1,6}(?:Act|Law|Code|Ordinance|Statute)s?\b"
    r"|Act to [A-Z]\w+(?: (?:from |of |the |and )?[A-Z]\w+){1,5})"
)
ACTS_JOINED = pattern_of(r"([a-z]+ing)(?:, [a-z]+ing){0,4},? (?:and|or|and/or) [a-z]+ing(?= [a-z])")
NEW = pattern_of(r" (?:the|attempted) ")
ENDS = pattern_of(r" ?(?:[,;.:()\n\"]|$|and |or )")
LONGEST_ACT = 24
LONGEST = 28
"""Words after which a name is cut: no offence is longer, broken lists are."""


class Manner(IntEnum):
    """How the words before it bind what follows to be an offence's name."""

    LOOSE = 0
    """A headline or a story: only the vocabulary tells."""
    FORMAL = 1
    """ "Charged with": words outside the vocabulary may lead to the one that names it."""
    LISTED = 2
    """ Behind another offence: what the law calls by its act needs no word that names it."""
    COUNTED = 3
    """ "Three counts of": any common word may be part of the name."""


NATION = frozenset({"united", "states"})
"""Whom the law calls by name: "conspiracy to defraud the United States"."""


class Reader:
    """Reads one name word by word; only the first `kept` words surely belong to it."""

    def __init__(self, folded: str, lowered: str, place: int, limit: int, manner: Manner) -> None:
        self.folded, self.lowered, self.limit, self.manner = folded, lowered, limit, manner
        self.place = self.start = place
        self.words: list[str] = []
        self.ends: list[int] = []  # where each word ends
        self.kept = 0  # how many of the words surely belong to the name
        self.last = ""  # the word before, prepositions and articles included
        self.titled = False
        self.inside = False  # behind a preposition

    def read(self) -> None:
        """Read on as far as the name goes."""
        if self.lowered.find("ing", self.place, self.place + LONGEST_ACT) > 0:
            self._read_acts()
        while len(self.words) < LONGEST:
            token = TOKEN.match(self.lowered, self.place, self.limit)
            if token is None or not self._accept(token):
                return

    def _read_acts(self) -> None:
        """Acts told together: "assaulting, resisting or impeding"."""
        acts = ACTS_JOINED.match(self.lowered, self.place, self.limit)
        if acts is not None and (
            acts[1] in vocabulary().needy or not heads_of((acts[1],)) or acts[0].endswith("impeding")
        ):
            self.titled = self.folded[acts.start()].isupper()
            for act in re.finditer(r"[a-z]+ing", acts[0]):
                self._take(act[0], acts.start() + act.start(), acts.start() + act.end())
            self.last, self.place = self.words[-1], acts.end()

    def _accept(self, token: re.Match[str]) -> bool:
        """Whether the name goes on with this word; if so it is taken in."""
        word, start = word_of(token), token.start(1)
        kind = UNKNOWN if is_letter(word, self.last) else kind_of(word)
        if not self.words:
            self.titled = self.folded[start].isupper() or self.folded[start].isdigit()
        if kind is UNKNOWN and "-" in word:
            word, start, kind = compound(word, start, not self.words)
        if not self._goes_on(word, kind, token.end()):
            return False
        if kind <= PART:
            if kind is UNKNOWN and not self._admits(word, start, token.end()):
                return False
            if not self._fits_case(word, kind, start):
                return False
            self._take(word, start, fixed_end(self.lowered, start) or token.end(1))
        self.inside = self.inside or kind is PREPOSITION
        self.last = word
        self.place = max(token.end(), self.ends[-1] if self.ends else 0)
        if self.last in ACTS:
            self._take_act()
        return True

    def _take(self, word: str, start: int, end: int) -> None:
        if not self.words:
            self.start = start
        self.words.append(word)
        self.ends.append(end)
        if not dangles(word, self.last):
            self.kept = len(self.words)

    def _take_act(self) -> None:
        """After "violating" the law that is violated, whatever it is called."""
        act = NAMED_ACT.match(self.folded, self.place, self.limit)
        if act is None:
            return
        name = re.findall(r"[A-Z]\w+", act[0])
        for word in name if "Act" in name else name[-1:]:
            self._take(word.lower(), self.place, act.end())
        self.place = act.end()

    def _goes_on(self, word: str, kind: Kind, after: int) -> bool:
        """Whether the name can go on with this word at all."""
        if kind <= PART:
            if word == "carrying" and self.last in CLASSED:
                return False  # "firearm offences carrying up to 10 years"
            return not (word in CLASSES and self.words and self._drop_class())
        if kind is STOP:
            return False
        if kind is PREPOSITION:
            return bool(self.words) and self._complements(word, after)
        if kind is JOIN:
            return bool(self.words) and self._joins(after)
        return True

    def _drop_class(self) -> bool:
        """Whether the degree before this word classes the felony and not the offence; it is taken back."""
        last = self.words[-1]
        if not last.endswith("degree"):
            return False
        self.kept = len(self.words) - (2 if last == "degree" else 1)
        return self.kept > 0

    def _admits(self, word: str, start: int, after: int) -> bool:
        """Whether a word outside the vocabulary belongs to the name."""
        if is_figure(word, self.last, self.words):
            graded = self.titled and GRADE.match(self.lowered, after - 1, self.limit) and heads_of(self.words)
            return self.last in vocabulary().numbered or bool(graded or MEASURE.match(self.lowered, after))
        capital = self.folded[start].isupper()
        if self.manner is Manner.COUNTED:
            return self.titled or not (capital or self.last == "involving")
        if self.manner is Manner.LOOSE:
            return False
        if self.words[-1:] in (["unable"], ["incapable"]):
            return not capital  # "to give consent"
        return self._admits_formally(word, start, after)

    def _admits_formally(self, word: str, start: int, after: int) -> bool:
        capital = self.folded[start].isupper()
        act = bool(self.words) and self.words[0] in vocabulary().gerunds
        if self.manner is Manner.LISTED and (self.inside or act) and not capital:
            return True
        if capital:
            return self.titled and self._is_title(word, start, after)
        if heads_of(self.words):
            return self.inside and not done_to_someone(self.words) and self._closes(after)
        return not self.titled and not word.endswith("ing") and self._leads_on(word, after)

    def _is_title(self, word: str, start: int, after: int) -> bool:
        """Whether a strange capital word is of a title: a short form, or with another capital behind it."""
        if self.words or self.folded[start : start + len(word)].isupper():
            return self._leads_on(word, after) or bool(heads_of(self.words))
        return self.folded[after + 1 : after + 2].isupper() and self._leads_on(word, after)

    def _leads_on(self, word: str, after: int) -> bool:
        """Whether at most a few words, no preposition, part a strange word from the name's own."""
        words = [*self.words, word]
        for _ in range(AHEAD + 1):
            token = TOKEN.match(self.lowered, after, self.limit)
            if token is None or kind_of(token[1]) > PART:
                return False
            words.append(token[1])
            if heads_of(words):
                return True
            after = token.end()
        return False

    def _closes(self, after: int) -> bool:
        """Whether a strange word is the last of its phrase, or known words go on behind it."""
        if ENDS.match(self.lowered, after, self.limit):
            return True
        token = TOKEN.match(self.lowered, after, self.limit)
        return token is not None and kind_of(token[1]) in (PART, HEAD, STOP)

    def _fits_case(self, word: str, kind: Kind, start: int) -> bool:
        """In running text a capital opens a proper name; only short forms such as DUI and PCP are none."""
        if self.titled or not (self.words and self.folded[start].isupper()) or is_letter(word, self.last):
            return True
        self.titled = kind is not UNKNOWN and ONLY_GRADED.issuperset(self.words)
        if self.titled or word in vocabulary().proper or (word in NATION and kind is not UNKNOWN):
            return True
        return kind is not UNKNOWN and self.folded[start : start + len(word)].isupper()

    def _complements(self, preposition: str, after: int) -> bool:
        """Whether what follows a preposition is said of the offence in law."""
        follows = next_words(self.lowered, after, self.limit)
        if not follows:
            return False
        if (follows[0][0].isdigit() and follows[0].replace(" ", "") not in ORDINALS) or follows[0][0] in "$.":
            return draws_line(self.folded, preposition, self.last, after, self.limit)
        if is_figure(follows[0], preposition, self.words):
            return True
        if self.titled and self.manner is not Manner.LOOSE and self._title_goes_on(after):
            return True
        if preposition == "of":
            return self.last in TIES or not done_to_someone(self.words) or of_victim(follows)
        return self._listed_complement(preposition, follows, after)

    def _listed_complement(self, preposition: str, follows: list[str], after: int) -> bool:
        """Whether the vocabulary knows these words behind the preposition, or an aim is open ("to hide")."""
        if preposition == "in" and self.last in ENGAGED:
            # "resulting in the death of his brother" tells what happened.
            told = self.last == "resulting" and NEW.match(self.lowered, after)
            return not told and kind_of(follows[0]) in (HEAD, PART)
        if preposition == "during" and done_to_someone(self.words):
            return self.manner is Manner.COUNTED and follows[0] in ("commission", "course")
        if preposition == "in" and follows[1:2] == ["and"] and ORDINALS.issuperset(follows[::2]):
            return True  # "in the second and third degrees"
        allowed = vocabulary().complements[preposition]
        open_aim = self.manner >= Manner.LISTED and kind_of(follows[0]) is UNKNOWN
        if preposition == "to" and (open_aim or self.last in FAILING):
            said = self.lowered if self.titled else self.folded  # whose capitals tell names
            return follows[0] not in CARDINALS and aims(said, self.lowered, after, self.limit)
        reach = 1 if preposition == "for" and follows[0].endswith("ing") else 2  # "for shooting another"
        return any(word in allowed or singular(word) in allowed for word in follows[:reach])

    def _title_goes_on(self, after: int) -> bool:
        """In a title, whether the next word has a capital as well and is of the vocabulary."""
        token = TOKEN.match(self.lowered, after, self.limit)
        if token is not None and kind_of(token[1]) is ARTICLE:
            token = TOKEN.match(self.lowered, token.end(), self.limit)
        if token is None or kind_of(token[1]) not in (HEAD, PART):
            return False
        return self.folded[token.start(1)].isupper()

    def _joins(self, after: int) -> bool:
        """Whether "and" joins words of one name ("force or fear") and not two offences."""
        follows = next_words(self.lowered, after, self.limit)
        if not follows:
            return False
        known = vocabulary()
        if (self.last in ORDINALS and follows[0] in ORDINALS) or (self.kept == 0 and dangles(self.last, "")):
            return True
        if kind_of(self.last) is HEAD and {self.last, singular(self.last)}.isdisjoint(known.joined):
            return False
        joined = known.joined.get(singular(self.words[-1])) or known.joined.get(self.words[-1])
        if joined and (follows[0] in joined or ("*" in joined and follows[0] in known.joined)):
            return True
        act = follows[0].endswith("ing") and self.words[0].endswith("ing")
        if act or begins_offence(self.lowered, after, self.limit) or NEW.match(self.lowered, after):
            return False
        return follows[0][0].isdigit() or kind_of(follows[0]) is PART
