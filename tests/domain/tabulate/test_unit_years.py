"""One unit through the years: sections and criteria side by side, the framework's changes marked."""

from dataclasses import replace
from decimal import Decimal

from desktop.domain.framework import Criterion, Direct, Framework, Part
from desktop.domain.new_year import PastUnit, PastYear
from desktop.domain.table import Table
from desktop.domain.tabulate.unit_years import bars, unit_years_table
from desktop.domain.years import compare_through
from tests.domain.scoring import builders as make

D = Decimal
BEFORE = make.framework(Direct(), Direct())


def table(own: Framework, *years: PastYear) -> Table:
    """Return the years of AB, which has 9 on I.1 now, laid beside `years`, the latest first."""
    book = make.ledger(own, make.straight("AB", "I.1", "9"))
    return unit_years_table(book, compare_through(years, own, make.ranked(book)), 0)


def year(number: int, one: str, two: str, framework: Framework | None = BEFORE) -> PastYear:
    unit = PastUnit("AB", "An Bình", D(one) + D(two), 1, None, (("I.1", D(one)), ("I.2", D(two))))
    return PastYear(number, (unit,), (), framework)


def line(signs: str) -> str:
    """Return bars as they stand, a hair apart."""
    return "\u200a".join(signs)


def cells(made: Table, key: str) -> list[object]:
    (row,) = (row for row in made.rows if row.key == key)
    return [cell.value for cell in row.cells]


def test_years_stand_oldest_first_with_the_difference_and_the_trend() -> None:
    made = table(BEFORE, year(2025, "8", "5"), year(2024, "2", "10"))

    assert [each.title for each in made.columns[2:8]] == [
        *("Điểm chuẩn", "2024", "2025", "2026", "Chênh so với 2025", "Xu hướng")
    ]
    assert cells(made, "I.1")[2:8] == [D(10), D(2), D(8), D("9.00"), D("1.00"), line("▂▇█")]
    assert cells(made, "I")[3:6] == [D(12), D(13), D("9.00")]
    assert cells(made, "I.2")[3:8] == [D(10), D(5), None, None, line("█▅·")]
    assert cells(made, "total")[3:7] == [D(12), D(13), D("9.00"), D("-4.00")]


def test_what_changed_in_the_framework_is_said_and_not_compared() -> None:
    wider = tuple(replace(each, max=D(15)) if each.code == "I.1" else each for each in BEFORE.criteria)
    kept = tuple(each for each in wider if each.code != "I.2")
    own = replace(BEFORE, criteria=(*kept, Criterion("I.3", "Tiêu chí mới", D(5), Part.BASE, Direct())))

    made = table(own, year(2025, "8", "5"))

    assert cells(made, "I.1")[4:8] == [D("9.00"), None, line("▇▅"), "điểm chuẩn 10 → 15"]
    assert cells(made, "I.3")[3:8] == [None, None, None, "", "mới, 2025 chưa có"]
    assert cells(made, "I")[5:8] == [None, line("▆▄"), "tiêu chí bên dưới đã đổi"]
    assert made.notes == ("Không còn trong khung: I.2 Tiêu chí 2.",)


def test_without_the_framework_of_a_year_only_totals_stand() -> None:
    made = table(BEFORE, year(2025, "8", "5", None))

    assert cells(made, "I.1")[3:8] == [None, D("9.00"), None, "", ""]
    assert cells(made, "total")[3] == D(13)
    assert "không rõ khung tiêu chí" in made.notes[0]


def test_bars_are_as_high_as_their_share() -> None:
    assert bars([D(0), D("0.5"), D(1), D("1.2"), D(-1), None]) == line("▁▅██▁·")
