"""The jobs behind the page of registers, called on the worker; the libraries of the database are loaded there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.desk import Desk
from desktop.domain.framework import Indicator
from desktop.domain.ledger import Layer
from desktop.domain.registers.lines import Line, Register
from desktop.ui.registers.list_table import list_table
from desktop.ui.registers.listing import Item, items_of
from desktop.ui.table.layout import Layout, laid_out

if TYPE_CHECKING:  # see above
    from desktop.domain.indicators import Known
    from desktop.jobs.indicators import Moves
    from desktop.jobs.registers import RegisterView


@dataclass(frozen=True, slots=True)
class Listing:
    """A register with all its lines and their table laid out, a row per item in the same order."""

    items: tuple[Item, ...]
    layout: Layout


@dataclass(frozen=True, slots=True)
class Looked:
    """The registers as the page shows them."""

    view: "RegisterView"
    lists: Mapping[Register, Listing]


def look(desk: Desk) -> Looked:
    """Return the registers of the desk's round, ready to be shown."""
    from desktop.jobs.registers import view

    found = view(desk)
    return Looked(found, {each: _listing(found, each) for each in Register})


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


def remove_indicator(desk: Desk, code: str) -> None:
    """Take an indicator out of the dictionary."""
    from desktop.jobs.indicators import remove_indicator as remove

    remove(desk, code)


def _listing(view: "RegisterView", register: Register) -> Listing:
    items = items_of(view.registers, register)
    return Listing(items, laid_out(list_table(items, register, view.ledger)))
