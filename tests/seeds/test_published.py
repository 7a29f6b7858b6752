"""The five published conferences: each opens and gives a report that states its facts, and holds nothing else."""

import json
import tomllib
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.cluster_file import ClusterFile, read_cluster
from desktop.domain.desk import Desk
from desktop.domain.entries_file import read_entries
from desktop.domain.framework import Framework
from desktop.domain.ledger import Layer
from desktop.jobs.cluster import create_from_files
from desktop.jobs.dossier import load_dossier
from desktop.jobs.entry import enter_file
from desktop.papers.report import report
from desktop.resources import seed
from desktop.sheets.reading import read_book

IDS = ["cum-1-2023-so-ket", "cum-1-2025", "cum-3-2025", "cum-5-2025", "cum-6-2024"]


def cluster_of(name: str) -> ClusterFile:
    """Return the cluster file of a published conference."""
    cluster, findings = read_cluster(seed("published", name, "cluster.toml").read_text("utf-8"), name)
    assert cluster is not None, findings
    return cluster


def plain_of(name: str) -> dict[str, Any]:
    """Return the entries file of a published conference."""
    plain: dict[str, Any] = json.loads(seed("published", name, "entries.json").read_text("utf-8"))
    return plain


def report_text(name: str, folder: Path) -> str:
    """Return every word of the report made from a published conference."""
    desk = Desk(str(folder / f"{name}.tongket"), "Cán bộ mẫu", lambda: datetime(2026, 11, 20, 8, tzinfo=UTC))
    create_from_files(desk, str(seed("published", name, "cluster.toml")), None)
    enter_file(desk, str(seed("published", name, "entries.json")))
    content, findings = report(load_dossier(desk, Layer.AGREED))
    assert [each.code for each in findings] == []
    path = folder / f"{name}.docx"
    path.write_bytes(content)
    return "\n".join(paragraph.text for paragraph in read_book(str(path)).paragraphs)


def test_five_conferences_are_shipped() -> None:
    assert sorted(path.name for path in seed("published").iterdir()) == IDS


@pytest.mark.parametrize("name", IDS)
def test_every_published_fact_stands_in_the_report(name: str, tmp_path: Path) -> None:
    facts = tomllib.loads(seed("published", name, "facts.toml").read_text("utf-8"))["facts"]

    text = report_text(name, tmp_path)
    assert [fact for fact in facts if fact not in text] == []


@pytest.mark.parametrize("name", IDS)
def test_the_report_prints_no_rank_and_no_points(name: str, tmp_path: Path) -> None:
    text = report_text(name, tmp_path)

    assert [word for word in ("TẠM TÍNH", "Tổng điểm", "hạng nhất", "xếp thứ", "Điểm chuẩn") if word in text] == []


@pytest.mark.parametrize("name", IDS)
def test_no_score_is_invented(name: str) -> None:
    plain = plain_of(name)

    assert plain["entries"] == []
    assert not plain.keys() & {"effects", "draws"}
    assert not seed("published", name, "framework.toml").exists()


@pytest.mark.parametrize("name", IDS)
def test_the_entries_file_is_accepted_whole(name: str) -> None:
    file = cluster_of(name)
    empty = Framework(name="", year=file.cluster.year, version=0, total=Decimal(0), criteria=())

    read, findings = read_entries(plain_of(name), empty, file.cluster, file.indicators)
    assert findings == ()
    assert len(read.passages) == len(plain_of(name)["passages"])


@pytest.mark.parametrize(
    ("name", "key", "units", "chair", "expected"),
    [
        ("cum-1-2025", ("Bộ Công an", "1", 2025), 3, "Công an TP Hà Nội", None),
        ("cum-5-2025", ("Bộ Công an", "5", 2025), 2, "Công an tỉnh Nghệ An", 5),
        ("cum-6-2024", ("Bộ Công an", "6", 2024), 5, "Công an tỉnh Thanh Hóa", None),
        ("cum-3-2025", ("Bộ Công an", "3", 2025), 6, "Công an tỉnh Cao Bằng", None),
        ("cum-1-2023-so-ket", ("Bộ Công an", "1", 2023), 5, None, None),
    ],
)
def test_each_cluster_has_its_published_members(
    name: str, key: tuple[str, str, int], units: int, chair: str | None, expected: int | None
) -> None:
    cluster = cluster_of(name).cluster

    assert (cluster.level, cluster.number, cluster.year) == key
    assert (len(cluster.units), cluster.units_expected) == (units, expected)
    leader = cluster.unit(cluster.chair or "")
    assert (leader.name if leader else None) == chair


def test_the_members_are_units_of_their_time() -> None:
    known = tomllib.loads(seed("units.toml").read_text("utf-8"))["unit"]
    today = {unit["name"] for unit in known}
    before = {name for unit in known for name in unit.get("from", [unit["name"]])}

    for name in IDS:
        cluster = cluster_of(name).cluster
        names = today if cluster.year >= 2025 else before
        assert {unit.short for unit in cluster.units} <= names, name


@pytest.mark.parametrize(
    ("name", "indicator", "value", "exactness"),
    [
        ("cum-5-2025", "KTLUOT", "12800", "almost"),
        ("cum-5-2025", "TLKP", "80", "at_least"),
        ("cum-6-2024", "TLKP", "80", "at_least"),
        ("cum-3-2025", "KTTT", "1616", "exact"),
        ("cum-3-2025", "KTCN", "7186", "exact"),
        ("cum-3-2025", "DIENHINHTT", "10", "more_than"),
        ("cum-3-2025", "DIENHINHCN", "28", "exact"),
        ("cum-3-2025", "NTVT", "27", "exact"),
        ("cum-3-2025", "THUCAMON", "248", "more_than"),
        ("cum-3-2025", "NHAO", "120000000", "exact"),
    ],
)
def test_a_figure_of_the_whole_cluster_is_kept_as_published(
    name: str, indicator: str, value: str, exactness: str
) -> None:
    figure = next(each for each in plain_of(name)["figures"] if each["indicator"] == indicator)

    assert (figure["unit"], figure["value"], figure["exactness"]) == (None, value, exactness)


@pytest.mark.parametrize(
    ("name", "once"),
    [
        ("cum-3-2025", ("Cụm trưởng năm 2026 cho Công an tỉnh Lào Cai", "Tuyên Quang là Cụm phó năm 2026")),
        ("cum-5-2025", ("Cụm trưởng năm 2026 cho Công an tỉnh Hà Tĩnh",)),
    ],
)
def test_who_leads_next_year_is_said_once(name: str, once: tuple[str, ...], tmp_path: Path) -> None:
    text = report_text(name, tmp_path)

    assert [text.count(each) for each in once] == [1] * len(once)
    assert "Đơn vị Cụm trưởng năm 2026:" not in text


@pytest.mark.parametrize(
    ("name", "day", "office"),
    [
        ("cum-1-2023-so-ket", "ngày 03 tháng 7 năm 2023", "Cục Công tác đảng và công tác chính trị, Bộ Công an"),
        ("cum-3-2025", "ngày 21 tháng 11 năm 2025", "Cục Công tác chính trị, Bộ Công an"),
        ("cum-6-2024", "ngày 27 tháng 11 năm 2024", "Cục Công tác đảng và công tác chính trị, Bộ Công an"),
    ],
)
def test_the_report_bears_the_day_of_its_conference_and_the_offices_of_that_day(
    name: str, day: str, office: str, tmp_path: Path
) -> None:
    text = report_text(name, tmp_path)

    assert day in text
    assert f"- {office} (để báo cáo);" in text
