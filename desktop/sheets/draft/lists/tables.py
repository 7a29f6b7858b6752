"""Lists in a file: which tables surely name models, exemplars or awards, and which only look as if they did."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop.domain.registers.lines import Register
from desktop.sheets.draft.layout.grid import Grid, within_columns
from desktop.sheets.draft.lists.around import Around, lines_before
from desktop.sheets.draft.lists.cells import holds, name_column, text_at
from desktop.sheets.draft.lists.columns import NAMES, ListField
from desktop.sheets.draft.lists.granted import level_of, names_award
from desktop.sheets.draft.lists.granted import several_granted as awards_in
from desktop.sheets.draft.lists.heads import Head, ListColumn, heads_of
from desktop.sheets.draft.lists.marked import marked_heads
from desktop.sheets.draft.lists.names import looks_like_person, named
from desktop.sheets.draft.lists.on_its_side import stood_up_list
from desktop.sheets.draft.lists.rows import Kind, ListRow, rows_of
from desktop.sheets.draft.lists.words import Said, caption_said, object_of, register_hinted, speaks_of_others, status_of

_AWARDED = (ListField.FORM, ListField.PROPOSED)
_OF_MODELS = (
    ListField.FIELD,
    ListField.SCOPE,
    ListField.RESULT,
    ListField.REPLICATED,
    ListField.DEED,
    ListField.PLACE,
    ListField.POST,
)
_TICKS = frozenset({"x", "v", "✓", "✔", "+", "1", "01", "√"})
_HALF = 0.5
_NEAR = 2


@dataclass(frozen=True, slots=True)
class ListTable:
    """One list: where it stands, what it is a list of (None: it may be one, nothing says of what), its rows.

    `said` is what the lines above say of all of it, `lines` are those lines, the nearest first.
    """

    grid: Grid
    head: Head
    register: Register | None
    lines: tuple[str, ...]
    said: Said
    rows: tuple[ListRow, ...]

    @property
    def last(self) -> int:
        """The last row of the list on its sheet."""
        return max((row.number for row in self.rows), default=self.head.bottom)

    @property
    def named(self) -> tuple[ListRow, ...]:
        """The rows that name something."""
        return tuple(row for row in self.rows if row.kind is Kind.LINE)


def find_lists(grids: Iterable[Grid], told: Around) -> tuple[ListTable, ...]:
    """Return every table of a file that surely is a list, and those that may be one, in the order of the file."""
    found: list[ListTable] = []
    for grid in grids:
        here = _of_sheet(grid, told)
        if not here and found and grid.name in told.joined and (more := _going_on(grid, found[-1])):
            here = [more]
        elif here and found and grid.name in told.joined and _same(here[0].head, found[-1].head):
            here = [
                replace(here[0], register=here[0].register or found[-1].register, said=_over(here[0], found[-1])),
                *here[1:],
            ]
        elif not here and (standing := stood_up_list(grid)):
            here = _of_sheet(standing, replace(told, marked={}))
        found += here
    return tuple(found)


def _of_sheet(grid: Grid, told: Around) -> list[ListTable]:
    tables: list[ListTable] = []
    heads = _apart(grid, marked_heads(grid, told.marked, heads_of(grid)), told)
    for place, head in enumerate(heads):
        part = _part(grid, head, heads)
        above = [each for each in tables if each.head.bottom < head.top]
        after = max((each.last for each in above), default=0)
        lines = lines_before(grid, head.top, after, told)
        below = [each.top for each in heads[place + 1 :] if each.top > head.bottom]
        end = _end(grid, head, below[0]) if below else max(grid.rows, default=0) + 1
        at = [(grid.name, row) for row in range(head.top, head.bottom + 1)]
        mark = next((told.marked[each] for each in at if each in told.marked), None)
        if table := _table(part, head, lines, rows_of(part, head, end), mark):
            tables.append(table)
    return tables


def _apart(grid: Grid, heads: tuple[Head, ...], told: Around) -> list[Head]:
    """The headings that begin a list of their own: not those repeated without a word on what follows."""
    own: list[Head] = []
    for head in heads:
        same = [each for each in own if each.same_as(head)]
        lines = lines_before(grid, head.top, max((each.bottom for each in own), default=0), told)
        if not same or any(register_hinted(line) or caption_said((line,)).means for line in lines):
            own.append(head)
    return own


def _part(grid: Grid, head: Head, heads: list[Head]) -> Grid:
    """The part of a sheet a list stands in, where another stands beside it."""
    beside = [each for each in heads if each.top == head.top]
    if len(beside) == 1:
        return grid
    starts = [each.columns[0].number for each in beside] + [grid.width + 1]
    at = beside.index(head)
    return within_columns(grid, 1 if at == 0 else starts[at], starts[at + 1] - 1)


def _end(grid: Grid, head: Head, top: int) -> int:
    """The first of the lines that stand above the headings at `top`."""
    first = top
    for row in range(top - 1, head.bottom, -1):
        texts = grid.row_texts(row)
        if len(texts) > 1 or any(column in _numbers(head, ListField.ORDINAL) for column, _ in texts):
            break
        first = row
    return first


def _numbers(head: Head, field: ListField) -> set[int]:
    return {number for column in head.of(field) for number in column.numbers}


def _table(
    grid: Grid, head: Head, lines: tuple[str, ...], rows: tuple[ListRow, ...], mark: Register | None
) -> ListTable | None:
    head = _settled(grid, head, rows)
    if mark is not None:
        return ListTable(grid, head, mark, lines, caption_said(lines), rows)
    if rows and not any(row.kind is Kind.LINE for row in rows):
        return None
    if any(speaks_of_others(line) for line in lines[:3]) or not _names_words(grid, head, rows):
        return None
    hints = [hint for line in (*lines, grid.name) if (hint := register_hinted(line))]
    near = caption_said(lines if Register.AWARDS in hints else lines[:_NEAR])
    register = _register(grid, head, (hints, near), rows)
    if register is None and _named_by_award(grid, head):
        register, lines = Register.AWARDS, (*lines, grid.name)
    if register is None and not _may_be(head, rows):
        return None
    return ListTable(grid, head, register, lines, caption_said(lines), rows)


def _named_by_award(grid: Grid, head: Head) -> bool:
    """Whether a sheet is named by the one award of everybody on it: "CSTĐ cơ sở 2026"."""
    return names_award(grid.name) and bool(head.of(ListField.POST, ListField.PLACE, ListField.RANK, ListField.DEED))


def _settled(grid: Grid, head: Head, rows: tuple[ListRow, ...]) -> Head:
    """The columns as what stands in them tells: whom instead of a name, whether decided instead of an award."""
    return replace(head, columns=tuple(_settled_column(grid, head, column, rows) for column in head.columns))


def _settled_column(grid: Grid, head: Head, column: ListColumn, rows: tuple[ListRow, ...]) -> ListColumn:
    texts = [text for row in rows if row.kind is Kind.LINE and (text := text_at(grid, row.number, column))]
    others = [each for each in head.of(*NAMES) if each != column]
    if column.field in NAMES and others and texts and all(_is_whom(text) for text in texts):
        return replace(column, field=ListField.OBJECT)
    if column.field in _AWARDED and texts:
        if all(status_of(text) and not awards_in(text) for text in texts):
            return replace(column, field=ListField.STATUS)
        if all(level_of(text) for text in texts) and not head.of(ListField.LEVEL):
            return replace(column, field=ListField.LEVEL)
    if column.field is ListField.STATUS and texts and _share(awards_in(text) for text in texts) > _HALF:
        return replace(column, field=ListField.FORM)
    return column


def _is_whom(text: str) -> bool:
    return bool(object_of(text)) or text.casefold() in _TICKS


def _names_words(grid: Grid, head: Head, rows: tuple[ListRow, ...]) -> bool:
    """Whether the columns of names hold words; numbers there are counts of something."""
    texts = [
        text_at(grid, row.number, column)
        for row in rows
        if row.kind is Kind.LINE and (column := name_column(grid, row.number, head))
    ]
    if any(_counts(grid, column, rows) for column in head.of(*NAMES)):
        return False
    return not texts or _share(any(letter.isalpha() for letter in text) for text in texts) > _HALF


def _counts(grid: Grid, column: ListColumn, rows: tuple[ListRow, ...]) -> bool:
    texts = [text for row in rows if (text := text_at(grid, row.number, column))]
    return bool(texts) and _share(text.replace(".", "").isdigit() for text in texts) > _HALF


def _register(grid: Grid, head: Head, told: tuple[list[Register], Said], rows: tuple[ListRow, ...]) -> Register | None:
    hints, said = told
    models = head.of(ListField.MODEL)
    if models:
        return Register.MODELS if head.of(*_OF_MODELS) or head.of(ListField.ORDINAL, ListField.ASIDE) else None
    if Register.MODELS in hints[:1] and head.of(ListField.NAMED) and head.of(*_OF_MODELS):
        return Register.MODELS
    exemplary = any(register_hinted(label) is Register.EXEMPLARS for each in head.of(*NAMES) for label in each.path)
    if exemplary or Register.EXEMPLARS in hints[:1]:
        told_more = head.of(ListField.DEED, ListField.FIELD, ListField.POST, ListField.RESULT, ListField.PLACE)
        return (
            Register.EXEMPLARS
            if told_more and not _grants(grid, head, rows, exemplary=exemplary)
            else _awarded(grid, head, rows)
        )
    if found := _awarded(grid, head, rows):
        return found
    grouped = any(row.said.form for row in rows)
    rest = head.of(
        ListField.DECISION,
        ListField.DECIDED_ON,
        ListField.DEED,
        ListField.POST,
        ListField.PLACE,
        ListField.RANK,
        ListField.ORDINAL,
    )
    return Register.AWARDS if rest and (grouped or said.form) else None


def _grants(grid: Grid, head: Head, rows: tuple[ListRow, ...], *, exemplary: bool) -> bool:
    return not exemplary and not head.of(ListField.DEED) and _awarded(grid, head, rows) is not None


def _awarded(grid: Grid, head: Head, rows: tuple[ListRow, ...]) -> Register | None:
    """Awards, where most of what stands in the columns of forms are awards, or marks under the names of awards."""
    ticked = head.of(ListField.TICKED)
    lines = [row for row in rows if row.kind in {Kind.LINE, Kind.AGAIN}]
    marks = [text for row in lines for each in ticked if (text := text_at(grid, row.number, each))]
    if ticked and marks and all(text.casefold() in _TICKS for text in marks):
        return Register.AWARDS
    columns = head.of(*_AWARDED)
    texts = [text for row in lines for each in columns if (text := text_at(grid, row.number, each))]
    if columns and not texts and not any(row.kind is Kind.LINE for row in rows):
        return Register.AWARDS if head.of(ListField.LEVEL, ListField.DECISION, ListField.POST) else None
    return Register.AWARDS if texts and _share(bool(awards_in(text)) for text in texts) > _HALF else None


def _may_be(head: Head, rows: tuple[ListRow, ...]) -> bool:
    """Whether a table names persons or groups with what a list says of them, though not what it is a list of."""
    told = head.of(*_AWARDED, ListField.DEED, ListField.LEVEL)
    return bool(head.of(*NAMES) and told) and any(row.kind is Kind.LINE for row in rows)


def _share(told: Iterable[object]) -> float:
    every = [bool(each) for each in told]
    return sum(every) / len(every) if every else 0.0


def _going_on(grid: Grid, above: ListTable) -> ListTable | None:
    """A Word table right below a list that goes on with it without headings, as printed pages part them."""
    if above.register is None or not grid.rows:
        return None
    head = Head(0, 0, above.head.columns)
    rows = rows_of(grid, head, max(grid.rows) + 1)
    numbers = {number for column in head.columns for number in column.numbers}
    within = all(column in numbers for columns in grid.filled.values() for column in columns)
    lines = [row for row in rows if row.kind is Kind.LINE]
    whole = [row for row in lines if len(holds(grid, row.number, head)) * 2 > len(head.columns)]
    if not within or not lines or len(whole) != len(lines) or not _fit(grid, head, lines):
        return None
    table = ListTable(grid, head, above.register, above.lines, Said(), rows)
    return replace(table, said=_over(table, above))


def _fit(grid: Grid, head: Head, lines: list[ListRow]) -> bool:
    texts = [
        (column.field, text_at(grid, row.number, column))
        for row in lines
        if (column := name_column(grid, row.number, head))
    ]
    if head.of(*_AWARDED):
        return _awarded(grid, head, tuple(lines)) is not None
    return bool(texts) and (
        head.of(ListField.MODEL) != () or any(looks_like_person(named(text).name) for _, text in texts)
    )


def _same(one: Head, other: Head) -> bool:
    return [column.path for column in one.columns] == [column.path for column in other.columns]


def _over(table: ListTable, above: ListTable) -> Said:
    last = above.rows[-1].said if above.rows else above.said
    return table.said.over(last.over(above.said)) if not table.said.means else table.said
