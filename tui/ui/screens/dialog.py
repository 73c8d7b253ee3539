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
        """Close; of two keys that came together the second must not close what lies below."""
        return super().dismiss(result) if self in self.app.screen_stack else AwaitComplete()


class Dialog(ModalScreen[T], Once[T]):
    """A screen over the browser that comes to an answer, or to none."""


class Palette(CommandPalette, Once[None]):
    """Textual's palette."""
