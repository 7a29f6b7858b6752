"""Reports: the submissions that were kept, each with what it brought and what was put right in it; all stay."""

from typing import Any

from sqlite_utils import Database

from desktop.domain.ledger import Layer
from desktop.domain.submission.report import Report
from desktop.store import awards, corrections, entries, figures, left_out, register_lines, sections, uses
from desktop.store.errors import legible
from desktop.store.plain import findings_of, findings_text
from desktop.store.standing_in import Under, of_report, stand_in

_SELECT = (
    "SELECT report.id, unit, round, kind, file, report.sha256, size, layer, framework_version, findings, supersedes,"
    " report.received, officer FROM report JOIN original ON original.sha256 = report.sha256"
)


def keep(db: Database, act: int, report: Report) -> int:
    """Keep a report with all it brought and put right; return its id. Its original must be kept first."""
    number = _insert(db, act, report)
    entries.append(db, act, report.round, report.framework_version, report.entries, report=number)
    figures.append(db, act, report.round, report.figures, report=number)
    awards.append(db, act, report.round, report.awards, report=number)
    sections.append(db, act, report.round, report.sections, report=number)
    register_lines.append(db, act, report.round, report.lines, report=number)
    left_out.keep(db, act, number, report.left_out)
    stand_in(db, act, Under(report.round, report.framework_version, number), report.corrections)
    return number


@legible
def latest(db: Database, unit: str, round_code: str, kind: str, layer: Layer = Layer.CLAIM) -> Report | None:
    """Return the unit's report in force of that round, kind and layer with all it brought; None when it sent none."""
    sql = f"{_SELECT} WHERE unit = ? AND round = ? AND kind = ? AND layer = ? ORDER BY report.id DESC"
    in_force = uses.load(db).in_force
    rows = (row for row in db.execute(sql, [unit, round_code, kind, layer.value]) if row[0] in in_force)
    row = next(rows, None)
    return None if row is None else _with_contents(db, row)


@legible
def load(db: Database, number: int) -> Report | None:
    """Return the report of that id with all it brought; None when there is none."""
    row = db.execute(f"{_SELECT} WHERE report.id = ?", [number]).fetchone()
    return None if row is None else _with_contents(db, row)


@legible
def of_sha(db: Database, sha256: str) -> tuple[Report, ...]:
    """Return every report kept of these bytes, out of use too, without what they brought."""
    rows = db.execute(f"{_SELECT} WHERE report.sha256 = ? ORDER BY report.id", [sha256])
    return tuple(_report(row) for row in rows)


@legible
def all_kept(db: Database, round_code: str) -> tuple[Report, ...]:
    """Return the round's reports in order of keeping, out of use too, without what they brought."""
    return tuple(_report(row) for row in db.execute(f"{_SELECT} WHERE round = ? ORDER BY report.id", [round_code]))


@legible
def kinds(db: Database, round_code: str) -> dict[int, str]:
    """Return the kind of each report of the round by its id, out of use too."""
    return dict(db.execute("SELECT id, kind FROM report WHERE round = ?", [round_code]).fetchall())


@legible
def in_force(db: Database, round_code: str) -> tuple[Report, ...]:
    """Return the round's reports that count, in order of keeping, without what they brought."""
    counting = uses.load(db).in_force
    return tuple(report for report in all_kept(db, round_code) if report.id in counting)


@legible
def last_version(db: Database, unit: str, round_code: str, kind: str, layer: Layer) -> int | None:
    """Return the id of a unit's latest report of that round, kind and layer, in use or not; None when it sent none."""
    sql = "SELECT max(id) FROM report WHERE unit = ? AND round = ? AND kind = ? AND layer = ?"
    ((number,),) = db.execute(sql, [unit, round_code, kind, layer.value])
    return None if number is None else int(number)


def _insert(db: Database, act: int, report: Report) -> int:
    time, officer = db.execute("SELECT time, officer FROM act WHERE number = ?", [act]).fetchone()
    cursor = db.execute(
        "INSERT INTO report (unit, round, kind, file, sha256, layer, framework_version, supersedes, findings,"
        " received, officer, act) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(report.unit, report.round, report.kind, report.file, report.sha256, report.layer.value),
            *(report.framework_version, report.supersedes, findings_text(report.findings)),
            *(report.received or time, report.officer or officer, act),
        ),
    )
    return int(cursor.lastrowid or 0)


def _with_contents(db: Database, row: tuple[Any, ...]) -> Report:
    brought = {
        "entries": entries.of_report(db, row[0]),
        "figures": figures.of_report(db, row[0]),
        "awards": awards.of_report(db, row[0]),
        "sections": sections.of_report(db, row[0]),
        "lines": register_lines.of_report(db, row[0]),
        "corrections": of_report(db, row[0], corrections.load(db, uses.load(db).out)),
        "left_out": left_out.of_report(db, row[0]),
    }
    return _report(row, **brought)


def _report(row: tuple[Any, ...], **brought: Any) -> Report:
    number, unit, round_code, kind, file, sha256, size, layer, version, findings, supersedes, received, officer = row
    return Report(
        unit=unit,
        round=round_code,
        kind=kind,
        file=file,
        sha256=sha256,
        size=size,
        layer=Layer(layer),
        framework_version=version,
        findings=findings_of(findings),
        supersedes=supersedes,
        id=number,
        received=received,
        officer=officer,
        **brought,
    )
