"""The log of sendings: what went to which unit, only ever added; and which kept reports were made from them."""

from datetime import date

from sqlite_utils import Database

from desktop.domain.sending import Sending, SentFile
from desktop.store.errors import legible
from desktop.store.rows import append

_COLUMNS = ("unit", "round", "issue", "kind", "file", "sha256", "letter", "sent_on", "channel", "act")
_NOT_SAID = (SentFile("", "", ""),)


def keep(db: Database, act: int, round_code: str, sending: Sending) -> None:
    """Add a sending, a row for each of its files. Must run inside an act."""
    told = (sending.letter, sending.sent_on.isoformat(), sending.channel, act)
    rows = [
        (sending.unit, round_code, sending.issue, each.kind, each.file, each.sha256, *told)
        for each in sending.files or _NOT_SAID
    ]
    append(db, "sending", _COLUMNS, rows)


def tie(db: Database, act: int, report: int, issue: int) -> None:
    """Note which sending the form of a kept report came from. Must run inside an act."""
    append(db, "form_return", ("report", "issue", "act"), [(report, issue, act)])


@legible
def load(db: Database, round_code: str) -> tuple[Sending, ...]:
    """Return the round's sendings in the order of keeping."""
    sql = (
        "SELECT unit, issue, kind, file, sha256, letter, sent_on, channel FROM sending WHERE round = ? ORDER BY act, id"
    )
    returned = _returned(db, round_code)
    found: dict[tuple[str, int], Sending] = {}
    for unit, issue, kind, file, sha256, letter, sent_on, channel in db.execute(sql, [round_code]):
        files = found[unit, issue].files if (unit, issue) in found else ()
        files += (SentFile(kind, file, sha256),) if file else ()
        day, back = date.fromisoformat(sent_on), returned.get((unit, issue), ())
        found[unit, issue] = Sending(unit, issue, day, letter, channel, files, back)
    return tuple(found.values())


def _returned(db: Database, round_code: str) -> dict[tuple[str, int], tuple[int, ...]]:
    sql = (
        "SELECT unit, issue, report FROM form_return JOIN report ON report.id = form_return.report"
        " WHERE round = ? ORDER BY report"
    )
    found: dict[tuple[str, int], tuple[int, ...]] = {}
    for unit, issue, report in db.execute(sql, [round_code]):
        found[unit, issue] = (*found.get((unit, issue), ()), report)
    return found
