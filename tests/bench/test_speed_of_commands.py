"""How long commands take, beside a bare interpreter in the same run.

Promised: `--help` under 0.5 s, the demo end to end under 15 s on two cores.
"""

import subprocess
import sys
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

ROOT = Path(__file__).parent.parent.parent


def run(*arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], cwd=ROOT, check=True, capture_output=True)


@pytest.mark.benchmark(group="start")
def test_a_bare_interpreter(benchmark: BenchmarkFixture) -> None:
    benchmark(run, "-c", "import click, tomllib, decimal")


@pytest.mark.benchmark(group="start")
def test_help(benchmark: BenchmarkFixture) -> None:
    benchmark(run, "main.py", "--help")


@pytest.mark.benchmark(group="demo")
def test_the_demo_end_to_end(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    folders = iter(str(tmp_path / str(number)) for number in range(10))
    benchmark.pedantic(lambda: run("main.py", "demo", "--out", next(folders)), rounds=3)  # type: ignore[no-untyped-call]


@pytest.mark.benchmark(group="demo")
def test_the_libraries_alone(benchmark: BenchmarkFixture) -> None:
    libraries = "import sqlite_utils, docx, xlsxwriter, openpyxl, jinja2, rapidfuzz, lxml.etree"
    benchmark.pedantic(lambda: run("-c", libraries), rounds=3)  # type: ignore[no-untyped-call]
