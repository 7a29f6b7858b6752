"""The dictionary of indicators in a file: added, changed and removed, each as one act that can be undone."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop.domain.changes_file import ChangesFile
from desktop.domain.desk import Desk
from desktop.domain.form import FIGURE_SHEET
from desktop.domain.framework import Indicator
from desktop.domain.ledger import Layer
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.entry import enter_file
from desktop.jobs.history import read_log
from desktop.jobs.indicators import foresee, indicators, remove_indicator, set_indicator, set_reporters
from desktop.jobs.ledger import load_ledger
from desktop.jobs.new_year import look_ahead, make_year
from desktop.jobs.undo import undo
from desktop.papers.forms.book import workbook
from desktop.store import indicators as kept
from desktop.store.connection import looking
from desktop.words.indicators import indicators_table, shift_lines, use_lines
from tests.jobs.sample import made_sample, sample

__all__ = ["made_sample", "sample"]

NEW = Indicator("MT", "Số vụ ma túy được phát hiện", "vụ", direction="higher")


def report(desk: Desk) -> None:
    """Add the indicator and let two units report 3 and 7."""
    set_indicator(desk, NEW, Layer.AGREED)
    figures = [
        {"unit": unit.code, "indicator": "MT", "period": "this", "value": value, "exactness": "exact"}
        for unit, value in zip(load_ledger(desk).cluster.units, ("3", "7"), strict=False)
    ]
    path = Path(desk.path).with_name("so-lieu.json")
    path.write_text(json.dumps({"stage": "agreed", "figures": figures}), encoding="utf-8")
    enter_file(desk, str(path))


def own(desk: Desk) -> list[str]:
    return [each.indicator.code for each in indicators(desk) if each.own]


def trouble(desk: Desk, code: str) -> DeskError:
    with pytest.raises(DeskError) as caught:
        remove_indicator(desk, code)
    return caught.value


def test_one_is_added_changed_and_removed_and_each_is_undone(sample: Desk) -> None:
    before = own(sample)
    assert "MT" not in before
    set_indicator(sample, NEW, Layer.AGREED)
    assert own(sample) == [*before, "MT"]
    moves = set_indicator(sample, replace(NEW, unit="người"), Layer.AGREED)
    assert moves.before == NEW
    assert indicators(sample)[-1].indicator.unit == "người"
    remove_indicator(sample, "MT")
    assert own(sample) == before
    undo(sample)
    undo(sample)
    assert indicators(sample)[-1].indicator == NEW
    undo(sample)
    assert own(sample) == before


def test_the_same_again_writes_nothing(sample: Desk) -> None:
    set_indicator(sample, NEW, Layer.AGREED)
    count = len(read_log(sample).acts)
    set_indicator(sample, NEW, Layer.AGREED)
    assert len(read_log(sample).acts) == count


def test_what_figures_were_reported_for_stays(sample: Desk) -> None:
    report(sample)
    error = trouble(sample, "MT")
    assert error.trouble is Trouble.INDICATOR_IN_USE
    assert error.facts["figures"] == 2
    assert own(sample) == ["MT"]


def test_a_part_of_a_ratio_stays_until_the_ratio_is_gone(sample: Desk) -> None:
    set_indicator(sample, NEW, Layer.AGREED)
    set_indicator(sample, replace(NEW, code="TS"), Layer.AGREED)
    share = Indicator("TL", "Tỷ lệ", "%", "percent", "ratio", "higher", "MT", "TS")
    set_indicator(sample, share, Layer.AGREED)
    error = trouble(sample, "MT")
    assert error.trouble is Trouble.INDICATOR_IN_USE
    assert error.facts["ratios"] == ("TL",)
    remove_indicator(sample, "TL")
    remove_indicator(sample, "MT")
    assert "MT" not in own(sample)


def test_what_the_framework_asks_for_is_changed_there(sample: Desk) -> None:
    theirs = [each.indicator for each in indicators(sample) if not each.own]
    for one in theirs[:1]:
        with pytest.raises(DeskError) as caught:
            set_indicator(sample, one, Layer.AGREED)
        assert caught.value.trouble is Trouble.INDICATOR_OF_FRAMEWORK
        assert trouble(sample, one.code).trouble is Trouble.INDICATOR_OF_FRAMEWORK
    assert trouble(sample, "KHÔNG-CÓ").trouble is Trouble.UNKNOWN_INDICATOR


def test_a_wrong_one_is_refused_with_every_fault(sample: Desk) -> None:
    with pytest.raises(DeskError) as caught:
        set_indicator(sample, Indicator("", "", ""), Layer.AGREED)
    assert caught.value.trouble is Trouble.REFUSED
    assert [each.code for each in caught.value.findings] == ["indicator_code", "indicator_untitled"]


def test_foreseeing_says_what_the_cluster_would_have_and_keeps_nothing(sample: Desk) -> None:
    report(sample)
    moves = foresee(sample, replace(NEW, aggregate="max"), Layer.AGREED)
    (moved,) = moves.values
    assert (moved.code, moved.period, moved.before, moved.after) == ("MT", "this", Decimal(10), Decimal(7))
    assert shift_lines(moves.values, moves.ledger) == ("Số vụ ma túy được phát hiện của toàn Cụm: 10 → 7",)
    assert indicators(sample)[-1].indicator == NEW


def test_the_table_says_how_each_is_put_together_and_who_reported(sample: Desk) -> None:
    set_indicator(sample, NEW, Layer.AGREED)
    known = indicators(sample)
    table = indicators_table(known, load_ledger(sample))
    row = next(each for each in table.rows if each.key == "MT")
    assert [cell.value for cell in row.cells] == [
        "MT",
        "Số vụ ma túy được phát hiện",
        "vụ",
        "số lượng",
        "cộng các đơn vị",
        "càng cao càng tốt",
        "của năm",
        "mọi đơn vị",
        "0/6",
    ]
    moves = foresee(sample, NEW, Layer.AGREED)
    assert use_lines(known[-1].use, moves.ledger) == ("Chưa dùng ở đâu, có thể xóa",)
    used = next(each for each in known if each.use.units)
    assert "đơn vị đã báo cáo" in use_lines(used.use, moves.ledger)[0]


def test_only_some_units_report_what_the_framework_asks_and_that_is_undone(sample: Desk) -> None:
    units = [unit.code for unit in load_ledger(sample).cluster.units]
    code = indicators(sample)[0].indicator.code
    set_reporters(sample, code, [units[2], units[0]])
    assert indicators(sample)[0].reporters == (units[0], units[2]), "in protocol order"
    assert indicators_table(indicators(sample), load_ledger(sample)).rows[0].cells[7].value == "An Bình, Cẩm Giang"
    count = len(read_log(sample).acts)
    set_reporters(sample, code, [units[0], units[2]])
    assert len(read_log(sample).acts) == count, "the same again writes nothing"
    set_reporters(sample, code, units)
    assert indicators(sample)[0].reporters == (), "all units are every unit"
    undo(sample)
    assert indicators(sample)[0].reporters == (units[0], units[2])


def test_a_strange_unit_or_indicator_is_refused(sample: Desk) -> None:
    code = indicators(sample)[0].indicator.code
    for indicator, unit, trouble_ in ((code, "LẠ", Trouble.UNKNOWN_UNIT), ("LẠ", "AB", Trouble.UNKNOWN_INDICATOR)):
        with pytest.raises(DeskError) as caught:
            set_reporters(sample, indicator, [unit])
        assert caught.value.trouble is trouble_


def test_the_form_of_a_unit_that_does_not_report_it_leaves_it_out(sample: Desk) -> None:
    ledger = load_ledger(sample)
    code = indicators(sample)[0].indicator.code
    set_reporters(sample, code, ["AB"])
    asked = {unit: _figure_codes(sample, unit) for unit in ("AB", "BS")}
    assert code in asked["AB"]
    assert asked["BS"] == asked["AB"] - {code}
    assert len(asked["AB"]) == len(ledger.indicators)


def test_who_reports_goes_with_the_indicator_that_is_removed(sample: Desk) -> None:
    set_indicator(sample, NEW, Layer.AGREED)
    set_reporters(sample, "MT", ["AB"])
    remove_indicator(sample, "MT")
    set_indicator(sample, NEW, Layer.AGREED)
    assert indicators(sample)[-1].reporters == ()


def test_the_next_year_keeps_who_reports(sample: Desk, tmp_path: Path) -> None:
    code = indicators(sample)[0].indicator.code
    set_reporters(sample, code, ["AB", "BS"])
    path = str(tmp_path / "sau.tongket")
    make_year(sample, path, look_ahead(sample, ChangesFile()))
    with looking(replace(sample, path=path, round=None)) as db:
        assert kept.reporters(db) == ((code, "AB"), (code, "BS"))


def _figure_codes(desk: Desk, unit: str) -> set[str]:
    made = load_workbook(BytesIO(workbook(load_ledger(desk), unit, date(2026, 11, 20))))
    cells = (row[0].value for row in made[FIGURE_SHEET].iter_rows())
    return {str(each) for each in cells} & {each.indicator.code for each in indicators(desk)}
