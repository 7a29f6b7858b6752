"""A small fictional year to keep: a cluster, a framework, entries, a desk whose clock can be set."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from desktop.domain.cluster import Cluster, Round, Unit
from desktop.domain.desk import Desk
from desktop.domain.framework import (
    ClassRow,
    Criterion,
    Direct,
    Effect,
    EffectKind,
    Framework,
    Indicator,
    Part,
    Quota,
    Rounding,
    Target,
)
from desktop.domain.intake import Report
from desktop.domain.ledger import Entry, Figure, Inputs, Layer
from desktop.domain.place import Place
from desktop.store import clusters, frameworks, originals, reports
from desktop.store.acts import act
from desktop.store.connection import Store, creating, working
from desktop.store.migrations import bring_up

MORNING = datetime(2026, 11, 15, 8, 30, tzinfo=UTC)

CLUSTER = Cluster(
    level="Bộ Công an",
    number="1",
    name="Cụm thi đua mẫu",
    year=2026,
    units=(
        Unit("AB", "Công an tỉnh An Bình", "An Bình", 1, ("CA An Bình", "CAT An Bình")),
        Unit("CD", "Công an tỉnh Cẩm Đông", "Cẩm Đông", 2),
    ),
    rounds=(
        Round("so-ket", "Sơ kết năm 2026", date(2025, 11, 15), date(2026, 5, 14)),
        Round("tong-ket", "Tổng kết năm 2026", date(2025, 11, 15), date(2026, 11, 14)),
    ),
    chair="AB",
)

FRAMEWORK = Framework(
    name="Khung tiêu chí năm 2026",
    year=2026,
    version=1,
    total=Decimal(100),
    criteria=(
        Criterion("I", "Bảo đảm an ninh, trật tự", Decimal(100), Part.BASE),
        Criterion("I.1", "Tỷ lệ điều tra, khám phá án", Decimal(60), Part.BASE, Target(target=Decimal(80))),
        Criterion("I.2", "Công tác khác", Decimal(40), Part.BASE, Direct(step=Decimal("0.25"))),
    ),
    bonus_cap=Decimal("10.0"),
    classes=(
        ClassRow("Xuất sắc", Decimal(90), Decimal(85), quota=Quota(percent=Decimal(50), rounding=Rounding.CEIL)),
        ClassRow("Hoàn thành", Decimal(0)),
    ),
    tie_breaks=("section:I",),
    effects=(Effect("KL", "Có cán bộ bị kỷ luật", EffectKind.LOWER, 2),),
    indicators=(Indicator("PPHS", "Số vụ phạm pháp hình sự", "vụ", direction="lower"),),
)

PLACE = Place("Tự chấm An Bình.xlsx", "a" * 64, "Bảng chấm", "D12", "59,50 ")


def desk_at(path: str | Path, now: Callable[[], datetime] = lambda: MORNING) -> Desk:
    return Desk(str(path), "Trần Thị Hà", now)


def new_year(path: str | Path) -> Desk:
    """Keep cluster and framework in a new store, as its first act."""
    desk = desk_at(path)
    with creating(desk) as db, act(db, desk, "new", {"name": CLUSTER.name}):
        clusters.save(db, CLUSTER)
        frameworks.save(db, FRAMEWORK, "frozen")
    return desk


def points(unit: str, criterion: str, value: str, layer: Layer = Layer.CLAIM) -> Entry:
    return Entry(unit, criterion, layer, points=Decimal(value), reason="Theo hồ sơ", sources=(("points", PLACE),))


def keep_report(desk: Desk, content: bytes, *entries: Entry, supersedes: int | None = None) -> int:
    """Keep a workbook of An Bình that brings `entries` and one figure, as one act."""
    with working(desk) as db, act(db, desk, "import", {"file": "tu-cham.xlsx"}) as number:
        sha256 = originals.keep(db, "tu-cham.xlsx", content, "2026-11-15T08:00:00+00:00")
        return reports.keep(db, number, report_of(sha256, content, *entries, supersedes=supersedes))


def report_of(sha256: str, content: bytes, *entries: Entry, supersedes: int | None = None) -> Report:
    figure = Figure("AB", "PPHS", "this", Decimal(len(content)))
    return Report(
        unit="AB",
        round="tong-ket",
        kind="workbook",
        file="tu-cham.xlsx",
        sha256=sha256,
        size=len(content),
        layer=Layer.CLAIM,
        framework_version=1,
        entries=entries,
        figures=(figure,),
        supersedes=supersedes,
    )


def inputs(unit: str, criterion: str, actual: str) -> Entry:
    return Entry(unit, criterion, Layer.CLAIM, inputs=Inputs(actual=Decimal(actual)))


@contextmanager
def in_memory() -> Iterator[Store]:
    """Give a blank store that is never written to disk."""
    with closing(Store(memory=True, execute_plugins=False)) as db:
        db.execute("PRAGMA foreign_keys = ON")
        bring_up(db)
        yield db
