"""Messy files of 30 to 120 rows as members invent them, made from a seed together with their truth.

Beside `shapes.py`: near-alike titles, abbreviations and notes behind titles, wrong and shortened codes, tier rows, cells
written in many ways; `messy_layout.py` lays them out.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.domain.book import Book
from desktop.domain.cluster import Cluster, Round, Unit
from desktop.domain.framework import Count, Criterion, Direct, Framework, Kind, Part
from desktop.domain.ledger import Ledger
from tests.sheets.draft.books import Value, book
from tests.sheets.draft.messy_layout import Line, draw_shape, sheets_of
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


@dataclass(frozen=True, slots=True)
class Mess:
    """A file with its ledger, the unit it is of, what it truly says, and how it was made."""

    ledger: Ledger
    book: Book
    unit: str
    truth: dict[str, Said]
    shape: dict[str, object]


def make_mess(seed: int) -> Mess:
    """Return the mess of `seed`."""
    rng = random.Random(f"messy {seed}")
    framework = _framework(rng)
    units = tuple(
        Unit(c, f"Công an tỉnh {n}", n, i) for i, (c, n) in enumerate(rng.sample(NAMES, rng.randint(3, 8)), 1)
    )
    rounds = (Round("tong-ket", "Tổng kết năm 2026", date(2025, 11, 15), date(2026, 11, 14)),)
    ledger = Ledger(Cluster("Bộ Công an", "1", "Cụm thi đua mẫu", 2026, units, rounds), rounds[0], framework)
    shape = draw_shape(rng)
    unit = rng.choice(units)
    truth = {leaf.code: _said(rng, leaf) for leaf in framework.leaves}
    if shape["wide"]:
        truth |= {leaf.code: Said() for leaf in framework.leaves if isinstance(leaf.kind, Count)}
    lines = list(_lines(rng, shape, framework, truth))
    made = book(*sheets_of(rng, shape, lines, (unit, units)), file=_file_name(rng, unit))
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
