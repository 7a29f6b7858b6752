"""Lists that come with files: kept with the report, told of beside those before, followed when a file goes."""

import shutil
from pathlib import Path

import docx
import pytest

from desktop.domain.desk import Desk
from desktop.domain.finding import Finding, Level
from desktop.domain.intake import Duplicate, Supersedes
from desktop.domain.ledger import Layer
from desktop.domain.registers.lines import Line, Register
from desktop.jobs.intake import keep
from desktop.jobs.intake_slip import write_slip_of_look
from desktop.jobs.ledger import load_ledger
from desktop.jobs.registers import view
from desktop.jobs.submissions import bring_back, compare, foresee_set_aside, roll_back, set_aside
from desktop.store import history, register_lines, reports
from desktop.store.acts import act
from desktop.store.connection import looking, working
from desktop.words.acts import act_name
from desktop.words.findings import tell
from desktop.words.registers import line_difference
from desktop.words.submission import list_move_line
from tests.jobs.sent import Sent, look, look_at_bytes, take
from tests.store.year import desk_at, new_year

LISTS = frozenset({"line"})
AGREED = Layer.AGREED


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return new_year(tmp_path / "cum.tongket")


def models(*names: str) -> tuple[Line, ...]:
    """Lines of models as a reader gives them: nobody's yet."""
    return tuple(Line(Register.MODELS, "", name) for name in names)


def exemplars(*names: str) -> tuple[Line, ...]:
    return tuple(Line(Register.EXEMPLARS, "", name) for name in names)


def listed(desk: Desk) -> list[tuple[str, str]]:
    return [(each.line.unit, each.line.name) for each in view(desk).registers.lines(Register.MODELS)]


def about_lists(findings: tuple[Finding, ...]) -> list[tuple[str, Level, tuple[object, ...]]]:
    own = (each for each in findings if each.code.startswith(("list_", "parts_")))
    return [(each.code, each.level, tuple(each.facts.values())) for each in own]


def test_lines_are_kept_as_the_units_and_counted(desk: Desk, tmp_path: Path) -> None:
    found = look(desk, tmp_path, Sent({"I.2": "39"}, lines=models("Loa", "Kẻng", "Loa")))
    number = keep(desk, found)
    with looking(desk) as db:
        kept, last = reports.load(db, number), history.acts(db)[-1]
    assert kept is not None
    assert [(each.unit, each.name, each.nth) for each in kept.lines] == [
        ("AB", "Loa", 1),
        ("AB", "Kẻng", 1),
        ("AB", "Loa", 2),
    ]
    assert act_name(last.name, last.facts).endswith("của AB (1 giá trị, 3 dòng danh sách)")
    assert listed(desk) == [("AB", "Loa"), ("AB", "Kẻng"), ("AB", "Loa")]


def test_a_file_of_lists_alone_leaves_points_and_figures_as_they_were(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, Sent({"I.2": "39"}, "47"))
    found = look(desk, tmp_path, Sent({}, parts=LISTS, lines=models("Loa")))
    keep(desk, found)
    ledger = load_ledger(desk)
    assert [str(each.points) for each in ledger.entries] == ["39"]
    assert [str(each.value) for each in ledger.figures] == ["47"]
    assert listed(desk) == [("AB", "Loa")]
    assert [code for code, _, _ in about_lists(found.draft.findings)] == ["parts_kept"]


def test_a_list_that_changed_says_what_came_and_went(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, Sent({"I.2": "39"}, lines=models("Loa", "Kẻng")))
    found = look(desk, tmp_path, Sent({"I.2": "39"}, lines=models("Loa", "Camera", "Đài")))
    assert about_lists(found.draft.findings) == [("list_changed", Level.NOTE, ("models", 2, 1))]
    told = next(tell(each).message for each in found.draft.findings if each.code == "list_changed")
    assert told == "Danh sách mô hình, cách làm hay thay danh sách trước: thêm 2 dòng, bỏ 1 dòng."
    keep(desk, found)
    same = look(desk, tmp_path, Sent({"I.2": "38"}, lines=models("LOA", "Đài", "camera")))
    assert about_lists(same.draft.findings) == []


def test_a_list_the_next_file_does_not_have_goes_on_and_that_is_said(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, Sent({"I.2": "39"}, lines=(*models("Loa"), *exemplars("Lê Thị Cúc"))))
    take(desk, tmp_path, Sent({"I.2": "38"}, lines=exemplars("Lê Thị Cúc")))
    found = look(desk, tmp_path, Sent({"I.2": "37"}))
    keep(desk, found)
    assert about_lists(found.draft.findings) == [
        ("list_kept", Level.WARNING, ("models", 1)),
        ("list_kept", Level.WARNING, ("exemplars", 1)),
    ]
    assert listed(desk) == [("AB", "Loa")]


def test_lines_that_differ_from_the_version_before_are_told_by_name_and_field(desk: Desk, tmp_path: Path) -> None:
    loudspeaker = Line(Register.MODELS, "", "Loa an ninh", (("scope", "Xã An Bình"),))
    further = Line(Register.MODELS, "", "LOA an ninh", (("scope", "Toàn tỉnh"), ("result", "Giảm 12 vụ")))
    kept = exemplars("Lê Thị Cúc")
    take(desk, tmp_path, Sent({"I.2": "39"}, lines=(loudspeaker, *models("Kẻng"), *kept)))
    second = take(desk, tmp_path, Sent({"I.2": "39"}, lines=(further, *models("Camera"))))

    compared = compare(desk, second)

    assert compared.differences == ()
    assert [(each.kind, each.line.name) for each in compared.lines] == [
        ("changed", "LOA an ninh"),
        ("added", "Camera"),
        ("removed", "Kẻng"),
    ], "a list that the file does not have goes on: nothing of it is gone"
    assert [line_difference(each) for each in compared.lines] == [
        "Mô hình “LOA an ninh”: Phạm vi, nơi thực hiện Xã An Bình → Toàn tỉnh; Kết quả, hiệu quả (để trống) → Giảm 12 vụ",
        "Thêm mô hình “Camera”",
        "Không còn mô hình “Kẻng”",
    ]


def test_lists_follow_a_file_set_aside_brought_back_and_rolled_back(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, Sent({"I.2": "39"}, lines=models("Loa")))
    number = take(desk, tmp_path, Sent({"I.2": "38"}, lines=models("Camera")))
    foreseen = foresee_set_aside(desk, number, AGREED)
    assert [list_move_line(each) for each in foreseen.lists] == [
        "Danh sách mô hình, cách làm hay: thêm 1 dòng, bỏ 1 dòng"
    ]
    set_aside(desk, number, "Chờ bản ký", AGREED)
    assert listed(desk) == [("AB", "Loa")]
    bring_back(desk, number, "", AGREED)
    assert listed(desk) == [("AB", "Camera")]
    done = roll_back(desk, number, "Nhầm tệp", AGREED)
    assert [(each.register, each.came, each.went) for each in done.lists] == [(Register.MODELS, 1, 1)]
    assert listed(desk) == [("AB", "Loa")]


def test_lists_of_a_file_out_of_use_are_nothing_the_next_one_changes(desk: Desk, tmp_path: Path) -> None:
    number = take(desk, tmp_path, Sent({"I.2": "39"}, lines=models("Loa")))
    set_aside(desk, number, "Chờ bản ký", AGREED)
    found = look(desk, tmp_path, Sent({"I.2": "38"}, lines=models("Camera")))
    assert about_lists(found.draft.findings) == []


def test_reports_kept_before_lists_were_read_are_known(tmp_path: Path) -> None:
    old = Path(__file__).parent.parent / "old" / "v3.tongket"
    desk = desk_at(shutil.copy(old, tmp_path / "cu.tongket"))
    with working(desk) as db:
        kept = reports.all_kept(db, "tong-ket")
        assert kept
        assert register_lines.unread(db) == {each.id for each in kept}
    fresh = new_year(tmp_path / "moi.tongket")
    take(fresh, tmp_path, Sent({"I.2": "39"}))
    with looking(fresh) as db:
        assert register_lines.unread(db) == frozenset()


def test_a_file_kept_before_lists_were_read_may_be_taken_in_again_for_its_lists(desk: Desk, tmp_path: Path) -> None:
    first = take(desk, tmp_path, Sent({"I.2": "39"}))
    (path,) = tmp_path.glob("tep-*.xlsx")
    with working(desk) as db, act(db, desk, "migrate", {"from": 3, "to": 4}):
        pass
    again = look_at_bytes(desk, path, Sent({"I.2": "39"}, lines=models("Loa")))
    assert isinstance(again.preview, Supersedes)
    assert (again.preview.earlier.id, again.preview.changed) == (first, 0)
    keep(desk, again)
    assert listed(desk) == [("AB", "Loa")]
    assert isinstance(look_at_bytes(desk, path, Sent({"I.2": "39"}, lines=models("Loa"))).preview, Duplicate)


def test_the_slip_of_an_import_counts_the_lines(desk: Desk, tmp_path: Path) -> None:
    found = look(desk, tmp_path, Sent({"I.2": "39"}, lines=models("Loa", "Kẻng")))
    paper = docx.Document(write_slip_of_look(desk, found, str(tmp_path / "phieu.docx")))
    told = "\n".join(cell.text for table in paper.tables for row in table.rows for cell in row.cells)
    assert "1 ô điểm, 0 số liệu, 0 dòng khen thưởng, 0 mục báo cáo, 2 dòng danh sách" in told
