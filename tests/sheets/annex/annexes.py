"""Annexes as many hands write them: a random tree of criteria, the manner of writing it, its rows and its truth."""

import random
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

LETTERS = "abcdđeghiklmnopqrstuvxy"
NUMERIC = frozenset({"decimal", "cells", "dates", "local"})
ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")

SECTIONS = (
    "Công tác bảo đảm an ninh quốc gia",
    "Công tác đấu tranh phòng, chống tội phạm",
    "Quản lý nhà nước về an ninh, trật tự",
    "Phong trào toàn dân bảo vệ an ninh Tổ quốc",
    "Công tác thi đua, khen thưởng",
    "Xây dựng lực lượng Công an nhân dân",
    "Hậu cần, kỹ thuật, chuyển đổi số",
    "An sinh xã hội, nghĩa tình đồng đội",
    "Phòng cháy, chữa cháy và cứu nạn, cứu hộ",
    "Trật tự, an toàn giao thông",
)
TOPICS = (
    "Tham mưu cấp ủy, chính quyền",
    "Nắm tình hình, không để bị động, bất ngờ",
    "Tỷ lệ điều tra, khám phá án đạt trên 80%",
    "Kéo giảm tai nạn giao thông cả 3 tiêu chí",
    "Thực hiện Đề án 06",
    "Số mô hình tự quản được nhân rộng",
    "Cấp căn cước, tài khoản định danh mức độ 2",
    "Chế độ thông tin, báo cáo, sơ kết, tổng kết",
    "Kỷ luật, kỷ cương, điều lệnh",
    "Tổ chức phát động, ký kết giao ước thi đua",
    "Khen thưởng kịp thời, đúng quy định",
    "Tham gia hoạt động chung của Cụm",
    "Cải cách hành chính, dịch vụ công trực tuyến",
    "Bắt, vận động đầu thú đối tượng truy nã",
)
FACETS = (
    "kết quả thực hiện",
    "chất lượng, hiệu quả",
    "tiến độ",
    "công tác phối hợp",
    "tuyên truyền",
    "kiểm tra, giám sát",
)
EXTRAS = ("Được tặng Cờ thi đua của Chính phủ", "Có mô hình được Bộ nhân rộng", "Được thư khen của lãnh đạo Bộ")
FAULTS = ("Để xảy ra vụ việc nghiêm trọng", "Báo cáo chậm, sai quy định", "Có cán bộ vi phạm bị xử lý kỷ luật")
TIERS = ("Từ 90% trở lên", "Từ 80% đến dưới 90%", "Từ 70% đến dưới 80%", "Dưới 70%")


@dataclass(frozen=True, slots=True)
class Item:
    """One criterion of the truth; `tiers` are rows below it that are no criteria."""

    title: str
    max: Decimal
    children: "tuple[Item, ...]" = ()
    part: str = "base"
    tiers: tuple[tuple[str, Decimal], ...] = ()
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Manner:
    """How somebody writes an annex."""

    codes: str = "letters"  # full letters dash decimal cells dates relative upper dotted words
    points: str = "mixed"  # number comma words limit mixed formula
    total: str = "middle"  # middle end none with_bonus
    extra: str = "coded"  # coded uncoded marker
    headings: str = "one"  # one two pages none
    columns: str = "note"  # note filled plain shifted
    sections: str = "cells"  # cells merged paragraphs
    tables: int = 1
    noise: bool = False
    hidden: bool = False
    legacy: bool = False
    upper: bool = True
    broken: str = ""  # "" code sum


@dataclass(slots=True)
class Row:
    code: object
    title: str
    points: object
    depth: int
    kind: str = "item"
    children: list[int] = field(default_factory=list)


Expected = tuple[str, str, str, str, bool]


def draw_tree(random_: random.Random) -> tuple[Item, ...]:
    """Return base roots that add up to 100, sometimes bonus and penalty roots."""
    titles = random_.sample(SECTIONS, random_.randint(2, 6))
    shares = _shares(random_, Decimal(100), len(titles), Decimal(5))
    roots = [_section(random_, title, share) for title, share in zip(titles, shares, strict=True)]
    if random_.random() < 0.7:
        roots.append(_extra(random_, "Điểm thưởng", EXTRAS, "bonus"))
    if random_.random() < 0.4:
        roots.append(_extra(random_, "Điểm trừ", FAULTS, "penalty"))
    return tuple(roots)


def draw_manner(random_: random.Random) -> Manner:
    pick = random_.choice
    legacy = random_.random() < 0.15
    return Manner(
        codes=pick(
            ("full", "letters", "dash", "decimal", "cells", "dates", "relative", "upper", "dotted", "words", "local")
        ),
        points=pick(("number", "comma", "words", "limit", "mixed", "formula")),
        total=pick(("middle", "end", "none", "with_bonus")),
        extra=pick(("coded", "coded", "uncoded", "marker")),
        headings=pick(("one", "two", "pages", "one", "none")),
        columns=pick(("note", "filled", "plain", "shifted")),
        sections=pick(("cells", "merged", "cells")),
        tables=pick((1, 1, 2, 3)),
        noise=random_.random() < 0.5,
        hidden=random_.random() < 0.2,
        legacy=legacy,
        upper=not legacy and random_.random() < 0.7,
    )


def expected(tree: tuple[Item, ...], manner: Manner) -> list[Expected]:
    """Return (code, folded title, shortest max, part, leaf) in tree order."""
    found: list[Expected] = []
    for place, root in enumerate(tree):
        _expect(found, root, _root_code(tree, place, manner), manner)
    return found


def rows_of(tree: tuple[Item, ...], manner: Manner, random_: random.Random) -> list[list[Row]]:
    """Return the rows of the annex, table by table."""
    tables: list[list[Row]] = [[]]
    base = sum((root.max for root in tree if root.part == "base"), Decimal(0))
    last = max(place for place, root in enumerate(tree) if root.part == "base")
    cuts = set(random_.sample(range(1, len(tree)), min(manner.tables, len(tree)) - 1))
    for place, root in enumerate(tree):
        if place in cuts:
            tables.append([])
        if root.part != "base" and manner.extra == "marker":
            tables[-1].append(Row(None, root.title.upper(), None, 0, "part"))
        _write(tables[-1], root, _root_code(tree, place, manner), 0, manner, random_, ())
        if place == last and manner.total == "middle":
            tables[-1].append(
                Row(
                    None,
                    random_.choice(("Tổng cộng (điểm chuẩn)", "TỔNG CỘNG", "Cộng")),
                    _points(base, manner, random_),
                    0,
                    "total",
                )
            )
    if manner.total == "end":
        tables[-1].append(Row(None, "Tổng điểm chuẩn", _points(base, manner, random_), 0, "total"))
    if manner.total == "with_bonus":
        extra = sum((root.max for root in tree if root.part == "bonus"), Decimal(0))
        tables[-1].append(Row(None, "TỔNG CỘNG", _points(base + extra, manner, random_), 0, "total"))
    return tables


def _shares(random_: random.Random, total: Decimal, count: int, step: Decimal) -> list[Decimal]:
    steps = int(total / step)
    if steps < count:
        return _shares(random_, total, count, step / 2)
    cuts = sorted(random_.sample(range(1, steps), count - 1))
    return [step * (b - a) for a, b in zip([0, *cuts], [*cuts, steps], strict=True)]


def _section(random_: random.Random, title: str, most: Decimal) -> Item:
    count = random_.randint(2, 12 if random_.random() < 0.1 else 6)
    topics = [
        random_.choice(TOPICS) + f" ({n})" if count > len(TOPICS) else t
        for n, t in enumerate(random_.sample(TOPICS, min(count, len(TOPICS))))
    ]
    shares = _shares(random_, most, len(topics), Decimal("0.5"))
    return Item(title, most, tuple(_topic(random_, topic, share) for topic, share in zip(topics, shares, strict=True)))


def _topic(random_: random.Random, title: str, most: Decimal) -> Item:
    match random_.choice(("leaf", "leaf", "leaf", "branch", "tiers", "said")):
        case "branch":
            count = random_.randint(2, 4)
            shares = _shares(random_, most, count, Decimal("0.25"))
            facets = random_.sample(FACETS, count)
            return Item(title, most, tuple(Item(f"{title}: {f}", s) for f, s in zip(facets, shares, strict=True)))
        case "tiers":
            count = random_.randint(3, 4)
            values = [most * (count - n) / count for n in range(count)]
            return Item(
                title,
                most,
                tiers=tuple((t, v.quantize(Decimal("0.01"))) for t, v in zip(TIERS[:count], values, strict=True)),
            )
        case "said":
            return Item(title, most, said=("Có kế hoạch, có sơ kết, tổng kết", "Thực hiện đầy đủ các nội dung"))
        case _:
            return Item(title, most)


def _extra(random_: random.Random, title: str, titles: tuple[str, ...], part: str) -> Item:
    count = random_.randint(2, 3)
    shares = _shares(random_, Decimal(random_.randint(3, 10)), count, Decimal("0.5"))
    children = tuple(Item(t, s, part=part) for t, s in zip(titles[:count], shares, strict=True))
    return Item(title, sum(shares, Decimal(0)), children, part)


def _root_code(tree: tuple[Item, ...], place: int, manner: Manner) -> str:
    root = tree[place]
    base = sum(each.part == "base" for each in tree)
    if root.part != "base":
        if manner.extra in {"coded", "uncoded"} and manner.codes != "upper":
            return {"bonus": "T", "penalty": "P"}[root.part]
        if manner.extra == "uncoded":
            return {"bonus": "T", "penalty": "P"}[root.part]
    number = base + sum(each.part != "base" for each in tree[:place]) if root.part != "base" else place
    if manner.codes in {"decimal", "cells", "dates"}:
        return str(number + 1)
    return "ABCDEGHIKLM"[number] if manner.codes == "upper" else ROMANS[number]


def _expect(found: list[Expected], item: Item, code: str, manner: Manner) -> None:
    found.append((code, item.title.casefold(), f"{item.max.normalize():f}", item.part, not item.children))
    depth = code.count(".")
    for place, child in enumerate(item.children):
        local = str(place + 1) if depth == 0 or manner.codes in NUMERIC else LETTERS[place]
        _expect(found, replace(child, part=item.part), f"{code}.{local}", manner)


def _write(
    rows: list[Row], item: Item, code: str, depth: int, manner: Manner, random_: random.Random, above: tuple[int, ...]
) -> None:
    title = item.title.upper() if depth == 0 and manner.upper else item.title
    shown = _shown_code(code, depth, manner)
    if depth == 0 and item.part != "base" and manner.extra == "uncoded":
        shown = None
    row = Row(shown, title, _points(item.max, manner, random_), depth)
    rows.append(row)
    at = len(rows) - 1
    for text, value in item.tiers:
        rows.append(
            Row("-" if random_.random() < 0.5 else None, f"{text}", _points(value, manner, random_), depth + 1, "tier")
        )
        if rows[-1].code is None:
            rows[-1].title = f"- {text}"
    rows.extend(Row("-", text, None, depth + 1, "said") for text in item.said)
    for place, child in enumerate(item.children):
        row.children.append(len(rows))
        local = str(place + 1) if depth == 0 or manner.codes in NUMERIC else LETTERS[place]
        _write(rows, replace(child, part=item.part), f"{code}.{local}", depth + 1, manner, random_, (*above, at))
    if manner.points == "formula" and item.children:
        row.points = "SUM"


def _shown_code(code: str, depth: int, manner: Manner) -> object:
    local = code.rpartition(".")[2]
    match manner.codes:
        case "full" | "decimal":
            return code
        case "cells":
            return int(code) if code.isdigit() else float(code) if code.count(".") == 1 and code[0].isdigit() else code
        case "dates":
            parts = code.split(".")
            if len(parts) == 2 and parts[0].isdigit() and int(parts[0]) <= 12 and int(parts[1]) <= 12:
                return date(2026, int(parts[1]), int(parts[0]))
            return code
        case "dash":
            return "-" if depth == 2 else local
        case "relative":
            root = code.partition(".")[0]
            number = str(ROMANS.index(root) + 1) if root in ROMANS else root
            return local if depth == 0 else f"{number}.{local}" if depth == 1 else f"{local})"
        case "local":
            return local if depth < 2 else ".".join(code.split(".")[1:])
        case "dotted":
            return f"{local}."
        case "words":
            return f"Mục {local}" if depth == 0 else f"{local}/" if depth == 1 else f"({local})"
        case _:
            return local if depth < 2 else f"{local})"


def _points(value: Decimal, manner: Manner, random_: random.Random) -> object:
    text = f"{value.normalize():f}".replace(".", ",")
    match manner.points:
        case "number" | "formula":
            return float(value)
        case "comma":
            return text
        case "words":
            return f"{text} điểm"
        case "limit":
            return f"Tối đa {text}" if random_.random() < 0.3 else f"{text}đ"
        case _:
            return random_.choice((float(value), text, f"{value.normalize():f}"))
