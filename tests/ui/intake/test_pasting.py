"""What was copied in another program is a source like any file: looked at, answered, kept with its own bytes."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from desktop.domain.desk import Desk
from desktop.jobs.history import check_store
from desktop.jobs.ledger import load_ledger
from desktop.jobs.submissions import submissions
from desktop.ui.intake.copied import copied_table
from desktop.ui.intake.intake_page import IntakePage
from tests.ui.clusters import TITLES
from tests.ui.intake import workbooks
from tests.ui.seat import Seat

POINTS = ("9", "7,5")


@pytest.fixture
def page(seat: Seat, desk: Desk) -> IntakePage:
    seat.open(desk.path)
    made = seat.page("intake", IntakePage)
    seat.window.activateWindow()
    made.tabs.setFocus()
    return made


def copy(*, html: str = "", text: str = "", files: tuple[str, ...] = ()) -> None:
    """Put something on the clipboard as another program would."""
    data = QMimeData()
    if html:
        data.setHtml(html)
    if text:
        data.setText(text)
    if files:
        data.setUrls([QUrl.fromLocalFile(each) for each in files])
    QGuiApplication.clipboard().setMimeData(data)


def paste(seat: Seat, page: IntakePage) -> None:
    QTest.keyClick(page.tabs, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    seat.settle()


def rows() -> list[tuple[str, ...]]:
    leaves = [(code, title, "10", points) for (code, title), points in zip(TITLES.items(), POINTS, strict=True)]
    return [("TT", "Nội dung tiêu chí", "Điểm chuẩn", "Điểm tự chấm"), *leaves]


def as_html() -> str:
    lines = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows())
    return f"<html><body><table><tr><td colspan=4>CÔNG AN TỈNH BẮC SƠN</td></tr>{lines}</table></body></html>"


def claims(desk: Desk) -> dict[str, str]:
    entries = [each for each in load_ledger(desk).entries if each.unit == "BS"]
    return {each.criterion: str(each.inputs and each.inputs.points) for each in entries}


def test_a_pasted_table_is_looked_at_kept_and_kept_whole(seat: Seat, desk: Desk, page: IntakePage) -> None:
    copy(html=as_html(), text="\n".join("\t".join(row) for row in rows()))
    paste(seat, page)
    (file,) = page.waiting
    assert file.name.startswith("Dán ")
    assert file.name.endswith(".html")
    assert file.look.draft.unit == "BS"
    assert not claims(desk)

    page.keep_current()
    seat.settle()
    assert claims(desk) == dict(zip(TITLES, ("9", "7.5"), strict=True))
    assert check_store(desk).ok
    (kept,) = submissions(desk)
    assert kept.report.file == file.name

    copy(html=as_html())
    paste(seat, page)
    assert page.waiting[0].look.report is None, "the same table again is a duplicate"


def test_plain_text_with_tabs_asks_only_whose_it_is(seat: Seat, desk: Desk, page: IntakePage) -> None:
    copy(text="\r\n".join("\t".join(row) for row in rows()))
    paste(seat, page)
    (file,) = page.waiting
    assert file.look.draft.unit is None
    panel = page.panel
    panel.units.setCurrentIndex(panel.units.findData("BS"))
    panel.units.activated.emit(panel.units.currentIndex())
    seat.settle()
    page.keep_current()
    seat.settle()
    assert claims(desk) == dict(zip(TITLES, ("9", "7.5"), strict=True))


def test_copied_files_are_looked_at_as_dropped_ones_are(seat: Seat, page: IntakePage, tmp_path: Path) -> None:
    path = workbooks.messy(tmp_path / "AB.xlsx")
    copy(files=(str(path),))
    seat.window.do("go:overview")
    seat.window.do("paste")
    seat.settle()
    assert [each.path for each in page.waiting] == [str(path)]


@pytest.mark.parametrize("text", ["", "Kính gửi đồng chí, đề nghị xem giúp."])
def test_what_is_no_table_is_said_to_be_none(seat: Seat, page: IntakePage, text: str) -> None:
    copy(text=text)
    paste(seat, page)
    assert not page.waiting
    assert page.bar.text.startswith("Chưa sao chép tệp hay bảng nào")


def test_words_marked_up_are_no_table() -> None:
    data = QMimeData()
    data.setHtml("<p>Kính gửi</p>")
    assert copied_table(data) is None
