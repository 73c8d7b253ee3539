"""Terms of time as punishments: a length with the noun it belongs to, or right after what hands it out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from tui.core.extraction.penalties.gaps import NEXT_ONE
from tui.core.extraction.penalties.length import Length
from tui.core.extraction.penalties.words import FIXED_FORMS, TERM_FORMS, forms, phrases, words
from tui.core.model import PenaltyKind, Unit
from tui.core.patterns import pattern_of

YEAR_OF_DAYS = 366
"""Custody of no stated kind is prison above a year and jail up to it."""

AFTER, AFTER_JOINED = 90, 36
"""How far after a length its noun may stand, and after a joined one: "a 30-year state prison sentence"."""

BEFORE = 80
"""How far back the words that hand out a length may begin."""

CUT = pattern_of(
    r"\b(?:for|after|and|plus|when|before|because|if|as\swell|while|following|or|but|since|that)\b|[,;:()]|\.\s"
)
OF_LENGTH = pattern_of(
    r"(?:\s(?:term|time|sentence|range|exposure)s?)?,?\s(?:of|for|lasting|ranging\sfrom|between|totaling|over|is)"
    r"(?:\s(?:up|to|at|least|a|an|the|next|maximum|minimum|of|more|than|about|nearly|between|period|term|no|less))*\s"
)
JOINING = pattern_of(
    r"(?:(?:,|\b(?:and|plus|or|then))\s(?:an?\s)?(?:(?:another|additional|consecutive|concurrent|extra|further)\s)?"
    r"|\b(?:up\sto|minimum\sof|maximum\sof|at\sleast)\s(?:an?\s)?)$"
)
LIFE = pattern_of(r"\blife\s(?:in|sentence|term|imprisonment|without|with)[^.;]{0,80}$")
"""A term without an end that another may follow: "life in prison for murder and up to 10 years for arson"."""

LINKS = frozenset({"of", "to", "is", "was", "between", "from", "for", "at", "ranging"})
"""Words that bind a length to the noun before them; "his sentence nearly 38 years later" has none."""

GAVE = pattern_of(
    r"\b(?:judge|justice|jury|jurors|court|magistrate)\b[^.;,]{0,40}\s(?:gave|gives|handed|hands|assessed)\s(?:[\w']+\s){1,4}$"
)
NOT_BARE = pattern_of(
    r"\s(?:of\s(?!which)|from\b|in\sa\srow|between\b|on\sthe\sjob|worth|to\s(?!serve|be\sserved|life|run))|%"
)
NOUN_NEXT = pattern_of(
    r"\s(?!for\b|in\b|to\b|and\b|or\b|after\b|on\b|with\b|plus\b|as\b|at\b|followed\b)[a-z]"
)
AWAITING = pattern_of(r"\s(?:while\s)?(?:awaiting|pending|before\s(?:(?:his|her|their|the)\s)?trial)\b")
NOT_HERE = pattern_of(
    r"\s(?:officer|department|violation|hearing|board|fund|manager|agent|search|period|condition|revocation"
    r"|terms?\b|case|services?\b|(?:program\s)?funds\b|unit|status|center|laws?\b|requirements?|website|programs?\sand|awards?|projects?|events?|officials?|is\sa\b)"
)
WITH_TERMS = frozenset({PenaltyKind.PRISON, PenaltyKind.JAIL, None})
PAROLE_TO_COME = pattern_of(
    r"\b(?:eligib\w+\sfor|possibility\sof|chance\s(?:of|at)|considered\sfor|up\sfor)\s$"
)
INELIGIBLE = pattern_of(r"\s(?:in|dis|un)?eligib|\sdisqualif")
"""Years that come before parole are no term of it."""
OF_KIND = pattern_of(r"\sof\s(?:(?:formal|informal|supervised(?!\srelease)|unsupervised|reporting|court)\s)?")
"""A term's kind told behind it: "a four-year term of probation"."""
WISHED = pattern_of(
    r"\s(?:(?:in|of|behind)\s(?:\w+\s){1,2})?(?:(?:that\s|which\s)?(?:(?:the|federal|state|county)\s)*"
    r"(?:prosecut(?:ors?|ion)|government|state|people|district\sattorney)(?:'s\soffice)?\s(?:had\s)?"
    r"(?:recommended|sought|requested|asked\sfor|wanted|urged)\b"
    r"|(?:recommended|sought|requested|asked\sfor|urged)\sby\s(?:(?:the|federal|state|county)\s)*"
    r"(?:prosecut(?:ors?|ion)|government|state|people|district\sattorney)\b)"
)
"""Who asked for a length, told behind it: "the 27 years recommended by prosecutors"."""
CLASSED = pattern_of(r"\s(?:felony|misdemeanor)\b")
CLASS = "class"
"""Entry of a crime classed by its longest term: "a 20-year felony"."""
BOUNDS = frozenset({"minimum", "maximum"})
SENTENCES = frozenset({"sentence", "sentences", "prison", "imprisonment", "jail"})


class Term(Struct, frozen=True):
    """A punishment as named, before it is known whether it was faced, sought or ordered.

    `least` is the lower bound of a range and `what` the place of the words that tell one punishment from
    another.  `guessed` marks a form taken from the length alone, `own` one that needs no verb ("his 30-year
    sentence"); `entry` is the phrase of the lexicon it was known by.
    """

    start: int
    end: int
    form: PenaltyKind
    value: float | None = None
    unit: Unit | None = None
    least: float | None = None
    what: tuple[int, int] | None = None
    guessed: bool = False
    own: bool = False
    entry: str = ""


def terms_of_time(low: str, start: int, end: int, lengths: list[Length]) -> Iterator[Term]:
    """The lengths that are terms of punishment, in order."""
    last = start
    for index, length in enumerate(lengths):
        following = lengths[index + 1].start if index + 1 < len(lengths) else end
        term = _named(low, start, length, following) or _bare(low, start, last, length)
        if term is not None:
            yield term
            last = term.end


def _named(low: str, start: int, length: Length, following: int) -> Term | None:
    """A length with the noun it belongs to, after it or before it."""
    noun, limit = None, min(following, length.end + (AFTER_JOINED if length.joined else AFTER))
    if limit > length.end:
        cut = CUT.search(low, length.end, limit)
        noun = phrases(TERM_FORMS).search(low, length.end, cut.start() if cut else limit)
    if noun is None or _astray(low, noun) or _of_next(low, noun, following):
        return _named_before(low, start, length)
    noun = _of_kind(low, noun, min(following, length.end + AFTER)) or noun
    return _term(length, length.start, noun.end(), forms(TERM_FORMS)[noun[0]], noun[0])


def _of_kind(low: str, noun: re.Match[str], limit: int) -> re.Match[str] | None:
    """The noun that tells what a term is of, right behind it."""
    of = OF_KIND.match(low, noun.end(), limit) if forms(TERM_FORMS)[noun[0]] is None else None
    return phrases(TERM_FORMS).match(low, of.end(), limit) if of else None


def _of_next(low: str, noun: re.Match[str], following: int) -> bool:
    """Whether the noun belongs to the length after it: "10 years, probated for six years"."""
    form = forms(TERM_FORMS)[noun[0]]
    return form is PenaltyKind.PROBATION and OF_LENGTH.fullmatch(low, noun.end(), following) is not None


def _astray(low: str, noun: re.Match[str]) -> bool:
    """Whether the noun is part of another name: "probation officer", "eligible for parole"."""
    form = forms(TERM_FORMS)[noun[0]]
    if form is PenaltyKind.PAROLE and INELIGIBLE.match(low, noun.end()):
        return True
    if form is PenaltyKind.PAROLE and PAROLE_TO_COME.search(low, max(0, noun.start() - 30), noun.start()):
        return True
    if AWAITING.match(low, noun.end()) or (noun[0] == "sentence" and low.endswith("to ", 0, noun.start())):
        return True
    other = NOT_HERE.match(low, noun.end())
    return other is not None and not (form in WITH_TERMS and other[0].lstrip().startswith("term"))


def _named_before(low: str, start: int, length: Length) -> Term | None:
    nouns = list(phrases(TERM_FORMS).finditer(low, max(start, length.start - BEFORE), length.start))
    if not nouns or not OF_LENGTH.fullmatch(low, nouns[-1].end(), length.start):
        return None
    noun = nouns[-1]
    form = forms(TERM_FORMS)[noun[0]]
    if form is None:
        return _of_custody(low, start, noun.end(), length)
    if _astray(low, noun):
        return None
    return _term(length, noun.start(), length.end, form, noun[0])


def _of_custody(low: str, start: int, end: int, length: Length) -> Term | None:
    """A length behind a noun that tells where it is served: "a prison sentence of eight years"."""
    for noun in phrases(FIXED_FORMS).finditer(low, max(start, end - LONGEST_NOUN), end):
        form = forms(FIXED_FORMS)[noun[0]]
        if noun.end() == end and form in (PenaltyKind.PRISON, PenaltyKind.JAIL):
            return _term(length, noun.start(), length.end, form, noun[0])
    return None


LONGEST_NOUN = 24


def _bare(low: str, start: int, last: int, length: Length) -> Term | None:
    """A length without a noun, right after the words that hand it out or after another term."""
    if length.joined and CLASSED.match(low, length.end):
        return _term(length, length.start, length.end, None, CLASS)
    if length.unit is Unit.HOUR or NOT_BARE.match(low, length.end):
        return None
    if length.joined and NOUN_NEXT.match(low, length.end):
        return None  # "a three-year degree"
    if length.life or WISHED.match(low, length.end):
        return _term(length, length.start, length.end, None, "life" if length.life else "length")
    near = (last > start and length.start - last < BEFORE) or LIFE.search(
        low, start, length.start
    ) is not None
    joined = near and (
        JOINING.search(low, max(start, length.start - 20), length.start)
        or NEXT_ONE.fullmatch(low, last, length.start)
    )
    before = low[max(start, length.start - BEFORE) : length.start]
    if joined or (length.gapped and near) or _handed_out(before) or GAVE.search(before):
        return _term(length, length.start, length.end, None, "length")
    return None


def _handed_out(before: str) -> bool:
    """Whether the words before a length hand it out: "sentenced to", "faces up to", "jailed Roe to"."""
    said = before.split()
    links: set[str] = set()
    while said and said[-1] in words("filler"):
        links.add(said.pop())
    if not said:
        return False
    if "of" in links and not BOUNDS.isdisjoint(links):
        return True  # "a mandatory minimum of"
    if said[-1] in words("lead_nouns"):
        return not LINKS.isdisjoint(links)
    given = ("to" in links or said[-1].endswith(":")) and any(
        word.startswith("sentenc") for word in said[-16:]
    )
    return said[-1] in words("leads") or given


def _term(length: Length, start: int, end: int, form: PenaltyKind | None, entry: str) -> Term:
    guessed = form is None and not length.life
    if length.life:
        form = PenaltyKind.LIFE
    elif form is None:
        form = PenaltyKind.PRISON if length.days > YEAR_OF_DAYS else PenaltyKind.JAIL
    own = length.joined and entry in SENTENCES
    return Term(start, end, form, length.value, length.unit, length.least, (start, end), guessed, own, entry)
