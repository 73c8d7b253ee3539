"""A folder of invented releases for the pictures that show many articles."""

from __future__ import annotations

from pathlib import Path

PLACES = ("Ashby", "Port Merrow", "Quillan County", "Alder Bay")
NAMES = (
    "Orrin Vale",
    "Ada Holt",
    "Ned Cole",
    "Iris Penn",
    "Hugo Marsh",
    "Lena Frost",
    "Omar Dell",
    "Tess Rowe",
)
EVENTS = (
    ("{name} sentenced for robbery", "sentenced to {number} years in prison for robbery"),
    ("{name} charged with grand theft", "charged with {number} counts of grand theft"),
    (
        "Jury finds {name} guilty of arson",
        "found guilty of arson; {number} residents were injured in the fire",
    ),
    ("{number} arrested in {place}", "arrested with {number} others for street racing"),
)
TEXT = """\
title: {title}
date: {year}-{month:02}-{day:02}

{place} – {name}, {age}, was {event}.

The {place} Police Department and the FBI investigated the case.

If convicted of further charges, one faces up to {number} years in prison and a fine of ${number},000.
"""


def write(folder: Path) -> None:
    """Two dozen releases of two years, one of them twice."""
    for number in range(24):
        place, name = PLACES[number % 4], NAMES[number % 8]
        title, event = EVENTS[(number * 3 + number // 5) % 4]
        about = {"place": place, "name": name, "number": 2 + number * 5 % 17, "age": 21 + number * 7 % 40}
        day = {"year": 2023 + number // 12, "month": 1 + number * number % 12, "day": 1 + number}
        filled = {"title": title.format(**about), "event": event.format(**about)}
        (folder / f"{number:02}.txt").write_text(TEXT.format(**about, **day, **filled), encoding="utf-8")
    (folder / "24.txt").write_bytes((folder / "03.txt").read_bytes())
