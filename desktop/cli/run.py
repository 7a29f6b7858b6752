"""Run a command: its options, its exit code, and the one place where expected trouble becomes a sentence."""

import sys

import click

from desktop.cli.commands import group
from desktop.cli.exits import DONE, REFUSED, STORE_CLOSED, WRONG_USAGE
from desktop.cli.output import print_trouble, print_wrong_usage
from desktop.cli.several import with_each_named
from desktop.cli.usage import told
from desktop.domain.trouble import DAMAGES, DeskError, Trouble

_EXIT_CODES = {
    Trouble.STORE_MISSING: WRONG_USAGE,
    Trouble.FILE_MISSING: WRONG_USAGE,
    Trouble.STORE_LOCKED: STORE_CLOSED,
    Trouble.STORE_DAMAGED: STORE_CLOSED,
    Trouble.STORE_ALTERED: STORE_CLOSED,
    Trouble.STORE_NEWER: STORE_CLOSED,
    Trouble.STORE_FOREIGN: STORE_CLOSED,
    Trouble.STORE_READ_ONLY: STORE_CLOSED,
    Trouble.PASSWORD_NEEDED: STORE_CLOSED,
    Trouble.PASSWORD_WRONG: STORE_CLOSED,
}


def run_command(arguments: list[str]) -> int:
    """Run the command in `arguments` and return its exit code (docs/formats.md, "Command line")."""
    _speak_utf8()
    try:
        code = _called(arguments)
    except DeskError as error:
        print_trouble(_with_way_out(error), as_json="--json" in arguments)
        return _EXIT_CODES.get(error.trouble, REFUSED)
    except click.ClickException as error:
        print_wrong_usage(told(error), as_json="--json" in arguments)
        return WRONG_USAGE
    except click.Abort:
        return REFUSED
    return code if isinstance(code, int) else DONE


def _called(arguments: list[str]) -> object:
    try:
        return _main(arguments)
    except click.UsageError as error:
        named = with_each_named(arguments, error)
        if named is None:
            raise
        try:
            return _main(named)
        except click.UsageError:
            raise error from None


def _main(arguments: list[str]) -> object:
    return group.main(arguments, prog_name="tong-ket", standalone_mode=False)


def _with_way_out(error: DeskError) -> DeskError:
    if error.trouble not in DAMAGES:
        return error
    from desktop.jobs.rescue import with_way_out

    return with_way_out(error)


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
