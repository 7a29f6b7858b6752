"""Commands of the handover: handover, takeover, recompute."""

from pathlib import Path

import click

from desktop.cli.exits import DONE, REFUSED
from desktop.cli.options import STORE, Sitting, ask_password, at_desk
from desktop.cli.output import print_json
from desktop.cli.plain import Shape
from desktop.cli.plain_options import FILE
from desktop.domain.handover import Level


@click.command("handover")
@STORE
@click.option("--out", type=FILE, default=None, help="Gói bàn giao (.bangiao) sẽ ghi.")
@click.option(
    "--level", type=click.Choice([each.value for each in Level]), default=Level.FULL.value, help="Mức bàn giao."
)
@click.option("--preview", "only_preview", is_flag=True, help="Chỉ xem gì đi theo gói, gì ở lại; không ghi gì.")
@click.option("--package-password-file", type=FILE, default=None, help="Tệp có mật khẩu của gói ở dòng đầu.")
@at_desk
def handover(
    *,
    store: Path,
    out: Path | None,
    level: str,
    only_preview: bool,
    package_password_file: Path | None,
    sitting: Sitting,
) -> None:
    """Tạo gói bàn giao cho Cụm trưởng sau; tệp ở đây thành hồ sơ lưu, chỉ để xem."""
    from desktop.cli.handover_shapes import handed_lines, handed_shape, preview_lines, preview_shape
    from desktop.cli.progress import bar
    from desktop.jobs.handover import hand_over, preview
    from desktop.jobs.password import not_empty, password_in

    desk = sitting.desk(store)
    if only_preview:
        seen = preview(desk, Level(level))
        _print(sitting, preview_shape(seen), preview_lines(seen))
        return
    if out is None:
        raise click.UsageError("Thiếu --out: gói bàn giao ghi vào tệp nào.")
    password = not_empty(password_in(str(package_password_file))) if package_password_file else None
    with bar() as progress:
        made = hand_over(desk, str(out), Level(level), password, progress)
    _print(sitting, handed_shape(made), handed_lines(made))


@click.command("takeover")
@click.argument("package", type=FILE)
@click.option("--to", "store", type=click.Path(path_type=Path), required=True, help="Tệp cụm sẽ lập từ gói.")
@click.option("--accept-differences", is_flag=True, help="Vẫn nhận khi tính lại có chỗ khác; ghi rõ trong nhật ký.")
@at_desk
def takeover(*, package: Path, store: Path, accept_differences: bool, sitting: Sitting) -> int:
    """Nhận gói bàn giao: kiểm tra từng byte, tính lại toàn bộ, lập tệp cụm của năm trước để xem."""
    from desktop.cli.handover_shapes import taken_over_lines, taken_over_shape
    from desktop.cli.progress import bar
    from desktop.jobs.takeover import take_over

    with bar() as progress:
        taken = take_over(
            sitting.open_desk(store),
            str(package),
            _password_of(package, sitting),
            accept_differences=accept_differences,
            progress=progress,
        )
    _print(sitting, taken_over_shape(taken), taken_over_lines(taken))
    return DONE if taken.made else REFUSED


@click.command("recompute")
@STORE
@at_desk
def recompute(store: Path, sitting: Sitting) -> int:
    """Tính lại từ tệp gốc: đọc lại mọi tệp gốc, so với điểm đang lưu và tổng điểm; không ghi gì."""
    from desktop.cli.handover_shapes import recomputed_lines, recomputed_shape
    from desktop.cli.progress import bar
    from desktop.jobs.recompute import recompute as compute_again

    with bar() as progress:
        again = compute_again(sitting.desk(store), progress)
    _print(sitting, recomputed_shape(again), recomputed_lines(again))
    return DONE if again.matches else REFUSED


def _password_of(package: Path, sitting: Sitting) -> str | None:
    """Return the password that was given, or else asked for where the package has one and somebody can answer."""
    from desktop.jobs.password import has_password

    given = sitting.given_password()
    if given or not (sitting.may_ask() and has_password(str(package))):
        return given
    return ask_password(f"Mật khẩu của {package}")


def _print(sitting: Sitting, shape: Shape, lines: tuple[str, ...]) -> None:
    if sitting.as_json:
        print_json(shape)
        return
    for line in lines:
        click.echo(line)


COMMANDS = (handover, takeover, recompute)
