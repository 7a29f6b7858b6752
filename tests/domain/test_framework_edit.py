from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.framework import Criterion, Direct, Framework, Part, Relative, parent_of
from desktop.domain.framework_edit import (
    Add,
    Copy,
    Edit,
    MoveIn,
    MoveOut,
    Recode,
    Remove,
    Renumber,
    SetKind,
    SetMax,
    SetPart,
    SetSetting,
    SetTitle,
    Shift,
    child_of,
    edited,
    facts_of,
    first_root,
    renamed,
    sibling_of,
)
from desktop.domain.trouble import DeskError, Trouble
from desktop.words.acts import act_name

TEN = Decimal(10)


def leaf(code: str, part: Part = Part.BASE) -> Criterion:
    return Criterion(code, f"Tiêu chí {code}", TEN, part, Direct())


def group(code: str, most: int, part: Part = Part.BASE) -> Criterion:
    return Criterion(code, f"Nhóm {code}", Decimal(most), part)


FRAMEWORK = Framework(
    "Khung", 2026, 1, Decimal(40),
    (group("I", 20), leaf("I.1"), leaf("I.2"), group("II", 20), group("II.1", 20), leaf("II.1.a"), leaf("II.1.b"),
     leaf("T", Part.BONUS)),
    tie_breaks=("section:II", "criterion:I.2", "penalty"),
)  # fmt: skip


def codes(framework: Framework) -> list[str]:
    return [each.code for each in framework.criteria]


def refusal(framework: Framework, edit: Edit) -> str:
    with pytest.raises(DeskError) as refused:
        edited(framework, edit)
    assert refused.value.trouble is Trouble.NOT_EDITABLE
    return refused.value.findings[0].code


def test_a_group_is_added_behind_the_last_of_the_base_and_counted_on() -> None:
    assert codes(edited(FRAMEWORK, first_root(FRAMEWORK)))[-2:] == ["III", "T"]
    empty = Framework("Khung", 2026, 1, Decimal(0), ())
    assert codes(edited(empty, first_root(empty))) == ["I"]


def test_siblings_and_children_are_counted_as_their_like() -> None:
    assert sibling_of(FRAMEWORK, "I.2").criterion.code == "I.3"
    assert child_of(FRAMEWORK, "II.1").criterion.code == "II.1.c"
    assert child_of(FRAMEWORK, "I.1").criterion.code == "I.1.a"


def test_what_is_added_stands_right_behind_with_all_below_it() -> None:
    after = edited(FRAMEWORK, sibling_of(FRAMEWORK, "I.1"))
    assert codes(after)[:4] == ["I", "I.1", "I.3", "I.2"]


def test_a_leaf_that_gets_a_child_becomes_a_group_unless_its_rule_would_be_lost() -> None:
    after = edited(FRAMEWORK, child_of(FRAMEWORK, "I.1"))
    grown = after.criterion("I.1")
    assert grown is not None
    assert grown.kind is None
    ruled = edited(FRAMEWORK, SetKind("I.1", Relative()))
    assert refusal(ruled, child_of(ruled, "I.1")) == "leaf_has_rule"


def test_a_branch_goes_with_all_below_it() -> None:
    assert codes(edited(FRAMEWORK, Remove("II"))) == ["I", "I.1", "I.2", "T"]


def test_siblings_change_places_and_keep_their_codes() -> None:
    down = edited(FRAMEWORK, Shift("I", 1))
    assert codes(down) == ["II", "II.1", "II.1.a", "II.1.b", "I", "I.1", "I.2", "T"]
    assert edited(down, Shift("I", -1)) == FRAMEWORK
    assert refusal(FRAMEWORK, Shift("I.2", 1)) == "no_sibling"


def test_moving_in_and_out_gives_a_code_of_the_new_place() -> None:
    inside = edited(FRAMEWORK, MoveIn("II"))
    assert codes(inside)[:7] == ["I", "I.1", "I.2", "I.3", "I.3.1", "I.3.1.a", "I.3.1.b"]
    assert inside.tie_breaks == ("section:I.3", "criterion:I.2", "penalty")
    assert renamed(FRAMEWORK, inside, MoveIn("II"))["II.1.a"] == "I.3.1.a"
    outside = edited(FRAMEWORK, MoveOut("I.1"))
    assert codes(outside)[:3] == ["I", "I.2", "III"]
    assert refusal(FRAMEWORK, MoveOut("I")) == "is_root"
    assert refusal(FRAMEWORK, MoveIn("I.1")) == "no_sibling"


def test_a_copy_stands_behind_its_branch_under_the_next_free_code() -> None:
    assert codes(edited(FRAMEWORK, Copy("II.1")))[3:10] == [
        "II",
        "II.1",
        "II.1.a",
        "II.1.b",
        "II.2",
        "II.2.a",
        "II.2.b",
    ]


def test_a_code_is_changed_with_everything_below_it_and_the_tie_breaks() -> None:
    after = edited(FRAMEWORK, Recode("II", "B"))
    assert codes(after)[3:7] == ["B", "B.1", "B.1.a", "B.1.b"]
    assert after.tie_breaks[0] == "section:B"
    assert codes(edited(FRAMEWORK, Recode("II.1.a", "I.5")))[:4] == ["I", "I.1", "I.2", "I.5"]
    assert codes(edited(FRAMEWORK, Recode("I.1", "X")))[-1] == "X"


@pytest.mark.parametrize(
    ("to", "code"),
    [("I.2", "code_taken"), ("I 2", "code_malformed"), ("", "code_malformed"), ("I.1.x", "code_inside_itself"),
     ("Z.1", "parent_missing")],
)  # fmt: skip
def test_a_code_that_does_not_do_is_refused(to: str, code: str) -> None:
    assert refusal(FRAMEWORK, Recode("I.1", to)) == code


def test_renumbering_counts_in_order_and_leaves_letters_that_are_no_number() -> None:
    shuffled = edited(edited(FRAMEWORK, Shift("I", 1)), Remove("I.1"))
    after = edited(shuffled, Renumber(None))
    assert codes(after) == ["I", "I.1", "I.1.a", "I.1.b", "II", "II.1", "T"]
    assert after.tie_breaks == ("section:I", "criterion:II.1", "penalty")
    assert codes(edited(shuffled, Renumber("I")))[-2:] == ["I.1", "T"]


def test_a_part_is_the_roots_and_all_below_follows() -> None:
    after = edited(FRAMEWORK, SetPart("I", Part.PENALTY))
    assert {each.part for each in after.criteria if each.code.startswith("I.")} == {Part.PENALTY}
    assert refusal(FRAMEWORK, SetPart("I.1", Part.BONUS)) == "part_of_root"


def test_values_are_set_in_place() -> None:
    assert edited(FRAMEWORK, SetTitle("I", "Mới")).criteria[0].title == "Mới"
    assert edited(FRAMEWORK, SetMax("I.1", Decimal("7.5"))).criteria[1].max == Decimal("7.5")
    assert edited(FRAMEWORK, SetSetting("total", Decimal(50))).total == 50
    assert refusal(FRAMEWORK, SetKind("I", Direct())) == "kind_on_branch"
    assert refusal(FRAMEWORK, SetTitle("X", "")) == "criterion_gone"


NAMES: list[tuple[Edit, str]] = [
    (SetTitle("I.2", "x"), "Sửa tiêu chí I.2: nội dung"),
    (SetMax("I.2", Decimal("12.5")), "Sửa tiêu chí I.2: điểm tối đa 10 → 12,5"),
    (SetKind("I.2", Relative()), "Sửa tiêu chí I.2: cách chấm"),
    (SetKind("I.2", Direct(Decimal(1))), "Sửa tiêu chí I.2: quy tắc chấm"),
    (SetPart("I", Part.BONUS), "Sửa tiêu chí I: chuyển sang điểm thưởng"),
    (Remove("II"), "Xóa II “Nhóm II” cùng 3 tiêu chí bên dưới"),
    (Remove("I.1"), "Xóa I.1 “Tiêu chí I.1”"),
    (Shift("I", 1), "Chuyển tiêu chí I xuống dưới"),
    (MoveIn("II"), "Chuyển tiêu chí II thành I.3"),
    (Copy("I"), "Chép I thành III"),
    (Recode("I", "A"), "Đổi mã tiêu chí I thành A"),
    (Renumber(None), "Đánh lại mã toàn khung"),
    (Renumber("I"), "Đánh lại mã bên dưới I"),
    (SetSetting("basis", "x"), "Sửa khung tiêu chí: căn cứ"),
    (Add(leaf("I.3"), "I.2"), "Thêm tiêu chí I.3"),
    (Add(group("III", 0), "II"), "Thêm nhóm III"),
]


@pytest.mark.parametrize(("edit", "name"), NAMES)
def test_every_edit_has_its_name(edit: Edit, name: str) -> None:
    assert act_name("framework_edit", facts_of(FRAMEWORK, edited(FRAMEWORK, edit), edit)) == name


def _edits(framework: Framework) -> st.SearchStrategy[Edit]:
    known = st.sampled_from(codes(framework))
    return st.one_of(
        known.map(lambda code: sibling_of(framework, code)),
        known.map(lambda code: child_of(framework, code)),
        known.map(Remove),
        st.builds(Shift, known, st.sampled_from([-1, 1])),
        known.map(MoveIn),
        known.map(MoveOut),
        known.map(Copy),
        st.one_of(st.none(), known).map(Renumber),
        st.builds(Recode, known, st.sampled_from(["A", "I.9", "II.1.z", "B.1"])),
    )


@given(st.data())
def test_after_any_edits_the_tree_is_sound(data: st.DataObject) -> None:
    framework = FRAMEWORK
    for _ in range(6):
        if not framework.criteria:
            break
        edit = data.draw(_edits(framework))
        try:
            after = edited(framework, edit)
        except DeskError:
            continue
        _check(after)
        _check_titles(framework, after, renamed(framework, after, edit))
        framework = after


def _check(framework: Framework) -> None:
    known = codes(framework)
    assert len(set(known)) == len(known)
    parts = {each.code: each.part for each in framework.criteria}
    seen: list[str] = []
    for each in framework.criteria:
        parent = parent_of(each.code, set(known))
        if parent is not None:
            assert parent in seen
            assert parts[parent] is each.part
            assert framework.criterion(parent).kind is None  # type: ignore[union-attr]
            assert seen[-1] == parent or seen[-1].startswith(f"{parent}.")
        seen.append(each.code)


def _check_titles(before: Framework, after: Framework, moved: Mapping[str, str]) -> None:
    """A criterion that is still there is the one of before under its old or its new code."""
    for each in before.criteria:
        now = after.criterion(moved.get(each.code, each.code))
        assert now is None or now.title == each.title
