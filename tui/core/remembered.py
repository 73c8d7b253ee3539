"""Where the reader left off in a folder, kept from one session to the next.

What is kept here may be lost at any time: it is never worth an error.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict

from tui.core.export import write_whole

MOST_SEARCHES = 20


class Place(Struct, frozen=True):
    """The article last open, the name of the order they were listed in, and searches, the latest last."""

    article: str | None = None
    order: str | None = None
    searches: tuple[str, ...] = ()


def state_file(paths: Sequence[str | Path]) -> Path:
    """Where the place in what lies under these paths is kept."""
    home = os.environ.get("XDG_STATE_HOME") or str(Path.home() / ".local" / "state")
    named = "\n".join(os.path.abspath(path) for path in paths)
    return Path(home) / "blotter" / f"{hashlib.sha256(named.encode()).hexdigest()[:16]}.json"


def recall(paths: Sequence[str | Path]) -> Place:
    """The place that was kept; an empty one where there is none, or none that can be understood."""
    try:
        kept = json.loads(state_file(paths).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Place()
    if not isinstance(kept, dict):
        return Place()
    searches = kept.get("searches")
    return Place(
        _text(kept.get("article")),
        _text(kept.get("order")),
        tuple(one for one in searches if isinstance(one, str)) if isinstance(searches, list) else (),
    )


def remember(paths: Sequence[str | Path], place: Place) -> None:
    """Keep a place for the next session; where that cannot be, it is done without."""
    path = state_file(paths)
    kept = asdict(place) | {
        "paths": [os.path.abspath(one) for one in paths],
        "searches": place.searches[-MOST_SEARCHES:],
    }
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, (json.dumps(kept, indent=1).encode(),))


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None
