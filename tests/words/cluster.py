"""A cluster of two units for the tests of words."""

from datetime import date

from desktop.domain.cluster import Cluster, Round, Unit


def a_cluster() -> Cluster:
    """Return two units in one round."""
    units = (Unit("AB", "Công an tỉnh An Bình", "An Bình", 1), Unit("BS", "Công an tỉnh Bắc Sơn", "Bắc Sơn", 2))
    whole = Round("tong-ket", "Tổng kết năm 2026", date(2025, 11, 15), date(2026, 11, 14))
    return Cluster("Bộ Công an", "3", "Cụm thi đua số 3", 2026, units, (whole,))
