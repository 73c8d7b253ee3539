"""The last line: the keys that matter here, as they are bound now; clicking one presses it."""

from __future__ import annotations

from rich.cells import cell_len
from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget


class KeyLine(Widget):
    """As many keys as there is room for."""

    DEFAULT_CSS = """
    KeyLine { height: 1; padding: 0 1; color: $foreground; }
    """

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.refresh())

    def render(self) -> Content:
        parts: list[tuple[str, str] | str] = []
        for key, binding in self._shown():
            parts += [(key, "bold $primary"), (f" {binding.description}", "dim"), "   "]
        return Content.assemble(*parts)

    def on_click(self, event: events.Click) -> None:
        x = event.x - 1
        for key, binding in self._shown():
            x -= cell_len(key) + cell_len(binding.description) + 4
            if x < 0:
                self.app.simulate_key(binding.key)
                return

    def _shown(self) -> list[tuple[str, Binding]]:
        live = [active.binding for active in self.screen.active_bindings.values() if active.binding.show]
        once = {binding.id: binding for binding in reversed(live)}
        kept, room = [], self.size.width - 2
        for binding in sorted(once.values(), key=_rank):
            key = self.app.get_key_display(binding)
            room -= cell_len(key) + cell_len(binding.description) + 4
            if room < -3:
                break
            kept.append((key, binding))
        return kept


def _rank(binding: Binding) -> int:
    order = ("search.open", "move.enter", "fact.next", "terms.toggle", "cite", "help", "quit")
    return order.index(binding.id) if binding.id in order else len(order)
