"""Decisions of the registers that wait, moved to the line a newer file says in other words, as one act."""

from dataclasses import replace

from desktop.domain.desk import Desk
from desktop.domain.facts import Fact
from desktop.domain.registers.decisions import LineCorrection
from desktop.domain.registers.lines import Line
from desktop.domain.registers.moving import carried, gone_of
from desktop.domain.registers.registered import Listed, Registers
from desktop.domain.registers.writing import written
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.ledger import ledger_of
from desktop.store import line_decisions
from desktop.store.acts import act
from desktop.store.connection import working


def move_word(desk: Desk, correction: int, number: int) -> None:
    """Let what was said of a line that does not count be said of line `number` instead.

    Where that line says by itself what was put right, the word is only taken back.

    Raises: LINE_UNCORRECTED where no such word waits; LINE_UNKNOWN; LINES_UNFIT for a line of another register;
    LINE_SAYS_SO where something was said of it already.
    """
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        waiting = ledger.registers.waiting.corrections
        made = next((each for each in waiting if each.number == correction), None)
        if made is None:
            raise DeskError(Trouble.LINE_UNCORRECTED, {"number": correction})
        target = _target(ledger.registers, number, made.sent)
        if target.correction is not None:
            raise DeskError(Trouble.LINE_SAYS_SO, _about(target.line))
        word = _fitting(carried(made, target.line))
        with act(db, desk, "line_move", {**_about(made.sent), "to": target.line.name}) as done:
            line_decisions.take_back(db, done, ledger.round.code, replace(made, reason=""))
            if word.line is None or (word.line.name, word.line.values) != (target.line.name, target.line.values):
                line_decisions.correct(db, done, ledger.round.code, word)


def move_merge(desk: Desk, merge: int, number: int) -> None:
    """Let a merge that waits hold line `number` in the place of its first line that does not count.

    Raises: MERGE_UNKNOWN where no such merge waits; LINE_UNKNOWN; LINES_UNFIT for a line of another register or one
    that is in the merge already.
    """
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        made = next((each for each in ledger.registers.waiting.merges if each.number == merge), None)
        gone = gone_of(ledger.registers, made) if made is not None else None
        if made is None or gone is None:
            raise DeskError(Trouble.MERGE_UNKNOWN, {"number": merge})
        target = _target(ledger.registers, number, gone)
        if target.subject in made.subjects:
            raise DeskError(Trouble.LINES_UNFIT, {"why": "one_already"})
        lines = tuple((target.sent or target.line) if each is gone else each for each in made.lines)
        with act(db, desk, "line_move", {**_about(gone), "to": target.line.name}) as done:
            line_decisions.separate(db, done, merge, made.reason)
            line_decisions.merge(db, done, ledger.round.code, lines, made.reason)


def _target(registers: Registers, number: int, gone: Line) -> Listed:
    listed = (line for each in registers.registered for line in each.lines)
    found = next((each for each in listed if each.number == number), None)
    if found is None:
        raise DeskError(Trouble.LINE_UNKNOWN, {"number": number})
    if found.line.register is not gone.register:
        raise DeskError(Trouble.LINES_UNFIT, {"why": "registers"})
    return found


def _fitting(word: LineCorrection) -> LineCorrection:
    """Return a word whose line has its fields in their order; they were fit where they were said first."""
    if word.line is None:
        return word
    line = written(word.line)
    assert isinstance(line, Line), "what could be said of one line of a register can be said of another"
    return replace(word, line=line)


def _about(line: Line) -> dict[str, Fact]:
    return {"register": line.register.value, "unit": line.unit, "name": line.name}
