"""Lists of a paper set against those of today's, line by line."""

from dataclasses import replace
from datetime import date

from desktop.domain.dossier import Dossier
from desktop.domain.ledger import Section
from desktop.domain.reconcile.data import Data
from desktop.domain.reconcile.match import reconcile
from desktop.domain.reconcile.paper_text import PaperText
from desktop.domain.registers.registered import Registered
from desktop.domain.wording.listed import list_remarks
from desktop.papers.catalogue import build
from desktop.sheets.docx.readback import read_back
from tests.papers.ledgers import ledger, standings
from tests.papers.registers import EXEMPLARS, MODELS, exemplar, listed, model

TABLE = "Danh sách\nTên mô hình, cách làm hay | Đơn vị\nNhà sạch | Tổ 1\nNgõ đẹp | Tổ 2"


def dossier(*entries: Registered) -> Dossier:
    own = replace(listed(ledger(), *entries), sections=(Section("AB", 1, "5. Phong trào toàn dân", TABLE),))
    return Dossier(own, standings(), date(2026, 11, 21))


def read(paper: str, made: Dossier) -> PaperText:
    content = next(each.content for each in build(made, (paper,)) if each.file_name.endswith(".docx"))
    return read_back(content, "a.docx")


def told(paper: str, then: Dossier, now: Dossier) -> list[tuple[str, str]]:
    data = Data(now, (read(paper, now),))
    file = read(paper, then)
    return [(each.finding.code, each.text) for each in list_remarks(reconcile(file, data), data)]


def test_the_same_lists_say_nothing() -> None:
    whole = dossier(*MODELS, *EXEMPLARS)
    assert [told(paper, whole, whole) for paper in ("mo-hinh", "dien-hinh", "bao-cao")] == [[], [], []]


def test_a_units_own_table_under_the_same_heading_is_not_taken_for_the_list() -> None:
    then, now = dossier(MODELS[0], MODELS[1]), dossier(MODELS[0])
    assert told("bao-cao", then, now) == [("list_row_gone", MODELS[1].name)]


def test_a_missing_line_is_told_behind_the_line_it_follows() -> None:
    then, now = dossier(MODELS[1]), dossier(MODELS[0], MODELS[1], MODELS[2])
    file, today = read("mo-hinh", then), read("mo-hinh", now)
    data = Data(now, (today,))
    found = [(each.text, each.finding.facts["after"]) for each in list_remarks(reconcile(file, data), data)]
    assert found == [(MODELS[0].name, ""), (MODELS[2].name, MODELS[1].name)]


def test_heads_of_groups_are_no_lines() -> None:
    then, now = dossier(EXEMPLARS[0]), dossier(EXEMPLARS[0], exemplar("BS", "Tổ Một", object="tap_the"))
    assert told("dien-hinh", then, now) == [("list_row_missing", "Tổ Một")]


def test_a_cell_filled_or_emptied_or_changed_is_told() -> None:
    name = "Camera an ninh khu dân cư"
    then = dossier(model("AB", name, field="Ma túy", scope="2 xã"), MODELS[3])
    now = dossier(model("AB", name, field="Ma tuý", result="Tốt"), MODELS[3])
    codes = told("mo-hinh", then, now)
    assert {code for code, _ in codes} == {"list_cell_differs"}
    assert {text for _, text in codes} >= {"Ma túy", ""}
