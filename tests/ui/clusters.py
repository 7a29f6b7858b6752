"""A small cluster on disk, and the workbooks its units send, for the tests of the window."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

from openpyxl import Workbook

from desktop.domain.cluster import Cluster, Round, Unit
from desktop.domain.cluster_file import ClusterFile
from desktop.domain.desk import Desk
from desktop.domain.framework import ClassRow, Criterion, Direct, Framework, Part
from desktop.domain.ledger import Layer
from desktop.jobs.cluster import create
from desktop.jobs.entry import set_entry
from tests.ui.fixtures import NOON

OFFICER = "Nguyễn Văn A"
TITLES = {"I.1": "Tỷ lệ điều tra, khám phá án", "I.2": "Kéo giảm tội phạm về trật tự xã hội"}


def desk_at(path: Path) -> Desk:
    """Return a desk whose clock stands."""
    return Desk(str(path), OFFICER, lambda: NOON)


def cluster() -> Cluster:
    """Return three units in one round."""
    units = tuple(
        Unit(code, f"Công an tỉnh {short}", short, order, (f"CAT {short}",))
        for order, (code, short) in enumerate((("AB", "An Bình"), ("BS", "Bắc Sơn"), ("CG", "Cẩm Giang")), start=1)
    )
    whole = Round("tong-ket", "Tổng kết năm 2026", date(2025, 11, 15), date(2026, 11, 14))
    return Cluster("Bộ Công an", "3", "Cụm thi đua số 3", 2026, units, (whole,), "AB", "BS")


def framework() -> Framework:
    """Return one group of two leaves scored straight, and two classes."""
    leaves = tuple(Criterion(code, title, Decimal(10), Part.BASE, Direct()) for code, title in TITLES.items())
    root = Criterion("I", "Bảo đảm an ninh, trật tự", Decimal(20), Part.BASE)
    classes = (ClassRow("Hoàn thành xuất sắc nhiệm vụ", Decimal(18)), ClassRow("Hoàn thành nhiệm vụ", Decimal(0)))
    return Framework("Khung tiêu chí năm 2026", 2026, 1, Decimal(20), (root, *leaves), classes=classes)


def store(path: Path, *, framed: bool = True) -> Desk:
    """Make a cluster file without entries."""
    desk = desk_at(path)
    create(desk, ClusterFile(cluster()), framework() if framed else None)
    return desk


def give(desk: Desk, unit: str, points: Mapping[str, str], layer: Layer = Layer.CLAIM) -> None:
    """Enter points of a unit by hand."""
    for criterion, value in points.items():
        entry = {"unit": unit, "criterion": criterion, "layer": layer.value, "points": value, "reason": "theo hồ sơ"}
        set_entry(desk, entry, Layer.AGREED)


def scored_store(path: Path) -> Desk:
    """Make a cluster file: AB 18, BS 17, CG still without anything for I.2."""
    desk = store(path)
    give(desk, "AB", {"I.1": "9", "I.2": "9"})
    give(desk, "BS", {"I.1": "9", "I.2": "8"})
    give(desk, "CG", {"I.1": "7"})
    return desk


def workbook(path: Path, unit: str, points: Mapping[str, str | int | float]) -> Path:
    """Write a table of claims as a unit would make it for itself."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Chấm điểm"
    sheet.append([f"CÔNG AN TỈNH {unit.upper()}"])
    sheet.append(["BẢNG TỰ CHẤM ĐIỂM THI ĐUA NĂM 2026"])
    sheet.append([])
    sheet.append(["TT", "Nội dung tiêu chí", "Điểm chuẩn", "Điểm tự chấm", "Minh chứng"])
    sheet.append(["I", "Bảo đảm an ninh, trật tự", 20, None, None])
    for code, title in TITLES.items():
        sheet.append([code, title, 10, points.get(code), "Báo cáo số 12"])
    book.save(path)
    return path
