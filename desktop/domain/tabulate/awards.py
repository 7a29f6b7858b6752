"""Awards by level and form: tập thể and cá nhân, decided and proposed, counted in lượt."""

from collections.abc import Iterable

from desktop.domain.ledger import Award, Ledger
from desktop.domain.table import Align, Column, Role, Row, Table, TableCell

_COUNTS = (("decided", "tap_the"), ("decided", "ca_nhan"), ("proposed", "tap_the"), ("proposed", "ca_nhan"))
_STATUSES = {"decided": "Đã quyết định (lượt)", "proposed": "Đang đề nghị (lượt)"}
_OBJECTS = {"tap_the": "Tập thể", "ca_nhan": "Cá nhân"}


def awards_table(ledger: Ledger, order: tuple[str, ...] = ()) -> Table:
    """Return one row per level and form, and the totals; counts are times, not persons.

    Levels stand as `order` has them, others behind and the forms of each in the order they were first kept in.
    """
    awards = tuple(award for award in ledger.awards if award.period == "this")
    levels = ordered_levels(awards, order)
    forms = dict.fromkeys((award.level, award.form) for award in awards)
    kinds = tuple(each for level in levels for each in forms if each[0] == level)
    rows = tuple(_row(awards, number, level, form) for number, (level, form) in enumerate(kinds, start=1))
    columns = (
        Column("TT", align=Align.CENTRE, width=5, frozen=True),
        Column("Cấp khen thưởng", width=30, frozen=True),
        Column("Danh hiệu, hình thức", width=44),
        *(Column(_OBJECTS[kind], _STATUSES[status], Align.RIGHT, 12) for status, kind in _COUNTS),
    )
    title = f"BẢNG TỔNG HỢP KHEN THƯỞNG NĂM {ledger.cluster.year}"
    body = (*rows, _totals(awards, len(rows))) if rows else (_nothing(),)
    return Table(title, columns, body, ("Đơn vị tính: lượt; lượt là số lần, không phải số người.",))


def ordered_levels(awards: Iterable[Award], order: tuple[str, ...]) -> tuple[str, ...]:
    """Return the levels of some awards, each once: as `order` has them, others behind as they were first kept."""
    known = tuple(dict.fromkeys(award.level for award in awards))
    return (*(each for each in order if each in known), *(each for each in known if each not in order))


def _nothing() -> Row:
    return Row((TableCell(""), TableCell("Chưa có số liệu"), TableCell(""), *(TableCell(None) for _ in _COUNTS)))


def _row(awards: tuple[Award, ...], number: int, level: str, form: str) -> Row:
    cells = [_count(awards, level, form, status, kind) for status, kind in _COUNTS]
    return Row((TableCell(number), TableCell(level), TableCell(form), *cells), Role.LEAF, 0, f"{level}|{form}")


def _count(awards: tuple[Award, ...], level: str, form: str, status: str, kind: str) -> TableCell:
    wanted = (level, form, status, kind)
    found = [each.count for each in awards if (each.level, each.form, each.status, each.object) == wanted]
    return TableCell(sum(found)) if found else TableCell(None)


def _totals(awards: tuple[Award, ...], rows: int) -> Row:
    cells = tuple(_total(awards, rows, status, kind) for status, kind in _COUNTS)
    return Row((TableCell(""), TableCell("TỔNG CỘNG"), TableCell(""), *cells), Role.TOTAL, 0, "total")


def _total(awards: tuple[Award, ...], rows: int, status: str, kind: str) -> TableCell:
    found = [each.count for each in awards if (each.status, each.object) == (status, kind)]
    if not found:
        return TableCell(None)
    return TableCell(sum(found), id=f"award:{kind}:{status}", sums=tuple(range(rows)))
