"""The six demo workbooks: which unit sends what, under which name, made by what."""

import io
from collections.abc import Callable

from openpyxl import Workbook

from seeds.building.forms import filled_form
from seeds.building.layouts import bac_son, dong_phu, ha_lam, kim_thanh
from seeds.building.office import saved_as
from seeds.building.settle import settle
from seeds.building.source import UnitSource

NAMES = {
    "AB": "SoLieu_AB_2026.xlsx",
    "BS": "CAT Bac Son - cham diem thi dua 2026.xls",
    "CG": "SoLieu_CG_2026.xlsx",
    "DP": "DP_cham_diem.xlsx",
    "HL": "Bảng tự chấm Hà Lâm 2026.xlsx",
    "KT": "CA Kim Thành - tự chấm điểm.xlsx",
}

_OWN: dict[str, Callable[[UnitSource], Workbook]] = {
    "BS": bac_son.build,
    "DP": dong_phu.build,
    "HL": ha_lam.build,
    "KT": kim_thanh.build,
}
_OFFICE = {"BS": "xls", "CG": "xlsx"}


def needs_office(code: str) -> bool:
    """Whether this unit's file is one that LibreOffice saved."""
    return code in _OFFICE


def workbook_bytes(source: UnitSource) -> bytes:
    """Return the workbook this unit sends: its own, or the generated form filled in.

    Raises: FileNotFoundError without LibreOffice, for the units that work with it.
    """
    content = settle(filled_form(source) if source.form else _saved(source))
    wanted = _OFFICE.get(source.code)
    if wanted is None:
        return content
    saved = saved_as(content, "xlsx", wanted)
    return settle(saved) if wanted == "xlsx" else saved


def _saved(source: UnitSource) -> bytes:
    book = _OWN[source.code](source)
    book.properties.creator = source.name
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
