"""The papers of a dispute: both outcomes in numbers, the form of Nghị định 30, never over a file."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.desk import Desk
from desktop.domain.dispute import Ruling
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.dispute import decide_dispute, raise_dispute
from desktop.jobs.dispute_papers import write_answer, write_file
from desktop.jobs.scoring import result
from desktop.papers.form_check import check_form
from tests.jobs.test_dispute import STAGE, a_dispute, sound
from tests.papers.docx import paragraphs


def raised(desk: Desk) -> None:
    raise_dispute(desk, replace(a_dispute(desk), evidence="Biên bản số 12"), STAGE)


def test_the_file_says_claim_outcomes_and_room_for_the_decision(sample: Desk, tmp_path: Path) -> None:
    raised(sample)
    path = write_file(sample, 1, str(tmp_path / "ho-so.docx"))
    text = "\n".join(paragraphs(Path(path).read_bytes()))
    assert check_form(Path(path).read_bytes()) == ()
    assert "Đề nghị tính lại" in text
    assert "Biên bản số 12" in text
    assert "☐ Giữ nguyên điểm đã chấm" in text
    totals = {each.unit: each.sheet.total for each in result(sample, STAGE).standings.standings}
    assert all(f"{total}".replace(".", ",") in text for total in totals.values())
    Path(path).write_bytes(b"sua tay")
    assert write_file(sample, 1, path) != path
    assert Path(path).read_bytes() == b"sua tay"


def test_after_the_decision_the_outcomes_are_those_it_was_decided_on(sample: Desk, tmp_path: Path) -> None:
    raised(sample)
    before = paragraphs(Path(write_file(sample, 1, str(tmp_path / "1.docx"))).read_bytes())
    decide_dispute(sample, 1, sound(Ruling.GRANTED))
    after = paragraphs(Path(write_file(sample, 1, str(tmp_path / "2.docx"))).read_bytes())
    results = before[before.index("III. KẾT QUẢ CỦA CÁC ĐƠN VỊ") : before.index("IV. KẾT LUẬN")]
    assert results == after[after.index("III. KẾT QUẢ CỦA CÁC ĐƠN VỊ") : after.index("IV. KẾT LUẬN")]
    assert "Chấp nhận đề nghị của đơn vị." in after


@pytest.mark.parametrize("ruling", [Ruling.GRANTED, Ruling.KEPT])
def test_the_notice_says_the_decision_and_what_it_makes_of_points_and_rank(
    sample: Desk, tmp_path: Path, ruling: Ruling
) -> None:
    raised(sample)
    decide_dispute(sample, 1, sound(ruling))
    content = Path(write_answer(sample, 1, str(tmp_path / "tra-loi.docx"))).read_bytes()
    text = "\n".join(paragraphs(content))
    assert check_form(content) == ()
    assert "Lý do: Hồ sơ đủ." in text
    assert ("→ 0,00" in text) == (ruling is Ruling.GRANTED)


def test_without_a_decision_there_is_nothing_to_answer(sample: Desk, tmp_path: Path) -> None:
    raised(sample)
    with pytest.raises(DeskError) as caught:
        write_answer(sample, 1, str(tmp_path / "tra-loi.docx"))
    assert caught.value.trouble is Trouble.DISPUTE_OPEN
    assert list(tmp_path.glob("tra-loi*")) == []
