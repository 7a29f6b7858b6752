"""The help of every command is in Vietnamese."""

import pytest
from click import Command, Group

from desktop.cli.commands import group

ENGLISH = ("Usage", "Options:", "Commands:", "Show this message", "[required]", "TEXT", "PATH", "DIRECTORY", "INTEGER")


def _all(command: Command, path: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], Command]]:
    under = command.commands.items() if isinstance(command, Group) else ()
    return [(path, command), *(each for name, sub in under for each in _all(sub, (*path, name)))]


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
