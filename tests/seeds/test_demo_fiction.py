"""The demo is fiction: no real province, no person."""

import re
import tomllib
from collections.abc import Iterator

from desktop.resources import seed
from desktop.sheets.reading import read_book
from seeds.building.forms import demo_ledger

_SURNAMES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Đinh|Đoàn|Lâm|Trịnh|Mai|Cao|Lương|Tạ|Hà|Tô"
)
_PERSON = re.compile(rf"\b(?:{_SURNAMES})(?: [A-ZĐÀ-Ỹ][a-zà-ỹđ]+){{2,3}}\b")
_MADE_UP = re.compile(
    r"(?:\b(?:[Đđ]ại|[Tt]hượng|[Tt]rung|[Tt]hiếu) (?:tá|úy|tướng) )?[A-ZĐÀ-Ỹ][a-zà-ỹđ]+ Mẫu [A-ZĐÀ-Ỹ][a-zà-ỹđ]+"
)
_OF_LISTS = re.compile(r"\b(?:Thiếu tá|Đại úy)(?=, (?:Đội trưởng|Cán bộ) |\"$)", re.MULTILINE)
_RANKED = re.compile(r"\b(?:[Đđ]ại|[Tt]hượng|[Tt]rung|[Tt]hiếu) (?:tá|úy|tướng)\b|\b[Đđ]ồng chí [A-ZĐÀ-Ỹ]")


def real_provinces() -> set[str]:
    """Return the names of every real province and city, of before and after 01/07/2025."""
    units = tomllib.loads(seed("units.toml").read_text("utf-8"))["unit"]
    return {name for unit in units for name in (unit["name"], *unit.get("from", ()))}


def every_text() -> Iterator[str]:
    """Return every text of the demo: its sources and what the reader finds in its files."""
    for path in seed("demo").rglob("*"):
        if path.suffix in {".toml", ".json"}:
            yield path.read_text("utf-8")
        elif path.suffix in {".xls", ".xlsx", ".docx"}:
            yield path.name
            book = read_book(str(path))
            yield from (cell.raw for sheet in book.sheets for cell in sheet.cells)
            yield from (paragraph.text for paragraph in book.paragraphs)


def test_the_list_of_real_provinces_holds_both_times() -> None:
    assert len(tomllib.loads(seed("units.toml").read_text("utf-8"))["unit"]) == 34
    assert {"Hà Giang", "Bình Dương", "Lào Cai", "Hồ Chí Minh"} <= real_provinces()


def test_no_demo_unit_is_a_real_province() -> None:
    assert {unit.short for unit in demo_ledger().cluster.units} & real_provinces() == set()


def test_no_text_of_the_demo_names_a_real_province() -> None:
    places = re.compile(rf"\b(?:{'|'.join(sorted(real_provinces() - {'Hồ Chí Minh'}))})\b")

    assert [found[0] for text in every_text() for found in places.finditer(text)] == []


def test_no_text_of_the_demo_names_a_person_but_those_made_up_for_its_lists() -> None:
    assert _PERSON.search("đồng chí Nguyễn Văn Mẫu phụ trách")
    assert _RANKED.search("Đại tá, Giám đốc")
    texts = (_OF_LISTS.sub("", _MADE_UP.sub("", text)) for text in every_text())
    named = [found[0] for text in texts for one in (_PERSON, _RANKED) for found in one.finditer(text)]

    assert named == []
