"""Small parts of pages: rows that go on below, lines that are cut where their room ends, signs that are drawn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QEnterEvent, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.parts.flow import Flow
from desktop.ui.parts.one_line import OneLine
from desktop.ui.parts.pieces import label
from desktop.ui.table.drawn import LOCK, draw_sign

SIZES = st.lists(st.tuples(st.integers(10, 200), st.integers(10, 40)), max_size=7)


def flowing(sizes: list[tuple[int, int]]) -> tuple[QWidget, Flow, list[QWidget]]:
    """Return a ground with parts of these sizes in a flow."""
    ground, parts = QWidget(), []
    for width, height in sizes:
        part = QWidget()
        part.setFixedSize(width, height)
        parts.append(part)
    flow = Flow(parts)
    ground.setLayout(flow)
    return ground, flow, parts


@given(sizes=SIZES, width=st.integers(10, 900))
def test_no_part_of_a_flow_is_cut_covered_or_left_out(
    qapp: QApplication, sizes: list[tuple[int, int]], width: int
) -> None:
    ground, flow, parts = flowing(sizes)
    flow.setGeometry(QRect(0, 0, width, flow.heightForWidth(width)))
    places = [each.geometry() for each in parts]

    assert [(each.width(), each.height()) for each in places] == sizes
    assert not any(one.intersects(other) for one in places for other in places if one is not other)
    assert all(each.right() < width or each.x() == 0 for each in places)
    assert all(each.bottom() < flow.heightForWidth(width) for each in places)
    ground.deleteLater()


def test_a_flow_gives_its_parts_up_and_leaves_no_gap_for_hidden_ones(qapp: QApplication) -> None:
    ground, flow, parts = flowing([(50, 20), (60, 20), (70, 20)])
    parts[1].hide()
    assert flow.sizeHint().width() == 50 + flow.spacing_between + 70
    assert flow.minimumSize().width() == 70
    assert flow.count() == 3
    assert flow.itemAt(3) is None
    assert flow.takeAt(3) is None
    taken = flow.takeAt(0)
    assert taken is not None
    assert taken.widget() is parts[0]
    assert flow.count() == 2
    ground.deleteLater()


def test_one_line_takes_little_room_and_tells_all_on_hover(qapp: QApplication) -> None:
    line, words = OneLine(), "Giống lần trước 45 %: " + "thêm cột “Nội dung”; " * 20
    assert line.isHidden()
    line.tell(words)

    assert not line.isHidden()
    assert line.toolTip() == words
    assert line.minimumSizeHint().width() < line.fontMetrics().horizontalAdvance(words)
    assert line.sizeHint().height() < 2 * line.fontMetrics().lineSpacing()
    line.tell("")
    assert line.isHidden()


@pytest.mark.parametrize("ink", ["#1b1f24", "#ff8a80"])
def test_a_lock_is_drawn_in_the_ink_at_hand_and_words_are_left_to_the_font(qapp: QApplication, ink: str) -> None:
    image = QImage(40, 27, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    painter.setPen(QColor(ink))
    drawn = draw_sign(painter, image.rect(), LOCK)
    painter.end()
    colours = {image.pixelColor(x, y).name() for x in range(40) for y in range(27)}

    assert drawn
    assert ink in colours
    assert not draw_sign(QPainter(), image.rect(), "●")


@pytest.mark.parametrize("width", [60, 230, 700])
@pytest.mark.parametrize(
    "words",
    [
        "",
        "Công an tỉnh An Bình",
        "Tổng mục I ghi 24,5 nhưng cộng được 23,5 – ô D31. " * 8,
        "một\nhai",
        "D:\\không_dấu_cách" * 9,
    ],
)
def test_words_may_be_chosen_once_the_mouse_is_there_and_take_the_same_room(
    qapp: QApplication, words: str, width: int
) -> None:
    made = label(words)
    before = (made.heightForWidth(width), made.sizeHint(), made.minimumSizeHint())
    assert not made.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    QApplication.sendEvent(made, QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1)))
    assert made.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    assert (made.heightForWidth(width), made.sizeHint(), made.minimumSizeHint()) == before
