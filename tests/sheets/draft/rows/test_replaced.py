from decimal import Decimal

import pytest

from desktop.domain.framework import Criterion, Direct, Framework, Part
from desktop.sheets.draft.rows.replaced import has_other_number, is_denial, says_other
from desktop.sheets.draft.rows.topics import Topic, criterion_topics, title_of


def _topic(title: str) -> Topic:
    criteria = (
        Criterion("I", title.partition(":")[0], Decimal(5), Part.BASE),
        Criterion("I.1", title, Decimal(5), Part.BASE, Direct()),
    )
    return criterion_topics(Framework("K", 2026, 1, Decimal(5), criteria))[1]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Tỷ lệ hồ sơ nộp trực tuyến toàn trình", "Tỷ lệ hồ sơ nộp trực tuyến qua bưu chính"),
        ("Bồi dưỡng kiến thức quốc phòng đối tượng 3", "Bồi dưỡng kiến thức quốc phòng đối tượng 4"),
        ("Kết quả quý II", "Kết quả quý III"),
        ("Thông quan hàng hóa luồng xanh: quý I", "Thông quan hàng hóa luồng vàng: quý I"),
        ("Quản lý người bệnh tại trạm y tế: quý I", "Quản lý người bệnh tại trạm y tế: qua bưu chính"),
        ("Học sinh tốt nghiệp trung học cơ sở", "Học sinh tốt nghiệp trung học phổ thông"),
        ("Số xã nông thôn mới: khu vực nông thôn", "Số xã nông thôn mới: khu vực miền núi"),
        ("Người bệnh hài lòng với dịch vụ nội trú", "Người bệnh hài lòng với dịch vụ ngoại trú"),
        ("Kết luận kiểm toán được thực hiện xong", "Ket luan thanh tra duoc thuc hien xong"),
        ("Số vụ ngộ độc thực phẩm trên địa bàn", "Số vụ ngộ độc thực phẩm trên đường thủy"),
        ("Số vụ ngộ độc thực phẩm trên địa bàn", "Số vụ ngộ độc thực phẩm trên do tư nhân làm"),
        ("Không gửi báo cáo theo quy định", "Gửi báo cáo theo quy định"),
        ("Tham gia hội nghị của Cụm", "Không tham gia hội nghị của Cụm"),
        ("Tham gia hội nghị của Cụm", "Kôhng tham gia hội nghị của Cụm"),
        ("Được Thủ tướng Chính phủ tặng Bằng khen", "Được Phó Thủ tướng Chính phủ tặng Bằng khen"),
        ("Đăng ký, quản lý phương tiện xe ô tô", "Đăng ký, quản lý phương tiện xe mô tô"),
        ("Khởi tố mới vụ án: khởi tố mới 01 vụ án", "Khởi tố mới vụ án: khởi tố mới 02 vụ án"),
        ("Khởi tố mới vụ án: 05 vụ án tham nhũng", "Khởi tố mới vụ án: 15 vụ án tham nhũngg"),
    ],
)
def test_other_words_at_one_spot_name_another_matter(ours: str, theirs: str) -> None:
    assert says_other(title_of(theirs), _topic(ours))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Kéo giảm tội phạm về trật tự xã hội", "Kéo giảm tội phạm ề trật tự xã hội"),
        ("Phối hợp với các ban, ngành, đoàn thể", "Phối hợp vi các ban,ngành, đoàn thể"),
        ("An toàn thông tin theo cấp độ", "An toàn thông tin hteo cấp ộđ"),
        ("Hội cựu chiến binh gương mẫu", "Hi cựu chiến binh gươngmẫu"),
        ("Tổ chức Ngày hội toàn dân", "Ngày hội toàn dân"),
        ("Xây dựng mô hình", "Xây dựng mô hình điểm tại cơ sở"),
        ("Giải quyết thủ tục hành chính đúng hạn", "Giải quyết TTHC đúng hạn"),
        ("Tỷ lệ học sinh giỏi", "TL HS giỏi"),
        ("Thông quan hàng hóa luồng xanh: quý I", "Quý 1 (có phụ lục)"),
        ("Tổ chức giải thể thao quần chúng", "T/c giải thể thao quần chúng"),
        ("Kết quả quý II", "Kết quả quý 2"),
        ("Đào tạo, bồi dưỡng cán bộ", "Bồi dưỡng, đào tạo cán bộ"),
        ("Chi trả phụ cấp", "Chi trả phụ cấp. Mỗi tháng chậm trừ 0,5 điểm"),
        ("Số vụ cháy trên địa bàn", "Số vụ cháy"),
        ("Số vụ cháy trên địa bàn", "Số vụ cháy trên địa bàn tỉnh An Bình"),
        ("Số vụ cháy trên địa bàn toàn tỉnh", "Số vụ cháy trên đại bàn"),
        ("Số vụ cháy trên địa bàn", "Số vụ cháy theo quy định"),
        ("Duy trì trật tự tại bến xe, không để ùn tắc", "Duy trì trật tự tại bến xe"),
        ("Xây dựng phong trào văn hóa", "Xây dựng phong trào văn hóa thông tin"),
    ],
)
def test_the_same_words_mistyped_cut_or_added_to_name_the_same_matter(ours: str, theirs: str) -> None:
    assert not says_other(title_of(theirs), _topic(ours))


@pytest.mark.parametrize(("word", "denies"), [("khong", True), ("kohng", True), ("khng", True), ("phong", False)])
def test_a_mistyped_no_still_denies(word: str, denies: bool) -> None:
    assert is_denial(word) == denies


@pytest.mark.parametrize(("title", "other"), [("Chỉ thị số 12", True), ("Chỉ thị", False), ("Chỉ thị (số 12)", False)])
def test_a_number_a_group_does_not_say_is_another(title: str, other: bool) -> None:
    assert has_other_number(title_of(title), _topic("Chỉ thị")) == other
