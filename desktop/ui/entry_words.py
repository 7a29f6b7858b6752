"""A kept entry in one line: when, which layer, what, by whom and why."""

from PySide6.QtCore import QCoreApplication

from desktop.domain.draft import Claim
from desktop.domain.ledger import Entry, Inputs, State
from desktop.domain.tabulate.layers import LAYER_TITLES
from desktop.words.numbers import written


def entry_line(entry: Entry) -> str:
    """Return the entry as the history shows it."""
    when = f"{entry.time[8:10]}/{entry.time[5:7]} " if len(entry.time) >= 10 else ""
    who = f" · {entry.officer}" if entry.officer else ""
    reason = f" – “{entry.reason}”" if entry.reason else ""
    return f"{when}{_layer(entry)} {_what(entry)}{reason}{who}"


def _layer(entry: Entry) -> str:
    return LAYER_TITLES[entry.layer].lower() if entry.layer else ""


def _what(entry: Entry) -> str:
    if entry.state is not None:
        return _state_words(entry.state)
    if entry.inputs is not None:
        return "; ".join(_inputs_words(entry.inputs))
    return written(entry.points)


def _state_words(state: State) -> str:
    match state:
        case State.NOT_ASSIGNED:
            return QCoreApplication.translate("Entries", "not assigned")
        case State.NOT_REPORTED:
            return QCoreApplication.translate("Entries", "not reported")
        case _:
            return QCoreApplication.translate("Entries", "state cleared")


def _inputs_words(inputs: Inputs) -> list[str]:
    named = (
        (QCoreApplication.translate("Entries", "points"), inputs.points),
        (QCoreApplication.translate("Entries", "achieved"), inputs.actual),
        (QCoreApplication.translate("Entries", "target"), inputs.target),
        (QCoreApplication.translate("Entries", "period before"), inputs.baseline),
        (QCoreApplication.translate("Entries", "value"), inputs.value),
        (QCoreApplication.translate("Entries", "count"), inputs.count),
        (QCoreApplication.translate("Entries", "choice"), inputs.choice),
    )
    words = [f"{name} {written(value)}" for name, value in named if value is not None]
    return words + [f"{level} {written(count)}" for level, count in inputs.counts or ()]


def claim_words(claim: Claim) -> str:
    """Return what was understood of a unit's claim."""
    if claim.not_reported:
        return _state_words(State.NOT_REPORTED)
    words = _inputs_words(claim.inputs) if claim.inputs else []
    if claim.points is not None:
        words.append(QCoreApplication.translate("Entries", "points {points}").format(points=written(claim.points)))
    return "; ".join(words)
