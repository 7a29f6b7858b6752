"""Fine points of the rules, each on the smallest framework that shows it."""

from datetime import date
from decimal import Decimal

from desktop.domain.cluster import Cluster, Round, Unit
from desktop.domain.framework_file import read_framework
from desktop.domain.ledger import Entry, Inputs, Layer, Ledger, State
from desktop.domain.scoring.check import check_entry
from desktop.domain.scoring.engine import score
from desktop.domain.scoring.printed import points_text, total_text
from desktop.domain.scoring.standing import rank
from desktop.domain.scoring.standings import Standings

ROUND = Round("tong-ket", "Tổng kết", date(2025, 11, 15), date(2026, 11, 14))
UNITS = tuple(Unit(code, code, code, order) for order, code in enumerate(("AB", "BS"), start=1))


def ledger(head: str, criteria: str, *entries: Entry) -> Ledger:
    text = f'name = "K"\nyear = 2026\nversion = 1\n{head}\n{criteria}\n[[classes]]\nname = "Đạt"\nfrom = "0"\n'
    framework, findings = read_framework(text, "k.toml")
    assert framework is not None, findings
    return Ledger(Cluster("Bộ", "1", "C", 2026, UNITS, (ROUND,)), ROUND, framework, entries=entries)


def root(code: str, part: str, most: str, rule: str = 'kind = "direct"') -> str:
    return f'[[criteria]]\ncode = "{code}"\npart = "{part}"\ntitle = "{code}"\nmax = "{most}"\n{rule}\n'


def agreed(unit: str, code: str, points: str) -> Entry:
    return Entry(unit, code, Layer.AGREED, points=Decimal(points))


def ranked(year: Ledger) -> Standings:
    return rank(year, score(year, Layer.AGREED), Layer.AGREED)


def test_an_appraiser_may_set_points_off_the_step_a_unit_may_not() -> None:
    year = ledger('total = "10"', root("I", "base", "10", 'kind = "direct"\nstep = "1"'))
    own = Entry("AB", "I", Layer.CLAIM, Inputs(points=Decimal("2.25")))
    assert [each.code for each in check_entry(year.framework, own)] == ["off_step"]
    assert check_entry(year.framework, agreed("AB", "I", "2.25")) == ()


def test_a_zero_that_rounding_left_negative_has_no_sign() -> None:
    head = 'total = "10"\n[rounding]\ncriterion = 0\ntotal = 2'
    rule = 'kind = "deduct"\neach = "10.25"\nfloor = "-5"'
    once = Entry("AB", "I", Layer.AGREED, Inputs(count=Decimal(1)))
    year = ledger(head, root("I", "base", "10", rule), once)
    sheet = score(year, Layer.AGREED)[0]
    assert points_text(year.framework, sheet.cells[0].points or Decimal(0)) == "0"
    assert total_text(year.framework, sheet.total) == "0.00"


def test_two_values_that_decided_are_never_printed_alike() -> None:
    head = 'total = "20"\ntie_breaks = ["bonus"]\n[bonus]\ncap = "0.333"'
    criteria = root("I", "base", "20") + root("T", "bonus", "5")
    given = (agreed("AB", "I", "18"), agreed("AB", "T", "5"), agreed("BS", "I", "18"), agreed("BS", "T", "0.33"))
    (tie,) = ranked(ledger(head, criteria, *given)).ties
    assert (tie.above, tie.decided_by, tie.values) == ("AB", "bonus", ("0.333", "0.33"))


def test_a_leaf_not_assigned_counts_its_max_on_the_ladder_too_under_full() -> None:
    head = 'total = "20"\ntie_breaks = ["criterion:I"]\n[not_assigned]\npolicy = "full"'
    criteria = root("I", "base", "10") + root("II", "base", "10")
    free = Entry("AB", "I", state=State.NOT_ASSIGNED, reason="Không giao")
    given = (free, agreed("AB", "II", "5"), agreed("BS", "I", "9"), agreed("BS", "II", "6"))
    (tie,) = ranked(ledger(head, criteria, *given)).ties
    assert (tie.above, tie.values) == ("AB", ("10.00", "9.00"))
