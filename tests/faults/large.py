"""A store of the size trust.md names: 60 units x 300 criteria x 4 layers, kept by the program itself."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from desktop.domain.desk import Desk
from desktop.domain.ledger import LAYERS
from desktop.jobs.cluster import create_from_files
from desktop.jobs.entry import enter_file
from tests.jobs.sample import NOON, desk_at

UNITS, SECTIONS, LEAVES = 60, 10, 30


def make_large(folder: Path) -> Desk:
    """Make the store in `folder`: the year is one act, each layer another."""
    (folder / "cum.toml").write_text("\n".join(_cluster()), "utf-8")
    (folder / "khung.toml").write_text("\n".join(_framework()), "utf-8")
    desk = desk_at(folder / "lon.tongket")
    create_from_files(desk, str(folder / "cum.toml"), str(folder / "khung.toml"))
    for number, layer in enumerate(LAYERS):
        file = folder / f"{layer}.json"
        entries = [{**cell, "layer": layer, "reason": "Theo hồ sơ"} for cell in _cells(Random(number))]
        file.write_text(json.dumps({"stage": layer, "entries": entries}), "utf-8")
        enter_file(replace(desk, clock=_clock(number)), str(file))
    return desk


def _clock(days: int) -> Callable[[], datetime]:
    return lambda: NOON + timedelta(days=days)


def _cluster() -> Iterator[str]:
    yield 'level = "Bộ Công an"\nnumber = "0"\nname = "Cụm thi đua lớn"\nyear = 2026\nchair = "U01"'
    yield '[[rounds]]\ncode = "tong-ket"\ntitle = "Tổng kết năm 2026"\nfrom = 2025-11-15\nto = 2026-11-14'
    for number in range(1, UNITS + 1):
        yield f'[[units]]\ncode = "U{number:02}"\nname = "Công an tỉnh số {number}"'
        yield f'short = "Số {number}"\norder = {number}'


def _framework() -> Iterator[str]:
    total = SECTIONS * LEAVES * 10
    yield f'name = "Khung lớn"\nyear = 2026\nversion = 1\ntotal = "{total}"\ntie_breaks = ["section:1"]'
    for section in range(1, SECTIONS + 1):
        yield f'[[criteria]]\ncode = "{section}"\npart = "base"\ntitle = "Phần {section}"\nmax = "{LEAVES * 10}"'
        for leaf in range(1, LEAVES + 1):
            yield f'[[criteria]]\ncode = "{section}.{leaf}"\npart = "base"\ntitle = "Tiêu chí {section}.{leaf}"'
            yield 'max = "10"\nkind = "direct"'
    yield f'[[classes]]\nname = "Xuất sắc"\nfrom = "{total // 2}"'
    yield '[[classes]]\nname = "Hoàn thành"\nfrom = "0"'


def _cells(chance: Random) -> Iterator[dict[str, str]]:
    for unit in range(1, UNITS + 1):
        for section in range(1, SECTIONS + 1):
            for leaf in range(1, LEAVES + 1):
                points = f"{chance.randint(0, 40) / 4:.2f}"
                yield {"unit": f"U{unit:02}", "criterion": f"{section}.{leaf}", "points": points}
