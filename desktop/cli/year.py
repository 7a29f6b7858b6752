"""Commands that set up a year: demo, new, the framework and its versions."""

from pathlib import Path

import click

from desktop.cli.options import FOLDER, STAGE, STORE, Sitting, at_desk
from desktop.cli.output import print_json
from desktop.cli.plain_options import FILE
from desktop.domain.ledger import Layer


@click.command("demo")
@click.option("--out", type=FOLDER, required=True, help="Thư mục ghi kết quả.")
@at_desk
def demo(out: Path, sitting: Sitting) -> None:
    """Chạy việc chính trên cụm mẫu: nhận tệp, chấm điểm, xếp hạng, lập hồ sơ."""
    from desktop.cli.demo import demo_shape
    from desktop.cli.progress import bar
    from desktop.cli.ranks import print_ranks
    from desktop.cli.taken import taken_line
    from desktop.jobs.demo import make_demo

    with bar() as progress:
        made = make_demo(sitting.new_desk(out), str(out), progress)
    if sitting.as_json:
        print_json(demo_shape(made))
        return
    click.echo(f"Đã lập cụm mẫu: {made.store}")
    for taken in made.taken:
        click.echo(f"  {taken_line(taken)}")
    print_ranks(made.result.standings)
    click.echo(f"Hồ sơ: {made.dossier.folder} ({len(made.dossier.files)} tệp)")


@click.command("new")
@STORE
@click.option("--cluster", type=FILE, required=True, help="Tệp cụm (TOML).")
@click.option(
    "--framework", type=FILE, default=None, help="Tệp khung tiêu chí (TOML), hoặc phụ lục Excel, Word (thành bản nháp)."
)
@at_desk
def new(
    store: Path,
    cluster: Path,
    framework: Path | None,
    sitting: Sitting,
) -> None:
    """Lập tệp cụm mới; không ghi đè lên tệp đang có."""
    from desktop.cli.framework import loaded_shape, print_loaded
    from desktop.jobs.cluster import create_from_files

    created = create_from_files(sitting.new_desk(store), str(cluster), str(framework) if framework else None)
    units, loaded = created.cluster.units, created.loaded
    if sitting.as_json:
        draft = loaded_shape(loaded) if loaded and loaded.state == "draft" else None
        shape = {"store": str(store), "units": len(units), "framework": loaded is not None}
        print_json({**shape, "draft": draft} if draft else shape)
        return
    click.echo(f"Đã lập {store}: {created.cluster.name}, {len(units)} đơn vị.")
    if loaded is not None:
        print_loaded(loaded)


@click.command("framework")
@STORE
@click.argument("file", type=FILE)
@at_desk
def framework(store: Path, file: Path, sitting: Sitting) -> None:
    """Nạp khung tiêu chí từ tệp .toml, hoặc bản nháp từ phụ lục Excel, Word."""
    from desktop.cli.framework import loaded_shape, print_loaded
    from desktop.jobs.framework import bring_in

    loaded = bring_in(sitting.desk(store), str(file))
    if sitting.as_json:
        print_json(loaded_shape(loaded))
        return
    print_loaded(loaded)


@click.command("framework-export")
@STORE
@click.argument("file", type=FILE)
@click.option("--version", type=int, default=None, help="Phiên bản khung; mặc định là bản đang dùng.")
@at_desk
def framework_export(store: Path, file: Path, version: int | None, sitting: Sitting) -> None:
    """Ghi khung tiêu chí ra tệp .toml, bảng Excel .xlsx hoặc phụ lục Word .docx."""
    from desktop.jobs.framework import export

    written = export(sitting.desk(store), str(file), version)
    if sitting.as_json:
        print_json({"path": written})
        return
    click.echo(f"Đã ghi khung tiêu chí vào {written}.")


@click.command("framework-freeze")
@STORE
@STAGE
@click.option("--preview", is_flag=True, help="Chỉ xem còn vướng gì và thay đổi kéo theo, không chốt.")
@at_desk
def framework_freeze(store: Path, stage: str, sitting: Sitting, *, preview: bool) -> None:
    """Chốt bản nháp khung tiêu chí thành phiên bản để chấm điểm."""
    from desktop.cli.framework import freezing_shape, print_freezing
    from desktop.jobs import framework_freezing

    desk = sitting.desk(store)
    look = framework_freezing.look_at_freezing(desk, Layer(stage))
    if not preview:
        framework_freezing.freeze(desk)
    if sitting.as_json:
        print_json(freezing_shape(look, frozen=not preview))
        return
    print_freezing(look, frozen=not preview)


@click.command("framework-diff")
@STORE
@click.argument("before", type=int)
@click.argument("after", type=int)
@at_desk
def framework_diff(store: Path, before: int, after: int, sitting: Sitting) -> None:
    """So sánh hai phiên bản của khung tiêu chí."""
    from desktop.cli.framework import compared_shape, print_compared
    from desktop.jobs.framework_freezing import compare

    compared = compare(sitting.desk(store), before, after)
    if sitting.as_json:
        print_json(compared_shape(compared))
        return
    print_compared(compared)


COMMANDS = (demo, new, framework, framework_export, framework_freeze, framework_diff)
