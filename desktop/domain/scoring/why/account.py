"""Why a sum is what it is: a branch, base, bonus, penalty, the total of a unit."""

from collections.abc import Iterator
from decimal import Decimal

from desktop.domain.facts import Fact
from desktop.domain.framework import Criterion, Part, Policy, parent_of
from desktop.domain.ledger import State
from desktop.domain.scoring.ladder import points_at
from desktop.domain.scoring.plan import plan_of
from desktop.domain.scoring.sheet import ScoredCell, Scoresheet, Step
from desktop.domain.scoring.sums import Sums, add_up
from desktop.domain.scoring.why.scene import Scene, about, shown


def explain_branch(scene: Scene, unit: str, branch: Criterion) -> list[Step]:
    """Return the children a branch adds up."""
    sheet = scene.sheet(unit)
    points = scene.points(points_at(sheet, branch.code))
    criteria = scene.ledger.framework.criteria
    codes = {criterion.code for criterion in criteria}
    children = [each for each in criteria if parent_of(each.code, codes) == branch.code]
    head = Step("branch", {**about(branch, scene.points(branch.max)), "points": points})
    return [head, *(_line(scene, sheet, child) for child in children)]


def _line(scene: Scene, sheet: Scoresheet, criterion: Criterion) -> Step:
    cell = sheet.cell(criterion.code)
    facts = {**about(criterion, scene.points(criterion.max)), "points": scene.points(points_at(sheet, criterion.code))}
    if cell is None or cell.state is State.SCORED:
        return Step("line", facts)
    return Step(f"line_{cell.state.value}", {**facts, "counts": _counts_full(scene, criterion, cell)})


def _counts_full(scene: Scene, criterion: Criterion, cell: ScoredCell) -> str:
    full = scene.ledger.framework.policy is Policy.FULL and criterion.part is Part.BASE
    return "yes" if full and cell.state is State.NOT_ASSIGNED else "no"


def explain_total(scene: Scene, unit: str) -> list[Step]:
    """Return how base, bonus and penalty make a unit's total."""
    parts = [step for part in ("base", "bonus", "penalty") for step in explain_part(scene, unit, part)]
    return [*parts, *_total(scene, scene.sheet(unit)), *scene.stage_steps(unit)]


def _total(scene: Scene, sheet: Scoresheet) -> Iterator[Step]:
    framework = scene.ledger.framework
    plain = sheet.base + sheet.bonus - sheet.penalty
    facts: dict[str, Fact] = {"unit": scene.name(sheet.unit), "base": shown(sheet.base), "bonus": shown(sheet.bonus)}
    yield Step("total", {**facts, "penalty": shown(sheet.penalty), "result": shown(plain)})
    if sheet.exact_total != plain:
        yield Step("total_floored", {"before": shown(plain), "floor": sheet.exact_total})
    if sheet.total != sheet.exact_total:
        places = framework.rounding_total
        yield Step("total_rounded", {"exact": shown(sheet.exact_total), "places": places, "points": sheet.total})


def explain_part(scene: Scene, unit: str, part: str) -> list[Step]:
    """Return how one part (`base`, `bonus`, `penalty`) or the assigned maximum (`max`) came to be."""
    sheet = scene.sheet(unit)
    sums = add_up(plan_of(scene.ledger.framework), sheet.cells).sums
    if part == "max":
        return [Step("assigned_max", {"max": scene.points(sheet.assigned_max), "codes": _missing(scene, sheet)})]
    roots = [root for root in scene.ledger.framework.roots if root.part is Part(part)]
    lines = [_line(scene, sheet, root) for root in roots]
    match Part(part):
        case Part.BASE:
            return [*lines, _base(scene, sheet, sums)]
        case Part.BONUS:
            return [*lines, *_capped("bonus", sums.bonus, sheet.bonus, bool(roots))]
        case Part.PENALTY:
            return [*lines, *_capped("penalty", sums.penalty, sheet.penalty, bool(roots))]


def _base(scene: Scene, sheet: Scoresheet, sums: Sums) -> Step:
    framework = scene.ledger.framework
    if sums.complete:
        return Step("base", {"base": shown(sheet.base)})
    if not sums.assigned_max and framework.policy is not Policy.FULL:
        return Step("base_unassigned", {"base": shown(sheet.base)})
    facts: dict[str, Fact] = {
        "codes": _missing(scene, sheet),
        "earned": shown(sums.earned),
        "assigned_max": scene.points(sums.assigned_max),
        "missing_max": scene.points(sums.missing_max),
        "total": framework.total,
        "places": framework.rounding_total,
        "base": shown(sheet.base),
    }
    return Step(f"base_{framework.policy.value}", facts)


def _missing(scene: Scene, sheet: Scoresheet) -> tuple[str, ...]:
    base = {leaf.code for leaf in scene.ledger.framework.leaves if leaf.part is Part.BASE}
    return tuple(cell.criterion for cell in sheet.cells if cell.state is State.NOT_ASSIGNED and cell.criterion in base)


def _capped(part: str, total: Decimal, capped: Decimal, exists: bool) -> Iterator[Step]:
    if not exists:
        return
    if total != capped:
        yield Step(f"{part}_capped", {"before": shown(total), "after": shown(capped)})
    else:
        yield Step(part, {"points": shown(total)})
