"""What all tests share: pytest-qt is loaded only where Qt can run; no example of a property is timed."""

from hypothesis import HealthCheck, settings

from tests.qt_here import WHY_NOT

pytest_plugins = () if WHY_NOT else ("pytestqt.plugin",)

settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")
