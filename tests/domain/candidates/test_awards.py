"""Kinds of award: what a row of a table means among those that are known, and their codes."""

import pytest

from desktop.domain.candidates.awards import award_code, award_of, award_said, meanings
from desktop.domain.question import AwardKind

USUAL = (
    ("Thủ tướng Chính phủ", "Bằng khen"),
    ("Bộ Công an", "Cờ thi đua của Bộ Công an"),
    ("Bộ Công an", "Chiến sĩ thi đua toàn lực lượng Công an nhân dân"),
    ("Bộ Công an", "Bằng khen"),
    ("Tỉnh, thành phố", "Bằng khen"),
    ("Công an tỉnh, thành phố", "Giấy khen"),
)


def kinds(level: str, form: str) -> list[tuple[str, str]]:
    return [(each.level, each.form) for each in meanings(AwardKind(level, form, "tap_the", "decided"), USUAL)]


@pytest.mark.parametrize(
    ("level", "form", "meant"),
    [
        ("Bộ Công an", "bằng khen", ("Bộ Công an", "Bằng khen")),
        ("", "Bằng khen của Bộ trưởng Bộ Công an", ("Bộ Công an", "Bằng khen")),
        ("Cấp Bộ", "Bằng khen", ("Bộ Công an", "Bằng khen")),
        ("", "Bằng khen của UBND tỉnh", ("Tỉnh, thành phố", "Bằng khen")),
        ("", "Giấy khen của Giám đốc Công an tỉnh", ("Công an tỉnh, thành phố", "Giấy khen")),
        (
            "",
            "Chiến sĩ thi đua toàn lực lượng CAND",
            ("Bộ Công an", "Chiến sĩ thi đua toàn lực lượng Công an nhân dân"),
        ),
    ],
)
def test_a_row_means_the_one_known_kind_its_words_fit(level: str, form: str, meant: tuple[str, str]) -> None:
    assert kinds(level, form) == [meant]


def test_a_row_short_for_several_is_taken_as_written_until_a_person_chooses() -> None:
    found = kinds("", "Bằng khen")
    assert found == [("", "Bằng khen"), *((level, form) for level, form in USUAL if form == "Bằng khen")]


def test_an_unknown_form_stays_as_written() -> None:
    assert kinds("", "Huân chương Chiến công hạng Ba") == [("", "Huân chương Chiến công hạng Ba")]
    assert kinds("", "Khen thưởng") == [("", "Khen thưởng")]


def test_a_kind_goes_through_its_code() -> None:
    kind = AwardKind("Bộ Công an", "Bằng khen", "ca_nhan", "proposed")
    assert award_of(award_code(kind)) == kind


@pytest.mark.parametrize(
    "code", ["", "PPHS", "award:", "award:a|b|c|decided", "award:a||tap_the|decided", "award:a|b|tap_the|x"]
)
def test_what_is_no_code_names_no_award(code: str) -> None:
    assert award_of(code) is None


@pytest.mark.parametrize(
    ("head", "measure", "said"),
    [
        ("Bộ Công an tặng Bằng khen cho ", "tập thể", ("Bộ Công an", "tap_the", "decided")),
        ("BỘ CÔNG AN TẶNG BẰNG KHEN CHO 05 TẬP THỂ, ", "CÁ NHÂN", ("Bộ Công an", "ca_nhan", "decided")),
        (
            "Thủ tướng Chính phủ tặng Bằng khen 01 tập thể, Bộ Công an tặng Bằng khen ",
            "tập thể",
            ("Bộ Công an", "tap_the", "decided"),
        ),
        (
            "đề nghị Thủ tướng Chính phủ tặng Bằng khen cho ",
            "cá nhân",
            ("Thủ tướng Chính phủ", "ca_nhan", "proposed"),
        ),
        ("Bộ Công an tặng Bằng khen; biểu dương ", "tập thể", None),
        ("Bộ Công an tặng Bằng khen cho ", "vụ", None),
        ("được tặng Bằng khen cho ", "tập thể", None),
    ],
)
def test_a_sentence_names_a_level_with_its_form(head: str, measure: str, said: tuple[str, str, str] | None) -> None:
    kind = award_said(f"{head}05 {measure}", (len(head), len(head) + 2), measure, USUAL)
    assert (kind and (kind.level, kind.object, kind.status)) == said
    assert kind is None or kind.form == "Bằng khen"


@pytest.mark.parametrize(
    ("sentence", "number", "said"),
    [
        ("Giám đốc Công an tỉnh tặng Giấy khen cho 45 tập thể", "45", ("Công an tỉnh, thành phố", "tap_the")),
        ("Chủ tịch UBND tỉnh tặng Bằng khen cho 9 cá nhân", "9", ("Tỉnh, thành phố", "ca_nhan")),
        ("có 10 tập thể và 25 cá nhân được Bộ trưởng tặng Bằng khen", "10", ("Bộ Công an", "tap_the")),
        ("có 10 tập thể và 25 cá nhân được Bộ trưởng tặng Bằng khen", "25", ("Bộ Công an", "ca_nhan")),
        ("Được tặng 02 Cờ thi đua của Bộ Công an", "02", ("Bộ Công an", "tap_the")),
        ("đạt 21 Chiến sĩ thi đua toàn lực lượng CAND", "21", ("Bộ Công an", "ca_nhan")),
        ("tặng 05 Giấy khen cho tập thể", "05", ("Công an tỉnh, thành phố", "tap_the")),
        ("tặng 05 Giấy khen", "05", None),
        ("Công an tỉnh tặng Bằng khen cho 5 tập thể", "5", None),
        ("có 12 cá nhân được biểu dương", "12", None),
    ],
)
def test_who_gives_stands_before_or_behind_and_a_form_of_one_level_tells_it(
    sentence: str, number: str, said: tuple[str, str] | None
) -> None:
    begin = sentence.index(number)
    measure = next((each for each in ("tập thể", "cá nhân") if sentence[begin:].split(" ", 1)[1].startswith(each)), "")
    kind = award_said(sentence, (begin, begin + len(number)), measure, USUAL)
    assert (kind and (kind.level, kind.object)) == said
