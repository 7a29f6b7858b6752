"""Tables made by hand for the tests of the window."""

from decimal import Decimal

from desktop.domain.table import Align, Column, Mark, Role, Row, Table, TableCell


def small() -> Table:
    """Return a matrix of two criteria and two units with every sign that matters."""
    columns = (
        Column("Mã", width=6, frozen=True),
        Column("Nội dung, tiêu chí", width=40, frozen=True),
        Column("An Bình", align=Align.RIGHT, width=9, places=2),
        Column("Bắc Sơn", align=Align.RIGHT, width=9, places=2),
    )
    rows = (
        Row(
            (TableCell("I"), TableCell("BẢO ĐẢM AN NINH"), points("9", "AB:I"), points("8", "BS:I")),
            Role.SECTION,
            0,
            "I",
        ),
        Row(
            (
                TableCell("I.1"),
                TableCell("Tỷ lệ khám phá án"),
                points("9", "AB:I.1"),
                TableCell(None, Mark.BLANK, "BS:I.1"),
            ),
            Role.LEAF,
            1,
            "I.1",
        ),
        Row(
            (
                TableCell("I.2"),
                TableCell("- Kéo giảm tội phạm"),
                TableCell(None, Mark.NOT_ASSIGNED, "AB:I.2"),
                TableCell(Decimal("1616.5"), Mark.PENDING, "BS:I.2"),
            ),
            Role.LEAF,
            1,
            "I.2",
        ),
    )
    return Table("BẢNG ĐIỂM", columns, rows)


def large(units: int = 15, criteria: int = 200) -> Table:
    """Return a matrix as large as the largest cluster's."""
    title = (
        "Phòng cháy, chữa cháy và cứu nạn, cứu hộ; tuyên truyền, huấn luyện, kiểm tra an toàn về phòng cháy {number}"
    )
    columns = (
        Column("Mã", width=8, frozen=True),
        Column("Nội dung, tiêu chí", width=46, frozen=True),
        Column("Điểm chuẩn", align=Align.RIGHT, width=9, places=2),
        *(Column(f"Đơn vị {number}", align=Align.RIGHT, width=11, places=2) for number in range(units)),
    )
    rows = tuple(
        Row(
            (
                TableCell(f"I.{number}"),
                TableCell(title.format(number=number)),
                TableCell(Decimal(10)),
                *(points("9.5", f"U{unit}:I.{number}") for unit in range(units)),
            ),
            Role.LEAF,
            1,
            f"I.{number}",
        )
        for number in range(criteria)
    )
    return Table("BẢNG ĐIỂM", columns, rows)


def points(value: str, id_: str) -> TableCell:
    """Return a cell of points."""
    return TableCell(Decimal(value), id=id_)
