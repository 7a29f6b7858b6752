"""What officers decided about lines of registers, kept under what the lines say; the last word on a line counts."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlite_utils import Database

from desktop.domain.registers.decisions import Apart, Decisions, LineCorrection, Merge
from desktop.domain.registers.lines import Line, Register
from desktop.store.plain import text_of
from desktop.store.rows import append

_OF_LINES = (
    "SELECT {table}.id, register, lines, reason, officer, time FROM {table} JOIN act ON act.number = {table}.act"
)
_CORRECTIONS = (
    "SELECT line_correction.id, register, line, kind, line_correction.name, details, reason, officer, time"
    " FROM line_correction JOIN act ON act.number = line_correction.act WHERE round = ? ORDER BY line_correction.id"
)


def load(db: Database, round_code: str) -> Decisions:
    """Return all that stands decided in a round: the last word on each line, merges that were not separated."""
    last: dict[str, LineCorrection] = {}
    for row in db.execute(_CORRECTIONS, [round_code]):
        made, stands = _correction(row)
        last.pop(made.subject, None)
        if stands:
            last[made.subject] = made
    separated = " AND line_merge.id NOT IN (SELECT merge FROM line_separation)"
    merges = (
        Merge(number, tuple(each.subject for each in lines), lines, *said)
        for number, lines, said in _of_lines(db, "line_merge", round_code, separated)
    )
    aparts = (
        Apart(number, (lines[0].subject, lines[1].subject), *said)
        for number, lines, said in _of_lines(db, "line_apart", round_code)
    )
    return Decisions(tuple(last.values()), tuple(merges), tuple(aparts))


def correct(db: Database, act: int, round_code: str, made: LineCorrection) -> int:
    """Let a line say what `made` says, or be left out; return the number of that word. Must run inside an act."""
    if made.line is None:
        return _add_word(db, act, round_code, made, ("left_out", None, None))
    return _add_word(db, act, round_code, made, ("corrected", made.line.name, _details(made.line)))


def take_back(db: Database, act: int, round_code: str, made: LineCorrection) -> int:
    """Let a line say again what was sent, for the reason `made` gives; return the number of that word.

    Must run inside an act.
    """
    return _add_word(db, act, round_code, made, ("taken_back", None, None))


def merge(db: Database, act: int, round_code: str, lines: Sequence[Line], reason: str) -> int:
    """Let lines tell of the same, known by the first; return the merge's number. Must run inside an act."""
    row = (round_code, lines[0].register.value, _lines_text(lines), reason, act)
    append(db, "line_merge", ("round", "register", "lines", "reason", "act"), [row])
    ((number,),) = db.execute("SELECT max(id) FROM line_merge")
    return int(number)


def separate(db: Database, act: int, number: int, reason: str) -> None:
    """Take a merge back. Must run inside an act."""
    append(db, "line_separation", ("merge", "reason", "act"), [(number, reason, act)])


def tell_apart(db: Database, act: int, round_code: str, pairs: Iterable[tuple[Line, Line]], reason: str) -> None:
    """Say of each pair of lines that they do not tell of the same. Must run inside an act."""
    rows = [(round_code, pair[0].register.value, _lines_text(pair), reason, act) for pair in pairs]
    append(db, "line_apart", ("round", "register", "lines", "reason", "act"), rows)


def line_text(line: Line) -> str:
    """Return a line as it was sent, as JSON; its register stands beside it."""
    return text_of(_plain(line))


def line_of(register: str, text: str) -> Line:
    """Return the line that `line_text` wrote."""
    return _line(register, json.loads(text))


def _lines_text(lines: Iterable[Line]) -> str:
    return text_of([_plain(each) for each in lines])


def _add_word(
    db: Database, act: int, round_code: str, made: LineCorrection, said: tuple[str, str | None, str | None]
) -> int:
    columns = ("round", "register", "line", "kind", "name", "details", "reason", "act")
    row = (round_code, made.sent.register.value, line_text(made.sent), *said, made.reason, act)
    append(db, "line_correction", columns, [row])
    ((number,),) = db.execute("SELECT max(id) FROM line_correction")
    return int(number)


def _correction(row: tuple[Any, ...]) -> tuple[LineCorrection, bool]:
    number, register, text, kind, name, details, reason, officer, time = row
    sent = line_of(register, text)
    line = None
    if name is not None:
        values = tuple((field, value) for field, value in json.loads(details))
        line = Line(sent.register, sent.unit, name, values, sent.nth)
    return LineCorrection(number, sent.subject, sent, line, reason, officer, time), kind != "taken_back"


def _of_lines(
    db: Database, table: str, round_code: str, condition: str = ""
) -> list[tuple[int, tuple[Line, ...], tuple[str, str, str]]]:
    sql = f"{_OF_LINES.format(table=table)} WHERE round = ?{condition} ORDER BY {table}.id"
    return [
        (number, tuple(_line(register, each) for each in json.loads(text)), (reason, officer, time))
        for number, register, text, reason, officer, time in db.execute(sql, [round_code])
    ]


def _details(line: Line) -> str:
    return text_of([list(pair) for pair in line.values])


def _plain(line: Line) -> dict[str, object]:
    return {"unit": line.unit, "name": line.name, "details": [list(pair) for pair in line.values], "nth": line.nth}


def _line(register: str, plain: dict[str, Any]) -> Line:
    values = tuple((field, value) for field, value in plain["details"])
    return Line(Register(register), plain["unit"], plain["name"], values, plain["nth"])
