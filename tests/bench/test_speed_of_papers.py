"""How long papers take, beside docxtpl and bare XML in the same run.

Promised: a report of about 25 pages with 12 tables of 40 rows is written at least as fast as by docxtpl, in at most
four times of bare XML and zip with the same elements, and ten times the report in about ten times the time; the dossier of the demo under
5 s, one of 34 units and 200 criteria under 60 s.
"""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from desktop.domain.ledger import Layer
from desktop.jobs.dossier import compile_dossier, dossier_of
from desktop.jobs.scoring import result_of
from desktop.papers.catalogue import build
from tests.bench.large import large_ledger
from tests.bench.reports import TABLES, bare, barest, by_template, ours, tables, template, texts
from tests.jobs.sample import desk_at, made_sample
from tests.papers import docx

__all__ = ["made_sample"]

PARAGRAPHS, GRIDS = texts(), tables()
FORM = template(PARAGRAPHS, GRIDS)


def test_the_reports_hold_the_same_numbers() -> None:
    made = (
        ours(PARAGRAPHS, GRIDS),
        by_template(FORM, PARAGRAPHS, GRIDS),
        bare(PARAGRAPHS, GRIDS),
        barest(PARAGRAPHS, GRIDS),
    )
    for content in made:
        assert docx.part(content).count("<w:tbl>") == TABLES
        assert "Chỉ tiêu số 39" in docx.part(content)
        assert "2.849,25" in docx.part(content)
    sizes = [len(docx.part(content)) for content in (made[0], made[2])]
    assert max(sizes) < min(sizes) * 1.05, "the bare writer writes what we write"


@pytest.mark.benchmark(group="report")
@pytest.mark.parametrize(
    "write",
    [ours, lambda *report: by_template(FORM, *report), bare, barest],
    ids=["ours", "docxtpl", "bare", "text alone"],
)
def test_a_report_of_25_pages(benchmark: BenchmarkFixture, write: Callable[..., bytes]) -> None:
    benchmark(write, PARAGRAPHS, GRIDS)


@pytest.mark.benchmark(group="report ten times as long")
@pytest.mark.parametrize("write", [ours, bare], ids=["ours", "bare"])
def test_a_report_of_250_pages(benchmark: BenchmarkFixture, write: Callable[..., bytes]) -> None:
    paragraphs, grids = texts(10), tables(10)
    benchmark(write, paragraphs, grids)


@pytest.mark.benchmark(group="dossier")
def test_the_dossier_of_the_demo(benchmark: BenchmarkFixture, made_sample: Path, tmp_path: Path) -> None:
    store = tmp_path / "mau.tongket"
    shutil.copy(made_sample, store)
    folders = iter(str(tmp_path / str(number)) for number in range(10))
    desk = desk_at(store)
    made = benchmark.pedantic(lambda: compile_dossier(desk, next(folders), (), Layer.AGREED), rounds=3)  # type: ignore[no-untyped-call]
    assert len(made.files) > 6


@pytest.mark.benchmark(group="dossier")
def test_the_papers_of_34_units_and_200_criteria(benchmark: BenchmarkFixture) -> None:
    ledger = large_ledger(34, 200)

    def make() -> int:
        dossier = dossier_of(result_of(ledger, Layer.AGREED), date(2026, 11, 21), "K7M2QX")
        return sum(len(built.content) for built in build(dossier))

    assert benchmark.pedantic(make, rounds=1) > 100_000  # type: ignore[no-untyped-call]
