"""Writing the report in the window: words kept as acts, proofs while typing, wordings, letterhead, papers that came back."""

from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from desktop.domain.desk import Desk
from desktop.jobs.dossier import load_dossier
from desktop.jobs.entry import set_entry
from desktop.ui import choose
from desktop.ui.papers.dossier_page import DossierPage
from desktop.ui.papers.field_list import FieldList
from desktop.ui.papers.wording_dialog import WordingDialog
from tests.jobs.papers_of_sample import STAGE, retyped
from tests.jobs.sample import made_sample, sample
from tests.ui.seat import Seat

__all__ = ["made_sample", "sample"]

COUNT = "{{ figure('PPHS') }}"


@pytest.fixture
def page(seat: Seat, sample: Desk) -> DossierPage:
    """The page of papers of the sample, the report on the screen."""
    seat.open(sample.path)
    found = seat.page("dossier", DossierPage)
    found.tabs.setCurrentWidget(found.report)
    seat.settle()
    return found


def write(page: DossierPage, seat: Seat, text: str) -> None:
    page.report.edit.insert_text(text)
    page.report._look()
    seat.settle()


def own_words(desk: Desk, key: str) -> list[str]:
    return [each.text for each in load_dossier(desk, STAGE).ledger.passages if each.section == key]


def test_words_are_kept_when_another_section_is_gone_to_and_undone_by_name(
    page: DossierPage, seat: Seat, sample: Desk
) -> None:
    page.report.go_to("III.2")
    seat.settle()
    write(page, seat, f"Có {COUNT} vụ.")
    assert page.report.unsaved
    page.report.go_to("V")
    seat.settle()
    assert own_words(sample, "III.2") == [f"Có {COUNT} vụ."]
    assert not page.report.unsaved
    assert "Viết mục III.2" in seat.window.workspace.toast.text
    seat.window.do("undo")
    seat.settle()
    assert own_words(sample, "III.2") == []
    page.report.go_to("III.2")
    seat.settle()
    assert page.report.edit.source == ""


def test_what_is_typed_is_undone_before_what_is_kept(page: DossierPage, seat: Seat, sample: Desk) -> None:
    page.report.go_to("III.2")
    seat.settle()
    write(page, seat, "Một câu.")
    seat.window.do("undo")
    seat.settle()
    assert page.report.edit.source == ""
    assert own_words(sample, "III.2") == []


def test_the_window_closes_with_the_words_kept(page: DossierPage, seat: Seat, sample: Desk) -> None:
    page.report.go_to("III.2")
    seat.settle()
    page.report.edit.insert_text("Câu chưa ghi.")
    seat.window.close()
    assert own_words(sample, "III.2") == ["Câu chưa ghi."]


def test_proofs_follow_the_typing_and_go_to_their_words(page: DossierPage, seat: Seat) -> None:
    page.report.go_to("III.2")
    seat.settle()
    write(page, seat, "Năm 2024 Cụm thi đua số 6 có số vụ phạm pháp hình sự: 6.142 vụ.")
    beside = page.report.beside
    told = [beside.notes.item(row).text() for row in range(beside.notes.count())]
    assert beside.tabText(0) == f"Nhận xét ({sum(line[0] == '⚠' for line in told)})"
    assert any("“Năm 2024” là năm cũ" in line for line in told)
    beside.notes.setCurrentRow(0)
    assert page.report.edit.textCursor().selectedText() == "Năm 2024"
    typed = next(row for row, line in enumerate(told) if "gõ tay" in line)
    beside.notes.setCurrentRow(typed)
    beside.bind.click()
    assert page.report.edit.source.endswith(f"{COUNT} vụ.")
    page.report._look()
    seat.settle()
    assert not any("gõ tay" in beside.notes.item(row).text() for row in range(beside.notes.count()))
    assert "6.142" in beside.preview.toPlainText()


def test_a_figure_is_found_without_marks_and_inserted(page: DossierPage, seat: Seat) -> None:
    page.report.go_to("V")
    seat.settle()
    page.report.edit.show_source("")
    page.report.ask_for_field()
    listed = next(each for each in page.report.findChildren(FieldList) if each.isVisible())
    listed.search.setText("pham phap hinh su ky truoc")
    assert all("phạm pháp" in each.group for each in listed.shown)
    listed.search.setText("pham phap an binh")
    assert listed.shown[0].title == "Công an tỉnh An Bình"
    listed.keyPressEvent(_enter())
    assert page.report.edit.source == "{{ figure('PPHS', 'AB') }}"


def test_a_number_gone_to_says_why_in_the_details(page: DossierPage, seat: Seat) -> None:
    page.report.go_to("V")
    seat.settle()
    page.report.edit.show_source("")
    page.report.edit.insert_field(page.report._resolve(COUNT))
    seat.settle()
    lines = seat.workspace.details.lines
    assert "6.142" in lines
    assert any("SoLieu_AB_2026.xlsx" in line for line in lines)


def test_sentences_are_left_out_taken_over_and_reworded(page: DossierPage, seat: Seat, sample: Desk) -> None:
    page.report.go_to("III.2")
    seat.settle()
    made = page.report.made
    first = made.lines.item(0)
    first.setCheckState(Qt.CheckState.Unchecked)
    seat.settle()
    assert load_dossier(sample, STAGE).manner.section("III.2").muted == {"PPHS"}
    made.lines.setCurrentRow(0)
    page.report._take_made(made.current)  # type: ignore[arg-type]
    assert page.report.edit.source == "{{ sentence('KPHS') }}." or "sentence(" in page.report.edit.source
    page.report.ask_for_wording(next(each for each in page.report.section.made if each.about == "TLKP"))  # type: ignore[union-attr]
    dialog = next(each for each in page.report.findChildren(WordingDialog) if each.isVisible())
    assert dialog.which.currentText() == "tăng (đúng với số liệu nay)"
    dialog.words.setPlainText("{{ title }} đạt {{ this }}.")
    dialog.accept()
    seat.settle()
    assert load_dossier(sample, STAGE).manner.wordings == {"figure.rise:TLKP": "{{ title }} đạt {{ this }}."}
    page.report.ask_for_wording(next(each for each in page.report.section.made if each.about == "TLKP"))  # type: ignore[union-attr]
    again = [each for each in page.report.findChildren(WordingDialog) if each.isVisible()][-1]
    again.words.setPlainText("{{ khong_co }}")
    again.accept()
    seat.settle()
    assert "khong_co" in page.bar.text


def test_the_units_words_stand_beside_and_may_be_left_out(page: DossierPage, seat: Seat, sample: Desk) -> None:
    page.report.go_to("VII")
    seat.settle()
    beside = page.report.beside
    assert "Công an tỉnh An Bình:" in beside.units.toPlainText()
    beside.print_units.click()
    seat.settle()
    assert not load_dossier(sample, STAGE).manner.section("VII").units_printed
    beside.units.selectAll()
    beside._copy(beside.units)
    assert "Công an tỉnh An Bình:" in page.report.edit.source


def test_last_years_report_is_read_beside_and_repeats_are_marked(
    page: DossierPage, seat: Seat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sentence = "Cụm đã tổ chức phát động thi đua ngay từ đầu năm với nhiều hình thức phong phú."
    old = docx.Document()
    old.add_heading("II. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO", 2)
    old.add_paragraph(sentence)
    old.save(str(tmp_path / "2025.docx"))
    monkeypatch.setattr(choose, "word_paper", lambda _: str(tmp_path / "2025.docx"))
    page.report.go_to("II")
    page.report._ask_for_last_report()
    seat.settle()
    assert page.report.beside.last_year.toPlainText() == sentence
    write(page, seat, sentence + "\n")
    assert "Câu lặp nguyên văn" in page.report.beside.notes.item(0).text()


def test_letterhead_is_chosen_and_seen(page: DossierPage, seat: Seat, sample: Desk) -> None:
    page.tabs.setCurrentWidget(page.form)
    seat.settle()
    assert page.form.words["issuer"].placeholderText() == "CỤM THI ĐUA MẪU"
    page.form.words["symbol"].setText("BC-CAT-PX03")
    page.form.draft.setChecked(False)
    page.form.commit()
    seat.settle()
    assert load_dossier(sample, STAGE).manner.form.symbol == "BC-CAT-PX03"
    assert "BC-CAT-PX03" in page.form.preview.toPlainText()
    assert "DỰ THẢO" not in page.form.preview.toPlainText()


def test_a_paper_that_came_back_is_reconciled_and_its_hand_edits_decided(
    page: DossierPage, seat: Seat, sample: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.make(("bao-cao",))
    seat.settle()
    path, out = Path(page.folder) / "bao-cao.docx", tmp_path / "moi.docx"
    path.write_bytes(retyped(path.read_bytes(), "total:KT", "66,66"))
    page.reconcile.read(str(path))
    seat.settle()
    shown = page.reconcile.found.shown
    assert [(shown.text(row, 0), shown.text(row, 2), shown.text(row, 3)) for row in range(shown.rowCount())] == [
        ("✕ lệch", "66,66", "67,44")
    ]
    given = {"unit": "KT", "criterion": "I.1", "layer": "agreed", "points": "1.25", "reason": "thẩm định lại"}
    set_entry(page.desk, given, STAGE)
    monkeypatch.setattr(choose, "new_word", lambda *_: str(out))
    page.reconcile.ask_for_copy()
    seat.settle()
    waiting = page.reconcile.conflicts.shown
    assert [waiting.text(0, column) for column in range(4)] == ["total:KT", "67,44", "66,66", "66,19"]
    page.reconcile.conflicts.selectRow(0)
    assert page.reconcile.taken() == {"total:KT"}
    out.unlink()
    page.reconcile.ask_for_copy()
    seat.settle()
    assert page.reconcile.conflicts.isHidden()
    assert "66,19" in _texts(out)


def test_stale_and_touched_papers_are_marked_and_pages_listed(
    page: DossierPage, seat: Seat, sample: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    page.make(("bang-diem", "khen-thuong"))
    seat.settle()
    (Path(page.folder) / "khen-thuong.xlsx").write_bytes(b"sua tay")
    given = {"unit": "KT", "criterion": "I.1", "layer": "agreed", "points": "1.25", "reason": "thẩm định lại"}
    set_entry(page.desk, given, STAGE)
    seat.workspace.refresh()
    seat.settle()
    shown = page.made.shown
    states = {shown.text(row, 1): shown.text(row, 3) for row in range(shown.rowCount())}
    assert states["bang-diem.docx"] == "↻ cũ hơn số liệu"
    assert states["khen-thuong.xlsx"] == "✎ đã sửa tay; ↻ cũ hơn số liệu"
    assert states["bao-cao.docx"] == "chưa lập"
    page.find_pages()
    seat.settle()
    assert page.dossier.reprint.text().startswith("Trang cần in lại: bảng điểm (Excel) trang tính")


def test_a_closed_year_is_only_looked_at(page: DossierPage, seat: Seat, sample: Desk) -> None:
    from desktop.jobs.sealing import close_year

    close_year(page.desk, "")
    seat.workspace.refresh()
    seat.settle()
    assert page.report.edit.isReadOnly()
    assert page.report.state.text() == "Chỉ để xem."
    assert not page.form.keep.isEnabled()


def _enter() -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, int(Qt.Key.Key_Return), Qt.KeyboardModifier.NoModifier)


def _texts(path: Path) -> list[str]:
    return [each.text or "" for each in docx.Document(str(path)).element.body.iter(qn("w:t"))]
