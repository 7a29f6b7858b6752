from dataclasses import replace

import pytest

from desktop.domain.cluster import Unit
from desktop.sheets.draft.owner.units import foreign_body, unit_in_file_name, unit_in_text, unit_of_heading
from tests.sheets.draft.books import CLUSTER


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("CÔNG AN TỈNH AN BÌNH", "AB"), ("Công an tỉnh An Bình", "AB"), ("CA An Bình", "AB"), ("CAT An Bình", "AB"),
        ("CA tỉnh Bắc Sơn", "BC"), ("CATP Hà Lâm", "HL"), ("Công an TP. Hà Lâm", "HL"), ("CÔNG AN THÀNH PHỐ HÀ LÂM", "HL"),
        ("BẢNG TỰ CHẤM NĂM 2026 – CÔNG AN TỈNH AN BÌNH", "AB"), ("Công an tỉnh An Binh", "AB"), ("Công an tỉnh Bắc Sn", "BC"),
        ("C.A tỉnh An Bình", "AB"), ("C.A. AN BÌNH", "AB"), ("CATP HL", "HL"), ("CA tỉnh A.B", None), ("CA tỉnh BS", "BC"), ("CA HL", None),
        ("CONG AN TINH AN BINH", "AB"), ("Bang tu cham cua CA tinh Bac Son", "BC"),
        ("CÔNG AN TỈNH HOÀ BÌNH", None), ("Công an tỉnh", None), ("BỘ CÔNG AN", None), ("An Bình", None),
        ("Công an tỉnh An Bình và Công an tỉnh Bắc Sơn", None),
    ],
)  # fmt: skip
def test_a_line_names_a_unit(text: str, unit: str | None) -> None:
    found = unit_in_text(text, CLUSTER)
    assert (found.unit if found else None) == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("CA TPHCM", "HCM"), ("Công an TP.HCM", "HCM"), ("CATP HCM", "HCM"), ("Công an TPHCM", "HCM"), ("CATP HN", "HN"),
        ("Công an tỉnh Đăk Lăk", "DL"), ("Công an tỉnh Đắc Lắk", "DL"), ("Công an tỉnh Đắc Lắc", "DL"), ("CAT HT", None),
    ],
)  # fmt: skip
def test_letters_and_old_spellings_name_a_unit(text: str, unit: str | None) -> None:
    names = (("HCM", "thành phố", "Hồ Chí Minh"), ("HN", "thành phố", "Hà Nội"), ("DL", "tỉnh", "Đắk Lắk"),
             ("HT", "tỉnh", "Hà Tĩnh"), ("HO", "tỉnh", "Hưng Thịnh"))  # fmt: skip
    units = tuple(Unit(code, f"Công an {kind} {name}", name, order) for order, (code, kind, name) in enumerate(names))
    found = unit_in_text(text, replace(CLUSTER, units=units))
    assert (found.unit if found else None) == unit


def test_a_column_headed_by_letters_is_that_unit_s() -> None:
    assert [unit_of_heading(text, CLUSTER) for text in ("CATP HL", "CA tỉnh AB", "CA tỉnh XY")] == ["HL", "AB", None]


def test_a_misspelt_name_is_less_sure() -> None:
    right, wrong = unit_in_text("Công an tỉnh An Bình", CLUSTER), unit_in_text("Công an tỉnh An Binh", CLUSTER)
    assert right
    assert wrong
    assert wrong.confidence < 0.93 <= right.confidence


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("AB_cham_diem.xlsx", "AB"), ("CAT An Bình - tự chấm (sửa lần 2).xlsx", "AB"), ("CA_Bac_Son 2026.xls", "BC"),
        ("SoLieu_HL_2026_v1.xlsx", "HL"), ("tuchambacson.xlsx", "BC"), ("bang diem.xlsx", None), ("AB_HL.xlsx", None),
        ("An Bình và Bắc Sơn.docx", None), ("ban binh.xlsx", None), ("abc.xlsx", None), ("AB", "AB"),
    ],
)  # fmt: skip
def test_a_file_name_points_to_a_unit(name: str, unit: str | None) -> None:
    found = unit_in_file_name(name, CLUSTER)
    assert (found.unit if found else None) == unit


def test_a_code_that_is_an_office_word_is_weak() -> None:
    report, code = unit_in_file_name("BC_2026.xlsx", CLUSTER), unit_in_file_name("AB_2026.xlsx", CLUSTER)
    assert report
    assert code
    assert report.confidence < 0.6 < code.confidence


def test_the_name_of_another_body_is_told() -> None:
    assert foreign_body("CÔNG AN TỈNH HOÀ BÌNH") == "HOÀ BÌNH"
    assert foreign_body("Bảng chấm điểm") is None
