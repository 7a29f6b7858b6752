"""Commands of the papers: dossier, form-check, and those about papers that came back."""

from pathlib import Path

import click

from desktop.cli import reconcile
from desktop.cli.options import FILE, FOLDER, JSON, STAGE, STORE, Sitting, at_desk
from desktop.cli.output import print_findings, print_json
from desktop.domain.ledger import Layer


@click.command("dossier")
@STORE
@click.option("--out", type=FOLDER, required=True, help="Thư mục ghi hồ sơ.")
@click.option("--only", multiple=True, metavar="MÃ", help="Chỉ lập văn bản này, lặp lại được.")
@STAGE
@at_desk
def dossier(
    store: Path,
    out: Path,
    only: tuple[str, ...],
    stage: str,
    sitting: Sitting,
) -> None:
    """Lập hồ sơ hội nghị: các văn bản Word, Excel và bảng kê manifest.json."""
    from desktop.cli.progress import bar
    from desktop.jobs.dossier import compile_dossier

    with bar() as progress:
        made = compile_dossier(sitting.desk(store), str(out), only, Layer(stage), progress)
    if sitting.as_json:
        print_json(made.manifest)
        return
    for written in made.files:
        click.echo(f"{written.paper}\t{written.path}")
        print_findings(written.findings, "papers")


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
    return 1 if findings else 0


COMMANDS = (dossier, *reconcile.COMMANDS, form_check)
