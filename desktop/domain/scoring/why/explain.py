"""From the id of a number to the steps that lead to it."""

from desktop.domain.ledger import Layer, Ledger
from desktop.domain.scoring.exact import exactly
from desktop.domain.scoring.sheet import Scoresheet, Step
from desktop.domain.scoring.standings import Standings
from desktop.domain.scoring.why.account import explain_branch, explain_part, explain_total
from desktop.domain.scoring.why.leaf import explain_layer, explain_leaf
from desktop.domain.scoring.why.place import explain_class, explain_rank
from desktop.domain.scoring.why.scene import Scene

_OF_UNIT = ("base", "bonus", "penalty", "max", "total", "class", "rank")


def explain(ledger: Ledger, sheets: tuple[Scoresheet, ...], standings: Standings, id: str) -> tuple[Step, ...]:  # noqa: A002
    """Return the steps behind the number of that id; empty when there is no such number.

    Ids: `AB:I.1` (leaf or branch), `AB:I.1@claim` (one layer), `total:AB`, `base:AB`, `bonus:AB`, `penalty:AB`,
    `max:AB`, `class:AB`, `rank:AB`. The sentences are in resources/words/why.toml.
    """
    what, _, layer = id.partition("@")
    head, _, rest = what.partition(":")
    scene = Scene(ledger, sheets, standings)
    with exactly():
        if head in _OF_UNIT and scene.has(rest):
            return tuple(_of_unit(scene, head, rest))
        if not scene.has(head):
            return ()
        return tuple(_of_criterion(scene, head, rest, layer))


def _of_unit(scene: Scene, head: str, unit: str) -> list[Step]:
    if head != "max" and scene.sheet(unit).nothing_yet:
        return [Step("nothing_yet", {"unit": scene.name(unit)}), *scene.stage_steps(unit)]
    match head:
        case "total":
            return explain_total(scene, unit)
        case "class":
            return explain_class(scene, unit)
        case "rank":
            return explain_rank(scene, unit)
        case _:
            return explain_part(scene, unit, head)


def _of_criterion(scene: Scene, unit: str, code: str, layer: str) -> list[Step]:
    criterion = scene.ledger.framework.criterion(code)
    if criterion is None or (layer and layer not in list(Layer)):
        return []
    if not criterion.is_leaf:
        return [] if layer else explain_branch(scene, unit, criterion)
    if layer:
        return explain_layer(scene, unit, criterion, Layer(layer))
    return explain_leaf(scene, unit, criterion)
