"""The registers in the JSON shapes of docs/formats.md, and the lines people read."""

from collections.abc import Iterable, Iterator

from desktop.cli.plain import Shape
from desktop.domain.place import Place
from desktop.domain.registers.counts import Counts, Reconciled
from desktop.domain.registers.decisions import LineCorrection, Merge
from desktop.domain.registers.lines import FIELDS, Line, Register
from desktop.domain.registers.pairs import Pair
from desktop.domain.registers.registered import LeftOut, Listed, Registered
from desktop.jobs.registers import RegisterView
from desktop.words.registers import beside_words, code_words, register_name, value_words, why_words


def view_shape(view: RegisterView) -> Shape:
    """Return the registers as `registers --json` gives them."""
    own = view.registers
    return {
        "round": view.ledger.round.code,
        **{each.value: [_registered(one) for one in own.of(each)] for each in Register},
        "left_out": [_left_out(each) for each in own.left_out],
        "pairs": [_pair(each) for each in view.pairs],
        "merges": [_merge(each) for each in own.decisions.merges if each not in own.waiting.merges],
        "waiting": {
            "corrections": [_correction(each) for each in own.waiting.corrections],
            "merges": [_merge(each) for each in own.waiting.merges],
        },
        "counts": _counts(view.counts),
        "reconciled": [_reconciled(each) for each in view.reconciled],
    }


def view_lines(view: RegisterView) -> Iterator[str]:
    """Yield the registers as lines for a terminal."""
    own = view.registers
    for register in Register:
        listed = own.of(register)
        if listed:
            yield f"{register_name(register)}: {len(listed)}"
        for each in listed:
            yield from _registered_lines(each)
    for left in own.left_out:
        yield f"Không tính: [{left.number}] {left.line.unit} · {left.line.name} ({left.correction.reason})"
    for pair in view.pairs:
        one, other = (f"[{each.lines[0].number}] {each.name}" for each in (pair.one, pair.other))
        yield f"Nghi trùng: {one} – {other} ({why_words(pair)})"
    for word in own.waiting.corrections:
        yield f"Đính chính đang chờ: (số {word.number}) {word.sent.unit} · {word.sent.name}"
    for merge in own.waiting.merges:
        yield f"Lần gộp đang chờ: (số {merge.number}) {', '.join(line.name for line in merge.lines)}"
    yield from (_reconciled_line(each) for each in view.reconciled if each.covered)
    if not (own.registered or own.left_out):
        yield "Sổ chưa có dòng nào."


def _registered(each: Registered) -> Shape:
    lines = [_listed(line) for line in each.lines]
    return {"name": each.name, "units": list(each.units), "merge": each.merge, "lines": lines}


def _listed(each: Listed) -> Shape:
    sent = {"name": each.sent.name, "values": dict(each.sent.values)} if each.sent else None
    said = {"correction": each.correction, "sent": sent, "reason": each.reason, "officer": each.officer}
    return {**_line(each.number, each.line), **said, "time": each.time}


def _line(number: int, line: Line) -> Shape:
    values = {"unit": line.unit, "name": line.name, "values": dict(line.values), "report": line.report}
    return {"line": number, **values, **_place(line.source)}


def _place(place: Place | None) -> Shape:
    if place is None:
        return {"file": None, "sheet": None, "cell": None}
    return {"file": place.file, "sheet": place.sheet, "cell": place.cell}


def _left_out(each: LeftOut) -> Shape:
    word = each.correction
    said = {"correction": word.number, "reason": word.reason, "officer": word.officer, "time": word.time}
    return {"register": each.line.register.value, **_line(each.number, each.line), **said}


def _pair(pair: Pair) -> Shape:
    lines = [each.lines[0] for each in (pair.one, pair.other)]
    return {
        "register": pair.one.register.value,
        "lines": [each.number for each in lines],
        "names": [each.line.name for each in lines],
        "units": [each.line.unit for each in lines],
        "likeness": pair.likeness,
        "why": [each.value for each in pair.why],
    }


def _merge(each: Merge) -> Shape:
    said = {"reason": each.reason, "officer": each.officer, "time": each.time}
    return {
        "merge": each.number,
        "register": each.lines[0].register.value,
        "names": [line.name for line in each.lines],
        "units": [line.unit for line in each.lines],
        **said,
    }


def _correction(each: LineCorrection) -> Shape:
    said = {"name": each.line.name, "values": dict(each.line.values)} if each.line else None
    return {
        "correction": each.number,
        "register": each.sent.register.value,
        "unit": each.sent.unit,
        "sent": {"name": each.sent.name, "values": dict(each.sent.values)},
        "says": said,
        "reason": each.reason,
        "officer": each.officer,
        "time": each.time,
    }


def _counts(counts: Counts) -> Shape:
    return {
        "models": [{"unit": each.unit, "field": each.field, "count": each.count} for each in counts.models],
        "exemplars": [{"unit": each.unit, "object": each.object, "count": each.count} for each in counts.exemplars],
        "awards": [
            {
                "unit": each.unit,
                "level": each.level,
                "form": each.form,
                "object": each.object,
                "status": each.status,
                "times": each.times,
            }
            for each in counts.awards
        ],
        "persons": counts.persons,
        "collectives": counts.collectives,
    }


def _reconciled(each: Reconciled) -> Shape:
    sort = {"unit": each.unit, "level": each.level, "form": each.form, "object": each.object, "status": each.status}
    return {**sort, "list": each.listed, "total": each.given, "difference": each.difference, "covered": each.covered}


def _registered_lines(each: Registered) -> Iterator[str]:
    if len(each.lines) > 1:
        yield f"  {each.name} (gộp {len(each.lines)} dòng, lần gộp {each.merge})"
    indent = "    " if len(each.lines) > 1 else "  "
    for line in each.lines:
        said = "; ".join(_said(line.line))
        put_right = f" (đơn vị ghi “{line.sent.name}”: {line.reason})" if line.sent else ""
        yield f"{indent}[{line.number}] {line.line.unit} · {line.line.name}{f' – {said}' if said else ''}{put_right}"


def _said(line: Line) -> Iterable[str]:
    return filter(None, (value_words(line, field) for field in FIELDS[line.register]))


def _reconciled_line(each: Reconciled) -> str:
    codes = (("object", each.object), ("status", each.status))
    whom = ", ".join(code_words(field, code) for field, code in codes if code)
    total = "chưa báo cáo" if each.given is None else str(each.given)
    head = " · ".join(filter(None, (each.unit, each.level, each.form, whom)))
    return f"Đối chiếu: {head}: danh sách {each.listed}, tổng hợp {total} ({beside_words(each)})"
