"""The impact check in sentences; no value is ever said, for the cells are typed a second time blind."""

from desktop.domain.facts import Fact
from desktop.domain.impact import WeightyCell
from desktop.domain.ledger import Ledger
from desktop.domain.ripple import Moved, UnitRipple
from desktop.domain.second_typing import Sweep
from desktop.words.catalogue import say

_NAME = "ranking"


def impact_lines(cells: tuple[WeightyCell, ...], ledger: Ledger) -> tuple[str, ...]:
    """Return how many cells weigh and a line for each, the weightiest first; one sentence when none does."""
    if not cells:
        return (say(_NAME, "impact_none", {}),)
    lines = (_line(number, cell, ledger) for number, cell in enumerate(cells, 1))
    return (say(_NAME, "impact", {"count": len(cells)}), *lines)


def sweep_line(sweep: Sweep) -> str:
    """Return how far the weighty cells are checked, as the minutes say it: `đã soát 24/24 ô ảnh hưởng thứ hạng`."""
    facts: dict[str, Fact] = {
        "done": len(sweep.agreed),
        "whole": sweep.whole,
        "differing": len(sweep.differing),
        "open": len(sweep.open),
    }
    return say(_NAME, "sweep" if sweep.whole else "impact_none", facts)


def _line(number: int, cell: WeightyCell, ledger: Ledger) -> str:
    leaf = ledger.framework.criterion(cell.criterion)
    facts: dict[str, Fact] = {
        "number": number,
        "unit": _short(ledger, cell.unit),
        "criterion": cell.criterion,
        "title": leaf.title if leaf else "",
        "least": cell.least,
        "moved": "; ".join(_moved(ledger, each) for each in cell.moved),
    }
    return say(_NAME, "impact_result" if cell.actual is not None else "impact_cell", facts)


def _moved(ledger: Ledger, moved: UnitRipple) -> str:
    said = []
    if moved.rank is not None:
        said.append(_arrow("ripple_rank", moved.rank))
    if moved.class_name is not None:
        said.append(_arrow("ripple_class", moved.class_name))
    return f"{_short(ledger, moved.unit)}: {', '.join(said)}"


def _arrow(code: str, moved: Moved[int | None] | Moved[str | None]) -> str:
    return say(_NAME, code, {"before": moved.before or "–", "after": moved.after or "–"})


def _short(ledger: Ledger, code: str) -> str:
    unit = ledger.cluster.unit(code)
    return unit.short if unit else code
