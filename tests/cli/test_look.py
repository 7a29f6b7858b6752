"""A book is shown in the JSON shape of `look`, and in lines for people."""

import json
from datetime import date
from decimal import Decimal

from desktop.cli.look import look_lines, look_shape
from desktop.domain.book import Book, Cell, CellType, Oddity, Paragraph, Sheet, Verdict


def test_a_look_shows_cells_and_sentences() -> None:
    cells = (
        Cell(1, 2, "9.50", Decimal("9.50"), CellType.NUMBER),
        Cell(2, 1, "45292", date(2024, 1, 1), CellType.DATE),
        Cell(3, 28, "#REF!", None, CellType.ERROR),
        Cell(4, 1, "1", True, CellType.BOOL),
        Cell(5, 1, "1E+3", Decimal("1E+3"), CellType.NUMBER),
    )
    oddity = Oddity("error_cells", "Chấm điểm", "AB3", {"count": 1, "cells": ("AB3",)})
    book = Book(
        "a.xlsx",
        "00",
        9,
        "xlsx",
        Verdict.WARNED,
        (Sheet("Chấm điểm", cells),),
        (Paragraph(1, "Báo cáo", "Báo cáo"),),
        oddities=(oddity, Oddity("strict", facts={"count": 1, "cells": ()})),
    )
    look = look_shape(book)

    assert (look["verdict"], look["kind"], look["text"]) == ("warned", "xlsx", ["Báo cáo"])
    assert look["sheets"] == [
        {
            "name": "Chấm điểm",
            "hidden": False,
            "cells": [
                {"a1": "B1", "raw": "9.50", "value": "9.50", "type": "number"},
                {"a1": "A2", "raw": "45292", "value": "2024-01-01", "type": "date"},
                {"a1": "AB3", "raw": "#REF!", "value": None, "type": "error"},
                {"a1": "A4", "raw": "1", "value": True, "type": "bool"},
                {"a1": "A5", "raw": "1E+3", "value": "1000", "type": "number"},
            ],
        }
    ]
    assert look["oddities"][0] == {
        "code": "error_cells",
        "sheet": "Chấm điểm",
        "cell": "AB3",
        "message": "Có 1 ô ghi lỗi của Excel như #REF!, #N/A (AB3); các ô này chưa có giá trị.",
        "remedy": "Sửa công thức trong tệp gốc hoặc nhập giá trị đúng.",
    }
    assert "sheet" not in look["oddities"][1]
    json.dumps(look)


def test_people_read_verdict_sheets_and_oddities() -> None:
    cells = (Cell(1, 1, "1", Decimal(1), CellType.NUMBER),)
    odd = Oddity("error_cells", "Ẩn", "B2", {"count": 1, "cells": ("B2",)})
    sheets = (Sheet("Điểm", cells), Sheet("Ẩn", (), hidden=True))
    lines = list(look_lines(Book("a.xlsx", "00", 9, "xlsx", Verdict.WARNED, sheets, oddities=(odd,))))
    assert lines[0] == "a.xlsx: đọc được, có điều cần xem (xlsx)"
    assert "đang ẩn" in lines[2]
    assert lines[3].startswith("  - Ẩn · B2: ")
