"""Mentions of one person put together: by full name, by surname, by first name, by initials."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct, field

from tui.core.extraction.people.mentions import IN_ORDER, Mention
from tui.core.extraction.people.words import part_of
from tui.core.model import Category

LONG = 6
"""Letters from which a word with one letter wrong is taken for a misprint of another."""

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "v"})


@lru_cache(maxsize=1 << 12)
def keys(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name for comparing, without "Jr." and the like."""
    plain = [word.strip(".,").casefold() for word in words]
    return tuple(word for word in plain if word not in SUFFIXES) or tuple(plain)


def suffix(words: tuple[str, ...]) -> str:
    """What tells a father from his son, if a name ends with it: "jr", "iii"."""
    last = words[-1].strip(".,").casefold()
    return last if last in SUFFIXES else ""


LEFT = ("former ", "retired ", "ex-")
"""How a title begins that someone no longer has."""


class Group(Struct):
    """One person and every mention in reading order; `names` are the keys of the forms, fullest first."""

    mentions: list[Mention]
    names: list[tuple[str, ...]] = field(default_factory=list)

    @property
    def full(self) -> tuple[str, ...]:
        """The fullest form."""
        return self.names[0]

    @property
    def nameless(self) -> bool:
        """Whether the name is one given to people whose own is kept back."""
        return self.full[1:2] in (("doe",), ("roe",)) and not any(mention.title for mention in self.mentions)

    @property
    def youngest(self) -> int:
        """The lowest age given; beyond any when none is."""
        return min((mention.age for mention in self.mentions if mention.age), default=1000)

    def title_part(self) -> Category | None:
        """The part that the first title telling one gives."""
        parts = (part_of(mention.title) for mention in self.mentions if mention.title)
        return next((part for part in parts if part), None)

    def title_left(self) -> bool:
        """Whether a title is one the person no longer has: "a retired captain"."""
        return any(mention.title.lower().startswith(LEFT) for mention in self.mentions if mention.title)


def grouped(mentions: Sequence[Mention]) -> list[Group]:
    """Full names first, so that a surname can find its person wherever it stands."""
    groups: list[Group] = []
    by_word: dict[str, list[Group]] = {}
    by_last: dict[str, list[Group]] = {}
    named = [(keys(mention.words), mention) for mention in mentions]
    named.sort(key=lambda each: (-len(each[0]), each[1].start))
    for name, mention in named:
        bearers = by_last if len(name) == 1 else by_word
        group = _same(bearers.get(name[-1], ()), name, mention) or _misspelt(by_word.get(name[0], ()), name)
        if group is None:
            group = Group([mention], [name])
            groups.append(group)
            for word in set(name):
                by_word.setdefault(word, []).append(group)
            by_last.setdefault(name[-1], []).append(group)
            continue
        group.mentions.append(mention)
        if name not in group.names:
            group.names.append(name)
            if name[-1] != group.full[-1]:
                by_last.setdefault(name[-1], []).append(group)
    for group in groups:
        group.mentions.sort(key=IN_ORDER)
    return sorted(groups, key=lambda group: group.mentions[0].start)


def _same(groups: Sequence[Group], name: tuple[str, ...], mention: Mention) -> Group | None:
    """The person among those with a word of the name whom the mention means."""
    found = [
        group
        for group in groups
        if any(_one(full, name) for full in group.names) and not _namesake(group, mention)
    ]
    if not found and name[1:] in (("doe",), ("roe",)):
        found = [group for group in groups if group.full[:2] == name]
    if len(name) == 1 and mention.title is not None:
        found = [group for group in found if _fits(group, mention)]
    if len(found) < 2:
        return found[0] if found else None
    # Of several with the surname, the one last named before.
    before = [group for group in found if group.mentions[0].start < mention.start]
    return max(before, key=lambda group: group.mentions[0].start) if before else found[0]


def _misspelt(groups: Sequence[Group], name: tuple[str, ...]) -> Group | None:
    """The person of the same given names whose surname is written with one letter else: "Bo Carilo"."""
    if len(name) == 1 or len(name[-1]) < LONG:
        return None
    return next(
        (
            group
            for group in groups
            if group.full[:-1] == name[:-1]
            and len(group.full[-1]) >= LONG
            and _misprint(group.full[-1], name[-1])
        ),
        None,
    )


def _namesake(group: Group, mention: Mention) -> bool:
    """Whether a name ends with a suffix other than a person's own: father and son are two."""
    own = suffix(mention.words)
    return bool(own) and any(suffix(other.words) not in ("", own) for other in group.mentions)


def _fits(group: Group, mention: Mention) -> bool:
    """Whether a titled surname can be this person's: "Judge Poe" is not the defendant Ann Poe, 45."""
    part, known = part_of(mention.title or ""), group.title_part()
    title = mention.title or ""
    head = title.split()[-1:]
    if any(
        title in other.title or head == other.title.split()[-1:] for other in group.mentions if other.title
    ):
        return True  # "Ashby County Prosecutor Ann Poe", and then "Prosecutor Poe"
    return part is None or known is part or (known is None and all(m.age is None for m in group.mentions))


def _one(full: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether `name` is a shorter form of `full`, or the same with initials."""
    if full == name:
        return True
    if len(name) == 1:
        return len(full) > 1 and name[0] == full[-1] and not name[0].lstrip("#").isdigit()
    if name[-1].lstrip("#").isdigit() or full[-1].lstrip("#").isdigit():
        return False
    if full[-1] != name[-1]:
        return full[: len(name)] == name or (len(full) > 2 and full[-2] == name[-1] and full[0] == name[0])
    return _within(full[:-1], name[:-1])


def _within(full: Sequence[str], given: Sequence[str]) -> bool:
    """Whether every given name stands in `full` in the same order, initials standing for names."""
    place = 0
    for word in given:
        while place < len(full) and not _alike(full[place], word):
            place += 1
        if place == len(full):
            return False
        place += 1
    return True


def _alike(one: str, other: str) -> bool:
    """Whether two words are one, an initial and its name, or one with a letter missing or wrong."""
    if one == other:
        return True
    if min(len(one), len(other)) == 1:
        return one[0] == other[0]
    return min(len(one), len(other)) >= LONG and _misprint(one, other)


def _misprint(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1:
        return False
    place = 0
    while place < min(len(one), len(other)) and one[place] == other[place]:
        place += 1
    return one[place + 1 :] in (other[place:], other[place + 1 :]) or one[place:] == other[place + 1 :]
