"""The manner of a cluster's papers in the store: only what was chosen is kept, and only what differs is written."""

from desktop.domain.desk import Desk
from desktop.domain.manner import FormChoice, Manner, PastText, SectionChoice
from desktop.store import manners
from desktop.store.acts import act
from desktop.store.connection import looking, working
from tests.store.conftest import desk

__all__ = ["desk"]

FORM = FormChoice(symbol="BC-CTĐ3", authority=("TM. CỤM", "CỤM TRƯỞNG"), draft=False, recipients=())


def test_nothing_chosen_is_the_plain_manner(desk: Desk) -> None:
    with looking(desk) as db:
        assert manners.load(db, "tong-ket") == Manner(wordings={}, sections={})


def test_what_is_chosen_comes_back(desk: Desk) -> None:
    with working(desk) as db, act(db, desk, "wording"):
        manners.save_wording(db, "lead", "Câu dẫn")
        manners.save_wording(db, "figure.rise:PPHS", "Tăng")
        manners.save_wording(db, "lead", "")
        manners.save_section(db, "tong-ket", "VII", SectionChoice(False, frozenset({"B", "A"})))
        manners.save_section(db, "tong-ket", "V", SectionChoice())
        manners.save_past(db, 2025, (PastText(2025, "II", "Một"), PastText(2025, "II", "Hai")))
        manners.save_form(db, "tong-ket", FORM)
    with looking(desk) as db:
        found = manners.load(db, "tong-ket")
    assert found.wordings == {"figure.rise:PPHS": "Tăng"}
    assert found.sections == {"VII": SectionChoice(False, frozenset({"A", "B"}))}
    assert [each.text for each in found.last_year("II")] == ["Một", "Hai"]
    assert found.form == FORM
    assert found.wording("figure.rise", "PPHS") == "Tăng"
    assert found.wording("figure.rise", "TNGT") is None


def test_what_stays_the_same_is_not_written(desk: Desk) -> None:
    def save() -> int:
        with working(desk) as db, act(db, desk, "wording") as number:
            manners.save_wording(db, "lead", "Câu dẫn")
            manners.save_section(db, "tong-ket", "VII", SectionChoice(units_printed=False))
            manners.save_past(db, 2025, (PastText(2025, "II", "Một"),))
            manners.save_form(db, "tong-ket", FORM)
        with looking(desk) as db:
            return int(db.execute("SELECT count(*) FROM change WHERE act = ?", [number]).fetchone()[0])

    assert save() == 4
    assert save() == 0
