"""`python -m tui` and the `blotter` command."""

from __future__ import annotations


def main() -> None:
    """Run the command line."""
    from tui.cli import cli

    cli()


if __name__ == "__main__":
    main()
