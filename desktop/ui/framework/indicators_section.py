"""The indicators a framework asks of every unit: code, name, unit, how they are put together, which way is better."""

from dataclasses import replace
from typing import Any

from desktop.domain.framework import Framework, Indicator
from desktop.domain.indicators import AGGREGATES, DIRECTIONS, FIELDS
from desktop.ui.framework.fields import WordField
from desktop.ui.framework.rules import Section, TextField
from desktop.words.indicators import aggregate_name, aggregate_words, direction_words, field_words


class IndicatorsSection(Section[Indicator]):
    """Chỉ tiêu số liệu of the framework; the year's own stand on the page of registers."""

    def __init__(self) -> None:
        super().__init__(self.tr("Indicators asked of every unit"))
        self.field("code", self.tr("Code"), TextField(self.tr("Code")))
        self.field("title", self.tr("Indicator"), TextField(self.tr("Indicator")))
        self.field("unit", self.tr("Unit of measure"), TextField(self.tr("Unit of measure")))
        kinds = tuple((each, field_words(each)) for each in FIELDS)
        self.field("field", self.tr("Sort of number"), WordField(self.tr("Sort of number"), kinds))
        ways = tuple((each, aggregate_name(each)) for each in AGGREGATES)
        self.field("aggregate", self.tr("For the whole cluster"), WordField(self.tr("For the whole cluster"), ways))
        self.field("of", self.tr("Numerator"), WordField(self.tr("Numerator"), ()))
        self.field("per", self.tr("Denominator"), WordField(self.tr("Denominator"), ()))
        better = tuple((each, direction_words(each)) for each in DIRECTIONS)
        self.field("direction", self.tr("Which way is better"), WordField(self.tr("Which way is better"), better))

    def prepare(self) -> None:
        """Offer the indicators there are as parts of a ratio."""
        offered = tuple((each.code, f"{each.code} · {each.title}") for each in self._parts(self._framework))
        for name in ("of", "per"):
            self.fields[name].offer(offered)

    def fresh(self) -> Indicator:
        """Return an indicator that is summed."""
        known = {each.code for each in self._rows}
        code = next(name for number in range(1, len(known) + 2) if (name := f"CT{number}") not in known)
        return Indicator(code, self.tr("New indicator"), "")

    def words(self, row: Indicator) -> str:
        """Return an indicator in one line."""
        unit = f" ({row.unit})" if row.unit else ""
        return f"{row.code}: {row.title}{unit} → {aggregate_words(row)}"

    def values(self, row: Indicator) -> dict[str, Any]:
        """Return what the fields show of an indicator."""
        ratio = row.aggregate == "ratio"
        for name in ("of", "per"):
            self._form.setRowVisible(self.fields[name], ratio)
        names = ("code", "title", "unit", "field", "aggregate", "of", "per", "direction")
        return {name: getattr(row, name) for name in names}

    def with_values(self, row: Indicator, values: dict[str, Any]) -> Indicator:
        """Return the indicator typed; only a ratio has parts, at first the indicators nearest to it."""
        if values["aggregate"] != "ratio":
            return replace(row, **{**values, "of": None, "per": None})
        parts = [each.code for each in self._parts(self._framework) if each.code != row.code]
        first, second = (*parts[:2], None, None)[:2]
        return replace(row, **{**values, "of": values["of"] or first, "per": values["per"] or second})

    @staticmethod
    def _parts(framework: Framework | None) -> tuple[Indicator, ...]:
        """Return what a ratio may be made of."""
        return tuple(each for each in framework.indicators if each.aggregate != "ratio") if framework else ()
