"""What a pane asks the session to do: the one message that carries a command up to the screen."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from tui.core.commands import Command


@dataclass
class Do(Message):
    """Carry out a command."""

    command: Command
