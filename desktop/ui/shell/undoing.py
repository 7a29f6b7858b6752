"""Undo and redo as the menu names them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.act_words import act_words
from desktop.ui.state import State

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.jobs.undo import Step


def undo_words(state: State) -> str:
    """Return what undo would do: `Hoàn tác: nhận tệp … của Cẩm Giang`; why there is nothing where there is nothing."""
    steps = state.steps
    if steps.undo is not None:
        return _named(steps.undo, "undo", state)
    if steps.barrier is not None:
        words = QCoreApplication.translate("Undoing", "Cannot be undone: {act}")
        return words.format(act=act_words(steps.barrier, state.overview.ledger.cluster))
    return QCoreApplication.translate("Undoing", "Undo")


def redo_words(state: State) -> str:
    """Return what redo would do."""
    if state.steps.redo is not None:
        return _named(state.steps.redo, "redo", state)
    return QCoreApplication.translate("Undoing", "Redo")


def _named(step: "Step", code: str, state: State) -> str:
    from desktop.words.acts import act_name, with_names

    facts = with_names(step.facts, state.overview.ledger.cluster)
    return act_name(code, {**facts, "of": step.name})
