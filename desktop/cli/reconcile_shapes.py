"""A paper read against the data and a refreshed one, for people and for machines."""

from collections.abc import Callable, Iterable, Iterator

from desktop.cli.plain import Shape
from desktop.domain.reconcile.match import Checked, Reconciled, Status
from desktop.domain.reconcile.refresh import Conflict, Refresh, Renewal
from desktop.domain.reconcile.sentences import Sentence
from desktop.domain.reconcile.tokens import Kind
from desktop.domain.wording.remark import Remark
from desktop.jobs.reconcile import Proved, Refreshed
from desktop.words.findings import tell
from desktop.words.numbers import written

_SHOWN = 20
_KINDS = {
    Kind.NUMBER: "số",
    Kind.DATE: "ngày, năm",
    Kind.UNIT: "tên đơn vị",
    Kind.RANK: "thứ hạng",
    Kind.CLASS: "xếp loại",
    Kind.DOCUMENT: "số văn bản",
}
_ESTIMATED = "Số trang là ước tính theo độ dài văn bản (tệp chưa được Word dàn trang)."


def reconcile_shape(proved: Proved) -> Shape:
    """Return a reconciled paper in the JSON shape of docs/formats.md."""
    done = proved.done
    return {
        "file": done.paper.file,
        "numbers": [_checked_shape(each) for each in done.numbers],
        "other": [{"kind": each.kind.value, **_checked_shape(each)} for each in done.others],
        "summary": {status.value: done.count(status) for status in Status},
        "pages": "rendered" if done.paper.rendered else "estimated",
        "wording": [_remark_shape(each) for each in proved.remarks],
        "charts": {name: getattr(proved.charts, name) for name in ("match", "different", "unknown")},
    }


def reconcile_lines(proved: Proved) -> Iterator[str]:
    """Yield what a person reads: the counts, every place that differs, what has no source, what is wrong in words."""
    done = proved.done
    yield _headline(done)
    differing = [each for each in done.checked if each.status is Status.DIFFERENT]
    unknown = [each for each in done.numbers if each.status is Status.UNKNOWN]
    yield from _listed("Lệch", differing, _difference)
    yield from _listed("Không rõ nguồn", unknown, lambda each: f"{_page(each.sentence)}{each.text}")
    yield from _remark_lines(proved.remarks)
    if proved.charts.different:
        yield f"Biểu đồ vẽ số khác số liệu hiện nay: {written(proved.charts.different)}."
    if not done.paper.rendered:
        yield _ESTIMATED


def refresh_shape(made: Refreshed) -> Shape:
    """Return a refreshed paper in the JSON shape of docs/formats.md."""
    plan = made.plan
    shown = [each for each in plan.renewals if each.sentence]
    return {
        "out": made.out,
        "updated": [_renewal_shape(each) for each in shown],
        "conflicts": [_conflict_shape(each) for each in plan.conflicts],
        "gone": [_checked_shape(each) for each in plan.gone],
        "left": [{"kind": each.kind.value, **_checked_shape(each)} for each in plan.left],
        "summary": {
            "updated": len(shown),
            "conflicts": len(plan.conflicts),
            "gone": len(plan.gone),
            "left": len(plan.left),
            "unchanged": plan.unchanged,
        },
        "signed": made.paper.signed,
        "charts": made.paper.charts,
        "charts_renewed": made.charts.renewed,
        "code_renewed": made.code_renewed,
        "wording": [_remark_shape(each) for each in made.remarks],
    }


def refresh_lines(made: Refreshed) -> Iterator[str]:
    """Yield what a person reads of a refreshed paper."""
    plan = made.plan
    shown = [each for each in plan.renewals if each.sentence]
    yield f"Đã ghi {made.out}"
    yield f"{_total(plan)} số gắn với dữ liệu: {_counts(plan, len(shown))}"
    for each in shown:
        yield f"  - Cập nhật{_where(each.sentence)}: {each.old} → {each.new}. {_quoted(each.sentence)}"
    for conflict in plan.conflicts:
        yield f"  - {_conflict_line(conflict)}"
    yield from _listed("Không còn số liệu, giữ nguyên", plan.gone, lambda each: f"{_page(each.sentence)}{each.text}")
    yield from _listed("Lệch nhưng là chữ gõ, không gắn với dữ liệu, giữ nguyên", plan.left, _difference)
    yield from _cautions(made)
    yield from _remark_lines(made.remarks)


def _cautions(made: Refreshed) -> Iterator[str]:
    if made.paper.signed:
        yield "Tệp gốc có chữ ký số; bản mới đã thay đổi nên chữ ký đó không còn giá trị."
    if made.charts.renewed:
        yield f"Đã cập nhật {written(made.charts.renewed)} biểu đồ, cả bảng số bên trong; hình thức giữ nguyên."
    left = made.charts.different - made.charts.renewed
    if left:
        yield f"Còn {written(left)} biểu đồ lệch số liệu, đã sửa tay hoặc do chương trình khác ghi: lấy từ bản mới lập."
    if made.charts.unknown:
        yield f"Còn {written(made.charts.unknown)} biểu đồ không đối chiếu được với số liệu, giữ nguyên."
    if not made.code_renewed:
        yield "Mã số liệu ở chân trang vẫn là của lần lập trước."


def _headline(done: Reconciled) -> str:
    match, different, unknown = (done.count(status) for status in Status)
    places = "; ".join(_difference(each) for each in done.numbers if each.status is Status.DIFFERENT)
    shown = f" ({places})" if 0 < different <= 3 else ""
    return (
        f"{written(len(done.numbers))} số: {written(match)} khớp, {written(different)} lệch{shown}, "
        f"{written(unknown)} không rõ nguồn"
    )


def _listed(title: str, places: Iterable[Checked], line: Callable[[Checked], str]) -> Iterator[str]:
    found = list(places)
    if found:
        yield f"{title}:"
    for each in found[:_SHOWN]:
        yield f"  - {line(each)}. {_quoted(each.sentence)}"
    if len(found) > _SHOWN:
        yield f"  … và {written(len(found) - _SHOWN)} chỗ khác (xem đủ với --json)."


def _difference(each: Checked) -> str:
    kind = "" if each.kind is Kind.NUMBER else f"{_KINDS[each.kind]} "
    return f"{_page(each.sentence)}{kind}{each.text} ↔ {each.expected}"


def _page(sentence: Sentence | None) -> str:
    return f"trang {sentence.page}: " if sentence and sentence.page else ""


def _where(sentence: Sentence | None) -> str:
    return f" trang {sentence.page}" if sentence and sentence.page else ""


def _quoted(sentence: Sentence | None) -> str:
    return f"“{sentence.shown}”" if sentence else ""


def _total(plan: Refresh) -> str:
    shown = sum(each.sentence is not None for each in plan.renewals)
    return written(shown + len(plan.conflicts) + len(plan.gone) + plan.unchanged)


def _counts(plan: Refresh, updated: int) -> str:
    parts = [f"{written(updated)} cập nhật", f"{written(plan.unchanged)} giữ nguyên vì đã đúng"]
    if plan.conflicts:
        parts.append(f"{written(len(plan.conflicts))} chờ cán bộ quyết định")
    return ", ".join(parts)


def _conflict_line(each: Conflict) -> str:
    then = each.written if each.written is not None else "không còn dấu"
    why = "Không thay được chữ trong ô" if each.locked else "Đã sửa tay"
    return (
        f"{why}{_where(each.sentence)}: chương trình đã ghi {then} · trong tệp {each.by_hand} · nay {each.now}. "
        f"{_quoted(each.sentence)}"
    )


def _remark_lines(remarks: tuple[Remark, ...]) -> Iterator[str]:
    if remarks:
        yield "Lời văn:"
    for each in remarks:
        told = tell(each.finding, "reconcile")
        yield f"  - {_page(each.sentence)}{told.message} {told.remedy} “{each.sentence.shown}”"


def _checked_shape(each: Checked) -> Shape:
    return {
        "text": each.text,
        "status": each.status.value,
        "id": each.id,
        "expected": each.expected,
        "sentence": each.sentence.shown,
        "page": each.page,
        "bound": each.control is not None,
    }


def _renewal_shape(each: Renewal) -> Shape:
    return {"id": each.id, "from": each.old, "to": each.new, **_place(each.sentence)}


def _conflict_shape(each: Conflict) -> Shape:
    texts = {"written": each.written, "by_hand": each.by_hand, "now": each.now, "locked": each.locked}
    return {"id": each.id, **texts, **_place(each.sentence)}


def _place(sentence: Sentence | None) -> Shape:
    return {"sentence": sentence.shown if sentence else None, "page": sentence.page if sentence else None}


def _remark_shape(each: Remark) -> Shape:
    told = tell(each.finding, "reconcile")
    return {
        "level": each.finding.level.value,
        "code": each.finding.code,
        "text": each.text,
        "message": told.message,
        "remedy": told.remedy,
        **_place(each.sentence),
    }
