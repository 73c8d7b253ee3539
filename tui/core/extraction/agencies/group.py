"""All the mentions of one agency."""

from __future__ import annotations

from msgspec import Struct, field

from tui.core.extraction.agencies.names import Mention, Weight

OFFICES = frozenset({"police", "sheriff", "da", "ag", "us", "city attorney", "narcotics"})
"""Families whose bodies are told apart by their place alone."""


class Group(Struct):
    """All mentions of one agency, in reading order, and the short forms it is given."""

    family: str
    place: str
    mentions: list[Mention] = field(default_factory=list)
    aliases: dict[str, None] = field(default_factory=dict)

    @property
    def key(self) -> tuple[str, str]:
        """What all mentions have in common."""
        return self.family, self.place

    @property
    def weight(self) -> Weight:
        """The most that any mention says."""
        return max(mention.weight for mention in self.mentions)

    def add(self, mention: Mention) -> None:
        """Take in a mention and the acronym it defines."""
        self.mentions.append(mention)
        if mention.alias:
            self.aliases[mention.alias] = None
