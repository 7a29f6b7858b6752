"""How reliable each unit's self-scores are, this year and the years before."""

from collections.abc import Sequence
from decimal import Decimal

from desktop.domain.ledger import Ledger
from desktop.domain.self_scores import Leaning, SelfScores, past_leaning
from desktop.domain.table import Align, Column, Mark, Row, Table, TableCell
from desktop.domain.years import ThenAndNow, UnitThenAndNow

_NOTE = (
    "Chênh có lợi: điểm tự chấm trừ điểm được thống nhất, tính theo hướng có lợi cho đơn vị; sau đó là số tiêu chí tự "
    "chấm có lợi hơn và thiệt hơn."
)
_CHAIR = "{unit} là đơn vị cụm trưởng: điểm của đơn vị này phải có người của đơn vị khác xác nhận."


def leanings_table(ledger: Ledger, compared: SelfScores, years: Sequence[ThenAndNow]) -> Table:
    """Return every unit in protocol order: by how much it judged itself better, this year and the years before.

    A past year says nothing where its framework is not known, or where the unit goes on from several or from a part.
    """
    places = ledger.framework.rounding_criterion
    columns = [Column("Đơn vị", width=20, frozen=True), *_columns(str(ledger.cluster.year), places)]
    for year in years:
        columns += _columns(str(year.year), places)
    rows = tuple(_row(ledger, leaning, years) for leaning in compared.leanings)
    chair = [_CHAIR.format(unit=_short(ledger, each.unit)) for each in compared.leanings if each.is_chair]
    return Table("Độ tin cậy của điểm tự chấm", tuple(columns), rows, (_NOTE, *chair))


def _columns(year: str, places: int) -> tuple[Column, Column]:
    return (
        Column("Chênh có lợi", year, Align.RIGHT, 9, places),
        Column("Lợi hơn / thiệt hơn / đúng", year, Align.CENTRE, 14),
    )


def _row(ledger: Ledger, leaning: Leaning, years: Sequence[ThenAndNow]) -> Row:
    cells = [TableCell(_short(ledger, leaning.unit)), *_cells(leaning)]
    for year in years:
        unit = next(each for each in year.units if each.unit == leaning.unit)
        cells += _cells(_leaning_then(unit, year))
    return Row(tuple(cells), key=leaning.unit)


def _leaning_then(unit: UnitThenAndNow, year: ThenAndNow) -> Leaning | None:
    if not unit.is_whole or year.past_framework is None or not unit.then[0].claims:
        return None
    return past_leaning(unit.then[0], year.past_framework)


def _cells(leaning: Leaning | None) -> tuple[TableCell, TableCell]:
    if leaning is None or not leaning.better + leaning.worse + leaning.same:
        return TableCell(None), TableCell("")
    counts = f"{leaning.better} / {leaning.worse} / {leaning.same}"
    return TableCell(leaning.by, Mark.DIFFERS if leaning.by > Decimal(0) else Mark.NONE), TableCell(counts)


def _short(ledger: Ledger, code: str) -> str:
    unit = ledger.cluster.unit(code)
    return unit.short if unit else code
