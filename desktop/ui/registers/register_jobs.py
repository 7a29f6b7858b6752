"""The jobs behind the page of registers, called on the worker; the libraries of the database are loaded there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.desk import Desk
from desktop.domain.framework import Indicator
from desktop.domain.ledger import Layer
from desktop.domain.registers.lines import Line, Register
from desktop.domain.text import alphabetical
from desktop.ui.registers.list_table import list_table
from desktop.ui.registers.listing import Item, items_of
from desktop.ui.table.layout import Layout, laid_out
from desktop.words.registers import why_words

if TYPE_CHECKING:  # see above
    from desktop.domain.indicators import Known
    from desktop.jobs.indicators import Moves
    from desktop.jobs.registers import RegisterView


_OFFERED = ("level", "form", "field")

Choices = Mapping[str, tuple[str, ...]]
"""Words by the field they are offered in."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A register with all its lines and their table laid out, a row per item in the same order."""

    items: tuple[Item, ...]
    layout: Layout


@dataclass(frozen=True, slots=True)
class Looked:
    """The registers as the page shows them; `choices` are words offered in the fields of a line.

    `whys` tell of each pair why it is offered.
    """

    view: "RegisterView"
    lists: Mapping[Register, Listing]
    choices: Mapping[Register, Choices]
    whys: tuple[str, ...]


def look(desk: Desk) -> Looked:
    """Return the registers of the desk's round, ready to be shown."""
    from desktop.jobs.registers import view

    found = view(desk)
    lists = {each: _listing(found, each) for each in Register}
    choices = {each: _choices(found, each, lists[each].items) for each in Register}
    return Looked(found, lists, choices, tuple(map(why_words, found.pairs)))


def add(desk: Desk, lines: Sequence[Line]) -> object:
    """Write lines by hand."""
    from desktop.jobs.registers import add as keep

    return keep(desk, lines)


def correct(desk: Desk, number: int, line: Line, reason: str) -> object:
    """Let a line say what `line` says."""
    from desktop.jobs.registers import correct as keep

    return keep(desk, number, line.name, line.values, reason)


def leave_out(desk: Desk, numbers: Sequence[int], reason: str) -> object:
    """Let lines not count."""
    from desktop.jobs.registers import leave_all_out

    return leave_all_out(desk, numbers, reason)


def take_back(desk: Desk, correction: int) -> None:
    """Take back what was said of a line."""
    from desktop.jobs.registers import take_back as keep

    keep(desk, correction)


def merge(desk: Desk, numbers: Sequence[int], reason: str) -> object:
    """Make one of several lines, known by the first."""
    from desktop.jobs.registers import merge as keep

    return keep(desk, numbers, reason)


def move_word(desk: Desk, correction: int, number: int) -> None:
    """Let what was said of a line that does not count be said of another."""
    from desktop.jobs.register_moves import move_word as keep

    keep(desk, correction, number)


def move_merge(desk: Desk, merge: int, number: int) -> None:
    """Let a merge that waits hold another line instead of one that does not count."""
    from desktop.jobs.register_moves import move_merge as keep

    keep(desk, merge, number)


def separate(desk: Desk, number: int) -> None:
    """Take a merge back."""
    from desktop.jobs.registers import separate as keep

    keep(desk, number)


def tell_apart(desk: Desk, numbers: Sequence[int]) -> None:
    """Say that lines do not tell of the same."""
    from desktop.jobs.registers import tell_apart as keep

    keep(desk, numbers)


def write_list(desk: Desk, register: Register, path: str, stage: Layer) -> str:
    """Write the workbook of a register; return where it went."""
    from desktop.jobs.register_papers import write_list as write

    return write(desk, register, path, stage)


def indicators(desk: Desk) -> "tuple[Known, ...]":
    """Return the dictionary of indicators."""
    from desktop.jobs.indicators import indicators as load

    return load(desk)


def foresee(desk: Desk, indicator: Indicator, stage: Layer) -> "Moves":
    """Return what setting an indicator would move."""
    from desktop.jobs.indicators import foresee as moves

    return moves(desk, indicator, stage)


def set_indicator(desk: Desk, indicator: Indicator, stage: Layer) -> object:
    """Keep an indicator."""
    from desktop.jobs.indicators import set_indicator as keep

    return keep(desk, indicator, stage)


def set_reporters(desk: Desk, code: str, units: Sequence[str]) -> None:
    """Let only these units report an indicator."""
    from desktop.jobs.indicators import set_reporters as keep

    keep(desk, code, units)


def remove_indicator(desk: Desk, code: str) -> None:
    """Take an indicator out of the dictionary."""
    from desktop.jobs.indicators import remove_indicator as remove

    remove(desk, code)


def _listing(view: "RegisterView", register: Register) -> Listing:
    items = items_of(view.registers, register)
    return Listing(items, laid_out(list_table(items, register, view.ledger)))


def _choices(view: "RegisterView", register: Register, items: tuple[Item, ...]) -> Choices:
    """Return the words that every form knows, then those that lines and totals say."""
    from desktop.jobs.register_papers import award_choices

    said = {name: {each.line.value(name) for each in items} for name in _OFFERED}
    known: dict[str, tuple[str, ...]] = {}
    if register is Register.AWARDS:
        known["level"], known["form"] = award_choices()
        said["level"] |= {each.level for each in view.ledger.awards}
        said["form"] |= {each.form for each in view.ledger.awards}
    return {
        name: tuple(dict.fromkeys((*known.get(name, ()), *sorted(said[name] - {""}, key=alphabetical))))
        for name in _OFFERED
    }
