"""The command line: one file per command, loaded when it is called; anything else is a path to browse."""

from __future__ import annotations

from importlib import import_module

import click

from tui import __version__

COMMANDS = ("browse", "read", "extract", "search", "compare", "stats", "fetch", "cache")
"""Each is a module beside this one that holds a click command of its name."""


class PathsOrCommand(click.Group):
    """`blotter read FILE` runs a command, `blotter FILE` and `blotter` browse."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order a person meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, imported only now."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"tui.cli.{cmd_name}"), cmd_name)
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """What is neither a command nor an option of the group itself belongs to `browse`."""
        own = {option for param in self.get_params(ctx) for option in param.opts}
        if not args or args[0] not in own | set(COMMANDS):
            args = ["browse", *args]
        return super().parse_args(ctx, args)


@click.group(cls=PathsOrCommand, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="blotter", message="%(prog)s %(version)s")
def cli() -> None:
    """Read enforcement news with its facts beside it, each pinned to its words.

    \b
    blotter               browse the bundled article
    blotter PATH...       browse files and folders
    blotter COMMAND ...   one of the commands below

    A file named like a command is opened as ./NAME.
    """
