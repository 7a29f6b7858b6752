"""The workbooks of the dossier: points, figures, awards."""

from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from desktop.domain.chart import Chart
from desktop.domain.dossier import Dossier
from desktop.domain.registers.lines import Register
from desktop.domain.table import Role, Table
from desktop.domain.tabulate import (
    award_list,
    awards_table,
    exemplars_table,
    figure_charts,
    figures_table,
    layer_table,
    models_table,
    score_table,
    section_chart,
    standings_table,
    tally_table,
)
from desktop.domain.tabulate.explanations import explanations_table
from desktop.domain.tabulate.layers import is_used
from desktop.papers.excel.charts import write_charts
from desktop.papers.excel.ink import Ink, options
from desktop.papers.excel.page import Pile, front, keep_together, roomy, title_begins
from desktop.papers.excel.render import Laid, SheetHead, write_table
from desktop.papers.excel.signatures import signatures_height, write_signatures
from desktop.papers.footer import footer_of
from desktop.papers.profile import profile_of
from desktop.papers.report.annexes import attached_to
from desktop.papers.report.awards import known_levels
from desktop.papers.report.opening import provisional_line

LAYERS, TALLY = "Các bước chấm", "Số lượng"
"""The sheets of what each layer gave and of how many a list holds: not signed, they tell of the sheet before them."""
_LAST_ROWS = 3


def score_book(dossier: Dossier) -> bytes:
    """Return bang-diem.xlsx: points at the stage, each layer's points where there are several, the ranks."""
    chart = section_chart(dossier.ledger, dossier.standings)
    return _book(dossier, score_sheets(dossier), provisional_line(dossier), (chart,) if chart else ())


def figure_book(dossier: Dossier) -> bytes:
    """Return so-lieu.xlsx."""
    return _book(dossier, figure_sheets(dossier), "", figure_charts(dossier.ledger))


def award_book(dossier: Dossier) -> bytes:
    """Return khen-thuong.xlsx."""
    return _book(dossier, award_sheets(dossier), "")


def model_book(dossier: Dossier) -> bytes:
    """Return mo-hinh.xlsx."""
    return _book(dossier, model_sheets(dossier), "")


def exemplar_book(dossier: Dossier) -> bytes:
    """Return dien-hinh.xlsx."""
    return _book(dossier, exemplar_sheets(dossier), "")


def explanation_book(dossier: Dossier) -> bytes:
    """Return da-xem-xet.xlsx."""
    return _book(dossier, explanation_sheets(dossier), "")


def score_sheets(dossier: Dossier) -> tuple[tuple[str, Table], ...]:
    """Return the sheets of bang-diem.xlsx: their names and tables."""
    ledger = dossier.ledger
    sheets = [("Bảng điểm", score_table(ledger, dossier.standings))]
    if sum(is_used(each) for each in dossier.layers) > 1:
        sheets.append((LAYERS, layer_table(ledger, dossier.layers)))
    sheets.append(("Xếp hạng", standings_table(ledger, dossier.standings)))
    return tuple(sheets)


def figure_sheets(dossier: Dossier) -> tuple[tuple[str, Table], ...]:
    """Return the sheet of so-lieu.xlsx."""
    return (("Số liệu", figures_table(dossier.ledger)),)


def award_sheets(dossier: Dossier) -> tuple[tuple[str, Table], ...]:
    """Return the sheets of khen-thuong.xlsx: the numbers the units gave, and the names where they are listed."""
    numbers = (("Khen thưởng", awards_table(dossier.ledger, known_levels())),)
    if not dossier.ledger.registers.of(Register.AWARDS):
        return numbers
    return (*numbers, ("Danh sách khen thưởng", award_list(dossier.ledger, known_levels())))


def model_sheets(dossier: Dossier) -> tuple[tuple[str, Table], ...]:
    """Return the sheets of mo-hinh.xlsx: the list, and how many there are."""
    ledger = dossier.ledger
    return (("Mô hình", models_table(ledger)), (TALLY, tally_table(ledger, Register.MODELS)))


def exemplar_sheets(dossier: Dossier) -> tuple[tuple[str, Table], ...]:
    """Return the sheets of dien-hinh.xlsx: the list, and how many there are."""
    ledger = dossier.ledger
    return (("Điển hình", exemplars_table(ledger)), (TALLY, tally_table(ledger, Register.EXEMPLARS)))


def explanation_sheets(dossier: Dossier) -> tuple[tuple[str, Table], ...]:
    """Return the sheet of da-xem-xet.xlsx."""
    return (("Đã xem xét", explanations_table(dossier.ledger, dossier.accepted)),)


def _book(dossier: Dossier, sheets: Iterable[tuple[str, Table]], warning: str, charts: tuple[Chart, ...] = ()) -> bytes:
    stream, day = BytesIO(), dossier.made_on
    book = Workbook(stream, options(locked=True))
    book.set_properties({"created": datetime(day.year, day.month, day.day, tzinfo=UTC)})
    ink, head = Ink(book), _head(dossier, warning)
    laid = []
    for name, table in ((name, roomy(table)) for name, table in sheets):
        sheet = book.add_worksheet(name)
        laid.append(write_table(sheet, ink, table, head))
        _sign(sheet, ink, table, laid[-1], () if name in {LAYERS, TALLY} else _signers(dossier))
    write_charts(book, ink, charts, tuple(laid), head.footer)
    book.close()
    return stream.getvalue()


def _sign(sheet: Worksheet, ink: Ink, table: Table, laid: Laid, signers: tuple[str, ...]) -> None:
    """Write the signatures, none where the sheet has no signers, and keep them beside the table's last rows."""
    begin = title_begins(table.columns)
    columns = front(table.columns)[begin:]
    if signers:
        write_signatures(sheet, ink, (columns, begin), signers, laid.free)
    below = laid.notes + (signatures_height(columns, signers) if signers else 0)
    last = next((place for place, row in enumerate(reversed(table.rows)) if row.role is Role.LEAF), 0)
    heads = frozenset(place for place, row in enumerate(table.rows) if row.role is Role.SECTION)
    pile = Pile(laid.top, laid.above, laid.headings, laid.rows, heads, below)
    keep_together(sheet, table.columns, pile, max(_LAST_ROWS, last))


def _head(dossier: Dossier, warning: str) -> SheetHead:
    profile = profile_of(dossier)
    lines = [f"({attached_to(dossier)})", *([warning] if warning else [])]
    return SheetHead(profile.superior, profile.issuer, tuple(lines), footer_of(dossier))


def _signers(dossier: Dossier) -> tuple[str, ...]:
    return tuple(f"ĐẠI DIỆN\n{unit.name.upper()}" for unit in dossier.ledger.cluster.units)
