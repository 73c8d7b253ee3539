"""Draws every picture of the browser from the browser itself: `python screenshots/make.py [--check]`.

`--check` writes nothing and exits with 1 naming the pictures that are stale.  CairoSVG draws `whole.png` from
`whole.svg`, and Chromium `page.png` from the exported page, where they are installed; each bears the hash of
what it was drawn from.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path
from typing import NamedTuple

from releases import write as write_releases

HERE = Path(__file__).parent
MADE_FROM = b"Blotter-source-SHA256"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SHOT = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=1000,900")
SCALE = 1.25
FONT = "DejaVu Sans Mono"
TEXT = re.compile(
    r'x="(?P<x>[\d.]+)"(?P<more>[^>]*?) textLength="(?P<length>[\d.]+)"[^>]*>(?P<said>[^<]+)</text>'
)
"""A stretch of text in the SVG."""


RELEASES = "releases"
"""Stands for the folder of invented releases that is written for the pictures."""


class Picture(NamedTuple):
    """A size, the keys to press first, and what is open instead of the bundled article."""

    width: int
    height: int
    keys: tuple[str, ...] = ()
    theme: str = "blotter-dark"
    articles: str | None = None


PICTURES = {
    "whole": Picture(120, 36, ("]",)),
    "pinned": Picture(120, 36, ("4", "j")),
    "search": Picture(120, 36, ("/", *"traffick")),
    "terms": Picture(120, 36, ("t", "T", "j")),
    "review": Picture(120, 36, ("]", "a", "]", "a", "]", "x", "3", "j", "a", "j", "j", "x", "2")),
    "edit": Picture(80, 24, ("]", "e", "end", "x", "enter")),
    "help": Picture(100, 36, ("?",)),
    "narrow": Picture(80, 24, ("3", "j")),
    "phone": Picture(50, 20, ("2", "j", "j")),
    "folder": Picture(120, 36, ("/", *"fire", "enter", "n"), articles=RELEASES),
    "overview": Picture(120, 36, ("v",), articles=RELEASES),
    "export": Picture(80, 24, ("E", "j", "j")),
    "compare": Picture(80, 24, ("c", "enter", "j", "j"), articles="articles"),
    "light": Picture(120, 36, ("2", "j", "j"), "blotter-light"),
}


async def draw(picture: Picture, folder: Path) -> str:
    """The picture as SVG; of the articles in the folder if it shows many."""
    from textual.widgets import Input

    from tui.ui.app import BlotterApp

    opened = folder if picture.articles == RELEASES else HERE / picture.articles if picture.articles else None
    app = BlotterApp([opened] if opened else ())
    async with app.run_test(size=(picture.width, picture.height)) as pilot:
        app.theme = picture.theme
        await _settle(pilot)
        for key in picture.keys:
            await pilot.press(key)
            await _settle(pilot)
        for box in app.screen.query(Input):
            box.cursor_blink = False
        await _settle(pilot)
        return app.export_screenshot(title="Blotter").rstrip() + "\n"


async def _settle(pilot: object) -> None:
    for _ in range(3):
        await pilot.pause()  # type: ignore[attr-defined]
        await pilot.app.workers.wait_for_complete()  # type: ignore[attr-defined]
    await pilot.pause()  # type: ignore[attr-defined]


def whole(svg: str) -> bytes | None:
    """The SVG as a PNG; None where CairoSVG is not installed."""
    try:
        import cairosvg
    except ImportError:
        return None
    placed = TEXT.sub(_placed, svg).replace("Fira Code", FONT)
    png: bytes = cairosvg.svg2png(bytestring=placed.encode(), scale=SCALE)
    return png


def exported() -> str:
    """The bundled article as `blotter extract -o page.html` writes it."""
    from tui.core.export import FORMATS
    from tui.core.export.wanted import Wanted
    from tui.core.library import load
    from tui.core.resources import BUNDLED_ARTICLE, data_folder
    from tui.core.sources import Source

    records = load(Source(Path(BUNDLED_ARTICLE).name, str(data_folder() / BUNDLED_ARTICLE))).records
    return b"".join(FORMATS["html"].pieces(records, Wanted())).decode()


def page(html: str) -> bytes | None:
    """The top of the page as a PNG; None where Chromium is not installed."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "page.html", Path(folder) / "page.png"
        source.write_text(html, encoding="utf-8")
        subprocess.run(
            [browser, *SHOT, f"--screenshot={target}", source.as_uri()], capture_output=True, check=True
        )
        return target.read_bytes()


def stamped(png: bytes, source: str) -> bytes:
    """A PNG that bears the hash of what it was drawn from."""
    text = MADE_FROM + b"\0" + _hash(source)
    chunk = struct.pack(">I", len(text)) + b"tEXt" + text + struct.pack(">I", zlib.crc32(b"tEXt" + text))
    first = 8 + 25  # the signature and the header chunk
    return png[:first] + chunk + png[first:]


def _placed(text: re.Match[str]) -> str:
    """A stretch of text with a place for every character: CairoSVG cannot stretch one to its length."""
    said = text["said"]
    cells = re.findall(r"&[^;]+;|(?s:.)", said)
    step = float(text["length"]) / len(cells)
    places = " ".join(f"{float(text['x']) + step * number:.2f}" for number in range(len(cells)))
    return f'x="{places}"{text["more"]}>{said}</text>'


def _hash(svg: str) -> bytes:
    return hashlib.sha256(svg.encode()).hexdigest().encode()


def stale(drawn: dict[str, str], html: str) -> list[str]:
    """The pictures on disk that are not what the browser looks like."""
    names = []
    for name, svg in drawn.items():
        path = HERE / f"{name}.svg"
        if not path.is_file() or path.read_text(encoding="utf-8") != svg:
            names.append(path.name)
    for name, source in (("whole.png", drawn["whole"]), ("page.png", html)):
        path = HERE / name
        if not path.is_file() or MADE_FROM + b"\0" + _hash(source) not in path.read_bytes():
            names.append(name)
    return names


def write(drawn: dict[str, str], html: str) -> None:
    """All pictures, and the PNGs where they can be drawn."""
    for name, svg in drawn.items():
        (HERE / f"{name}.svg").write_text(svg, encoding="utf-8")
    for name, source, png in (
        ("whole.png", drawn["whole"], whole(drawn["whole"])),
        ("page.png", html, page(html)),
    ):
        if png is None:
            print(f"{name} is left as it is: what draws it is not installed", file=sys.stderr)
        else:
            (HERE / name).write_bytes(stamped(png, source))


def main() -> int:
    """Draw, and write or compare."""
    with tempfile.TemporaryDirectory() as empty:
        # The pictures must not depend on whose they are: no configuration, no cache, a home without a name.
        os.environ |= {"HOME": empty, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        os.environ["BLOTTER_AUTHOR"] = "ann"
        for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "NO_COLOR", "TEXTUAL_THEME"):
            os.environ.pop(name, None)
        folder = Path(empty) / RELEASES
        folder.mkdir()
        write_releases(folder)
        drawn = {}
        for name, picture in PICTURES.items():
            # What is decided for one picture must not show in the next.
            os.environ["XDG_DATA_HOME"] = os.path.join(empty, name)
            drawn[name] = asyncio.run(draw(picture, folder))
        html = exported()
    if "--check" not in sys.argv[1:]:
        write(drawn, html)
        return 0
    names = stale(drawn, html)
    for name in names:
        print(f"stale: screenshots/{name}", file=sys.stderr)
    return 1 if names else 0


if __name__ == "__main__":
    raise SystemExit(main())
