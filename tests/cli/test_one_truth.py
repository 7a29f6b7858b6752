"""One truth: every number of every paper read back by other programs and set against `scores --json` and the figures."""

import json
import re
from collections import defaultdict
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pptx import Presentation

from desktop.domain.desk import Desk
from tests.cli.commands import Run
from tests.jobs.sample import made_sample, sample
from tests.papers.docx import bound

__all__ = ["made_sample", "sample"]

WORD = ("bao-cao.docx", "bang-diem.docx", "phieu-diem.docx", "bien-ban.docx")
POINTS = re.compile(r"([A-Z]{2}):([IVXPT]+[\w.]*)")
RESULT = re.compile(r"(total|base|bonus|penalty|rank|class):([A-Z]{2})")
NUMBER = re.compile(r"-?[\d.]+(?:,\d+)?")


@pytest.fixture
def made(run: Run, sample: Desk, tmp_path: Path) -> tuple[Path, dict[str, Any]]:
    """The folder of the sample's papers, and what `scores` says."""
    folder = tmp_path / "hs"
    assert run("dossier", sample.path, "--out", folder)[0] == 0
    return folder, run("scores", sample.path)[1]


def value(text: str) -> Decimal:
    """Return the number a paper prints, by rules written for this test alone."""
    found = NUMBER.search(text)
    assert found, text
    number = Decimal(found.group().rstrip(".").replace(".", "").replace(",", "."))
    return number * {"triệu": 10**6, "tỷ": 10**9}.get((text[found.end() :].split() or [""])[0], 1)


def told(scores: dict[str, Any]) -> dict[str, str]:
    """Return what `scores --json` says, by the ids of the papers."""
    found: dict[str, str] = {}
    for unit in scores["units"]:
        for name in ("total", "base", "bonus", "penalty", "rank", "class"):
            if unit[name] is not None:
                found[f"{name}:{unit['code']}"] = str(unit[name])
        for cell in unit["criteria"]:
            if cell["state"] == "scored":
                found[f"{unit['code']}:{cell['code']}"] = cell["points"]
    return found


def test_every_bound_result_is_that_of_scores(made: tuple[Path, dict[str, Any]]) -> None:
    folder, scores = made
    known, seen = told(scores), set[str]()
    for name in WORD:
        for tag, text in bound((folder / name).read_bytes()):
            id_ = tag.removeprefix("tk:")
            if "@" in id_ or id_ not in known:
                assert not RESULT.fullmatch(id_), (name, id_)
                continue
            seen.add(id_)
            if id_.startswith("class:"):
                assert text.partition(" (")[0] == known[id_], (name, id_)
            else:
                assert value(text) == Decimal(known[id_]), (name, id_, text)
    assert seen == {id_ for id_ in known if not id_.startswith("class:")} | (seen & set(known))
    assert sum(bool(POINTS.fullmatch(id_)) for id_ in seen) > 300


def test_one_id_prints_one_value_in_every_paper(made: tuple[Path, dict[str, Any]]) -> None:
    printed: dict[str, set[Decimal | str]] = defaultdict(set)
    for name in WORD:
        for tag, text in bound((made[0] / name).read_bytes()):
            id_, _, divided = tag.removeprefix("tk:").partition("/")
            if NUMBER.search(text):
                printed[id_].add(value(text) * (int(divided) if divided else 1))
            else:
                printed[id_].add(text)
    assert len(printed) > 400
    assert not {id_: found for id_, found in printed.items() if len(found) > 1}


def test_the_manifest_says_the_same(made: tuple[Path, dict[str, Any]]) -> None:
    folder, scores = made
    known = told(scores)
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    assert manifest["status"] == "done"
    for file in manifest["files"]:
        for id_, plain in file["numbers"].items():
            if id_ in known:
                assert plain == known[id_] or Decimal(plain) == Decimal(known[id_]), (file["file"], id_)


def test_the_workbook_of_points_says_the_same(made: tuple[Path, dict[str, Any]]) -> None:
    folder, scores = made
    sheet = openpyxl.load_workbook(folder / "bang-diem.xlsx", data_only=True)["Bảng điểm"]
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    head = next(row for row in rows if row[0] == "Mã")
    by_code = {str(row[0]): row for row in rows if row[0]}
    for unit in scores["units"]:
        column = head.index(unit["name"].removeprefix("Công an tỉnh "))
        for cell in unit["criteria"]:
            stands = by_code[cell["code"]][column]
            if cell["state"] != "scored":
                assert stands in {"", None, "…", "–", "KG"}, (unit["code"], cell["code"])
            else:
                assert _exact(stands) == Decimal(cell["points"]), (unit["code"], cell["code"], stands)


def test_ranks_say_the_same_in_the_workbook_and_on_the_slides(made: tuple[Path, dict[str, Any]]) -> None:
    folder, scores = made
    expected = [
        [str(unit["rank"]), unit["name"], *(Decimal(unit[name]) for name in ("base", "bonus", "penalty", "total"))]
        for unit in sorted(scores["units"], key=lambda unit: int(unit["rank"]))
    ]
    sheet = openpyxl.load_workbook(folder / "bang-diem.xlsx", data_only=True)["Xếp hạng"]
    rows = [row for row in sheet.iter_rows(values_only=True) if isinstance(row[0], int)]
    assert [[str(row[0]), row[1], *(Decimal(str(each)) for each in row[3:7])] for row in rows] == expected
    shown = [
        [cell.text for cell in row.cells]
        for slide in Presentation(str(folder / "trinh-chieu.pptx")).slides
        for shape in slide.shapes
        if shape.has_table and shape.table.cell(0, 0).text.startswith("Thứ")
        for row in list(shape.table.rows)[1:]
    ]
    assert [[row[0], row[1], *map(value, row[3:7])] for row in shown] == expected


def test_figures_say_the_same_in_the_report_the_workbook_and_on_the_slides(
    made: tuple[Path, dict[str, Any]], run: Run, sample: Desk
) -> None:
    folder = made[0]
    sheet = openpyxl.load_workbook(folder / "so-lieu.xlsx", data_only=True)["Số liệu"]
    rows = [row for row in sheet.iter_rows(values_only=True) if isinstance(row[0], int)]
    in_report = {tag.removeprefix("tk:"): text for tag, text in bound((folder / "bao-cao.docx").read_bytes())}
    compared = 0
    for row in rows:
        code = _code_of(in_report, row[1], made[0])
        if code and isinstance(row[3], int | float):
            assert Decimal(str(row[3])) == value(in_report[f"{code}:AB"]), row[1]
            compared += 1
    assert compared >= 13
    traced = run("trace", sample.path, "PPHS")[1]
    assert Decimal(traced["value"]) == value(in_report["PPHS"])


def test_charts_say_the_same_as_their_tables(made: tuple[Path, dict[str, Any]]) -> None:
    folder, scores = made
    deck = Presentation(str(folder / "trinh-chieu.pptx"))
    charts = [shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart]
    sections = next(each for each in charts if any("Mục I" in series.name for series in each.plots[0].series))
    places = [str(each) for each in sections.plots[0].categories]
    raw = dict(bound((folder / "bang-diem.docx").read_bytes()))
    for unit in scores["units"]:
        at = places.index(unit["name"].removeprefix("Công an tỉnh "))
        total = sum(Decimal(str(series.values[at])) for series in sections.plots[0].series)
        base = raw.get(f"tk:raw:{unit['code']}", unit["base"].replace(".", ","))
        assert total == value(base) + Decimal(unit["bonus"]) - Decimal(unit["penalty"]), unit["code"]


def _exact(stands: object) -> Decimal | None:
    return Decimal(str(stands)) if isinstance(stands, int | float) else None


def _code_of(in_report: dict[str, str], title: object, folder: Path) -> str:
    """Return the code of the figure whose sentence in the report begins with that title."""
    from docx import Document
    from docx.oxml.ns import qn

    for paragraph in Document(str(folder / "bao-cao.docx")).element.body.iter(qn("w:p")):
        text = "".join(each.text or "" for each in paragraph.iter(qn("w:t")))
        if text.startswith(f"{title}:"):
            tags = [each.get(qn("w:val")) or "" for each in paragraph.iter(qn("w:tag"))]
            found = [tag.removeprefix("tk:").partition("@")[0].partition(":")[0] for tag in tags]
            return next((code for code in found if f"{code}:AB" in in_report), "")
    return ""
