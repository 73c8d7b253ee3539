"""Every key with what it does, and which colour is which kind of fact."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from tui.core.describe import LABELS
from tui.core.state import State
from tui.ui.keys import IN_SEARCH, KEYS, Key
from tui.ui.screens.dialog import Dialog

KEY_WIDTH = 19
WIDTH = 84
FRAME = 8


class HelpScreen(Dialog[None]):
    """The key table as it is bound now, and the legend."""

    BINDINGS = [
        Binding("escape,question_mark,q,f1", "dismiss", "Close", tooltip="Back to the article"),
        Binding("j", "scroll_down", show=False),
        Binding("k", "scroll_up", show=False),
        Binding("space", "page_down", show=False),
        Binding("g", "scroll_home", show=False),
        Binding("G", "scroll_end", show=False),
    ]
    DEFAULT_CSS = """
    HelpScreen { align: center middle; background: $background 70%; }
    HelpScreen VerticalScroll {
        width: 84; max-width: 96%; height: auto; max-height: 92%;
        border: round $primary; background: $surface; padding: 0 2; scrollbar-size-vertical: 1;
    }
    HelpScreen Static { height: auto; }
    """

    def __init__(self, keys: dict[str, list[str]]) -> None:
        super().__init__()
        self._keys = keys
        self._room = min(WIDTH, int(self.app.size.width * 0.96)) - FRAME

    def compose(self) -> ComposeResult:
        with VerticalScroll() as page:
            page.border_title = "Help"
            page.border_subtitle = "Esc closes"
            yield Static(Content("\n").join(self._lines()), markup=False)

    def action_scroll_down(self) -> None:
        self.query_one(VerticalScroll).scroll_down(animate=False)

    def action_scroll_up(self) -> None:
        self.query_one(VerticalScroll).scroll_up(animate=False)

    def action_page_down(self) -> None:
        self.query_one(VerticalScroll).scroll_page_down(animate=False)

    def action_scroll_home(self) -> None:
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def action_scroll_end(self) -> None:
        self.query_one(VerticalScroll).scroll_end(animate=False)

    def _lines(self) -> Iterator[Content]:
        yield Content("")
        yield Content.styled("Kinds of fact, in the text and in the lists", "bold")
        yield self._legend()
        yield Content(
            "What is lit is reversed and pointed at with ▸; a match is underlined, the current one ›."
        )
        for group, keys in (*KEYS.items(), ("While searching", IN_SEARCH)):
            yield Content("")
            yield Content.styled(group, "bold")
            yield from (self._line(key) for key in keys)
        yield Content("")
        yield Content("Keys are rebound by id in ~/.config/blotter/config.toml; the id stands at the right.")

    def _legend(self) -> Content:
        parts = [Content.styled(f"■\u00a0{label}", f"$mark-{kind}") for kind, label in LABELS.items()]
        return Content("  ").join([*parts, Content.styled("■\u00a0inferred", "$mark-inferred")])

    def _line(self, key: Key) -> Content:
        bound = self._keys.get(key.id) or [name.strip() for name in key.keys.split(",")]
        shown = " ".join(self.app.get_key_display(Binding(name, "")) for name in bound)
        room = max(20, self._room - KEY_WIDTH - len(key.id) - 2)
        first, *more = wrap(key.tooltip, room)
        rest = "".join(f"\n{' ' * KEY_WIDTH}{line}" for line in more)
        return Content.assemble(
            (shown.ljust(KEY_WIDTH), "bold $primary"), first.ljust(room), (f"  {key.id}", "$mark-quiet"), rest
        )


def dialog(browse: Screen[None], state: State | None) -> HelpScreen:
    """The help for the keys as they are bound on that screen."""
    keys: dict[str, list[str]] = {}
    for name, active in browse.active_bindings.items():
        keys.setdefault(active.binding.id or "", []).append(name)
    return HelpScreen(keys)
