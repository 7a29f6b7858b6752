"""What was accepted with words: an annex of the dossier, and the rules that go along to the next year."""

from dataclasses import replace
from pathlib import Path

import openpyxl
from docx import Document

from desktop.domain.changes_file import ChangesFile
from desktop.domain.desk import Desk
from desktop.domain.ledger import Layer
from desktop.domain.rules.rule import Setting
from desktop.jobs.checks import accept, rules, set_rule, take_back
from desktop.jobs.dossier import compile_dossier, dossier_at, write_papers
from desktop.jobs.form_check import check_file
from desktop.jobs.new_year import look_ahead, make_year
from tests.jobs.test_checks import SELF, of

PAPER = ("da-xem-xet",)


def test_accepted_warnings_are_an_annex_in_word_and_excel(sample: Desk, tmp_path: Path) -> None:
    accept(sample, [each.key for each in of(sample, SELF)], "Đơn vị đã giải trình bằng công văn")

    made = compile_dossier(sample, str(tmp_path), PAPER, Layer.AGREED)

    assert sorted(Path(each.path).name for each in made.files) == ["da-xem-xet.docx", "da-xem-xet.xlsx"]
    sheet = openpyxl.load_workbook(tmp_path / "da-xem-xet.xlsx").worksheets[0]
    texts = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]
    table = Document(str(tmp_path / "da-xem-xet.docx")).tables[-1]
    assert texts.count("Đơn vị đã giải trình bằng công văn") == 2
    assert [row.cells[1].text for row in table.rows[1:]] == ["Bắc Sơn", "Kim Thành"]
    assert check_file(str(tmp_path / "da-xem-xet.docx")) == ()


def test_the_papers_of_an_earlier_print_code_have_the_annex_as_it_was(sample: Desk, tmp_path: Path) -> None:
    accept(sample, [each.key for each in of(sample, SELF)], "Đơn vị đã giải trình bằng công văn")
    then = tmp_path / "then"
    first = compile_dossier(sample, str(then), PAPER, Layer.AGREED)
    take_back(sample, of(sample, SELF)[0].key)

    past = dossier_at(sample, Layer.AGREED, str(first.manifest["print_code"]), sample.clock().date())
    write_papers(past, str(tmp_path / "again"), PAPER)

    for name in ("da-xem-xet.docx", "da-xem-xet.xlsx"):
        assert (tmp_path / "again" / name).read_bytes() == (then / name).read_bytes()


def test_without_any_there_is_no_such_paper(sample: Desk, tmp_path: Path) -> None:
    assert compile_dossier(sample, str(tmp_path), PAPER, Layer.AGREED).files == ()


def test_one_that_fell_away_is_not_printed(sample: Desk, tmp_path: Path) -> None:
    accept(sample, [of(sample, SELF, "KT")[0].key], "Đã xem")
    set_rule(sample, Setting(SELF, is_on=False, reason="không dùng"))

    assert compile_dossier(sample, str(tmp_path), PAPER, Layer.AGREED).files == ()


def test_the_rules_go_along_to_the_next_year(sample: Desk, tmp_path: Path) -> None:
    set_rule(sample, Setting(SELF, is_on=False, reason="cụm thống nhất"))
    opening = look_ahead(sample, ChangesFile())
    path = str(tmp_path / "2027.tongket")

    make_year(sample, path, opening)

    assert ("rules", 1) in opening.new.carried
    assert rules(replace(sample, path=path)).settings == {SELF: Setting(SELF, is_on=False, reason="cụm thống nhất")}
