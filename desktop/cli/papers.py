"""Commands of the papers: form-check, and the dossier's."""

from pathlib import Path

import click

from desktop.cli import reconcile, reprint
from desktop.cli.dossier import dossier
from desktop.cli.exits import DONE, REFUSED
from desktop.cli.options import STAGE, STORE, Sitting, at_desk
from desktop.cli.output import print_findings, print_json
from desktop.cli.plain_options import FILE, JSON
from desktop.domain.ledger import Layer


@click.command("form-check")
@click.argument("file", type=FILE)
@JSON
def form_check(file: Path, as_json: bool) -> int:
    """Kiểm tra thể thức văn bản Word theo Nghị định 30/2020/NĐ-CP."""
    from desktop.cli.shapes import finding_shape
    from desktop.jobs.form_check import check_file

    findings = check_file(str(file))
    if as_json:
        print_json({"ok": not findings, "findings": [finding_shape(each, "form_check") for each in findings]})
    elif findings:
        print_findings(findings, "form_check")
    else:
        click.echo("Thể thức đúng quy định.")
    return REFUSED if findings else DONE


@click.command("source-sheet")
@STORE
@click.argument("number", metavar="ID")
@click.option("--out", type=FILE, required=True, help="Tệp Word ghi ra; không ghi đè tệp đang có.")
@STAGE
@at_desk
def source_sheet(store: Path, number: str, out: Path, stage: str, sitting: Sitting) -> None:
    """Phiếu nguồn số liệu: một trang về đường đi của một con số, đến tận ô trong tệp của đơn vị."""
    from desktop.jobs.source_sheet import write_source_sheet

    written = write_source_sheet(sitting.desk(store), number, Layer(stage), str(out))
    if sitting.as_json:
        print_json({"id": number, "file": written})
    else:
        click.echo(written)


COMMANDS = (dossier, *reprint.COMMANDS, *reconcile.COMMANDS, form_check, source_sheet)
