"""The unit a form is made for."""

from desktop.domain.cluster import Cluster, Unit
from desktop.domain.trouble import DeskError, Trouble


def known_unit(cluster: Cluster, code: str) -> Unit:
    """Return the unit of that code. Raises: UNKNOWN_UNIT."""
    unit = cluster.unit(code)
    if unit is None:
        raise DeskError(Trouble.UNKNOWN_UNIT, {"unit": code, "known": tuple(each.code for each in cluster.units)})
    return unit
