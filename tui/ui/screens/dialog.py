"""What every dialog is: laid over the browser, and closed once however often that is asked."""

from __future__ import annotations

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen

T = TypeVar("T")


class Dialog(ModalScreen[T]):
    """A screen over the browser that comes to an answer, or to none."""

    def dismiss(self, result: T | None = None) -> AwaitComplete:
        """Close; of two keys that came together the second must not close what lies below."""
        return super().dismiss(result) if self in self.app.screen_stack else AwaitComplete()
