"""An article laid out for a width: which line shows what, and which character lies under a cell.

Lines are counted from the masthead, which is drawn above the text and is no part of it.
"""

from __future__ import annotations

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Offset
from textual.selection import Selection
from textual.strip import Strip

from tui.core.cite import heading, opening
from tui.core.model import Quote, Span
from tui.core.outline import places
from tui.core.prose.fold import flowed
from tui.core.state import State
from tui.ui.highlight import Layer, runs, shown
from tui.ui.paint import paint
from tui.ui.signs import sign
from tui.ui.theme import Looks
from tui.ui.wrap import Wrapped

GUTTER = 3
LARGE = 300_000
"""Characters from which a text is only ever looked at in parts."""
MEASURE = 92
"""The widest text that can be read with ease."""


class Page:
    """One record on the screen."""

    def __init__(self, state: State) -> None:
        self.record = state.record
        self.text = self.record.article.text
        self.width = -1
        self._structure = Layer(_structure(state))
        self._facts = Layer(
            (span, f"fact-{fact.kind}")
            for fact in self.record.facts
            if not fact.rejected
            for span in (fact.span, *fact.mentions)
        )
        # The line a fact begins in bears its sign, whatever else is lit there.
        self._signs = Layer(
            (Span(fact.span.start, fact.span.start + 1), sign(fact))
            for fact in self.record.facts
            if fact.mark
        )
        self._marked: tuple[Layer, ...] = ()
        self._pointers = Layer()
        self._heading = "" if _headed(state) else heading(self.record)
        self._masthead: list[str] = []
        self._flow = _flow(state)
        self._lines = Wrapped("", 1)

    def wrap(self, width: int) -> None:
        """Lay the text out for a pane of that width."""
        self.width = width
        room = max(1, min(width - GUTTER - 1, MEASURE))
        self._lines = Wrapped(self._flow, room)
        self._lines.extend()
        above = Wrapped(self._heading, room)
        above.extend(len(self._heading))
        self._masthead = [self._heading[slice(*above.line(n))] for n in range(len(above))]
        if self._heading:
            self._masthead.append("")

    def wrap_more(self, characters: int) -> bool:
        """Go on wrapping; whether there is still more to do."""
        self._lines.extend(characters)
        return not self._lines.done

    def wrap_all(self) -> None:
        """Wrap to the end of the text."""
        self._lines.extend(len(self.text))

    @property
    def height(self) -> int:
        """Lines so far."""
        return len(self._masthead) + len(self._lines)

    def line_at(self, place: int) -> int:
        """The line that shows a character."""
        return len(self._masthead) + self._lines.line_at(place)

    def place_at(self, y: int) -> int:
        """The first character of a line."""
        y -= len(self._masthead)
        return self._lines.line(y)[0] if 0 <= y < len(self._lines) else 0

    def place_under(self, x: int, y: int) -> int | None:
        """The character under a cell, if there is one."""
        y -= len(self._masthead)
        if not 0 <= y < len(self._lines) or x < GUTTER:
            return None
        start, end = self._lines.line(y)
        x -= GUTTER
        for place in range(start, end):
            x -= cell_len(shown(self.text[place]))
            if x < 0:
                return place
        return None

    def cell_of(self, place: int) -> tuple[int, int]:
        """The column and line of a character."""
        y = self._lines.line_at(place)
        start, _ = self._lines.line(y)
        return GUTTER + cell_len(shown(self.text[start:place])), y + len(self._masthead)

    def selected(self, selection: Selection) -> Span | None:
        """The characters between two points chosen with the mouse."""
        first = self._corner(selection.start, 0)
        last = self._corner(selection.end, len(self.text))
        return Span(first, last) if first < last else None

    def _corner(self, offset: Offset | None, default: int) -> int:
        if offset is None:
            return default
        x, y = offset
        y -= len(self._masthead)
        if y < 0 or not len(self._lines):
            return 0
        start, end = self._lines.line(min(y, len(self._lines) - 1))
        return min(start + x, end)

    def mark(self, state: State) -> bool:
        """Take over what is lit, found and looked for; whether anything looks different now."""
        before = (*self._marked, self._pointers)
        lit = places(state.item)
        kind = state.fact.kind if state.fact else "inferred"
        matches = state.matches
        current = matches[state.match : state.match + 1]
        hits = state.hits if state.terms_shown else ()
        now = (hits[state.hit][0],) if hits and state.hit is not None else ()
        self._marked = (
            self._structure,
            self._facts,
            Layer((span, f"term-{term.colour}") for span, term in hits),
            Layer((span, "match") for span in matches),
            Layer((span, f"echo-{kind}") for span in lit.mentions),
            Layer((span, f"lit-{kind}") for span in lit.words),
            Layer((span, "current") for span in (*current, *now)),
        )
        self._pointers = Layer(
            [*((span, "▸") for span in lit.words), *((span, "›") for span in (*current, *now))]
        )
        return before != (*self._marked, self._pointers)

    def target(self, old: State | None, new: State) -> Span | None:
        """The words to bring into sight after a step of the session."""
        if new.item is not None and (old is None or old.item != new.item):
            words = places(new.item).words
            return words[0] if words else None
        if new.hit is not None and new.hits and (old is None or old.hit != new.hit):
            return new.hits[new.hit][0]
        if new.matches and (old is None or (old.query, old.match) != (new.query, new.match)):
            return new.matches[new.match]
        return None

    def draw(self, y: int, base: Style, looks: Looks, selection: Selection | None) -> Strip:
        """One line of the page."""
        if y < len(self._masthead):
            text = " " * GUTTER + shown(self._masthead[y])
            return Strip([Segment(text, base + looks["title"])]).adjust_cell_length(self.width, base)
        number = y - len(self._masthead)
        while number >= len(self._lines) and not self._lines.done:
            self._lines.extend()
        if number >= len(self._lines):
            return Strip.blank(self.width, base)
        start, end = self._lines.line(number)
        layers = [*self._marked]
        chosen = self.selected(selection) if selection else None
        if chosen is not None:
            layers.append(Layer([(chosen, "selection")]))
        body = Strip(paint(self._flow, runs(start, end, layers), looks, base)).apply_offsets(0, y)
        return Strip([self._gutter(start, end, base, looks), *body]).adjust_cell_length(self.width, base)

    def _gutter(self, start: int, end: int, base: Style, looks: Looks) -> Segment:
        """A few cells before a line: where the light or the match is, and what was decided on its facts."""
        signs = "".join(dict.fromkeys(mark for _, mark in self._signs.touching(start, end)))
        pointers = {mark for _, mark in self._pointers.touching(start, end)}
        for mark in ("▸", "›"):
            if mark in pointers:
                return Segment(f"{mark}{signs[:1]}".ljust(GUTTER), base + looks["key"])
        if any(mark == "saying" for _, mark in self._structure.touching(start, end)):
            return Segment(f"▏{signs[:1]}".ljust(GUTTER), base + looks["quiet"])
        return Segment(signs[: GUTTER - 1].ljust(GUTTER), base + looks["key"])


def _headed(state: State) -> bool:
    """Whether the text itself begins with its headline."""
    title = state.record.article.title
    return title is not None and title.span is not None


def _flow(state: State) -> str:
    """The text with its wrapped lines joined, so that they are broken only where there is no more room.

    A headline stays on lines of its own; a very large text, of which only parts are looked at, is left alone.
    """
    text, title = state.record.article.text, state.record.article.title
    if len(text) > LARGE:
        return text
    end = title.span.end if title and title.span else 0
    return flowed(text[:end]) + flowed(text[end:])


def _structure(state: State) -> list[tuple[Span, str]]:
    article = state.record.article
    pinned = ((article.title, "title"), (article.dateline, "dateline"), (article.published, "meta"))
    marked = [(stated.span, mark) for stated, mark in pinned if stated and stated.span]
    marked += [(quote.span, "saying") for quote in state.record.of(Quote)]
    if not _headed(state) and article.id in state.extracted and (deck := opening(article)):
        # Without a headline the first sentence does its work; a date before it is no part of it.
        before = [span.end for span, mark in marked if mark == "meta" and deck.covers(span)]
        marked.append((Span(max(before, default=deck.start), deck.end), "deck"))
    return marked
