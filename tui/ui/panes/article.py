"""The article: its text to the letter, wrapped and painted line by line, whatever its size."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from textual import events, work
from textual.message import Message
from textual.reactive import var
from textual.selection import Selection
from textual.strip import Strip

from tui.core.commands import Select
from tui.core.model import Span
from tui.core.outline import item_at
from tui.core.state import State
from tui.ui.doing import Do
from tui.ui.keys import MOVING, bindings
from tui.ui.page import Page
from tui.ui.scroller import Scroller

SLICE = 1 << 18
"""Characters wrapped between two looks at the keyboard."""
CACHED_LINES = 2000


class ArticlePane(Scroller, can_focus=True, inherit_bindings=False):
    """The text with its facts, matches and terms lit in it."""

    BORDER_TITLE = "1 Article"
    BINDINGS = bindings(MOVING)
    state: var[State | None] = var(None)

    @dataclass
    class Entered(Message):
        """The reader wants to go from the words that are lit to their line in a list."""

    def __init__(self) -> None:
        super().__init__(id="article")
        self.page: Page | None = None
        self._unseen: Span | None = None
        self._drawn: dict[int, Strip] = {}

    def watch_state(self, old: State | None, new: State | None) -> None:
        if new is None:
            return
        if self.page is None or self.page.record is not new.record:
            self._show_page(new)
        assert self.page is not None
        if self.page.mark(new):
            self._repaint()
        target = self.page.target(old, new)
        if target is not None:
            self.reveal(target)

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._repaint()

    def on_resize(self) -> None:
        if self.page is not None and self.virtual_size.width != self.room:
            place = self.page.place_at(self.scroll_offset.y)
            if self.page.width != self.room:
                self.page.wrap(self.room)
            self._wrapped_anew(self.page.line_at(place) if place else 0)
        if self._unseen is not None and self.size.height:
            self.reveal(self._unseen)

    def reveal(self, span: Span) -> None:
        """Scroll so that the words can be read with some lines before them; not at all if they can be."""
        assert self.page is not None
        # Behind another pane there is no room to scroll in: it is done once there is.
        self._unseen = None if self.size.height else span
        first, last = self.page.line_at(span.start), self.page.line_at(span.end - 1)
        top, room = self.scroll_offset.y, self.size.height
        if room and not (top <= first and last < top + room):
            self._measure()
            self.scroll_to(y=max(0, first - room // 3), animate=False, force=True)

    def action_move(self, step: int) -> None:
        self.scroll_relative(y=step, animate=False)

    def action_move_page(self, pages: float) -> None:
        self.scroll_relative(y=int(pages * max(2, self.size.height - 1)), animate=False)

    def action_move_to_end(self, way: int) -> None:
        if self.page is not None and way > 0:
            self.page.wrap_all()
            self._measure()
        self.scroll_to(y=0 if way < 0 else self.max_scroll_y, animate=False, force=True)

    def action_enter(self) -> None:
        self.post_message(self.Entered())

    def on_click(self, event: events.Click) -> None:
        if self.held or self.page is None or self.state is None or self.text_selection is not None:
            return
        offset = event.get_content_offset_capture(self)
        place = self.page.place_under(offset.x, offset.y + self.scroll_offset.y)
        if place is not None:
            self.post_message(Do(Select(item_at(self.state.record, place))))

    @property
    def selected(self) -> Span | None:
        """The words chosen with the mouse."""
        return self.page.selected(self.text_selection) if self.page and self.text_selection else None

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected words as they stand in the article, not as they are drawn."""
        span = self.page.selected(selection) if self.page else None
        return (span.of(self.page.text), "\n") if span and self.page else None

    def selection_updated(self, selection: Selection | None) -> None:
        self._repaint()

    def draw(self, line: int) -> Strip:
        if self.page is None:
            return Strip.blank(self.room, self.brush[0])
        if self.page.width < 1:  # the very first picture is painted before anybody is told of a size
            self.page.wrap(self.room)
        if line not in self._drawn:
            if len(self._drawn) > CACHED_LINES:
                self._drawn.clear()
            self._drawn[line] = self.page.draw(line, *self.brush, self.text_selection)
        return self._drawn[line]

    def _show_page(self, state: State) -> None:
        """Keep the reader's place when facts arrive for the article on the screen."""
        before = self.page
        place = before.place_at(self.scroll_offset.y) if before else 0
        self.page = Page(state)
        if not self.room:
            return  # there is no screen yet to lay it out for
        self.page.wrap(self.room)
        same = before is not None and before.record.article.id == state.article_id
        shift = before.record.article.body[0] - state.record.article.body[0] if before and same else 0
        stay = same and self.scroll_offset.y > 0
        self._wrapped_anew(self.page.line_at(max(0, place + shift)) if stay else 0)

    def _wrapped_anew(self, top: int) -> None:
        self._measure()
        self.scroll_to(y=top, animate=False, force=True)
        self._repaint()
        self._wrap_the_rest()

    @work(exclusive=True, group="wrap")
    async def _wrap_the_rest(self) -> None:
        page = self.page
        while page is not None and page is self.page and page.wrap_more(SLICE):
            await asyncio.sleep(0)
        self._measure()

    def _measure(self) -> None:
        if self.page is not None:
            self.measured(self.page.height)

    def _repaint(self) -> None:
        self._drawn.clear()
        self.refresh()
