"""The browser as an application: opens paths beside the screen and hands the records to it."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from textual import on
from textual.app import SystemCommand
from textual.binding import Binding
from textual.command import CommandPalette
from textual.filter import LineFilter
from textual.screen import Screen
from textual.worker import Worker, WorkerState

from tui.core.errors import BlotterError
from tui.core.model import Record
from tui.core.printable import printable
from tui.core.readers import Columns
from tui.core.resources import BUNDLED_ARTICLE, data_folder
from tui.core.undisturbed import end
from tui.ui.ahead import Ahead
from tui.ui.fault import Contained
from tui.ui.keys import KEY_NAMES, KEYS, MOVING, REVIEW, load_config
from tui.ui.loader import Loader
from tui.ui.reading import facts_of
from tui.ui.screens.browse import BrowseScreen
from tui.ui.screens.messages import FactsWanted, Faulted, PathWanted
from tui.ui.theme import DARK, LIGHT, themes, variables
from tui.ui.visible import Visible

VISIBLE = Visible()
SWITCH_INTERVAL = 0.0005
"""Seconds a thread that reads may hold up a key; Python's own choice would be ten times as long."""


class BlotterApp(Contained):
    """The browser; `paths` are files and folders, none is the bundled article."""

    TITLE = "Blotter"
    ENABLE_COMMAND_PALETTE = True

    def __init__(
        self,
        paths: Sequence[str | Path] = (),
        facts: Callable[[Record], Record] = facts_of,
        ahead: Ahead | None = None,
        watch: bool = False,
        columns: Columns | None = None,
    ) -> None:
        # Without colours Textual would still paint greys; in ANSI it paints none at all.
        super().__init__(ansi_color=True if os.environ.get("NO_COLOR") else None)
        self.paths = tuple(paths) or (data_folder() / BUNDLED_ARTICLE,)
        self._watch = watch
        self.loader = Loader(self, self.paths, facts, ahead, columns)
        # Nothing glides: a key moves at once.
        self.animation_level = "none"
        for theme in themes():
            self.register_theme(theme)
        few = self.no_color or self.console.color_system == "standard"
        self.theme = "blotter-16" if few else "blotter-dark"
        self.browser = self.loader.screen

    def get_default_screen(self) -> BrowseScreen:
        """The one screen all others are laid upon."""
        return self.browser

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Whatever is painted passes through these."""
        return [*super().get_line_filters(), VISIBLE]

    def get_key_display(self, binding: Binding) -> str:
        """Keys by the names printed on them."""
        return KEY_NAMES.get(binding.key) or super().get_key_display(binding)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Textual's own themes know no kinds of fact, so these give them colours."""
        return variables(DARK if self.current_theme.dark else LIGHT)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette holds what the key table holds, and the themes."""
        for group in sorted(KEYS.keys() - {MOVING}):
            for key in KEYS[group]:
                room = self.browser.review if group == REVIEW else self.browser.panes
                act = partial(self.run_action, key.action, default_namespace=room)
                yield SystemCommand(key.label, key.tooltip, act)
        for name in sorted(self.available_themes, key=lambda name: (not name.startswith("blotter"), name)):
            yield SystemCommand(f"Theme: {name}", "Change the colours", partial(setattr, self, "theme", name))

    def action_command_palette(self) -> None:
        if not isinstance(self.screen, CommandPalette):
            from tui.ui.screens.dialog import Palette

            self.push_screen(Palette())

    def on_mount(self) -> None:
        sys.setswitchinterval(SWITCH_INTERVAL)
        self.loader.begin()
        self.use_config()
        if self._watch:
            self.loader.watch()
        self.call_after_refresh(self.tidy_memory)

    def on_unmount(self) -> None:
        self.loader.leave()
        self.loader.opening.stop()

    def tidy_memory(self) -> None:
        """Collect again from now on, but never look through what was loaded at the start."""
        gc.freeze()
        end()

    def use_config(self) -> None:
        """Take over the reader's own keys and theme; what is unknown is told, not obeyed."""
        try:
            config = load_config()
        except BlotterError as error:
            self.complain(error)
            return
        self.set_keymap(config.keymap)
        self._watch |= config.watch
        self.browser.cite_style = config.cite_style
        if config.theme in self.available_themes:
            self.theme = config.theme
        if config.unknown:
            self.notify(f"config.toml names unknown keys: {', '.join(config.unknown)}", markup=False)

    def notify(self, message: str, *, title: str = "", **how: Any) -> None:
        """Tell something; file names and words from the world command no terminal here either."""
        super().notify(printable(message), title=printable(title), **how)

    def complain(self, error: BaseException) -> None:
        """Tell of an error in a sentence; no reader is ever shown a traceback."""
        known = isinstance(error, BlotterError)
        said = str(error) if known else f"{type(error).__name__}: {error}"
        title = error.title if isinstance(error, BlotterError) else BlotterError.title
        self.notify(said, title=title, severity="error", markup=False)

    @on(Worker.StateChanged)
    def worker_changed(self, event: Worker.StateChanged) -> None:
        if event.state is WorkerState.ERROR and event.worker.error is not None:
            self.complain(event.worker.error)

    @on(Faulted)
    def faulted(self, event: Faulted) -> None:
        self.complain(event.error)

    @on(PathWanted)
    def path_wanted(self, event: PathWanted) -> None:
        self.loader.open((event.path,))

    @on(FactsWanted)
    def facts_wanted(self, event: FactsWanted) -> None:
        self.call_after_refresh(self.loader.read_facts, event.record)

    def action_reading(self, what: str) -> None:
        """Read again, pause or stop: whatever the loader can do."""
        getattr(self.loader, what)()
