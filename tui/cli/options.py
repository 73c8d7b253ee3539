"""Options that several commands share."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable
from typing import Any

import click

from tui.core.readers import Columns

jobs = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=lambda: min(os.cpu_count() or 1, 8),
    show_default="processors",
    help="Worker processes.",
)
no_cache = click.option("--no-cache", is_flag=True, help="Neither use nor keep records of earlier runs.")
no_color = click.option("--no-color", is_flag=True, help="No colours, as when NO_COLOR is set.")


def columns(command: Callable[..., None]) -> Callable[..., None]:
    """Three options that reach the command as one value, `columns`."""

    @click.option("--text-column", metavar="NAME", help="Where tables (CSV, JSON) keep the article's text.")
    @click.option("--title-column", metavar="NAME", help="Where they keep the headline.")
    @click.option("--date-column", metavar="NAME", help="Where they keep the day of publication.")
    @functools.wraps(command)
    def gathered(
        text_column: str | None, title_column: str | None, date_column: str | None, **others: Any
    ) -> None:
        command(columns=Columns(text_column, title_column, date_column), **others)

    return gathered
