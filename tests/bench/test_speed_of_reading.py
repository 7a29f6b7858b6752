"""How long members' workbooks take, beside openpyxl and python-calamine in the same run.

Promised: a workbook of 2,000 rows is read, child process and all, at least as fast as by openpyxl read-only and within
three times python-calamine; the workbooks of 34 members, 120 criteria each, are taken in under 10 s. The time on the
clock is what is promised; the time of the processor, which a busy machine does not lengthen, is told beside it. The
first file of a program, for which the child is started, stands beside the later ones.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import islice, product
from pathlib import Path
from time import process_time
from typing import Any

import openpyxl
import pytest
import python_calamine
import xlsxwriter
from openpyxl.styles import Font
from pytest_benchmark.fixture import BenchmarkFixture

from desktop.domain.book import Verdict
from desktop.domain.cluster import Cluster, Round, Unit
from desktop.domain.desk import Desk
from desktop.domain.framework import Criterion, Direct, Framework, Part
from desktop.jobs.intake import Taken, take
from desktop.jobs.looking import Asking
from desktop.sheets.child_process import end_left_child
from desktop.sheets.process import Reader
from desktop.store import clusters, frameworks
from desktop.store.acts import act
from desktop.store.connection import creating
from tests.jobs.sample import NOON
from tests.sheets.draft.messy import DEEDS, OBJECTS

ROOT = Path(__file__).parent.parent.parent
ROWS, MEMBERS, LEAVES = 2_000, 34, 120
HEAD = ("TT", "Nội dung", "Điểm chuẩn", "Kết quả thực hiện", "Điểm tự chấm", "Minh chứng")
ROUND = Round("tong-ket", "Tổng kết năm 2026", date(2025, 11, 15), date(2026, 11, 14))
TITLES = tuple(f"{deed} {thing}" for deed, thing in islice(product(DEEDS, OBJECTS), LEAVES))


def _save(path: Path, rows: Iterator[Sequence[object]]) -> str:
    made = openpyxl.Workbook(write_only=True)
    sheet = made.create_sheet("Chấm điểm")
    for row in rows:
        sheet.append(row)
    made.save(path)
    return str(path)


def _row(at: int) -> tuple[object, ...]:
    return (at, TITLES[at % LEAVES], 10, f"Kết quả {at}", at % 100 / 10, f"Báo cáo số {at}/BC")


def _by_write_only(path: Path) -> str:
    """Write six columns, every text where it stands, its letters as numbers."""
    return _save(path, map(_row, range(ROWS)))


def _by_xlsxwriter(path: Path, columns: int = 6, formulas: int = 0) -> str:
    """Write columns with borders, texts shared, the sixth column days where there are more; formulas with results."""
    with xlsxwriter.Workbook(path) as made:
        sheet = made.add_worksheet("Chấm điểm")
        framed, dated = made.add_format({"border": 1}), made.add_format({"border": 1, "num_format": "dd/mm/yyyy"})
        for at in range(ROWS):
            texts = (
                *_row(at),
                ROUND.begins + timedelta(days=at % 360),
                *(at * 7 % 1000 / 8 + each for each in range(99)),
            )
            for column, value in enumerate(texts[:columns]):
                sheet.write(at, column, value, dated if isinstance(value, date) else framed)
            for column in range(formulas):
                sheet.write_formula(
                    at, columns + column, f"=SUM(C{at + 1},E{at + 1})*2", framed, (10 + at % 100 / 10) * 2
                )
    return str(path)


def _with_formulas(path: Path) -> str:
    return _by_xlsxwriter(path, formulas=1)


def _with_five_formulas(path: Path) -> str:
    return _by_xlsxwriter(path, formulas=5)


def _wide(path: Path) -> str:
    return _by_xlsxwriter(path, columns=20)


def _quotients(path: Path) -> str:
    """Write numbers of seventeen digits beside each text, as formulas whose results were pasted leave them."""
    return _save(path, ((at, TITLES[at % LEAVES], *(at * each / 97 for each in range(1, 7))) for at in range(ROWS)))


def _moments(path: Path) -> str:
    """Write days with a clock time."""
    begins = datetime(2025, 11, 15, 7, 30)  # noqa: DTZ001 - a workbook's days have no time zone
    times = (begins + timedelta(minutes=47 * at) for at in range(ROWS))
    return _save(path, ((at, TITLES[at % LEAVES], each, each + timedelta(hours=9)) for at, each in enumerate(times)))


def _by_openpyxl_itself(path: Path) -> str:
    """Write ten columns, texts shared, with fonts and number formats."""
    made = openpyxl.Workbook()
    sheet = made.worksheets[0]
    for at in range(ROWS):
        row: list[Any] = [*_row(at), ROUND.begins + timedelta(days=at % 360), at * 250, at / 8, f"Đạt {at % 7}"]
        sheet.append(row)
    for head in sheet[1]:
        head.font = Font(name="Times New Roman", bold=True)
    for (point,) in sheet.iter_rows(min_col=5, max_col=5):
        point.number_format = "0.00"
    made.save(path)
    return str(path)


SHAPES = (
    *(_by_write_only, _by_openpyxl_itself, _by_xlsxwriter, _with_formulas, _with_five_formulas, _wide, _quotients),
    _moments,
)


@pytest.fixture(scope="module", params=SHAPES)
def workbook(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    path: str = request.param(tmp_path_factory.mktemp("doc") / "lon.xlsx")
    return path


@pytest.fixture(scope="module")
def reader(workbook: str) -> Iterator[Reader]:
    with Reader() as started:
        assert started.read(workbook).verdict in {Verdict.READ, Verdict.WARNED}
        yield started


def _by_the_child(reader: Reader, path: str) -> int:
    return reader.read(path).sheets[0].cells[-1].row


def _by_openpyxl(_reader: Reader, path: str) -> int:
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    return len(list(book.worksheets[0].iter_rows(values_only=True)))


def _by_calamine(_reader: Reader, path: str) -> int:
    return len(python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python())


def _spent() -> float:
    """Return the seconds of processor time that this process and its children have used so far."""
    listed = (each.read_text() for each in Path("/proc/self/task").glob("*/children"))
    children = [Path("/proc", number, "schedstat") for each in listed for number in each.split()]
    return process_time() + sum(int(each.read_text().split()[0]) for each in children) / 1e9


def _by_a_new_child(_reader: Reader, path: str) -> int:
    with Reader() as started:
        return _by_the_child(started, path)


WAYS = pytest.mark.parametrize("rows_read", [_by_the_child, _by_openpyxl, _by_calamine])


@pytest.mark.parametrize("rows_read", [_by_the_child, _by_a_new_child, _by_openpyxl, _by_calamine])
@pytest.mark.benchmark(group="a workbook of 2,000 rows, time on the clock")
def test_time(benchmark: BenchmarkFixture, reader: Reader, workbook: str, rows_read: Callable[..., int]) -> None:
    read = benchmark.pedantic(  # type: ignore[no-untyped-call]
        rows_read, (reader, workbook), setup=end_left_child, rounds=9
    )

    assert read == ROWS


@WAYS
@pytest.mark.skipif(not Path("/proc/self/schedstat").exists(), reason="only Linux tells what a child has used")
@pytest.mark.benchmark(group="a workbook of 2,000 rows, time of the processor", min_rounds=9, timer=_spent)
def test_processor(benchmark: BenchmarkFixture, reader: Reader, workbook: str, rows_read: Callable[..., int]) -> None:
    assert benchmark(rows_read, reader, workbook) == ROWS


LOOK = ("main.py", "look", "--json")
BY_OPENPYXL = ("-c", "import openpyxl, sys; list(openpyxl.load_workbook(sys.argv[1], True).worksheets[0].values)")


@pytest.mark.parametrize("told", [LOOK, BY_OPENPYXL], ids=["look", "openpyxl"])
@pytest.mark.benchmark(group="a workbook of 2,000 rows, a process of its own", min_rounds=5)
def test_a_process_of_its_own(benchmark: BenchmarkFixture, workbook: str, told: tuple[str, ...]) -> None:
    ran = benchmark(subprocess.run, [sys.executable, *told, workbook], cwd=ROOT, capture_output=True)
    assert ran.returncode == 0


@pytest.fixture(scope="module")
def members(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, ...]:
    folder = tmp_path_factory.mktemp("don-vi")
    return tuple(_save(folder / f"Cong an tinh so {at}.xlsx", _told(at)) for at in range(1, MEMBERS + 1))


def _told(unit: int) -> Iterator[Sequence[object]]:
    yield (f"CÔNG AN TỈNH SỐ {unit}",)
    yield ("BẢNG TỰ CHẤM ĐIỂM THI ĐUA NĂM 2026",)
    yield HEAD
    yield ("I", "Phần chung", 10 * LEAVES)
    for at, title in enumerate(TITLES, 1):
        yield (at, title, 10, None, (unit * 7 + at * 3) % 41 / 4, f"Báo cáo số {at}/BC-CAT")


def _year(path: Path) -> Desk:
    desk = Desk(str(path), "Cán bộ tổng hợp", lambda: NOON)
    units = tuple(Unit(f"U{at}", f"Công an tỉnh số {at}", f"Số {at}", at) for at in range(1, MEMBERS + 1))
    leaves = tuple(Criterion(f"I.{at}", each, Decimal(10), Part.BASE, Direct()) for at, each in enumerate(TITLES, 1))
    total = Decimal(10 * LEAVES)
    framework = Framework("Khung lớn", 2026, 1, total, (Criterion("I", "Phần chung", total, Part.BASE), *leaves))
    with creating(desk) as db, act(db, desk, "new", {"name": "Cụm lớn", "year": 2026}):
        clusters.save(db, Cluster("Bộ Công an", "1", "Cụm lớn", 2026, units, (ROUND,)))
        frameworks.save(db, framework, "frozen")
    return desk


@pytest.mark.benchmark(group="34 members of 120 criteria")
def test_all_members_are_taken_in(benchmark: BenchmarkFixture, members: tuple[str, ...], tmp_path: Path) -> None:
    desks = (_year(tmp_path / f"{at}.tongket") for at in range(9))

    def taken() -> tuple[Taken, ...]:
        return take(next(desks), members, Asking())

    kept = benchmark.pedantic(taken, rounds=3)  # type: ignore[no-untyped-call]
    assert [(each.status, each.values) for each in kept] == [("kept", LEAVES)] * MEMBERS


@pytest.mark.benchmark(group="34 members of 120 criteria")
def test_all_members_by_the_command(benchmark: BenchmarkFixture, members: tuple[str, ...], tmp_path: Path) -> None:
    desks = (_year(tmp_path / f"lenh-{at}.tongket") for at in range(9))

    def told() -> int:
        command = [sys.executable, "main.py", "import", next(desks).path, *members, "--json"]
        return subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode

    assert benchmark.pedantic(told, rounds=3) == 0  # type: ignore[no-untyped-call]


@pytest.mark.benchmark(group="34 members of 120 criteria")
def test_all_members_by_openpyxl_alone(benchmark: BenchmarkFixture, members: tuple[str, ...]) -> None:
    def read() -> int:
        books = (openpyxl.load_workbook(each, data_only=True) for each in members)
        return sum(book.worksheets[0].max_row for book in books)

    assert benchmark.pedantic(read, rounds=3) == MEMBERS * (LEAVES + 4)  # type: ignore[no-untyped-call]
