"""The panes on the screen: laying them out for its width and moving between them."""

from __future__ import annotations

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.getters import query_one
from textual.reactive import var

from tui.core.state import State
from tui.ui import desk
from tui.ui.keys import PANES, bindings
from tui.ui.panes.agencies import AgenciesPane
from tui.ui.panes.article import ArticlePane
from tui.ui.panes.articles import ArticlesPane
from tui.ui.panes.facts import FactsPane
from tui.ui.panes.penalties import PenaltiesPane
from tui.ui.panes.tabs import Tabs
from tui.ui.rows import RowList


class Panes(Vertical):
    """The article with the lists around it."""

    BINDINGS = bindings(PANES)
    DEFAULT_CSS = """
    Panes { height: 1fr; }
    Panes Tabs { display: none; }
    Panes.-tabbed Tabs { display: block; }
    Panes #articles { width: 30; border: round $panel; }
    Panes #article { width: 3fr; border: round $panel; }
    Panes #side { width: 2fr; }
    Panes #facts { height: 1fr; border: round $panel; }
    Panes #agencies { height: auto; max-height: 30%; border: round $panel; }
    Panes #penalties { height: auto; max-height: 25%; border: round $panel; }
    Panes.-tabbed #side > *, Panes.-zoomed #side > * { height: 1fr; max-height: 100%; }
    Panes.-tabbed #article { width: 5fr; }
    Panes.-tabbed #side, Panes.-tabbed #articles { width: 4fr; }
    Panes.-alone #articles, Panes.-alone #side { width: 1fr; }
    Panes.-tabbed.-alone #body > *, Panes.-tabbed.-alone #side > * { border: none; }
    Panes #body > *, Panes #side > * { border-title-color: $foreground; }
    Panes #body > *:focus, Panes #side > *:focus {
        border: round $primary; border-title-color: $primary; border-title-style: bold reverse;
    }
    """

    state: var[State | None] = var(None)
    paused: var[bool] = var(False)
    active: var[int] = var(desk.ARTICLE)
    zoomed: var[bool] = var(False)

    tabs = query_one(Tabs)
    article = query_one(ArticlePane)

    def __init__(self) -> None:
        super().__init__()
        self._beside = desk.FACTS
        self._came_from: int | None = None

    def compose(self) -> ComposeResult:
        yield Tabs()
        with Horizontal(id="body"):
            yield ArticlesPane().data_bind(Panes.state, Panes.paused)
            yield ArticlePane().data_bind(Panes.state)
            with Vertical(id="side"):
                yield FactsPane().data_bind(Panes.state)
                yield AgenciesPane().data_bind(Panes.state)
                yield PenaltiesPane().data_bind(Panes.state)

    def watch_state(self, old: State | None, new: State | None) -> None:
        if new is not None and (old is None or len(old.repository) != len(new.repository)):
            self.lay_out()

    def watch_zoomed(self) -> None:
        self.lay_out()

    def on_resize(self) -> None:
        self.lay_out()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        if event.widget.id in desk.IDS:
            self.active = desk.IDS.index(event.widget.id)

    def watch_active(self, active: int) -> None:
        if active != desk.ARTICLE:
            self._beside = active
        self.lay_out()

    @on(Tabs.Picked)
    def picked(self, event: Tabs.Picked) -> None:
        event.stop()
        self.action_focus_pane(event.number)

    @property
    def many(self) -> bool:
        """Whether there is more than one article."""
        return self.state is not None and len(self.state.repository) > 1

    def action_focus_pane(self, number: int) -> None:
        """Bring a pane to the front and give it the keys."""
        if number in desk.numbers(self.many):
            self.active = number
            # At once, not when the queue gets to it: the next key may have been typed already.
            self.screen.set_focus(self.query_one(f"#{desk.IDS[number]}"), scroll_visible=False)

    def action_cycle(self, step: int) -> None:
        """Go to the next pane, round."""
        order = desk.numbers(self.many)
        self.action_focus_pane(order[(order.index(self.active) + step) % len(order)])

    def action_aside(self, way: int) -> None:
        """Go to the pane on the left or on the right."""
        columns = [desk.ARTICLES] * self.many + [desk.ARTICLE, max(self._beside, desk.FACTS)]
        at = columns.index(min(self.active, desk.FACTS) if self.active < desk.FACTS else columns[-1])
        self.action_focus_pane(columns[min(max(at + way, 0), len(columns) - 1)])

    @on(RowList.Renamed)
    def renamed(self, event: RowList.Renamed) -> None:
        event.stop()
        self._name_tabs()

    @on(RowList.Entered)
    def to_the_words(self, event: RowList.Entered) -> None:
        event.stop()
        self._came_from = self.active
        self.action_focus_pane(desk.ARTICLE)

    @on(ArticlePane.Entered)
    def to_the_list(self, event: ArticlePane.Entered) -> None:
        event.stop()
        item = self.state.item if self.state else None
        lists = [number for number in desk.LISTS if self._stands_in(number, item)]
        self.action_focus_pane(lists[0] if lists else desk.ARTICLE)

    def come_back(self) -> bool:
        """Return to the list the reader came from; whether there was one."""
        place, self._came_from = self._came_from, None
        if place is not None:
            self.action_focus_pane(place)
        return place is not None

    def action_zoom(self) -> None:
        """Give the active pane all the room, or take it back."""
        self.zoomed = not self.zoomed

    def lay_out(self) -> None:
        """Show the panes there is room for."""
        if not self.query(RowList):
            return
        width = self.app.size.width
        visible = desk.in_sight(width, self.active, self._beside, self.many, self.zoomed)
        for number, name in enumerate(desk.IDS):
            self.query_one(f"#{name}").display = number in visible
        self.query_one("#side").display = bool(visible - {desk.ARTICLES, desk.ARTICLE})
        self.set_class(width < desk.WIDE, "-tabbed")
        self.set_class(self.zoomed, "-zoomed")
        self.set_class(len(visible) == 1, "-alone")
        self._name_tabs()

    def _name_tabs(self) -> None:
        numbers = desk.numbers(self.many)
        titles = [str(self.query_one(f"#{desk.IDS[number]}").border_title) for number in numbers]
        self.tabs.titles = tuple(zip(numbers, titles, strict=True))
        self.tabs.front = self.active

    def _stands_in(self, number: int, item: object) -> bool:
        side = self.query_one(f"#{desk.IDS[number]}", RowList)
        return item is not None and side.place_of(item) is not None
