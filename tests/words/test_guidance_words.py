"""Every way to answer a question has words an officer understands."""

import pytest

from desktop.domain.finding import Choice
from desktop.domain.guidance import Ask, key_of
from desktop.sheets.draft.layout.guided import column_choices
from desktop.words.guidance import tell_choice


@pytest.mark.parametrize("choice", column_choices(), ids=lambda choice: choice.id)
def test_what_a_column_can_be_is_called_by_name(choice: Choice) -> None:
    told = tell_choice(key_of(Ask.COLUMN, "Kết quả"), choice)
    assert told
    assert told != choice.id


@pytest.mark.parametrize(
    ("key", "choice", "told"),
    [
        ("row:dân vận", Choice("I.1", "Công tác dân vận", 0.8), "I.1 Công tác dân vận"),
        ("row:dân vận", Choice("aside"), "Để riêng, không tính"),
        ("unit", Choice("AB", "Công an tỉnh An Bình"), "Công an tỉnh An Bình"),
        ("grouping", Choice("dot", "1.616 = 1616"), "Dấu chấm ngăn cách hàng nghìn: 1.616 = 1616"),
        ("sheet:nháp", Choice("leave"), "Bỏ qua trang này"),
        ("value:i.1/trên 30", Choice("leave"), "Để trống"),
        ("duplicate:i.1", Choice("2/2", "E18: 6"), "E18: 6"),
        ("region:bảng", Choice("7:8-40"), "7:8-40"),
    ],
)
def test_a_choice_is_called_by_its_own_words_and_the_files(key: str, choice: Choice, told: str) -> None:
    assert tell_choice(key, choice) == told
