"""The commands of docs/formats.md: they call jobs and print, for people in Vietnamese or for machines as JSON."""

from desktop.cli.run import run_command

__all__ = ["run_command"]
