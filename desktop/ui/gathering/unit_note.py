"""What there is to know of a unit whose row the officer is at: papers, what is missing, files, sendings, questions."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from desktop.domain.gathering import Gathering
from desktop.ui.parts.note import Note
from desktop.ui.state import State


def unit_note(unit: str, state: State) -> Note | None:
    """Return what is known of a unit; None for one the cluster does not have."""
    known, gathering = state.overview.ledger.cluster.unit(unit), state.gathering
    if known is None or gathering is None:
        return None
    groups = (
        (QCoreApplication.translate("UnitNote", "PAPERS"), tuple(_papers(unit, gathering))),
        (QCoreApplication.translate("UnitNote", "STILL MISSING"), _missing(unit, gathering)),
        (QCoreApplication.translate("UnitNote", "FILES TAKEN IN"), tuple(_files(unit, state))),
        (QCoreApplication.translate("UnitNote", "SENT TO THE UNIT"), tuple(_sent(unit, state))),
        (QCoreApplication.translate("UnitNote", "OPEN QUESTIONS"), tuple(_questions(unit, state))),
    )
    return Note(known.short, known.name, groups)


def _papers(unit: str, gathering: Gathering) -> Iterator[str]:
    from desktop.words.gathering import paper_name, step_words

    for paper, cell in zip(gathering.papers, gathering.of(unit), strict=True):
        yield f"{paper_name(paper)}: {step_words(cell)}"


def _missing(unit: str, gathering: Gathering) -> tuple[str, ...]:
    from desktop.words.gathering import missing_lines

    return missing_lines(gathering, unit) or (QCoreApplication.translate("UnitNote", "Nothing"),)


def _files(unit: str, state: State) -> Iterator[str]:
    for report in state.checks.reports if state.checks else ():
        if report.unit == unit:
            day = f"{report.received[8:10]}/{report.received[5:7]}"
            yield f"{report.file} · {day} · {report.officer}"


def _sent(unit: str, state: State) -> Iterator[str]:
    from desktop.words.gathering import sending_line

    cluster = state.overview.ledger.cluster
    yield from (sending_line(each, cluster) for each in state.sendings if each.unit == unit)


def _questions(unit: str, state: State) -> Iterator[str]:
    from desktop.words.questions import stage_words

    for each in state.checks.questions if state.checks else ():
        if each.unit == unit and each.is_waiting:
            yield f"{each.number}. {each.text} – {stage_words(each)}"
