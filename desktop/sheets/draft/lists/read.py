"""Lists of a file: the lines a unit's own lists say, which were passed over, and everything that needs a word."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop.domain.book import Book
from desktop.domain.cluster import Cluster
from desktop.domain.dates import DayOrder
from desktop.domain.day_order import day_order
from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level
from desktop.domain.found_table import FoundTable
from desktop.domain.guidance import Guidance
from desktop.domain.place import Place
from desktop.domain.registers.lines import Line, numbered
from desktop.sheets.draft.layout.guided import Laid
from desktop.sheets.draft.layout.region import Region
from desktop.sheets.draft.lists.cells import text_at
from desktop.sheets.draft.lists.columns import ListField
from desktop.sheets.draft.lists.names import GROUP, PERSON
from desktop.sheets.draft.lists.on_its_side import rows_on_sheet
from desktop.sheets.draft.lists.reading import lines_of
from desktop.sheets.draft.lists.rows import Kind
from desktop.sheets.draft.lists.seen import found_list
from desktop.sheets.draft.lists.tables import ListTable
from desktop.sheets.draft.lists.words import counted, years_said
from desktop.sheets.draft.owner.units import unit_in_text
from desktop.sheets.draft.sight import is_earlier

_SEVERAL = 2
"""So many units make a list one of several units."""
_HALF = 0.5
"""More of its rows than this share must name a unit."""


@dataclass(frozen=True, slots=True)
class Lists:
    """What the lists of a file say; `used` names the sheets they stand on, `passed` the hidden ones not read."""

    lines: tuple[Line, ...] = ()
    findings: tuple[Finding, ...] = ()
    seen: tuple[FoundTable, ...] = ()
    used: frozenset[str] = frozenset()
    passed: frozenset[str] = frozenset()

    @property
    def there(self) -> bool:
        """Whether the file has a list at all, be it blank."""
        return bool(self.used)


NO_LISTS = Lists()


def without_lists(laid: Laid, tables: Iterable[ListTable]) -> Laid:
    """Return the tables of a file without the rows its lists take up."""
    taken: dict[str, set[int]] = {}
    for table in tables:
        if table.register is not None:
            rows = rows_on_sheet(table.grid, range(max(table.head.top, 1), table.last + 1))
            taken.setdefault(table.grid.name, set()).update(rows)
    if not taken:
        return laid
    regions = (_without(region, taken.get(region.grid.name, set())) for region in laid.regions)
    return replace(laid, regions=tuple(region for region in regions if region))


def _without(region: Region, taken: set[int]) -> Region | None:
    if region.bottom in taken or region.top in taken:
        return None
    rows = tuple(row for row in region.rows if row.number not in taken)
    return region if len(rows) == len(region.rows) else replace(region, rows=rows)


def read_lists(
    book: Book, tables: tuple[ListTable, ...], laid: Laid, of: tuple[str | None, Cluster], guidance: Guidance
) -> Lists:
    """Return what a file's lists say for the unit and the cluster `of`; those of other units and years are left."""
    unit, cluster = of
    mine = [table for table in tables if table.grid.name not in laid.left]
    if not mine:
        return NO_LISTS
    sure = [table for table in mine if table.register is not None]
    visible = _in_sight(sure, laid.taken)
    own, others = _sorted_out(visible, unit, cluster)
    order = day_order(book, guidance) if own else DayOrder.DAY_FIRST
    told = [_read(table, unit, cluster, order) for table in own]
    unclear = [_unclear(table) for table in mine if table.register is None and not table.grid.sheet.hidden]
    return Lists(
        lines=numbered(tuple(line for lines, _ in told for line in lines)),
        findings=(*others, *unclear, *(finding for _, found in told for finding in found)),
        seen=tuple(found_list(table) for table in mine if table in visible or table.register is None),
        used=frozenset(table.grid.name for table in visible),
        passed=frozenset(table.grid.name for table in sure) - {table.grid.name for table in visible},
    )


def _in_sight(tables: list[ListTable], taken: frozenset[str]) -> list[ListTable]:
    """The lists on sheets in sight and of no earlier version; others only where no other is of the same register."""
    seen = [
        each for each in tables if each.grid.name in taken or not (each.grid.sheet.hidden or is_earlier(each.grid.name))
    ]
    registers = {each.register for each in seen}
    return [each for each in tables if each in seen or each.register not in registers]


def _sorted_out(tables: list[ListTable], unit: str | None, cluster: Cluster) -> tuple[list[ListTable], list[Finding]]:
    """The unit's own lists of the year, and what there is to say of the others."""
    holders = {id(table): _holder(table, cluster) for table in tables}
    several = len({code for code in holders.values() if code}) >= _SEVERAL
    own: list[ListTable] = []
    said: list[Finding] = []
    for table in tables:
        holder = holders[id(table)]
        years = next((years for line in table.lines if (years := years_said(line))), frozenset({cluster.year}))
        if several and holder not in {None, unit}:
            known = cluster.unit(holder or "")
            said.append(_of_table(table, "table_of_another", {"holder": known.name if known else ""}))
        elif cluster.year not in years:
            said.append(_of_table(table, "list_of_another_year", {"said": str(max(years)), "known": str(cluster.year)}))
        else:
            own.append(table)
    return own, said


def _holder(table: ListTable, cluster: Cluster) -> str | None:
    found = (guess.unit for text in (*table.lines, table.grid.name) if (guess := unit_in_text(text, cluster)))
    return next(found, None)


def _of_table(table: ListTable, code: str, facts: dict[str, str]) -> Finding:
    place = table.grid.place(max(table.head.top, 1), table.head.columns[0].number)
    told: Facts = {"sheet": table.grid.name, "register": table.register.value if table.register else "", **facts}
    return Finding(Level.WARNING, code, told, place)


def _unclear(table: ListTable) -> Finding:
    return _of_table(table, "list_unread", {"headings": ", ".join(each.heading for each in table.head.columns[:6])})


def _read(
    table: ListTable, unit: str | None, cluster: Cluster, order: DayOrder
) -> tuple[list[Line], tuple[Finding, ...]]:
    lines: list[Line] = []
    findings: list[Finding] = []
    owners = _owners(table, cluster)
    others: Counter[str] = Counter()
    for told in lines_of(table, unit or "", order):
        if isinstance(told, Finding):
            findings.append(told)
            continue
        owner = owners.get(told.row)
        if owner and unit and owner != unit:
            others[owner] += 1
            continue
        lines.append(told.line)
        findings += told.findings
    findings += [_of_others(table, others, cluster)] if others else []
    findings += _differing(table, lines) if not others else []
    return lines, tuple(findings)


def _owners(table: ListTable, cluster: Cluster) -> dict[int, str]:
    """The member unit each row of a list of several units belongs to, by a column or the group row above."""
    found: dict[int, str] = {}
    for column in table.head.of(ListField.PLACE, ListField.SCOPE):
        texts = {
            row.number: text_at(table.grid, row.number, column)
            for row in table.rows
            if row.kind in {Kind.LINE, Kind.AGAIN}
        }
        named = {row: guess.unit for row, text in texts.items() if (guess := unit_in_text(text, cluster))}
        if len(named) > _HALF * len([text for text in texts.values() if text]) and len(set(named.values())) >= _SEVERAL:
            found |= named
    if not found:
        grouped = {row.number: guess.unit for row in table.rows if (guess := unit_in_text(row.said.group, cluster))}
        found = grouped if len(set(grouped.values())) >= _SEVERAL else {}
    return found


def _of_others(table: ListTable, others: Counter[str], cluster: Cluster) -> Finding:
    names = [known.short for code in others if (known := cluster.unit(code))]
    facts: Facts = {"sheet": table.grid.name, "count": sum(others.values()), "units": tuple(names)}
    place = table.grid.place(max(table.head.top, 1), table.head.columns[0].number)
    return Finding(Level.WARNING, "list_rows_of_others", facts, place)


def _differing(table: ListTable, lines: list[Line]) -> Iterable[Finding]:
    """Yield a warning where the row that sums a list up counts another number than its rows."""
    rows = [row for row in table.rows if row.kind is Kind.TOTAL]
    if len(rows) != 1:
        return
    said = counted(rows[0].text)
    names = {(line.name, line.source) for line in lines}
    here = {
        whom: len({(line.name, line.source) for line in lines if line.value("object") == whom})
        for whom in (GROUP, PERSON)
    }
    here[""] = len(names)
    for whom, count in said.items():
        awards = sum(not whom or line.value("object") == whom for line in lines)
        if count not in {here[whom], awards}:
            column = table.head.columns[0].number
            facts: Facts = {
                "sheet": table.grid.name,
                "object": whom,
                "said": count,
                "count": awards,
                "register": str(table.register),
            }
            yield Finding(Level.WARNING, "list_total_differs", facts, _first_cell(table, rows[0].number, column))


def _first_cell(table: ListTable, row: int, column: int) -> Place:
    columns = table.grid.filled.get(row, (column,))
    return table.grid.place(row, columns[0])
