"""Cross-checks as the file keeps them: who checks whom, how sheets are pooled, the sheets that came back."""

from collections.abc import Iterable
from decimal import Decimal

from sqlite_utils import Database

from desktop.domain.cross_check import Method, Plan, Team
from desktop.domain.cross_pooling import TeamMark, TeamSheet
from desktop.store.errors import legible
from desktop.store.plain import maybe, place_of, place_text
from desktop.store.rows import append

_SHEETS = (
    "SELECT max(id), checker, checked, sha256 FROM cross_sheet WHERE round = ? GROUP BY checker, checked ORDER BY id"
)


@legible
def plan(db: Database, round_code: str) -> Plan:
    """Return who checks whom in the round; no teams while nobody was told to."""
    teams = db.execute("SELECT checker, checked FROM cross_team WHERE round = ? ORDER BY id", [round_code])
    rule = db.execute("SELECT method FROM cross_rule WHERE round = ?", [round_code]).fetchone()
    return Plan(tuple(Team(*row) for row in teams), Method(rule[0]) if rule else Method.MEAN)


def save_plan(db: Database, act: int, round_code: str, wanted: Plan) -> None:
    """Make `wanted` the round's plan; only what differs is written. Must run inside an act."""
    kept = plan(db, round_code)
    gone = [(round_code, team.checker, team.checked) for team in kept.teams if team not in wanted.teams]
    db.conn.executemany("DELETE FROM cross_team WHERE round = ? AND checker = ? AND checked = ?", gone)
    new = [(round_code, team.checker, team.checked, act) for team in wanted.teams if team not in kept.teams]
    append(db, "cross_team", ("round", "checker", "checked", "act"), new)
    if not _has_rule(db, round_code):
        append(db, "cross_rule", ("round", "method", "act"), [(round_code, wanted.method.value, act)])
    elif kept.method is not wanted.method:
        db.conn.execute(
            "UPDATE cross_rule SET method = ?, act = ? WHERE round = ?", [wanted.method.value, act, round_code]
        )


def append_sheets(db: Database, act: int, round_code: str, sheets: Iterable[TeamSheet]) -> None:
    """Add sheets that came back; their originals are kept already. Must run inside an act."""
    for sheet in sheets:
        row = (round_code, sheet.team.checker, sheet.team.checked, sheet.sha256, act)
        append(db, "cross_sheet", ("round", "checker", "checked", "sha256", "act"), [row])
        (number,) = db.execute("SELECT max(id) FROM cross_sheet").fetchone()
        marks = (
            (number, each.criterion, maybe(str, each.points), maybe(place_text, each.place), act)
            for each in sheet.marks
        )
        append(db, "cross_mark", ("sheet", "criterion", "points", "place", "act"), marks)


@legible
def sheets(db: Database, round_code: str) -> tuple[TeamSheet, ...]:
    """Return the last sheet of every team of the round, in the order they came."""
    rows = db.execute(_SHEETS, [round_code]).fetchall()
    return tuple(TeamSheet(Team(checker, checked), _marks(db, number), sha) for number, checker, checked, sha in rows)


def _marks(db: Database, sheet: int) -> tuple[TeamMark, ...]:
    rows = db.execute("SELECT criterion, points, place FROM cross_mark WHERE sheet = ? ORDER BY id", [sheet])
    return tuple(TeamMark(code, maybe(Decimal, points), maybe(place_of, place)) for code, points, place in rows)


def _has_rule(db: Database, round_code: str) -> bool:
    return db.execute("SELECT 1 FROM cross_rule WHERE round = ?", [round_code]).fetchone() is not None
