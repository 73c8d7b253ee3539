"""A state's attorney general and its department of justice are one body, initialled as the nation's is."""

from __future__ import annotations

from tui.core.extraction.agencies.group import Group
from tui.core.extraction.agencies.names import names_state
from tui.core.extraction.agencies.terms import terms

DEPARTMENT = ("fixed", "department of justice")
"""What the mentions of the nation's department have in common."""
OF_STATE = " department justice"
"""How the key of a state's department ends."""


def joined(groups: list[Group]) -> None:
    """Give a state's department of justice what is told of the attorney general who is its head.

    An office without a place is his where the text names one department and no other attorney general.
    """
    departments = [group for group in groups if _of_state(group)]
    offices = [group for group in groups if group.family == "ag"]
    for department in departments:
        state = department.place.removesuffix(OF_STATE)
        alone = len(departments) == 1 and len(offices) == 1
        for office in [group for group in offices if group.place == state or (alone and not group.place)]:
            _give(department, office, groups)
        nation = next((group for group in groups if group.key == DEPARTMENT), None)
        if nation is not None and len(departments) == 1 and _initials_only(nation):
            _give(department, nation, groups)


def _of_state(group: Group) -> bool:
    """Whether a body is the department of justice of a state."""
    state = group.place.removesuffix(OF_STATE)
    return group.family == "body" and state != group.place and names_state(state.split(), terms())


def _initials_only(nation: Group) -> bool:
    """Whether the nation's department is never named in full."""
    return all(mention.name == "DOJ" for mention in nation.mentions)


def _give(department: Group, other: Group, groups: list[Group]) -> None:
    department.mentions = sorted([*department.mentions, *other.mentions], key=lambda mention: mention.start)
    department.aliases |= other.aliases
    groups.remove(other)
