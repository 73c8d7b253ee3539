"""People named shortly: by surname or first name alone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from tui.core.extraction.capitals import Kind, kind_of
from tui.core.extraction.people.details import read_details
from tui.core.extraction.people.mentions import IN_ORDER, SURE, Mention
from tui.core.extraction.people.merge import Group, keys
from tui.core.extraction.people.readings import Capitals
from tui.core.extraction.people.sides import age_before
from tui.core.extraction.people.words import plain_case
from tui.core.patterns import pattern_of

KIN = pattern_of(
    r"\b(?:his|her|their) (?:[a-z\d-]+ ){0,2}(?:wife|husband|daughters?|sons?|mother|father|sisters?"
    r"|brothers?|girlfriend|boyfriend|baby|child|children|niece|nephew|fianc[ée]+),? \Z"
)
GROWN = 16
ADDRESS = pattern_of(r"@|[./]\w")


def add_short_forms(text: str, groups: Sequence[Group], capitals: Capitals) -> None:
    """Add to each person the places where the surname, or else the first name, stands alone."""
    by_surname = _by_word(groups, -1)
    by_first = _by_word(groups, 0)
    for group in groups:
        added: list[Mention] = []
        for word in _words_alone(group, capitals) if not group.nameless else ():
            key = keys((word,))[0]
            owners = by_surname.get(key) or by_first.get(key) or []
            if any(owner is group for owner in owners):
                added += _alone(text, group, owners, word, capitals)
        if added:
            group.mentions = sorted((*group.mentions, *added), key=IN_ORDER)


def _by_word(groups: Sequence[Group], index: int) -> dict[str, list[Group]]:
    """Whom a word alone may mean; of several, the grown-up first named without a title."""
    found: dict[str, list[Group]] = {}
    for group in groups:
        found.setdefault(group.full[index], []).append(group)
    for word, owners in found.items():
        if len(owners) == 1:
            continue
        grown = [owner for owner in owners if owner.youngest >= GROWN and owner.title_part() is None]
        found[word] = grown[:1] or owners
    return found


def _words_alone(group: Group, capitals: Capitals) -> list[str]:
    """The first name and the surname, as printed and in capitals, that stand alone somewhere."""
    words = max([mention.words for mention in group.mentions], key=len)
    if len(words) < 2:
        return []
    forms = dict.fromkeys((*words, *map(str.upper, words)))
    ends = (group.full[-1], group.full[0])
    return [word for word in forms if word in capitals.alone and keys((word,))[0] in ends]


def _alone(
    text: str, group: Group, owners: Sequence[Group], word: str, capitals: Capitals
) -> Iterator[Mention]:
    """The places where a word alone means this person: of several bearers, the one last named in full."""
    named = [mention for mention in group.mentions if len(mention.words) > 1]
    starts = [mention.start for mention in named]
    for place in capitals.alone.get(word, ()):
        index = bisect_right(starts, place) - 1
        inside = index >= 0 and place < named[index].end
        if inside or (len(owners) > 1 and _last_named(owners, place) is not group):
            continue
        if not ADDRESS.match(text, place + len(word)) and text[place - 1] not in ".@/-":
            yield _short(text, word, place)


def _last_named(owners: Sequence[Group], place: int) -> Group:
    before = [owner for owner in owners if owner.mentions[0].start < place]
    return max(before or owners[:1], key=lambda owner: owner.mentions[0].start)


def _short(text: str, word: str, place: int) -> Mention:
    end = place + len(word)
    capitals = word.isupper()
    plain = plain_case(word) if capitals else word
    mention = Mention((plain,), place, end, SURE, place, capitals=capitals, after=end)
    if text[end : end + 1] in (",", " "):
        read_details(text, mention)
    return mention


def given_names_alone(text: str, capitals: Capitals, named: Sequence[Mention]) -> list[Mention]:
    """Children and others named by a first name only, with an age: "his daughters Ann, 10, and Bo, 3"."""
    known = {word for mention in named for word in keys(mention.words)}
    known.update(word.casefold() for mention in named for alias in mention.aliases for word in alias.split())
    found = []
    for word, places in capitals.alone.items():
        if kind_of(word) & Kind.GIVEN and keys((word,))[0] not in known:
            found += _aged(text, word, places)
    return found


def _of_place(text: str, place: int) -> bool:
    """Whether the word before makes a name that of a place: "a New Rochelle man"."""
    before = text[max(0, place - 12) : place - 1].rpartition(" ")[2]
    return bool(kind_of(before) & Kind.OPENER) or before == "New"


def _aged(text: str, word: str, places: Sequence[int]) -> list[Mention]:
    mentions = [_short(text, word, place) for place in places if not _of_place(text, place)]
    for mention in mentions:
        age_before(text, mention)
    known = any(
        mention.age or KIN.search(text, max(0, mention.begin - 40), mention.begin) for mention in mentions
    )
    return mentions if known else []
