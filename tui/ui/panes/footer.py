"""The last line: the keys that matter here, as they are bound now; clicking one presses it."""

from __future__ import annotations

from rich.cells import cell_len
from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.core.printable import counted
from tui.core.state import State
from tui.ui.highlight import shown

ORDER = (
    *(
        "search.open",
        "search.next",
        "move.enter",
        "fact.next",
        "review.accept",
        "review.reject",
        "review.edit",
    ),
    *("review.next", "terms.toggle", "cite", "jump", "pane.zoom", "open", "help", "quit"),
)
"""Keys from left to right."""
NEEDED = (
    *("help", "quit", "search.open", "move.enter", "fact.next", "review.accept", "review.reject", "cite"),
    *("terms.toggle", "open", "review.edit", "review.next", "pane.zoom"),
)
"""Keys that stay the longest when there is little room."""


class KeyLine(Widget):
    """As many keys as there is room for."""

    DEFAULT_CSS = """
    KeyLine { height: 1; padding: 0 1; color: $foreground; }
    """

    state: reactive[State | None] = reactive(None)

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.refresh())

    def render(self) -> Content:
        parts: list[tuple[str, str] | str] = [(f"{self._found()}   ", "bold")] if self._found() else []
        for key, binding in self._shown():
            parts += [(key, "bold $primary"), (f" {binding.description}", "dim"), "   "]
        return Content.assemble(*parts)

    def on_click(self, event: events.Click) -> None:
        x = event.x - 1 - (cell_len(self._found()) + 3 if self._found() else 0)
        if x < 0:
            return
        for key, binding in self._shown():
            x -= cell_len(key) + cell_len(binding.description) + 4
            if x < 0:
                self.app.simulate_key(binding.key)
                return

    def _found(self) -> str:
        """Where `n` and the like have led, in few words."""
        return shown(standing(self.state)) if self.state else ""

    def _shown(self) -> list[tuple[str, Binding]]:
        live = [active.binding for active in self.screen.active_bindings.values() if active.binding.show]
        once = {binding.id: binding for binding in reversed(live)}
        room = self.size.width - 2 - (cell_len(self._found()) + 3 if self._found() else 0)
        kept = []
        for binding in sorted(once.values(), key=lambda binding: _place(binding, NEEDED)):
            key = self.app.get_key_display(binding)
            room -= cell_len(key) + cell_len(binding.description) + 4
            if room < -3:
                break
            kept.append((key, binding))
        return sorted(kept, key=lambda pair: _place(pair[1], ORDER))


def _place(binding: Binding, order: tuple[str, ...]) -> int:
    return order.index(binding.id) if binding.id in order else len(order)


def standing(state: State) -> str:
    """Which match and which hit of a term the reader has come to."""
    parts = []
    if state.query is not None:
        total = len(state.matches)
        parts.append(f"{state.match + 1 if total else 0}/{total} {state.query.text}")
    if state.terms_shown:
        at = "" if state.hit is None else f"{state.hit + 1}/"
        parts.append(f"{at}{counted(len(state.hits), 'term')}")
    return " · ".join(parts)
