"""Tests of pairs: what may be the same is offered with its likeness, what was settled is not offered again."""

from desktop.domain.registers.decisions import Apart, Decisions, Merge
from desktop.domain.registers.lines import Line, Register
from desktop.domain.registers.pairs import Why, likely_pairs
from desktop.domain.registers.settling import registers_of


def person(name: str, unit: str = "AB", register: Register = Register.AWARDS, **values: str) -> Line:
    return Line(register, unit, name, (("object", "ca_nhan"), *values.items()))


def team(name: str, unit: str = "AB") -> Line:
    return Line(Register.AWARDS, unit, name, (("object", "tap_the"),))


def model(name: str, unit: str = "AB") -> Line:
    return Line(Register.MODELS, unit, name)


def offered(*lines: Line, decisions: Decisions | None = None) -> list[tuple[str, str, int, tuple[Why, ...]]]:
    registers = registers_of(enumerate(lines, start=1), decisions or Decisions(), ("AB", "CD"))
    return [(each.one.name, each.other.name, each.likeness, each.why) for each in likely_pairs(registers)]


def test_names_of_one_key_are_offered_with_what_they_differ_in() -> None:
    assert offered(person("Nguyễn Văn An"), person("Thượng úy Nguyễn Văn An", "CD")) == [
        ("Nguyễn Văn An", "Thượng úy Nguyễn Văn An", 100, (Why.ADDRESS,))
    ]


def test_of_many_of_one_name_each_is_offered_with_the_first() -> None:
    pairs = offered(*(person("Lê Thị Cúc", form=str(place)) for place in range(4)))
    assert [(one, other) for one, other, _, _ in pairs] == [("Lê Thị Cúc", "Lê Thị Cúc")] * 3


def test_persons_are_close_by_one_letter_only() -> None:
    ((one, other, likeness, why),) = offered(person("Nguyễn Thị Loan"), person("Nguyễn Thị Lan"), person("Lê Thị Hoa"))
    assert (one, other, why) == ("Nguyễn Thị Loan", "Nguyễn Thị Lan", (Why.CLOSE,))
    assert 90 <= likeness < 100


def test_models_are_close_by_most_of_their_letters() -> None:
    ((_, _, likeness, why),) = offered(model("Tiếng kẻng an ninh"), model("Tiếng kẻng an ninh, trật tự"), model("Loa"))
    assert (80 <= likeness < 100, why) == (True, (Why.CLOSE,))


def test_another_number_is_another_name() -> None:
    assert offered(model("Tổ liên gia an toàn số 1"), model("Tổ liên gia an toàn số 2")) == []


def test_a_team_that_every_unit_has_is_offered_within_a_unit_alone() -> None:
    assert offered(team("Đội Cảnh sát hình sự"), team("Đội CSHS", "CD")) == []
    assert len(offered(team("Đội Cảnh sát hình sự"), team("Đội CSHS"))) == 1
    assert len(offered(team("Công an xã An Hòa"), team("CAX An Hòa", "CD"))) == 1


def test_a_person_in_two_registers_is_no_pair() -> None:
    assert offered(person("Lê Thị Cúc"), person("Lê Thị Cúc", register=Register.EXEMPLARS)) == []


def test_what_was_merged_or_told_apart_is_not_offered_again() -> None:
    one, other = model("Loa phường"), model("Loa Phường", "CD")
    subjects = (one.subject, other.subject)
    assert len(offered(one, other)) == 1
    assert offered(one, other, decisions=Decisions(merges=(Merge(1, subjects),))) == []
    assert offered(one, other, decisions=Decisions(aparts=(Apart(1, (other.subject, one.subject)),))) == []


def test_one_told_apart_from_the_first_is_offered_with_the_next() -> None:
    lines = tuple(person("Lê Thị Cúc", form=str(place)) for place in range(3))
    apart = Decisions(aparts=(Apart(1, (lines[0].subject, lines[1].subject)),))
    registers = registers_of(enumerate(lines, start=1), apart, ("AB",))
    assert [(each.one.lines[0].number, each.other.lines[0].number) for each in likely_pairs(registers)] == [(1, 3)]


def test_a_thousand_names_are_gone_through_at_once() -> None:
    words = ("An", "Bình", "Cúc", "Dũng", "Giang", "Hà", "Khánh", "Lan", "Minh", "Nga")
    names = [f"Nguyễn {one} {two} {three}" for one in words for two in words for three in words]
    pairs = offered(*(person(name) for name in names))
    assert pairs
    assert all(why == (Why.CLOSE,) for *_, why in pairs)
