"""Refreshing: the bound numbers of an edited copy come up to date; what people changed stays, and is told."""

import re
import zipfile
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Pt

from desktop.domain.desk import Desk
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.dossier import compile_dossier
from desktop.jobs.reconcile import ChartCount, Refreshed, reconcile_file, refresh_file
from tests.faults.gate import on_demand
from tests.jobs.papers_of_sample import STAGE, report, retyped, rewritten, sample_papers, without_controls
from tests.jobs.sample import made_sample, sample
from tests.jobs.test_reconcile import enter
from tests.papers.docx import DOCUMENT, bound, part

__all__ = ["made_sample", "report", "sample", "sample_papers"]

_TEXT_AND_RECORD = re.compile(
    r'(?s)(<w:alias w:val=")[^"]*("/><w:tag w:val="tk:[^"]*"/>.*?<w:sdtContent>.*?<w:t[^>]*>)[^<]*'
)


FOOT = "word/footer1.xml"
GROWTH = "word/charts/chart2.xml", "word/embeddings/chart2.xlsx"
_DRAWN = re.compile(rb"(?<=<c:v>)-?[\d.]+(?=</c:v>)")


def drawn(chart: bytes) -> list[Decimal]:
    return [Decimal(each.decode()) for each in _DRAWN.findall(chart)]


def codes_in(foot: bytes) -> list[bytes]:
    return re.findall(rb"[0-9A-Z]{6,10}(?=</w:t>)", foot)


def refreshed(desk: Desk, folder: Path, content: bytes) -> tuple[Refreshed, bytes]:
    path, out = folder / "sửa tay.docx", folder / "mới.docx"
    path.write_bytes(content)
    made = refresh_file(desk, str(path), str(out), STAGE)
    assert path.read_bytes() == content
    return made, out.read_bytes()


def members(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def zipped(parts: dict[str, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return stream.getvalue()


def edited_by_hand(content: bytes) -> bytes:
    """Return the report with a paragraph added, letters changed and a table moved, as python-docx saves it."""
    paper = docx.Document(BytesIO(content))
    paper.paragraphs[20].insert_paragraph_before("Đoạn cán bộ viết thêm: 37 chuyên án.")
    for paragraph in paper.paragraphs[30:36]:
        for run in paragraph.runs:
            run.bold, run.font.size = True, Pt(15)
    body = paper.element.body
    table = body.findall(qn("w:tbl"))[5]
    body.remove(table)
    body.insert(40, table)
    stream = BytesIO()
    paper.save(stream)
    return stream.getvalue()


def moved(before: bytes, after: bytes) -> list[tuple[str, str, str]]:
    return [(tag, was, now) for (tag, was), (_, now) in zip(bound(before), bound(after), strict=True) if was != now]


def test_exactly_the_bound_numbers_that_moved_change_and_nothing_else(
    sample: Desk, tmp_path: Path, report: bytes
) -> None:
    edited = edited_by_hand(report)
    enter(sample, tmp_path, "PPHS", "AB", "1200")

    made, content = refreshed(sample, tmp_path, edited)

    old, new = members(edited), members(content)
    assert list(old) == list(new)
    assert {name for name in old if old[name] != new[name]} == {DOCUMENT, FOOT, *GROWTH}
    assert drawn(new[GROWTH[0]]) != drawn(old[GROWTH[0]])
    assert _DRAWN.sub(b"", old[GROWTH[0]]) == _DRAWN.sub(b"", new[GROWTH[0]])
    assert made.charts == ChartCount(1, 1, 0, 1)
    assert made.code_renewed
    assert old[FOOT].replace(codes_in(old[FOOT])[0], codes_in(new[FOOT])[0]) == new[FOOT]
    assert _TEXT_AND_RECORD.sub(r"\1\2", part(content)) == _TEXT_AND_RECORD.sub(r"\1\2", part(edited))
    assert moved(edited, content) == [(f"tk:{each.id}", each.old, each.new) for each in made.plan.renewals]
    assert ("tk:PPHS", "6.142", "6.156") in moved(edited, content)
    assert len(made.plan.renewals) == 12
    assert (made.plan.conflicts, made.plan.gone, made.plan.left, made.remarks) == ((), (), (), ())


def test_a_renewed_chart_and_its_workbook_say_what_a_new_report_says(
    sample: Desk, tmp_path: Path, report: bytes
) -> None:
    enter(sample, tmp_path, "PPHS", "AB", "1200")

    _, content = refreshed(sample, tmp_path, report)

    compile_dossier(sample, str(tmp_path / "moi"), ("bao-cao",), STAGE)
    old, new = members(content), members((tmp_path / "moi" / "bao-cao.docx").read_bytes())
    assert [old[name] == new[name] for name in GROWTH] == [True, True]


def test_a_chart_whose_numbers_were_edited_is_left_and_counted(sample: Desk, tmp_path: Path, report: bytes) -> None:
    parts = members(report)
    parts[GROWTH[0]] = parts[GROWTH[0]].replace(b"<c:v>-4.40", b"<c:v>-44.0", 1)
    assert parts[GROWTH[0]] != members(report)[GROWTH[0]]
    path = tmp_path / "bieu-do.docx"
    path.write_bytes(zipped(parts))
    enter(sample, tmp_path, "PPHS", "AB", "1200")

    made, content = refreshed(sample, tmp_path, path.read_bytes())

    assert made.charts == ChartCount(1, 1, 0, 0)
    assert [members(content)[name] for name in GROWTH] == [parts[name] for name in GROWTH]
    assert reconcile_file(sample, str(path), STAGE).charts == ChartCount(1, 1, 0, 0)


def test_a_chart_of_somebody_elses_is_not_looked_at(sample: Desk, tmp_path: Path, report: bytes) -> None:
    parts = members(report)
    parts[GROWTH[0]] = parts[GROWTH[0]].replace("Tăng, giảm (%)".encode(), "Số liệu khác".encode())
    made, content = refreshed(sample, tmp_path, zipped(parts))

    assert made.charts == ChartCount(1, 0, 1, 0)
    assert members(content)[GROWTH[0]] == parts[GROWTH[0]]


def test_a_paper_that_is_up_to_date_comes_out_with_the_same_parts(sample: Desk, tmp_path: Path, report: bytes) -> None:
    made, content = refreshed(sample, tmp_path, report)

    assert made.plan.renewals == ()
    assert made.plan.unchanged == len(bound(report))
    assert members(content) == members(report)


def test_a_number_edited_by_hand_is_left_and_shown_three_ways(sample: Desk, tmp_path: Path, report: bytes) -> None:
    enter(sample, tmp_path, "PPHS", "AB", "1200")

    made, content = refreshed(sample, tmp_path, retyped(report, "PPHS", "6.150"))

    (conflict,) = made.plan.conflicts
    assert (conflict.id, conflict.written, conflict.by_hand, conflict.now) == ("PPHS", "6.142", "6.150", "6.156")
    assert conflict.sentence is not None
    assert ("tk:PPHS", "6.150") in bound(content)


def test_a_hand_that_already_wrote_todays_number_is_no_conflict(sample: Desk, tmp_path: Path, report: bytes) -> None:
    enter(sample, tmp_path, "PPHS", "AB", "1200")

    made, _ = refreshed(sample, tmp_path, retyped(report, "PPHS", "6.156"))

    assert made.plan.conflicts == ()
    assert len(made.plan.renewals) == 11


def test_a_refreshed_paper_can_be_refreshed_again(sample: Desk, tmp_path: Path, report: bytes) -> None:
    enter(sample, tmp_path, "PPHS", "AB", "1200")
    _, once = refreshed(sample, tmp_path, report)
    enter(sample, tmp_path, "PPHS", "AB", "1290")
    (tmp_path / "hai").mkdir()

    made, twice = refreshed(sample, tmp_path / "hai", once)

    assert made.plan.conflicts == ()
    assert ("tk:PPHS", "6.156", "6.246") in moved(once, twice)
    assert {each.finding.code for each in made.remarks} == {"wording_direction", "orphan_variant"}


def test_numbers_without_controls_are_renewed_by_their_words_and_the_print_code(
    sample: Desk, tmp_path: Path, report: bytes
) -> None:
    bare = without_controls(report)
    enter(sample, tmp_path, "PPHS", "AB", "1200")

    made, content = refreshed(sample, tmp_path, bare)

    assert [(each.old, each.new) for each in made.plan.renewals][:3] == [
        ("6.142", "6.156"),
        ("283", "269"),
        ("4,40%", "4,19%"),
    ]
    assert len(made.plan.renewals) == 12
    assert part(content) != part(bare)
    assert re.sub(r"<w:t[^>]*>[^<]*</w:t>", "", part(content)) == re.sub(r"<w:t[^>]*>[^<]*</w:t>", "", part(bare))


@on_demand
def test_a_paper_without_controls_is_refreshed_again_by_its_new_print_code(
    sample: Desk, tmp_path: Path, report: bytes
) -> None:
    enter(sample, tmp_path, "PPHS", "AB", "1200")
    _, once = refreshed(sample, tmp_path, without_controls(report))
    enter(sample, tmp_path, "PPHS", "AB", "1290")
    (tmp_path / "hai").mkdir()

    made, _ = refreshed(sample, tmp_path / "hai", once)

    assert ("6.156", "6.246") in [(each.old, each.new) for each in made.plan.renewals]
    assert made.plan.conflicts == ()


def test_a_number_edited_by_hand_gives_way_where_somebody_decides_so(
    sample: Desk, tmp_path: Path, report: bytes
) -> None:
    enter(sample, tmp_path, "PPHS", "AB", "1200")
    (tmp_path / "tay.docx").write_bytes(retyped(report, "PPHS", "6.150"))

    made = refresh_file(sample, str(tmp_path / "tay.docx"), str(tmp_path / "ra.docx"), STAGE, frozenset({"PPHS"}))

    assert made.plan.conflicts == ()
    assert ("tk:PPHS", "6.156") in bound((tmp_path / "ra.docx").read_bytes())


def test_a_print_code_that_cannot_be_replaced_is_said(sample: Desk, tmp_path: Path, report: bytes) -> None:
    torn = rewritten(report, lambda xml: xml.replace("Mã số liệu: ", "Mã số </w:t></w:r><w:r><w:t>liệu: "), FOOT)
    assert not refreshed(sample, tmp_path, torn)[0].code_renewed


def test_a_typed_number_changed_by_hand_where_controls_are_lost_is_asked_about(
    sample: Desk, tmp_path: Path, report: bytes
) -> None:
    bare = without_controls(retyped(report, "PPHS", "6.150"))
    enter(sample, tmp_path, "PPHS", "AB", "1200")

    made, _ = refreshed(sample, tmp_path, bare)

    assert [(each.written, each.by_hand, each.now) for each in made.plan.conflicts] == [("6.142", "6.150", "6.156")]


def test_the_paper_of_an_unknown_history_without_controls_is_refused(
    sample: Desk, tmp_path: Path, report: bytes
) -> None:
    path = tmp_path / "khac.docx"
    path.write_bytes(
        rewritten(without_controls(report), lambda xml: xml.replace("Mã số liệu", "Bản"), "word/footer1.xml")
    )

    with pytest.raises(DeskError) as refusal:
        refresh_file(sample, str(path), str(tmp_path / "ra.docx"), STAGE)

    assert refusal.value.trouble is Trouble.NOTHING_BOUND
    assert not (tmp_path / "ra.docx").exists()


def test_an_existing_file_is_never_written_over(sample: Desk, tmp_path: Path, report: bytes) -> None:
    path = tmp_path / "bao-cao.docx"
    path.write_bytes(report)

    for out in (path, tmp_path / "." / "bao-cao.docx"):
        with pytest.raises(DeskError) as refusal:
            refresh_file(sample, str(path), str(out), STAGE)
        assert refusal.value.trouble is Trouble.FILE_EXISTS
    assert path.read_bytes() == report


def test_text_in_several_runs_of_a_control_becomes_one(sample: Desk, tmp_path: Path, report: bytes) -> None:
    def torn(xml: str) -> str:
        return re.sub(
            r'(<w:tag w:val="tk:PPHS"/>.*?<w:sdtContent>)<w:r>.*?</w:r>',
            r"\1<w:r><w:rPr><w:b/></w:rPr><w:t>6.1</w:t></w:r><w:r><w:t>42</w:t></w:r>",
            xml,
            count=1,
        )

    enter(sample, tmp_path, "PPHS", "AB", "1200")

    made, content = refreshed(sample, tmp_path, rewritten(report, torn))

    assert made.plan.conflicts == ()
    assert "<w:rPr><w:b/></w:rPr><w:t>6.156</w:t></w:r><w:r><w:t></w:t></w:r>" in part(content)


def test_a_copied_paragraph_without_controls_is_renewed_like_the_first(
    sample: Desk, tmp_path: Path, report: bytes
) -> None:
    bare = without_controls(report)
    paragraph = re.search(r"<w:p>(?:(?!</w:p>).)*Số vụ phạm pháp hình sự: (?:(?!</w:p>).)*</w:p>", part(bare))
    assert paragraph
    enter(sample, tmp_path, "PPHS", "AB", "1200")

    made, content = refreshed(
        sample, tmp_path, rewritten(bare, lambda xml: xml.replace(paragraph[0], paragraph[0] * 2))
    )

    assert [each.new for each in made.plan.renewals].count("6.156") == 3
    assert part(content).count("6.142") == 0
    assert "orphan_sentence" not in {each.finding.code for each in made.remarks}
