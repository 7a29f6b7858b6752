"""A framework written as an annex reads back as the same tree: codes, titles, maxima, parts; in Excel and in Word."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.cluster import Cluster
from desktop.domain.framework import Criterion, Direct, Framework, Part
from desktop.papers.framework_annex import annex_book, annex_text
from desktop.sheets.annex import read_annex
from desktop.sheets.reading import read_book
from tests.domain.scoring.builders import EIGHT_KINDS
from tests.papers.ledgers import CLUSTER

Write = Callable[[Framework, Cluster, date], bytes]

_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI")
_NUMBERS = tuple(map(str, range(1, 12)))
_LETTERS = tuple("ABCDEGHKLMN")
_TRICKY = (
    "Tổng cộng",
    "- Có kế hoạch",
    "9. Tham mưu",
    "Điểm thưởng",
    "Tối đa 5 điểm",
    "Khám phá án (10 điểm)",
    "Từ 80% trở lên",
    "Ghi chú về cách chấm",
    "Nội dung, tiêu chí",
    "CÔNG TÁC AN NINH",
    "mỗi vụ trừ 0,5 điểm",
    "Xếp loại",
    "12",
)
_WORDS = (
    "công",
    "tác",
    "tỷ lệ",
    "80%",
    "nắm",
    "(mới)",
    "1.000",
    "điểm",
    "mỗi",
    "–",
    "an ninh;",
    "5/7",
    "ĐỀ ÁN 06",
    "từ",
    "và",
)
_SPOKEN = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=9).map(" ".join)
_TITLES = st.one_of(st.sampled_from(_TRICKY), _SPOKEN.filter(lambda text: any(map(str.isalpha, text))))
_ROOT_TITLES = _TITLES.filter(lambda text: "điểm" not in text.casefold())
_POINTS = st.integers(0, 4000).map(lambda cents: Decimal(cents) / 100)


@st.composite
def frameworks(draw: st.DrawFn) -> Framework:
    """Random trees up to three levels deep whose sums fit; roots in one family of codes, extras under T and P."""
    family = draw(st.sampled_from((_ROMANS, _NUMBERS, _LETTERS)))
    codes = family[: draw(st.integers(1, 5))]
    parts = [(code, Part.BASE) for code in codes]
    parts += draw(
        st.sampled_from(([], [("T", Part.BONUS)], [("P", Part.PENALTY)], [("T", Part.BONUS), ("P", Part.PENALTY)]))
    )
    criteria = tuple(each for code, part in parts for each in _grown(draw, code, part, 0))
    total = sum((each.max for each in criteria if each.part is Part.BASE and "." not in each.code), Decimal(0))
    name = draw(st.sampled_from(("Khung tiêu chí thi đua năm 2026", "KHUNG TIÊU CHÍ")))
    return Framework(name, 2026, 1, total, criteria)


def _grown(draw: st.DrawFn, code: str, part: Part, depth: int) -> list[Criterion]:
    title = draw(_TITLES if depth else _ROOT_TITLES)
    if depth == 2 or draw(st.booleans()):
        return [Criterion(code, title, draw(_POINTS), part, draw(st.sampled_from((Direct(), *EIGHT_KINDS))))]
    locals_ = ("a", "b", "c", "d", "đ") if depth else ("1", "2", "3", "10", "11")
    chosen = locals_[: draw(st.integers(1, len(locals_)))]
    below = [each for local in chosen for each in _grown(draw, f"{code}.{local}", part, depth + 1)]
    most = sum((each.max for each in below if each.code.count(".") == depth + 1), Decimal(0))
    return [Criterion(code, title, most, part), *below]


@pytest.mark.parametrize(("suffix", "write"), [("xlsx", annex_book), ("docx", annex_text)])
def test_an_annex_reads_back_as_the_framework_it_was_written_from(suffix: str, write: Write) -> None:
    @settings(max_examples=100, deadline=None)
    @given(frameworks())
    def there_and_back(framework: Framework) -> None:
        with TemporaryDirectory() as folder:
            path = Path(folder) / f"khung.{suffix}"
            path.write_bytes(write(framework, CLUSTER, date(2026, 2, 15)))
            draft = read_annex(read_book(str(path)), 2026)
        assert draft is not None
        assert draft.framework.criteria == tuple(
            replace(each, kind=Direct() if each.is_leaf else None) for each in framework.criteria
        )
        assert draft.framework.total == framework.total
        assert draft.warnings == ()

    there_and_back()
