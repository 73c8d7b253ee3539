"""One item for each punishment: what headline and body both state is stated once, with its mentions."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct, field

from tui.core.extraction.penalties.length import DAYS, in_months
from tui.core.extraction.people.family_names import surname
from tui.core.model import Modality, Penalty, PenaltyKind, Person, Span, Unit

CUSTODY = frozenset(
    {PenaltyKind.PRISON, PenaltyKind.JAIL, PenaltyKind.SUPERVISED_RELEASE, PenaltyKind.PROBATION}
)
BARE = frozenset({PenaltyKind.PRISON, PenaltyKind.JAIL})
BEHIND_BARS = BARE | {PenaltyKind.LIFE}
VARIED = frozenset({PenaltyKind.OTHER, PenaltyKind.TREATMENT, PenaltyKind.STAY_AWAY, PenaltyKind.LICENCE})
"""Forms of which one person may bear several: only the same words are the same punishment."""


RELEASE = 4000
"""Characters within which a bare "prison" and a term of years are one sentence; reports hold many."""


EXACTLY, ROUGHLY = 0.01, 0.12
"""How far apart two sizes may be that mean the same: "nearly five years" are the 57 months below."""


MOST = 200
"""How many punishments back one is looked for; no single case states more."""


class Draft(Struct):
    """A punishment at one place of the text, and what later places add to it.

    `shared` tells that `person` is only the last of several who bear it, `rough` that the size is rounded.
    """

    span: Span
    sentence: int
    form: PenaltyKind
    modality: Modality
    rule: str
    words: str
    value: float | None = None
    most: float | None = None
    unit: Unit | None = None
    guessed: bool = False
    rough: bool = False
    person: Person | None = None
    shared: bool = False
    condition: str | None = None
    what: str | None = None
    mentions: list[Span] = field(default_factory=list)

    @property
    def size(self) -> float | None:
        """The value in a unit that can be compared."""
        return None if self.value is None or self.unit is None else self.value * DAYS.get(self.unit, 1.0)

    def penalty(self) -> Penalty:
        """The fact."""
        value, unit = in_months(self.value, self.unit)
        scale = 1.0 if unit is self.unit or not self.value or not value else value / self.value
        return Penalty(
            span=self.span,
            mentions=tuple(self.mentions),
            rule=self.rule,
            form=self.form,
            modality=self.modality,
            value=value,
            most=None if self.most is None else round(self.most * scale, 2),
            unit=unit,
            person=surname(self.person.name) if self.person and not self.shared else None,
            condition=self.condition,
            what=self.what,
        )


def merged(drafts: Iterable[Draft]) -> list[Penalty]:
    """The penalties of all drafts, those of the same punishment as one."""
    kept: list[Draft] = []
    for draft in drafts:
        first = next((other for other in kept[-MOST:] if _same(other, draft)), None)
        if first is None:
            kept.append(draft)
        else:
            _join(first, draft)
    return [draft.penalty() for draft in kept]


def _same(first: Draft, second: Draft) -> bool:
    if first.modality is not second.modality or not _same_person(first, second):
        return False
    if not _same_form(first, second):
        return False
    if first.form is PenaltyKind.STAY_AWAY and first.sentence == second.sentence:
        return True  # "a protective order to stay away from her" is one order
    if first.form in VARIED and first.value is None:
        return first.words == second.words
    return _same_size(first, second)


def _same_person(first: Draft, second: Draft) -> bool:
    return first.person is None or second.person is None or first.person is second.person


def _same_form(first: Draft, second: Draft) -> bool:
    if first.form is second.form:
        return True
    if (_bare(first) and second.form in BEHIND_BARS) or (_bare(second) and first.form in BEHIND_BARS):
        return True
    guess = first.guessed or second.guessed
    return guess and first.form in CUSTODY and second.form in CUSTODY and first.size is not None


def _bare(draft: Draft) -> bool:
    """Whether it is only told that someone goes to prison or jail."""
    return draft.size is None and draft.form in BARE


def _same_size(first: Draft, second: Draft) -> bool:
    a, b = first.size, second.size
    if a is not None and b is not None:
        return abs(a - b) <= (ROUGHLY if first.rough is not second.rough else EXACTLY) * max(a, b)
    if a is None and b is None:
        return True
    # "Sent to jail" in a headline is the "90 days in jail" below; life without parole is no term of years.
    bare = first if a is None else second
    near = abs(first.sentence - second.sentence) < RELEASE
    return near and first.sentence != second.sentence and "without" not in bare.words


def _join(first: Draft, second: Draft) -> None:
    # The exact words are the better evidence; "sent to prison" has none.
    if first.rough and not second.rough and second.size is not None:
        first.span, second.span = second.span, first.span
        first.value, first.unit, first.rough = second.value, second.unit, False
    first.mentions.append(second.span)
    if first.person is None:
        first.person, first.shared = second.person, second.shared
    first.condition = first.condition or second.condition
    if _bare(first):
        first.form, first.guessed = second.form, second.guessed
    if first.value is None:
        first.value, first.unit = second.value, second.unit
    first.most = first.most or second.most
    if first.guessed and not second.guessed:
        first.form, first.guessed = second.form, False
