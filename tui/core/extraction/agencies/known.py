"""The agencies found so far, by all that a mention of one may say: a place, the end of a name, initials."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable

from tui.core.extraction.agencies.group import Group
from tui.core.extraction.agencies.names import Mention

MOST = 40
"""Bodies of one kind among which that is sought which a mention without a place means."""


class Known:
    """Groups in the order they were found, each looked up rather than searched for."""

    def __init__(self, groups: Iterable[Group]) -> None:
        self.groups: list[Group] = []
        self._order: dict[int, int] = {}
        self._families: dict[str, list[Group]] = {}
        self._places: dict[tuple[str, str], list[Group]] = {}
        self._ends: dict[str, list[Group]] = {}
        self._initials: dict[str, Group] = {}
        for group in groups:
            self.found(group)

    def found(self, group: Group) -> None:
        """Take in a new group with its first mentions."""
        self._order[id(group)] = len(self.groups)
        self.groups.append(group)
        insort(self._families.setdefault(group.family, []), group, key=_first_named)
        self._places.setdefault((group.family, group.place), []).append(group)
        for part in ends_of(group.place) if group.family == "body" else ():
            self._ends.setdefault(part, []).append(group)
        if group.family == "police":
            words = group.place.upper().replace("-", " ").split()
            self._initials.setdefault("".join(word[0] for word in words) + "PD", group)
        elif group.family == "sheriff":
            words = group.mentions[0].name.upper().split()
            self._initials.setdefault("".join(word[0] for word in words), group)
        for mention in group.mentions:
            self._named(group, mention)

    def add(self, group: Group, mention: Mention) -> None:
        """Give a known group another mention."""
        group.add(mention)
        self._named(group, mention)

    def _named(self, group: Group, mention: Mention) -> None:
        if mention.alias:
            self._initials.setdefault(mention.alias, group)
        if group.family != "police":
            self._initials.setdefault(mention.name, group)

    def by_initials(self, initials: str) -> Group | None:
        """The body that may be printed as these initials."""
        return self._initials.get(initials)

    def of_family(self, family: str, place: int) -> Group | None:
        """Of the bodies of one kind last brought in before a place, the one named most; else of the next."""
        return self.nearest(self._families.get(family, []), place)

    def nearest(self, groups: list[Group], place: int) -> Group | None:
        """Of some bodies in the order they are first named, the one `of_family` means."""
        named = bisect_left(groups, place, key=_first_named)
        near = groups[max(0, named - MOST) : named] or groups[:MOST]
        return max(near, key=lambda group: len(group.mentions), default=None)

    def all_of(self, family: str) -> list[Group]:
        """The bodies of one kind, in the order they are first named."""
        return self._families.get(family, [])

    def at_place(self, family: str, place: str) -> Group | None:
        """The body of a place, before which the place read may have words of a headline."""
        words = place.split()
        ends = (" ".join(words[start:]) for start in range(len(words)))
        return self._first(group for end in ends for group in self._places.get((family, end), ()))

    def extending(self, name: str) -> Group | None:
        """The body whose name begins or ends with a shorter one."""
        return self._first(self._ends.get(name, ()))

    def _first(self, groups: Iterable[Group]) -> Group | None:
        return min(groups, key=lambda group: self._order[id(group)], default=None)


def _first_named(group: Group) -> int:
    return group.mentions[0].start


def ends_of(name: str) -> set[str]:
    """All shorter names that a name begins or ends with."""
    words = name.split()
    sizes = range(1, len(words))
    return {" ".join(part) for size in sizes for part in (words[:size], words[size:])}
