"""The letterhead of papers of other kinds than the report."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.dossier import Dossier
from desktop.domain.manner import FormChoice, Manner
from desktop.papers.conference.minutes import conference_minutes
from desktop.papers.profile import as_kind, default_profile
from desktop.papers.score_annex import score_annex
from desktop.papers.scoresheet import scoresheets
from tests.papers import docx
from tests.papers.ledgers import ledger, standings

DOSSIER = Dossier(ledger(), standings(), date(2026, 11, 21), "K7M2QX")


@pytest.mark.parametrize(("own", "other"), [("BC-CTĐ", "BB-CTĐ"), ("BC-CAT-PX03", "BB-CAT-PX03"), ("BC", "BB-CTĐ")])
def test_a_paper_of_another_kind_keeps_the_issuer_and_has_no_number_yet(own: str, other: str) -> None:
    profile = replace(default_profile(ledger().cluster, date(2026, 11, 21)), symbol=own, number="15")

    made = as_kind(profile, "BB-CTĐ")

    assert (made.symbol, made.number) == (other, "")


def test_the_number_of_the_report_stands_on_no_other_paper() -> None:
    manner = Manner(form=FormChoice(number="15", symbol="BC-CAT-PX03"))
    dossier = replace(DOSSIER, manner=manner)

    assert "Số: …/PĐ-CAT-PX03" in docx.paragraphs(scoresheets(dossier))
    assert "Số: …/BB-CAT-PX03" in docx.paragraphs(conference_minutes(dossier)[0])


def test_signatures_stand_under_a_sentence_that_says_what_is_signed() -> None:
    lines = docx.paragraphs(score_annex(DOSSIER))

    first = lines.index("ĐẠI DIỆN")
    assert next(line for line in reversed(lines[:first]) if line).endswith("ký xác nhận:")
    assert lines.count("ĐẠI DIỆN") == len(ledger().cluster.units)
