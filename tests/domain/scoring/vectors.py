"""The worked vectors under tests/vectors/scoring, read into ledgers."""

import json
import tomllib
from pathlib import Path
from typing import Any

from desktop.domain.cluster import Cluster, Round, Unit
from desktop.domain.entries_file import read_entries
from desktop.domain.framework import Framework
from desktop.domain.framework_file import read_framework
from desktop.domain.ledger import Layer, Ledger

VECTORS = Path(__file__).parents[2] / "vectors" / "scoring"
CASES = tuple(sorted(path.name for path in VECTORS.iterdir()))


def framework_of(case: str) -> Framework:
    path = VECTORS / case / "framework.toml"
    framework, findings = read_framework(path.read_text("utf-8"), path.name)
    assert framework is not None, findings
    return framework


def cluster_of(case: str) -> Cluster:
    plain = tomllib.loads((VECTORS / case / "cluster.toml").read_text("utf-8"))
    units = tuple(Unit(each["code"], each["name"], each["short"], each["order"]) for each in plain["units"])
    rounds = tuple(Round(each["code"], each["title"], each["from"], each["to"]) for each in plain["rounds"])
    return Cluster(plain["level"], plain["number"], plain["name"], plain["year"], units, rounds)


def ledger_of(case: str) -> tuple[Ledger, Layer]:
    framework, cluster = framework_of(case), cluster_of(case)
    plain = json.loads((VECTORS / case / "entries.json").read_text("utf-8"))
    read, findings = read_entries(plain, framework, cluster)
    assert findings == ()
    entries = tuple(entry for _, entry in read.entries)
    return (
        Ledger(cluster, cluster.rounds[-1], framework, (), entries, read.effects, read.draws, read.figures),
        read.stage,
    )


def expected_of(case: str) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads((VECTORS / case / "expected.json").read_text("utf-8"))
    return plain
