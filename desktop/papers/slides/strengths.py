"""Strong and weak points of every unit as a table of words."""

from desktop.domain.dossier import Dossier
from desktop.domain.strengths import Distance, Strengths, strengths
from desktop.domain.table import Column, Row, Table, TableCell
from desktop.papers.wording import filled, texts
from desktop.words.numbers import number


def strengths_table(dossier: Dossier) -> Table:
    """Return one row per unit, best first: where it stands furthest above and below the cluster's mean."""
    wording = texts("trinh-chieu")["strengths"]
    columns = (Column(wording["unit"], width=20, frozen=True), *(Column(wording[key], width=60) for key in _SIDES))
    most = 2 if len(dossier.standings.standings) <= _FEW else 1
    found = strengths(dossier.ledger, dossier.standings, most)
    return Table("", columns, tuple(_row(dossier, each) for each in found))


_SIDES = ("strong", "weak")
_FEW = 4
"""Up to how many units two criteria of each can be read on one slide."""


def _row(dossier: Dossier, found: Strengths) -> Row:
    unit = dossier.ledger.cluster.unit(found.unit)
    places = dossier.ledger.framework.rounding_criterion
    strong = _side(found.strong, found.more_strong, places)
    weak = _side(found.weak, found.more_weak, places)
    return Row((TableCell(unit.short if unit else found.unit), TableCell(strong), TableCell(weak)), key=found.unit)


def _side(distances: tuple[Distance, ...], more: int, places: int) -> str:
    wording = texts("trinh-chieu")["strengths"]
    lines = [filled(wording["one"], _facts(each, places)) for each in distances] or [wording["none"]]
    return "\n".join((*lines, *((filled(wording["more"], {"count": more}),) if more else ())))


def _facts(distance: Distance, places: int) -> dict[str, object]:
    points = ("+" if distance.points > 0 else "") + number(distance.points, places)
    return {"code": distance.criterion.code, "title": distance.criterion.title, "points": points}
