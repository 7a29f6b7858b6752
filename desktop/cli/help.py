"""The help of the commands in Vietnamese: the headings click writes in English."""

import re
from collections.abc import Iterable

import click

HELP_OPTIONS = ["-h", "--help"]
_KINDS = {"TEXT": "CHỮ", "PATH": "TỆP", "FILE": "TỆP", "DIRECTORY": "THƯ MỤC", "INTEGER": "SỐ", "DATE": "NGÀY"}
_HEADINGS = {"Options": "Tùy chọn", "Commands": "Các lệnh", "Arguments": "Tham số"}


class Formatter(click.HelpFormatter):
    """click's formatter with headings in Vietnamese."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line of how a command is used."""
        super().write_usage(prog, args, "Cách dùng: " if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        """Write a heading, by the Vietnamese name where it has one."""
        super().write_heading(_HEADINGS.get(heading, heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write options or commands with what they do; kinds of values and marks by their Vietnamese names."""
        told = [(_kinds(name), text.replace("[required]", "[bắt buộc]")) for name, text in rows]
        super().write_dl(told, col_max, col_spacing)


def _kinds(name: str) -> str:
    return re.sub(r" ([A-Z]+)", lambda kind: f" {_KINDS.get(kind[1], kind[1])}", name)


def speak_vietnamese(command: click.Command) -> None:
    """Give a command, and every command under it, its help in Vietnamese."""
    command.context_class = Context
    command.params = [*command.params, _help_option()]
    command.add_help_option = False
    if isinstance(command, click.Group):
        command.options_metavar, command.subcommand_metavar = "[TÙY CHỌN]", "LỆNH [THAM SỐ]..."
        for each in command.commands.values():
            speak_vietnamese(each)
    else:
        command.options_metavar = "[TÙY CHỌN]"


class Context(click.Context):
    """click's context whose help is written by `Formatter`."""

    formatter_class = Formatter


def _help_option() -> click.Option:
    return click.Option(
        HELP_OPTIONS,
        is_flag=True,
        is_eager=True,
        expose_value=False,
        help="Hiện phần trợ giúp này.",
        callback=_show,
    )


def _show(context: click.Context, _option: click.Parameter, asked: bool) -> None:
    if asked and not context.resilient_parsing:
        click.echo(context.get_help(), color=context.color)
        context.exit()
