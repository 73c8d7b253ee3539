"""What reads like a punishment and is none: conditions of bail, help for victims, terms of office."""

from __future__ import annotations

from tui.core.extraction.penalties.bans import BY_COURT
from tui.core.extraction.penalties.modality import Cue
from tui.core.extraction.penalties.terms import Term
from tui.core.model import PenaltyKind, Span
from tui.core.patterns import pattern_of

BAIL = pattern_of(
    r"\b(?:bail|bond|pre-?trial|arraign\w+|release[d]?\s(?:on|under|from\scustody)|recognizance|awaiting\strial)\b"
)
SENTENCED = pattern_of(r"sentenc|convict|probation|plead|pled\b|plea\b")
ORDERS = frozenset(
    {
        PenaltyKind.OTHER,
        PenaltyKind.TREATMENT,
        PenaltyKind.STAY_AWAY,
        PenaltyKind.LICENCE,
        PenaltyKind.FORFEITURE,
        PenaltyKind.SUPERVISED_RELEASE,
    }
)
"""Forms that are no punishment where they are conditions of bail."""

WELCOME = frozenset(
    {PenaltyKind.TREATMENT, PenaltyKind.RESTITUTION, PenaltyKind.COMMUNITY_SERVICE, PenaltyKind.STAY_AWAY}
)
"""Forms that others are glad to get: victims receive counselling, restitution and protective orders."""

TAKEN = ("receiv", "get", "got", "offer", "eligible", "accept", "secur", "grant", "given", "serv", "spent")
ATTENDED = pattern_of(r"\b(?:complet|attend|undergo|participat|enrol|enter|tak[ei])\w*\s[^.;,]{0,40}$")
OF_OFFICE = frozenset({"term", "terms", "length"})
OFFICE = pattern_of(
    r"\b(?:elect(?:ed|ion)|reelected|appoint\w+|sworn|contract|lease|loan|mortgage|council\w*|commission\w*|board"
    r"|chair\w*|president|mayor|degree|grand\sjury|state's\sattorney\swill|serves\sa)\b"
)
CRIME = pattern_of(
    r"sentenc|convict|penalt|punish|\bfac(?:es?|ing)\b|prison|jail|guilty|plea|crime|charge|count|felon|parole|custody|behind\sbars"
)


def _civil(low: str, start: int, end: int, cue: Cue | None) -> bool:
    """Whether a bare length is the term of an office or a contract, or "a minimum" of something else."""
    if CRIME.search(low, start, end):
        return False
    return (cue is not None and cue.name in ("most", "least")) or OFFICE.search(low, start, end) is not None


def doubtful(low: str, sentence: Span, term: Term, cue: Cue | None) -> bool:
    """Whether the sentence around a term shows that nobody is punished by it."""
    start, end = sentence.start, sentence.end
    if term.form is PenaltyKind.TREATMENT and cue is not None and cue.name == "serve":
        return True  # months in treatment are a patient's
    sentenced = SENTENCED.search(low, start, end) is not None
    if term.form in ORDERS and not sentenced and BAIL.search(low, start, end):
        return True
    if term.entry in OF_OFFICE and _civil(low, start, end, cue):
        return True
    if term.form not in WELCOME or term.value is not None or sentenced:
        return False
    if cue is not None and low.startswith(TAKEN, cue.start) and not low.startswith("served with", cue.start):
        return True
    return term.form is PenaltyKind.TREATMENT and not (
        BY_COURT.search(low, start, end) or ATTENDED.search(low, max(start, term.start - 60), term.start)
    )
