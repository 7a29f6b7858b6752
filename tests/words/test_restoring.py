"""Rows that would differ after a restore, as one line each: every kind of row has its name, none shows a code."""

import json

from desktop.words.restoring import row_line


def line(table: str, **row: object) -> str:
    return row_line(table, json.dumps(row), None, unit=None, criterion=None, layer=None)


def test_a_row_is_told_by_its_name_and_what_it_says() -> None:
    assert line("register_line", name="Loa phường", register="models") == "Dòng trong sổ: Loa phường → không có"
    assert line("question", text="Số nào đúng?") == "Câu hỏi gửi đơn vị: Số nào đúng? → không có"


def test_what_was_decided_about_lines_is_told_in_words() -> None:
    sent = {"unit": "AB", "name": "Loa", "details": [], "nth": 1}
    left = {"register": "models", "line": json.dumps(sent), "kind": "left_out", "name": None, "reason": "thôi"}
    assert line("line_correction", **left).startswith("Đính chính dòng trong sổ: dòng: Loa (AB)")
    both = json.dumps([sent, {**sent, "unit": "CD"}])
    assert line("line_merge", register="models", lines=both, reason="") == (
        "Gộp dòng trong sổ: các dòng: Loa (AB), Loa (CD) → không có"
    )
