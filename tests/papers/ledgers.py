"""Hand-made ledgers and standings for the papers: fictional units, every kind of leaf, every state of a cell."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from desktop.domain.cluster import Cluster, Round, Unit
from desktop.domain.framework import (
    Choice,
    ClassRow,
    Count,
    Criterion,
    Deduct,
    Direct,
    Framework,
    Indicator,
    Kind,
    Part,
    Reduction,
    Relative,
    Target,
    Tier,
    Tiers,
    parent_of,
)
from desktop.domain.ledger import (
    Award,
    Conference,
    Entry,
    Exactness,
    Figure,
    Inputs,
    Layer,
    Ledger,
    Passage,
    Section,
    State,
)
from desktop.domain.scoring.sheet import ScoredCell, Scoresheet
from desktop.domain.scoring.standings import Standing, Standings, Tie

D = Decimal

UNITS = (
    Unit("AB", "Công an tỉnh An Bình", "An Bình", 1),
    Unit("BS", "Công an tỉnh Bắc Sơn", "Bắc Sơn", 2),
    Unit("CG", "Công an thành phố Cẩm Giang", "Cẩm Giang", 3),
    Unit("DP", "Công an tỉnh Đông Phú", "Đông Phú", 4),
)

CLUSTER = Cluster(
    level="Bộ Công an",
    number="1",
    name="Cụm thi đua mẫu",
    year=2026,
    units=UNITS,
    rounds=(Round("tong-ket", "Tổng kết năm 2026", date(2025, 11, 15), date(2026, 11, 14)),),
    chair="AB",
    deputy="BS",
)

INDICATORS = (
    Indicator("PPHS", "Số vụ phạm pháp hình sự", "vụ", direction="lower"),
    Indicator("TLKP", "Tỷ lệ điều tra, khám phá án", "%", field="percent", aggregate="none", direction="higher"),
    Indicator("MH", "Mô hình mới, cách làm hay", "mô hình", direction="higher"),
    Indicator("NT", "Kinh phí hỗ trợ nhà ở", "đồng", field="money", direction="higher"),
)


def _leaf(code: str, title: str, points: str, part: Part, kind: Kind) -> Criterion:
    return Criterion(code, title, D(points), part, kind)


CRITERIA = (
    Criterion("I", "Bảo đảm an ninh, trật tự", D(60), Part.BASE),
    Criterion("I.1", "Phòng, chống tội phạm", D(40), Part.BASE),
    _leaf("I.1.a", "Tỷ lệ điều tra, khám phá án", "15", Part.BASE, Target(D(80), rate=D("0.5"), over_cap=D(1))),
    _leaf("I.1.b", "Kéo giảm tội phạm về trật tự xã hội", "10", Part.BASE, Reduction(D(5), D(1))),
    _leaf("I.1.c", "Truy bắt đối tượng truy nã", "15", Part.BASE, Relative()),
    _leaf("I.2", "Tiếp nhận, giải quyết tố giác, tin báo", "10", Part.BASE, Tiers((Tier(D(90), D(10)),), rising=True)),
    _leaf("I.3", '=HYPERLINK("x") Công tác nghiệp vụ cơ bản', "10", Part.BASE, Direct(D("0.5"))),
    Criterion("II", "Xây dựng lực lượng", D(40), Part.BASE),
    _leaf("II.1", "Chấp hành kỷ luật", "20", Part.BASE, Deduct(levels=(("Khiển trách", D(1)), ("Cảnh cáo", D(3))))),
    _leaf(
        "II.2", "Phân loại tổ chức đảng", "20", Part.BASE, Choice((("Xuất sắc", D(20)), ("Tốt", D(15)), ("Khác", D(0))))
    ),
    Criterion("T", "Điểm thưởng", D(10), Part.BONUS),
    _leaf(
        "T.1", "Được khen thưởng", "10", Part.BONUS, Count(levels=(("Thủ tướng Chính phủ", D(2)), ("Bộ Công an", D(1))))
    ),
    Criterion("P", "Điểm trừ", D(5), Part.PENALTY),
    _leaf("P.1", "Gửi báo cáo chậm", "5", Part.PENALTY, Count(each=D("0.5"))),
)

FRAMEWORK = Framework(
    name="Khung tiêu chí chấm điểm, xếp loại thi đua năm 2026",
    year=2026,
    version=1,
    total=D(100),
    criteria=CRITERIA,
    basis="Quy định số 01/QyĐ-CTĐ ngày 15/02/2026",
    bonus_cap=D(5),
    classes=(ClassRow("Hoàn thành xuất sắc nhiệm vụ", D(90)), ClassRow("Hoàn thành nhiệm vụ", D(0))),
    tie_breaks=("section:I",),
    indicators=INDICATORS,
)

FIGURES = (
    Figure("AB", "PPHS", "this", D(196)),
    Figure("BS", "PPHS", "this", D(310)),
    Figure("CG", "PPHS", "this", D(1110)),
    Figure("DP", "PPHS", "this", D(0)),
    Figure("AB", "PPHS", "last", D(200)),
    Figure("BS", "PPHS", "last", D(320)),
    Figure("CG", "PPHS", "last", D(1200)),
    Figure("DP", "PPHS", "last", D(2)),
    Figure("AB", "TLKP", "this", D("94.64")),
    Figure("BS", "TLKP", "this", D("80.5")),
    Figure("CG", "TLKP", "this", D(82)),
    Figure("DP", "TLKP", "this", D(100)),
    Figure("AB", "MH", "this", D(5)),
    Figure("BS", "MH", "this", D(9)),
    Figure("AB", "NT", "this", D(120_000_000)),
)

AWARDS = (
    Award("AB", "Bộ Công an", "Bằng khen", "tap_the", "decided", 12),
    Award("AB", "Bộ Công an", "Bằng khen", "ca_nhan", "decided", 30),
    Award("BS", "Bộ Công an", "Bằng khen", "ca_nhan", "decided", 21),
    Award("BS", "Thủ tướng Chính phủ", "Bằng khen", "tap_the", "proposed", 1),
    Award("CG", "Công an tỉnh, thành phố", "Giấy khen", "tap_the", "decided", 1565),
)

SECTIONS = (
    Section("AB", 1, "I. ĐẶC ĐIỂM TÌNH HÌNH", "Tình hình an ninh chính trị trên địa bàn ổn định."),
    Section("BS", 2, "1. Công tác bảo đảm an ninh quốc gia", "Đã chủ động nắm tình hình.\nKhông để bị động, bất ngờ."),
    Section("CG", 3, "Hoạt động đối ngoại", "Đã đón 02 đoàn khách quốc tế."),
)

PASSAGES = (
    Passage("III.2", 1, 'Toàn Cụm xảy ra {{ figure("PPHS") }} vụ phạm pháp hình sự.'),
    Passage("III.7", 1, 'Đã hỗ trợ {{ figure("NT") }} xây dựng nhà tình nghĩa.'),
)

POINTS: dict[str, dict[str, str | None]] = {
    "AB": {
        "I.1.a": "15",
        "I.1.b": "7",
        "I.1.c": "15",
        "I.2": "10",
        "I.3": "9.5",
        "II.1": "20",
        "II.2": "20",
        "T.1": "7",
        "P.1": "0",
    },
    "BS": {
        "I.1.a": "15.25",
        "I.1.b": "6.75",
        "I.1.c": "7.5",
        "I.2": "10",
        "I.3": "10",
        "II.1": "17",
        "II.2": "20",
        "T.1": "0",
        "P.1": "0.5",
    },
    "CG": {
        "I.1.a": "14",
        "I.1.b": "10",
        "I.1.c": "5.5",
        "I.2": "10",
        "I.3": "10",
        "II.1": "17",
        "II.2": "20",
        "T.1": "0",
        "P.1": "0.5",
    },
    "DP": {
        "I.1.a": "12",
        "I.1.b": None,
        "I.1.c": "5.5",
        "I.2": "-",
        "I.3": "KG",
        "II.1": "20",
        "II.2": "15",
        "T.1": "0",
        "P.1": "0",
    },
}


def entries() -> tuple[Entry, ...]:
    """Return claims of every scored cell and, for AB, an appraisal that differs."""
    claims = tuple(
        Entry(unit, code, Layer.CLAIM, points=D(points), number=number)
        for unit, row in POINTS.items()
        for number, (code, points) in enumerate(row.items())
        if points not in {None, "-", "KG"}
    )
    appraisal = Entry("AB", "I.1.b", Layer.APPRAISAL, inputs=Inputs(actual=D(196), baseline=D(200)), number=900)
    return (*claims, appraisal)


def ledger() -> Ledger:
    """Return a whole year of the fictional cluster."""
    return Ledger(
        cluster=CLUSTER,
        round=CLUSTER.rounds[0],
        framework=FRAMEWORK,
        indicators=INDICATORS,
        entries=entries(),
        figures=FIGURES,
        awards=AWARDS,
        sections=SECTIONS,
        passages=PASSAGES,
        conference=Conference(held_on=date(2026, 11, 25), place="Công an tỉnh An Bình", plan="Kế hoạch số 12/KH-CTĐ"),
    )


def published() -> Ledger:
    """Return the ledger of a cluster known only from a published text: no framework, no scores."""
    framework = Framework(name="", year=2025, version=0, total=D(0), criteria=())
    rounds = (Round("tong-ket", "Tổng kết năm 2025", date(2025, 1, 1), date(2025, 12, 31)),)
    cluster = replace(
        CLUSTER, name="Cụm thi đua số 9", year=2025, rounds=rounds, units=UNITS[:2], units_expected=5, deputy=None
    )
    figures = (
        Figure(None, "KT", "this", D(12800), Exactness.ALMOST, "gần 12.800"),
        Figure(None, "TL", "this", D(80), Exactness.AT_LEAST, "đều đạt 80% trở lên"),
    )
    indicators = (
        Indicator("KT", "Lượt tập thể, cá nhân được khen thưởng", "lượt"),
        Indicator("TL", "Tỷ lệ điều tra, khám phá án", "%", field="percent", aggregate="min"),
    )
    return Ledger(
        cluster=cluster,
        round=cluster.rounds[0],
        framework=framework,
        indicators=indicators,
        figures=figures,
        passages=(
            Passage("IV", 1, 'Trong 11 tháng đầu năm, có {{ figure("KT") }} lượt tập thể, cá nhân được khen thưởng.'),
        ),
        conference=Conference(held_on=date(2025, 11, 26), place="Công an tỉnh An Bình", next_chair="BS"),
    )


def scoresheet(unit: str) -> Scoresheet:
    """Return the unit's scoresheet as its row of POINTS says."""
    cells = tuple(_cell(unit, criterion.code) for criterion in FRAMEWORK.leaves)
    points = {cell.criterion: cell.points or D(0) for cell in cells}
    base, bonus, penalty = (_part(points, part) for part in (Part.BASE, Part.BONUS, Part.PENALTY))
    assigned = sum(
        (leaf.max for leaf in FRAMEWORK.leaves if leaf.part is Part.BASE and POINTS[unit][leaf.code] != "KG"), D(0)
    )
    if assigned != FRAMEWORK.total:
        base = (base * FRAMEWORK.total / assigned).quantize(D("0.01"))
    bonus = min(bonus, D(5))
    total = base + bonus - penalty
    branches = tuple((each.code, _branch(points, each.code)) for each in CRITERIA if not each.is_leaf)
    return Scoresheet(unit, cells, branches, base, bonus, penalty, total, total, assigned)


def _cell(unit: str, code: str) -> ScoredCell:
    match POINTS[unit][code]:
        case None:
            return ScoredCell(code, State.BLANK)
        case "-":
            return ScoredCell(code, State.NOT_REPORTED, D(0))
        case "KG":
            return ScoredCell(code, State.NOT_ASSIGNED)
        case points:
            layer = Layer.APPRAISAL if (unit, code) == ("AB", "I.1.b") else Layer.CLAIM
            return ScoredCell(
                code, State.SCORED, D(points), layer, Entry(unit, code, layer, points=D(points)), pending=True
            )


def _part(points: dict[str, Decimal], part: Part) -> Decimal:
    return sum((points[leaf.code] for leaf in FRAMEWORK.leaves if leaf.part is part), D(0))


def _branch(points: dict[str, Decimal], code: str) -> Decimal:
    codes = {each.code for each in CRITERIA}
    below = [leaf.code for leaf in FRAMEWORK.leaves if code in _above(leaf.code, codes)]
    return sum((points[each] for each in below), D(0))


def _above(code: str, codes: set[str]) -> list[str]:
    found = []
    parent = parent_of(code, codes)
    while parent:
        found.append(parent)
        parent = parent_of(parent, codes)
    return found


def standings(units: Sequence[str] = ("AB", "BS", "CG", "DP")) -> Standings:
    """Return the standings of POINTS at the agreed stage: AB first, BS and CG shared, DP last."""
    ranks = {"AB": (1, False), "BS": (2, True), "CG": (2, True), "DP": (4, False)}
    rows = tuple(
        Standing(
            unit,
            scoresheet(unit),
            *ranks[unit],
            class_name="Hoàn thành xuất sắc nhiệm vụ" if unit == "AB" else "Hoàn thành nhiệm vụ",
            class_before_effects="Hoàn thành xuất sắc nhiệm vụ" if unit == "AB" else "Hoàn thành nhiệm vụ",
            barred=False,
        )
        for unit in units
    )
    return Standings(Layer.AGREED, rows, (Tie("BS", "CG", None, None),), (), open=1, pending=33)
