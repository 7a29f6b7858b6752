"""What all tests share: pytest-qt is loaded only where Qt can run."""

from tests.qt_here import WHY_NOT

pytest_plugins = () if WHY_NOT else ("pytestqt.plugin",)
