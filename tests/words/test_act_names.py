"""Acts by name: units are called as those know them who look on."""

from datetime import date

from desktop.domain.facts import Facts
from desktop.words.acts import act_name, with_names
from tests.words.cluster import a_cluster


def test_units_are_called_by_their_short_names_what_is_no_unit_stays() -> None:
    facts: Facts = {"unit": "AB", "units": ("BS", "XX"), "count": 3, "on": date(2026, 11, 3), "file": "AB"}

    named = with_names(facts, a_cluster())

    assert named == {**facts, "unit": "An Bình", "units": ("Bắc Sơn", "XX")}
    assert act_name("questions", named) == "Lập phiếu đề nghị làm rõ cho An Bình (3 câu)"


def test_an_act_about_all_units_names_none() -> None:
    facts: Facts = {"unit": None, "paper": "", "due": "20/11/2026", "reason": "theo kế hoạch"}

    assert with_names(facts, a_cluster()) == facts
