"""Mailboxes in the mbox form: one article per message."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.core.readers.about import About
from tui.core.readers.draft import Draft, Flaw
from tui.core.readers.registry import inside

BEGINS = re.compile(rb"^From [^\r\n]*\r?\n", re.MULTILINE)
AFTER = re.compile(rb"[\w-]{1,40}:|>From |\r?\n")
"""What follows such a line when it does begin a message: its first header."""
QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


def read(data: bytes, about: About) -> Iterator[Draft | Flaw]:
    """The articles of all messages, each named by its number; raises ValueError when it is no mailbox."""
    data = data.lstrip()
    starts = [match for match in BEGINS.finditer(data) if AFTER.match(data, match.end())]
    if not starts or starts[0].start() > 0:
        raise ValueError('not a mailbox: it does not begin with "From "')
    ends = [match.start() for match in starts[1:]] + [len(data)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
        message = QUOTED.sub(rb"\1", data[start.end() : end])
        yield from inside(str(number), message, about, "mail")
