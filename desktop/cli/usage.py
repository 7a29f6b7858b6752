"""Wrong usage in Vietnamese: what was typed and what is wanted."""

import re

import click

_EXTRA = re.compile(r"unexpected extra arguments? \((.*)\)")
"""Click's own words about arguments it has no place for."""


def told(error: click.ClickException) -> str:
    """Return one sentence about a command that was typed wrongly."""
    match error:
        case click.MissingParameter(param=click.Parameter() as missing):
            return f"Thiếu {_name(missing)}. {_help_of(error.ctx)}"
        case click.NoSuchOption(option_name=name):
            return f"Không có tùy chọn {name}."
        case click.BadParameter(param=click.Parameter(type=click.Choice(choices=choices)) as wrong):
            return f"Giá trị của {_name(wrong)} phải là một trong: {', '.join(str(each) for each in choices)}."
        case click.BadParameter(param=click.Parameter() as wrong):
            return f"Giá trị của {_name(wrong)} không dùng được."
        case click.BadOptionUsage(option_name=name):
            return f"Tùy chọn {name} thiếu giá trị, hoặc không nhận giá trị."
        case click.UsageError(message=str() as message) if extra := _EXTRA.search(message):
            return f"Thừa: {extra[1]}. {_REPEATED}"
        case click.UsageError(ctx=None) | click.UsageError(ctx=click.Context(command=click.Group())):
            return f"Không có lệnh này hoặc thiếu tên lệnh. {HELP}"
        case _:
            return error.format_message()


def is_too_much(error: click.UsageError) -> bool:
    """Return whether a command got more words than it takes."""
    return _EXTRA.search(error.message) is not None


_REPEATED = "Tùy chọn nhận nhiều giá trị thì ghi lặp lại tên tùy chọn; chữ có dấu cách đặt trong ngoặc kép."
HELP = "Xem các lệnh bằng: main.py --help"


def _help_of(context: click.Context | None) -> str:
    """Where the usage of the command that was typed is told."""
    named = context.info_name if context and context.parent else None
    return f"Xem cách dùng bằng: main.py {named} --help" if named else HELP


def _name(parameter: click.Parameter) -> str:
    if isinstance(parameter, click.Argument):
        return parameter.make_metavar(click.Context(click.Command(""))).removesuffix("...")
    return parameter.opts[0]
