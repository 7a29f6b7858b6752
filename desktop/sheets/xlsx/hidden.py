"""Hidden rows and columns of a sheet."""

from collections.abc import Mapping

_YES = ("1", "true", "on")
_NOTHING = ("0", "0.0")


def hides(attributes: Mapping[str, str], size: str) -> bool:
    """Say whether a row or column is hidden, by its mark or by being drawn without any height or width."""
    return attributes.get("hidden") in _YES or attributes.get(size) in _NOTHING
