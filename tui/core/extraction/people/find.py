"""People: every named person once, with the part the article gives them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from tui.core.extraction.document import Document
from tui.core.extraction.people.age import age_at, age_of_unnamed
from tui.core.extraction.people.belief import believed
from tui.core.extraction.people.details import read_details
from tui.core.extraction.people.home import settle
from tui.core.extraction.people.lists import (
    read_mentions,
    rows_of,
    share_ages,
    share_residences,
    share_titles,
)
from tui.core.extraction.people.mentions import Mention
from tui.core.extraction.people.merge import Group, grouped
from tui.core.extraction.people.part import Story
from tui.core.extraction.people.readings import read_capitals
from tui.core.extraction.people.rosters import with_rosters
from tui.core.extraction.people.short import add_short_forms, given_names_alone
from tui.core.extraction.people.sides import read_before, read_behind
from tui.core.extraction.people.words import spelled_out
from tui.core.model import Agency, Category, Person, Span


def find_people(doc: Document, agencies: Sequence[Agency]) -> list[Person]:
    """Every named person, in the order of first mention."""
    capitals = read_capitals(doc.sequences)
    mentions = with_rosters(doc.text, read_mentions(doc.text, capitals.readings))
    candidates = _candidates(doc, mentions, agencies)
    named = believed(doc, candidates, capitals)
    groups = grouped([*named, *given_names_alone(doc.text, capitals, named)])
    add_short_forms(doc.text, groups, capitals)
    parts = Story(doc, groups).parts(groups)
    accused = [group for group, part in zip(groups, parts, strict=True) if part is Category.DEFENDANT]
    unnamed = age_of_unnamed(doc, accused, groups)
    settle(doc, accused, groups)
    return [_person(doc, group, part, unnamed) for group, part in zip(groups, parts, strict=True)]


def _candidates(doc: Document, mentions: Sequence[Mention], agencies: Sequence[Agency]) -> list[Mention]:
    """The mentions outside the names of agencies, complete with what stands around them."""
    taken = sorted(span for agency in agencies for span in (agency.span, *agency.mentions))
    starts = [span.start for span in taken]
    free = [mention for mention in mentions if not _within(taken, starts, mention.start)]
    free = _told(doc.text, free)
    for row in rows_of(doc.text, free):
        share_titles(doc.text, row)
        if len(row) > 1:
            share_residences(doc.text, row)
            share_ages(doc.text, row)
    limit = len(doc.text)
    for mention in reversed(free):
        read_behind(doc.text, mention, limit, taken)
        if mention.weight > 0:
            limit = mention.begin
    return free


def _told(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with what stands beside them, less those that are a detail of the one before."""
    told: list[Mention] = []
    for mention in mentions:
        if told and mention.start < told[-1].after:
            continue
        read_details(text, mention)
        read_before(text, mention)
        told.append(mention)
    return told


def _within(taken: Sequence[Span], starts: Sequence[int], place: int) -> bool:
    index = bisect_right(starts, place) - 1
    return index >= 0 and place < taken[index].end


def _person(doc: Document, group: Group, part: Category, unnamed: tuple[Group, int] | None) -> Person:
    headline = doc.article.title.span.end if doc.article.title and doc.article.title.span else 0
    best = max(group.mentions, key=lambda mention: _fullness(mention, headline))
    name = " ".join(best.words)
    forms = dict.fromkeys([m.words for m in group.mentions if not m.capitals])
    aliases = [" ".join(words) for words in forms]
    for mention in group.mentions:
        if mention.aliases or mention.nicknames:
            aliases += (*mention.aliases, *mention.nicknames)
    titles = [spelled_out(mention.title) for mention in group.mentions if mention.title]
    age, rule = _age(doc, group, unnamed)
    return Person(
        span=Span(best.start, best.end),
        mentions=tuple([Span(m.start, m.end) for m in group.mentions if m is not best]),
        rule=rule,
        name=name,
        category=part,
        age=age,
        title=max(titles, key=len) if titles else None,
        residence=next((m.residence for m in group.mentions if m.residence), None),
        aliases=tuple([alias for alias in dict.fromkeys(aliases) if alias != name]),
    )


def _fullness(mention: Mention, headline: int) -> tuple[bool, bool, int, bool]:
    """How full a form of a name is; headlines may run on beyond it, the more so in capitals."""
    words, small = len(mention.words), not mention.capitals
    return mention.start >= headline, words > 1 and small, words, small


def _age(doc: Document, group: Group, unnamed: tuple[Group, int] | None) -> tuple[int | None, str]:
    """The age and the rule that read it: beside the name, of someone unnamed, from the day of birth."""
    stated = next((mention.age for mention in group.mentions if mention.age), None)
    if stated is not None:
        return stated, "people.aged"
    if unnamed is not None and unnamed[0] is group:
        return unnamed[1], "people.unnamed before"
    born = next((mention.born for mention in group.mentions if mention.born), None)
    age = age_at(born, doc.published) if born else None
    return age, "people.born" if age else "people.named"
