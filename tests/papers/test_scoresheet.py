"""The scoresheet of a unit: the why of every line, what all lines share said once."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

from desktop.domain.dossier import Dossier
from desktop.domain.ledger import Entry, Inputs, Layer, Ledger, State
from desktop.domain.place import Place
from desktop.domain.scoring.engine import score
from desktop.domain.scoring.standing import rank
from desktop.domain.tabulate import LayerSheets
from desktop.papers.scoresheet import scoresheets
from tests.papers import docx
from tests.papers.ledgers import UNITS, ledger

LEAVES = [leaf.code for leaf in ledger().framework.leaves]


def straight(code: str, layer: Layer, points: str, reason: str = "Hội nghị thống nhất.") -> Entry:
    return Entry(
        "AB",
        code,
        layer,
        points=Decimal(points),
        reason=reason,
        officer="Nguyễn Văn Mẫu",
        time="2026-11-20T08:30:00",
    )


def kept(*entries: Entry) -> Ledger:
    return replace(ledger(), entries=tuple(replace(each, number=number) for number, each in enumerate(entries, 1)))


def made(whole: Ledger, stage: Layer = Layer.AGREED) -> bytes:
    layers = tuple(LayerSheets(layer, score(whole, layer)) for layer in Layer)
    standings = rank(whole, score(whole, stage), stage)
    return scoresheets(Dossier(whole, standings, date(2026, 11, 21), "K7M2QX", layers))


def said(whole: Ledger, stage: Layer = Layer.AGREED) -> str:
    return "\n".join(docx.paragraphs(made(whole, stage)))


AGREED = tuple(straight(code, Layer.AGREED, "5") for code in LEAVES)


def test_each_unit_has_pages_of_its_own() -> None:
    sheet = made(kept(*AGREED))
    subjects = [text for text in docx.paragraphs(sheet) if text.startswith("Kết quả chấm điểm thi đua năm 2026 của")]
    assert len(subjects) == len(UNITS)
    assert len(re.findall("<w:sectPr>", docx.part(sheet))) == len(UNITS)


def test_what_all_lines_share_is_said_once_under_the_table() -> None:
    text = said(kept(*AGREED))
    note = (
        "Ghi chú: các dòng không ghi khác lấy điểm thống nhất; Nguyễn Văn Mẫu ghi ngày 20/11/2026; "
        "lý do: Hội nghị thống nhất."
    )
    assert text.count(note) == 1
    assert text.count("Hội nghị thống nhất") == 1
    assert text.count("Nguyễn Văn Mẫu") == 1
    assert text.count("Điểm được ghi thẳng là 5") == len(LEAVES)


def test_what_differs_stands_on_its_line() -> None:
    other = straight("I.3", Layer.AGREED, "9", "Theo kết quả thẩm định.")
    text = said(kept(*AGREED, replace(other, officer="Trần Thị Mẫu", evidence="BC số 5")))
    assert "Trần Thị Mẫu ghi ngày 20/11/2026. Lý do: Theo kết quả thẩm định. Minh chứng: BC số 5." in text


def test_a_line_of_a_lower_layer_says_so() -> None:
    claim = replace(straight("I.3", Layer.CLAIM, "9"), officer="", time="")
    whole = kept(*(each for each in AGREED if each.criterion != "I.3"), claim)
    assert "Chưa có điểm thống nhất, tạm lấy điểm tự chấm." in said(whole)


def test_lines_that_all_wait_for_the_stage_are_told_once() -> None:
    claims = tuple(replace(straight(code, Layer.CLAIM, "5", ""), officer="", time="") for code in LEAVES)
    text = said(kept(*claims))
    assert text.count("tạm lấy điểm tự chấm") == 1
    assert "các dòng không ghi khác chưa có điểm thống nhất, tạm lấy điểm tự chấm." in text


def test_the_file_is_named_once_and_the_cells_on_their_lines() -> None:
    def place(cell: str, file: str = "AB.xlsx") -> Place:
        return Place(file, "0", "Tự chấm", cell, "82,5")

    inputs = Inputs(actual=Decimal("82.5"), target=Decimal(80))
    entries = [straight(code, Layer.CLAIM, "5", "") for code in LEAVES if code != "I.1.a"]
    entries = [replace(each, sources=(("points", place(f"G{row}")),)) for row, each in enumerate(entries, 9)]
    sources = (("actual", place("F12")), ("target", place("E12")))
    own = Entry("AB", "I.1.a", Layer.CLAIM, inputs=inputs, sources=sources)
    entries[0] = replace(entries[0], sources=(("points", place("C3", "khac.xls")),))
    text = said(kept(*entries, own), Layer.CLAIM)
    assert text.count("AB.xlsx") == 1
    assert "đọc từ tệp AB.xlsx, trang “Tự chấm”" in text
    assert "Ô: Thực hiện F12, Chỉ tiêu E12." in text
    assert "tệp khac.xls, trang “Tự chấm”, ô C3" in text


def test_a_layer_that_gave_points_on_few_lines_is_said_there_and_has_no_column() -> None:
    few = kept(*AGREED, straight("I.3", Layer.CROSS, "4.5"))
    text = said(few)
    assert "Chấm chéo: 4,50." in text
    assert "Chấm chéo" not in text.replace("Chấm chéo: 4,50.", "")
    many = kept(*AGREED, *(straight(code, Layer.CROSS, "4.5") for code in LEAVES))
    text = said(many)
    assert "Chấm chéo: " not in text
    assert "Chấm chéo" in text


def test_a_sheet_of_the_claims_knows_nothing_of_later_layers() -> None:
    claims = tuple(straight(code, Layer.CLAIM, "4", "") for code in LEAVES)
    text = said(kept(*claims, *AGREED), Layer.CLAIM)
    assert "Thống nhất" not in text
    assert "Điểm được ghi thẳng là 5" not in text


def test_a_provisional_sheet_says_what_of_the_unit_and_of_the_cluster_is_open() -> None:
    text = said(kept(*AGREED))
    assert "TẠM TÍNH: toàn Cụm còn 27 ô chưa có số liệu." in text
    assert "TẠM TÍNH: đơn vị còn 9 tiêu chí chưa có số liệu; toàn Cụm còn 27 ô chưa có số liệu." in text


def test_a_column_that_repeats_what_counts_is_left_out() -> None:
    assert "Thống nhất" not in said(kept(*AGREED))


def test_a_unit_of_which_nothing_is_kept_shares_nothing() -> None:
    state = Entry("AB", "I.3", state=State.NOT_REPORTED, reason="Quá hạn", time="hôm qua")
    text = said(kept(state))
    assert "Đơn vị không báo cáo (Quá hạn)" in text
    assert "các dòng không ghi khác" not in text
    assert "Chưa có số liệu; tạm tính 0 điểm." in text


def test_results_say_how_they_came_to_be_and_the_class_has_room() -> None:
    text = docx.paragraphs(made(kept(*AGREED)))
    assert any(line.startswith("Tổng điểm của Công an tỉnh An Bình:") for line in text)
    assert any(line.startswith("Công an tỉnh An Bình xếp thứ 1") for line in text)
    assert text[text.index("Xếp loại") + 1] in {row.name for row in ledger().framework.classes}
