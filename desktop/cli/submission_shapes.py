"""Submissions in the JSON shapes of docs/formats.md, and the lines people read."""

from collections.abc import Iterable
from decimal import Decimal

from desktop.cli.plain import Shape
from desktop.cli.shapes import ripple_shape
from desktop.domain.framework import Framework
from desktop.domain.ledger import Item
from desktop.domain.scoring.printed import shortest
from desktop.domain.submission.correcting import unread
from desktop.domain.submission.counting import RolledBack
from desktop.domain.submission.difference import Difference, Spot
from desktop.domain.submission.listing import LineDifference
from desktop.domain.submission.offer import Offer
from desktop.domain.submission.thing import Said, Thing, id_of, thing_of
from desktop.jobs.correction import Standing
from desktop.jobs.submissions import Compared, Submission, TakingOut


def submission_shape(each: Submission) -> Shape:
    """Return a submission with its version, how it stands, and what may be done with it."""
    report = each.report
    return {
        "report": report.id,
        "unit": report.unit,
        "round": report.round,
        "kind": report.kind,
        "layer": report.layer.value,
        "file": report.file,
        "sha256": report.sha256,
        "received": report.received,
        "officer": report.officer,
        "version": each.version,
        "state": each.condition.value,
        "reason": each.reason,
        "supersedes": report.supersedes,
        "corrections": each.corrections,
        "left_out": each.left_out,
        "questions": each.questions,
        "moves": [move.value for move in each.moves],
    }


def correction_shape(standing: Standing) -> Shape:
    """Return a correction: what was sent, what counts, why, by which paper, who."""
    item, made = standing.item, standing.item.correction
    assert made is not None, "what stands is a correction"
    return {
        "unit": item.unit,
        "kind": standing.about.key[0],
        "about": id_of(standing.about.key),
        "layer": standing.about.layer.value if standing.about.layer else None,
        "names": list(made.names),
        "raw": _sent(item),
        "value": _values(thing_of([item])),
        "reason": made.reason,
        "basis": made.basis,
        "officer": made.officer,
        "time": made.time,
        "kept_from": made.kept_from,
        "report": item.report,
        "file": standing.file,
    }


def _sent(item: Item) -> Shape | None:
    """Return what the unit sent: values, or the text of cells that could not be read; None where it left them blank."""
    made = item.correction
    if made is not None and made.raw is not None:
        return _values(thing_of([made.raw]))
    return {name: place.raw for name, place in unread(item).items()} or None


def compared_shape(compared: Compared) -> Shape:
    """Return a version beside the one before it."""
    counted = dict(compared.counted)
    before = compared.before
    return {
        "report": compared.report.id,
        "version": compared.version,
        "file": compared.report.file,
        "before": None if before is None else {"report": before.id, "file": before.file},
        "differences": [{**difference_shape(each), "counted": counted[each.spot]} for each in compared.differences],
        "lines": [_line_shape(each) for each in compared.lines],
    }


def _line_shape(each: LineDifference) -> Shape:
    """Return a line of a register that differs, field by field what both versions say of it."""
    was, now = each.before, each.after
    said = {field: {"before": was.value(field), "after": now.value(field)} for field in each.fields if was and now}
    return {"register": each.line.register.value, "name": each.line.name, "change": each.kind, "fields": said}


def difference_shape(each: Difference) -> Shape:
    """Return a value that differs, as both versions say it."""
    before, after = said_shape(each.before), said_shape(each.after)
    return {**_spot(each.spot), "change": each.kind, "before": before, "after": after}


def offer_shape(each: Offer) -> Shape:
    """Return a hand value beside what the file says; `stays` tells what happens when nobody chooses."""
    said = {"mine": said_shape(each.mine), "theirs": said_shape(each.theirs), "raw": said_shape(each.raw)}
    return {**_spot(each.spot), **said, "reason": each.reason, "stays": each.stays}


def rolling_shape(rolling: TakingOut, status: str, framework: Framework) -> Shape:
    """Return what rolling an import back does, value by value, and what moves."""
    values: RolledBack = rolling.values
    lists = {"removed": values.removed, "restored": values.restored, "kept": values.kept}
    return {
        "status": status,
        "report": rolling.submission.report.id,
        "instead": rolling.instead.id if rolling.instead else None,
        **{name: len(spots) for name, spots in lists.items()},
        "lists": lists_shape(rolling),
        "values": {name: [_spot(each) for each in spots] for name, spots in lists.items()},
        "ripple": ripple_shape(rolling.ripple, framework),
    }


def lists_shape(taking_out: TakingOut) -> list[Shape]:
    """Return how lists change, by register."""
    return [{"register": each.register.value, "came": each.came, "went": each.went} for each in taking_out.lists]


def said_shape(said: Said | None) -> Shape | None:
    """Return one reading of a value: the value, the text as typed, and its cell."""
    if said is None:
        return None
    place = said.place
    where: Shape = {"raw": None, "sheet": None, "cell": None}
    if place is not None:
        where = {"raw": place.raw, "sheet": place.sheet, "cell": place.cell}
    return {"value": _plain(said.value), **where}


def _values(thing: Thing) -> Shape:
    return {name: _plain(said.value) for name, said in thing.items()}


def _spot(spot: Spot) -> Shape:
    key, name = spot
    return {"kind": key[0], "about": id_of(key), "name": name}


def _plain(value: Decimal | int | str) -> str:
    return shortest(value) if isinstance(value, Decimal) else str(value)


def spots_line(spots: Iterable[Spot]) -> str:
    """Return values by their ids in one line: `I.1:points, PPHS:value`."""
    return ", ".join(f"{id_of(key)}:{name}" for key, name in spots)
