"""Commands of submissions: submissions, differences, correct, set-aside, bring-back, roll-back, import-slip."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli.exits import ASKED, DONE
from desktop.cli.options import LAYERS, REASON, STAGE, STORE, Sitting, at_desk
from desktop.cli.output import print_json
from desktop.cli.plain_options import FILE
from desktop.domain.ledger import Layer

if TYPE_CHECKING:
    from desktop.jobs.correction import Done
    from desktop.jobs.correction_typed import Value
    from desktop.jobs.submissions import TakingOut


_REPORT = click.argument("report", type=int, metavar="BÁO CÁO")


@click.command("submissions")
@STORE
@click.option("--unit", default=None, help="Mã đơn vị; mặc định là tất cả.")
@at_desk
def submissions(store: Path, unit: str | None, sitting: Sitting) -> None:
    """Các báo cáo đã nhận: bản thứ mấy, đang ở trạng thái nào, đính chính những gì."""
    from desktop.cli.submission_shapes import correction_shape, submission_shape
    from desktop.jobs.correction import corrections
    from desktop.jobs.submissions import submissions as list_them
    from desktop.words.submission import correction_lines, submission_line

    desk = sitting.desk(store)
    there, standing = list_them(desk, unit), corrections(desk, unit)
    if sitting.as_json:
        told = [correction_shape(each) for each in standing]
        print_json({"submissions": [submission_shape(each) for each in there], "corrections": told})
        return
    for each in there:
        told_of = (each.report, each.version, each.condition, each.reason)
        click.echo(submission_line(*told_of, each.corrections))
    for made in standing:
        for line in correction_lines(made.item, made.item.unit or ""):
            click.echo(f"  {line}")
    if not there:
        click.echo("Chưa nhận báo cáo nào.")


@click.command("differences")
@STORE
@_REPORT
@at_desk
def differences(store: Path, report: int, sitting: Sitting) -> None:
    """Một bản khác bản trước những ô, dòng danh sách nào: thêm, bỏ, đổi, ô nào được lấy."""
    from desktop.cli.submission_shapes import compared_shape
    from desktop.jobs.submissions import compare
    from desktop.words.registers import line_difference
    from desktop.words.submission import counted_words, difference_line

    compared = compare(sitting.desk(store), report)
    if sitting.as_json:
        print_json(compared_shape(compared))
        return
    counted = dict(compared.counted)
    if compared.before is None:
        click.echo(f"{compared.report.file} là bản đầu tiên.")
        return
    count = len(compared.differences)
    click.echo(f"{compared.report.file} (bản {compared.version}) khác {compared.before.file} {count} ô.")
    for each in compared.differences:
        click.echo(f"  {difference_line(each)} – {counted_words(counted[each.spot])}")
    if compared.lines:
        click.echo(f"Các danh sách khác {len(compared.lines)} dòng.")
    for line in compared.lines:
        click.echo(f"  {line_difference(line)}")


@click.command("correct")
@STORE
@click.argument("unit")
@click.argument("code")
@click.option("--layer", type=LAYERS, default=Layer.CLAIM.value, help="Lớp điểm; mặc định là tự chấm.")
@click.option("--points", default=None, help="Điểm đúng.")
@click.option("--input", "inputs", multiple=True, metavar="TÊN=GIÁ TRỊ", help="Số liệu đầu vào đúng, lặp lại được.")
@click.option("--value", default=None, help="Giá trị đúng của số liệu hoặc số lượt khen thưởng.")
@click.option("--text", default=None, help="Lời đúng của một mục báo cáo.")
@click.option("--basis", default="", help="Văn bản làm căn cứ.")
@click.option("--take-back", is_flag=True, help="Bỏ đính chính, tính lại như đơn vị gửi.")
@click.option("--dry-run", is_flag=True, help="Chỉ xem thay đổi kéo theo, không ghi.")
@STAGE
@REASON
@at_desk
def correct(
    *,
    store: Path,
    unit: str,
    code: str,
    layer: str,
    points: str | None,
    inputs: tuple[str, ...],
    value: str | None,
    text: str | None,
    basis: str,
    take_back: bool,
    dry_run: bool,
    stage: str,
    reason: str,
    sitting: Sitting,
) -> None:
    """Đính chính một giá trị đơn vị gửi; bản gốc giữ nguyên. In thay đổi kéo theo."""
    from desktop.jobs import correction
    from desktop.jobs.correction_typed import about_typed, item_typed
    from desktop.jobs.ledger import load_ledger

    desk, at = sitting.desk(store), Layer(layer)
    given = sum((points is not None, bool(inputs), value is not None, text is not None, take_back))
    if given != 1:
        raise click.UsageError("Cần đúng một trong năm: --points, --input, --value, --text hoặc --take-back.")
    if take_back:
        _tell(correction.take_back_correction(desk, about_typed(desk, unit, code, at), reason, Layer(stage)), sitting)
        return
    item = item_typed(desk, unit, code, at, _value(points, inputs, value, text))
    if dry_run:
        _tell(correction.Done(correction.foresee(desk, item, Layer(stage)), load_ledger(desk)), sitting)
        return
    _tell(correction.correct(desk, item, correction.Because(reason, basis), Layer(stage)), sitting)


@click.command("set-aside")
@STORE
@_REPORT
@click.option("--dry-run", is_flag=True, help="Chỉ xem trước, không ghi.")
@STAGE
@REASON
@at_desk
def set_aside(*, store: Path, report: int, dry_run: bool, stage: str, reason: str, sitting: Sitting) -> None:
    """Để một báo cáo sang bên, không dùng (không xóa); bản trước đó, nếu có, được tính lại."""
    from desktop.jobs import submissions as jobs

    desk = sitting.desk(store)
    foreseen = jobs.foresee_set_aside(desk, report, Layer(stage))
    done = None if dry_run else jobs.set_aside(desk, report, reason, Layer(stage))
    _tell_aside(desk.path, foreseen, done, sitting)


@click.command("bring-back")
@STORE
@_REPORT
@click.option("--reason", default="", help="Lý do, được lưu và in ra.")
@STAGE
@at_desk
def bring_back(*, store: Path, report: int, stage: str, reason: str, sitting: Sitting) -> None:
    """Dùng lại một báo cáo đã để sang bên."""
    from desktop.jobs.submissions import bring_back as bring

    _tell(bring(sitting.desk(store), report, reason, Layer(stage)), sitting)


@click.command("roll-back")
@STORE
@_REPORT
@click.option("--yes", "sure", is_flag=True, help="Rút lần nhập; không có thì chỉ xem trước.")
@click.option("--reason", default="", help="Lý do, được lưu và in ra.")
@STAGE
@at_desk
def roll_back(*, store: Path, report: int, sure: bool, reason: str, stage: str, sitting: Sitting) -> int:
    """Rút một lần nhập dù sau đó đã làm việc khác; những chỗ cán bộ đã sửa tay được giữ."""
    from desktop.cli.submission_shapes import rolling_shape
    from desktop.jobs.ledger import load_ledger
    from desktop.jobs.submissions import foresee_roll_back
    from desktop.jobs.submissions import roll_back as roll

    desk = sitting.desk(store)
    framework = load_ledger(desk).framework
    if sure:
        rolling, status = roll(desk, report, reason, Layer(stage)), "rolled_back"
    else:
        rolling, status = foresee_roll_back(desk, report, Layer(stage)), "asked"
    if sitting.as_json:
        print_json(rolling_shape(rolling, status, framework))
    else:
        _print_rolling(rolling, sitting, store, sure=sure)
    return DONE if sure else ASKED


@click.command("import-slip")
@STORE
@_REPORT
@click.option("--out", type=FILE, required=True, help="Tệp Word sẽ lập; không ghi đè lên tệp đang có.")
@at_desk
def import_slip(store: Path, report: int, out: Path, sitting: Sitting) -> None:
    """Phiếu nhận của một báo cáo: đọc được gì, khác bản trước chỗ nào, hỏi gì, sửa gì, kèm vị trí."""
    from desktop.jobs.intake_slip import write_slip

    written = write_slip(sitting.desk(store), report, str(out))
    if sitting.as_json:
        print_json({"report": report, "path": written})
    else:
        click.echo(f"Đã lập {written}.")


def _value(points: str | None, inputs: tuple[str, ...], value: str | None, text: str | None) -> "Value":
    from desktop.cli.values import claim_of, number_of
    from desktop.jobs.correction_typed import Value

    if text is not None:
        return Value(text=text)
    if value is not None:
        return Value(value=number_of(value))
    claim = claim_of(points, inputs, None)
    return Value(claim.points, claim.inputs)


def _tell(done: "Done", sitting: Sitting) -> None:
    from desktop.cli.shapes import ripple_shape
    from desktop.words.ranking import moves_lines

    if sitting.as_json:
        print_json({"ripple": ripple_shape(done.ripple, done.ledger.framework)})
        return
    for line in moves_lines(done.ripple, done.ledger):
        click.echo(line)


def _tell_aside(path: str, foreseen: "TakingOut", done: "Done | None", sitting: Sitting) -> None:
    from desktop.cli.shapes import ripple_shape
    from desktop.cli.submission_shapes import lists_shape
    from desktop.jobs.ledger import load_ledger
    from desktop.words.ranking import moves_lines
    from desktop.words.submission import list_move_line

    ledger = done.ledger if done else load_ledger(sitting.desk(Path(path)))
    report, instead = foreseen.submission.report, foreseen.instead
    if sitting.as_json:
        state = "set_aside" if done else foreseen.submission.condition.value
        shape = {"report": report.id, "state": state, "instead": instead.id if instead else None}
        shape |= {"lists": lists_shape(foreseen)}
        print_json({**shape, "ripple": ripple_shape(foreseen.ripple, ledger.framework)})
        return
    verb = "Đã để" if done else "Sẽ để"
    then = f"tính lại theo {instead.file}" if instead else "không còn bản nào được tính"
    click.echo(f"{verb} {report.file} sang bên, không dùng; {then}.")
    for move in foreseen.lists:
        click.echo(f"  {list_move_line(move)}")
    for line in moves_lines(foreseen.ripple, ledger):
        click.echo(line)


def _print_rolling(rolling: "TakingOut", sitting: Sitting, store: Path, *, sure: bool) -> None:
    from desktop.cli.submission_shapes import spots_line
    from desktop.jobs.ledger import load_ledger
    from desktop.words.ranking import moves_lines
    from desktop.words.submission import list_move_line

    values, verb = rolling.values, "Đã rút" if sure else "Sẽ rút"
    click.echo(f"{verb} lần nhập {rolling.submission.report.file}:")
    for title, spots in (
        ("bỏ", values.removed),
        ("trả lại như trước", values.restored),
        ("giữ vì cán bộ đã sửa tay", values.kept),
    ):
        click.echo(f"  {title}: {len(spots)}" + (f" ({spots_line(spots)})" if spots else ""))
    for move in rolling.lists:
        click.echo(f"  {list_move_line(move)}")
    for line in moves_lines(rolling.ripple, load_ledger(sitting.desk(store))):
        click.echo(line)
    if not sure:
        click.echo("Thêm --yes để rút.")


COMMANDS = (submissions, differences, correct, set_aside, bring_back, roll_back, import_slip)
