"""All commands under one group: a command's module is loaded when it is asked for, all of them for the help."""

from importlib import import_module

import click

from desktop.cli.help import speak_vietnamese

_MODULES = {  # what a command loads is most of what it costs to start it
    "year": ("demo", "new", "framework", "framework-export", "framework-freeze", "framework-diff"),
    "sending": ("forms", "send", "sendings"),
    "gathering": ("board", "remind", "due", "required", "receive"),
    "look": ("look",),
    "intake": ("import",),
    "profiles": ("profiles",),
    "indicators": ("indicators", "indicator-set", "indicator-reporters", "indicator-remove"),
    "checks": ("checks", "accept", "rules", "ask", "questions", "answers", "answer"),
    "submissions": ("submissions", "differences", "correct", "set-aside", "bring-back", "roll-back", "import-slip"),
    "candidates": ("candidates", "confirm", "dismiss"),
    "registers": ("registers", "list-add", "list-correct", "merge", "separate", "tell-apart"),
    "scoring": ("set", "enter", "draw", "close-intake", "scores", "trace"),
    "cross_check": ("cross-teams", "cross-sheets", "cross-take", "cross-differences"),
    "second_look": ("second-look",),
    "dispute": ("dispute",),
    "what_if": ("what-if", "impact"),
    "papers": ("dossier", "pages", "reconcile", "refresh", "form-check", "source-sheet"),
    "history": ("undo", "redo", "log", "check"),
    "safety": ("backup", "backups", "restore", "rescue"),
    "password": ("password",),
    "sealing": ("seal", "unseal", "close-year", "new-year"),
    "handover": ("handover", "takeover", "recompute"),
}
_MODULE_OF = {command: module for module, commands in _MODULES.items() for command in commands}


class _Commands(click.Group):
    """Knows its commands by name; loads the module of one when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click gives it
        """Return the names of all commands, loaded or not."""
        return sorted(_MODULE_OF)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of this name, None where there is none."""
        if cmd_name in _MODULE_OF and cmd_name not in self.commands:
            for command in import_module(f"desktop.cli.{_MODULE_OF[cmd_name]}").COMMANDS:
                speak_vietnamese(command)
                self.add_command(command)
        return super().get_command(ctx, cmd_name)


@click.group(cls=_Commands)
def group() -> None:
    """Tổng kết: tổng hợp, chấm điểm, xếp hạng và lập hồ sơ hội nghị của cụm thi đua.

    Không có lệnh: mở cửa sổ chương trình.
    """


speak_vietnamese(group)
