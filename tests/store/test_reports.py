"""Reports: kept with all they bring; a corrected one supersedes, and both stay."""

import hashlib
from dataclasses import replace
from decimal import Decimal

import pytest

from desktop.domain.desk import Desk
from desktop.domain.finding import Finding, Level
from desktop.domain.ledger import Award, Figure, Layer, Section
from desktop.domain.trouble import DeskError, Trouble
from desktop.store import originals, reports
from desktop.store.acts import act
from desktop.store.connection import looking, working
from tests.store.year import PLACE, keep_report, points, report_of


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def test_a_report_comes_back_with_all_it_brought(desk: Desk) -> None:
    given = replace(
        report_of(_sha256(b"x"), b"x", points("AB", "I.2", "39.50")),
        kind="narrative",
        layer=Layer.CROSS,
        figures=(Figure("AB", "PPHS", "last", Decimal("200.0"), wording="hơn 199", source=PLACE),),
        awards=(Award("AB", "Bộ Công an", "Bằng khen", "tap_the", "decided", 12, "last"),),
        sections=(Section("AB", 1, "I. Đặc điểm tình hình", "Nội dung", PLACE), Section("AB", 2, "II", "")),
        findings=(Finding(Level.WARNING, "differs", {"by": Decimal("0.5")}, PLACE, "AB", "I.2"),),
    )
    with working(desk) as db, act(db, desk, "import") as number:
        originals.keep(db, "bao-cao.docx", b"x", "2026-11-15")
        kept_as = reports.keep(db, number, given)
    with looking(desk) as db:
        kept = reports.latest(db, "AB", "tong-ket", "narrative", Layer.CROSS)
        assert kept == reports.load(db, kept_as)
    assert kept is not None
    (entry,) = kept.entries
    assert kept == replace(
        given,
        id=kept_as,
        officer=desk.officer,
        received="2026-11-15T08:30:00+00:00",
        entries=(replace(given.entries[0], number=1, officer=desk.officer, time=entry.time),),
    )


def test_the_latest_report_is_the_one_nothing_supersedes(desk: Desk) -> None:
    first = keep_report(desk, b"one", points("AB", "I.2", "1"))
    second = keep_report(desk, b"two", points("AB", "I.2", "2"), supersedes=first)
    with looking(desk) as db:
        latest = reports.latest(db, "AB", "tong-ket", "workbook")
        assert [report.id for report in reports.all_kept(db, "tong-ket")] == [first, second]
        assert reports.all_kept(db, "so-ket") == ()
    assert latest is not None
    assert (latest.id, latest.supersedes) == (second, first)


def test_undoing_a_correction_puts_the_earlier_report_back_in_force(desk: Desk) -> None:
    first = keep_report(desk, b"one", points("AB", "I.2", "1"))
    second = keep_report(desk, b"two", points("AB", "I.2", "2"), supersedes=first)
    with working(desk) as db, act(db, desk, "undo", undoes=3):
        for table in ("entry", "figure"):
            db.execute(f"DELETE FROM {table} WHERE report = ?", [second])
        db.execute("DELETE FROM report WHERE id = ?", [second])
    with looking(desk) as db:
        latest = reports.latest(db, "AB", "tong-ket", "workbook")
        assert latest is not None
        assert latest.id == first
        assert originals.content(db, _sha256(b"two")) == b"two"


def test_reports_of_other_kinds_layers_units_and_rounds_do_not_count(desk: Desk) -> None:
    keep_report(desk, b"one", points("AB", "I.2", "1"))
    with looking(desk) as db:
        assert reports.latest(db, "AB", "tong-ket", "narrative") is None
        assert reports.latest(db, "AB", "tong-ket", "workbook", Layer.CROSS) is None
        assert reports.latest(db, "CD", "tong-ket", "workbook") is None
        assert reports.latest(db, "AB", "so-ket", "workbook") is None
        assert reports.load(db, 99) is None


def test_the_same_bytes_are_kept_once_and_found_by_their_hash(desk: Desk) -> None:
    keep_report(desk, b"one", points("AB", "I.2", "1"))
    keep_report(desk, b"one", points("AB", "I.2", "1"))
    sha256 = _sha256(b"one")
    with looking(desk) as db:
        assert [report.size for report in reports.of_sha(db, sha256)] == [3, 3]
        assert reports.of_sha(db, "0" * 64) == ()
        assert originals.name_of(db, sha256) == "tu-cham.xlsx"
        assert (originals.content(db, sha256), originals.content(db, "0" * 64)) == (b"one", None)
        assert db.execute("SELECT count(*) FROM original").fetchone()[0] == 1


def test_a_report_that_is_no_longer_legible_is_damage(desk: Desk) -> None:
    keep_report(desk, b"one", points("AB", "I.2", "1"))
    with working(desk) as db:
        db.execute("DROP TRIGGER report_changed")
        db.execute("UPDATE report SET findings = '[{}]'")
    with pytest.raises(DeskError) as error, looking(desk) as db:
        reports.all_kept(db, "tong-ket")
    assert error.value.trouble is Trouble.STORE_DAMAGED
    assert error.value.facts["path"] == desk.path
