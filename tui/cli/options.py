"""Options that several commands share."""

from __future__ import annotations

import os

import click

jobs = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=lambda: min(os.cpu_count() or 1, 8),
    show_default="processors",
    help="Worker processes.",
)
no_cache = click.option("--no-cache", is_flag=True, help="Neither use nor keep records of earlier runs.")
no_color = click.option("--no-color", is_flag=True, help="No colours, as when NO_COLOR is set.")
