"""What the reader searches for: the one matcher behind filter, count, highlight and next/previous.

    fentanyl "ghost gun"        both in the article
    agency:fbi -sheriff         the FBI takes part and no sheriff is named
    penalty:>10y or count:arrests>=40

See `language` for the grammar and `fields` for what can be asked of the facts.
"""

from __future__ import annotations

from tui.core.query.query import Query as Query
