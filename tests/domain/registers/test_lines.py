"""Tests of the lines of a register: what one says, and what it is known by."""

from desktop.domain.registers.lines import Line, Register, numbered


def model(name: str = "Tiếng kẻng an ninh", **values: str) -> Line:
    return Line(Register.MODELS, "AB", name, tuple(values.items()))


def test_a_field_that_is_not_there_was_left_blank() -> None:
    assert model(scope="Xã An Hòa").value("scope") == "Xã An Hòa"
    assert model(scope="Xã An Hòa").value("result") == ""


def test_a_line_is_known_by_what_it_says_however_it_is_written() -> None:
    assert model("TIẾNG KẺNG AN NINH", scope="xã An Hoà").subject == model(scope="Xã An Hòa").subject
    assert model(scope="Xã An Hòa").subject != model(scope="Xã An Bình").subject


def test_lines_that_say_the_very_same_are_told_apart_by_their_number() -> None:
    first, second, other = numbered((model(), model(), model(scope="Xã An Hòa")))
    assert [first.nth, second.nth, other.nth] == [1, 2, 1]
    assert first.subject != second.subject
