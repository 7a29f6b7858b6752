"""The window's tests: real Qt on the offscreen platform; skipped with the reason where Qt cannot run."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.qt_here import WHY_NOT


class _Unrunnable(pytest.Module):
    """A module of tests that cannot run on this machine."""

    def collect(self) -> Iterable[pytest.Item | pytest.Collector]:
        raise pytest.skip.Exception(f"the window cannot run here: {WHY_NOT}", allow_module_level=True)


def pytest_pycollect_makemodule(module_path: Path, parent: pytest.Collector) -> pytest.Module | None:
    if not WHY_NOT:
        return None
    made: pytest.Module = _Unrunnable.from_parent(parent, path=module_path)
    return made


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for test in items:
        if "tests/ui/" in test.path.as_posix():
            test.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            test.add_marker(
                pytest.mark.qt_log_ignore("This plugin does not support")
            )  # the offscreen platform has no window frames


if not WHY_NOT:
    from tests.ui.fixtures import *  # noqa: F403
