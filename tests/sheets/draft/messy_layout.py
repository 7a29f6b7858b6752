"""Messy layouts: decoy columns and sheets, sections and units on sheets of their own or stacked, headings of all kinds."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.domain.book import Merge, Sheet
from desktop.domain.cluster import Unit
from tests.sheets.draft.books import Value, sheet
from tests.sheets.draft.shapes import GROUPS

CLAIMS = (
    "Điểm tự chấm", "Tự chấm", "Điểm đơn vị tự chấm", "Điểm tự đánh giá", "Đơn vị tự chấm điểm", "Số điểm tự chấm",
    "Điểm do đơn vị tự chấm", "Tự chấm của đơn vị", "ĐIỂM TỰ CHẤM NĂM 2026", "Điểm đề nghị", "Tự cho điểm",
)  # fmt: skip
MAXIMA = ("Điểm chuẩn", "Điểm tối đa", "Thang điểm", "Điểm quy định", "Khung điểm", "Mức điểm tối đa", "Điểm trần")
TITLES = (
    "Nội dung",
    "Tiêu chí",
    "Nội dung, tiêu chí",
    "Nội dung thi đua",
    "Tiêu chí chấm điểm",
    "Các tiêu chí thi đua",
)
CODES = ("TT", "STT", "Số TT", "Mã", "Mục", "Mã TC")
DECOYS = (
    "Điểm tự chấm năm 2025", "Điểm kỳ trước", "Xếp loại", "Điểm thẩm định", "Chênh lệch", "Cụm chấm", "Ghi chú",
    "Người phụ trách", "Ý kiến của Cụm", "Tỷ lệ % so với điểm chuẩn", "Điểm bị trừ", "Phòng tham mưu theo dõi",
)  # fmt: skip


@dataclass(slots=True)
class Line:
    """One row of the table before it is laid out."""

    code: str
    title: str
    maximum: Decimal | None
    claim: Value = None
    result: Value = None
    leaf: str | None = None
    group: str | None = None


Rows = list[list[Value]]


def draw_shape(rng: random.Random) -> dict[str, object]:
    """Return how a file is to be written, by the name of each oddity."""
    return {
        "codes": rng.choice(("full", "full", "local", "local", "arabic", "lower", "spaced", "none", "stt", "typo")),
        "style": rng.choice(("number", "number", "comma", "dot", "mixed", "words", "slash")),
        "typos": rng.choice((0, 0, 0.05, 0.15)),
        "short": rng.choice((0, 0, 0.5)),
        "notes": rng.choice((0, 0, 0.15)),
        "shuffle": rng.random() < 0.15,
        "sums": rng.choice((None, None, "claim", "both")),
        "total": rng.choice((None, "bottom", "bottom", "top")),
        "decoys": rng.sample(DECOYS, rng.choice((0, 0, 1, 2, 3))),
        "head": rng.choice(("one", "one", "merged", "three", "wrapped")),
        "numbered": rng.random() < 0.3,
        "extra": rng.choice((0, 0, 0, 1, 2)),
        "pages": rng.random() < 0.12,
        "left": rng.choice((0, 0, 0, 1, 3)),
        "gap": rng.random() < 0.1,
        "split": rng.choice((None, None, None, None, "sheets", "beside")),
        "wide": rng.choice((None, None, None, None, None, None, None, "own", "all")),
        "others": rng.choice((None, None, None, None, None, "sheets", "stacked")),
        "decoy_sheet": rng.choice((None, None, None, "last_year", "notes", "empty_copy")),
        "two_titles": rng.random() < 0.08,
        "wrapped": rng.random() < 0.1,
        "upper": rng.random() < 0.3,
    }


def sheets_of(
    rng: random.Random, shape: dict[str, object], lines: list[Line], whose: tuple[Unit, tuple[Unit, ...]]
) -> list[Sheet]:
    """Return the sheets of a file of `whose` first unit, with tables of others where the shape says so."""
    unit, units = whose
    if shape["wide"]:
        return [_wide(rng, shape, lines, whose)]
    if shape["split"] == "sheets":
        made = [_sheet(rng, shape, part, unit, f"Mục {number}") for number, part in enumerate(_sections(lines), 1)]
    else:
        made = [_sheet(rng, shape, lines, unit, rng.choice(("Chấm điểm", "Sheet1", "Bảng tự chấm")))]
    other = next((each for each in units if each is not unit), None)
    if shape["others"] and other and shape["split"] is None:
        strange = [replace(each, claim=_strange(rng, each)) for each in lines]
        if shape["others"] == "sheets":
            names = {unit.code: unit.short, other.code: other.short}
            made = [made[0]._replace(name=names[unit.code]), _sheet(rng, shape, strange, other, names[other.code])]
        else:
            made = [_stacked(made[0], _sheet(rng, shape, strange, other, "x"))]
    if shape["decoy_sheet"]:
        made.insert(rng.choice((0, len(made))), _decoy_sheet(rng, shape, lines, unit))
    return made


def _strange(rng: random.Random, line: Line) -> Value:
    return line.claim if line.maximum is None else (line.maximum * rng.randint(0, 20) / 20).quantize(Decimal("0.01"))


def _sections(lines: list[Line]) -> Iterator[list[Line]]:
    part: list[Line] = []
    for line in lines:
        if line.leaf is None and line.title in {
            *GROUPS,
            *(each.upper() for each in GROUPS),
            "Điểm thưởng",
            "ĐIỂM THƯỞNG",
        }:
            if part:
                yield part
            part = []
        part.append(line)
    yield part


def _columns(rng: random.Random, shape: dict[str, object]) -> list[tuple[str, str]]:
    """Return (role, heading) of each column."""
    columns = [
        ("title", rng.choice(TITLES)),
        ("max", rng.choice(MAXIMA)),
        ("result", "Kết quả thực hiện"),
        ("claim", rng.choice(CLAIMS)),
        ("evidence", "Minh chứng"),
    ]
    if shape["two_titles"]:
        columns.insert(0, ("group", rng.choice(("Lĩnh vực", "Nội dung", "Mặt công tác"))))
    if shape["codes"] != "none":
        columns.insert(0, ("code", rng.choice(CODES)))
    for decoy in shape["decoys"] if isinstance(shape["decoys"], list) else []:
        columns.insert(rng.randint(3, len(columns)), ("decoy", decoy))
    if shape["gap"]:
        columns.insert(rng.randint(2, len(columns) - 1), ("gap", ""))
    return columns


def _sheet(rng: random.Random, shape: dict[str, object], lines: list[Line], unit: Unit, name: str) -> Sheet:
    left: list[Value] = [None] * int(str(shape["left"]))
    columns = _columns(rng, shape)
    rows: Rows = [[*left, "BỘ CÔNG AN"], [*left, f"CÔNG AN TỈNH {unit.short.upper()}"], []]
    rows.append([*left, None, "BẢNG TỰ CHẤM ĐIỂM THI ĐUA NĂM 2026"])
    if shape["total"] == "top":
        rows.append([*left, None, "Tổng điểm đơn vị tự chấm:", None, Decimal("88.5")])
    rows += [[] for _ in range(rng.randint(0, 5))]
    merges = _heading(shape, columns, rows, len(left))
    if shape["numbered"]:
        rows.append([*left, *(f"({number})" for number in range(1, len(columns) + 1))])
    for number, line in enumerate(lines):
        if shape["pages"] and number and number % 25 == 0:
            rows.append([*left, *_row(columns, Line("", "Cộng trang", None, Decimal(7)), rng)])
            rows.append([*left, *(heading for _, heading in columns)])
            rows.append([*left, *_row(columns, Line("", "Mang sang", None, Decimal(7)), rng)])
        rows += _laid(rng, shape, columns, line, left)
    if shape["total"] == "bottom":
        total = rng.choice(("Tổng cộng", "TỔNG ĐIỂM", "Cộng", "Tổng điểm (I+II+III)", "TỔNG SỐ ĐIỂM"))
        rows.append([*left, *_row(columns, Line("", total, Decimal(100), Decimal("88.5")), rng)])
    rows += [
        [],
        [*left, None, "Ghi chú: số liệu tính đến ngày 14/11/2026."],
        [],
        [*left, None, None, "THỦ TRƯỞNG ĐƠN VỊ"],
    ]
    return sheet([tuple(row) for row in rows], name, tuple(merges))


def _heading(shape: dict[str, object], columns: list[tuple[str, str]], rows: Rows, left: int) -> list[Merge]:
    pad: list[Value] = [None] * left
    labels: list[Value] = [heading or None for _, heading in columns]
    group = [place for place, (role, _) in enumerate(columns) if role in {"max", "result", "claim"}]
    together = max(group) - min(group) + 1 == len(group)
    top = len(rows) + 1
    if shape["head"] in {"merged", "three"} and together:
        upper: list[Value] = [None if place in group else label for place, label in enumerate(labels)]
        upper[min(group)] = "Điểm thi đua"
        lower: list[Value] = [label if place in group else None for place, label in enumerate(labels)]
        rows += [[*pad, *upper], [*pad, *lower]]
        merges = [Merge(top, left + min(group) + 1, top, left + max(group) + 1)]
        return merges + [Merge(top, left + p + 1, top + 1, left + p + 1) for p in range(len(labels)) if p not in group]
    if shape["head"] == "wrapped":
        rows.append([*pad, *(label.replace(" ", "\n", 1) if isinstance(label, str) else label for label in labels)])
        return []
    rows.append([*pad, *labels])
    return []


def _laid(
    rng: random.Random, shape: dict[str, object], columns: list[tuple[str, str]], line: Line, left: list[Value]
) -> Rows:
    if shape["wrapped"] and line.leaf and len(line.title) > 40 and rng.random() < 0.3:
        place = line.title.index(" ", 20)
        rest = Line("", line.title[place + 1 :], None)
        first = replace(line, title=line.title[:place])
        return [[*left, *_row(columns, first, rng)], [*left, *_row(columns, rest, rng)]]
    return [[*left, *_row(columns, line, rng)]]


def _row(columns: list[tuple[str, str]], line: Line, rng: random.Random) -> list[Value]:
    return [_value(role, heading, line, rng) for role, heading in columns]


def _value(role: str, heading: str, line: Line, rng: random.Random) -> Value:
    match role:
        case "code":
            return line.code or None
        case "title":
            return line.title
        case "group":
            return line.group
        case "max":
            return line.maximum
        case "claim":
            return line.claim
        case "result":
            return line.result
        case "evidence" if line.leaf and line.claim is not None:
            return rng.choice(("Báo cáo số 12/BC-CAT", None, "Có hồ sơ kèm theo"))
        case "decoy" if line.leaf:
            return _decoy(heading, line, rng)
        case _:
            return None


def _decoy(heading: str, line: Line, rng: random.Random) -> Value:
    top = line.maximum or Decimal(1)
    if heading.startswith(("Điểm", "Chênh", "Cụm chấm")):
        return (top * rng.randint(0, 10) / 10).quantize(Decimal("0.01"))
    if heading.startswith("Tỷ lệ"):
        return f"{rng.randint(50, 100)}%"
    return rng.choice(("Tốt", "PV01", None, "PX03"))


def _wide(
    rng: random.Random, shape: dict[str, object], lines: list[Line], whose: tuple[Unit, tuple[Unit, ...]]
) -> Sheet:
    unit, units = whose
    rows: Rows = [
        ["BẢNG ĐIỂM TỰ CHẤM CỦA CÁC ĐƠN VỊ TRONG CỤM"],
        [],
        ["TT", "Tiêu chí", "Điểm chuẩn", *(each.short for each in units)],
    ]
    for line in lines:
        if line.result is not None:
            continue
        others = [_strange(rng, line) if shape["wide"] == "all" else None for _ in units]
        rows.append(
            [
                line.code or None,
                line.title,
                line.maximum,
                *(line.claim if each is unit else other for each, other in zip(units, others, strict=True)),
            ]
        )
    return sheet([tuple(row) for row in rows], "Tổng hợp")


def _stacked(one: Sheet, other: Sheet) -> Sheet:
    down = max(cell.row for cell in one.cells) + 3
    moved = tuple(cell._replace(row=cell.row + down) for cell in other.cells)
    merges = tuple(each._replace(top=each.top + down, bottom=each.bottom + down) for each in other.merges)
    return one._replace(cells=(*one.cells, *moved), merges=(*one.merges, *merges))


def _decoy_sheet(rng: random.Random, shape: dict[str, object], lines: list[Line], unit: Unit) -> Sheet:
    if shape["decoy_sheet"] == "notes":
        return sheet([("Hướng dẫn chấm điểm",), ("Điểm tự chấm không vượt điểm chuẩn.",)], "Hướng dẫn")
    if shape["decoy_sheet"] == "empty_copy":
        return _sheet(rng, shape, [replace(each, claim=None, result=None) for each in lines], unit, "Mẫu")
    old = _sheet(rng, shape, [replace(each, claim=_strange(rng, each)) for each in lines], unit, "Năm 2025")
    cells = tuple(
        c._replace(raw=c.raw.replace("2026", "2025"), value=c.value.replace("2026", "2025"))
        if isinstance(c.value, str)
        else c
        for c in old.cells
    )
    return old._replace(cells=cells)
