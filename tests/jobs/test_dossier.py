"""The dossier: every paper from one value, never over a file that a person touched, one truth in all of them."""

import json
import zipfile
from pathlib import Path

import pytest

from desktop.domain.desk import Desk
from desktop.domain.ledger import Layer
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.demo import make_demo
from desktop.jobs.dossier import compile_dossier, known_papers, load_dossier
from desktop.jobs.trace import trace_in
from tests.jobs.sample import desk_at


def test_the_demo_makes_store_and_dossier_in_one_go(tmp_path: Path) -> None:
    out = tmp_path / "demo"
    made = make_demo(desk_at(out / "demo.tongket"), str(out))
    assert {each.status for each in made.taken} == {"kept"}
    assert len(made.taken) == 12
    manifest = json.loads((out / "dossier" / "manifest.json").read_text("utf-8"))
    assert {each["paper"] for each in manifest["files"]} == {paper for paper, _ in known_papers()} - {"da-xem-xet"}
    with pytest.raises(DeskError) as caught:
        make_demo(desk_at(out / "demo.tongket"), str(out))
    assert caught.value.trouble is Trouble.STORE_EXISTS


def test_progress_is_told_paper_by_paper(sample: Desk, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    compile_dossier(
        sample, str(tmp_path), ("so-lieu", "khen-thuong"), Layer.AGREED, lambda *step: told.append(step[:2])
    )
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_an_unknown_paper_is_told_before_anything_is_written(sample: Desk, tmp_path: Path) -> None:
    with pytest.raises(DeskError) as caught:
        compile_dossier(sample, str(tmp_path / "hs"), ("bao-cao", "khong-co"), Layer.AGREED)
    assert caught.value.trouble is Trouble.UNKNOWN_PAPER
    assert not (tmp_path / "hs").exists()


def test_a_paper_touched_by_hand_is_not_overwritten(sample: Desk, tmp_path: Path) -> None:
    compile_dossier(sample, str(tmp_path), ("bao-cao",), Layer.AGREED)
    touched = tmp_path / "bao-cao.docx"
    with zipfile.ZipFile(touched, "a") as archive:
        archive.comment = "sửa tay".encode()
    before = touched.read_bytes()
    again = compile_dossier(sample, str(tmp_path), ("bao-cao",), Layer.AGREED)
    assert touched.read_bytes() == before
    assert [Path(each.path).name for each in again.files] == ["bao-cao (2).docx"]


def test_every_number_of_the_report_can_be_traced(sample: Desk, tmp_path: Path) -> None:
    import re

    compile_dossier(sample, str(tmp_path), ("bao-cao",), Layer.AGREED)
    with zipfile.ZipFile(tmp_path / "bao-cao.docx") as archive:
        tags = set(re.findall(r'w:tag w:val="(tk:[^"]+)"', archive.read("word/document.xml").decode()))
    assert len(tags) > 100
    dossier = load_dossier(sample, Layer.AGREED)
    for tag in tags:
        assert trace_in(dossier, tag).value is not None, tag


def test_reasons_cover_every_leaf_total_class_and_rank(sample: Desk) -> None:
    dossier = load_dossier(sample, Layer.AGREED)
    units, leaves = len(dossier.ledger.cluster.units), len(dossier.ledger.framework.leaves)
    assert len(dossier.why) == units * (leaves + 3)
    assert all(dossier.why[number] for number in dossier.why)
    with pytest.raises(KeyError):
        dossier.why["ZZ:I"]


def test_every_number_of_every_table_is_what_its_id_says(sample: Desk) -> None:
    from desktop.domain.citing import cite
    from desktop.papers.excel.books import award_sheets, figure_sheets, score_sheets
    from desktop.papers.slides import slide_tables

    dossier = load_dossier(sample, Layer.AGREED)
    sheets = (*score_sheets(dossier), *figure_sheets(dossier), *award_sheets(dossier))
    tables = (*(table for _, table in sheets), *slide_tables(dossier))
    cells = [cell for table in tables for row in table.rows for cell in row.cells if cell.id and cell.value is not None]
    assert len(cells) > 1500
    for cell in cells:
        cited = cite(dossier, cell.id or "")
        assert cited is not None, cell.id
        assert (
            str(cell.value).startswith(str(cited.value)) if isinstance(cited.value, str) else cell.value == cited.value
        )
