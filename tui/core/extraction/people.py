"""People: every named person once, with the part the article gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.core.extraction.capitals import Capitals, read_capitals
from tui.core.extraction.document import Document
from tui.core.extraction.people_clauses import clause_evidence
from tui.core.extraction.people_lists import share_titles
from tui.core.extraction.people_mentions import SURE, Mention, read_segment
from tui.core.extraction.people_merge import Group, grouped, keys
from tui.core.extraction.people_part import part_in_story
from tui.core.extraction.people_sides import read_sides
from tui.core.extraction.people_words import spelled_out
from tui.core.model import Agency, Category, Person, Span


def find_people(doc: Document, agencies: Sequence[Agency]) -> list[Person]:
    """Every named person, in the order of first mention."""
    capitals = read_capitals(doc.text)
    candidates = [mention for segment in capitals.segments for mention in read_segment(doc.text, segment)]
    taken = _taken(agencies)
    candidates = [
        mention
        for mention in candidates
        if not _within(taken, mention) and not _to_be_called(doc.text, mention)
    ]
    for mention in candidates:
        read_sides(doc.text, mention)
    share_titles(doc.text, candidates)
    groups = [group for group in grouped(list(_believed(doc, candidates, capitals))) if _names_someone(group)]
    _add_surnames(doc, groups, capitals)
    parts = part_in_story(doc, groups)
    return [_person(doc, group, part) for group, part in zip(groups, parts, strict=True)]


def _taken(agencies: Sequence[Agency]) -> list[Span]:
    return [span for agency in agencies for span in (agency.span, *agency.mentions)]


CONTACT = re.compile(r"\n(?:[^\n]{1,60}\n){0,2}?[^\n\d]{0,20}\(?\d{3}[\s).-]{1,2}\d{3}[.-]\d{4}")


def _to_be_called(text: str, mention: Mention) -> bool:
    """Whether a name stands on a line of its own over a telephone number: whom the press may call."""
    own_line = mention.start == 0 or text[mention.start - 1] == "\n"
    return own_line and CONTACT.match(text, mention.end) is not None


def _within(taken: Sequence[Span], mention: Mention) -> bool:
    return any(span.start <= mention.start < span.end for span in taken)


def _believed(doc: Document, candidates: Sequence[Mention], capitals: Capitals) -> Iterator[Mention]:
    """The candidates that are names by their own looks, by what stands around them, or by another mention."""
    for mention in candidates:
        if mention.weight < SURE:
            mention.weight += any(word in capitals.alone for word in mention.words)
        if 0 <= mention.weight < SURE and _acts_or_suffers(doc, mention):
            mention.weight = SURE
    sure = {keys(mention.words) for mention in candidates if mention.weight >= SURE}
    for mention in candidates:
        if mention.weight >= SURE or keys(mention.words) in sure:
            yield mention


def _acts_or_suffers(doc: Document, mention: Mention) -> bool:
    """Whether a clause says of it what is said of people alone: arrested, convicted, killed."""
    sentence = doc.sentence_at(mention.start)
    return clause_evidence(doc.text, mention, sentence.start, sentence.end) is not None


def _names_someone(group: Group) -> bool:
    return any(not mention.capitals or mention.title or mention.age for mention in group.mentions) or bool(
        group.mentions[0].weight > SURE
    )


def _add_surnames(doc: Document, groups: Sequence[Group], capitals: Capitals) -> None:
    """Where a person is named by surname alone, or by first name alone."""
    for group in groups:
        longest = max(group.mentions, key=lambda mention: len(mention.words))
        words = [word for word in longest.words if keys((word,)) in (group.full[-1:], group.full[:1])]
        for word in dict.fromkeys(words):
            if word in ("Jane", "John") and longest.words[1:2] in (("Doe",), ("Roe",)):
                continue
            if _owner(groups, word) is not group:
                continue
            for place in capitals.alone.get(word, ()):
                end = place + len(word)
                mention = Mention((word,), place, end, SURE, after=end)
                group.mentions.append(mention)
        group.mentions.sort(key=lambda mention: mention.start)


def _owner(groups: Sequence[Group], word: str) -> Group | None:
    key = keys((word,))
    by_surname = [group for group in groups if group.full[-1:] == key]
    by_first = [group for group in groups if group.full[:1] == key]
    named = by_surname or by_first
    return named[0] if named else None


def _person(doc: Document, group: Group, part: Category) -> Person:
    best = max(group.mentions, key=lambda mention: (len(mention.words), not mention.capitals, -mention.start))
    name = " ".join(best.words)
    forms = dict.fromkeys(" ".join(m.words) for m in group.mentions if not m.capitals)
    aliases = [*forms, *(alias for m in group.mentions for alias in (*m.aliases, *m.nicknames))]
    titles = [spelled_out(mention.title) for mention in group.mentions if mention.title]
    return Person(
        span=Span(best.start, best.end),
        mentions=tuple(Span(m.start, m.end) for m in group.mentions if m is not best),
        rule="people.named",
        name=name,
        category=part,
        age=next((m.age for m in group.mentions if m.age), None),
        title=max(titles, key=len) if titles else None,
        residence=next((m.residence for m in group.mentions if m.residence), None),
        aliases=tuple(alias for alias in dict.fromkeys(aliases) if alias != name),
    )
