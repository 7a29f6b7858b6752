"""Cells over the child's pipe: their columns as plain JSON, numbers packed, texts joined."""

from array import array
from base64 import b64decode, b64encode
from collections.abc import Collection, Mapping
from typing import Any

from desktop.domain.book import Cell, CellType, Run
from desktop.sheets.columns import Columns, Look, cells_of

PlainCells = dict[str, Any]

_BYTES, _NUMBERS = "B", "I"
_APART = "\x1f"


def plain_cells(columns: Columns) -> PlainCells:
    """Return the cells in `columns` as JSON values, exact."""
    return {
        "rows": _packed(columns.rows),
        "columns": _packed(columns.columns),
        "raws": _joined(columns.raws),
        "look": _packed(columns.look),
        "looks": columns.looks,
        "values": _by_place(columns.values),
        "rounded": _packed(columns.rounded),
        "formulas": _by_place(columns.formulas),
        "runs": _plain_runs(columns.runs),
    }


def cells_of_plain(plain: PlainCells) -> tuple[Cell, ...]:
    """Return the cells that `plain_cells` made `plain` of.

    Raises: TypeError, ValueError, ArithmeticError, LookupError for what it never makes.
    """
    columns = Columns(
        _unpacked(plain["rows"]),
        _unpacked(plain["columns"]),
        _parted(plain["raws"]),
        _unpacked(plain["look"]),
        [Look(CellType(kind), *look) for kind, *look in plain["looks"]],
        _placed(plain["values"]),
        _unpacked(plain["rounded"]),
        _placed(plain["formulas"]),
        _runs(plain["runs"]),
    )
    return cells_of(columns)


def _plain_runs(runs: Mapping[int, tuple[Run, ...]]) -> list[Any]:
    """Return the runs of cells by their places; those of a text that many cells share are told once."""
    told = {id(each): each for each in runs.values()}
    number = {each: at for at, each in enumerate(told)}
    plain = [[[run.text, run.font] for run in each] for each in told.values()]
    return [_packed(runs), _packed([number[id(each)] for each in runs.values()]), plain] if runs else []


def _runs(plain: list[Any]) -> dict[int, tuple[Run, ...]]:
    if not plain:
        return {}
    places, numbers, told = plain
    runs = [tuple(Run(*run) for run in each) for each in told]
    return dict(zip(_unpacked(places), map(runs.__getitem__, _unpacked(numbers)), strict=True))


def _by_place(texts: Mapping[int, str]) -> list[Any]:
    return [_packed(texts), _joined(list(texts.values()))] if texts else []


def _placed(plain: list[Any]) -> dict[int, str]:
    if not plain:
        return {}
    places, texts = plain
    return dict(zip(_unpacked(places), _parted(texts), strict=True))


def _joined(texts: list[str]) -> str | list[str]:
    """Return texts as one, read far faster than many; as they are where one of them holds what parts them."""
    joined = _APART.join(texts)
    return joined if joined.count(_APART) == len(texts) - 1 else texts


def _parted(texts: Any) -> list[str]:
    if isinstance(texts, str):
        return texts.split(_APART)
    if set(map(type, texts)) - {str}:
        raise TypeError
    return list(texts)


def _packed(numbers: Collection[int]) -> str:
    try:
        return _BYTES + b64encode(bytes(numbers)).decode("ascii")
    except ValueError:
        return _NUMBERS + b64encode(array(_NUMBERS, numbers)).decode("ascii")


def _unpacked(text: str) -> list[int]:
    packed = b64decode(text[1:])
    if text.startswith(_BYTES):
        return list(packed)
    numbers = array(_NUMBERS)
    numbers.frombytes(packed)
    return numbers.tolist()
