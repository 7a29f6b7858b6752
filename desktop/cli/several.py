"""Several values behind one option, as docs/formats.md writes them: `--about KEY...` stands for one `--about` each."""

from collections.abc import Sequence

import click

from desktop.cli.usage import is_too_much


def with_each_named(arguments: Sequence[str], error: click.UsageError) -> list[str] | None:
    """Return a command with the option named again before each further value of it; None where that was not the fault.

    Tried only where a command got more words than it takes, so that files behind an option stay files.
    """
    if error.ctx is None or not is_too_much(error):
        return None
    names = {name for each in error.ctx.command.params if _takes_several(each) for name in each.opts}
    named = list(_named(arguments, names))
    return named if named != list(arguments) else None


def _takes_several(parameter: click.Parameter) -> bool:
    return isinstance(parameter, click.Option) and parameter.multiple


def _named(arguments: Sequence[str], names: set[str]) -> Sequence[str]:
    named: list[str] = []
    option, given = "", False
    for each in arguments:
        if each.startswith("--"):
            option, given = (each if each in names else ""), False
        elif option:
            named += [option] if given else []
            given = True
        named.append(each)
    return named
