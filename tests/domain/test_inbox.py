"""What a look into the inbox offers: new, whole files; never a hidden or half-written one, never twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.inbox import Arrivals, SeenFile, arrivals, is_offered

FILE = SeenFile("/nhan/a.xlsx", 10, 1)
GROWN = SeenFile("/nhan/a.xlsx", 20, 2)


@pytest.mark.parametrize(
    "name",
    [
        "~$SoLieu.xlsx",
        ".~lock.a.xlsx#",
        "a.xlsx.part",
        "b.TMP",
        "c.crdownload",
        "Thumbs.db",
        "cum.tongket",
        "desktop.ini",
    ],
)
def test_temporary_files_are_not_offered(name: str) -> None:
    assert not is_offered(name)


@pytest.mark.parametrize("name", ["SoLieu_AB.xlsx", "Báo cáo tổng kết.docx", "bang diem.xls", "phụ lục.part1.docx"])
def test_what_units_send_is_offered(name: str) -> None:
    assert is_offered(name)


@pytest.mark.parametrize(
    ("now", "before", "known", "expected"),
    [
        ((FILE,), (), (), Arrivals((), (FILE,))),
        ((FILE,), (FILE,), (), Arrivals((FILE,), ())),
        ((GROWN,), (FILE,), (), Arrivals((), (GROWN,))),
        ((FILE,), (FILE,), (FILE,), Arrivals()),
        ((GROWN,), (GROWN,), (FILE,), Arrivals((GROWN,), ())),
        ((), (FILE,), (), Arrivals()),
        ((SeenFile("/nhan/rong.xlsx", 0, 1),), (SeenFile("/nhan/rong.xlsx", 0, 1),), (), Arrivals()),
    ],
)
def test_a_file_is_offered_once_nobody_writes_to_it(
    now: tuple[SeenFile, ...], before: tuple[SeenFile, ...], known: tuple[SeenFile, ...], expected: Arrivals
) -> None:
    assert arrivals(now, before, known) == expected


files = st.builds(SeenFile, st.sampled_from("abc"), st.integers(0, 2), st.integers(0, 2))


@given(st.sets(files), st.sets(files), st.sets(files))
def test_what_was_offered_is_never_offered_again(
    now: set[SeenFile], before: set[SeenFile], known: set[SeenFile]
) -> None:
    came = arrivals(now, before, known)
    assert not set(came.new) & known
    assert set(came.new) <= before & now
    assert not set(came.new) & set(came.growing)
