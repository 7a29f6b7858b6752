"""The rules besides the criteria that come in rows: classes with bands, floors and quotas; tie-breaks; effects."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.framework import ClassRow, Effect, EffectKind, FloorOn, Framework, Quota, Rounding
from desktop.ui.framework.fields import FlagField, NumberField, WordField, lock
from desktop.ui.framework.row_list import RowList
from desktop.ui.framework.typed import shown_number
from desktop.ui.parts.pieces import label

_Row = TypeVar("_Row")
_ZERO = Decimal(0)


class TextField(QLineEdit):
    """A text. `done()` when the officer leaves it with another text than before."""

    done = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._kept = ""
        self.setObjectName("field")
        self.setAccessibleName(name)
        self.editingFinished.connect(self._finish)

    @property
    def value(self) -> str:
        """The text without spaces around it."""
        return " ".join(self.text().split())

    def show_value(self, value: str) -> None:
        """Show a text, unless it is the one that stands there."""
        if self.value != value:
            self.setText(value)
            self.setCursorPosition(0)
        self._kept = value

    def _finish(self) -> None:
        if self.value != self._kept:
            self._kept = self.value
            self.done.emit()


class Section(QFrame, Generic[_Row]):
    """A list of rows and the form of the one gone to. `changed(rows)` with all of them after each act."""

    changed = Signal(object)

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.list = RowList(title)
        self.fields: dict[str, Any] = {}
        self._rows: tuple[_Row, ...] = ()
        self._framework: Framework | None = None
        self._editable = False
        self._form_box = QWidget()
        self._form = QFormLayout(self._form_box)
        self._form.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.addWidget(label(title, "head"))
        column.addWidget(self.list)
        column.addWidget(self._form_box)
        self.list.picked.connect(self._show_row)
        self.list.added.connect(lambda: self._put((*self._rows, self.fresh())))
        self.list.removed.connect(lambda place: self._put((*self._rows[:place], *self._rows[place + 1 :])))
        self.list.ordered.connect(lambda places: self._put(tuple(self._rows[place] for place in places)))

    def show_rows(self, framework: Framework, rows: Sequence[_Row], *, editable: bool) -> None:
        """Show the rows of a framework."""
        added = len(rows) > len(self._rows) and self._framework is not None
        self._framework, self._rows, self._editable = framework, tuple(rows), editable
        self.prepare()
        self.list.show_rows([self.words(row) for row in rows], editable=editable)
        if added:
            self.list.rows.setCurrentRow(len(rows) - 1)
        self._show_row(self.list.rows.currentRow())

    def prepare(self) -> None:
        """Follow what the framework holds now, before rows are shown."""

    def fresh(self) -> _Row:
        """Return a new row."""
        raise NotImplementedError

    def words(self, row: _Row) -> str:
        """Return a row in one line."""
        raise NotImplementedError

    def values(self, row: _Row) -> dict[str, Any]:
        """Return what the fields show of a row."""
        raise NotImplementedError

    def with_values(self, row: _Row, values: dict[str, Any]) -> _Row:
        """Return the row with what stands in the fields."""
        raise NotImplementedError

    def field(self, name: str, text: str, made: Any) -> None:
        """Add a field to the form of a row."""
        self.fields[name] = made
        made.done.connect(self._take)
        self._form.addRow("" if isinstance(made, FlagField) else text, made)

    def _show_row(self, place: int) -> None:
        self._form_box.setVisible(0 <= place < len(self._rows))
        if 0 <= place < len(self._rows):
            for name, value in self.values(self._rows[place]).items():
                self.fields[name].show_value(value)
                lock(self.fields[name], editable=self._editable)

    def _take(self) -> None:
        place = self.list.rows.currentRow()
        if 0 <= place < len(self._rows):
            values = {name: each.value for name, each in self.fields.items()}
            row = self.with_values(self._rows[place], values)
            self._put((*self._rows[:place], row, *self._rows[place + 1 :]))

    def _put(self, rows: tuple[_Row, ...]) -> None:
        if rows != self._rows:
            self.changed.emit(rows)


class ClassesSection(Section[ClassRow]):
    """Xếp loại: best first, each with its band, floor and quota."""

    def __init__(self) -> None:
        super().__init__(self.tr("Classes, best first"))
        self.field("name", self.tr("Name"), TextField(self.tr("Name")))
        self.field("at_least", self.tr("From this total"), NumberField(self.tr("From this total"), optional=False))
        floor = self.tr("Each at least (% of maximum)")
        self.field("floor_percent", floor, NumberField(floor, optional=True))
        words = ((FloorOn.CRITERION, self.tr("each criterion")), (FloorOn.SECTION, self.tr("each group")))
        self.field("floor_on", self.tr("measured on"), WordField(self.tr("measured on"), words))
        self.field("count", self.tr("At most units"), NumberField(self.tr("At most units"), optional=True))
        percent = self.tr("or at most (% of ranked units)")
        self.field("percent", percent, NumberField(percent, optional=True))
        roundings = (
            (Rounding.FLOOR, self.tr("rounded down")),
            (Rounding.HALF_UP, self.tr("rounded half up")),
            (Rounding.CEIL, self.tr("rounded up")),
        )
        self.field("rounding", self.tr("the share is"), WordField(self.tr("the share is"), roundings))
        self.field("nested", "", FlagField(self.tr("Better classes count in this quota")))
        most = self.tr("Only for units assigned this maximum")
        self.field("for_max", most, NumberField(most, optional=True))

    def fresh(self) -> ClassRow:
        """Return a class from 0."""
        return ClassRow(self.tr("New class"), _ZERO)

    def words(self, row: ClassRow) -> str:
        """Return a class in one line: name, band, floor, quota."""
        parts = [self.tr("{name}: from {points}").format(name=row.name, points=shown_number(row.at_least))]
        if row.floor_percent is not None:
            parts.append(self.tr("floor {percent} %").format(percent=shown_number(row.floor_percent)))
        if row.quota is not None and row.quota.count is not None:
            parts.append(self.tr("at most %Ln unit(s)", "", row.quota.count))
        elif row.quota is not None:
            parts.append(self.tr("at most {percent} % of units").format(percent=shown_number(row.quota.percent)))
        return " · ".join(parts)

    def values(self, row: ClassRow) -> dict[str, Any]:
        """Return what the fields show of a class."""
        quota = row.quota or Quota()
        return {
            "name": row.name,
            "at_least": row.at_least,
            "floor_percent": row.floor_percent,
            "floor_on": row.floor_on,
            "count": None if quota.count is None else Decimal(quota.count),
            "percent": quota.percent,
            "rounding": quota.rounding,
            "nested": quota.nested,
            "for_max": row.for_max,
        }

    def with_values(self, row: ClassRow, values: dict[str, Any]) -> ClassRow:
        """Return the class typed; a number of units wins over a share."""
        names = ("name", "at_least", "floor_percent", "floor_on", "for_max")
        return replace(row, **{name: values[name] for name in names}, quota=_quota(values))


class TieBreaksSection(Section[str]):
    """Phân định đồng hạng: what decides between equal totals, in this order."""

    def __init__(self) -> None:
        super().__init__(self.tr("Tie-breaks, in this order"))
        self._words: dict[str, str] = {}
        self.field("rung", self.tr("Decided by"), WordField(self.tr("Decided by"), ()))

    def prepare(self) -> None:
        """Offer every group, criterion and figure the framework has."""
        assert self._framework is not None
        words = dict(self._offered(self._framework))
        words.update({rung: f"⚠ {rung}" for rung in self._rows if rung not in words})
        if words != self._words:
            self._words = words
            self.fields["rung"].offer(tuple(words.items()))

    def fresh(self) -> str:
        """Return the first rung not used yet."""
        return next((rung for rung in self._words if rung not in self._rows), "penalty")

    def words(self, row: str) -> str:
        """Return a rung in words."""
        return self._words.get(row, row)

    def values(self, row: str) -> dict[str, Any]:
        """Return the rung."""
        return {"rung": row}

    def with_values(self, row: str, values: dict[str, Any]) -> str:
        """Return the rung chosen."""
        return str(values["rung"] or row)

    def _offered(self, framework: Framework) -> list[tuple[str, str]]:
        offered = [
            ("bonus", self.tr("bonus points, higher first")),
            ("penalty", self.tr("penalty points, lower first")),
        ]
        for each in framework.criteria:
            rung = f"criterion:{each.code}" if each.is_leaf else f"section:{each.code}"
            offered.append((rung, self.tr("points of {code} {title}").format(code=each.code, title=each.title)))
        for figure in framework.indicators:
            higher = self.tr("figure {title}, higher first").format(title=figure.title)
            lower = self.tr("figure {title}, lower first").format(title=figure.title)
            offered += [(f"figure:{figure.code}:higher", higher), (f"figure:{figure.code}:lower", lower)]
        return offered


class EffectsSection(Section[Effect]):
    """Khống chế: what takes a unit's class, rank or titles, points never."""

    def __init__(self) -> None:
        super().__init__(self.tr("Effects"))
        self._kinds = (
            (EffectKind.LOWER, self.tr("lowers the class")),
            (EffectKind.UNRANKED, self.tr("no rank, no class")),
            (EffectKind.BARRED, self.tr("ranked, but no titles")),
        )
        self.field("code", self.tr("Code"), TextField(self.tr("Code")))
        self.field("title", self.tr("When it applies"), TextField(self.tr("When it applies")))
        self.field("effect", self.tr("What it does"), WordField(self.tr("What it does"), self._kinds))
        self.field("steps", self.tr("Classes lower"), NumberField(self.tr("Classes lower"), optional=False))

    def fresh(self) -> Effect:
        """Return an effect that lowers the class by one."""
        known = {each.code for each in self._rows}
        code = next(name for number in range(1, len(known) + 2) if (name := f"KC{number}") not in known)
        return Effect(code, self.tr("New effect"), EffectKind.LOWER)

    def words(self, row: Effect) -> str:
        """Return an effect in one line."""
        kind = dict(self._kinds)[row.effect]
        steps = f" × {row.steps}" if row.effect is EffectKind.LOWER and row.steps > 1 else ""
        return f"{row.code}: {row.title} → {kind}{steps}"

    def values(self, row: Effect) -> dict[str, Any]:
        """Return what the fields show of an effect."""
        return {"code": row.code, "title": row.title, "effect": row.effect, "steps": Decimal(row.steps)}

    def with_values(self, row: Effect, values: dict[str, Any]) -> Effect:
        """Return the effect typed; only lowering has steps."""
        steps = max(int(values["steps"]), 1) if values["effect"] is EffectKind.LOWER else 1
        return replace(row, code=values["code"], title=values["title"], effect=values["effect"], steps=steps)


def _quota(values: dict[str, Any]) -> Quota | None:
    if values["count"] is not None:
        return Quota(count=int(values["count"]), nested=values["nested"])
    if values["percent"] is not None:
        return Quota(percent=values["percent"], rounding=values["rounding"], nested=values["nested"])
    return None
