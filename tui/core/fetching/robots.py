"""What a site's robots.txt allows."""

from __future__ import annotations

from urllib.robotparser import RobotFileParser

from msgspec import Struct

from tui.core.readers.decode import decode

FORBIDDEN = "the site's robots.txt asks programs not to read this page"
UNKNOWN = "the site's robots.txt cannot be had just now, so that it is not known whether it may be read"
LONGEST_DELAY = 60.0
"""Seconds; a site that wants more between two pages is asked every minute."""
LARGEST = 512 * 1024


class Robots(Struct, frozen=True):
    """A site's rules; without a parser everything is allowed, or nothing when there is a reason."""

    parser: RobotFileParser | None = None
    reason: str = ""

    @classmethod
    def of(cls, status: int, data: bytes) -> Robots:
        """The rules in a reply: none means all is allowed, a closed door or a fault that nothing is."""
        if status in {401, 403}:
            return cls(reason=FORBIDDEN)
        if status >= 500 or status == 429:
            return cls(reason=UNKNOWN)
        if status != 200:
            return cls()
        try:
            text = decode(data[:LARGEST])
        except ValueError:  # no text at all, so no rules
            return cls()
        parser = RobotFileParser()
        parser.parse(text.splitlines())
        return cls(parser, FORBIDDEN)

    def allows(self, address: str, agent: str) -> bool:
        """Whether a page may be read."""
        return self.parser.can_fetch(agent, address) if self.parser else not self.reason

    def delay(self, agent: str) -> float:
        """Seconds that the site wants between two requests."""
        try:
            delay = float(self.parser.crawl_delay(agent) or 0) if self.parser else 0.0
        except ValueError:
            return 0.0
        return min(max(delay, 0.0), LONGEST_DELAY)
