"""A decision that waits goes on, in one step, to the line a newer file says in other words."""

import pytest

from desktop.domain.desk import Desk
from desktop.domain.registers.lines import Line, Register
from desktop.domain.registers.moving import gone_of, heirs
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.register_moves import move_merge, move_word
from desktop.jobs.registers import RegisterView, correct, leave_out, merge, view
from desktop.jobs.undo import undo
from tests.jobs.test_registers import last_act, trouble
from tests.store.test_register_lines import send
from tests.store.year import new_year


@pytest.fixture
def desk(tmp_path) -> Desk:  # type: ignore[no-untyped-def]
    return new_year(tmp_path / "cum.tongket")


def model(name: str, **values: str) -> Line:
    return Line(Register.MODELS, "AB", name, tuple(values.items()))


def lines(found: RegisterView) -> dict[str, int]:
    return {each.line.name: each.number for each in found.registers.lines(Register.MODELS)}


OLD = (model("Tiếng kẻng an ninh", scope="Xã An Hòa"), model("Loa phường"))
NEW = (model("Loa phường"), model("Mô hình Tiếng kẻng an ninh xã An Hòa", scope="Xã An Hòa", field="an ninh"))


def corrected(desk: Desk) -> int:
    """Put the first line right, then let a version come that says it in other words; return the word that waits."""
    first = send(desk, b"1", *OLD)
    correct(
        desk, lines(view(desk))["Tiếng kẻng an ninh"], "Tiếng kẻng an ninh", (("scope", "Xã An Bình"),), "ghi nhầm xã"
    )
    send(desk, b"2", *NEW, supersedes=first)
    (word,) = view(desk).registers.waiting.corrections
    return word.number


def test_what_was_put_right_is_put_right_in_the_new_words_and_nothing_else(desk: Desk) -> None:
    word = corrected(desk)
    found = view(desk)
    (gone,) = (each.sent for each in found.registers.waiting.corrections)
    likely = [each.line.name for each in heirs(found.registers, gone)]
    assert likely == ["Mô hình Tiếng kẻng an ninh xã An Hòa", "Loa phường"]

    move_word(desk, word, lines(found)[likely[0]])
    registers = view(desk).registers
    assert registers.waiting.corrections == ()
    (moved,) = (each for each in registers.lines(Register.MODELS) if each.correction)
    assert (moved.line.name, moved.line.value("scope"), moved.line.value("field")) == (
        "Mô hình Tiếng kẻng an ninh xã An Hòa",
        "Xã An Bình",
        "an ninh",
    )
    assert moved.reason == "ghi nhầm xã"
    assert last_act(desk) == (
        "Chuyển quyết định về “Tiếng kẻng an ninh” của AB trong sổ sang dòng “Mô hình Tiếng kẻng an ninh xã An Hòa”"
    )
    undo(desk)
    assert [each.number for each in view(desk).registers.waiting.corrections] == [word]


def test_a_line_left_out_is_left_out_in_its_new_words(desk: Desk) -> None:
    first = send(desk, b"1", *OLD)
    leave_out(desk, lines(view(desk))["Tiếng kẻng an ninh"], "của năm trước")
    send(desk, b"2", *NEW, supersedes=first)
    found = view(desk)
    (word,) = found.registers.waiting.corrections
    move_word(desk, word.number, lines(found)[NEW[1].name])
    registers = view(desk).registers
    assert [(each.line.name, each.correction.reason) for each in registers.left_out] == [(NEW[1].name, "của năm trước")]
    assert registers.waiting.corrections == ()


def test_a_word_the_new_file_says_by_itself_is_only_taken_back(desk: Desk) -> None:
    first = send(desk, b"1", model("Tiếng kẻng", scope="Xã A"))
    correct(desk, lines(view(desk))["Tiếng kẻng"], "Tiếng kẻng", (("scope", "Xã B"),), "ghi nhầm")
    send(desk, b"2", model("Kẻng", scope="Xã B"), supersedes=first)
    found = view(desk)
    move_word(desk, found.registers.waiting.corrections[0].number, lines(found)["Kẻng"])
    registers = view(desk).registers
    assert registers.waiting.corrections == ()
    assert registers.decisions.corrections == ()


def test_a_merge_that_waits_holds_the_new_words_in_their_place(desk: Desk) -> None:
    first = send(desk, b"1", *OLD)
    known = lines(view(desk))
    merge(desk, (known["Tiếng kẻng an ninh"], known["Loa phường"]), "một mô hình")
    send(desk, b"2", *NEW, supersedes=first)
    found = view(desk)
    (waiting,) = found.registers.waiting.merges
    assert (gone := gone_of(found.registers, waiting)) is not None
    assert gone.name == "Tiếng kẻng an ninh"
    move_merge(desk, waiting.number, lines(found)[NEW[1].name])
    registers = view(desk).registers
    assert registers.waiting.merges == ()
    (one,) = registers.of(Register.MODELS)
    assert [each.line.name for each in one.lines] == [NEW[1].name, "Loa phường"]
    undo(desk)
    assert [each.number for each in view(desk).registers.waiting.merges] == [waiting.number]


def test_what_does_not_wait_or_is_spoken_of_already_is_refused(desk: Desk) -> None:
    word = corrected(desk)
    numbers = lines(view(desk))
    with pytest.raises(DeskError) as error:
        move_word(desk, word + 1, numbers["Loa phường"])
    assert trouble(error)[0] is Trouble.LINE_UNCORRECTED
    with pytest.raises(DeskError) as error:
        move_word(desk, word, 999)
    assert trouble(error) == (Trouble.LINE_UNKNOWN, 999)
    correct(desk, numbers["Loa phường"], "Loa", (), "tên gọi")
    with pytest.raises(DeskError) as error:
        move_word(desk, word, numbers["Loa phường"])
    assert trouble(error)[0] is Trouble.LINE_SAYS_SO
    with pytest.raises(DeskError) as error:
        move_merge(desk, 1, numbers["Loa phường"])
    assert trouble(error) == (Trouble.MERGE_UNKNOWN, 1)
