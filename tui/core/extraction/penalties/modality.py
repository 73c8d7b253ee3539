"""What words make of a punishment: something that could be, was asked for, was ordered or was served.

A sentence is read from left to right.  Each cue ("faces", "was sentenced", "asked for") says how the
punishments after it are meant, until the next cue; words of bound ("maximum", "at least") refine it.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from tui.core.extraction.penalties.cues import cue_pattern
from tui.core.extraction.penalties.terms import Term
from tui.core.model import Modality, PenaltyKind
from tui.core.patterns import pattern_of


class Cue(Struct, frozen=True):
    """A word that says how the punishments after it are meant; no `modality` when they are of no account."""

    start: int
    end: int
    name: str
    modality: Modality | None


MODAL = pattern_of(
    r"\b(?P<modal>may(?!\s\d)(?<!\bin\smay)(?<!\bof\smay)(?<!(?:last|this|late)\smay)(?<!\b(?:early|since|until)\smay)|might|can|could|would|will|shall|must)(?:\s(?!not)\w+){0,3}\s$"
)
"""A verb that weakens what follows; the month of the same name does not: "in May 2021"."""
NEGATED = pattern_of(
    r"\b(?:not|never|no\slonger|declin\w+\sto|without|cannot|refus\w+\sto|ineligible\s(?:to|for)|unable\sto|whether(?:\s\w+){0,4}|(?:decision|discretion|authority|power|option)\sto|instead\sof|rather\sthan|avoid\w*|n't)(?:\s\w+){0,2}\s$"
)
EARLIER = pattern_of(
    r"\b(?:previous(?:ly)?|prior|had(?:\salready|\salso|\spreviously|\sjust|\sbeen|\sonce)*|earlier(?!\s(?:today|this))|formerly|history|after|(?<!has\s)(?<!have\s)already|while|released|criminal\s(?:history|record|past))(?:\s\w+){0,2}\s$"
)
BEGINNING = pattern_of(r"\b(?:begin|start|will\sbe)\s$")
STILL_SERVED = pattern_of(r"[^.;,]{0,24}\b(?:is|are|was)\s(?:currently|already|now)\sserving\b")
RECORD = pattern_of(
    r"(?<!defendant\s)(?<!defendants\s)(?<!accomplice\s)\b(?:was|were|been|had|and|who)\s"
    r"(?:previously|formerly)\s(?:been\s)?convict\w+\b[^.;]{0,90}$"
)
"""A criminal record goes on to its punishments: "previously convicted of rape and sentenced to"."""

DEFENCE = pattern_of(
    r"\b(?:defen[cs]e(?:\s\w+){0,3}|defendant|he|she|his\s(?:lawyer|attorney)s?)(?:\shad)?\s$"
)
"""What the defence or the defendant asks for is no punishment anyone seeks."""

EXPECTED = pattern_of(
    r"\b(?:expected|anticipated|agreement\s(?:is|was)?|slated|due|set|scheduled)\sto(?:\s\w+){0,2}\s$"
)
DUE = pattern_of(r"\bshould\s(?:be\s)?$")
UNREAL = pattern_of(
    r"\b(?:would|should|might)\shave\s(?:been\s)?$|\bif\s(?:(?!convict|found|proven|guilty)\w+\s){0,3}$"
)
PLANNED = pattern_of(
    r"\bwill\s(?:then\s|also\s)?be\s(?:re-?)?$"
    r"|\b(?:indicated|promised|committed|agreed|intends|said)\b[^.;,]{0,30}\s(?:to|will|would)\s(?:be\s)?$"
)
"""A sentence told before it is passed is what was agreed on; "will be sentenced" tells no more than that."""

DEPENDENT = pattern_of(r"\b(?:to|be|that\s(?:he|she|they|the\s\w+)(?:\sbe)?|for|a|the|an|his|her|their)\s$")
BOUND_MOST = pattern_of(
    r"\b(?:up\sto|maximum(?:\s\w+){0,3}?(?:\sof|\sis)?|as\smuch\sas|as\smany\sas|no[t]?\s(?:more|greater|longer)\sthan|most)(?:\s(?:a|an|the|possible|to|serve|serving|life\sor))*\s$"
)
MANDATORY = pattern_of(r"\bmandatory(?:\s\w+)?(?:\s(?:of|is))?\s$")
BOUND_LEAST = pattern_of(
    r"\b(?:at\sleast|minimum(?:\s\w+){0,2}?(?:\sof)?|no\sless\sthan|not\sless\sthan|no\sfewer\sthan|ranging\sfrom)\s$"
)

MOST_WITHIN = pattern_of(r"\b(?:up\sto|maximum|not\s(?:more\sthan|to\sexceed)|no\smore\sthan|as\smuch\sas)\s")
BASE_FORMS = frozenset({"receive", "get", "face", "serve", "pay", "sentence", "impose", "forfeit"})
SAID = pattern_of(r"years|months|days|life|prison|jail|out\sof")
ACCEPTED = pattern_of(r"accept\w*\s(?:\w+\s){0,3}$")
NOT_SERVED = pattern_of(
    r"\b(?:not|never|n't|avoid\w*|without|instead\sof)\s(?:have\sto\s)?(?:(?:serv|spend|fac|receiv|gett?|go)\w*\s)?"
    r"(?:to\s)?(?:any\s|additional\s|more\s)*$"
)
"""Words right before a punishment nobody gets: "will not serve prison time"."""
FROM_PROBATION = pattern_of(r"\b(?:from|between)\sprobation\s(?:to|and)(?:\s\w+){0,4}\s$")
UNTIL_PAROLE = pattern_of(r"[^.;,]{0,30}\sbefore\b[^.;]{0,40}\b(?:eligible|parole|release)")
TIME_SERVED = "time served"
CUSTODY = frozenset({PenaltyKind.PRISON, PenaltyKind.JAIL, PenaltyKind.LIFE})
PARTICIPLES = ("fined", "ordered", "sentenced", "placed", "required", "given", "barred", "banned")
"""What may be joined by "and" to a punishment that is only possible, and then is no more than that."""

NEAR = 60
"""How far "maximum" may stand from "sentenced" to mean that the most was given, not that it was possible."""

CLAUSE = 120
"""How far before a cue the words may stand that weaken it."""

AS_STATED = {
    "face": Modality.MAXIMUM, "most": Modality.MAXIMUM, "least": Modality.MINIMUM, "seek": Modality.SOUGHT,
    "serve": Modality.SERVED, "give": Modality.IMPOSED, "order": Modality.IMPOSED, "noun": Modality.IMPOSED,
}  # fmt: skip


def find_cues(low: str, start: int, end: int, last: int) -> Iterator[Cue]:
    """The cues that begin from `start` to `last`, each with the modality that those before it leave it."""
    now: Cue | None = None
    for match in cue_pattern().finditer(low, start, end):
        if match.start() > last:
            break
        name = (match.lastgroup or "").partition("_")[0]
        cue = Cue(match.start(), match.end(), name, _modality(low, start, match.start(), name, now))
        if not _yields(low, cue, now):
            now = cue
            yield cue


def _modality(low: str, start: int, place: int, name: str, now: Cue | None) -> Modality | None:
    before = low[max(start, place - CLAUSE) : place]
    if name == "undone" or NEGATED.search(before):
        return None
    if name == "seek" and DEFENCE.search(before) and not low.startswith("deserv", place):
        return None
    if name in ("give", "order"):
        return _ordered(before, name)
    if name == "serve":
        return _served(before)
    return AS_STATED[name]


def _served(before: str) -> Modality | None:
    """ "Will begin serving" tells a sentence passed, "had already served" one of long ago."""
    if BEGINNING.search(before):
        return Modality.IMPOSED
    return None if EARLIER.search(before) else Modality.SERVED


def _ordered(before: str, name: str) -> Modality | None:
    """Ordering words weakened by what stands before them: "could be", "had been", "is expected to be"."""
    if ("have" in before or "if" in before) and UNREAL.search(before):
        return None
    if "should" in before and DUE.search(before):
        return Modality.SOUGHT
    if EXPECTED.search(before) or (name == "give" and PLANNED.search(before)):
        return Modality.SOUGHT
    modal = MODAL.search(before)
    if modal is not None and modal["modal"] in ("may", "might", "can", "could", "would"):
        return Modality.MAXIMUM if name == "give" else Modality.POSSIBLE
    told_before = EARLIER.search(before) or ("convict" in before and RECORD.search(before))
    return None if told_before else Modality.IMPOSED


def _yields(low: str, cue: Cue, now: Cue | None) -> bool:
    """Whether a cue only carries on the sense of the one before it: "asked the judge to sentence him to"."""
    if now is None:
        return False
    if cue.name == "noun":
        return True
    if (
        cue.name == "seek"
        and low.startswith("offer", cue.start)
        and ACCEPTED.search(low, now.start, cue.start)
    ):
        return True
    if cue.name in ("most", "least"):
        unsaid = now.modality in (None, Modality.IMPOSED, Modality.SOUGHT)
        return unsaid and cue.start - now.end < NEAR and not SAID.search(low, now.end, cue.start)
    wished = now.modality in (Modality.SOUGHT, Modality.MAXIMUM, Modality.POSSIBLE)
    return wished and _depends(low, cue, now)


def _depends(low: str, cue: Cue, now: Cue) -> bool:
    """Whether a verb depends on the wish before it: "recommended he receive", "faces being sentenced to"."""
    if now.modality is Modality.SOUGHT and low[cue.start : cue.end] in BASE_FORMS:
        return True
    if cue.name not in ("give", "order"):
        return False
    before = low[max(0, cue.start - 30) : cue.start]
    if low.startswith(PARTICIPLES, cue.start) and before.endswith((" and ", " or ")):
        return True  # "could be sentenced to a year and fined"
    return MODAL.search(before) is None and (
        DEPENDENT.search(before) is not None or low.startswith("to ", cue.start)
    )


def bounded(low: str, start: int, term: Term, modality: Modality | None, cue: str) -> Modality | None:
    """The modality of a punishment after words of bound right before it or within it."""
    if term.entry == TIME_SERVED or STILL_SERVED.match(low, term.end):
        return Modality.SERVED
    before = low[max(start, term.start - 40) : term.start]
    if term.value is None and NOT_SERVED.search(before):
        return None
    if modality is not None and "probation" in before and FROM_PROBATION.search(before):
        return Modality.MAXIMUM
    if modality is Modality.IMPOSED and UNTIL_PAROLE.match(low, term.end):
        return None
    open_ended = modality in (Modality.MAXIMUM, Modality.MINIMUM, Modality.POSSIBLE)
    # "A sentence of up to 10 years" is no sentence passed, though "was sentenced to up to 10 years" is.
    bindable = open_ended or (modality is Modality.IMPOSED and cue == "noun")
    return (_bound(low, term, before) or modality) if bindable else modality


def capped(low: str, start: int, term: Term) -> Term:
    """Without the lower end of a range that is itself a bound: "up to 8 to 25 years" is 25 years at most."""
    before = low[max(start, term.start - 40) : term.start]
    return replace(term, least=None) if term.least and BOUND_MOST.search(before) else term


def _bound(low: str, term: Term, before: str) -> Modality | None:
    """The bound that is stated; mandatory custody is the least there can be, other orders only certain."""
    if MOST_WITHIN.search(low, term.start, term.end):
        return Modality.MAXIMUM
    if BOUND_LEAST.search(before) or (term.form in CUSTODY and MANDATORY.search(before)):
        return Modality.MINIMUM
    return Modality.MAXIMUM if BOUND_MOST.search(before) else None
