"""What every dialog is: laid over the browser, and closed once however often that is asked."""

from __future__ import annotations

from typing import Any, TypeVar

from textual.await_complete import AwaitComplete
from textual.command import CommandPalette
from textual.screen import ModalScreen, Screen
from textual.worker import Worker, WorkType

T = TypeVar("T")


class Once(Screen[T]):
    """A screen that closes nothing but itself: Textual closes whatever is uppermost."""

    def dismiss(self, result: T | None = None) -> AwaitComplete:
        """Close, unless something else is uppermost by now: of keys that came together only one closes it."""
        return super().dismiss(result) if self.app.screen_stack[-1:] == [self] else AwaitComplete()


class Dialog(ModalScreen[T], Once[T]):
    """A screen over the browser that comes to an answer, or to none."""


class Palette(CommandPalette, Once[None]):
    """Textual's palette, whose search may fail where it is closed in the moment it begins."""

    def run_worker(self, work: WorkType[Any], *where: Any, **how: Any) -> Worker[Any]:
        """Run the search; its failure is no reason to end."""
        return super().run_worker(work, *where, **how | {"exit_on_error": False})
