"""Why: each number explained in sentences whose last number is the number itself."""

import tomllib
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings

from desktop.domain.framework import (
    Below,
    Choice,
    ClassRow,
    Count,
    Criterion,
    Deduct,
    Direct,
    FloorOn,
    Framework,
    Indicator,
    Kind,
    Part,
    Policy,
    Quota,
    Reduction,
    Relative,
    Target,
    Tier,
    Tiers,
)
from desktop.domain.ledger import LAYERS, Draw, Entry, Figure, Inputs, Layer, Ledger, RaisedEffect, State
from desktop.domain.place import Place
from desktop.domain.scoring.engine import score
from desktop.domain.scoring.standing import rank
from desktop.domain.scoring.why import explain
from desktop.domain.scoring.why.formula import formula
from desktop.resources import resource
from desktop.words.why import sentences
from tests.domain.scoring import builders as make
from tests.domain.scoring.builders import D, fed, levelled, straight
from tests.domain.scoring.strategies import ledgers


def why(book: Ledger, number: str, stage: Layer = Layer.AGREED) -> tuple[str, ...]:
    sheets = score(book, stage)
    return sentences(explain(book, sheets, rank(book, sheets, stage), number))


def leaf(kind: Kind, *entries: Entry) -> tuple[str, ...]:
    """Return the sentences of AB:I.1 after the one that names the leaf and the one that names the layer."""
    return why(make.ledger(make.framework(kind), *entries), "AB:I.1")[2:]


RISING = Tiers((Tier(D(80), D(10)), Tier(D(60), D(5))), rising=True)
FALLING = Tiers((Tier(D(2), D(10)), Tier(D(5), D(5))), rising=False, otherwise=D(1))
LEVELS = (("Bộ", D(2)), ("tỉnh", D(1)))
OVER = Target(D(80), over_rate=D("0.1"), over_cap=D(1))
SHORT = Target(D(80), Below.PER_PERCENT, D("0.5"))

FORMULAS: list[tuple[Kind, Entry, tuple[str, ...]]] = [
    (
        Reduction(D(5), D(1)),
        fed("AB", "I.1", baseline="200", actual="196"),
        (
            "Chỉ tiêu giảm 5 %: kỳ trước 200, kỳ này 196 → giảm 2,00 %; thiếu 3,00 điểm phần trăm × 1,00 = −3,00; "
            "10,00 − 3,00 = 7,00.",
        ),
    ),
    (
        Reduction(D(5), D(1), whole=True),
        fed("AB", "I.1", baseline="200", actual="195"),
        (
            "Chỉ tiêu giảm 5 %: kỳ trước 200, kỳ này 195 → giảm 2,50 %; thiếu 2,50 điểm phần trăm, tính tròn lên 3; "
            "3 × 1,00 = −3,00; 10,00 − 3,00 = 7,00.",
        ),
    ),
    (
        Reduction(D(5), D(1)),
        fed("AB", "I.1", baseline="200", actual="180"),
        ("Chỉ tiêu giảm 5 %: kỳ trước 200, kỳ này 180 → giảm 10,00 %; đạt chỉ tiêu: 10,00 điểm.",),
    ),
    (
        Reduction(D(5), D(1), at_increase=D(2)),
        fed("AB", "I.1", baseline="200", actual="206"),
        ("Chỉ tiêu giảm 5 %: kỳ trước 200, kỳ này 206 → tăng 3,00 %; khi tăng, khung tiêu chí cho 2,00 điểm.",),
    ),
    (
        Reduction(D(5), D(4)),
        fed("AB", "I.1", baseline="200", actual="200"),
        (
            "Chỉ tiêu giảm 5 %: kỳ trước 200, kỳ này 200 → không tăng, không giảm; thiếu 5,00 điểm phần trăm × 4,00 = "
            "−20,00; 10,00 − 20,00 = −10,00.",
            "Không xuống dưới 0,00: −10,00 → 0,00.",
        ),
    ),
    (
        Reduction(D(5), D(1)),
        fed("AB", "I.1", baseline="0", actual="0"),
        ("Chỉ tiêu giảm 5 %: kỳ trước và kỳ này đều bằng 0 → đạt, 10,00 điểm.",),
    ),
    (
        Reduction(D(5), D(1)),
        fed("AB", "I.1", baseline="0", actual="3"),
        ("Chỉ tiêu giảm 5 %: kỳ trước 0, kỳ này 3 → không tính được tỷ lệ giảm, 0 điểm; cần có người xem lại.",),
    ),
    (
        Target(D(80)),
        fed("AB", "I.1", actual="84"),
        ("Chỉ tiêu 80, thực hiện 84 → đạt 105,00 %, hoàn thành chỉ tiêu: 10,00 điểm.",),
    ),
    (
        OVER,
        fed("AB", "I.1", actual="84"),
        (
            "Chỉ tiêu 80, thực hiện 84 → đạt 105,00 %, hoàn thành chỉ tiêu: 10,00 điểm.",
            "Vượt 5,00 điểm phần trăm; 5,00 × 0,10 = 0,50.",
            "10,00 + 0,50 = 10,50.",
        ),
    ),
    (
        replace(OVER, whole=True),
        fed("AB", "I.1", actual="99"),
        (
            "Chỉ tiêu 80, thực hiện 99 → đạt 123,75 %, hoàn thành chỉ tiêu: 10,00 điểm.",
            "Vượt 23,75 điểm phần trăm, tính tròn xuống 23; 23 × 0,10 = 2,30.",
            "Cắt trần điểm vượt: 2,30 → 1,00.",
            "10,00 + 1,00 = 11,00.",
        ),
    ),
    (
        SHORT,
        fed("AB", "I.1", actual="76"),
        (
            "Chỉ tiêu 80, thực hiện 76 → đạt 95,00 %; thiếu 5,00 điểm phần trăm; 5,00 × 0,50 = 2,50; "
            "10,00 − 2,50 = 7,50.",
        ),
    ),
    (
        Target(D(80), Below.NOTHING),
        fed("AB", "I.1", actual="76"),
        ("Chỉ tiêu 80, thực hiện 76 → đạt 95,00 %; chưa đạt chỉ tiêu nên không có điểm.",),
    ),
    (
        Target(D(79)),
        fed("AB", "I.1", actual="53"),
        (
            "Chỉ tiêu 79, thực hiện 53 → đạt 67,0886 %; tính theo tỷ lệ: 10,00 × 53 / 79 = 6,7089.",
            "Làm tròn đến 2 chữ số thập phân: 6,7089 → 6,71.",
        ),
    ),
    (RISING, fed("AB", "I.1", value="94.5"), ("Kết quả 94,5, thuộc mức từ 80 trở lên: 10,00 điểm.",)),
    (RISING, fed("AB", "I.1", value="1"), ("Kết quả 1 không thuộc mức nào trong khung tiêu chí: 0,00 điểm.",)),
    (FALLING, fed("AB", "I.1", value="3"), ("Kết quả 3, thuộc mức đến 5: 5,00 điểm.",)),
    (FALLING, fed("AB", "I.1", value="1"), ("Kết quả 1, thuộc mức đến 2: 10,00 điểm.",)),
    (Count(D(1)), fed("AB", "I.1", count="12"), ("12 × 1,00 = 12,00.", "Cắt trần: 12,00 → 10,00.")),
    (
        Count(None, LEVELS),
        levelled("AB", "I.1", Bộ=2, tỉnh=0),
        ("Bộ: 2 × 2,00 = 4,00.", "Cộng các cấp: 4,00."),
    ),
    (Deduct(D(1)), fed("AB", "I.1", count="3"), ("3 × 1,00 = 3,00.", "10,00 − 3,00 = 7,00.")),
    (
        Deduct(D(1), floor=D(-3)),
        fed("AB", "I.1", count="15"),
        ("15 × 1,00 = 15,00.", "10,00 − 15,00 = −5,00.", "Không xuống dưới −3,00: −5,00 → −3,00."),
    ),
    (Choice((("Tốt", D(10)),)), fed("AB", "I.1", choice="Tốt"), ("Mức “Tốt”: 10,00 điểm.",)),
    (
        Direct(D("0.5")),
        fed("AB", "I.1", points="9.5"),
        ("Chấm điểm trực tiếp: 9,50 (tối đa 10,00, bước 0,50).",),
    ),
    (
        Count(D(1)),
        straight("AB", "I.1", "9.125"),
        (
            "Điểm được ghi thẳng là 9,125 (tối đa 10,00), không tính từ số liệu.",
            "Làm tròn đến 2 chữ số thập phân: 9,125 → 9,13.",
        ),
    ),
    (
        Relative(),
        fed("AB", "I.1", actual="90", target="100"),
        ("Chỉ tiêu 100, thực hiện 90 → đạt 90,00 %; dưới chỉ tiêu: 5,00 × 90,00 % = 4,50.",),
    ),
    (
        Relative(),
        fed("AB", "I.1", actual="90", target="90"),
        ("Chỉ tiêu 90, thực hiện 90 → đạt đúng 100 % chỉ tiêu: 5,00 điểm.",),
    ),
    (
        Relative(),
        fed("AB", "I.1", actual="99", target="90"),
        (
            "Chỉ tiêu 90, thực hiện 99 → đạt 110,00 %, vượt chỉ tiêu.",
            "Tỷ lệ cao nhất Cụm (Công an tỉnh AB: 110,00 %): 10,00 điểm.",
        ),
    ),
]


@pytest.mark.parametrize(("kind", "entry", "expected"), FORMULAS)
def test_each_formula_is_said_with_its_numbers(kind: Kind, entry: Entry, expected: tuple[str, ...]) -> None:
    assert leaf(kind, entry)[:-1] == expected


def test_a_unit_above_target_is_measured_against_the_best() -> None:
    said = leaf(Relative(), fed("AB", "I.1", actual="110", target="100"), fed("BS", "I.1", actual="140", target="100"))

    assert said == (
        "Chỉ tiêu 100, thực hiện 110 → đạt 110,00 %, vượt chỉ tiêu.",
        "Tỷ lệ cao nhất Cụm: Công an tỉnh BS, 140,00 %; phần vượt 10,00 so với 40,00 điểm phần trăm: "
        "5,00 + 5,00 × 10,00 / 40,00 = 6,25.",
        "Điểm của tiêu chí: 6,25.",
    )


def test_the_layer_says_who_when_why_and_from_which_cell() -> None:
    place = Place("an-binh.xlsx", "ab12", "Chấm điểm", "D12", "-9,5")
    entry = Entry(
        "AB",
        "I.1",
        Layer.CLAIM,
        points=D("9.5"),
        reason="Theo hồ sơ",
        officer="Cán bộ Cụm",
        time="2026-11-14T09:30:00+07:00",
        sources=(("points", place), ("counts:Bộ", replace(place, sheet=None, cell="¶12"))),
        evidence="BC 15",
    )

    said = why(make.ledger(make.framework(Direct()), entry), "AB:I.1")

    assert said[:5] == (
        "Tiêu chí I.1 “Tiêu chí 1”, điểm tối đa 10,00.",
        "Lấy điểm tự chấm, do Cán bộ Cụm ghi lúc 09:30 ngày 14/11/2026; lý do: Theo hồ sơ; minh chứng: BC 15.",
        "Điểm: tệp an-binh.xlsx, trang “Chấm điểm”, ô D12, ghi “-9,5”.",
        "Số lượng (Bộ): tệp an-binh.xlsx, đoạn 12, ghi “-9,5”.",
        "Chưa có điểm thống nhất, đang tạm lấy điểm tự chấm.",
    )


def test_a_time_that_is_no_date_is_said_as_it_stands() -> None:
    entry = replace(straight("AB", "I.1", "9"), officer="A", time="sáng thứ hai")

    assert why(make.ledger(make.framework(Direct()), entry), "AB:I.1")[1].endswith(
        "do A ghi lúc sáng thứ hai; lý do: Theo hồ sơ."
    )


@pytest.mark.parametrize(
    ("kind", "entries", "expected"),
    [
        (Direct(), (), ("Chưa có số liệu; tạm tính 0 điểm.",)),
        (
            Direct(),
            (make.stated("AB", "I.1", State.NOT_REPORTED),),
            ("Đơn vị không báo cáo (Không giao): tính 0 điểm.",),
        ),
        (
            Deduct(D(1)),
            (make.stated("AB", "I.1", State.NOT_REPORTED),),
            (
                "Đơn vị không báo cáo (Không giao): coi như không có trường hợp nào bị trừ, giữ nguyên 10,00 điểm; "
                "cần có người xem lại.",
            ),
        ),
        (
            Direct(),
            (make.stated("AB", "I.1", State.NOT_ASSIGNED),),
            (
                "Tiêu chí không giao cho đơn vị (Không giao).",
                "Điểm chuẩn của đơn vị được quy đổi theo tổng điểm tối đa các tiêu chí được giao.",
            ),
        ),
        (
            Target(),
            (fed("AB", "I.1", actual="5"),),
            (
                "Lấy điểm thống nhất; lý do: Theo hồ sơ.",
                "Thực hiện 5 nhưng chưa có chỉ tiêu giao (hoặc chỉ tiêu bằng 0) nên chưa tính được điểm.",
            ),
        ),
    ],
)
def test_each_state_says_what_it_counts(kind: Kind, entries: tuple[Entry, ...], expected: tuple[str, ...]) -> None:
    assert why(make.ledger(make.framework(kind), *entries), "AB:I.1")[1:] == expected


def test_one_layer_explains_itself_whatever_the_stage() -> None:
    book = make.ledger(
        make.framework(Relative()),
        fed("AB", "I.1", Layer.CLAIM, actual="110", target="100"),
        straight("AB", "I.1", "3"),
        fed("BS", "I.1", Layer.CLAIM, actual="120", target="100"),
        straight("BS", "I.1", "3"),
    )

    assert why(book, "AB:I.1@claim")[-1] == "Điểm của tiêu chí: 7,50."
    assert why(book, "AB:I.1@agreed")[-1] == "Điểm của tiêu chí: 3,00."
    assert why(book, "AB:I.1@cross")[1:] == ("Chưa có điểm chấm chéo.",)


EXTRAS = replace(
    make.with_extras(make.framework(Direct(), Direct())), bonus_cap=D(3), penalty_cap=D(1), rounding_criterion=3
)


def whole(own: Framework, *given_points: str) -> Ledger:
    entries = [straight("AB", leaf.code, each) for leaf, each in zip(own.leaves, given_points, strict=False) if each]
    rest = [straight("BS", leaf.code, "0") for leaf in own.leaves]
    return make.ledger(own, *entries, *rest, units=2)


def test_a_total_adds_up_its_sections_caps_and_rounding() -> None:
    assert why(whole(EXTRAS, "8.125", "8", "5", "2"), "total:AB") == (
        "I Phần I: 16,125 / 20,000.",
        "Điểm chuẩn: 16,125.",
        "T Điểm thưởng: 5,000 / 10,000.",
        "Cắt trần điểm thưởng: 5,00 → 3,00.",
        "P Điểm trừ: 2,000 / 10,000.",
        "Cắt trần điểm trừ: 2,00 → 1,00.",
        "Tổng điểm của Công an tỉnh AB: 16,125 + 3,00 − 1,00 = 18,125.",
        "Làm tròn đến 2 chữ số thập phân: 18,125 → 18,13.",
    )


def test_parts_of_a_total_explain_themselves() -> None:
    book = whole(EXTRAS, "8", "8", "2", "1")

    assert why(book, "base:AB") == ("I Phần I: 16,000 / 20,000.", "Điểm chuẩn: 16,00.")
    assert why(book, "bonus:AB") == ("T Điểm thưởng: 2,000 / 10,000.", "Điểm thưởng: 2,00.")
    assert why(book, "penalty:AB") == ("P Điểm trừ: 1,000 / 10,000.", "Điểm trừ: 1,00.")
    assert why(book, "max:AB") == ("Tổng điểm tối đa các tiêu chí được giao: 20,000.",)


def test_a_framework_without_bonus_and_penalty_does_not_speak_of_them() -> None:
    assert why(whole(make.framework(Direct()), "8"), "total:AB") == (
        "I Phần I: 8,00 / 10,00.",
        "Điểm chuẩn: 8,00.",
        "Tổng điểm của Công an tỉnh AB: 8,00 + 0,00 − 0,00 = 8,00.",
    )


def test_a_total_held_by_its_floor_says_so() -> None:
    own = replace(EXTRAS, total_floor=D(5), penalty_cap=None)

    assert "Tổng điểm không xuống dưới 5: −6,00 → 5." in why(whole(own, "1", "1", "0", "8"), "total:AB")


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        (
            Policy.RESCALE,
            "Không giao I.2: quy đổi 8,00 × 20 / 10,000, làm tròn 2 chữ số thập phân → điểm chuẩn 16,00.",
        ),
        (Policy.FULL, "Không giao I.2, được tính đủ điểm: 8,00 + 10,000 = 18,00 điểm chuẩn."),
        (Policy.DROP, "Không giao I.2, không cộng điểm: điểm chuẩn 8,00 trên tối đa được giao 10,000."),
    ],
)
def test_a_base_with_leaves_not_assigned_says_what_was_done(policy: Policy, expected: str) -> None:
    book = whole(replace(EXTRAS, policy=policy), "8", "8", "0", "0")
    missing = replace(book, entries=(*book.entries, make.stated("AB", "I.2", State.NOT_ASSIGNED)))

    assert expected in why(missing, "base:AB")


@pytest.mark.parametrize("policy", [Policy.RESCALE, Policy.DROP])
def test_a_base_with_no_leaf_assigned_divides_by_nothing(policy: Policy) -> None:
    book = whole(replace(EXTRAS, policy=policy), "8", "8", "0", "0")
    out = tuple(make.stated("AB", each, State.NOT_ASSIGNED) for each in ("I.1", "I.2"))

    told = why(replace(book, entries=(*book.entries, *out)), "base:AB")

    assert "Không được giao tiêu chí nào: điểm chuẩn 0,00." in told


def test_a_branch_lists_its_children_with_their_states() -> None:
    own = replace(make.framework(*[Direct()] * 4), policy=Policy.FULL)
    book = make.ledger(
        own,
        straight("AB", "I.1", "8"),
        make.stated("AB", "I.2", State.NOT_REPORTED),
        make.stated("AB", "I.3", State.NOT_ASSIGNED),
    )

    assert why(book, "AB:I") == (
        "Mục I “Phần I”, điểm tối đa 40,00: cộng các tiêu chí bên dưới được 18,00.",
        "I.1 Tiêu chí 1: 8,00 / 10,00.",
        "I.2 Tiêu chí 2: không báo cáo, tính 0,00.",
        "I.3 Tiêu chí 3: không giao, tính đủ 10,00.",
        "I.4 Tiêu chí 4: chưa có số liệu, tạm tính 0.",
    )


ROWS = (
    ClassRow("Xuất sắc", D(15), quota=Quota(0)),
    ClassRow("Giỏi", D(19)),
    ClassRow("Tốt", D(10), D(50), FloorOn.CRITERION),
    ClassRow("Khá", D(10), D(90), FloorOn.SECTION),
    ClassRow("Đạt", D(5), D(20)),
    ClassRow("Chưa đạt", D(0)),
)


def test_a_class_says_which_rows_were_missed_and_why() -> None:
    own = replace(make.framework(Direct(), Direct()), classes=ROWS, effects=(make.LOWER, make.BARRED))
    book = whole(own, "10", "5")
    lower = replace(book, entries=(*book.entries, straight("AB", "I.2", "4.99"), straight("AB", "I.1", "10")))
    ruled = replace(lower, effects=(RaisedEffect("AB", "KL", "TB 12"), RaisedEffect("AB", "KX", "TB 13")))

    assert why(book, "class:AB")[0] == (
        "Đủ điều kiện “Xuất sắc” nhưng hạng này chỉ lấy 0 đơn vị; đơn vị xếp thứ 1, nằm ngoài số lượng nên xuống hạng "
        "dưới."
    )
    assert why(ruled, "class:AB") == (
        "Chưa đạt “Xuất sắc”: tổng điểm 14,99 thiếu 0,01 so với mức 15.",
        "Chưa đạt “Giỏi”: tổng điểm 14,99 thiếu 4,01 so với mức 19.",
        "Chưa đạt “Tốt”: tiêu chí I.2 “Tiêu chí 2” được 4,99, phải từ 50 % điểm tối đa trở lên (5,00).",
        "Chưa đạt “Khá”: mục I “Phần I” được 14,99, phải từ 90 % điểm tối đa được giao trở lên (18,00).",
        "Đạt “Đạt”: tổng điểm 14,99, mức từ 5; các mục đều đạt từ 20 % điểm tối đa trở lên.",
        "Khống chế hạ 1 bậc: Kỷ luật (TB 12).",
        "Không xét danh hiệu: Không xét (TB 13).",
        "Xếp loại trước khống chế “Đạt”, sau khống chế “Chưa đạt”; điểm giữ nguyên.",
    )
    assert why(book, "class:BS")[-1] == "Xếp “Chưa đạt”, hạng cuối: tổng điểm 0,00."


def test_a_class_made_for_an_assigned_maximum_and_one_that_waits_for_a_vote_say_so() -> None:
    own = replace(
        make.framework(Direct()), classes=(ClassRow("Tốt", D(5), for_max=D(10), quota=Quota(1)), ClassRow("Khá", D(0)))
    )
    book = make.ledger(own, straight("AB", "I.1", "8"), straight("BS", "I.1", "8"), units=2)

    assert why(book, "class:AB") == (
        "Đạt “Tốt” (dành cho điểm tối đa được giao 10): tổng điểm 8,00, mức từ 5.",
        "Đồng hạng ở ranh giới số lượng của “Tốt” (Công an tỉnh AB, Công an tỉnh BS): chờ hội nghị quyết định.",
    )


def test_without_rows_without_framework_or_without_rank_the_reason_is_said() -> None:
    own = replace(make.framework(Direct()), effects=(make.UNRANKED,))
    out = replace(whole(own, "8"), effects=(RaisedEffect("AB", "KXL", "TB 12"),))
    only_for_others = replace(own, classes=(ClassRow("Tốt", D(0), for_max=D(99)),))

    assert why(out, "class:AB") == ("Công an tỉnh AB không xếp loại: Không xếp loại (TB 12).",)
    assert why(out, "rank:AB") == ("Công an tỉnh AB không xếp hạng: Không xếp loại (TB 12).",)
    assert why(whole(own, "8"), "class:AB") == ("Khung tiêu chí không quy định xếp loại.",)
    assert why(whole(only_for_others, "8"), "class:AB") == ("Khung tiêu chí không có hạng xếp loại nào cho đơn vị.",)
    assert why(make.ledger(replace(own, criteria=())), "rank:AB") == ("Chưa có khung tiêu chí nên chưa xếp hạng.",)


LADDER = replace(
    make.with_extras(make.framework(Direct(), Direct())),
    indicators=(Indicator("PPHS", "Số vụ phạm pháp hình sự", "vụ"),),
)


@pytest.mark.parametrize(
    ("rung", "expected"),
    [
        ("section:I", "Công an tỉnh AB hơn ở mục I “Phần I”: 16,00 > 15,00."),
        ("criterion:I.1", "Công an tỉnh AB hơn ở tiêu chí I.1 “Tiêu chí 1”: 9,00 > 8,00."),
        ("bonus", "Công an tỉnh BS hơn về điểm thưởng: 3,00 > 1,00."),
        ("penalty", "Công an tỉnh AB ít điểm trừ hơn: 1,00 < 2,00."),
        ("figure:PPHS:lower", "Công an tỉnh AB hơn về “Số vụ phạm pháp hình sự”: 5 so với 7."),
    ],
)
def test_a_tie_break_says_by_what_and_with_which_values(rung: str, expected: str) -> None:
    book = make.ledger(
        replace(LADDER, tie_breaks=(rung,)),
        *(straight("AB", leaf.code, each) for leaf, each in zip(LADDER.leaves, ("9", "7", "1", "1"), strict=True)),
        *(straight("BS", leaf.code, each) for leaf, each in zip(LADDER.leaves, ("8", "7", "3", "2"), strict=True)),
        units=2,
    )
    book = replace(book, figures=(Figure("AB", "PPHS", "this", D(5)), Figure("BS", "PPHS", "this", D(7))))

    for unit in ("AB", "BS"):
        assert why(book, f"rank:{unit}")[1].endswith(expected)


def test_a_shared_rank_names_the_others_and_the_neighbours() -> None:
    book = make.ledger(
        make.framework(Direct()),
        *(straight(unit, "I.1", each) for unit, each in zip(make.UNITS, ("9", "8", "8", "1"), strict=False)),
        units=4,
    )

    assert why(book, "rank:BS") == (
        "Công an tỉnh BS đồng hạng 2 với Công an tỉnh CG trong 4 đơn vị được xếp hạng, tổng điểm 8,00.",
        "Kém Công an tỉnh AB (thứ 1, 9,00 điểm): 1,00 điểm.",
        "Hơn Công an tỉnh DP (thứ 4, 1,00 điểm): 7,00 điểm.",
    )


def test_a_draw_is_said_with_its_witnesses() -> None:
    book = make.ledger(make.framework(Direct()), *(straight(unit, "I.1", "8") for unit in ("AB", "BS", "CG")))
    draws = (
        Draw(("AB", "BS", "CG"), ("CG", "AB", "BS"), "Hội nghị", "Đại diện các đơn vị", "20/11/2026"),
        Draw(("AB", "BS"), ("BS", "AB"), "Ban tổ chức"),
    )

    assert why(replace(book, draws=draws), "rank:BS")[1:] == (
        "Công an tỉnh AB và Công an tỉnh BS cùng 8,00 điểm; thứ tự theo kết quả bốc thăm hoặc biểu quyết do Hội nghị "
        "thực hiện ngày 20/11/2026, có Đại diện các đơn vị chứng kiến: Công an tỉnh CG, Công an tỉnh AB, Công an tỉnh "
        "BS.",
    )


def test_a_provisional_number_says_what_is_open() -> None:
    book = make.ledger(make.framework(Direct(), Direct()), straight("AB", "I.1", "8", Layer.CLAIM), units=2)

    assert why(book, "total:AB")[-1] == (
        "TẠM TÍNH: đơn vị còn 1 tiêu chí chưa có số liệu, 1 tiêu chí chưa có điểm thống nhất; "
        "toàn Cụm còn 3 ô chưa có số liệu, 1 ô chưa có điểm thống nhất."
    )
    assert why(book, "rank:BS", Layer.CLAIM)[-1] == (
        "TẠM TÍNH: đơn vị còn 2 tiêu chí chưa có số liệu; toàn Cụm còn 3 ô chưa có số liệu."
    )


@pytest.mark.parametrize(
    "number", ["", "AB", "XX:I.1", "AB:I.9", "AB:I@claim", "AB:I.1@final", "total:XX", "rank:", "PPHS", "other:AB"]
)
def test_what_is_no_number_has_no_explanation(number: str) -> None:
    assert why(make.ledger(make.framework(Direct())), number) == ()


@settings(max_examples=60, deadline=None)
@given(book=ledgers())
def test_every_explanation_ends_in_the_number_the_engine_gave(book: Ledger) -> None:
    for stage in (Layer.CLAIM, Layer.AGREED):
        sheets = score(book, stage)
        standings = rank(book, sheets, stage)
        for sheet in sheets:
            for cell in sheet.cells:
                steps = explain(book, sheets, standings, f"{sheet.unit}:{cell.criterion}")
                assert len(sentences(steps)) == len(steps)
                if cell.layer is not None:
                    assert steps[-1].facts["points"] == cell.points
                if cell.layer is stage:
                    layered = explain(book, sheets, standings, f"{sheet.unit}:{cell.criterion}@{stage}")
                    assert layered[-1].facts["points"] == cell.points
            total = explain(book, sheets, standings, f"total:{sheet.unit}")
            ends = {"total_rounded": "points", "total_floored": "floor", "total": "result"}
            numbers = [step.facts[ends[step.code]] for step in total if step.code in ends]
            assert numbers[-1:] == ([] if sheet.nothing_yet else [sheet.total])


@settings(max_examples=60, deadline=None)
@given(book=ledgers())
def test_every_number_has_sentences_without_holes(book: Ledger) -> None:
    sheets = score(book, Layer.AGREED)
    standings = rank(book, sheets, Layer.AGREED)
    kinds = ("total", "base", "bonus", "penalty", "max", "class", "rank")
    for sheet in sheets:
        ids = [f"{kind}:{sheet.unit}" for kind in kinds]
        ids += [f"{sheet.unit}:{criterion.code}" for criterion in book.framework.criteria]
        ids += [f"{sheet.unit}:{each.code}@{layer}" for each in book.framework.leaves for layer in LAYERS]
        for number in ids:
            said = sentences(explain(book, sheets, standings, number))
            assert said, number
            for sentence in said:
                assert sentence.endswith((".", "”.")), sentence
                assert "None" not in sentence
                assert "  " not in sentence


def test_every_sentence_of_the_catalogue_can_be_reached() -> None:
    source = "\n".join(
        path.read_text("utf-8")
        for path in sorted((resource().parent / "desktop" / "domain" / "scoring" / "why").glob("*.py"))
    )
    made = ("not_assigned_", "line_", "base_", "neighbour_", "tie_", "bonus", "penalty")

    for code in tomllib.loads(resource("words", "why.toml").read_text("utf-8")):
        assert f'"{code}"' in source or code.startswith(made), code


def test_a_layer_of_a_cell_that_is_no_longer_assigned_explains_itself() -> None:
    book = make.ledger(
        make.framework(Relative()),
        fed("AB", "I.1", Layer.CLAIM, actual="110", target="100"),
        make.stated("AB", "I.1", State.NOT_ASSIGNED),
    )

    said = why(book, "AB:I.1@claim")

    assert said[0].endswith("nay không giao cho đơn vị; điểm đã ghi trước đó chỉ để tham khảo.")
    assert said[-1] == "Điểm của tiêu chí: 10,00."


def test_a_draw_among_other_ties_is_found_by_its_units() -> None:
    units = make.UNITS[:6]
    given_points = ("9", "9", "8", "8", "7", "7")
    book = make.ledger(
        make.framework(Direct()),
        *(straight(unit, "I.1", each) for unit, each in zip(units, given_points, strict=True)),
        units=6,
    )
    draws = (Draw(("CG", "DP"), ("DP", "CG"), "Ban một"), Draw(("HL", "KT"), ("KT", "HL"), "Ban hai"))

    assert "do Ban một thực hiện" in why(replace(book, draws=draws), "rank:DP")[2]
    assert "do Ban hai thực hiện" in why(replace(book, draws=draws), "rank:HL")[1]


def test_a_relative_leaf_has_no_formula_of_its_own_inputs_alone() -> None:
    with pytest.raises(ValueError, match=r"I\.1"):
        formula(make.framework(Relative()).leaves[0], Inputs())


def test_a_leaf_that_is_a_root_is_explained_as_a_leaf() -> None:
    own = replace(make.framework(), criteria=(Criterion("A", "Một", D(10), Part.BASE, Direct()),), total=Decimal(10))

    assert why(make.ledger(own, straight("AB", "A", "5")), "AB:A")[-1] == "Điểm của tiêu chí: 5,00."
