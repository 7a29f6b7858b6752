"""Indicators (chỉ tiêu số liệu) in words: how each is put together, where it is used, what a change of one moves."""

from collections.abc import Iterator, Sequence

from desktop.domain.framework import Indicator
from desktop.domain.indicators import Known, Shifted, Use
from desktop.domain.ledger import Ledger
from desktop.domain.table import Align, Column, Row, Table, TableCell
from desktop.words.catalogue import say

_NAME = "indicators"
_COLUMNS = (
    ("code", 11, Align.LEFT),
    ("title", 24, Align.LEFT),
    ("unit", 9, Align.LEFT),
    ("field", 9, Align.LEFT),
    ("aggregate", 13, Align.LEFT),
    ("direction", 11, Align.LEFT),
    ("whose", 7, Align.LEFT),
    ("reporters", 11, Align.LEFT),
    ("reported", 8, Align.RIGHT),
)


def field_words(field: str) -> str:
    """Return what sort of number it is."""
    return say(_NAME, f"field_{field}", {})


def aggregate_name(aggregate: str) -> str:
    """Return a way to put figures together, as a list offers it."""
    return say(_NAME, f"kind_{aggregate}", {})


def aggregate_words(indicator: Indicator) -> str:
    """Return how the cluster's value is made: `cộng các đơn vị`, `PPHS-KP chia cho PPHS, nhân 100`."""
    facts = {"of": indicator.of, "per": indicator.per, "percent": int(indicator.field == "percent")}
    return say(_NAME, f"aggregate_{indicator.aggregate}", facts)


def direction_words(direction: str) -> str:
    """Return which way is the better one."""
    return say(_NAME, f"direction_{direction}", {})


def whose_words(*, own: bool) -> str:
    """Return whether the framework asks for it or the year alone."""
    return say(_NAME, "whose_year" if own else "whose_framework", {})


def reporters_words(known: Known, ledger: Ledger) -> str:
    """Return who reports an indicator: `mọi đơn vị`, or the units by their short names."""
    units = tuple(unit.short for unit in ledger.cluster.units if unit.code in known.reporters)
    return say(_NAME, "reporters_some", {"units": units}) if units else say(_NAME, "reporters_all", {})


def use_lines(use: Use, ledger: Ledger) -> tuple[str, ...]:
    """Return where an indicator is used, a line each; that it is used nowhere where it is not."""
    return tuple(_uses(use, ledger)) or (say(_NAME, "use_none", {}),)


def shift_lines(values: Sequence[Shifted], ledger: Ledger) -> tuple[str, ...]:
    """Return how the cluster's values move, a line each; that they stay where none does."""
    titles = {each.code: each.title for each in ledger.indicators}
    lines = tuple(
        say(
            _NAME,
            "shifted",
            {
                "title": titles.get(each.code, each.code),
                "period": each.period,
                "before": each.before,
                "after": each.after,
            },
        )
        for each in values
    )
    return lines or (say(_NAME, "shifted_none", {}),)


def indicators_table(known: Sequence[Known], ledger: Ledger) -> Table:
    """Return the dictionary as a table; the key of a row is the code."""
    columns = tuple(
        Column(say(_NAME, f"column_{name}", {}), align=align, width=width, frozen=name == "code")
        for name, width, align in _COLUMNS
    )
    return Table(say(_NAME, "title", {}), columns, tuple(_row(each, ledger) for each in known))


def _row(known: Known, ledger: Ledger) -> Row:
    one, asked = known.indicator, len(known.reporters) or len(ledger.cluster.units)
    reported = say(_NAME, "reported", {"count": sum(map(bool, known.use.units)), "whole": asked})
    how = (field_words(one.field), aggregate_words(one), direction_words(one.direction))
    whose = (say(_NAME, "short_year" if known.own else "short_framework", {}), reporters_words(known, ledger))
    cells = (one.code, one.title, one.unit, *how, *whose, reported)
    return Row(tuple(map(TableCell, cells)), key=one.code)


def _uses(use: Use, ledger: Ledger) -> Iterator[str]:
    named = [unit.short for unit in ledger.cluster.units if unit.code in use.units]
    if named:
        yield say(_NAME, "use_units", {"count": len(named), "units": tuple(named)})
    if "" in use.units:
        yield say(_NAME, "use_whole", {})
    if use.ratios:
        yield say(_NAME, "use_ratios", {"ratios": use.ratios})
    if use.sections:
        yield say(_NAME, "use_sections", {"count": len(use.sections)})
