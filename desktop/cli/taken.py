"""What became of the files taken in, for people and for machines."""

from desktop.cli.plain import Shape
from desktop.cli.shapes import finding_shape, ripple_shape
from desktop.cli.submission_shapes import difference_shape, offer_shape
from desktop.domain.finding import Finding
from desktop.domain.intake import Asked, Preview, Ready, Supersedes
from desktop.domain.ledger import Ledger
from desktop.jobs.intake import Taken
from desktop.words.submission import difference_line, offer_line

STATUS_WORDS = {
    "kept": "đã nhận",
    "foreseen": "nhận được, mới xem trước, chưa ghi gì",
    "refused": "không nhận, còn lỗi",
    "asked": "chưa nhận, cần trả lời",
    "duplicate": "đã nhận trước đây, bỏ qua",
    "set_aside": "đã để sang bên (không dùng), bỏ qua",
}


def taken_shape(taken: Taken) -> Shape:
    """Return one file in the JSON shape of `import` (docs/formats.md)."""
    draft = taken.look.draft if taken.look else None
    shape: Shape = {
        "path": taken.path,
        "status": taken.status,
        "kind": draft.kind if draft else "unknown",
        "unit": draft.unit if draft else None,
        "confidence": round(draft.confidence, 2) if draft else 0,
        "values": taken.values,
        "lines": taken.lines,
        "changed": taken.changed,
        "findings": [finding_shape(each) for each in taken.findings],
    }
    if draft and draft.mends:
        shape["corrected"] = [_mend_shape(each) for each in taken.findings if each.code == "mended"]
    if taken.look:
        shape |= _choices(taken.look.preview)
    if taken.look and taken.look.ripple:
        shape["ripple"] = ripple_shape(taken.look.ripple, taken.look.framework)
    return shape


def _mend_shape(mended: Finding) -> Shape:
    """Return a cell that was put right: what the file says there, what counts instead, why, by whom."""
    place, facts = mended.place, mended.facts
    where = {"sheet": place.sheet if place else None, "cell": place.cell if place else None}
    told = {"value": facts["value"], "reason": facts["reason"], "officer": facts["officer"]}
    return {**where, "criterion": mended.criterion, "raw": place.raw if place else "", **told}


def choice_lines(taken: Taken) -> tuple[str, ...]:
    """Return for people what may be chosen about a file: each value that differs, each hand value it meets."""
    preview = taken.look.preview if taken.look else None
    differing = preview.differences if isinstance(preview, Supersedes | Asked) else ()
    offers = preview.offers if isinstance(preview, Ready | Supersedes | Asked) else ()
    lines = (*map(difference_line, differing), *map(offer_line, offers))
    return tuple(f"  {line}" for line in lines)


def ripple_lines(taken: Taken, ledger: Ledger) -> tuple[str, ...]:
    """Return for people what keeping the file would move."""
    from desktop.words.ranking import moves_lines

    moved = moves_lines(taken.look.ripple, ledger) if taken.look and taken.look.ripple else ()
    return tuple(f"  {line}" for line in moved)


def _choices(preview: Preview) -> Shape:
    """Return what may be chosen about a file: values that differ from the version before, hand values it meets."""
    shape: Shape = {}
    if isinstance(preview, Supersedes | Asked):
        shape["differences"] = [difference_shape(each) for each in preview.differences]
    if isinstance(preview, Ready | Supersedes | Asked):
        shape["offers"] = [offer_shape(each) for each in preview.offers]
    return {name: told for name, told in shape.items() if told}


def taken_line(taken: Taken, *, only_seen: bool = False) -> str:
    """Return one file in one line: status, unit, how many values; `only_seen` of one that nothing was kept of."""
    unit = taken.look.draft.unit if taken.look else None
    changed = f", {taken.changed} ô khác lần trước" if taken.changed else ""
    status = STATUS_WORDS["foreseen" if only_seen and taken.status == "kept" else taken.status]
    listed = f", {taken.lines} dòng danh sách" if taken.lines else ""
    return f"{taken.path}: {status} ({unit or 'chưa rõ đơn vị'}, {taken.values} giá trị{listed}{changed})"
