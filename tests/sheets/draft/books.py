"""Small books and ledgers for the tests of understanding."""

import unicodedata
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from desktop.domain.book import Book, Cell, CellType, Merge, Paragraph, Sheet, Verdict
from desktop.domain.cluster import Cluster, Round, Unit
from desktop.domain.draft import Draft
from desktop.domain.finding import Finding
from desktop.domain.framework import (
    Choice,
    Count,
    Criterion,
    Deduct,
    Direct,
    Framework,
    Indicator,
    Part,
    Reduction,
    Target,
    Tier,
    Tiers,
)
from desktop.domain.ledger import Ledger
from desktop.words.findings import tell

Value = str | int | Decimal | float | date | Cell | None
HEAD: tuple[Value, ...] = ("TT", "Nội dung, tiêu chí", "Điểm chuẩn", "Kết quả thực hiện", "Điểm tự chấm", "Minh chứng")

CLUSTER = Cluster(
    "Bộ Công an",
    "1",
    "Cụm thi đua mẫu",
    2026,
    (
        Unit("AB", "Công an tỉnh An Bình", "An Bình", 1, ("CA An Bình",)),
        Unit("BC", "Công an tỉnh Bắc Sơn", "Bắc Sơn", 2),
        Unit("HL", "Công an thành phố Hà Lâm", "Hà Lâm", 3),
    ),
    (Round("tong-ket", "Tổng kết năm 2026", date(2025, 11, 15), date(2026, 11, 14)),),
)

FRAMEWORK = Framework(
    "Khung tiêu chí",
    2026,
    2,
    Decimal(40),
    (
        Criterion("I", "Bảo đảm an ninh, trật tự", Decimal(30), Part.BASE),
        Criterion("I.1", "Chế độ thông tin, báo cáo", Decimal(10), Part.BASE, Direct(Decimal("0.25"))),
        Criterion("I.2", "Tỷ lệ khám phá án", Decimal(10), Part.BASE, Target(Decimal(80), over_cap=Decimal(1))),
        Criterion("I.3", "Kéo giảm tội phạm", Decimal(5), Part.BASE, Reduction(Decimal(5), Decimal(1))),
        Criterion("I.4", "Đề tài, sáng kiến", Decimal(5), Part.BASE),
        Criterion("I.4.a", "Đề tài, sáng kiến: số lượng", Decimal(3), Part.BASE, Count(each=Decimal("0.5"))),
        Criterion(
            "I.4.b",
            "Đề tài, sáng kiến: chất lượng",
            Decimal(2),
            Part.BASE,
            Choice((("Đạt", Decimal(2)), ("Chưa đạt", Decimal(0)))),
        ),
        Criterion("II", "Xây dựng lực lượng", Decimal(10), Part.BASE),
        Criterion("II.1", "Cán bộ vi phạm kỷ luật", Decimal(5), Part.BASE, Deduct(each=Decimal(1), floor=Decimal(-2))),
        Criterion(
            "II.2",
            "Tập huấn, bồi dưỡng",
            Decimal(5),
            Part.BASE,
            Count(levels=(("Cấp Bộ", Decimal(1)), ("Cấp tỉnh", Decimal("0.5")))),
        ),
        Criterion("T", "Điểm thưởng", Decimal(2), Part.BONUS),
        Criterion(
            "T.1",
            "Mức độ hài lòng của người dân",
            Decimal(2),
            Part.BONUS,
            Tiers((Tier(Decimal(90), Decimal(2)),), True),
        ),
        Criterion("P", "Điểm trừ", Decimal(1), Part.PENALTY),
        Criterion("P.1", "Chậm nộp báo cáo", Decimal(1), Part.PENALTY, Direct()),
    ),
)

INDICATORS = (
    Indicator("PPHS", "Số vụ phạm pháp hình sự", "vụ"),
    Indicator("TLKP", "Tỷ lệ điều tra, khám phá án", "%", "percent"),
    Indicator("TIEN", "Số tiền ủng hộ an sinh xã hội", "đồng", "money"),
    Indicator("TYSO", "Tỷ số xã đạt chuẩn", "", "ratio"),
    Indicator("MOTA", "Nét nổi bật của phong trào", "", "text"),
)

LEDGER = Ledger(CLUSTER, CLUSTER.rounds[0], FRAMEWORK, INDICATORS)


def cell(row: int, column: int, value: Value) -> Cell | None:
    """Return a cell for a plain value: text, number or date; None for nothing."""
    match value:
        case None:
            return None
        case Cell():
            return Cell(row, column, value.raw, value.value, value.type, value.formula, value.number_format, value.font)
        case str():
            return Cell(row, column, value, unicodedata.normalize("NFC", value), CellType.TEXT)
        case date():
            return Cell(row, column, value.isoformat(), value, CellType.DATE)
        case _:
            return Cell(row, column, str(value), Decimal(str(value)), CellType.NUMBER)


def error(raw: str) -> Cell:
    """Return an error cell, to be placed."""
    return Cell(1, 1, raw, None, CellType.ERROR)


def formula(raw: str) -> Cell:
    """Return a formula without a cached value, to be placed."""
    return Cell(1, 1, raw, None, CellType.FORMULA, formula=raw)


def sheet(rows: Sequence[Sequence[Value]], name: str = "Chấm điểm", merges: tuple[Merge, ...] = ()) -> Sheet:
    """Return a sheet of `rows` from A1 on."""
    cells = (
        made
        for number, row in enumerate(rows, 1)
        for column, value in enumerate(row, 1)
        if (made := cell(number, column, value))
    )
    return Sheet(name, tuple(cells), merges=merges)


def book(*sheets: Sheet, file: str = "bang.xlsx", paragraphs: tuple[Paragraph, ...] = (), kind: str = "xlsx") -> Book:
    """Return a book of those sheets and paragraphs."""
    return Book(file, "0" * 64, 100, kind, Verdict.READ, sheets, paragraphs)


def table(*rows: Sequence[Value], head: Sequence[Value] = HEAD, title: str = "CÔNG AN TỈNH AN BÌNH") -> Book:
    """Return a book with one table: the unit's name, headings, `rows`."""
    return book(sheet([(title,), (), head, *rows]))


def codes(draft: Draft) -> set[str]:
    """Return the codes of a draft's findings, each of which must have its words."""
    assert all(tell(finding).message for finding in draft.findings)
    return {finding.code for finding in draft.findings}


def found(draft: Draft, code: str) -> Finding:
    """Return the first finding of that code; fails when there is none or it has no words."""
    assert code in codes(draft)
    return next(finding for finding in draft.findings if finding.code == code)
