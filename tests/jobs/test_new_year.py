"""A new year from the old: what is carried over, what begins anew, units that changed."""

from datetime import date
from pathlib import Path

import pytest

from desktop.domain.changes_file import ChangesFile, read_changes
from desktop.domain.cluster import Unit
from desktop.domain.desk import Desk
from desktop.domain.ledger import Layer
from desktop.domain.new_year import Change, Offices
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.dossier import load_dossier
from desktop.jobs.history import check_store, read_log
from desktop.jobs.ledger import load_ledger
from desktop.jobs.new_year import look_ahead, make_year
from desktop.jobs.past import years_before
from desktop.jobs.report_writing import word_sentence
from desktop.jobs.scoring import result, standings_of
from desktop.store import frameworks, past_years
from desktop.store.connection import looking
from desktop.words.new_year import opening_lines
from tests.jobs.sample import desk_at

MERGED = Change(
    "merged",
    date(2027, 3, 1),
    "Nghị quyết mẫu",
    ("AB", "BS"),
    (Unit("ABS", "Công an tỉnh An Bắc", "An Bắc", 1),),
)


def _open(sample: Desk, tmp_path: Path, changes: ChangesFile) -> Desk:
    opening = look_ahead(sample, changes)
    new = desk_at(tmp_path / "nam-moi.tongket")
    make_year(sample, new.path, opening)
    return new


def test_units_framework_and_indicators_come_along_and_nothing_entered_does(sample: Desk, tmp_path: Path) -> None:
    old = load_ledger(sample)
    before = Path(sample.path).read_bytes()
    new = load_ledger(_open(sample, tmp_path, ChangesFile()))
    assert new.cluster.year == old.cluster.year + 1
    assert new.cluster.units == old.cluster.units
    assert [each.code for each in new.framework.leaves] == [each.code for each in old.framework.leaves]
    assert {each.code for each in new.indicators} == {each.code for each in old.indicators}
    assert (new.entries, new.figures, new.awards, new.sections, new.passages) == ((), (), (), (), ())
    assert new.round.begins == old.round.begins.replace(year=old.round.begins.year + 1)
    assert str(new.cluster.year) in new.round.title
    assert Path(sample.path).read_bytes() == before


def test_the_clusters_wording_and_last_years_words_come_along(sample: Desk, tmp_path: Path) -> None:
    word_sentence(sample, load_dossier(sample, Layer.AGREED), "lead", "", "{{ cluster }} báo cáo như sau:")
    opening = look_ahead(sample, ChangesFile())
    assert any("1 câu mẫu của cụm" in line for line in opening_lines(opening.new, closed=False))
    manner = load_dossier(_open(sample, tmp_path, ChangesFile()), Layer.AGREED).manner
    assert manner.wordings == {"lead": "{{ cluster }} báo cáo như sau:"}
    assert {each.year for each in manner.past} == {2026}
    assert "Số vụ phạm pháp hình sự: 6.142 vụ, giảm 283 vụ (4,40%) so với kỳ trước (6.425 vụ)." in [
        each.text for each in manner.last_year("III.2")
    ]


def test_the_framework_is_a_draft_whose_basis_is_to_be_written_anew(sample: Desk, tmp_path: Path) -> None:
    with looking(_open(sample, tmp_path, ChangesFile())) as db:
        assert frameworks.versions(db) == ((1, "draft"),)
        framework = frameworks.current(db)
        assert framework is not None
        assert (framework.basis, framework.year) == ("", 2027)


def test_how_the_old_year_ended_is_kept_to_compare_with(sample: Desk, tmp_path: Path) -> None:
    old = result(sample, Layer.AGREED)
    with looking(_open(sample, tmp_path, ChangesFile())) as db:
        (past,) = past_years.load(db)
    assert past.year == 2026
    assert [(each.code, each.total, each.rank) for each in past.units] == [
        (each.unit, each.sheet.total, each.rank) for each in old.standings.standings
    ]
    assert past.figures == tuple(
        figure.__class__(figure.unit, figure.indicator, "this", figure.value, figure.exactness, figure.wording)
        for figure in old.ledger.figures
        if figure.period == "this"
    )


def test_the_framework_and_the_claims_of_the_old_year_are_kept_too(sample: Desk, tmp_path: Path) -> None:
    old, claims = result(sample, Layer.AGREED), {each.unit: each for each in result(sample, Layer.CLAIM).sheets}
    with looking(_open(sample, tmp_path, ChangesFile())) as db:
        (past,) = past_years.load(db)
    assert past.framework == old.ledger.framework
    assert {each.code: dict(each.claims) for each in past.units} == {
        unit: {
            cell.criterion: cell.points for cell in sheet.cells if cell.layer is Layer.CLAIM and cell.points is not None
        }
        for unit, sheet in claims.items()
    }


def test_years_further_back_come_along_with_their_own_links(sample: Desk, tmp_path: Path) -> None:
    second = _open(sample, tmp_path, ChangesFile((MERGED,), Offices("ABS")))
    opening = look_ahead(second, ChangesFile())
    assert any("1 năm trước nữa" in line for line in opening_lines(opening.new, closed=False))
    third = desk_at(tmp_path / "nam-ba.tongket")
    make_year(second, third.path, opening)
    with looking(third) as db:
        last, first = past_years.load(db)
    assert (last.year, first.year, last.links) == (2027, 2026, ())
    assert [(each.unit, each.code) for each in first.links] == [("ABS", "AB"), ("ABS", "BS")]
    assert first.framework == load_ledger(sample).framework
    ledger = load_ledger(third)
    compared = years_before(third, ledger.framework, standings_of(ledger, Layer.AGREED))
    assert [[unit.code for unit in each.units[0].then] for each in compared] == [["ABS"], ["AB", "BS"]]


def test_merged_units_become_one_and_are_compared_with_their_sum(sample: Desk, tmp_path: Path) -> None:
    changes = ChangesFile((MERGED,), Offices("ABS"))
    opening = look_ahead(sample, changes)
    assert "An Bắc tính cả" in " ".join(opening_lines(opening.new, closed=False))
    desk = _open(sample, tmp_path, changes)
    assert load_ledger(desk).cluster.units[0].code == "ABS"
    assert load_ledger(desk).cluster.chair == "ABS"
    with looking(desk) as db:
        assert [(each.unit, each.code) for each in past_years.predecessors(db)] == [("ABS", "AB"), ("ABS", "BS")]


def test_a_change_that_does_not_fit_is_refused_with_the_reason(sample: Desk) -> None:
    unknown = Change("left", date(2027, 1, 1), former=("ZZ",))
    for changes, code in (
        (ChangesFile((unknown,)), "change_of_unknown_unit"),
        (ChangesFile((MERGED, MERGED)), "unit_changed_twice"),
        (ChangesFile((), Offices("ZZ")), "office_of_unknown_unit"),
        (ChangesFile((Change("joined", date(2027, 1, 1), units=(Unit("CG", "X", "X", 9),)),)), "unit_code_taken"),
    ):
        with pytest.raises(DeskError) as error:
            look_ahead(sample, changes)
        assert error.value.trouble is Trouble.REFUSED
        assert code in {finding.code for finding in error.value.findings}


def test_the_new_file_is_whole_says_where_it_comes_from_and_is_never_written_over(sample: Desk, tmp_path: Path) -> None:
    code = check_store(sample).print_code
    new = _open(sample, tmp_path, ChangesFile())
    assert check_store(new).ok
    (act,) = read_log(new).acts
    assert (act.name, act.facts["code"]) == ("new_year", code)
    with pytest.raises(DeskError) as error:
        make_year(sample, new.path, look_ahead(sample, ChangesFile()))
    assert error.value.trouble is Trouble.STORE_EXISTS


GOOD = """
chair = "ABS"
[[changes]]
kind = "merged"
since = 2027-03-01
decision = "Nghị quyết mẫu"
from = ["AB", "BS"]
to = [{ code = "ABS", name = "Công an tỉnh An Bắc", short = "An Bắc", order = 1 }]
[[changes]]
kind = "left"
since = 2027-01-01
from = ["KT"]
"""


def test_a_file_of_changes_is_read() -> None:
    read, findings = read_changes(GOOD, "thay-doi.toml")
    assert findings == ()
    assert read == ChangesFile((MERGED, Change("left", date(2027, 1, 1), former=("KT",))), Offices("ABS"))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("x = [", "toml_syntax"),
        ("stray = 1", "unknown_key"),
        ("changes = 3", "wrong_type"),
        (GOOD.replace('"merged"', '"eaten"'), "change_kind"),
        (GOOD.replace("2027-03-01", '"mai"'), "wrong_type"),
        (GOOD.replace('["AB", "BS"]', '"AB"'), "wrong_type"),
        (GOOD.replace("order = 1", 'order = "1"'), "wrong_type"),
        (GOOD.replace('from = ["KT"]', ""), "change_numbers"),
        (GOOD.replace('"merged"', '"renamed"'), "change_numbers"),
        (GOOD.replace("order = 1", "order = 1, size = 3"), "unknown_key"),
        (GOOD.replace('"Nghị quyết mẫu"', "3"), "wrong_type"),
    ],
)
def test_a_file_of_changes_that_does_not_fit_says_where(text: str, code: str) -> None:
    read, findings = read_changes(text, "thay-doi.toml")
    assert read is None
    assert code in {finding.code for finding in findings}
    assert all(finding.place and finding.place.file == "thay-doi.toml" for finding in findings)
