"""The dossier as commands: make the papers and their PDFs, say which still say what the data say."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

from desktop.cli.exits import DONE, REFUSED
from desktop.cli.options import DAY, FOLDER, STAGE, STORE, Sitting, at_desk
from desktop.cli.output import print_findings, print_json
from desktop.cli.plain import Shape
from desktop.domain.freshness import Freshness, PaperState, Shift
from desktop.domain.ledger import Layer

_FEW = 10
_Asked = tuple[str, tuple[str, ...], Layer]
_WORDS = {
    Freshness.FRESH: "đúng số liệu hiện nay",
    Freshness.STALE: "CŨ hơn số liệu",
    Freshness.TOUCHED: "đã sửa tay",
    Freshness.MISSING: "chưa có",
}


@click.command("dossier")
@STORE
@click.option("--out", type=FOLDER, required=True, help="Thư mục ghi hồ sơ.")
@click.option("--only", multiple=True, metavar="MÃ", help="Chỉ lập văn bản này, lặp lại được.")
@click.option("--pdf", is_flag=True, help="Lập thêm bản PDF bên cạnh (cần LibreOffice trên máy).")
@click.option("--status", is_flag=True, help="Chỉ cho biết văn bản nào còn đúng số liệu, không lập gì.")
@click.option("--at", "code", default=None, metavar="MÃ IN", help="Lập lại đúng bản có mã này ở chân trang.")
@click.option("--on", "day", type=DAY, default=None, help="Ngày lập của bản đó.")
@STAGE
@at_desk
def dossier(
    store: Path, out: Path, only: tuple[str, ...], *, pdf: bool, status: bool, stage: str, sitting: Sitting, **at: Any
) -> int:
    """Lập hồ sơ hội nghị: các văn bản Word, Excel, trình chiếu và bảng kê manifest.json."""
    code, day = at["code"], at["day"]
    if day is not None and code is None:
        raise click.UsageError("--on chỉ đi cùng --at.")
    if status:
        if pdf or only or code:
            raise click.UsageError("--status không đi cùng --pdf, --only hoặc --at.")
        return _status(store, out, sitting)
    printed = (str(code), day.date() if day else None) if code else None
    return _make(sitting, store, (str(out), only, Layer(stage)), pdf=pdf, printed=printed)


def _make(sitting: Sitting, store: Path, asked: _Asked, *, pdf: bool, printed: tuple[str, date | None] | None) -> int:
    from desktop.cli.progress import bar
    from desktop.jobs.dossier import compile_dossier, dossier_at, write_papers
    from desktop.jobs.pdf import make_pdfs

    desk, (folder, only, stage) = sitting.desk(store), asked
    with bar() as progress:
        if printed:
            made = write_papers(dossier_at(desk, stage, *printed), folder, only, progress)
        else:
            made = compile_dossier(desk, *asked, progress)
        pressed = make_pdfs(made, progress) if pdf else None
    findings = pressed.findings if pressed else ()
    if sitting.as_json:
        print_json(_manifest_shape(pressed.manifest if pressed else made.manifest, pdf=pdf, made=not findings))
    else:
        for written in (*made.files, *(pressed.made if pressed else ())):
            click.echo(f"{written.paper}\t{written.path}")
            if written.kept:
                click.echo(f"  {Path(written.kept).name} đã có người sửa nên giữ nguyên; bản mới ghi bên cạnh.")
            _print_shifts(written.shifts)
            print_findings(written.findings, "papers")
        print_findings((*made.left_out, *findings), "papers")
    return REFUSED if findings else DONE


def _manifest_shape(manifest: Mapping[str, Any], *, pdf: bool, made: bool) -> Shape:
    """Return the manifest as it lies in the folder; `pdf_made` only where PDFs were asked for."""
    return {**manifest, **({"pdf_made": made} if pdf else {})}


def _status(store: Path, out: Path, sitting: Sitting) -> int:
    from desktop.jobs.freshness import stale

    states = stale(sitting.desk(store), str(out))
    if sitting.as_json:
        print_json({"papers": [_state_shape(each) for each in states]})
        return DONE
    for each in states:
        behind = "; cũ hơn số liệu" if each.behind and each.freshness is Freshness.TOUCHED else ""
        click.echo(f"{each.file}\t{_WORDS[each.freshness]}{behind}")
        _print_shifts(each.shifts)
    return DONE


def _state_shape(state: PaperState) -> Shape:
    return {
        "paper": state.paper,
        "title": state.title,
        "file": state.file,
        "status": state.freshness.value,
        "behind": state.behind,
        "print_code": state.print_code,
        "changes": [{"id": each.id, "old": each.old, "new": each.new} for each in state.shifts],
    }


def _print_shifts(shifts: tuple[Shift, ...]) -> None:
    for each in shifts[:_FEW]:
        click.echo(f"  {each.id}: {_said(each.old)} → {_said(each.new)}")
    if len(shifts) > _FEW:
        click.echo(f"  và {len(shifts) - _FEW} số khác đã đổi.")


def _said(value: str | None) -> str:
    return "không có" if value is None else value.replace(".", ",")
