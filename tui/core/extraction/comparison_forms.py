"""The ways English sets one quantity against another: a table of patterns and how each is read."""

from __future__ import annotations

import re
from functools import cache, cached_property

from msgspec import Struct

from tui.core.extraction.comparison_measure import measure_of, subject_before
from tui.core.extraction.comparison_time import TIME
from tui.core.extraction.document import Document
from tui.core.extraction.numbers import UNITS, spelled_value
from tui.core.model import Relation, Span

FACTORS = {
    "twice": 2.0, "double": 2.0, "triple": 3.0, "doubled": 2.0, "tripled": 3.0, "quadrupled": 4.0,
    "halved": 0.5, "half": 0.5, "third": 0.333, "quarter": 0.25, "thirds": 0.667, "quarters": 0.75,
}  # fmt: skip
SIZES = {"factor": "factor", "percent": "percent", "difference": "difference"}
SIZES |= {"part": "percent", "stated": "difference"}
UP = (
    "more higher greater larger increase increased rise rose risen grew grown growth climbed jump jumped"
    " surge surged soared spike spiked up uptick increasing longer above"
)
"""Words that say a quantity is the larger one; the others of a form say the opposite."""

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
    """One way of comparing: `size` is what its number is, `needs` what no match can be without."""

    name: str
    size: str
    needs: tuple[str, ...]
    source: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(f"(?i:{self.source})")


FORMS = (
    Form(
        "as likely", "factor", ("likely",),
        rf"\b{_TIMES} (?:as|more) (?P<likely>likely) (?:as|than) (?P<base>{_FEW}?) (?P<m>to {_FEW})",
    ),
    Form(
        "as many", "factor", (" as ",),
        rf"\b{_TIMES} as (?:many|much|high|large|often|common|(?P<likely>likely))\b(?P<m>{_SOME})"
        rf" (?:as|than|compared (?:to|with)){_AT} {_BASE}",
    ),
    Form(
        "the number of", "factor", ("number", "amount", "rate", "total", "volume"),
        rf"\b{_TIMES} (?:the|that) (?:total )?(?:number|amount|rate|total|volume)(?: of)?(?P<m>{_SOME})"
        r" (?:(?:made|recorded|reported|seized|filed|it did|they did) )?"
        rf"(?:in|from|during|as|than|for){_AT} {_THEN}",
    ),
    Form(
        "last year's", "factor", ("'s ",),
        rf"\b{_TIMES} {_THEN}'s (?:total|number|figure|tally|count)(?: of (?P<m>(?!\d)[^.;:,—]{{1,40}}))?",
    ),
    Form(
        "double the figure", "factor", (" the ",),
        rf"\b{_TIMES} the {_NUMBER}(?P<m>{_SOME}) (?:in|from|during|for|of) {_THEN}",
    ),
    Form(
        "times more", "factor", (" than ",),
        rf"\b(?P<x>{_NUMBER}) times (?P<d>more|less|higher|lower|greater|larger|fewer|longer|shorter)"
        rf"(?! (?:{_STRONG}))(?: (?P<likely>likely))?(?P<m>{_SOME}) than{_AT} {_BASE}",
    ),
    Form(
        "percent more", "percent", ("%", "per"),
        rf"\b{_PERCENT} (?P<d>more|fewer|less|higher|lower|greater)(?: (?P<likely>likely))?"
        rf"(?P<m>{_SOME}) {_THAN}{_AT} {_BASE}",
    ),
    Form(
        "percent above", "percent", ("%", "per"),
        rf"\b{_PERCENT} (?P<d>above|below) (?P<base>{TIME}|{_FEW}?\b(?:average|total|level|figure)s?\b)",
    ),
    Form(
        "percent increase over", "percent", ("%", "per"),
        rf"\b{_PERCENT} {_NOUN}(?: in(?P<m>{_SOME}))? {_FROM} (?:{_THEN} in (?P<behind>{_FEW})|{_BASE_2})",
    ),
    Form(
        "percent increase", "percent", ("%", "per"),
        rf"\b{_PERCENT} (?:{_YEARLY} )?{_NOUN} in(?P<m>{_SOME}){_CLAUSE_END}",
    ),
    Form(
        "increase of percent", "percent", ("%", "per"),
        rf"\b{_NOUN}(?: in(?P<m>{_SOME}))? of{_HEDGE} {_PERCENT}(?: {_FROM} {_BASE})?",
    ),
    Form(
        "rose by percent", "percent", ("%", "per"),
        rf"\b{_VERB}(?: by)?{_HEDGE} {_PERCENT}(?! of)(?:,? {_YEARLY}|{_SOME} {_FROM} {_BASE})?",
    ),
    Form(
        "by a part", "part", (" by ",),
        rf"\b{_VERB}(?P<m>{_SOME}) by{_HEDGE} {_PART}(?:{_SOME} {_FROM} {_BASE})?",
    ),
    Form(
        "in half", "factor", (" in half",),
        rf"\b(?P<d>cut|fell|fallen|dropped|reduced|slashed)(?P<m>{_SOME}) in (?P<f>half) {_FROM} {_THEN}",
    ),
    Form(
        "cut by percent", "percent", ("%", "per"),
        rf"\b{_VERB}(?P<m>{_SOME}) by{_HEDGE} {_PERCENT}(?:{_SOME} {_FROM} {_BASE})?",
    ),
    Form(
        "from to", "stated", (" from ",),
        rf"\b(?:{_VERB}|{_NOUN.replace('<d>', '<noun>')}|went|going)(?: in (?P<behind>{_FEW}?))?"
        r",? (?:[a-z]+,? )?"
        rf"from (?P<a>{_NUMBER})(?P<m>{_SOME}) to (?P<b>{_NUMBER})"
        r"(?![%\d,]|\.\d| ?per| years| months| days)",
    ),
    Form(
        "to from", "stated", (" from ",),
        rf"\b{_VERB} to{_HEDGE} (?P<b>{_NUMBER})(?!%|,\d|\.\d| ?per)(?P<m>{_SOME}) from (?P<a>{_NUMBER})"
        rf"(?!%|,\d|\.\d| ?per)(?:{_AT} {_THEN})?",
    ),
    Form(
        "compared with", "stated", ("compared", "versus", " from "),
        rf"(?<![$\d,.])(?!{_YEAR})(?P<b>{_NUMBER})(?P<m>(?: [^.;:—\"$\d\n]{{1,60}}?)??)"
        rf"(?:,? (?:in|during|for) {_YEAR})?,?"
        rf" (?:compared (?:to|with)|versus|up from|down from) (?P<a>{_NUMBER})(?!%|,\d|\.\d| ?per)"
        rf"(?: (?!in |the |during |for |at |a |last )[a-z]+){{0,3}}?{_AT} {_THEN}",
    ),
    Form(
        "fold", "factor", ("fold",),
        rf"\b{_VERB}(?: by)?{_HEDGE} {_FOLD}(?:{_SOME} {_FROM} {_BASE})?",
    ),
    Form(
        "fold increase", "factor", ("fold",),
        rf"\b{_FOLD} {_NOUN}(?: in(?P<m>{_SOME}){_CLAUSE_END})?(?:{_SOME} {_FROM} {_BASE})?",
    ),
    Form(
        "doubled", "factor", ("bled", "pled", "halved"),
        r"\b(?P<f>doubled|tripled|quadrupled|halved)\b(?=[.,;:)—]|\s*$"
        r"| (?:the|its|our|their) (?:total )?(?:number|amount|rate|size) of"
        r"| (?:from|since|over|compared|versus|in|among|during|this|last|across|between|within|after|to)\b)"
        r"(?: (?:the|its|our|their) (?:total )?(?:number|amount|rate|size) of(?P<m>(?: [\w'-]+){1,3}))?"
        rf"(?:{_SOME} {_FROM} {_BASE})?",
    ),
    Form(
        "so many more", "difference", (" than ", " compared "),
        rf"(?<![$\d,.])\b(?P<n>{_NUMBER}) (?P<d>more|fewer|less)(?P<m>{_SOME}) {_THAN}{_AT} {_THEN}",
    ),
    Form(
        "up so many", "difference", (" from ",),
        rf"\b(?P<d>up|down)(?: by)?{_HEDGE} (?P<n>{_NUMBER})(?! ?%| ?per|,\d)(?: [a-z]+)? from{_AT} {_THEN}",
    ),
    Form(
        "by so many", "difference", (" by ",),
        rf"\b{_VERB} by{_HEDGE} (?P<n>\d[\d,]*)(?=[.;,)](?!\d)|\s*$)",
    ),
    Form(
        "increase of", "difference", (" of ",),
        rf"\b{_NOUN}(?: in(?P<m>{_SOME}))? of{_HEDGE} (?P<n>{_NUMBER})(?! ?%| ?per|,\d)"
        rf"{_SOME} {_FROM} {_THEN}",
    ),
    Form(
        "more", "", (" than ",),
        rf"(?<!\d )\b(?P<d>more|fewer)(?P<m>(?: [^.;:,()—\"\n\d]{{3,40}}?)) than{_AT} {_THEN}",
    ),
    Form("same number", "same", ("same number",), rf"\bsame number of(?P<m>{_SOME}) as{_AT} {_BASE}"),
    Form(
        "the same as", "same", ("the same as", "unchanged", " flat"),
        rf"\b(?:the same as|unchanged (?:from|since)|flat (?:from|since|compared (?:to|with))){_AT} {_THEN}",
    ),
)  # fmt: skip
"""Every form, the more telling before those that may read a part of the same words."""


class Found(Struct, frozen=True):
    """One comparison as a form read it; `quantity` is the place of its number, `sized` whether it has one."""

    span: Span
    quantity: Span
    measure: str
    relation: Relation
    baseline: Span | None
    rule: str
    sized: bool = True
    factor: float | None = None
    percent: float | None = None
    difference: float | None = None


def read_form(doc: Document, sentence: Span, form: Form, match: re.Match[str]) -> Found | None:
    """What a match of a form says; None when its numbers or its measure make no comparison."""
    said = match.groupdict()
    size = _size(form, said)
    relation = _relation(form, said, size)
    if size is None or relation is None:
        return None
    measure = measure_of(said.get("m") or "", bool(said.get("likely"))) or measure_of(
        said.get("behind") or ""
    )
    measure = measure or subject_before(doc, Span(sentence.start, max(match.start(), sentence.start + 1)))
    if not measure:
        return None
    group = next((name for name in ("f", "x", "n", "b") if said.get(name)), None)
    baseline = _baseline(form, match)
    sizes = {SIZES[form.size]: size} if form.size in SIZES and relation is not Relation.SAME else {}
    return Found(
        span=Span(match.start(), match.end()),
        quantity=Span(*match.span(group)) if group else Span(match.start(), match.end()),
        measure=measure,
        relation=relation,
        baseline=baseline,
        rule=f"comparisons.{'stated' if form.size == 'stated' else 'form'} + {form.name}",
        sized=group is not None,
        **sizes,
    )


def _baseline(form: Form, match: re.Match[str]) -> Span | None:
    """Where the baseline stands; "from 40 in 2019 to 31" has it within."""
    said = match.groupdict()
    for group in ("base", "base2"):
        if said.get(group):
            return Span(*match.span(group))
    time = (
        _time().search(match.string, *match.span("m")) if form.name == "from to" and said.get("m") else None
    )
    return Span(*time.span()) if time else None


@cache
def _time() -> re.Pattern[str]:
    return re.compile(TIME)


def _size(form: Form, said: dict[str, str | None]) -> float | None:
    """How much: the factor, percentage or difference; 0 for forms that state none."""
    if form.size == "stated":
        before, now = _value(said["a"]), _value(said["b"])
        return abs(now - before) if before and now and not (_yearly(before) and _yearly(now)) else None
    if form.size in ("", "same"):
        return 0.0
    if said.get("f") and not said.get("x"):
        factor = FACTORS.get((said["f"] or "").lower().replace("-", " ").split()[-1])
        return round(factor * 100, 1) if factor and form.size == "part" else factor
    value = _value(said.get("x") or said.get("n"))
    return value if value and not _yearly(value) else None


def _yearly(value: float) -> bool:
    return 1900 <= value < 2100


def _value(words: str | None) -> float:
    if not words:
        return 0.0
    return float(words.replace(",", "")) if words[0].isdigit() else spelled_value(words) or 0.0


def _relation(form: Form, said: dict[str, str | None], size: float | None) -> Relation | None:
    if form.size == "stated":
        before, now = _value(said["a"]), _value(said["b"])
        return Relation.SAME if now == before else Relation.MORE if now > before else Relation.FEWER
    if form.size == "same":
        return Relation.SAME
    if said.get("d"):
        return Relation.MORE if (said["d"] or "").lower() in UP.split() else Relation.FEWER
    return Relation.FEWER if size is not None and size < 1 else Relation.MORE
