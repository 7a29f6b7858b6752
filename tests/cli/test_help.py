"""The help of every command is in Vietnamese."""

import pytest
from click import Command

from desktop.cli import run_command
from desktop.cli.commands import group
from tests.every_command import commands_of

ENGLISH = ("Usage", "Options:", "Commands:", "Show this message", "[required]", "TEXT", "PATH", "DIRECTORY", "INTEGER")


def _all(command: Command, path: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], Command]]:
    return [(path, command), *(each for name, sub in commands_of(command).items() for each in _all(sub, (*path, name)))]


@pytest.mark.parametrize(
    ("path", "command"), _all(group), ids=lambda each: "-".join(each) if isinstance(each, tuple) else ""
)
def test_the_help_speaks_vietnamese(path: tuple[str, ...], command: Command) -> None:
    told = command.get_help(command.context_class(command, info_name=" ".join(("tong-ket", *path))))
    assert not [word for word in ENGLISH if word in told]
    assert "Cách dùng: tong-ket" in told
    assert "-h, --help" in told


def test_help_can_be_asked_for_anywhere(capsys: pytest.CaptureFixture[str]) -> None:
    assert group.main(["set", "-h"], prog_name="tong-ket", standalone_mode=False) in {None, 0}
    assert "Lý do, được lưu và in ra.  [bắt buộc]" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("scores", "a.tongket", "b"), "Thừa: b."),
        (("scores", "a.tongket", "--stage", "claim", "b"), "Thừa: b."),
        (("dossier", "--only", "bao-cao", "a.tongket", "b"), "Thiếu --out."),
        (("dossier", "a.tongket", "--out"), "Tùy chọn --out thiếu giá trị"),
        (("scores", "a.tongket", "--json=3"), "Tùy chọn --json thiếu giá trị, hoặc không nhận giá trị."),
    ],
)
def test_wrong_usage_is_told_in_vietnamese(
    capsys: pytest.CaptureFixture[str], typed: tuple[str, ...], told: str
) -> None:
    assert run_command(list(typed)) == 2
    assert told in capsys.readouterr().err
