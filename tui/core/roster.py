"""The agencies of many articles as one roster: names merged, and what each did how often."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from msgspec import Struct, field

from tui.core.folding import folded
from tui.core.model import Agency, Level, Record, Role

SPELLED = {"&": "and", "dept": "department", "dept.": "department", "u.s.": "us", "united states": "us"}
"""Ways to write the same word of a name."""
LIGHT = re.compile(r"^the | of the | of ")


class Listed(Struct):
    """One agency over many articles; `articles` are ids, `roles` counts articles.

    `names` are all it is called by, `forms` those under which an article lists it.
    """

    name: str
    level: Level
    articles: list[str] = field(default_factory=list)
    roles: Counter[Role] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)
    forms: dict[str, None] = field(default_factory=dict)

    @property
    def aliases(self) -> tuple[str, ...]:
        """Its other names, the most used first."""
        return tuple(name for name, _ in self.names.most_common() if name != self.name)

    @property
    def search(self) -> str:
        """The search that finds its articles."""
        return " or ".join(f'agency:="{form}" is:article' for form in self.forms)


def roster(records: Iterable[Record]) -> list[Listed]:
    """Every agency once, those of most articles first.

    Bodies are one when their full names are; one known by initials alone joins the only body that bears them.
    """
    listed: dict[str, Listed] = {}
    for record in records:
        for agency in record.of(Agency):
            _add(listed, agency, record.article.id)
    _join_initials(listed)
    return sorted(listed.values(), key=lambda one: (-len(one.articles), one.name))


def _add(listed: dict[str, Listed], agency: Agency, article: str) -> None:
    one = listed.setdefault(name_key(agency.name), Listed(agency.name, agency.level))
    if not one.articles or one.articles[-1] != article:
        one.articles.append(article)
        one.roles[agency.role] += 1
    one.names.update((agency.name, *agency.aliases))
    one.forms[folded(agency.name)] = None


def _join_initials(listed: dict[str, Listed]) -> None:
    for key in [key for key, one in listed.items() if is_initials(one.name)]:
        bearers = [one for other, one in listed.items() if other != key and listed[key].name in one.names]
        if len(bearers) == 1 and not is_initials(bearers[0].name):
            _merge(bearers[0], listed.pop(key))


def _merge(one: Listed, other: Listed) -> None:
    both = dict.fromkeys([*one.articles, *other.articles])
    one.articles[:] = both
    one.roles.update(other.roles)
    one.names.update(other.names)
    one.forms |= other.forms


def is_initials(name: str) -> bool:
    """Whether a name is an acronym."""
    return name.isupper() and " " not in name


def name_key(name: str) -> str:
    """What two ways to write one name have in common."""
    low = LIGHT.sub(" ", folded(name)).replace("'s", "").replace("'", "").replace(",", "")
    return " ".join(SPELLED.get(word, word) for word in low.split())
