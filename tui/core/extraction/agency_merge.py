"""Mentions -> agencies: one group for each body, whatever short forms and initials it goes by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from tui.core.extraction.agency_names import Mention, Weight, place_key, titled
from tui.core.extraction.document import Document
from tui.core.model import Level

COUNTY = re.compile(r"[A-Z][\w.' -]{2,30} (?:COUNTY|County)\b")
OFFICES = frozenset({"police", "sheriff", "da", "ag", "us", "city attorney", "narcotics"})
"""Families whose bodies are told apart by their place alone."""


@dataclass(slots=True)
class Group:
    """All mentions of one agency, in reading order, and the short forms it is given."""

    family: str
    place: str
    mentions: list[Mention] = field(default_factory=list)
    aliases: dict[str, None] = field(default_factory=dict)

    @property
    def weight(self) -> Weight:
        """The most that any mention says."""
        return max(mention.weight for mention in self.mentions)

    def add(self, mention: Mention) -> None:
        """Take in a mention and the acronym it defines."""
        self.mentions.append(mention)
        if mention.alias:
            self.aliases[mention.alias] = None


def grouped(doc: Document, mentions: list[Mention]) -> list[Group]:
    """The agencies the mentions speak of, in reading order."""
    groups: dict[tuple[str, str], Group] = {}
    loose: list[Mention] = []
    for read in mentions:
        mention = _confirmed(doc, read)
        if mention is read and _is_loose(doc, mention):
            loose.append(mention)
        else:
            groups.setdefault(mention.key, Group(*mention.key)).add(mention)
    _join_shortened(groups)
    found = list(groups.values())
    for mention in loose:
        _settle(mention, found)
    _by_acronym(doc, found)
    for group in found:
        group.mentions.sort(key=lambda mention: mention.start)
    return sorted((group for group in found if group.weight), key=lambda group: group.mentions[0].start)


def _is_loose(doc: Document, mention: Mention) -> bool:
    """Whether a mention cannot found a group: it lacks the place, is initials, or stands in a headline."""
    if (mention.family in OFFICES and not mention.place) or mention.family == "initials":
        return True
    return mention.weight is Weight.REFERS or (mention.family != "fixed" and _in_headline(doc, mention))


def _in_headline(doc: Document, mention: Mention) -> bool:
    """Whether a name stands among words that are all capitalised, where it has no certain beginning."""
    title = doc.article.title
    if title is not None and title.span is not None and title.span.start <= mention.start < title.span.end:
        return True
    return doc.text[mention.start : mention.end].isupper()


def _confirmed(doc: Document, mention: Mention) -> Mention:
    """A headline's office with only those words of its place that running text has as a place too."""
    if mention.family not in OFFICES or mention.weight is Weight.REFERS or not _in_headline(doc, mention):
        return mention
    words = doc.text[mention.start : mention.start + len(mention.place)].split()
    for size in range(len(words), 0, -1):
        place = " ".join(words[-size:])
        if place_key(place) and mention.place.endswith(place_key(place)) and _runs(doc.text, place):
            extra = len(mention.place) - len(place_key(place))
            name = mention.name[extra:]
            return replace(mention, start=mention.start + extra, name=name, place=place_key(place))
    return mention


def _runs(text: str, place: str) -> bool:
    """Whether running text names a place: there a word in lower case or a stop stands before it."""
    return re.search(rf"(?:[a-z]|[,.;:(]) {re.escape(place)}\b", text) is not None


def _join_shortened(groups: dict[tuple[str, str], Group]) -> None:
    """Merge bodies named in full here and by the end or the beginning of the name there."""
    bodies = [key for key in groups if key[0] in ("body", "court", "fixed")]
    for short in bodies:
        words = f" {short[1]} "
        if short[1].count(" ") < 1:
            continue
        longer = [key for key in bodies if key != short and key in groups and _extends(f" {key[1]} ", words)]
        if len(longer) == 1 and short in groups:
            for mention in groups.pop(short).mentions:
                groups[longer[0]].add(mention)


def _extends(long: str, short: str) -> bool:
    return len(long) > len(short) and (long.endswith(short) or long.startswith(short))


def _settle(mention: Mention, groups: list[Group]) -> None:
    """Give a loose mention to the body it must mean, or let it stand for itself."""
    if mention.family == "initials":
        owner = next((group for group in groups if _goes_by(group, mention.name)), None)
    else:
        owner = _owner(mention, [group for group in groups if group.family == mention.family])
    if owner is not None:
        owner.add(_shortened(mention, owner))
    elif _founds(mention):
        group = Group(mention.family, mention.place)
        group.add(mention)
        groups.append(group)


def _shortened(mention: Mention, owner: Group) -> Mention:
    """The mention without the words of a headline that were taken for part of its place."""
    extra = len(mention.place) - len(owner.place)
    if not owner.place or extra <= 0:
        return mention
    name = owner.mentions[0].name
    return replace(mention, start=mention.start + extra, name=name, place=owner.place, weight=Weight.REFERS)


def _founds(mention: Mention) -> bool:
    """Whether a loose mention stands for a body that is named nowhere else."""
    if mention.family in OFFICES and not mention.place:
        return mention.weight is not Weight.REFERS
    return (mention.weight is Weight.NAMES and not mention.name.isupper()) or mention.family == "initials"


def _goes_by(group: Group, initials: str) -> bool:
    """Whether a police department may be printed as these initials."""
    if initials in group.aliases:
        return True
    if group.family != "police":
        return any(initials == mention.name for mention in group.mentions)
    return initials == "".join(word[0] for word in group.place.upper().replace("-", " ").split()) + "PD"


def _owner(mention: Mention, groups: list[Group]) -> Group | None:
    """Of bodies of the same kind, the one a mention without a certain place means."""
    exact = [group for group in groups if _same_place(group.place, mention.place)]
    if not exact and mention.family == "body" and " " in mention.place:
        exact = [group for group in groups if _extends(f" {group.place} ", f" {mention.place} ")]
    if not mention.place and exact:
        before = [group for group in exact if group.mentions[0].start < mention.start]
        return max(before or exact, key=lambda group: len(group.mentions))
    return exact[0] if exact else None


def _same_place(known: str, read: str) -> bool:
    """Whether `read` is a known place, perhaps with words of a headline before it."""
    return not read or known == read or f" {read}".endswith(f" {known}")


def _by_acronym(doc: Document, groups: list[Group]) -> None:
    """Add every later use of an acronym that the text itself defines."""
    taken = {mention.start for group in groups for mention in group.mentions}
    ends = {mention.end for group in groups for mention in group.mentions}
    for group in groups:
        for acronym in group.aliases:
            for start in _uses(doc.text, acronym):
                if (
                    start not in taken
                    and start + len(acronym) not in ends
                    and doc.text[start - 1 : start] != "("
                ):
                    group.mentions.append(_short(group.mentions[0], start, acronym))


def _uses(text: str, word: str) -> Iterator[int]:
    """Where a word stands by itself."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
            yield start
        start = text.find(word, end)


def _short(full: Mention, start: int, acronym: str) -> Mention:
    return replace(
        full, start=start, end=start + len(acronym), name=acronym, weight=Weight.REFERS, alias=None
    )


def with_county(groups: list[Group], county: str | None) -> list[Group]:
    """Give the county to offices named without one, where the document leaves only one.

    "District Attorney Ann Lee" alone names no office when nothing tells whose.
    """
    for group in groups:
        if county and group.family in ("sheriff", "da") and not group.place:
            group.place = place_key(county)
            group.mentions = [
                mention if mention.place else replace(mention, name=f"{county} {mention.name}")
                for mention in group.mentions
            ]
    return [group for group in groups if group.place or group.family != "da" or group.weight is Weight.NAMES]


def county_of(doc: Document, groups: Iterable[Group]) -> str | None:
    """The one county the article is about; None when it speaks of several or of none."""
    named = {
        group.mentions[0].name.split(" County ")[0] + " County"
        for group in groups
        if group.family in ("da", "sheriff", "body", "court") and group.mentions[0].level is Level.COUNTY
        for mention in group.mentions
        if " County " in mention.name
    }
    dateline = doc.article.dateline
    place = COUNTY.match(dateline.value) if dateline and not named else None
    if place is not None:
        named = {titled(place[0])}
    return named.pop() if len(named) == 1 else None
