"""What a fault of Blotter itself does to the browser: it ends, and one sentence tells, not a traceback."""

from __future__ import annotations

from textual.app import App


class Contained(App[None]):
    """An application that gives the terminal back before anything is told of a fault."""

    @property
    def fault(self) -> Exception | None:
        """What ended the application before its reader did; to be told once the terminal is given back."""
        return self._exception

    def _handle_exception(self, error: Exception) -> None:
        # Textual mounts nothing once it is left, so a dialog opened in that moment finds itself empty.
        if not self._exit:
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        # Textual would print a page of source code with the values of its variables.
        self._close_messages_no_wait()
