"""Letters of the chair to its own unit: nobody writes to himself."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from docx import Document

from desktop.domain.question import Question
from desktop.papers.forms.facts import Along
from desktop.papers.forms.letter import letter
from desktop.papers.forms.reminder import reminder_text
from desktop.papers.questions.letter import Asked
from desktop.papers.questions.letter import letter as asking_letter
from tests.domain.candidates.ledgers import LEDGER

ALONG = Along(LEDGER, date(2026, 11, 20), date(2026, 11, 25))
TO_ITSELF = "gửi về Công an tỉnh An Bình"


def sent(code: str) -> str:
    return _text(letter(ALONG, code, [("workbook", "SoLieu.xlsx")]))


def asked(code: str) -> str:
    unit = LEDGER.cluster.unit(code)
    assert unit is not None
    return _text(asking_letter(ALONG, Asked(unit.name, (Question(1, code, "Số nào đúng?"),), ("LamRo.xlsx",), True)))


def reminded(code: str) -> str:
    return reminder_text(ALONG, code, ["Báo cáo kết quả (Word)"])


def _text(content: bytes) -> str:
    return "\n".join(each.text for each in Document(BytesIO(content)).paragraphs)


@pytest.mark.parametrize("written", [sent, asked, reminded])
def test_within_the_chairs_own_unit_those_below_are_asked(written: object) -> None:
    assert callable(written)
    text = written("AB")
    assert "Kính gửi: Các phòng, đơn vị thuộc Công an tỉnh An Bình" in text
    assert "bộ phận thường trực Cụm trưởng" in text
    assert TO_ITSELF not in text
    assert "Đề nghị Công an tỉnh An Bình" not in text


@pytest.mark.parametrize("written", [sent, asked, reminded])
def test_another_unit_is_asked_by_name(written: object) -> None:
    assert callable(written)
    text = written("BS")
    assert "Kính gửi: Công an tỉnh Bắc Sơn" in text
    assert "Đề nghị Công an tỉnh Bắc Sơn" in text
    assert "bộ phận thường trực" not in text


def test_where_nobody_chairs_yet_every_unit_is_asked_by_name() -> None:
    nobody = replace(ALONG, ledger=replace(LEDGER, cluster=replace(LEDGER.cluster, chair=None)))
    assert "gửi về đơn vị Cụm trưởng" in _text(letter(nobody, "AB", [("workbook", "SoLieu.xlsx")]))
