"""What all tests share: pytest-qt is loaded only where Qt can run; no example of a property is timed.

The gate says the same of the same commit: it tries the same examples every time (ADR 36). `poe search` looks for new ones.
"""

from hypothesis import HealthCheck, settings

from tests.qt_here import WHY_NOT

pytest_plugins = () if WHY_NOT else ("pytestqt.plugin",)

_UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("gate", _UNTIMED, derandomize=True)
settings.register_profile("search", _UNTIMED, max_examples=500, print_blob=True)
settings.load_profile("gate")
