"""Everything of an open cluster that has a name: commands, units, criteria, indicators, files, papers."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from desktop.domain.ledger import Ledger
from desktop.domain.seeking import Kind, Thing
from desktop.ui.shell.commands import MENUS
from desktop.ui.state import State


def things_of(state: State) -> tuple[Thing, ...]:
    """Return what can be sought; the command of each leads to its row on the page it is worked on."""
    ledger = state.overview.ledger
    return (*_commands(), *_units(ledger), *_criteria(ledger), *_indicators(ledger), *_files(state), *_papers())


def kind_words(kind: Kind) -> str:
    """Return a kind in a word."""
    match kind:
        case Kind.COMMAND:
            return QCoreApplication.translate("Things", "command")
        case Kind.UNIT:
            return QCoreApplication.translate("Things", "unit")
        case Kind.CRITERION:
            return QCoreApplication.translate("Things", "criterion")
        case Kind.INDICATOR:
            return QCoreApplication.translate("Things", "indicator")
        case Kind.FILE:
            return QCoreApplication.translate("Things", "file taken in")
        case Kind.PAPER:
            return QCoreApplication.translate("Things", "paper")


def _commands() -> Iterator[Thing]:
    for menu in MENUS:
        for each in menu.commands:
            if each.key and each.key != "seek":
                title = QCoreApplication.translate("Commands", each.text).rstrip("…")
                yield Thing(Kind.COMMAND, title, each.key, also=each.shortcut)


def _units(ledger: Ledger) -> Iterator[Thing]:
    for each in ledger.cluster.units:
        yield Thing(Kind.UNIT, each.name, f"at:forms/{each.code}", each.short, " ".join((each.code, *each.aliases)))


def _criteria(ledger: Ledger) -> Iterator[Thing]:
    first = ledger.cluster.units[0].code if ledger.cluster.units else ""
    for each in ledger.framework.criteria:
        yield Thing(Kind.CRITERION, each.title, f"at:scoring/{first}:{each.code}", each.code)


def _indicators(ledger: Ledger) -> Iterator[Thing]:
    for each in ledger.indicators:
        yield Thing(Kind.INDICATOR, each.title, f"at:registers/{each.code}", each.code)


def _files(state: State) -> Iterator[Thing]:
    cluster = state.overview.ledger.cluster
    for each in state.checks.reports if state.checks else ():
        unit = cluster.unit(each.unit)
        yield Thing(Kind.FILE, each.file, f"at:intake/report {each.id}", also=unit.short if unit else each.unit)


def _papers() -> Iterator[Thing]:
    from desktop.jobs.dossier import known_papers  # loads the libraries that write papers

    for _, title in known_papers():
        yield Thing(Kind.PAPER, title, "go:dossier")
