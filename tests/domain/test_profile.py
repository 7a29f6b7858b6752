"""What moved between two files of a unit is named; what is remembered holds only where it still fits."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.draft import Draft
from desktop.domain.finding import Choice, Finding, Level
from desktop.domain.found_table import FoundColumn, FoundRow, FoundTable
from desktop.domain.guidance import NOTHING, Answer, Ask, Guidance, key_of
from desktop.domain.profile import Profile, Shape, likeness, moved, same_layout, shape_of
from desktop.domain.recall import recall, recall_unit, with_meanings

HEADINGS = ("TT", "Nội dung", "Điểm chuẩn", "Kết quả", "Điểm tự chấm", "Minh chứng")


def _table(top: int = 7, headings: tuple[str, ...] = HEADINGS, rows: int = 30, sheet: str = "Chấm điểm") -> FoundTable:
    columns = tuple(
        FoundColumn(number, heading, "claim" if heading == "Điểm tự chấm" else None, key_of(Ask.COLUMN, heading), 1.0)
        for number, heading in enumerate(headings, 1)
    )
    found = tuple(
        FoundRow(top + row, f"Dòng {row}", f"I.{row}", f"row:dòng {row}", "title", 1.0) for row in range(1, rows)
    )
    return FoundTable(sheet, "scores", top, top, top + 1, top + rows, columns, found)


def _draft(*tables: FoundTable, findings: tuple[Finding, ...] = (), guidance: Guidance = NOTHING) -> Draft:
    extents = tuple((each.sheet, each.last) for each in tables)
    return Draft(
        "a.xlsx",
        "0" * 64,
        1,
        "workbook",
        "AB",
        1.0,
        tables=tables,
        findings=findings,
        guidance=guidance,
        extents=extents,
    )


def _shape(*tables: FoundTable) -> Shape:
    return shape_of(_draft(*tables))


def test_the_same_layout_is_all_alike() -> None:
    moves = moved(_shape(_table()), _shape(_table()))
    assert moves.likeness == 100
    assert not any((moves.headings, moves.added, moves.gone, moves.shifted, moves.sheets, moves.rows_added))


def test_a_heading_that_moved_and_a_column_that_came_are_named() -> None:
    moves = moved(_shape(_table()), _shape(_table(9, (*HEADINGS, "Ghi chú"))))
    assert moves.headings == ((7, 9),)
    assert moves.added == ("Ghi chú",)
    assert 90 <= moves.likeness < 100


def test_columns_that_moved_sideways_are_told_from_the_first_on() -> None:
    there = _table()
    moved_on = tuple(replace(each, number=each.number + (each.number > 3)) for each in there.columns)
    moves = moved(_shape(there), _shape(replace(there, columns=moved_on)))
    assert moves.slid == ((HEADINGS[3], 4, 5),)
    assert moves.likeness < 100
    assert moved(_shape(there), _shape(there)).slid == ()


def test_what_is_gone_changed_places_or_was_renamed_is_named() -> None:
    turned = ("TT", "Nội dung", "Kết quả", "Điểm chuẩn", "Điểm tự chấm")
    moves = moved(_shape(_table()), _shape(_table(headings=turned, rows=28, sheet="Chấm điểm 2027")))
    assert moves.gone == ("Minh chứng",)
    assert set(moves.shifted) == {"Kết quả", "Điểm chuẩn"}
    assert moves.sheets == (("Chấm điểm", "Chấm điểm 2027"),)
    assert (moves.rows_added, moves.rows_gone) == (0, 2)


def test_rows_that_changed_places_are_named_the_fewest_that_did() -> None:
    table = _table(rows=8)
    order = [table.rows[each] for each in (0, 3, 1, 2, 4, 6, 5)]
    moves = moved(_shape(table), _shape(replace(table, rows=tuple(order))))
    assert moves.likeness < 100
    assert len(moves.turned) == 2
    assert moves.turned[0] == "dòng 4"
    assert set(moves.turned[1:]) <= {"dòng 6", "dòng 7"}


def test_a_row_that_came_turns_no_other() -> None:
    table = _table(rows=8)
    come = FoundRow(99, "Việc thêm", "", "row:việc thêm", "", 1.0)
    moves = moved(_shape(table), _shape(replace(table, rows=(come, *table.rows[2:], come))))
    assert (moves.turned, moves.rows_added, moves.rows_gone) == ((), 1, 2)


def test_a_sheet_without_a_table_that_came_or_went_is_named() -> None:
    plain = _draft(_table())
    now = _draft(_table(sheet="Phụ lục"))
    before = shape_of(replace(plain, extents=(("Bìa", 3), ("Chấm điểm", 36))))
    after = shape_of(replace(now, extents=(("Công văn", 9), ("Phụ lục", 36), ("bìa", 3))))
    moves = moved(before, after)
    assert (moves.sheets, moves.pages_added, moves.pages_gone) == ((("Chấm điểm", "Phụ lục"),), ("Công văn",), ())
    assert moved(after, before).pages_gone == ("Công văn",)
    assert moves.likeness < 100


def test_a_whole_table_that_came_or_went_is_named() -> None:
    other = replace(_table(sheet="Số liệu"), kind="figures")
    assert moved(_shape(_table()), _shape(_table(), other)).tables_added == ("Số liệu",)
    assert moved(_shape(_table(), other), _shape(_table())).tables_gone == ("Số liệu",)


@given(st.permutations(HEADINGS), st.integers(3, 12), st.integers(2, 40))
def test_only_equal_layouts_are_a_hundred_percent_alike(headings: list[str], top: int, rows: int) -> None:
    then, now = _shape(_table()), _shape(_table(top, tuple(headings), rows))
    assert likeness(then, now) == likeness(now, then)
    assert (likeness(then, now) == 100) == (then.tables[0] == now.tables[0] or _alike(then, now))
    assert same_layout(then, now)


def _alike(then: Shape, now: Shape) -> bool:
    one, other = then.tables[0], now.tables[0]
    return (one.columns, one.rows, one.bottom) == (other.columns, other.rows, other.bottom)


def _profile(*answers: tuple[str, str], shape: Shape | None = None) -> Profile:
    given_then = Guidance(tuple(Answer(key, choice, remembered=True) for key, choice in answers))
    meant = with_meanings(given_then, {"I.1": "Chế độ báo cáo"})
    return Profile("AB", "workbook", "truoc.xlsx", 1, shape or _shape(_table()), meant)


def _asked(key: str, *choices: str) -> Finding:
    return Finding(Level.QUESTION, "x", key=key, choices=tuple(map(Choice, choices)))


def _holds(draft: Draft, profile: Profile, title: str = "Chế độ báo cáo") -> set[str]:
    return {answer.key for answer in recall(draft, profile, {"I.1": title}).guidance.answers}


def test_a_question_asked_again_is_answered_as_before() -> None:
    profile = _profile(("row:việc khác", "I.1"), ("grouping", "dot"))
    draft = _draft(_table(), findings=(_asked("row:việc khác", "I.2", "aside"), _asked("grouping", "dot", "comma")))
    assert _holds(draft, profile) == {"row:việc khác", "grouping"}


def test_a_column_known_by_its_letter_is_asked_about_again_where_the_columns_are_others() -> None:
    profile = _profile(("column:chấm điểm@d", "claim"))
    asked = (_asked("column:chấm điểm@d", "claim", "ignored"),)
    assert _holds(_draft(_table(12), findings=asked), profile) == {"column:chấm điểm@d"}
    assert _holds(_draft(_table(7, (*HEADINGS, "Ghi chú")), findings=asked), profile) == set()


def test_a_criterion_that_means_something_else_now_is_asked_about_again() -> None:
    draft = _draft(_table(), findings=(_asked("row:việc khác", "I.1"),))
    assert _holds(draft, _profile(("row:việc khác", "I.1")), "Tên khác") == set()


def test_a_choice_no_longer_offered_is_not_made() -> None:
    draft = _draft(_table(), findings=(_asked("duplicate:i.1", "1/3", "2/3", "3/3", "leave"),))
    assert _holds(draft, _profile(("duplicate:i.1", "2/2"))) == set()


def test_an_answer_given_for_this_file_stands_above_the_remembered_one() -> None:
    draft = _draft(_table(), findings=(), guidance=Guidance((Answer("column:kết quả", "ignored"),)))
    assert _holds(draft, _profile(("column:kết quả", "claim"))) == set()


def test_what_was_said_of_a_column_holds_while_the_layout_does() -> None:
    profile = _profile(("column:kết quả", "claim"))
    assert _holds(_draft(_table(9)), profile) == {"column:kết quả"}
    changed = recall(_draft(_table(headings=(*HEADINGS, "Điểm cụm chấm"))), profile, {})
    assert changed.guidance.answers == ()
    assert [(each.code, each.key, each.level) for each in changed.asked] == [
        ("remembered_unsure", "column:kết quả", Level.QUESTION)
    ]
    assert [choice.id for choice in changed.asked[0].choices] == ["claim", "ignored"]


def test_rows_marked_out_hold_only_while_the_sheet_ends_where_it_did() -> None:
    profile = _profile(("region:chấm điểm", "7:8-37"))
    assert _holds(_draft(_table()), profile) == {"region:chấm điểm"}
    longer = recall(_draft(_table(rows=44)), profile, {})
    assert longer.guidance.answers == ()
    assert [choice.id for choice in longer.asked[0].choices] == ["7:8-37", "7:8-51"]


def test_words_for_a_unit_answered_before_tell_whose_the_next_file_is() -> None:
    draft = _draft(_table(), findings=(_asked("unit:phòng tham mưu", "AB", "CG"),))
    known = _profile(("unit:Phòng Tham mưu", "CG"))
    assert recall_unit(draft, (known,)).choice("unit:phòng tham mưu") == "CG"
    other = _profile(("unit:phòng tham mưu", "AB"))
    assert not recall_unit(draft, (known, other))
    assert not recall_unit(_draft(_table()), (known,))
