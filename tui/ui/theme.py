"""The four themes of Blotter and what every mark looks like in whichever theme is chosen.

Nothing is told by colour alone: what is lit is reversed and bold, a search match is underlined, so that both
show in sixteen colours and in none.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from rich.style import Style
from textual.app import App
from textual.color import Color
from textual.theme import Theme

Looks = Mapping[str, Style]
"""The look of each mark by its name."""

DARK = {
    "operations": "#e3b566",
    "agencies": "#7db3e8",
    "people": "#c4a7e7",
    "charges": "#e8918a",
    "penalties": "#f0a56c",
    "counts": "#8fcf9f",
    "money": "#c5cf7a",
    "comparisons": "#6fcac0",
    "dates": "#a3b8cc",
    "quotes": "#b7bda8",
    "withheld": "#a9a3ad",
    "inferred": "#9aa8a6",
    "match": "#5c5220",
    "current": "#f2d15c",
    "cursor": "#2c323d",
    "quiet": "#868d9b",
    "red": "#5f2b30",
    "orange": "#5e3d1c",
    "yellow": "#55501f",
    "green": "#25502f",
    "cyan": "#1d4d55",
    "blue": "#26426e",
    "purple": "#4a3468",
    "pink": "#5f2d52",
}
"""Kinds of fact are foregrounds; terms, matches and the cursor are backgrounds."""

LIGHT = {
    "operations": "#8a5a00",
    "agencies": "#1d5c9c",
    "people": "#6f42a5",
    "charges": "#b02a2f",
    "penalties": "#a84a00",
    "counts": "#1f7038",
    "money": "#5c6500",
    "comparisons": "#00706a",
    "dates": "#48607a",
    "quotes": "#555b45",
    "withheld": "#6b6270",
    "inferred": "#54625f",
    "match": "#f5e7a0",
    "current": "#ffc400",
    "cursor": "#dfe5ee",
    "quiet": "#6c727d",
    "red": "#f9d4d4",
    "orange": "#fadfc2",
    "yellow": "#f4efb4",
    "green": "#d0ecd3",
    "cyan": "#c9ecf0",
    "blue": "#d3e2fa",
    "purple": "#e6daf7",
    "pink": "#f8d9ee",
}

CONTRAST = DARK | {
    "operations": "#ffd75f",
    "agencies": "#87d7ff",
    "people": "#e4b8ff",
    "charges": "#ff9a94",
    "penalties": "#ffb066",
    "counts": "#8dff9f",
    "money": "#eaff70",
    "comparisons": "#5ffff0",
    "dates": "#d0e4ff",
    "quotes": "#f2f2e0",
    "withheld": "#e0d8e8",
    "inferred": "#cfe8e2",
    "match": "#6b5c00",
    "current": "#ffea00",
    "cursor": "#003f7d",
    "quiet": "#c4c4c4",
}

SIXTEEN = {
    "operations": "ansi_yellow",
    "agencies": "ansi_bright_blue",
    "people": "ansi_magenta",
    "charges": "ansi_red",
    "penalties": "ansi_bright_red",
    "counts": "ansi_green",
    "money": "ansi_bright_yellow",
    "comparisons": "ansi_cyan",
    "dates": "ansi_bright_cyan",
    "quotes": "ansi_default",
    "withheld": "ansi_bright_magenta",
    "inferred": "ansi_bright_green",
    "match": "ansi_yellow",
    "current": "ansi_bright_yellow",
    "cursor": "ansi_default",
    "quiet": "ansi_bright_black",
    "red": "ansi_red",
    "orange": "ansi_bright_red",
    "yellow": "ansi_yellow",
    "green": "ansi_green",
    "cyan": "ansi_cyan",
    "blue": "ansi_blue",
    "purple": "ansi_magenta",
    "pink": "ansi_bright_magenta",
}

SCROLLBARS = ("scrollbar", "scrollbar-hover", "scrollbar-active")
TROUGHS = ("scrollbar-background", "scrollbar-background-hover", "scrollbar-background-active")
KINDS = tuple(DARK)[:12]
TERMS = tuple(DARK)[-8:]


def variables(colours: Mapping[str, str], **more: str) -> dict[str, str]:
    """Colours as the variables of a theme; the prefix keeps them apart from Textual's own."""
    return {f"mark-{name}": colour for name, colour in colours.items()} | more


def scrollbars(bar: str, trough: str) -> dict[str, str]:
    """Scroll bars that keep in the background."""
    return dict.fromkeys(SCROLLBARS, bar) | dict.fromkeys(TROUGHS, trough)


def themes() -> tuple[Theme, ...]:
    """Blotter's own themes, the one to start with first."""
    return (
        Theme(
            "blotter-dark",
            primary="#7db3e8",
            secondary="#6fcac0",
            accent="#e3b566",
            warning="#e3b566",
            error="#e8918a",
            success="#8fcf9f",
            foreground="#d6d9e0",
            background="#15171c",
            surface="#1b1e25",
            panel="#363c48",
            variables=variables(DARK, **scrollbars("#363c48", "#15171c")),
        ),
        Theme(
            "blotter-light",
            dark=False,
            primary="#1d5c9c",
            secondary="#00706a",
            accent="#8a5a00",
            warning="#8a5a00",
            error="#b02a2f",
            success="#1f7038",
            foreground="#22262e",
            background="#fbfaf7",
            surface="#f1f0ec",
            panel="#c9ccd3",
            variables=variables(LIGHT, **scrollbars("#c9ccd3", "#fbfaf7")),
        ),
        Theme(
            "blotter-contrast",
            primary="#5fd7ff",
            secondary="#5ffff0",
            accent="#ffd75f",
            warning="#ffea00",
            error="#ff9a94",
            success="#8dff9f",
            foreground="#ffffff",
            background="#000000",
            surface="#000000",
            panel="#8a8a8a",
            variables=variables(CONTRAST, **scrollbars("#c4c4c4", "#000000")),
        ),
        Theme(
            "blotter-16",
            ansi=True,
            primary="ansi_bright_blue",
            secondary="ansi_cyan",
            accent="ansi_yellow",
            warning="ansi_yellow",
            error="ansi_red",
            success="ansi_green",
            foreground="ansi_default",
            background="ansi_default",
            surface="ansi_default",
            panel="ansi_bright_black",
            boost="ansi_default",
            variables=variables(
                SIXTEEN,
                **scrollbars("ansi_bright_black", "ansi_default"),
                **{
                    "ansi-background": "ansi_black",
                    "ansi-foreground": "ansi_white",
                    "input-cursor-text-style": "reverse",
                    "border-blurred": "ansi_bright_black",
                },
            ),
        ),
    )


def looks(app: App[Any]) -> Looks:
    """What every mark looks like in the theme that is on."""
    named = app.theme_variables
    colours = tuple((name, named[f"mark-{name}"]) for name in DARK)
    return _looks(colours, named["background"], app.current_theme.ansi)


@lru_cache(maxsize=8)
def _looks(colours: tuple[tuple[str, str], ...], background: str, ansi: bool) -> Looks:
    colour = {name: Color.parse(value).rich_color for name, value in colours}
    ground = None if ansi else Color.parse(background).rich_color
    # In sixteen colours a coloured ground takes black letters, whatever the terminal's own are.
    ink = Color.parse("ansi_black").rich_color if ansi else None
    found = {
        "title": Style(bold=True),
        "deck": Style(bold=True),
        "dateline": Style(color=colour["quiet"], bold=True),
        "meta": Style(color=colour["quiet"]),
        "quiet": Style(color=colour["quiet"]),
        "note": Style(color=colour["quiet"]),
        "none": Style(color=colour["quiet"], italic=True),
        "key": Style(bold=True),
        "rejected": Style(color=colour["quiet"], strike=True, dim=ansi),
        "saying": Style(italic=True),
        "match": Style(color=ink, bgcolor=colour["match"], underline=True),
        "current": Style(
            # Reversed where there may be no colours at all, the two colours then changing places.
            color=colour["current"] if ansi else ground,
            bgcolor=ink if ansi else colour["current"],
            bold=True,
            underline=True,
            reverse=ansi,
        ),
        "cursor": Style(reverse=True) if ansi else Style(bgcolor=colour["cursor"], bold=True),
        "chosen": Style(bold=True),
        "selection": Style(reverse=True),
    }
    for kind in KINDS:
        found[kind] = Style(color=colour[kind])
        found[f"fact-{kind}"] = Style(color=colour[kind], underline=ansi)
        found[f"echo-{kind}"] = Style(color=colour[kind], bold=True, underline=True)
        # Reversing rather than setting a ground keeps it plain to see where there are no colours.
        found[f"lit-{kind}"] = Style(
            color=colour[kind], bgcolor=ground, bold=True, reverse=True, underline=False
        )
    for name in TERMS:
        found[f"term-{name}"] = Style(color=ink, bgcolor=colour[name], bold=True)
    return found
