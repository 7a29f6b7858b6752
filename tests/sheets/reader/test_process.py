"""The child process: started when needed, kept, and replaced when a file or the child itself misbehaves."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from desktop.domain.book import Book, Verdict
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.reading import begin
from desktop.sheets import child_process, deadline, limits, starting
from desktop.sheets.child_process import Child, NoAnswerError, end_left_child, leave, left_child
from desktop.sheets.deadline import Deadline
from desktop.sheets.odd import Odd
from desktop.sheets.process import Reader
from desktop.sheets.reading import read_book
from desktop.sheets.starting import child_command, started
from tests.sheets.reader.conftest import codes
from tests.sheets.reader.packages import number, rows, workbook

ROOT = str(Path(__file__).parents[3])
READY = "import sys; print('{\"ready\":true}', flush=True); sys.stdin.readline(); "
HANGS = f"{READY}sys.stdin.read()"
WORKS = f"{READY}\nwhile True: pass"
NOISE = "print('xin chào', flush=True); import sys; sys.stdin.read()"
EMPTY = "print('{}', flush=True); import sys; sys.stdin.read()"


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def serving(tasks: str) -> list[str]:
    return python(
        f"import sys; sys.path.insert(0, {ROOT!r})\n"
        "import os\n"
        "from desktop.sheets.child import serve\n"
        "def pid(path, request): return os.getpid()\n"
        "def chatter(path, request): print('nhiễu', flush=True); os.write(1, b'x'); return path\n"
        "def die(path, request): os._exit(3)\n"
        "def hoard(path, request): return len(bytearray(600 << 20))\n"
        "def swell(path, request): return len(bytearray(200 << 20))\n"
        "def fail(path, request): raise KeyError(path)\n"
        "def endless(path, request):\n"
        "  while True: yield 'x' * 1000000\n"
        "def vanish(path, request): os.unlink(path); raise FileNotFoundError\n"
        "def parts(path, request):\n"
        "  from desktop.sheets.reading import read_book_plain\n"
        "  while True: yield next(read_book_plain(path, {}))\n"
        "def nonsense(path, request): yield {'raws': [7]}; return {}\n"
        "def without_cells(path, request):\n"
        "  from desktop.sheets.book_json import plain\n"
        "  from desktop.sheets.reading import read_book\n"
        "  return plain(read_book(path))\n"
        "def write(path, request): return os.write(os.open(path, os.O_WRONLY), b'x')\n"
        f"sys.exit(serve(({tasks}).__getitem__, sys.stdin.buffer, sys.stdout.buffer))"
    )


def read_by_another(file: str) -> Book:
    with Reader() as reader:
        return reader.read(file)


ALL = serving("{each.__name__: each for each in (pid, chatter, die, hoard, swell, fail, write)}")


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "Bảng chấm điểm.xlsx"
    path.write_bytes(workbook(rows(number("A1", "9.5"))))
    return str(path)


def test_a_file_is_read_by_the_program_itself(file: str) -> None:
    with Reader() as reader:
        book = reader.read(file)

    assert (book.verdict, book.file, book.sheets[0].cells[0].raw) == (Verdict.READ, "Bảng chấm điểm.xlsx", "9.5")


MANY = [number(f"A{row}", str(row)) + number(f"B{row}", f"{row}.5") for row in range(1, 2501)]


def _kept_in(folder: Path, content: bytes) -> str:
    path = folder / "Bảng chấm điểm.xlsx"
    path.write_bytes(content)
    return str(path)


def test_cells_that_go_before_their_sheet_is_known_come_as_they_are(tmp_path: Path) -> None:
    turned = rows(*MANY).replace("</sheetData>", f'<row r="2">{number("C2", "7")}{MANY[1]}</row></sheetData>')
    path = _kept_in(tmp_path, workbook(rows(*MANY), turned, rows(number("A1", "1")), rows(*MANY)))
    with Reader() as reader:
        book = reader.read(path)

    assert book == read_book(path)
    assert [len(sheet.cells) for sheet in book.sheets] == [5000, 5001, 1, 5000]
    assert {"unordered_rows", "duplicate_cells"} <= set(codes(book))


def test_a_sheet_that_is_damaged_behind_its_first_cells_is_refused(tmp_path: Path) -> None:
    path = _kept_in(tmp_path, workbook(rows(*MANY), rows(*MANY, "<c>")))
    with Reader() as reader:
        book = reader.read(path)

    assert book == read_book(path)
    assert (book.verdict, codes(book), book.sheets) == (Verdict.REFUSED, ["damaged_part"], ())


def test_the_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert child_command() == [sys.executable, "_read"]


def test_a_missing_file_is_trouble_not_a_book(tmp_path: Path) -> None:
    with Reader() as reader, pytest.raises(DeskError) as trouble:
        reader.read(str(tmp_path / "không có.xlsx"))

    assert trouble.value.trouble is Trouble.FILE_MISSING


@pytest.mark.parametrize("name", [".", "a\0b"])
def test_what_cannot_be_opened_is_trouble(tmp_path: Path, name: str) -> None:
    with Reader() as reader, pytest.raises(DeskError) as trouble:
        reader.read(str(tmp_path / name))

    assert trouble.value.trouble in (Trouble.FILE_UNREADABLE, Trouble.FILE_MISSING)


def test_a_file_that_goes_away_while_it_is_read_is_missing(file: str) -> None:
    with Reader(serving("{'book': vanish}")) as reader, pytest.raises(DeskError) as trouble:
        reader.read(file)

    assert trouble.value.trouble is Trouble.FILE_MISSING


def test_one_child_serves_many_files(file: str) -> None:
    with Reader(ALL) as reader:
        first = reader.ask("pid", file)

        assert reader.ask("pid", file) == first


def test_a_reader_that_is_not_entered_starts_its_child_at_the_first_file(file: str) -> None:
    reader = Reader(ALL)
    first = reader.ask("pid", file)

    assert reader.ask("pid", file) == first
    reader.close()
    assert reader.ask("pid", file) != first
    reader.close()


def test_a_large_parent_does_not_cost_the_child_its_place(file: str) -> None:
    held = bytearray(limits.MEMORY_KEPT)
    held[::4096] = b"x" * len(held[::4096])
    with Reader(ALL) as reader:
        first = reader.ask("pid", file)

        assert reader.ask("pid", file) == first


def test_stray_prints_never_reach_the_answers(file: str) -> None:
    with Reader(ALL) as reader:
        assert reader.ask("chatter", file, {"thêm": 1}) == file


def test_a_child_that_dies_refuses_the_file_and_is_replaced(file: str) -> None:
    with Reader(serving("{'book': die, 'pid': pid}")) as reader:
        first = reader.ask("pid", file)
        book = reader.read(file)

        assert (book.verdict, codes(book), len(book.sha256)) == (Verdict.REFUSED, ["reader_stopped"], 64)
        assert reader.ask("pid", file) != first


def test_a_child_that_waits_without_end_is_stopped(file: str) -> None:
    with Reader(python(HANGS), seconds=0.2) as reader:
        book = reader.read(file)

    assert (book.verdict, codes(book)) == (Verdict.REFUSED, ["held_up"])


@pytest.mark.parametrize(
    ("before", "after", "code"), [(5.0, 5.1, Odd.TOO_SLOW), (5.0, 5.05, Odd.HELD_UP), (None, None, Odd.TOO_SLOW)]
)
def test_what_was_used_of_the_processor_tells_the_files_fault_from_the_machines(
    file: str, monkeypatch: pytest.MonkeyPatch, before: float | None, after: float | None, code: Odd
) -> None:
    child = Child(started(python(WORKS)))
    child.wait_until_ready(Deadline.within(60))
    now, used = count(0, 0.125), iter((before, after))
    monkeypatch.setattr(deadline, "monotonic", lambda: next(now))
    monkeypatch.setattr(child_process, "time_used", lambda _process: next(used))
    with pytest.raises(NoAnswerError) as late:
        child.ask({"task": "book", "path": file}, Deadline.within(0.3), lambda _part: None)
    child.end()

    assert late.value.odd is code


def test_a_child_that_answers_without_end_is_stopped_in_time(file: str) -> None:
    with Reader(serving("{'book': parts}"), seconds=0.2) as reader:
        assert codes(reader.read(file))[0] in {"too_slow", "held_up"}


def test_a_child_that_starts_slowly_is_kept_for_a_later_file(tmp_path: Path, file: str) -> None:
    go = tmp_path / "bắt đầu"
    starts = python(f"import os\nwhile not os.path.exists({str(go)!r}): pass\n{HANGS}")
    with Reader(starts, seconds=0.05) as reader:
        child = reader._begun()
        held_up = reader.read(file)
        go.touch()
        child.wait_until_ready(Deadline.within(60))

        assert codes(held_up) == ["held_up"]
        assert reader._begun() is child


@pytest.fixture
def nobody_waits() -> Iterator[None]:
    end_left_child()
    yield
    end_left_child()


@pytest.mark.usefixtures("nobody_waits")
def test_a_child_that_starts_too_slowly_is_not_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "START_SECONDS", 0)
    with Reader():
        pass

    assert left_child() is None


@pytest.mark.usefixtures("nobody_waits")
def test_the_programs_own_child_waits_for_the_next_reader(file: str) -> None:
    assert read_by_another(file).verdict is Verdict.READ
    child = left_child()
    assert child is not None
    leave(child)
    assert read_by_another(file).verdict is Verdict.READ

    assert left_child() is child
    child.end()


@pytest.mark.usefixtures("nobody_waits")
def test_a_child_begun_before_the_first_file_is_the_next_reader_s(file: str) -> None:
    begin()
    child = left_child()
    assert child is not None
    leave(child)
    assert read_by_another(file).verdict is Verdict.READ

    assert left_child() is child
    child.end()


def test_the_child_loads_nothing_that_makes_classes_slowly(file: str) -> None:
    """Dataclasses, with what they load, take a third of the child's start (ADR 37)."""
    python, *rest = child_command()
    request = json.dumps({"task": "book", "path": file}).encode()
    told = subprocess.run([python, "-X", "importtime", *rest], input=request, capture_output=True, check=False).stderr
    loaded = {line.rpartition(b"|")[2].strip() for line in told.splitlines()}

    assert b"desktop.sheets.xlsx.sheet" in loaded
    assert not {b"dataclasses", b"inspect"} & loaded


@pytest.mark.usefixtures("nobody_waits")
def test_a_process_begun_before_anything_is_loaded_is_the_first_reader_s(file: str) -> None:
    starting.begin()
    starting.begin()
    child = left_child()
    assert child is not None
    assert starting.begun() is None
    leave(child)
    assert read_by_another(file).verdict is Verdict.READ

    assert left_child() is child
    child.end()


@pytest.mark.skipif(sys.platform == "win32", reason="asks Unix whether the process lives")
def test_a_process_nobody_asks_for_ends_with_the_program() -> None:
    code = "from desktop.sheets import starting; starting.begin(); print(starting._Begun.process.pid)"
    begun = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT).stdout

    with pytest.raises(ProcessLookupError):
        os.kill(int(begun), 0)


def test_little_is_loaded_before_the_child_of_a_command_starts() -> None:
    code = "import sys, desktop.sheets.starting; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT).stdout

    own = {each for each in loaded.split() if each.startswith("desktop")}
    assert own == {"desktop", "desktop.sheets", "desktop.sheets.starting"}
    assert not {"typing", "json", "decimal", "dataclasses"} & set(loaded.split())


@pytest.mark.usefixtures("nobody_waits")
def test_one_child_waits_and_no_more(file: str) -> None:
    with Reader() as reader, Reader() as other:
        assert reader.read(file) == other.read(file)
    waiting = left_child()

    assert waiting is not None
    assert left_child() is None
    waiting.end()


@pytest.mark.usefixtures("nobody_waits")
def test_a_child_that_died_while_it_waited_is_not_asked(file: str) -> None:
    read_by_another(file)
    child = left_child()
    assert child is not None
    leave(child)
    child.end()

    assert read_by_another(file).verdict is Verdict.READ


@pytest.mark.usefixtures("nobody_waits")
def test_a_child_that_was_asked_and_has_not_answered_is_not_left(file: str) -> None:
    reader = Reader()
    child = reader._begun()
    child.wait_until_ready(Deadline.within(60))
    with pytest.raises(NoAnswerError):
        child.ask({"task": "book", "path": file}, Deadline.within(0), lambda _part: None)
    reader.close()

    assert left_child() is None


@pytest.mark.parametrize("code", [NOISE, EMPTY, "pass"])
def test_a_child_that_says_nothing_sensible_is_stopped(file: str, code: str) -> None:
    with Reader(python(code)) as reader:
        assert codes(reader.read(file)) == ["reader_stopped"]


@pytest.mark.parametrize("task", ["nonsense", "without_cells", "pid"])
def test_an_answer_that_is_no_book_refuses_the_file(file: str, task: str) -> None:
    with Reader(serving(f"{{'book': {task}, 'pid': pid}}")) as reader:
        first = reader.ask("pid", file)

        assert codes(reader.read(file)) == ["reader_stopped"]
        assert reader.ask("pid", file) != first


def test_an_answer_without_end_is_cut_short(file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ANSWER_SIZE", 3_000_000)
    with Reader(serving("{'book': endless, 'endless': endless}")) as reader:
        assert codes(reader.read(file)) == ["reader_stopped"]
        with pytest.raises(DeskError):
            reader.ask("endless", file)


def test_memory_is_limited(file: str) -> None:
    with Reader(serving("{'book': hoard}")) as reader:
        assert codes(reader.read(file)) == ["out_of_memory"]


def test_a_child_that_grew_large_is_replaced(file: str) -> None:
    with Reader(ALL) as reader:
        first = reader.ask("pid", file)
        reader.ask("swell", file)

        assert reader.ask("pid", file) != first


@pytest.mark.parametrize("task", ["fail", "unknown"])
def test_what_a_task_throws_is_trouble(file: str, task: str) -> None:
    with Reader(ALL) as reader, pytest.raises(DeskError) as trouble:
        reader.ask(task, file)

    assert trouble.value.trouble is Trouble.READER_FAILED
    assert trouble.value.facts == {"path": file, "code": "reader_stopped"}


def test_the_child_cannot_write_files(file: str) -> None:
    target = Path(f"{file}.new")
    target.touch()
    with Reader(ALL) as reader, pytest.raises(DeskError):
        reader.ask("write", str(target))

    assert target.read_bytes() == b""


def test_files_beyond_the_limit_are_not_even_hashed(file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FILE_SIZE", 10)
    with Reader(serving("{'book': die}")) as reader:
        assert reader.read(file).sha256 == ""


def test_a_closed_reader_starts_anew(file: str) -> None:
    reader = Reader(ALL)
    first = reader.ask("pid", file)
    reader.close()
    reader.close()

    assert reader.ask("pid", file) != first
    reader.close()
