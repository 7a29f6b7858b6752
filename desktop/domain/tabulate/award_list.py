"""The list of awards by name: decided before proposed, by level and form, tập thể before cá nhân; a row is one lượt."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from desktop.domain.ledger import Ledger
from desktop.domain.registers.given import Given, awards_of, object_given, told
from desktop.domain.registers.lines import Register
from desktop.domain.registers.naming import key_of
from desktop.domain.registers.registered import Registered
from desktop.domain.registers.tallies import OBJECTS, UNSAID
from desktop.domain.table import LINE, Align, Column, Row, Table, TableCell
from desktop.domain.tabulate.listed import OBJECT_TITLES, head_row

_STATUSES = {
    "decided": "ĐÃ CÓ QUYẾT ĐỊNH KHEN THƯỞNG",
    "proposed": "ĐANG ĐỀ NGHỊ KHEN THƯỞNG",
    "": "CHƯA GHI ĐÃ QUYẾT ĐỊNH HAY ĐANG ĐỀ NGHỊ",
}
_COLUMNS = (
    ("post", Column("Chức vụ, đơn vị công tác", width=32)),
    ("deed", Column("Thành tích", width=48)),
    ("decision", Column("Số quyết định", width=18)),
    ("decided_on", Column("Ngày quyết định", align=Align.CENTRE, width=11)),
)
_NO_LEVEL, _NO_FORM = "Chưa ghi cấp khen", "chưa ghi danh hiệu, hình thức"
_NOTES = (
    "Mỗi dòng là một lượt khen thưởng; tập thể, cá nhân được khen nhiều lần đứng ở nhiều dòng.",
    "Danh sách lập theo tên các đơn vị gửi; số lượt đơn vị báo cáo ở Bảng tổng hợp khen thưởng.",
)

_Kind = tuple[str, str]
"""A level and a form."""


@dataclass(frozen=True, slots=True)
class _Award:
    """One award of one name: the lines that tell of it, and whom it was given to."""

    name: str
    given: Given
    object: str

    def said(self, field: str) -> str:
        return told(self.given, field)

    @property
    def status(self) -> str:
        said = self.said("status")
        return said if said in _STATUSES else ""


def award_list(ledger: Ledger, order: tuple[str, ...] = ()) -> Table:
    """Return one row per award of the register, under heads of status, level and form, and who it was given to.

    Levels stand as `order` has them, others behind as they came; what nobody says has no column.
    """
    awards = tuple(each for entry in ledger.registers.of(Register.AWARDS) for each in _awards(entry))
    shown = tuple(each for each in _COLUMNS if any(award.said(each[0]) for award in awards))
    columns = (
        Column("TT", align=Align.CENTRE, width=5, frozen=True),
        Column("Tên tập thể, họ và tên cá nhân", width=30, frozen=True),
        Column("Đơn vị", width=14),
        *(column for _, column in shown),
    )
    rows = tuple(_of_statuses(ledger, awards, tuple(name for name, _ in shown), order))
    return Table(f"DANH SÁCH KHEN THƯỞNG NĂM {ledger.cluster.year}", columns, rows, _NOTES)


def _awards(entry: Registered) -> Iterator[_Award]:
    for given in awards_of(entry):
        said = object_given(entry, given)
        yield _Award(entry.name, given, said if said in OBJECTS else UNSAID)


def _of_statuses(
    ledger: Ledger, awards: tuple[_Award, ...], shown: tuple[str, ...], order: tuple[str, ...]
) -> Iterator[Row]:
    for status, title in _STATUSES.items():
        own = tuple(each for each in awards if each.status == status)
        if own:
            yield head_row(title, len(shown) + 3)
        for kind, (level, form) in _kinds(own, order).items():
            yield head_row(f"{level or _NO_LEVEL} – {form or _NO_FORM}", len(shown) + 3, 1)
            yield from _of_objects(ledger, tuple(each for each in own if _kind(each) == kind), shown)


def _of_objects(ledger: Ledger, awards: tuple[_Award, ...], shown: tuple[str, ...]) -> Iterator[Row]:
    for kind in OBJECTS:
        own = tuple(each for each in awards if each.object == kind)
        if own:
            yield head_row(OBJECT_TITLES[kind], len(shown) + 3, 2)
        for number, each in enumerate(own, start=1):
            yield _row(ledger, number, each, shown)


def _row(ledger: Ledger, number: int, award: _Award, shown: tuple[str, ...]) -> Row:
    key = f"{LINE}{award.given[0].number}"
    units = dict.fromkeys(each.line.unit for each in award.given)
    short = ", ".join(unit.short if (unit := ledger.cluster.unit(code)) else code for code in units)
    said = (TableCell(_day(award.said(name)) if name == "decided_on" else award.said(name)) for name in shown)
    return Row((TableCell(number), TableCell(award.name, id=key), TableCell(short), *said), key=key)


def _kinds(awards: tuple[_Award, ...], order: tuple[str, ...]) -> Mapping[_Kind, _Kind]:
    """Return the levels with their forms as first written, by what they are compared by: levels in `order`."""
    place = {key_of(level): number for number, level in enumerate(order)}
    words = {_kind(each): (each.said("level"), each.said("form")) for each in reversed(awards)}
    known = {kind: words[kind] for kind in map(_kind, awards)}
    levels = {level: number for number, level in enumerate(dict.fromkeys(level for level, _ in known))}
    ranked = sorted(known, key=lambda kind: (not kind[0], place.get(kind[0], len(order)), levels[kind[0]]))
    return {kind: known[kind] for kind in ranked}


def _kind(award: _Award) -> _Kind:
    return key_of(award.said("level")), key_of(award.said("form"))


def _day(value: str) -> str:
    """Return a day as offices write it; any other text as it is."""
    try:
        return f"{date.fromisoformat(value):%d/%m/%Y}"
    except ValueError:
        return value
