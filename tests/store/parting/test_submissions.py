"""Corrections, what was left out and reports out of use go along without names: the numbers stay, no word does."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from desktop.domain.desk import Desk
from desktop.domain.handover import Level
from desktop.domain.ledger import Entry, Figure, Layer, Section
from desktop.domain.submission.choices import Choices
from desktop.jobs.correction import Because, correct
from desktop.jobs.submissions import set_aside
from desktop.store import ledgers, reports, uses
from desktop.store.check import check
from desktop.store.connection import creating, looking
from desktop.store.parting.build import part
from desktop.words.findings import line
from tests.jobs.sent import Sent, take

NAME = "Nguyễn Văn Bắc"


def lived(desk: Desk, folder: Path) -> None:
    """Correct, renew, leave values, set a report aside; a name in every reason."""
    because = Because(f"Theo lời đồng chí {NAME}", f"Công văn do {NAME} ký")
    take(desk, folder, Sent({"I.1": "50", "I.2": "39"}, "47", 3, "Lời văn"))
    correct(desk, Entry("AB", "I.2", Layer.CLAIM, points=Decimal(38)), because, Layer.AGREED)
    correct(desk, Figure("AB", "PPHS", "this", Decimal(41)), because, Layer.AGREED)
    correct(desk, Section("AB", 1, "Kết quả", f"Đồng chí {NAME} báo cáo"), because, Layer.AGREED)
    left = Choices(declined=frozenset({(("entry", "I.1"), "points")}))
    take(desk, folder, Sent({"I.1": "51", "I.2": "30"}, "60", 4), left)
    wrong = take(desk, folder, Sent({"I.1": "1", "I.2": "1"}, "1", 1))
    set_aside(desk, wrong, f"{NAME} gửi nhầm", Layer.AGREED)


def test_what_counts_is_the_same_and_no_name_goes_along(desk: Desk, tmp_path: Path) -> None:
    lived(desk, tmp_path)
    own = replace(desk, path=str(tmp_path / "moi.tongket"), officer="Công an tỉnh An Bình")
    with looking(desk) as old, creating(own) as new:
        part(old, new, own, Level.NO_NAMES, frozenset({"Bộ Công an", "Bằng khen"}))
    assert NAME.encode() not in Path(own.path).read_bytes()
    with looking(desk) as old, looking(own) as new:
        was, now = ledgers.load(old, "tong-ket"), ledgers.load(new, "tong-ket")
        assert check(new) == ()
        assert uses.load(new) == uses.load(old)
        told = [line(each) for report in reports.all_kept(new, "tong-ket") for each in report.findings]
    points = [[(e.criterion, e.points, e.report, e.correction is None) for e in each.entries] for each in (was, now)]
    assert points[0] == points[1]
    assert [f.value for f in now.figures] == [f.value for f in was.figures] == [41]
    assert [a.count for a in now.awards] == [a.count for a in was.awards] == [4]
    assert told, "what was found can still be said"
