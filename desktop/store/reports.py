"""Reports: the submissions that were kept, each with what it brought; a later one supersedes, both stay."""

from typing import Any

from sqlite_utils import Database

from desktop.domain.intake import Report
from desktop.domain.ledger import Layer
from desktop.store import awards, entries, figures, sections
from desktop.store.errors import legible
from desktop.store.plain import findings_of, findings_text

_SELECT = (
    "SELECT report.id, unit, round, kind, file, report.sha256, size, layer, framework_version, findings, supersedes,"
    " report.received, officer FROM report JOIN original ON original.sha256 = report.sha256"
)


def keep(db: Database, act: int, report: Report) -> int:
    """Keep a report with its entries, figures, awards and sections; return its id. Its original must be kept first."""
    number = _insert(db, act, report)
    entries.append(db, act, report.round, report.framework_version, report.entries, report=number)
    figures.append(db, act, report.round, report.figures, report=number)
    awards.append(db, act, report.round, report.awards, report=number)
    sections.append(db, act, report.round, report.sections, report=number)
    return number


@legible
def latest(db: Database, unit: str, round_code: str, kind: str, layer: Layer = Layer.CLAIM) -> Report | None:
    """Return the unit's report in force of that round, kind and layer with all it brought; None when it sent none."""
    sql = (
        f"{_SELECT} WHERE unit = ? AND round = ? AND kind = ? AND layer = ?"
        " AND report.id NOT IN superseded ORDER BY report.id DESC LIMIT 1"
    )
    row = db.execute(sql, [unit, round_code, kind, layer.value]).fetchone()
    return None if row is None else _with_contents(db, row)


@legible
def load(db: Database, number: int) -> Report | None:
    """Return the report of that id with all it brought; None when there is none."""
    row = db.execute(f"{_SELECT} WHERE report.id = ?", [number]).fetchone()
    return None if row is None else _with_contents(db, row)


@legible
def of_sha(db: Database, sha256: str) -> tuple[Report, ...]:
    """Return every report kept of these bytes, superseded ones too, without what they brought."""
    rows = db.execute(f"{_SELECT} WHERE report.sha256 = ? ORDER BY report.id", [sha256])
    return tuple(_report(row) for row in rows)


@legible
def all_kept(db: Database, round_code: str) -> tuple[Report, ...]:
    """Return the round's reports in order of keeping, superseded ones too, without what they brought."""
    return tuple(_report(row) for row in db.execute(f"{_SELECT} WHERE round = ? ORDER BY report.id", [round_code]))


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
