"""The pages to be printed again, as a command."""

from pathlib import Path

import click

from desktop.cli.options import FOLDER, STORE, Sitting, at_desk
from desktop.cli.output import print_json
from desktop.cli.plain import Shape
from desktop.domain.reprint import Change, Page, Reprint


@click.command("pages")
@STORE
@click.option("--against", type=FOLDER, required=True, help="Thư mục hồ sơ đã lập lần trước.")
@at_desk
def pages(store: Path, against: Path, sitting: Sitting) -> None:
    """Trang cần in lại: trang nào của văn bản nào khác với hồ sơ đã lập, tính theo số liệu hiện nay."""
    from desktop.cli.progress import bar
    from desktop.jobs.reprint import pages_to_reprint
    from desktop.words.reprint import notes, places, whole_list

    with bar() as progress:
        found = pages_to_reprint(sitting.desk(store), str(against), progress)
    if sitting.as_json:
        print_json({"papers": [_shape(each) for each in found], "text": whole_list(found)})
        return
    click.echo(whole_list(found))
    for each in found:
        if each.change is not Change.SAME:
            click.echo(f"{each.file}\t{places(each) or each.title}")
            for note in notes(each):
                click.echo(f"  {note}")


def _shape(each: Reprint) -> Shape:
    from desktop.words.reprint import notes, places

    return {
        "paper": each.paper,
        "title": each.title,
        "file": each.file,
        "change": each.change.value,
        "basis": each.basis.value,
        "pages": [_page(page) for page in each.pages],
        "gone": [_page(page) for page in each.gone],
        "touched": each.touched,
        "conflicts": each.conflicts,
        "lists": each.lists,
        "text": places(each),
        "notes": list(notes(each)),
    }


def _page(page: Page) -> Shape:
    return {"part": page.part, "page": page.number}


COMMANDS = (pages,)
