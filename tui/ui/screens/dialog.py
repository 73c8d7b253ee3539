"""What every dialog is: laid over the browser, and closed once however often that is asked."""

from __future__ import annotations

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.command import CommandPalette
from textual.screen import ModalScreen, Screen

T = TypeVar("T")


class Once(Screen[T]):
    """A screen that closes nothing but itself: Textual closes whatever is uppermost."""

    def dismiss(self, result: T | None = None) -> AwaitComplete:
        """Close, unless something else is uppermost by now: of keys that came together only one closes it."""
        return super().dismiss(result) if self.app.screen_stack[-1:] == [self] else AwaitComplete()


class Dialog(ModalScreen[T], Once[T]):
    """A screen over the browser that comes to an answer, or to none."""


class Palette(CommandPalette, Once[None]):
    """Textual's palette."""
