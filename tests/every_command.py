"""Every command on a cluster's file with arguments it understands, so that no command is forgotten by a promise."""

from collections.abc import Iterator
from pathlib import Path

import click

from desktop.cli.commands import group
from desktop.resources import seed

Words = tuple[str, ...]
MORE: dict[Words, Words] = {
    ("set",): ("--points", "1", "--layer", "claim"),
    ("correct",): ("--points", "1"),
    ("handover",): ("--out", "{out}/nam.bangiao"),
    ("password",): ("--new-password-file", "{secret}"),
    ("send",): ("--letter", "12/CV", "--on", "2026-11-03"),
    ("ask",): ("AB", "--text", "Thử"),
    ("accept",): ("--words", "Thử"),
    ("dispute", "raise"): ("--points", "1"),
    ("answer",): ("--text", "Thử"),
    ("list-correct",): ("1", "--leave-out", "--reason", "Thử"),
}
_SEEDS = {"enter": "entries.json", "what-if": "entries.json", "framework": "framework.toml"}


def commands_of(command: click.Command) -> dict[str, click.Command]:
    """Return the commands under a command by their names, each of them loaded."""
    if not isinstance(command, click.Group):
        return {}
    context = click.Context(command)
    loaded = {name: command.get_command(context, name) for name in command.list_commands(context)}
    return {name: under for name, under in loaded.items() if under is not None}


def _leaves(command: click.Command, path: Words = ()) -> Iterator[tuple[Words, list[click.Parameter]]]:
    for name, under in commands_of(command).items():
        for words, parameters in _leaves(under, (*path, name)):
            yield words, [*(command.params if path else ()), *parameters]
    if not isinstance(command, click.Group):
        yield path, command.params


ON_A_STORE = {path: params for path, params in _leaves(group) if any(each.name == "store" for each in params)}
"""The parameters of every command on a cluster's file, by its words: `("dispute", "raise")`."""


def command_line(path: Words, store: Path, folder: Path, paper: Path) -> list[str]:
    """Return the words of the command at `path` on `store`.

    What it may write goes to `folder`; `paper` is a Word file it may read, and in its folder lies `sao.tongket`.
    """
    places = {"out": str(folder), "secret": str(paper.with_name("mat-khau.txt"))}
    command: list[str] = [path[0]]
    if len(path) > 1:
        command += [str(store), path[1]]
    for each in ON_A_STORE[path]:
        if each.required and not (len(path) > 1 and each.name == "store"):
            command += _given(path, each, store, folder, paper)
    return [*command, *(word.format(**places) for word in MORE.get(path, ()))]


def _given(path: Words, each: click.Parameter, store: Path, folder: Path, paper: Path) -> list[str]:
    source = seed("demo", _SEEDS[path[0]]) if path[0] in _SEEDS else paper
    known: dict[str, object] = {
        "store": store,
        "files": next(seed("demo", "later").iterdir()),
        "file": {"restore": paper.with_name("sao.tongket"), "framework-export": folder / "k.toml"}.get(path[0], source),
        "package": paper.with_name("sao.tongket"),
        "cluster": seed("demo", "cluster.toml"),
        "unit": "AB",
        "criterion": "I.4",
        "code": "I.4",
        "paper": "workbook",
        "order": "AB",
        "day": "2026-12-01",
        "number": "total:AB",
        "out": folder / "ra",
        "against": folder / "ra",
        "to": folder / "moi.tongket",
        "new": folder / "moi.tongket",
        "reason": "Thử",
    }
    if isinstance(each.type, click.Choice):
        value = str(each.type.choices[0])
    else:
        value = "1" if isinstance(each.type, click.types.IntParamType) else str(known.get(str(each.name), "Thử"))
    return [value] if isinstance(each, click.Argument) else [each.opts[0], value]
