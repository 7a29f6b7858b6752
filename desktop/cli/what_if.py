"""Commands that only ask: what-if, impact. They never write."""

from pathlib import Path

import click

from desktop.cli.options import STAGE, STORE, Sitting, at_desk
from desktop.cli.output import print_json
from desktop.cli.plain_options import FILE
from desktop.domain.ledger import Layer


@click.command("what-if")
@STORE
@click.argument("file", metavar="ENTRIES.json", type=FILE)
@STAGE
@at_desk
def what_if(store: Path, file: Path, stage: str, sitting: Sitting) -> None:
    """Giả định: nếu ghi tệp này thì điểm, hạng, xếp loại nào đổi. Không ghi gì vào tệp của cụm."""
    from desktop.cli.what_if_shapes import what_if_shape
    from desktop.jobs.what_if import ask
    from desktop.words.ranking import what_if_lines

    asked = ask(sitting.desk(store), str(file), Layer(stage))
    if sitting.as_json:
        print_json(what_if_shape(asked))
        return
    for line in what_if_lines(asked.what_if, asked.ledger):
        click.echo(line)
    if asked.other_rounds:
        click.echo(f"{asked.other_rounds} dòng của kỳ khác không tính ở đây.")


@click.command("impact")
@STORE
@STAGE
@at_desk
def impact(store: Path, stage: str, sitting: Sitting) -> None:
    """Soát theo trọng lượng: những ô mà chỉ một sai sót nhỏ cũng làm đổi thứ hạng hoặc xếp loại."""
    from desktop.cli.what_if_shapes import impact_shape, sweep_shape
    from desktop.jobs.second_typing import how_far
    from desktop.words.impact import impact_lines, sweep_line

    checked = how_far(sitting.desk(store), Layer(stage))
    if sitting.as_json:
        print_json({**impact_shape(checked.weighed), "swept": sweep_shape(checked.sweep)})
        return
    for line in impact_lines(checked.weighed.cells, checked.weighed.ledger):
        click.echo(line)
    if checked.sweep.whole:
        click.echo(sweep_line(checked.sweep))


COMMANDS = (what_if, impact)
