"""Messy tables of 30 to 120 rows as members invent them, made from a seed together with their truth.

Beside `shapes.py`: near-alike titles, abbreviations and notes behind titles, wrong and shortened codes, tier rows, decoy
columns and sheets, sections on sheets of their own, tables side by side, cells written in many ways.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from desktop.domain.book import Book, Merge, Sheet
from desktop.domain.cluster import Cluster, Round, Unit
from desktop.domain.framework import Count, Criterion, Direct, Framework, Kind, Part
from desktop.domain.ledger import Ledger
from tests.sheets.draft.books import Value, book, sheet
from tests.sheets.draft.shapes import GROUPS, LEVELS, NAMES, Said

DEEDS = (
    "Tỷ lệ điều tra, khám phá án", "Kéo giảm số vụ", "Phòng ngừa, đấu tranh với", "Quản lý, theo dõi", "Kiểm tra, xử lý",
    "Tuyên truyền, vận động về", "Tham mưu, chỉ đạo công tác", "Xây dựng phong trào về", "Giải quyết hồ sơ, thủ tục về",
    "Thực hiện chỉ tiêu, kế hoạch về",
)  # fmt: skip
OBJECTS = (
    "trật tự xã hội", "kinh tế, tham nhũng", "ma túy", "môi trường", "công nghệ cao", "tai nạn giao thông",
    "cháy, nổ và cứu nạn, cứu hộ", "cư trú", "căn cước, định danh điện tử", "xuất nhập cảnh", "vũ khí, vật liệu nổ",
    "ngành nghề có điều kiện", "an ninh mạng", "bảo vệ bí mật nhà nước", "an ninh nông thôn", "an ninh công nhân",
    "dân tộc, tôn giáo", "thi hành án hình sự", "tạm giữ, tạm giam", "công tác đảng", "cán bộ, tổ chức", "huấn luyện",
    "hậu cần, tài chính", "khoa học, công nghệ", "cải cách hành chính", "dân vận", "khen thưởng", "pháp chế",
)  # fmt: skip
SHORT = (
    ("trật tự xã hội", "TTXH"), ("tai nạn giao thông", "TNGT"), ("cải cách hành chính", "CCHC"),
    ("khoa học, công nghệ", "KHCN"), ("cháy, nổ và cứu nạn, cứu hộ", "cháy, nổ và CNCH"),
)  # fmt: skip
NOTES = ("(có danh sách kèm theo)", "(theo Kế hoạch của Bộ)", "*", ":", "(%)", "[xem phụ lục 2]")
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


@dataclass(frozen=True, slots=True)
class Mess:
    """A file with its ledger, the unit it is of, what it truly says, and how it was made."""

    ledger: Ledger
    book: Book
    unit: str
    truth: dict[str, Said]
    shape: dict[str, object]


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


def make_mess(seed: int) -> Mess:
    """Return the mess of `seed`."""
    rng = random.Random(f"messy {seed}")
    framework = _framework(rng)
    units = tuple(
        Unit(c, f"Công an tỉnh {n}", n, i) for i, (c, n) in enumerate(rng.sample(NAMES, rng.randint(3, 8)), 1)
    )
    rounds = (Round("tong-ket", "Tổng kết năm 2026", date(2025, 11, 15), date(2026, 11, 14)),)
    ledger = Ledger(Cluster("Bộ Công an", "1", "Cụm thi đua mẫu", 2026, units, rounds), rounds[0], framework)
    shape = _shape(rng)
    unit = rng.choice(units)
    truth = {leaf.code: _said(rng, leaf) for leaf in framework.leaves}
    if shape["wide"]:
        truth |= {leaf.code: Said() for leaf in framework.leaves if isinstance(leaf.kind, Count)}
    lines = list(_lines(rng, shape, framework, truth))
    made = book(*_sheets(rng, shape, lines, (unit, units)), file=_file_name(rng, unit))
    return Mess(ledger, made, unit.code, truth, shape)


def _framework(rng: random.Random) -> Framework:
    names = [f"{deed} {thing}" for deed in DEEDS for thing in OBJECTS]
    rng.shuffle(names)
    criteria: list[Criterion] = []
    for number, group in enumerate(rng.sample(GROUPS, rng.randint(3, 6))):
        root = ("I", "II", "III", "IV", "V", "VI")[number]
        branch = [*_branch(rng, root, Part.BASE, names)]
        top = sum((each.max for each in branch if each.kind), Decimal(0))
        criteria += [Criterion(root, group, top, Part.BASE), *branch]
    bonus = [*_branch(rng, "T", Part.BONUS, names)]
    criteria += [Criterion("T", "Điểm thưởng", sum((e.max for e in bonus if e.kind), Decimal(0)), Part.BONUS), *bonus]
    total = sum((each.max for each in criteria if "." not in each.code and each.part is Part.BASE), Decimal(0))
    return Framework("Khung tiêu chí", 2026, 1, total, tuple(criteria))


def _branch(rng: random.Random, root: str, part: Part, names: list[str]) -> Iterator[Criterion]:
    for number in range(1, rng.randint(3, 12) + 1):
        code, name = f"{root}.{number}", names.pop()
        top = Decimal(rng.choice(("0.5", "1", "1.5", "2", "3", "5", "7.5", "10", "12.5")))
        if rng.random() < 0.25:
            count = rng.randint(2, 3)
            yield Criterion(code, name, top * count, part)
            tails = rng.sample(("số lượng", "chất lượng", "tiến độ thực hiện", "chế độ báo cáo"), count)
            for letter, tail in zip("abc", tails, strict=False):
                child = f"{name}: {tail}" if rng.random() < 0.6 else names.pop()
                yield Criterion(f"{code}.{letter}", child, top, part, Direct())
        else:
            yield Criterion(code, name, top, part, _kind(rng))


def _kind(rng: random.Random) -> Kind:
    if rng.random() < 0.06:
        return Count(levels=tuple((level, Decimal("0.5")) for level in LEVELS))
    return Direct()


def _said(rng: random.Random, leaf: Criterion) -> Said:
    if isinstance(leaf.kind, Count):
        return Said(counts={level: Decimal(rng.randint(0, 9)) for level, _ in leaf.kind.levels})
    chance = rng.random()
    if chance < 0.06:
        return Said()
    if chance < 0.1:
        return Said(dash=True)
    return Said((leaf.max * rng.randint(0, 40) / 40).quantize(Decimal("0.01")))


def _shape(rng: random.Random) -> dict[str, object]:
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


def _lines(
    rng: random.Random, shape: dict[str, object], framework: Framework, truth: dict[str, Said]
) -> Iterator[Line]:
    criteria = list(framework.criteria)
    if shape["shuffle"] and shape["codes"] in {"full", "lower", "spaced"}:
        rng.shuffle(criteria)
    extra = set(rng.sample(range(4, len(criteria)), int(str(shape["extra"]))))
    group: str | None = None
    for number, each in enumerate(criteria):
        if shape["two_titles"] and each.kind is None:
            group = each.title if "." not in each.code else group
            continue
        if number in extra:
            yield Line(
                "",
                rng.choice(("Nhiệm vụ đột xuất do Bộ giao", "Nội dung khác ngoài khung")) + f" đợt {number}",
                None,
                Decimal(1),
            )
        said = truth.get(each.code)
        line = Line(_code(rng, shape, each, number + 1), _title(rng, shape, each), each.max)
        if said is None:
            if shape["sums"]:
                below = [s.points or Decimal(0) for code, s in truth.items() if code.startswith(f"{each.code}.")]
                line.claim = _typed(rng, shape, sum(below, Decimal(0)), each.max)
            yield line
            continue
        line.leaf = each.code
        line.group, group = group, None
        line.claim = "-" if said.dash else _typed(rng, shape, said.points, each.max)
        yield line
        for level, count in said.counts.items():
            yield Line("", rng.choice(("- {}", "+ {}", "{}")).format(level), Decimal("0.5"), None, count)


def _code(rng: random.Random, shape: dict[str, object], each: Criterion, serial: int) -> str:
    parts = each.code.split(".")
    romans = ("I", "II", "III", "IV", "V", "VI")
    match shape["codes"]:
        case "full":
            return each.code
        case "lower":
            return ".".join((parts[0], *parts[1:])) + "."
        case "spaced":
            return ". ".join(parts)
        case "arabic" if parts[0] in romans and len(parts) > 1:
            return ".".join((str(romans.index(parts[0]) + 1), *parts[1:]))
        case "arabic":
            return each.code
        case "local":
            return parts[-1] + (")" if len(parts) == 3 else "")
        case "stt":
            return str(serial)
        case "typo":
            return each.code.replace(".", rng.choice((".", ".", ".", ",", "-")))
        case _:
            return ""


def _title(rng: random.Random, shape: dict[str, object], each: Criterion) -> str:
    title = each.title
    for long, short in SHORT:
        if long in title and rng.random() < float(str(shape["short"])):
            title = title.replace(long, short)
    if rng.random() < float(str(shape["typos"])):
        place = rng.randrange(3, len(title) - 2)
        title = rng.choice((title[:place] + title[place + 1 :], title[:place] + title[place] + title[place:]))
    if "." in each.code and rng.random() < float(str(shape["notes"])):
        title = f"{title} {rng.choice(NOTES)}"
    return title.upper() if shape["upper"] and "." not in each.code else title


def _typed(rng: random.Random, shape: dict[str, object], points: Decimal | None, maximum: Decimal) -> Value:
    if points is None:
        return None
    plain = f"{points.normalize():f}"
    style = shape["style"] if shape["style"] != "mixed" else rng.choice(("number", "comma", "dot", "padded"))
    match style:
        case "number":
            return points
        case "dot":
            return plain
        case "padded":
            return f"{points:.2f}".replace(".", ",")
        case "words":
            return rng.choice(("{} điểm", "{}đ", "{} đ", "đạt {}", "{}")).format(plain.replace(".", ","))
        case "slash":
            return plain.replace(".", ",")
        case _:
            return plain.replace(".", ",")


def _file_name(rng: random.Random, unit: Unit) -> str:
    return rng.choice(
        (f"{unit.code}_cham_diem.xlsx", f"CAT {unit.short} tu cham.xlsx", f"Bang diem {unit.short} (ban 2).xlsx")
    )


Rows = list[list[Value]]


def _sheets(
    rng: random.Random, shape: dict[str, object], lines: list[Line], whose: tuple[Unit, tuple[Unit, ...]]
) -> list[Sheet]:
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
            made = [replace(made[0], name=names[unit.code]), _sheet(rng, shape, strange, other, names[other.code])]
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
    moved = tuple(replace(cell, row=cell.row + down) for cell in other.cells)
    merges = tuple(replace(each, top=each.top + down, bottom=each.bottom + down) for each in other.merges)
    return replace(one, cells=(*one.cells, *moved), merges=(*one.merges, *merges))


def _decoy_sheet(rng: random.Random, shape: dict[str, object], lines: list[Line], unit: Unit) -> Sheet:
    if shape["decoy_sheet"] == "notes":
        return sheet([("Hướng dẫn chấm điểm",), ("Điểm tự chấm không vượt điểm chuẩn.",)], "Hướng dẫn")
    if shape["decoy_sheet"] == "empty_copy":
        return _sheet(rng, shape, [replace(each, claim=None, result=None) for each in lines], unit, "Mẫu")
    old = _sheet(rng, shape, [replace(each, claim=_strange(rng, each)) for each in lines], unit, "Năm 2025")
    cells = tuple(
        replace(c, raw=c.raw.replace("2026", "2025"), value=c.value.replace("2026", "2025"))
        if isinstance(c.value, str)
        else c
        for c in old.cells
    )
    return replace(old, cells=cells)
