"""Which pages differ, and what they are called."""

from desktop.domain.reprint import Basis, Change, Page, Reprint, counted, differing, gone, named, numbered
from desktop.words.reprint import notes, places, whole_list

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
UNITS = ("Công an tỉnh An Bình", "Công an tỉnh Kim Thành")


def pages(*texts: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(text.split("|")) for text in texts)


def reprint(paper: str, file: str, basis: Basis, found: tuple[Page, ...], change: Change = Change.PAGES) -> Reprint:
    return Reprint(paper, "Một văn bản", file, change, basis, found)


def test_annexes_and_second_letterheads_count_from_one() -> None:
    found = numbered(pages(f"BỘ|{STATE}", "2|tiếp", "Phụ lục I|BẢNG", "2|hết", "Phụ lục II|BẢNG"), UNITS)
    assert [page.place for page in found] == [("", 1), ("", 2), ("Phụ lục I", 1), ("Phụ lục I", 2), ("Phụ lục II", 1)]


def test_a_scoresheet_is_called_by_the_unit_on_it() -> None:
    found = numbered(pages(f"{STATE}|{UNITS[0]}", f"{STATE}|của {UNITS[1]}", "2|tiếp", f"{STATE}|không tên"), UNITS)
    assert [page.place for page in found] == [("", 1), (UNITS[1], 1), (UNITS[1], 2), ("(2)", 1)]


def test_the_print_code_alone_moves_no_page() -> None:
    old = counted(pages("một|Mã số liệu: AAAAAA", "hai|Mã số liệu: AAAAAA · DỰ THẢO"))
    assert differing(old, counted(pages("một|Mã số liệu: BBBBBB", "hai|Mã số liệu: BBBBBB · DỰ THẢO"))) == ()
    provisional = counted(pages("một|Mã số liệu: BBBBBB · TẠM TÍNH", "hai|Mã số liệu: BBBBBB · DỰ THẢO"))
    assert [page.number for page in differing(old, provisional)] == [1]


def test_pages_that_moved_came_and_went_are_told() -> None:
    old, new = counted(pages("a", "b", "c")), counted(pages("a", "x", "c", "d"))
    assert [page.number for page in differing(old, new)] == [2, 4]
    assert gone(old, new) == ()
    assert [page.number for page in gone(new, old)] == [4]


def test_pages_are_said_as_an_officer_says_them() -> None:
    body = tuple(Page("", number, ()) for number in (4, 7, 8, 9))
    report = reprint("bao-cao", "bao-cao.docx", Basis.ESTIMATED, (*body, Page("Phụ lục II", 1, ())))
    slides = reprint("trinh-chieu", "trinh-chieu.pptx", Basis.SLIDES, (Page("", 5, ()),))
    assert places(report) == "báo cáo trang 4, 7–9; phụ lục II trang 1"
    assert whole_list((report, slides)) == ("Trang cần in lại: báo cáo trang 4, 7–9; phụ lục II trang 1 · slide 5.")
    assert "ước tính" in notes(report)[0]


def test_what_cannot_be_known_is_said() -> None:
    book = reprint("so-lieu", "so-lieu.xlsx", Basis.SHEETS, named({"Số liệu": ("1",)}))
    assert places(book) == "bảng số liệu (Excel) trang tính “Số liệu”"
    assert "Không biết số trang" in notes(book)[0]
    lost = Reprint("bang-diem", "Bảng", "bang-diem.xlsx", Change.UNKNOWN, Basis.WHOLE, touched=True)
    assert places(lost) == ""
    assert "đã sửa tay" in notes(lost)[0]
    assert whole_list((lost,)) == "Trang cần in lại: bảng điểm (Excel)."


def test_nothing_to_print_is_said_too() -> None:
    same = reprint("bao-cao", "bao-cao.docx", Basis.ESTIMATED, (), Change.SAME)
    assert whole_list((same,)) == "Không có trang nào phải in lại."
    assert whole_list(()) == "Thư mục này chưa có văn bản nào do chương trình lập."
