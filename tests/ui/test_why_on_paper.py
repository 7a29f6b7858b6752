"""Why a number is so, on one page of paper, asked for in the details pane."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from desktop.ui.shell.workspace import Workspace
from desktop.ui.table.view import TableView
from tests.papers.docx import paragraphs
from tests.ui import clusters
from tests.ui.seat import Seat


@pytest.mark.parametrize(
    ("page", "cell", "said"),
    [
        ("scoring", "BS:I.2", "Điểm của tiêu chí: 8,00."),
        ("scoring", "BS:I", "cộng các tiêu chí bên dưới được 17,00"),
        ("standings", "total:BS", "Tổng điểm của Bắc Sơn"),
        ("standings", "rank:BS", "Bắc Sơn xếp thứ 2"),
        ("standings", "class:BS", "Hoàn thành nhiệm vụ"),
    ],
)
def test_any_number_explains_itself_on_paper(seat: Seat, tmp_path: Path, page: str, cell: str, said: str) -> None:
    clusters.scored_store(tmp_path / "cum.tongket")
    workspace: Workspace = seat.open(tmp_path / "cum.tongket")
    shown = seat.go(page)
    assert any(table.go_to(cell) for table in shown.findChildren(TableView))
    seat.settle()
    asked: list[str] = []
    workspace.details.print_asked.disconnect()
    workspace.details.print_asked.connect(asked.append)
    [each for each in workspace.details.findChildren(QPushButton) if "một trang" in each.text()][-1].click()
    assert asked == [cell]

    workspace.print_number(cell, str(tmp_path / "vi-sao.docx"))
    seat.settle()
    assert any(said in line for line in paragraphs((tmp_path / "vi-sao.docx").read_bytes()))
    assert "vi-sao.docx" in shown.bar.text
