"""What the clause around a name says of its bearer: accused of something, or harmed."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from tui.core.extraction.lexicon import table, trie
from tui.core.extraction.people.mentions import Mention
from tui.core.model import Category
from tui.core.patterns import pattern_of


class Evidence(NamedTuple):
    """For which part a clause speaks, and how loudly."""

    part: Category
    weight: int


LEGAL = 4
"""Weight of what the law did to someone: nobody else is charged, convicted or sentenced."""

TOLD = 3
HINTED = 1

BESIDES = pattern_of(
    r"\s?\([^()\n]{1,60}\)|(?P<apposition>,[^,;.()\n]{1,90}(?=,|\s(?:was|is|were|has|who)\s))"
)
"""What may stand between a subject and its verb: an apposition between commas, a remark in brackets."""
SPEAKS = pattern_of(
    r",[^,;.()\n]{0,60}(?:\b(?:announc|said|says|sa[iy]ng|told)"
    r"|(?<! of)(?<! in)(?<! at)(?<! for)(?<! by) that\b)"
)
"""What is no apposition but tells who speaks: "Ann Poe, prosecutors said, was"."""

BESIDE = (",", " (", "(", "\n(")
"""How that begins."""

CLAUSE = " ,(\n"
"""What stands between a name and what its clause says."""

NEXT_WORD = pattern_of(r",? ([\w-]+)")

MOST_BESIDES = 4
REACH = 260
BEFORE = 70
OF = ("of", "on", "against", "in", "for", "Of", "OF", "Against", "AGAINST")

BEING = frozenset("was were is are be been being".split())
PARTICIPLE = pattern_of(r" (?:in|with|by|as|on|under|for)\b")
"""Behind a verb that a comma parts from its subject, and that so tells what was done to it."""
LAWFUL_ACTS = frozenset(
    "charged arrested sentenced convicted indicted prosecuted detained apprehended captured remanded".split()
)
"""Verbs that in the active voice say what police, prosecutors and judges do."""


LAW = pattern_of(
    r"(?:[Pp]lea|[Cc]onviction|[Ss]entencing|[Ii]ndictment|[Aa]rrest|[Aa]rraignment|[Ee]xtradition)\Z"
)
"""What the law does, as a noun."""


@cache
def _after() -> re.Pattern[str]:
    clauses = table("people")["clauses"]
    accused = trie(_cased((*clauses["accused"].split(), *clauses["accused_phrases"])))
    harmed = trie(_cased((*clauses["harmed"].split(), *clauses["harmed_phrases"])))
    accused_active = trie(_cased(clauses["accused_active"]))
    harmed_active = trie(_cased(clauses["harmed_active"]))
    helping = trie(_cased(clauses["helping"].split()))
    return re.compile(
        rf",? (?P<lead>(?:(?:{helping}|[a-z]{{3,10}}ly) ){{0,6}})(?:(?P<harmed>{harmed})(?P<by> by\b)?"
        rf"|(?P<accused>{accused})|(?P<died>{harmed_active})|(?P<acted>{accused_active}))(?![\w-]|'s)"
    )


@cache
def _opening() -> frozenset[str]:
    """The first words of what `_after` reads, other than adverbs."""
    clauses = table("people")["clauses"]
    words = (*clauses["helping"].split(), *clauses["accused"].split(), *clauses["harmed"].split())
    lists = ("accused_phrases", "harmed_phrases", "accused_active", "harmed_active")
    phrases = (phrase for name in lists for phrase in clauses[name])
    return frozenset(phrase.split()[0] for phrase in _cased((*words, *phrases)))


def _cased(words: tuple[str, ...] | list[str]) -> list[str]:
    """Words as they stand in a sentence, in a headline and in a headline all in capitals."""
    return [form for word in words for form in (word, word.title(), word.upper())]


_LAW = "trial|conviction|arrest|sentencing|arraignment|guilty plea|indictment|prosecution|extradition"
_HARM = "murder|killing|death|body|remains|injuries|disappearance"
HIS = pattern_of(
    rf"'s (?:[a-z][a-z-]* ){{0,3}}?(?:(?P<accused>{_LAW})"
    rf"|(?P<harmed>(?:{_HARM})(?! (?:trial|case|charge|conviction|sentence))))\b"
)
"""What is told of someone as his own: "Ann Poe's murder trial", "Ann Poe's murder"."""


def _as_owner(text: str, mention: Mention) -> Evidence | None:
    own = HIS.match(text, mention.end) if text.startswith("'s ", mention.end) else None
    if own is None:
        return None
    return Evidence(Category.DEFENDANT if own["accused"] else Category.VICTIM, HINTED + 1)


def clause_evidence(text: str, mention: Mention, start: int, end: int) -> Evidence | None:
    """What the clause says of the person named in it; `start` and `end` bound where it may be looked for."""
    if _among_accused(text, mention):
        return Evidence(Category.DEFENDANT, LEGAL + TOLD)
    said = as_object(text, mention, start)
    if said is not None and said.part is Category.VICTIM and text[mention.end : mention.end + 1] == ",":
        # "Dee, who killed Ann Poe, was sentenced" says nothing of Poe but that she was killed.
        return said
    return _as_subject(text, mention, end) or said or _as_owner(text, mention)


INCLUDING = pattern_of(
    r"\b(?:[Dd]efendants|[Ss]uspects|arrestees|(?:[Tt]hose|men|women|people|individuals|persons|officials)"
    r" (?:who were )?(?:arrested|charged|indicted|convicted|taken into custody))"
    r",? (?:also )?(?:including|includes?|included|among them)(?: the)?(?: former| then)? \Z"
)
"""Before the name of one of the accused, whatever his title: "five of the defendants, including Sheriff"."""
INCLUDED = 80
LED = ("including ", "include ", "includes ", "included ", "among them ", " the ", " former ", " then ")
"""How that ends; a cheap look before the pattern."""


def _among_accused(text: str, mention: Mention) -> bool:
    if not text.endswith(LED, 0, mention.begin):
        return False
    return INCLUDING.search(text, max(0, mention.begin - INCLUDED), mention.begin) is not None


def _as_subject(text: str, mention: Mention, end: int) -> Evidence | None:
    limit = min(end, mention.after + REACH)
    place = mention.after
    if place >= limit or text[place] not in CLAUSE:
        return None
    for _ in range(MOST_BESIDES):
        match = _after().match(text, place, limit) if _may_tell(text, place) else None
        if match:
            return _verb_evidence(match)
        besides = BESIDES.match(text, place, limit) if text.startswith(BESIDE, place) else None
        if besides is None or (besides["apposition"] and SPEAKS.match(text, place, limit)):
            return None
        place = besides.end()
    return None


def _may_tell(text: str, place: int) -> bool:
    """Whether the word at `place` can begin what a clause says; a cheap look before the pattern."""
    word = NEXT_WORD.match(text, place)
    return word is not None and (word[1] in _opening() or word[1].endswith("ly"))


def _verb_evidence(match: re.Match[str]) -> Evidence | None:
    """A verb's voice decides: who "was shot" is harmed, who "shot" is accused; who "charged" is neither."""
    verb = match["harmed"] or match["accused"] or match["died"] or match["acted"]
    passive = bool(match["by"] or verb[0].isupper() or verb == "the victim")
    passive |= not BEING.isdisjoint(match["lead"].lower().split())
    passive |= match[0][0] == "," and PARTICIPLE.match(match.string, match.end()) is not None
    if match["died"]:
        return Evidence(Category.VICTIM, TOLD)
    if match["harmed"]:
        return Evidence(Category.VICTIM, TOLD) if passive else Evidence(Category.DEFENDANT, HINTED)
    if match["accused"]:
        lawful = not passive and verb.split()[0] in LAWFUL_ACTS
        return None if lawful else Evidence(Category.DEFENDANT, LEGAL)
    told = "alleged" in match["lead"] or verb.split()[0] in table("people")["clauses"]["pleading"]
    return Evidence(Category.DEFENDANT, LEGAL if told else HINTED + 1)


@cache
def _of_office() -> tuple[str, ...]:
    """Before a deed that makes nobody a victim of the one accused: "custodial"."""
    return tuple(f"{word} " for word in table("people")["clauses"]["of_office"].split())


MARKS = "-—,:'\"(/["
"""What may touch a word that tells what was done."""


class Deed(NamedTuple):
    """Words for what is done to whoever is named behind them, and what joins the two."""

    words: str
    joint: str
    evidence: Evidence


PLAIN, VERB = "(?:,?:? |—)", ":? "
"""What joins a noun to the name beside it, and a verb to its object."""


@cache
def _deeds() -> dict[str, list[Deed]]:
    """What may be done, by the first word that tells it."""
    clauses = table("people")["clauses"]
    of = f" {trie(OF)} "
    of_by = f"(?:{of}| [Bb]y )"
    harmed, accused = Evidence(Category.VICTIM, HINTED + 1), Evidence(Category.DEFENDANT, HINTED + 1)
    kinds = (
        (("family of", "families of"), PLAIN, Evidence(Category.VICTIM, HINTED)),
        (_cased(clauses["harms"].split()), of, Evidence(Category.VICTIM, TOLD)),
        (_cased(clauses["killing"].split()), PLAIN, Evidence(Category.VICTIM, TOLD)),
        (_cased(clauses["killing"].split()), " [Bb]y ", accused),
        (_cased(_spaced(clauses["harming"])), PLAIN, harmed),
        (_cased(_spaced(clauses["harming"])), " [Bb]y ", accused),
        (_cased(clauses["harms"].split()), " [Bb]y ", accused),
        (_cased(clauses["accusing"].split()), of_by, accused),
        (_cased(_spaced(clauses["prosecuting"])), PLAIN, accused),
    )
    deeds: dict[str, list[Deed]] = {}
    for listed, joint, evidence in kinds:
        for words in sorted(listed, key=len, reverse=True):
            by_law = joint == of_by and LAW.match(words) is not None
            by_law = by_law or words.lower().removesuffix("s").endswith("defendant")
            said = Evidence(Category.DEFENDANT, LEGAL) if by_law else evidence
            link = VERB if joint == PLAIN and words.lower().endswith(("ing", "ed")) else joint
            deeds.setdefault(re.split("[ '-]", words)[0], []).append(Deed(words, link, said))
    return deeds


def _spaced(words: str) -> list[str]:
    return [word.replace("_", " ") for word in words.split()]


@cache
def _object(joint: str) -> re.Pattern[str]:
    """From the words of a deed to the name of whom it was done to."""
    nouns = trie(table("people")["clauses"]["between"].split())
    between = rf"(?:(?:(?:{nouns}|[a-z-]{{3,12}}'s|[a-z\d]{{1,7}}-year-old),?|[A-Z][\w.'-]*)\s){{0,6}}"
    return re.compile(rf"{joint}(?:named |as )?{between}\Z")


@cache
def _leading() -> frozenset[str]:
    """Words one of which stands right before whoever a clause has for an object, unless a name does."""
    clauses = table("people")["clauses"]
    words = [*clauses["between"].split(), *OF, "named", "as", "by", "By"]
    words += _cased(
        [word for kind in ("killing", "harming", "prosecuting") for word in clauses[kind].split()]
    )
    return frozenset(word.rpartition("_")[2] for word in words)


def as_object(text: str, mention: Mention, start: int) -> Evidence | None:
    """What is done to the person named: "arrested Ann Poe", "the murder of Ann Poe"."""
    word = text[max(start, mention.begin - 20) : mention.begin].rstrip(" ,:—").rpartition(" ")[2]
    if word not in _leading() and not word[:1].isupper() and not word.endswith(("'s", "-old")):
        return None
    return _nearest_deed(text, max(start, mention.begin - BEFORE), mention.begin)


def _nearest_deed(text: str, start: int, end: int) -> Evidence | None:
    """What the last words before `end` do to whoever is named there: "the murder trial of"."""
    window = text[start:end]
    for mark in MARKS:
        window = window.replace(mark, " ")
    words = window.split()
    deeds = _deeds()
    if deeds.keys().isdisjoint(words):
        return None
    for later, word in enumerate(reversed(words)):
        if word not in deeds:
            continue
        place = len(window.rsplit(None, later)[0]) - len(word)
        for deed in deeds[word]:
            behind = start + place + len(deed.words)
            if text.startswith(deed.words, start + place) and _object(deed.joint).match(text, behind, end):
                # "the officer-involved shooting of Ann Poe" tells of no victim and of no accused
                official = window[:place].endswith(_of_office())
                return Evidence(Category.OTHER, TOLD) if official else deed.evidence
    return None
