"""What every unit has to hand in, by when, and the papers ticked off by hand."""

from datetime import date

from sqlite_utils import Database

from desktop.domain.gathering import Deadline, Handed, RequiredPaper
from desktop.store.errors import legible
from desktop.store.rows import append, within


@legible
def required_papers(db: Database, round_code: str) -> tuple[RequiredPaper, ...]:
    """Return the papers the round's units hand in, in their order; none while nobody said which."""
    sql = "SELECT code, title FROM required_paper WHERE round = ? ORDER BY seq"
    return tuple(RequiredPaper(*row) for row in db.execute(sql, [round_code]))


def save_required(db: Database, round_code: str, papers: tuple[RequiredPaper, ...]) -> None:
    """Make these the round's papers. Must run inside an act."""
    rows = [(each.code, at, each.title) for at, each in enumerate(papers)]
    within(db, "required_paper", ("round", round_code), ("code", "seq", "title"), rows)


@legible
def deadlines(db: Database, round_code: str) -> tuple[Deadline, ...]:
    """Return every deadline ever set in the round, in the order of setting."""
    sql = "SELECT unit, paper, due, reason FROM deadline WHERE round = ? ORDER BY id"
    rows = db.execute(sql, [round_code])
    return tuple(Deadline(unit, paper, date.fromisoformat(due), reason) for unit, paper, due, reason in rows)


def set_deadline(db: Database, act: int, round_code: str, deadline: Deadline) -> None:
    """Add a deadline; the earlier ones stay. Must run inside an act."""
    row = (deadline.unit, round_code, deadline.paper, deadline.due.isoformat(), deadline.reason, act)
    append(db, "deadline", ("unit", "round", "paper", "due", "reason", "act"), [row])


@legible
def receipts(db: Database, round_code: str) -> tuple[Handed, ...]:
    """Return the papers ticked off by hand, in the order of ticking."""
    sql = "SELECT unit, paper, received_on FROM receipt WHERE round = ? ORDER BY id"
    return tuple(Handed(unit, paper, date.fromisoformat(on)) for unit, paper, on in db.execute(sql, [round_code]))


def tick_off(db: Database, act: int, round_code: str, handed: Handed, note: str) -> None:
    """Note that a paper came in. Must run inside an act."""
    row = (handed.unit, round_code, handed.paper, handed.on.isoformat(), note, act)
    append(db, "receipt", ("unit", "round", "paper", "received_on", "note", "act"), [row])


def untick(db: Database, round_code: str, unit: str, paper: str) -> None:
    """Take back that a paper came in. Must run inside an act."""
    db.execute("DELETE FROM receipt WHERE round = ? AND unit = ? AND paper = ?", [round_code, unit, paper])
