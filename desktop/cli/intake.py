"""Commands of intake: import."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli.answers import ANSWER, ANSWERS, CORRECT, Pairs, question_lines
from desktop.cli.exits import DONE, REFUSED
from desktop.cli.options import LAYERS, STORE, Sitting, at_desk
from desktop.cli.output import print_findings, print_json
from desktop.cli.plain_options import FILE
from desktop.domain.answers_file import split_mend
from desktop.domain.guidance import answered, guidance_of
from desktop.domain.ledger import Layer, Ledger
from desktop.domain.mend import as_answers
from desktop.domain.submission.choices import Typed

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.jobs.intake import Taken


@click.command("import")
@STORE
@click.argument("files", type=FILE, nargs=-1, required=True)
@click.option("--unit", default=None, help="Mã đơn vị, khi tệp không nói rõ của đơn vị nào.")
@click.option("--layer", type=LAYERS, default=Layer.CLAIM.value, help="Lớp điểm của tệp.")
@click.option("--stage", type=LAYERS, default=Layer.AGREED.value, help="Giai đoạn để tính thay đổi kéo theo.")
@ANSWER
@ANSWERS
@CORRECT
@click.option("--accept", multiple=True, metavar="Ô", help="Lấy số của tệp ở ô này, kể cả ô đã đính chính; hoặc all.")
@click.option("--decline", multiple=True, metavar="Ô", help="Không lấy số của tệp ở ô này, giữ số đang có; hoặc all.")
@click.option("--keep-sure", is_flag=True, help="Nhận phần không cần hỏi, phần còn lại để trống và liệt kê.")
@click.option("--dry-run", is_flag=True, help="Chỉ xem trước, không nhận.")
@at_desk
def import_files(
    *,
    store: Path,
    files: tuple[Path, ...],
    unit: str | None,
    layer: str,
    stage: str,
    pairs: Pairs,
    answers: Path | None,
    corrected: Pairs,
    accept: tuple[str, ...],
    decline: tuple[str, ...],
    keep_sure: bool,
    dry_run: bool,
    sitting: Sitting,
) -> int:
    """Nhận tệp của đơn vị: đọc, kiểm tra, lưu. Tệp có lỗi không được nhận phần nào."""
    from desktop.cli.taken import taken_shape
    from desktop.jobs.answers import answers_of
    from desktop.jobs.intake import take
    from desktop.jobs.ledger import load_ledger
    from desktop.jobs.looking import Asking

    if (accept or decline or corrected) and len(files) > 1:
        raise click.UsageError("--accept, --decline, --correct chỉ dùng khi nhận một tệp.")
    told = answers_of(str(answers) if answers else None)
    guidance = answered(told.guidance, *guidance_of(pairs).answers, *as_answers(map(split_mend, corrected)))
    asking = Asking(unit, Layer(layer), Layer(stage), keep_sure=keep_sure, dry_run=dry_run)
    asking = replace(asking, guidance=guidance, by_file=told.by_file, typed=Typed(accept, decline))
    desk = sitting.desk(store)
    taken = take(desk, tuple(str(file) for file in files), asking)
    if sitting.as_json:
        print_json({"files": [taken_shape(each) for each in taken]})
    else:
        _print(taken, load_ledger(desk) if dry_run else None)
    return max((REFUSED if each.held_back else DONE for each in taken), default=DONE)


def _print(taken: "Iterable[Taken]", foreseen: Ledger | None) -> None:
    """Print what became of each file; of files only looked at, by `foreseen`, also what keeping each would change."""
    from desktop.cli.taken import choice_lines, ripple_lines, taken_line

    for each in taken:
        click.echo(taken_line(each, only_seen=foreseen is not None))
        print_findings(each.findings)
        for text in (*choice_lines(each), *ripple_lines(each, foreseen)) if foreseen else ():
            click.echo(text)
        for text in question_lines(each.findings):
            click.echo(text)


COMMANDS = (import_files,)
