"""The ways English sets one quantity against another: a table of patterns and how each is read."""

from __future__ import annotations

import re
from functools import cached_property

from msgspec import Struct

from tui.core.extraction.comparisons.time import TIME
from tui.core.extraction.numbers import UNITS

_YEAR = r"(?:19|20)\d\d\b(?!,\d)"
_DIGIT = "one|two|three|four|five|six|seven|eight|nine"
_NUMBER = rf"(?:\d[\d,]*(?:\.\d+)?|(?:{'|'.join(UNITS)})(?:[ -](?:{_DIGIT}))?)\b"
_PERCENT = rf"(?P<n>{_NUMBER})(?:\s?%|[ -]per ?cent)"
_TIMES = (
    r"(?P<f>twice|double|triple|half|(?:a |one[ -])?(?:third|quarter)|two[ -]thirds|three[ -]quarters"
    rf"|(?P<x>{_NUMBER})[ -]times)"
)
_BASE = rf"(?P<base>{TIME}|[^.;:,()—\"\n]{{3,80}})"
_BASE_2 = _BASE.replace("<base>", "<base2>")
_FOLD = rf"(?P<x>{_NUMBER}|[a-z]{{3,9}}?(?=[ -]?fold))[ -]?fold\b"
_THAN = r"(?:than|compared (?:to|with))"
_STRONG = "potent|powerful|addictive|lethal|deadly|toxic"
"""What is said of a drug: how strong it is, not how much there is of it."""
_FEW = r"[^.;:,()—\"\n]{2,50}"
_THEN = rf"(?P<base>{TIME})"
_AT = r"(?: (?:it|they|we|there) (?:did|had|was|were))?(?: in| during| for| of| at)?"
_FROM = rf"(?:from|over|than|(?:when )?compared (?:to|with)|versus|since|between(?= (?:19|20)\d\d)){_AT}"
_YEARLY = r"(?P<base2>year[ -]over[ -]year)"
_NOUN = r"(?P<d>increase|rise|jump|spike|surge|growth|uptick|decrease|drop|decline|reduction|dip|decreases)"
_VERB = (
    r"(?P<d>rose|risen|increased|grew|grown|climbed|jumped|surged|soared|spiked|up|fell|fallen|dropped|decreased"
    r"|declined|plunged|plummeted|shrank|slid|dipped|down|reduced|cut"
    r"|reducing|cutting|increasing|slashed)"
)
_PART = r"(?P<f>half|(?:a|one)[ -](?:third|quarter)|two[ -]thirds|three[ -]quarters)\b(?! of)"
_HEDGE = (
    r"(?: (?:about|nearly|almost|more than|over|at least|approximately|around|roughly|some|an estimated|up to"
    r"|just over|just under|less than|as much as))?"
)
_SOME = r"(?: [^.;:,()—\"\n]{1,60}?)??"
_CLAUSE_END = r"(?= (?:this|during|in|since|by|which|that|and|when|as|over|at|for|while)\b|[.;:,—)]|\s*$)"


class Form(Struct, frozen=True, dict=True):
    """One way of comparing: `size` is what its number is, `needs` what no match can be without.

    Of each of its needs the sentence must hold one.
    """

    name: str
    size: str
    needs: tuple[tuple[str, ...], ...]
    source: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(f"(?i:{self.source})")

    def may_be_in(self, sentence: str) -> bool:
        """Whether a sentence in lower case holds what the form needs."""
        for words in self.needs:
            for word in words:
                if word in sentence:
                    break
            else:
                return False
        return True


MULTIPLES = ("times", "half", "twice", "double", "triple", "third", "quarter")
PERCENTS = ("%", "percent", "per cent")
NOUNS = (
    "increase", "decrease", "drop", "decline", "reduction", "rise", "jump", "spike", "surge", "growth",
    "uptick", "dip",
)  # fmt: skip

FORMS = (
    Form(
        "as likely", "factor", (("likely",), MULTIPLES),
        rf"\b{_TIMES} (?:as|more) (?P<likely>likely) (?:as|than) (?P<base>{_FEW}?) (?P<m>to {_FEW})",
    ),
    Form(
        "as many", "factor", ((" as ",), MULTIPLES),
        rf"\b{_TIMES} as (?:many|much|high|large|often|common|(?P<likely>likely))\b(?P<m>{_SOME})"
        rf" (?:as|than|compared (?:to|with)){_AT} {_BASE}",
    ),
    Form(
        "the number of", "factor", (("number", "amount", "rate", "total", "volume"), MULTIPLES),
        rf"\b{_TIMES} (?:the|that) (?:total )?(?:number|amount|rate|total|volume)(?: of)?(?P<m>{_SOME})"
        r" (?:(?:made|recorded|reported|seized|filed|it did|they did) )?"
        rf"(?:in|from|during|as|than|for){_AT} {_THEN}",
    ),
    Form(
        "last year's", "factor", (("'s ",), MULTIPLES),
        rf"\b{_TIMES} {_THEN}'s (?:total|number|figure|tally|count)(?: of (?P<m>(?!\d)[^.;:,—]{{1,40}}))?",
    ),
    Form(
        "double the figure", "factor", ((" the ",), MULTIPLES),
        rf"\b{_TIMES} the {_NUMBER}(?P<m>{_SOME}) (?:in|from|during|for|of) {_THEN}",
    ),
    Form(
        "times more", "factor", ((" than ",), (" times ",)),
        rf"\b(?P<x>{_NUMBER}) times (?P<d>more|less|higher|lower|greater|larger|fewer|longer|shorter)"
        rf"(?! (?:{_STRONG}))(?: (?P<likely>likely))?(?P<m>{_SOME}) than{_AT} {_BASE}",
    ),
    Form(
        "percent more", "percent", (PERCENTS, ("more", "fewer", "less", "higher", "lower", "greater")),
        rf"\b{_PERCENT} (?P<d>more|fewer|less|higher|lower|greater)(?: (?P<likely>likely))?"
        rf"(?P<m>{_SOME}) {_THAN}{_AT} {_BASE}",
    ),
    Form(
        "percent above", "percent", (PERCENTS, ("above", "below")),
        rf"\b{_PERCENT} (?P<d>above|below) (?P<base>{TIME}|{_FEW}?\b(?:average|total|level|figure)s?\b)",
    ),
    Form(
        "percent increase over", "percent", (PERCENTS, NOUNS),
        rf"\b{_PERCENT} {_NOUN}(?: in(?P<m>{_SOME}))? {_FROM} (?:{_THEN} in (?P<behind>{_FEW})|{_BASE_2})",
    ),
    Form(
        "percent increase", "percent", (PERCENTS, NOUNS, (" in ",)),
        rf"\b{_PERCENT} (?:{_YEARLY} )?{_NOUN} in(?P<m>{_SOME}){_CLAUSE_END}",
    ),
    Form(
        "increase of percent", "percent", (PERCENTS, NOUNS, (" of ",)),
        rf"\b{_NOUN}(?: in(?P<m>{_SOME}))? of{_HEDGE} {_PERCENT}(?: {_FROM} {_BASE})?",
    ),
    Form(
        "rose by percent", "percent", (PERCENTS,),
        rf"\b{_VERB}(?: by)?{_HEDGE} {_PERCENT}(?! of)(?:,? {_YEARLY}|{_SOME} {_FROM} {_BASE})?",
    ),
    Form(
        "by a part", "part", ((" by ",), ("half", "third", "quarter")),
        rf"\b{_VERB}(?P<m>{_SOME}) by{_HEDGE} {_PART}(?:{_SOME} {_FROM} {_BASE})?",
    ),
    Form(
        "in half", "factor", ((" in half",),),
        rf"\b(?P<d>cut|fell|fallen|dropped|reduced|slashed)(?P<m>{_SOME}) in (?P<f>half) {_FROM} {_THEN}",
    ),
    Form(
        "cut by percent", "percent", (PERCENTS, (" by ",)),
        rf"\b{_VERB}(?P<m>{_SOME}) by{_HEDGE} {_PERCENT}(?:{_SOME} {_FROM} {_BASE})?",
    ),
    Form(
        "from to", "stated", ((" from ",), (" to ",)),
        rf"\b(?:{_VERB}|{_NOUN.replace('<d>', '<noun>')}|went|going)(?: in (?P<behind>{_FEW}?))?"
        r",? (?:[a-z]+,? )?"
        rf"from (?P<a>{_NUMBER})(?P<m>{_SOME}) to (?P<b>{_NUMBER})"
        r"(?![%\d,]|\.\d| ?per| years| months| days)",
    ),
    Form(
        "to from", "stated", ((" from ",), (" to ",)),
        rf"\b{_VERB} to{_HEDGE} (?P<b>{_NUMBER})(?!%|,\d|\.\d| ?per)(?P<m>{_SOME}) from (?P<a>{_NUMBER})"
        rf"(?!%|,\d|\.\d| ?per)(?:{_AT} {_THEN})?",
    ),
    Form(
        "compared with", "stated", (("compared", "versus", " from "),),
        rf"(?<![$\d,.])(?!{_YEAR})(?P<b>{_NUMBER})(?P<m>(?: [^.;:—\"$\d\n]{{1,60}}?)??)"
        rf"(?:,? (?:in|during|for) {_YEAR})?,?"
        rf" (?:compared (?:to|with)|versus|up from|down from) (?P<a>{_NUMBER})(?!%|,\d|\.\d| ?per)"
        rf"(?: (?!in |the |during |for |at |a |last )[a-z]+){{0,3}}?{_AT} {_THEN}",
    ),
    Form(
        "fold", "factor", (("fold",),),
        rf"\b{_VERB}(?: by)?{_HEDGE} {_FOLD}(?:{_SOME} {_FROM} {_BASE})?",
    ),
    Form(
        "fold increase", "factor", (("fold",), NOUNS),
        rf"\b{_FOLD} {_NOUN}(?: in(?P<m>{_SOME}){_CLAUSE_END})?(?:{_SOME} {_FROM} {_BASE})?",
    ),
    Form(
        "doubled", "factor", (("bled", "pled", "halved"),),
        r"\b(?P<f>doubled|tripled|quadrupled|halved)\b(?=[.,;:)—]|\s*$"
        r"| (?:the|its|our|their) (?:total )?(?:number|amount|rate|size) of"
        r"| (?:from|since|over|compared|versus|in|among|during|this|last|across|between|within|after|to)\b)"
        r"(?: (?:the|its|our|their) (?:total )?(?:number|amount|rate|size) of(?P<m>(?: [\w'-]+){1,3}))?"
        rf"(?:{_SOME} {_FROM} {_BASE})?",
    ),
    Form(
        "so many more", "difference", ((" than ", " compared "), ("more", "fewer", "less")),
        rf"(?<![$\d,.])\b(?P<n>{_NUMBER}) (?P<d>more|fewer|less)(?P<m>{_SOME}) {_THAN}{_AT} {_THEN}",
    ),
    Form(
        "up so many", "difference", ((" from ",), ("up", "down")),
        rf"\b(?P<d>up|down)(?: by)?{_HEDGE} (?P<n>{_NUMBER})(?! ?%| ?per|,\d)(?: [a-z]+)? from{_AT} {_THEN}",
    ),
    Form(
        "by so many", "difference", ((" by ",),),
        rf"\b{_VERB} by{_HEDGE} (?P<n>\d[\d,]*)(?=[.;,)](?!\d)|\s*$)",
    ),
    Form(
        "increase of", "difference", ((" of ",), NOUNS),
        rf"\b{_NOUN}(?: in(?P<m>{_SOME}))? of{_HEDGE} (?P<n>{_NUMBER})(?! ?%| ?per|,\d)"
        rf"{_SOME} {_FROM} {_THEN}",
    ),
    Form(
        "more", "", ((" than ",), ("more", "fewer")),
        rf"(?<!\d )\b(?P<d>more|fewer)(?P<m>(?: [^.;:,()—\"\n\d]{{3,40}}?)) than{_AT} {_THEN}",
    ),
    Form("same number", "same", (("same number",),), rf"\bsame number of(?P<m>{_SOME}) as{_AT} {_BASE}"),
    Form(
        "the same as", "same", (("the same as", "unchanged", " flat"),),
        rf"\b(?:the same as|unchanged (?:from|since)|flat (?:from|since|compared (?:to|with))){_AT} {_THEN}",
    ),
)  # fmt: skip
"""Every form, the more telling before those that may read a part of the same words."""
