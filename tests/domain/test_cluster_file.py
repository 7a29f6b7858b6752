"""A cluster file is read whole or refused with every reason and its place."""

from datetime import date
from pathlib import Path

import pytest

from desktop.domain.cluster_file import read_cluster
from desktop.domain.finding import Level

VECTORS = Path(__file__).parent.parent / "vectors"

GOOD = """
level = "Bộ Công an"
number = "1"
name = "Cụm thi đua mẫu"
year = 2026
chair = "AB"
deputy = "CD"
units_expected = 5
[[rounds]]
code = "so-ket"
title = "Sơ kết 6 tháng"
from = 2025-11-15
to = 2026-05-14
[[rounds]]
code = "tong-ket"
title = "Tổng kết năm 2026"
from = 2025-11-15
to = 2026-11-14
[[units]]
code = "CD"
name = "Công an tỉnh Cẩm Đông"
order = 2
[[units]]
code = "AB"
name = "Công an tỉnh An Bình"
short = "An Bình"
aliases = ["CA An Bình"]
order = 1
[[indicators]]
code = "KT"
title = "Lượt khen thưởng"
unit = "lượt"
[conference]
held_on = 2026-11-21
place = "Công an tỉnh An Bình"
acts = ["thảo luận"]
next_chair = "CD"
[[delegates]]
name = "Đại biểu mẫu"
rank = "Đại tá"
post = "Giám đốc"
body = "Công an tỉnh An Bình"
"""


def codes_of(text: str) -> set[str]:
    found, findings = read_cluster(text, "cum.toml")
    assert found is None
    assert all(finding.level is Level.ERROR and finding.place is not None for finding in findings)
    return {finding.code for finding in findings}


def test_units_stand_in_protocol_order_and_rounds_in_file_order() -> None:
    opening, findings = read_cluster(GOOD, "cum.toml")
    assert opening is not None
    assert findings == ()
    assert [unit.code for unit in opening.cluster.units] == ["AB", "CD"]
    assert [each.code for each in opening.cluster.rounds] == ["so-ket", "tong-ket"]


def test_a_unit_without_short_name_keeps_its_full_one() -> None:
    opening, _ = read_cluster(GOOD, "cum.toml")
    assert opening is not None
    unit = opening.cluster.unit("CD")
    assert unit is not None
    assert unit.short == "Công an tỉnh Cẩm Đông"


def test_the_last_round_is_meant_when_none_is_named() -> None:
    opening, _ = read_cluster(GOOD, "cum.toml")
    assert opening is not None
    last, first, none = (opening.cluster.round(code) for code in (None, "so-ket", "khac"))
    assert last is not None
    assert last.code == "tong-ket"
    assert first is not None
    assert first.ends == date(2026, 5, 14)
    assert none is None


def test_what_is_known_of_the_conference_is_read() -> None:
    opening, _ = read_cluster(GOOD, "cum.toml")
    assert opening is not None
    assert opening.conference.held_on == date(2026, 11, 21)
    assert opening.conference.acts == ("thảo luận",)
    assert [delegate.rank for delegate in opening.conference.delegates] == ["Đại tá"]
    assert [indicator.code for indicator in opening.indicators] == ["KT"]


@pytest.mark.parametrize("path", sorted(VECTORS.glob("*/*/cluster.toml")), ids=lambda path: path.parent.name)
def test_every_cluster_of_the_vectors_is_read(path: Path) -> None:
    opening, findings = read_cluster(path.read_text("utf-8"), path.name)
    assert opening is not None
    assert findings == ()


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ('number = "1"', "", "missing_key"),
        ('number = "1"', "number = 1", "wrong_type"),
        ('number = "1"', 'number = ""', "wrong_type"),
        ("year = 2026", 'year = "2026"', "wrong_type"),
        ('chair = "AB"', 'chair = "ZZ"', "unit_not_in_cluster"),
        ('next_chair = "CD"', 'next_chair = "ZZ"', "unit_not_in_cluster"),
        ('code = "CD"', 'code = "AB"', "duplicate_code"),
        ('code = "so-ket"', 'code = "tong-ket"', "duplicate_code"),
        ("to = 2026-05-14", "to = 2024-05-14", "round_backwards"),
        ("order = 2", "order = 2\ncolour = 1", "unknown_key"),
        ('place = "Công an tỉnh An Bình"', 'venue = "x"', "unknown_key"),
        ("units_expected = 5", "units_expected = 5\nsize = 5", "unknown_key"),
        ('level = "Bộ Công an"', 'level = "Bộ Công an', "toml_syntax"),
        ('rank = "Đại tá"', "", "missing_key"),
    ],
)
def test_a_fault_is_refused_by_its_code(before: str, after: str, code: str) -> None:
    assert before in GOOD
    assert code in codes_of(GOOD.replace(before, after, 1))


def test_all_faults_are_told_at_once() -> None:
    assert codes_of('name = "x"\nextra = 1\nunits = 3') >= {"unknown_key", "missing_key", "wrong_type", "no_round"}
