"""What the documents point at is there, and what is there they name: links, decisions, commands with their options."""

import re
from pathlib import Path

import click
import pytest

from desktop.cli.commands import group
from tests.every_command import commands_of

ROOT = Path(__file__).parent.parent
DECISIONS = ROOT / "docs" / "adr"
PAGES = (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"))
_LINK = re.compile(r"\[[^\]]+\]\((?!https?:)([^)#\s]+)")
_OPTION = re.compile(r"--[a-z][a-z-]*")
FORMATS = (ROOT / "docs" / "formats.md").read_text("utf-8")
ABOVE, _, BELOW = FORMATS.partition("| command | does |")
ROWS = BELOW.partition("\n\n")[0].splitlines()[2:]
COMMANDS = commands_of(group)


def options_of(command: click.Command) -> set[str]:
    """Return the options of a command and of those under it that are written with two dashes."""
    own = {name for each in command.params if isinstance(each, click.Option) for name in each.opts}
    return {name for name in own if name.startswith("--")}.union(*map(options_of, commands_of(command).values()))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    assert [link for link in _LINK.findall(page.read_text("utf-8")) if not (page.parent / link).exists()] == []


def test_the_index_names_every_decision_by_its_title() -> None:
    index = (DECISIONS / "README.md").read_text("utf-8")
    listed: dict[str, str] = dict(re.findall(r"^- \[(\d+\. .+)\]\((.+?)\)", index, re.MULTILINE))
    there = {
        page.read_text("utf-8").partition("\n")[0].removeprefix("# "): page.name for page in DECISIONS.glob("0*.md")
    }
    assert listed == there


def rows_of(name: str) -> list[str]:
    """Return the rows that say how a command is called."""
    return [row for row in ROWS if re.search(rf"`{name} (?:STORE|FILE|--)", row)]


def test_the_formats_name_every_command_and_none_besides() -> None:
    called = {name for row in ROWS for name in re.findall(r"`([a-z-]+) (?:STORE|FILE|--)", row)}
    assert called == set(COMMANDS)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_the_formats_name_every_option_with_its_command(name: str) -> None:
    said = {option for row in (ABOVE, *rows_of(name)) for option in _OPTION.findall(row)}
    assert options_of(COMMANDS[name]) - {"--help"} <= said
