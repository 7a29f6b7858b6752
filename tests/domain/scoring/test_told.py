"""Of a unit of which nothing is known yet no total, rank or class is told; what ranks compare stays as it was."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from desktop.domain.citing import cite
from desktop.domain.dossier import Dossier
from desktop.domain.framework import Direct, Framework
from desktop.domain.ledger import Entry, Ledger, State
from desktop.domain.scoring.standings import Standings
from desktop.domain.scoring.why import explain
from desktop.domain.table import Mark, Role, TableCell
from desktop.domain.tabulate import score_table, section_chart, standings_table
from desktop.words.ranking import standing_lines, tie_lines
from tests.domain.scoring.builders import LOWER, classes, framework, ledger, ranked, stated, straight

FRAME = replace(framework(Direct(), Direct()), classes=classes(("Tốt", "15"), ("Khá", "0")), effects=(LOWER,))
SILENT = ("BS", "CG")


def book(*entries: Entry, own: Framework = FRAME) -> Ledger:
    return ledger(own, *entries)


def one_known() -> tuple[Ledger, Standings]:
    made = book(straight("AB", "I.1", "9"))
    return made, ranked(made)


def test_units_without_any_figure_are_told_no_rank_class_or_tie() -> None:
    made, standings = one_known()
    assert [each.rank for each in standings.standings] == [1, 2, 2]
    told = standings.told
    assert [each.rank for each in told.standings] == [1, None, None]
    assert [each.class_name for each in told.standings] == ["Khá", None, None]
    assert [each.shared for each in told.standings] == [False, False, False]
    assert tie_lines(made, told) == ()
    assert standing_lines(made, told) == ("BS, CG chưa có số liệu nên chưa xếp hạng, xếp loại.",)


def test_what_was_not_reported_is_known_and_a_zero_is() -> None:
    standings = ranked(book(straight("AB", "I.1", "0"), stated("BS", "I.1", State.NOT_REPORTED)))
    told = standings.told
    assert [each.rank for each in standings.standings] == [1, 1, 1]
    assert [(each.rank, each.shared) for each in told.standings] == [(1, True), (1, True), (None, False)]


def test_a_zero_among_units_without_figures_shares_its_rank_with_nobody() -> None:
    told = ranked(book(straight("AB", "I.1", "0"))).told
    assert [(each.rank, each.shared) for each in told.standings] == [(1, False), (None, False), (None, False)]


def test_a_unit_to_which_nothing_is_assigned_has_its_total() -> None:
    nothing = (stated("AB", "I.1", State.NOT_ASSIGNED), stated("AB", "I.2", State.NOT_ASSIGNED))
    sheet = ranked(book(*nothing)).standings[0].sheet
    assert not sheet.nothing_yet


def test_tables_show_the_sign_of_a_blank_and_add_nothing_up() -> None:
    made, standings = one_known()
    for table in (score_table(made, standings), standings_table(made, standings)):
        ids = {cell.id: cell for row in table.rows for cell in row.cells if cell.id}
        for unit in SILENT:
            for what in ("total", "rank", "class"):
                assert ids[f"{what}:{unit}"] == TableCell(None, Mark.BLANK, f"{what}:{unit}", places=_places(ids, what))
        assert ids["total:AB"].value == Decimal(9)
    checked = [row for row in score_table(made, standings).rows if row.role is Role.SECTION]
    assert [cell.mark for cell in checked[0].cells[-2:]] == [Mark.BLANK, Mark.BLANK]


def _places(ids: dict[str, TableCell], what: str) -> int | None:
    return ids[f"{what}:BS"].places


def test_no_number_of_such_a_unit_can_be_cited_but_what_it_was_assigned() -> None:
    made, standings = one_known()
    dossier = Dossier(made, standings, date(2026, 11, 21))
    assert [cite(dossier, f"{what}:BS") for what in ("total", "base", "rank", "class")] == [None] * 4
    assert cite(dossier, "BS:I") is None
    assert (most := cite(dossier, "max:BS")) is not None
    assert most.value == Decimal(20)
    assert (known := cite(dossier, "total:AB")) is not None
    assert known.value == Decimal(9)
    assert (counted := cite(dossier, "count:class:Khá")) is not None
    assert counted.value == 1


def test_why_says_that_nothing_is_known_and_what_it_counts_meanwhile() -> None:
    made, standings = one_known()
    sheets = tuple(each.sheet for each in standings.standings)
    for what in ("total", "rank", "class"):
        assert [step.code for step in explain(made, sheets, standings, f"{what}:BS")] == ["nothing_yet", "provisional"]
    assert "rank" in [step.code for step in explain(made, sheets, standings, "rank:AB")]


def test_no_chart_is_drawn_of_nothing() -> None:
    made, standings = one_known()
    chart = section_chart(made, standings)
    assert chart is not None
    assert chart.series[0].values == (Decimal(9), None, None)
    assert section_chart(book(), ranked(book())) is None
