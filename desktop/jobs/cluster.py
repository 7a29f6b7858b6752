"""Set up a cluster's year and look at how far it has come."""

from dataclasses import dataclass
from pathlib import Path

from desktop.domain.cluster import Cluster, Unit
from desktop.domain.cluster_file import ClusterFile, read_cluster
from desktop.domain.desk import Desk
from desktop.domain.framework import Framework
from desktop.domain.intake import Report
from desktop.domain.ledger import Ledger
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.files import read_text
from desktop.jobs.framework import Loaded, to_begin_with
from desktop.jobs.ledger import ledger_of
from desktop.store import clusters, conferences, frameworks, history, indicators, reports
from desktop.store.acts import act
from desktop.store.connection import creating, looking


def create(desk: Desk, opening: ClusterFile, framework: Framework | None, state: str = "frozen") -> Cluster:
    """Make the cluster file of `desk`, as one act; the framework as `frozen` or as a `draft`.

    Raises: STORE_EXISTS, FILE_UNWRITABLE, DISK_FULL.
    """
    cluster = opening.cluster
    with creating(desk) as db, act(db, desk, "new", {"name": cluster.name, "year": cluster.year}):
        clusters.save(db, cluster)
        indicators.save(db, opening.indicators)
        for each in cluster.rounds[-1:]:
            conferences.save(db, each.code, opening.conference)
        if framework:
            frameworks.save(db, framework, state)
    return cluster


@dataclass(frozen=True, slots=True)
class Created:
    """A cluster file as made: its cluster, and the framework with what an annex made one assume; None without one."""

    cluster: Cluster
    loaded: Loaded | None


def create_from_files(desk: Desk, cluster_path: str, framework_path: str | None) -> Created:
    """Make the cluster file from a cluster file and a framework file or an annex, kept as a draft (docs/formats.md).

    Raises: REFUSED with the findings of either file; as `create`.
    """
    opening = cluster_of(cluster_path)
    if not framework_path:
        return Created(create(desk, opening, None), None)
    loaded = to_begin_with(framework_path, opening.cluster.year)
    return Created(create(desk, opening, loaded.framework, loaded.state), loaded)


def cluster_of(path: str) -> ClusterFile:
    """Return the cluster file at `path`. Raises: REFUSED with its findings, FILE_MISSING, FILE_UNREADABLE."""
    opening, findings = read_cluster(read_text(path), Path(path).name)
    if opening is None:
        raise DeskError(Trouble.REFUSED, {"path": path}, findings)
    return opening


@dataclass(frozen=True, slots=True)
class Gathered:
    """What has come in from one unit: its workbook and its Word report in force, None while missing."""

    unit: Unit
    workbook: Report | None
    narrative: Report | None


@dataclass(frozen=True, slots=True)
class Overview:
    """How far the round has come: the ledger, what has come in, and the number of the last act."""

    ledger: Ledger
    gathered: tuple[Gathered, ...]
    change_number: int
    print_code: str


def overview(desk: Desk) -> Overview:
    """Return how far the desk's round has come."""
    with looking(desk) as db:
        ledger = ledger_of(db, desk)
        kept = reports.in_force(db, ledger.round.code)
        gathered = tuple(_gathered(unit, kept) for unit in ledger.cluster.units)
        return Overview(ledger, gathered, history.change_number(db), history.print_code(db))


def change_number(desk: Desk) -> int:
    """Return the number of the last act: a page whose number differs from it is out of date."""
    with looking(desk) as db:
        return history.change_number(db)


def _gathered(unit: Unit, kept: tuple[Report, ...]) -> Gathered:
    own = [report for report in kept if report.unit == unit.code]
    latest = {report.kind: report for report in own}
    return Gathered(unit, latest.get("workbook"), latest.get("narrative"))
