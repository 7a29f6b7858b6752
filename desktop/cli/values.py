"""What should stand in a cell, as a command is told: points, inputs or a state, exactly one of them."""

from decimal import Decimal

import click

from desktop.cli.scoring import STATES, plain_inputs
from desktop.domain.dispute import Claim
from desktop.domain.entries_file import inputs_of_plain
from desktop.domain.ledger import State
from desktop.domain.plain import plain_number
from desktop.domain.trouble import DeskError, Trouble

VALUES = (
    click.option("--points", default=None, help="Điểm đề nghị."),
    click.option("--input", "inputs", multiple=True, metavar="TÊN=GIÁ TRỊ", help="Số liệu đề nghị, lặp lại được."),
    click.option("--state", type=STATES, default=None, help="Trạng thái đề nghị của ô."),
)


def claim_of(points: str | None, inputs: tuple[str, ...], state: str | None) -> Claim:
    """Return what was told. Raises: UsageError unless it is exactly one thing; REFUSED with findings."""
    if sum((points is not None, bool(inputs), state is not None)) != 1:
        raise click.UsageError("Cần đúng một trong ba: --points, --input hoặc --state.")
    if state is not None:
        return Claim(state=State(state))
    if points is not None:
        return Claim(points=number_of(points))
    read, findings = inputs_of_plain(plain_inputs(inputs))
    if findings:
        raise DeskError(Trouble.REFUSED, {"path": "dispute"}, findings)
    return Claim(inputs=read)


def number_of(text: str) -> Decimal:
    """Return a number as it was typed, with a point or a comma. Raises: UsageError for what is none."""
    found = plain_number(text.replace(",", "."))
    if found is None:
        raise click.UsageError(f"Cần một số: {text}")
    return found
