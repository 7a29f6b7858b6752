"""Lines of lists: what a row that names something says, by its columns, the group rows above it and the caption."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from desktop.domain.dates import DayOrder
from desktop.domain.finding import Finding, Level
from desktop.domain.place import Place
from desktop.domain.registers.lines import FIELDS, Line, Register
from desktop.domain.text import bare, clean
from desktop.sheets.draft.lists.cells import name_column, own_text, text_at
from desktop.sheets.draft.lists.columns import NAMES, ListField
from desktop.sheets.draft.lists.decisions import Decision, day_of, decision_of
from desktop.sheets.draft.lists.granted import Granted, level_of, several_granted
from desktop.sheets.draft.lists.heads import ListColumn
from desktop.sheets.draft.lists.names import GROUP, PERSON, Named, is_body, is_post, named
from desktop.sheets.draft.lists.rows import Kind, ListRow
from desktop.sheets.draft.lists.tables import ListTable
from desktop.sheets.draft.lists.words import Said, object_of, status_of

_OF_FIELD: Mapping[Register, Mapping[str, tuple[ListField, ...]]] = {
    Register.MODELS: {
        "field": (ListField.FIELD,),
        "scope": (ListField.SCOPE, ListField.PLACE, ListField.POST),
        "result": (ListField.RESULT, ListField.DEED),
        "replicated": (ListField.REPLICATED,),
    },
    Register.EXEMPLARS: {"field": (ListField.FIELD,), "deed": (ListField.DEED, ListField.RESULT)},
    Register.AWARDS: {"deed": (ListField.DEED, ListField.RESULT)},
}
_BY_HEADING = {ListField.PERSON: PERSON, ListField.GROUP: GROUP}
_OF_POST = (ListField.RANK, ListField.POST, ListField.PLACE)


@dataclass(frozen=True, slots=True)
class Told:
    """A line as its row tells it: the row, the unit its own column names ("" for none), the line, what needs a word."""

    row: int
    line: Line
    findings: tuple[Finding, ...] = ()


def lines_of(table: ListTable, unit: str, order: DayOrder) -> Iterator[Told | Finding]:
    """Yield a line for each thing a list names, for each award of it one; a finding for each row that tells none."""
    wrapped = _wrapped(table)
    for row in table.rows:
        if row.kind is Kind.UNREAD:
            yield _unread(table, row)
        elif _tells(table, row):
            yield from _of_row(_Row(table, row, wrapped.get(row.number, ()), order), unit)


def _wrapped(table: ListTable) -> dict[int, tuple[int, ...]]:
    """The rows that go on with each row of a list."""
    found: dict[int, tuple[int, ...]] = {}
    last: int | None = None
    for row in table.rows:
        if _tells(table, row):
            last = row.number
        elif row.kind in {Kind.AGAIN, Kind.WRAPPED} and last is not None:
            found[last] = (*found.get(last, ()), row.number)
    return found


def _tells(table: ListTable, row: ListRow) -> bool:
    """Whether a row tells a line of its own: a name again is a further award, of a model it only says more."""
    return row.kind is Kind.LINE or (row.kind is Kind.AGAIN and table.register is Register.AWARDS)


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of a list with those wrapped below it."""

    table: ListTable
    row: ListRow
    more: tuple[int, ...]
    order: DayOrder

    @property
    def said(self) -> Said:
        """What group rows and caption say of it."""
        return self.row.said.over(self.table.said)

    def text(self, column: ListColumn) -> str:
        """What a column says of it, wrapped rows joined on."""
        parts = [text_at(self.table.grid, self.row.number, column)]
        parts += [own_text(self.table.grid, number, column) for number in self.more]
        return " ".join(part for part in parts if part)

    def texts(self, *fields: ListField) -> list[str]:
        """What the columns for these say of it, blank ones left out."""
        columns = self.table.head.of(*fields)
        return [text for column in columns if (text := self.text(column))]

    def texts_of_name(self, *fields: ListField) -> list[str]:
        """What the columns for these say of the name; of the row above where this one only goes on with it."""
        own = self.texts(*fields)
        if own or self.row.again is None:
            return own
        columns = self.table.head.of(*fields)
        return [text for column in columns if (text := text_at(self.table.grid, self.row.again, column))]

    @property
    def name(self) -> tuple[ListColumn | None, str]:
        """The column and the words of its name, those of the row above where it only goes on with it."""
        head, grid = self.table.head, self.table.grid
        column = name_column(grid, self.row.number, head)
        if column is not None:
            return column, self.text(column)
        above = name_column(grid, self.row.again, head) if self.row.again else None
        return above, text_at(grid, self.row.again, above) if above and self.row.again else ""

    def place(self, column: ListColumn | None) -> Place:
        """Where its name stands, or its first cell."""
        number = column.number if column else self.table.head.columns[0].number
        at = self.table.grid.spans.get((self.row.number, number), (self.row.number, number))
        if column is not None and self.row.again and not self.table.grid.text(*at):
            return self.table.grid.place(self.row.again, number)
        return self.table.grid.place(*at)


def _of_row(row: _Row, unit: str) -> Iterator[Told | Finding]:
    column, words = row.name
    own = named(words) if row.table.register is not Register.MODELS else Named(clean(words))
    if not own.name or not any(letter.isalpha() for letter in own.name):
        yield _unread(row.table, row.row)
        return
    register = row.table.register or Register.MODELS
    values = {name: "; ".join(_plain(row.texts(*fields))) for name, fields in _OF_FIELD[register].items()}
    values |= {"object": _object(row, own, column), "post": _post(row, own)}
    values["field"] = values.get("field") or row.said.field
    values["deed"] = values.get("deed") or row.said.deed
    values["scope"] = values.get("scope") or row.said.group
    place = row.place(column)
    line = Line(register, unit, own.name, source=place)
    if register is not Register.AWARDS:
        yield Told(row.row.number, replace(line, values=_ordered(register, values)))
        return
    yield from _awards(row, line, values)


def _awards(row: _Row, line: Line, values: dict[str, str]) -> Iterator[Told | Finding]:
    granted = _granted(row)
    if not granted:
        yield _unread(row.table, row.row)
        return
    decision, unread = _decision(row)
    findings = tuple(_day_unread(row, line, each) for each in unread)
    for award in granted:
        status = "proposed" if award.proposed else _status(row, decision)
        told = {**values, "level": award.level, "form": award.form, "status": status}
        told |= {"deed": values["deed"] or _deed(award), "decision": decision.number, "decided_on": decision.day}
        yield Told(row.row.number, replace(line, values=_ordered(Register.AWARDS, told)), findings)
        findings = ()


def _granted(row: _Row) -> tuple[Granted, ...]:
    """The awards a row tells: of its columns, of ticks, else those of the group rows and the caption."""
    head = row.table.head
    level = next((level_of(text) or clean(text) for text in row.texts(ListField.LEVEL)), "") or row.said.level
    found: list[Granted] = []
    for column in head.of(ListField.FORM, ListField.PROPOSED):
        text = row.text(column)
        awards = several_granted(text) or ((Granted("", clean(text)),) if text else ())
        proposed = column.field is ListField.PROPOSED
        headed = next((of for label in reversed(column.path) if (of := level_of(label))), "")
        found += [replace(each, level=headed or each.level, proposed=each.proposed or proposed) for each in awards]
    for column in head.of(ListField.TICKED):
        if row.text(column):
            found += next((each for label in reversed(column.path) if (each := several_granted(label))), ())
    if not found and row.said.form:
        found = [Granted(row.said.level, row.said.form, row.said.status == "proposed")]
    if not found and level and not head.of(ListField.FORM, ListField.PROPOSED, ListField.TICKED):
        return ()
    stated = bool(row.texts(ListField.LEVEL))
    return tuple(replace(each, level=level if stated or not each.level else each.level) for each in found)


def _status(row: _Row, decision: Decision) -> str:
    own = next((told for text in row.texts(ListField.STATUS) if (told := status_of(text))), "")
    if own:
        return own
    return row.said.status or "decided" if not decision.number else "decided"


def _decision(row: _Row) -> tuple[Decision, list[str]]:
    found = [decision_of(clean(text), row.order) for text in row.texts(ListField.DECISION)]
    for column in row.table.head.of(ListField.DECIDED_ON):
        text = row.text(column)
        found += [day_of(row.table.grid.cell(row.row.number, column.number), clean(text), row.order)] if text else []
    said = Decision(row.said.decision, row.said.decided_on)
    number = next((each.number for each in (*found, said) if each.number), "")
    day = next((each.day for each in (*found, said) if each.day), "")
    return Decision(number, day), [each.unread for each in found if each.unread and not day]


def _deed(award: Granted) -> str:
    return award.rest if bare(award.rest).startswith(("ve ", "vi ", "do ", "trong ", "da co ", "co thanh tich")) else ""


def _object(row: _Row, own: Named, column: ListColumn | None) -> str:
    told = next(
        (whom for text in row.texts_of_name(ListField.OBJECT) if (whom := object_of(text))), ""
    ) or _ticked_whom(row)
    if told:
        return told
    if own.sure:
        return own.object
    heading = _BY_HEADING.get(column.field) if column and column.field else None
    told = row.said.object or heading or own.object or (GROUP if is_body(own.name) else "")
    posts = row.texts_of_name(ListField.RANK, ListField.POST)
    return told or (PERSON if any(is_post(text) for text in posts) else "")


def _ticked_whom(row: _Row) -> str:
    """Whom the heading names under which a mark stands."""
    found = (
        object_of(label) for column in row.table.head.of(ListField.OBJECT) if row.text(column) for label in column.path
    )
    return next((whom for whom in found if whom), "")


def _post(row: _Row, own: Named) -> str:
    parts = [own.rank, own.post, *(clean(text.replace("\n", ", ")) for text in row.texts_of_name(*_OF_POST))]
    parts += [row.said.group] if not row.texts_of_name(ListField.PLACE) else []
    kept: list[str] = []
    for part in parts:
        if part and not any(bare(part) in bare(other) for other in kept):
            kept.append(part)
    if own.rank and any(bare(own.rank) in bare(part) for part in kept[1:]):
        kept = kept[1:]
    return ", ".join(part.strip(" ,;") for part in kept)


def _plain(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(clean(text) for text in texts))


def _ordered(register: Register, values: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, values[name]) for name in FIELDS[register] if values.get(name))


def _unread(table: ListTable, row: ListRow) -> Finding:
    column = name_column(table.grid, row.number, table.head) or next(iter(table.head.of(*NAMES)), table.head.columns[0])
    place = table.grid.place(row.number, column.number)
    register = table.register.value if table.register else ""
    return Finding(Level.WARNING, "list_row_unread", {"register": register, "raw": row.text}, place)


def _day_unread(row: _Row, line: Line, raw: str) -> Finding:
    columns = row.table.head.of(ListField.DECIDED_ON, ListField.DECISION)
    place = row.table.grid.place(row.row.number, columns[0].number)
    return Finding(Level.WARNING, "list_day_unread", {"name": line.name, "raw": raw}, place)
