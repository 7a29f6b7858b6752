"""A small year and a unit's workbook with wrong cells, for the tests of putting them right before it is kept."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.domain.desk import Desk
from desktop.domain.framework import Criterion, Direct, Indicator, Part, Target
from desktop.store import clusters, frameworks
from desktop.store.acts import act
from desktop.store.connection import creating
from tests.store.year import CLUSTER, FRAMEWORK, desk_at

SCORES, FIGURES, AWARDS = "Bảng chấm", "Số liệu", "Khen thưởng"


def _leaf(code: str, title: str, most: int, kind: Direct | Target) -> Criterion:
    return Criterion(code, title, Decimal(most), Part.BASE, kind)


SMALL = replace(
    FRAMEWORK,
    criteria=(
        Criterion("I", "Bảo đảm an ninh, trật tự", Decimal(60), Part.BASE),
        _leaf("I.1", "Tỷ lệ điều tra, khám phá án", 30, Target(target=Decimal(80))),
        _leaf("I.2", "Tuần tra, kiểm soát giao thông", 10, Direct(step=Decimal("0.25"))),
        _leaf("I.3", "Phong trào toàn dân bảo vệ an ninh", 20, Direct()),
        Criterion("II", "Xây dựng lực lượng", Decimal(40), Part.BASE),
        _leaf("II.1", "Cải cách hành chính", 40, Direct()),
    ),
    indicators=(
        Indicator("PPHS", "Số vụ phạm pháp hình sự", "vụ", direction="lower"),
        Indicator("DTKP", "Số vụ điều tra, khám phá", "vụ"),
    ),
)

HEADINGS = (
    "TT",
    "Nội dung tiêu chí",
    "Điểm chuẩn",
    "Kết quả thực hiện",
    "Điểm tự chấm",
    "Minh chứng",
    "Dự kiến năm sau",
)
LOOSE: Mapping[str, str | float | None] = {f"{SCORES}!B11": "Nội dung đơn vị tự thêm", f"{SCORES}!E11": 3}
RIGHT: Mapping[str, str | float | None] = {
    f"{SCORES}!E5": 35.5,
    f"{SCORES}!D6": 72,
    f"{SCORES}!E7": 9.5,
    f"{SCORES}!E8": 18,
    f"{SCORES}!E10": 38,
    f"{FIGURES}!C4": 120,
    f"{FIGURES}!D4": 130,
    f"{FIGURES}!C5": 100,
    f"{AWARDS}!C5": 4,
}
"""What the workbook says cell by cell where nothing is wrong."""


def year(path: Path) -> Desk:
    """Keep the cluster and its framework in a new file."""
    desk = desk_at(path)
    with creating(desk) as db, act(db, desk, "new", {"name": CLUSTER.name}):
        clusters.save(db, CLUSTER)
        frameworks.save(db, SMALL, "frozen")
    return desk


def workbook(path: Path, wrong: Mapping[str, str | float | None], merged: str = "") -> str:
    """Write the unit's workbook with these cells otherwise (`Bảng chấm!E7`); return where it lies."""
    book = Workbook()
    scores = book.active
    assert isinstance(scores, Worksheet)
    _scores(scores)
    _figures(book.create_sheet(FIGURES))
    _awards(book.create_sheet(AWARDS))
    for where, value in {**RIGHT, **wrong}.items():
        sheet, _, cell = where.partition("!")
        book[sheet][cell] = value
    if merged:
        scores.merge_cells(merged)
    book.save(path)
    return str(path)


def _scores(sheet: Worksheet) -> None:
    sheet.title = SCORES
    sheet.append(["CÔNG AN TỈNH AN BÌNH"])
    sheet.append(["BẢNG TỰ CHẤM ĐIỂM THI ĐUA NĂM 2026"])
    sheet.append([])
    sheet.append(HEADINGS)
    for each in SMALL.criteria:
        paper = "Báo cáo số 12/BC-CAT" if each.kind else None
        sheet.append([each.code.rpartition(".")[2], each.title, int(each.max), None, None, paper])
    sheet["G7"] = 10


def _figures(sheet: Worksheet) -> None:
    sheet.append(["SỐ LIỆU KẾT QUẢ CÔNG TÁC NĂM 2026"])
    sheet.append([])
    sheet.append(["TT", "Chỉ tiêu", "Kỳ này", "Kỳ trước"])
    for number, each in enumerate(SMALL.indicators, start=1):
        sheet.append([number, each.title, None, None])


def _awards(sheet: Worksheet) -> None:
    sheet.append(["KẾT QUẢ KHEN THƯỞNG NĂM 2026"])
    sheet.append([])
    sheet.append([])
    sheet.append(
        ["Cấp khen thưởng", "Danh hiệu, hình thức khen thưởng", "Tập thể (đã quyết định)", "Cá nhân (đã quyết định)"]
    )
    sheet.append(["Bộ Công an", "Bằng khen", None, 6])
