"""The agencies found so far, by all that a mention of one may say: a place, the end of a name, initials."""

from __future__ import annotations

from collections.abc import Iterable

from tui.core.extraction.agency_group import Group
from tui.core.extraction.agency_names import Mention


class Known:
    """Groups in the order they were found, each looked up rather than searched for."""

    def __init__(self, groups: Iterable[Group]) -> None:
        self.groups: list[Group] = []
        self._order: dict[int, int] = {}
        self._families: dict[str, list[Group]] = {}
        self._places: dict[tuple[str, str], list[Group]] = {}
        self._ends: dict[tuple[str, str], list[Group]] = {}
        self._initials: dict[str, Group] = {}
        for group in groups:
            self.found(group)

    def found(self, group: Group) -> None:
        """Take in a new group with its first mentions."""
        self._order[id(group)] = len(self.groups)
        self.groups.append(group)
        self._families.setdefault(group.family, []).append(group)
        self._places.setdefault((group.family, group.place), []).append(group)
        for word in {*group.place.split()[:1], *group.place.split()[-1:]}:
            self._ends.setdefault((group.family, word), []).append(group)
        if group.family == "police":
            words = group.place.upper().replace("-", " ").split()
            self._initials.setdefault("".join(word[0] for word in words) + "PD", group)
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

    def of_family(self, family: str) -> list[Group]:
        """All bodies of one kind."""
        return self._families.get(family, [])

    def at_place(self, family: str, place: str) -> Group | None:
        """The body of a place, before which the place read may have words of a headline."""
        words = place.split()
        ends = (" ".join(words[start:]) for start in range(len(words)))
        return self._first(group for end in ends for group in self._places.get((family, end), ()))

    def extending(self, family: str, name: str) -> Group | None:
        """The body whose name begins or ends with a shorter one."""
        words = name.split()
        return self._first(
            group
            for word in {words[0], words[-1]}
            for group in self._ends.get((family, word), ())
            if extends(f" {group.place} ", f" {name} ")
        )

    def _first(self, groups: Iterable[Group]) -> Group | None:
        return min(groups, key=lambda group: self._order[id(group)], default=None)


def extends(long: str, short: str) -> bool:
    """Whether a longer name begins or ends with a shorter one."""
    return len(long) > len(short) and (long.endswith(short) or long.startswith(short))
