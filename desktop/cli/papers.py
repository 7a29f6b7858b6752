"""Commands of the papers: form-check, and the dossier's."""

from pathlib import Path

import click

from desktop.cli import reconcile
from desktop.cli.dossier import dossier
from desktop.cli.options import FILE, JSON
from desktop.cli.output import print_findings, print_json


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
