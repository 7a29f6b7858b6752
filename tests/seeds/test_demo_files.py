"""The demo members' files are read wholly by the real reader, without one question."""

from decimal import Decimal

import pytest

from desktop.domain.finding import Level
from desktop.domain.outline import heading_of
from desktop.resources import seed
from tests.seeds.reading import draft_of, lines_of, said, told, truth

WORKBOOKS = sorted(truth()["files"])
REPORTS = sorted(truth()["reports"])
CORRECTED = "CA Kim Thành - tự chấm điểm (bổ sung).xlsx"
FAULTY = "DP_cham_diem (vượt điểm tối đa).xlsx"


def test_six_workbooks_and_six_reports_are_shipped_and_nothing_else() -> None:
    shipped = sorted(path.name for path in seed("demo", "files").iterdir())

    assert shipped == sorted([*WORKBOOKS, *REPORTS])
    assert (len(WORKBOOKS), len(REPORTS)) == (6, 6)
    assert sum(name.endswith(".xls") for name in WORKBOOKS) == 1


@pytest.mark.parametrize("name", WORKBOOKS)
def test_every_claim_of_a_workbook_is_read_as_it_was_meant(name: str) -> None:
    draft = draft_of("files", name)

    assert (draft.kind, draft.unit) == ("workbook", truth()["files"][name]["unit"])
    assert said(draft) == told(truth()["files"][name])
    assert sorted(draft.blank) == sorted(truth()["files"][name]["blank"])


@pytest.mark.parametrize("name", WORKBOOKS)
def test_every_figure_of_a_workbook_is_read_as_it_was_meant(name: str) -> None:
    read = {(each.indicator, each.period, each.value, each.exactness.value) for each in draft_of("files", name).figures}

    figures = truth()["files"][name]["figures"]
    assert read == {(each["indicator"], each["period"], Decimal(each["value"]), each["exactness"]) for each in figures}


@pytest.mark.parametrize("name", WORKBOOKS)
def test_every_award_of_a_workbook_is_read_as_it_was_meant(name: str) -> None:
    read = {
        (each.level, each.form, each.object, each.status, each.count, each.period)
        for each in draft_of("files", name).awards
    }

    awards = truth()["files"][name]["awards"]
    assert read == {
        (each["level"], each["form"], each["object"], each["status"], int(each["count"]), each["period"])
        for each in awards
    }


@pytest.mark.parametrize("name", [*WORKBOOKS, *REPORTS])
def test_every_line_of_a_list_is_read_as_it_was_meant(name: str) -> None:
    kind = "files" if name in WORKBOOKS else "reports"
    assert lines_of(draft_of("files", name)) == truth()[kind][name]["lines"]


def test_the_corrected_workbook_lists_one_award_more() -> None:
    first, later = (
        lines_of(draft_of(*path)) for path in (("files", CORRECTED.replace(" (bổ sung)", "")), ("later", CORRECTED))
    )
    assert later == truth()["later"][CORRECTED]["lines"]
    assert [line["name"] for line in later if line not in first] == ["Bùi Mẫu Minh"]


@pytest.mark.parametrize("name", [*WORKBOOKS, *REPORTS])
def test_no_file_raises_an_error_or_a_question(name: str) -> None:
    findings = draft_of("files", name).findings

    assert [each for each in findings if each.level in {Level.ERROR, Level.QUESTION}] == []


@pytest.mark.parametrize("name", [*WORKBOOKS, *REPORTS])
def test_whose_file_it_is_is_known_surely(name: str) -> None:
    assert draft_of("files", name).confidence >= 0.95


@pytest.mark.parametrize("name", WORKBOOKS)
def test_every_claim_names_the_cell_it_came_from(name: str) -> None:
    sourceless = [each.criterion for each in draft_of("files", name).claims if not each.sources]

    assert sourceless == []


@pytest.mark.parametrize("name", REPORTS)
def test_every_section_of_a_report_is_read_under_its_heading(name: str) -> None:
    draft = draft_of("files", name)
    report = truth()["reports"][name]

    read = {heading.key: each.text for each in draft.sections if (heading := heading_of(each.heading))}
    assert (draft.kind, draft.unit) == ("narrative", report["unit"])
    assert {key: read[key].startswith("\n".join(texts)) for key, texts in report["sections"].items()} == dict.fromkeys(
        report["sections"], True
    )


def test_the_corrected_workbook_changes_three_cells_and_leaves_none_blank() -> None:
    first = told(truth()["files"]["CA Kim Thành - tự chấm điểm.xlsx"])
    draft = draft_of("later", CORRECTED)

    assert (draft.unit, draft.blank) == ("KT", ())
    assert said(draft) == told(truth()["later"][CORRECTED])
    assert {code for code, value in said(draft).items() if first.get(code) != value} == {"V.5", "VI.6", "VII.3"}


def test_the_faulty_workbook_claims_more_than_the_maximum_in_one_cell() -> None:
    draft = draft_of("later", FAULTY)

    errors = [each for each in draft.findings if each.level is Level.ERROR]
    assert [(each.code, each.criterion) for each in errors] == [("over_maximum", "IV.2")]
    assert (errors[0].place and errors[0].place.cell, errors[0].facts["value"]) == ("E44", Decimal("2.5"))
    assert said(draft) == {code: value for code, value in told(truth()["later"][FAULTY]).items() if code != "IV.2"}
