"""Words that agree as far as they go: cut, mistyped, shortened or with a word left out, but never other words."""

from decimal import Decimal

import pytest

from desktop.sheets.draft.layout.codes import NO_CODE
from desktop.sheets.draft.layout.region import Row
from desktop.sheets.draft.rows.agreeing import disagreement, goes_on_in
from desktop.sheets.draft.rows.board import board_of
from desktop.sheets.draft.rows.topics import Topic, criterion_topics
from tests.sheets.draft.direct import direct


def _topic(title: str, group: str = "Công tác hậu cần") -> Topic:
    return criterion_topics(direct({"I": group, "I.1": title}, Decimal(4)))[1]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Phát hiện, điều tra tội phạm tham nhũng, chức vụ", "Phat điều tra tội phạm tham…"),
        ("Công tác y tế, khám sức khỏe định kỳ", "Côgn tác y tế, khám sức... *"),
        ("Tổ chức thực hiện", "T/c thcự hiện theo Kế hoạch của Bộ"),
        ("Tổ chức thực hiện", "T/c TH (1)"),
        ("Kết quả thực hiện", "Kết quả thhực hiện theo Kế hoạch của Bộ (điểm chuẩn: 2,5)"),
        ("Sơ kết, tổng kết", "Sơ kt, tnổg kết."),
        ("Phát hiện 01 vụ án tham nhũng, tiêu cực", "Phát hiện 01 vụ án tham nhũn,g tiêu cực"),
        ("Được Bộ trưởng Bộ Công an tặng Bằng khen", "Đuoc Bo truong BCA tang… (có tài liệu kèm theo)"),
        ("Tỷ lệ hồ sơ đăng ký tạm trú qua Cổng dịch vụ công", "TL sơ đăng ký tạm trú qua"),
        ("Xây dựng nhà Đại đoàn kết", "Xâydựng nhà Đại đoàn kết theo hướng dẫn của Cụm thi đua số 4"),
        ("Kết quả quý II", "Kết qủa quý 2"),
    ],
)
def test_words_cut_mistyped_or_shortened_agree_as_far_as_they_go(ours: str, theirs: str) -> None:
    assert disagreement(theirs, _topic(ours)) is not None


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Kéo giảm ít nhất 5% số vụ phạm pháp", "Kéo giảm ít nhất 10% số vụ"),
        ("Kéo giảm ít nhất 5% số vụ phạm pháp", "Kéo giảm ít nhất số vụ phạm pháp"),
        ("Tổ chức Ngày hội cấp tỉnh", "Tổ chức Ngày hội cấp huyện"),
        ("Không gửi báo cáo theo quy định", "Gửi báo cáo theo quy định"),
        ("Gửi báo cáo theo quy định", "Khng gửi báo cáo theo quy định"),
        ("Quản lý ngân sách đúng quy định", "Quản lý ngân sách đúng quy định - cấp tỉnh"),
        ("Quản lý ngân sách", "Quản lý ngân sách; quản lý tài sản công"),
        ("Kết quả thực hiện", "Kết quả"),
        ("Bảo vệ an toàn các đoàn khách quốc tế đến thăm tỉnh", "Bảo vệ an toàn"),
        ("Phòng cháy tại chợ", "Thông tin về chợ"),
        ("Xây dựng cơ sở dữ liệu dân cư", "Xâu dừa cớ số dử liẹt dan cù"),
        ("Công tác hậu cần", "Hoạt động hiến máu tình nguyện"),
        ("Công tác hậu cần", ". . ."),
    ],
)
def test_other_words_numbers_denials_and_added_words_never_agree(ours: str, theirs: str) -> None:
    assert disagreement(theirs, _topic(ours)) is None


def test_an_end_left_off_speaks_against_a_title_unless_dots_say_so() -> None:
    topic = _topic("Xây dựng trụ sở Công an xã")
    assert disagreement("Xây dựng trụ sở Công an...", topic) == 0
    assert disagreement("Xây dựng trụ sở Công an", topic) == 1


def test_a_title_behind_that_of_its_group_agrees() -> None:
    topic = _topic("Triển khai thực hiện", "Sinh hoạt chi bộ chuyên đề")
    assert disagreement("Sinh hoạt chi bộ chuyên đề - trien khai TH", topic) == 0


@pytest.mark.parametrize(
    ("title", "more"),
    [
        ("Quản lý ngân sách nhà nước: lập dự tóan", True),
        ("Quản lý ngân sách nhà nước - việc khác", True),
        ("Quản lý ngân sách nhà nước", False),
        ("Quản lý ngân sách nhà nước (năm nay)", False),
        ("Quản lý ngân sách nhà nước năm", False),
    ],
)
def test_a_row_that_goes_on_behind_a_groups_title_is_not_about_the_group(title: str, more: bool) -> None:
    titles = {"I": "Hậu cần", "I.1": "Quản lý ngân sách nhà nước", "I.1.a": "Lập dự toán", "I.1.b": "Quyết toán"}
    topics = criterion_topics(direct(titles, Decimal(4)))
    row = Row(1, NO_CODE, title)
    assert goes_on_in(board_of(topics), row, topics[1]) == more
    assert not goes_on_in(board_of(topics), row, topics[2])
