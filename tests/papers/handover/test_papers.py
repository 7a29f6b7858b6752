"""The minutes and the handbook of a handover say what is known, keep the form, and are honest about the rest."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.dossier import Dossier
from desktop.domain.handbook import Done, Handbook, Quirk, UnitFiles
from desktop.domain.handover import Counted, Handing, Level, Member
from desktop.papers.form_check import check_form
from desktop.papers.handover.handbook import did, handbook
from desktop.papers.handover.minutes import minutes
from desktop.papers.handover.months import month_rows
from desktop.papers.handover.sizes import written_size
from tests.papers import docx
from tests.papers.ledgers import ledger, standings

ITEMS = (
    Member("cum.tongket", 1_654_784, "ab" * 32),
    Member("ket-qua/01.agreed.json", 2048, "cd" * 32),
    Member("tep-goc/AB/001 BaoCao.docx", 900, "ef" * 32),
)
HANDING = Handing(Level.FULL, ITEMS, "K7M2QX00", "12" * 32, cells=324, originals=12)
DOSSIER = Dossier(ledger(), standings(), date(2026, 11, 21), "K7M2QX00", handing=HANDING)
EMPTY = Handbook((), (), 0, 0, 1)


def text(content: bytes) -> str:
    return "\n".join(docx.paragraphs(content))


@pytest.mark.parametrize(
    "handing",
    [
        None,
        HANDING,
        replace(HANDING, items=(), head=""),
        replace(HANDING, level=Level.NO_NAMES, removed=(Counted("originals", 12), Counted("acts", 0)), cells=None),
        replace(HANDING, package=Member("nam.bangiao", 3_000_000, "99" * 32), differences=2),
        replace(HANDING, level=Level.FRAMEWORK),
    ],
)
def test_the_minutes_keep_the_form(handing: Handing | None) -> None:
    assert check_form(minutes(replace(DOSSIER, handing=handing))) == ()


def test_the_minutes_number_every_item_with_its_hash() -> None:
    said = text(minutes(DOSSIER))
    assert all(each.sha256 in said.replace(" ", "") for each in ITEMS)
    assert "Tệp gốc của" in said
    assert "khớp 100% (324 ô điểm, 12 tệp gốc)" in said
    assert "ĐẠI DIỆN BÊN GIAO" in said
    assert "ĐẠI DIỆN BÊN NHẬN" in said


def test_the_minutes_say_what_stays_and_what_differs() -> None:
    less = replace(HANDING, level=Level.NO_NAMES, removed=(Counted("originals", 12), Counted("acts", 0)), differences=2)
    said = text(minutes(replace(DOSSIER, handing=less)))
    assert "Không bàn giao theo mức đã chọn: 12 tệp gốc." in said
    assert "còn 2 chỗ khác" in said
    assert "nhật ký;" not in said


def test_a_package_is_named_once_it_is_known() -> None:
    package = Member("nam.bangiao", 3_000_000, "99" * 32)
    assert "99" * 32 in text(minutes(replace(DOSSIER, handing=replace(HANDING, package=package)))).replace(" ", "")


def test_the_handbook_of_an_empty_year_is_honest() -> None:
    said = text(handbook(DOSSIER, EMPTY))
    assert "Nhật ký không có việc nào." in said
    assert "Chưa ghi nhận trong chương trình" in said


def test_the_handbook_tells_the_year_as_it_went() -> None:
    done = (Done(date(2026, 11, 3), "import", 12, ("An Bình",)), Done(date(2026, 11, 3), "set", 1, ()))
    files = (
        UnitFiles("An Bình", 2, 1, date(2026, 11, 3), date(2026, 11, 9), (".xlsx",), (Quirk("Có 1 dòng ẩn.", 2),)),
        UnitFiles("Bắc Sơn", 0, 0, None, None, (), ()),
        UnitFiles("Cẩm Giang", 1, 0, date(2026, 11, 3), date(2026, 11, 3), (), ()),
    )
    said = text(handbook(DOSSIER, Handbook(done, files, 3, 1, 2)))
    assert "Nhận tệp của đơn vị (12 lần)" in said
    assert "Đã gửi 02 tệp (.xlsx), nhận từ ngày 03/11/2026 đến ngày 09/11/2026; 01 tệp gửi lại thay tệp trước." in said
    assert "- Có 1 dòng ẩn (gặp ở 2 tệp)." in said
    assert "Chưa nhận tệp nào trong chương trình." in said
    assert "Tệp đọc được ngay" in said
    assert "còn 03 thay đổi" in said
    assert "đã qua 2 phiên bản" in said


def test_months_without_anything_are_left_out() -> None:
    rows = list(month_rows(ledger().cluster, date(2026, 11, 27), (Done(date(2026, 3, 1), "framework", 1),)))
    assert ("03", did("framework"), "…") in rows
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)
    assert all(row[1] != "…" or row[2] != "…" for row in rows)


@pytest.mark.parametrize(
    ("size", "said"),
    [(0, "0 byte"), (1023, "1.023 byte"), (1024, "1,0 KB"), (1_654_784, "1,6 MB"), (200 << 20, "200 MB")],
)
def test_sizes_read_as_people_say_them(size: int, said: str) -> None:
    assert written_size(size) == said
    assert Decimal(size) >= 0
