"""What stands beside an article, line by line: facts, agencies, penalties, and what it leaves unsaid."""

from __future__ import annotations

from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from tui.core.describe import FORMS, LABELS, describe
from tui.core.model import (
    KINDS,
    Agency,
    Comparison,
    Fact,
    Inferred,
    Level,
    Penalty,
    PenaltyKind,
    Record,
    Role,
    Span,
    Stated,
)

Item = Fact | Inferred | Stated
"""What a reader can select: something with a place in the text, or with sources that have one."""

IN_FACTS = (
    "operations",
    "counts",
    "comparisons",
    "charges",
    "dates",
    "people",
    "quotes",
    "money",
    "withheld",
)
"""The kinds listed together, in the order a reader asks for them; agencies and penalties stand apart."""

SHORT = {
    PenaltyKind.SEARCH_AND_SEIZURE: "Search",
    PenaltyKind.COMMUNITY_SERVICE: "Service",
    PenaltyKind.SUPERVISED_RELEASE: "Supervision",
    PenaltyKind.CIVIL_PENALTY: "Civil fine",
}
"""Labels of penalties whose names are long; what lies behind them is said in full where one is lit."""


JOINT = "Joint"
"""What bodies made of several are called in the list."""


class Entry(Struct, frozen=True):
    """One line beside the article; without an `item` it says that there is nothing to list."""

    kind: str
    label: str
    value: str
    note: str = ""
    item: Item | None = None

    @property
    def text(self) -> str:
        """What a search looks through."""
        return f"{self.value}  {self.note}" if self.note else self.value


class Places(Struct, frozen=True):
    """Where an item stands: the words that state it, and others that say the same."""

    words: tuple[Span, ...] = ()
    mentions: tuple[Span, ...] = ()


def places(item: Item | None) -> Places:
    """Where to look for an item; an inferred one stands where its sources do."""
    match item:
        case Fact(span=span, mentions=mentions):
            return Places((span,), mentions)
        case Inferred(sources=sources):
            return Places(tuple(sorted(fact.span for fact in sources)))
        case Stated(span=Span() as span):
            return Places((span,))
        case _:
            return Places()


def item_at(record: Record, place: int) -> Item | None:
    """The item stated at a character: the one with the fewest words when several are."""
    around = [
        (span.end - span.start, number, fact)
        for number, fact in enumerate(record.facts)
        for span in (fact.span, *fact.mentions)
        if span.start <= place < span.end
    ]
    return min(around)[2] if around else None


def facts(record: Record) -> tuple[Entry, ...]:
    """Everything but agencies and penalties, by kind, with what is inferred beneath what it comes from."""
    entries: list[Entry] = []
    for kind in IN_FACTS:
        entries += _published(record) if kind == "dates" else ()
        entries += [_entry(fact) for fact in record.facts if fact.kind == kind]
        entries += [_inferred(item) for item in record.inferred if _home(item) == kind]
    if not entries:
        return (Entry("none", "", "The article states no facts Blotter knows how to read"),)
    return _labelled_once(entries)


def agencies(record: Record) -> tuple[Entry, ...]:
    """Agencies by the government they belong to, in the order these first appear."""
    found = [fact for fact in record.facts if isinstance(fact, Agency)]
    levels = list(dict.fromkeys(agency.level for agency in found))
    in_order = sorted(found, key=lambda agency: levels.index(agency.level))
    entries = [
        Entry(
            agency.kind,
            JOINT if agency.level is Level.MULTI else agency.level.value.capitalize(),
            agency.name,
            _with_note("" if agency.role is Role.OTHER else agency.role.value, agency),
            agency,
        )
        for agency in in_order
    ]
    return _labelled_once(entries) or (Entry("none", "", "The article names no agencies"),)


def penalties(record: Record) -> tuple[Entry, ...]:
    """Penalties by form, each with its bound, so that what could be is never taken for what was ordered."""
    entries = []
    for penalty in (fact for fact in record.facts if isinstance(fact, Penalty)):
        said = describe(penalty)
        value = said.value.removeprefix(f"{FORMS[penalty.form]}: ")
        label = SHORT.get(penalty.form, FORMS[penalty.form])
        note = ", ".join(part for part in (penalty.what, said.note) if part)
        entries.append(Entry(penalty.kind, label, value, _with_note(note, penalty), penalty))
    return _labelled_once(entries) or (Entry("none", "", "The article states no penalties"),)


def _labelled_once(entries: list[Entry]) -> tuple[Entry, ...]:
    """The same entries with a label only where it changes."""
    labelled = []
    for _, group in groupby(entries, key=lambda entry: entry.label):
        first, *rest = group
        labelled += [first, *(replace(entry, label="") for entry in rest)]
    return tuple(labelled)


def _entry(fact: Fact) -> Entry:
    said = describe(fact)
    return Entry(fact.kind, LABELS[fact.kind], said.value, _with_note(said.note, fact), fact)


def _with_note(said: str, fact: Fact) -> str:
    """What hangs on a fact, with what readers say of it."""
    contested = "contested" if fact.mark is not None and fact.mark.contested else ""
    return ", ".join(part for part in (said, contested, _note(fact)) if part)


def _published(record: Record) -> list[Entry]:
    published = record.article.published
    if published is None:
        return []
    note = "published" if published.span else "published, from the file's metadata"
    return [Entry("dates", LABELS["dates"], published.value, note, published)]


def _inferred(item: Inferred) -> Entry:
    sources = ", ".join(f"“{describe(fact).value}”" for fact in item.sources)
    agrees = {True: "agrees; ", False: "does not agree; ", None: ""}[item.agrees]
    return Entry("inferred", "  inferred", item.what, f"{agrees}from {sources}", item)


def _home(item: Inferred) -> str:
    """The kind beneath which an inferred item is listed."""
    if any(isinstance(fact, Comparison) for fact in item.sources):
        return Comparison.kind
    kinds = [fact.kind for fact in item.sources if fact.kind in IN_FACTS]
    return min(kinds, key=list(KINDS).index) if kinds else Comparison.kind


def attributes(item: Item) -> list[str]:
    """All that is known of an item besides its sentence, in the order a reader asks."""
    where = places(item)
    if isinstance(item, Inferred):
        sources = " and ".join(f"“{describe(fact).value}”" for fact in item.sources)
        return ["Inferred", item.what, item.basis, f"from {sources}"]
    if isinstance(item, Stated):
        return [item.value, _position(where.words[0]) if where.words else "from the file's metadata"]
    said = describe(item)
    parts = [LABELS[item.kind], said.value, said.note, *_particulars(item)]
    parts[2:2] = decided_on(item)
    if where.mentions:
        parts.append(f"{len(where.mentions) + 1} mentions")
    return [part for part in (*parts, _position(item.span)) if part]


def decided_on(fact: Fact) -> list[str]:
    """What readers made of a fact: the verdict, by whom, whether they differ, and their note."""
    mark = fact.mark
    if mark is None:
        return []
    verdict = f"{mark.verdict} by {mark.by}" if mark.verdict is not None else ""
    return [part for part in (verdict, "contested" if mark.contested else "", _note(fact)) if part]


def _note(fact: Fact) -> str:
    return f"note: {fact.mark.note}" if fact.mark is not None and fact.mark.note else ""


def _particulars(fact: Fact) -> list[str]:
    """Qualifier and modality in a word, and other names, where a kind of fact has them."""
    qualifier, modality = getattr(fact, "qualifier", None), getattr(fact, "modality", None)
    aliases = getattr(fact, "aliases", ())
    return [*(str(word) for word in (qualifier, modality) if word), *(f"also “{name}”" for name in aliases)]


def _position(span: Span) -> str:
    return f"characters {span.start}–{span.end}"
