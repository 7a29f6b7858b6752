"""Writing the report: own words, wordings, what is printed; each an act that can be taken back."""

from dataclasses import replace
from pathlib import Path

import docx
import pytest

from desktop.domain.desk import Desk
from desktop.domain.dossier import Dossier
from desktop.domain.manner import FormChoice, SectionChoice
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.cluster import create_from_files
from desktop.jobs.dossier import load_dossier
from desktop.jobs.reconcile import vanished_units
from desktop.jobs.report_proofs import Proofs
from desktop.jobs.report_text import ReportText
from desktop.jobs.report_writing import choose, choose_form, muted, take_last_report, word_sentence, write_section
from desktop.jobs.undo import undo
from desktop.papers.report import report
from desktop.resources import seed
from tests.jobs.papers_of_sample import STAGE
from tests.jobs.sample import desk_at, made_sample, sample
from tests.jobs.test_reconcile import NEWS_2024
from tests.papers.docx import part

__all__ = ["made_sample", "sample"]

COUNT = "Có {{ figure('PPHS') }} vụ."


def dossier(desk: Desk) -> Dossier:
    return load_dossier(desk, STAGE)


def printed(desk: Desk) -> str:
    return part(report(dossier(desk))[0])


def section(desk: Desk, key: str) -> dict[str, object]:
    text = next(each for each in ReportText(dossier(desk)).sections() if each.key == key)
    return {name: getattr(text, name) for name in ("source", "made", "units", "units_printed", "last_year", "title")}


def test_own_words_of_a_section_are_kept_once_and_taken_back(sample: Desk) -> None:
    others = section(sample, "IV")["source"]
    assert write_section(sample, "III.2", f"{COUNT}\n\n  Câu thứ hai. ")
    assert section(sample, "III.2")["source"] == f"{COUNT}\nCâu thứ hai."
    assert section(sample, "IV")["source"] == others
    assert not write_section(sample, "III.2", f"{COUNT}\nCâu thứ hai.")
    assert "Câu thứ hai." in printed(sample)
    undo(sample)
    assert section(sample, "III.2")["source"] == ""


def test_a_figure_the_cluster_speaks_of_itself_is_not_told_twice(sample: Desk) -> None:
    told = [each.id for each in section(sample, "III.2")["made"]]  # type: ignore[attr-defined]
    assert "PPHS" in told
    for source in (COUNT, "{{ sentence('PPHS') }}, cụ thể như sau."):
        write_section(sample, "III.2", source)
        assert "PPHS" not in [each.id for each in section(sample, "III.2")["made"]]  # type: ignore[attr-defined]


def test_a_wording_of_the_cluster_is_printed_and_given_back(sample: Desk) -> None:
    before = printed(sample)
    word_sentence(sample, dossier(sample), "figure.fall", "PPHS", "{{ title }} chỉ còn {{ this }}, giảm {{ change }}.")
    assert "chỉ còn" in printed(sample)
    shown = {each.key: each for each in ReportText(dossier(sample)).variants("figure.fall", "PPHS")}
    assert shown["figure.fall"].holds
    assert shown["figure.fall"].example == "Số vụ phạm pháp hình sự chỉ còn 6.142 vụ, giảm 283 vụ."
    assert "tăng" in shown["figure.rise"].example
    assert "chỉ còn" not in ReportText(dossier(sample)).variants("figure.fall", "TNGT")[4].text
    word_sentence(sample, dossier(sample), "figure.fall", "PPHS", "")
    assert printed(sample) == before


@pytest.mark.parametrize("text", ["{{ khong_co }}", "{{ title", "{% if %}x"])
def test_a_wording_that_asks_for_what_is_not_there_is_refused(sample: Desk, text: str) -> None:
    with pytest.raises(DeskError) as refused:
        word_sentence(sample, dossier(sample), "figure.fall", "", text)
    assert refused.value.trouble is Trouble.REFUSED
    assert refused.value.findings[0].code == "wording_unknown_field"
    assert dossier(sample).manner.wordings == {}


def test_a_wording_that_cannot_be_filled_gives_way_to_the_programs_own(sample: Desk) -> None:
    bad = replace(dossier(sample).manner, wordings={"lead": "{{ 1 / 0 }}", "closing": "{{ khong_co }}"})
    assert report(replace(dossier(sample), manner=bad))[0] == report(dossier(sample))[0]


def test_units_words_and_sentences_may_be_left_out_of_print(sample: Desk) -> None:
    words = section(sample, "VII")["units"]
    assert words
    first = words[0].lines[0]  # type: ignore[index]
    assert first in printed(sample)
    choose(sample, "VII", SectionChoice(units_printed=False))
    assert first not in printed(sample)
    shown = section(sample, "VII")
    assert (shown["units"], shown["units_printed"]) == (words, False)
    choose(sample, "III.2", muted(SectionChoice(), "MATUY", out=True))
    left_out = [each.id for each in section(sample, "III.2")["made"] if each.muted]  # type: ignore[attr-defined]
    assert left_out == ["MATUY"]
    choose(sample, "III.2", muted(dossier(sample).manner.section("III.2"), "MATUY", out=False))
    assert dossier(sample).manner.section("III.2") == SectionChoice()


def test_letterhead_and_signature_may_be_chosen(sample: Desk) -> None:
    form = FormChoice(issuer="CÔNG AN TỈNH AN BÌNH", symbol="BC-CAT-PX03", number="412", draft=False, signer="Nguyễn A")
    choose_form(sample, form)
    text = printed(sample)
    assert "Số: 412/BC-CAT-PX03" in text
    assert "DỰ THẢO" not in text
    assert "Nguyễn A" in text
    assert dossier(sample).manner.form == form
    choose_form(sample, replace(form, recipients=("Công an các tỉnh (để biết)",), authority=("GIÁM ĐỐC",)))
    assert dossier(sample).manner.form.recipients == ("Công an các tỉnh (để biết)",)
    undo(sample)
    undo(sample)
    assert dossier(sample).manner.form == FormChoice()


def test_last_years_report_is_read_by_its_headings(sample: Desk, tmp_path: Path) -> None:
    old = docx.Document()
    old.add_paragraph("BÁO CÁO")
    old.add_heading("II. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO", 2)
    old.add_paragraph("Cụm đã ban hành kế hoạch và phát động các đợt thi đua ngay từ đầu năm.")
    old.add_paragraph("2. Trật tự, an toàn xã hội")
    old.add_paragraph("Tội phạm hình sự giảm.")
    old.save(str(tmp_path / "2025.docx"))
    assert take_last_report(sample, str(tmp_path / "2025.docx")) == 2
    assert section(sample, "II")["last_year"] == (
        "Cụm đã ban hành kế hoạch và phát động các đợt thi đua ngay từ đầu năm.",
    )
    assert section(sample, "III.2")["last_year"] == ("Tội phạm hình sự giảm.",)
    notes = Proofs(dossier(sample), ()).of_section(
        "II", "Cụm đã ban hành kế hoạch và phát động các đợt thi đua ngay từ đầu năm."
    )
    assert [(each.finding.code, each.paragraph) for each in notes] == [("repeated_sentence", 0)]


def test_proofs_name_the_letters_they_are_about(sample: Desk) -> None:
    source = (
        "Số vụ phạm pháp hình sự {{ figure('PPHS') }} vụ, tăng {{ moved('PPHS') }} vụ so với kỳ trước.\n"
        "Năm 2024 Cụm thi đua số 6; các đơn vị đều đạt 90% trở lên tỷ lệ điều tra, khám phá án.\n"
        "Theo Nghị định số 98/2023/NĐ-CP; Quảng Bình."
    )
    notes = Proofs(dossier(sample), vanished_units()).of_section("III.2", source)
    shown = (
        "Số vụ phạm pháp hình sự 6.142 vụ, tăng 283 vụ so với kỳ trước.",
        "Năm 2024 Cụm thi đua số 6; các đơn vị đều đạt 90% trở lên tỷ lệ điều tra, khám phá án.",
        "Theo Nghị định số 98/2023/NĐ-CP; Quảng Bình.",
    )
    quoted = {
        (each.finding.code, shown[each.paragraph][each.begin : each.end])
        for each in notes
        if each.paragraph is not None
    }
    assert quoted >= {
        ("wording_direction", "tăng"),
        ("old_year", "Năm 2024"),
        ("other_cluster", "Cụm thi đua số 6"),
        ("wording_not_all", "đều đạt 90% trở lên"),
        ("law_expired", "Nghị định số 98/2023/NĐ-CP"),
        ("vanished_unit", "Quảng Bình"),
    }


def test_a_typed_number_is_told_from_a_field(sample: Desk) -> None:
    proofs = Proofs(dossier(sample), ())
    (typed,) = proofs.of_section("V", "Số vụ phạm pháp hình sự: 6.142 vụ.")
    assert (typed.finding.code, typed.field) == ("number_typed", "{{ figure('PPHS') }}")
    wrong = proofs.of_section("V", "Số vụ phạm pháp hình sự: 6.412 vụ, giảm 283 vụ (4,40%) so với kỳ trước (6.425 vụ).")
    assert [
        (each.finding.code, each.finding.facts["now"]) for each in wrong if each.finding.code == "number_differs"
    ] == [("number_differs", "6.142")]
    assert proofs.of_section("V", "Số vụ phạm pháp hình sự: {{ figure('PPHS') }} vụ.") == ()


def test_what_cannot_be_filled_and_what_has_no_data_is_said(sample: Desk) -> None:
    notes = Proofs(dossier(sample), ()).of_section("V", "{{ sai( }}\nCó {{ figure('KHONGCO') }}.")
    assert {(each.finding.code, each.paragraph) for each in notes} >= {
        ("passage_unfilled", 0),
        ("passage_lacks_figure", 1),
    }


def test_every_field_offered_prints_what_it_shows(sample: Desk) -> None:
    text = ReportText(dossier(sample))
    found = text.offers()
    assert len({each.field.expression for each in found}) == len(found) > 200
    assert not [each for each in found if each.field.broken or not each.field.shown]
    assert text.field("{{ figure('PPHS') }}").id == "PPHS"
    assert text.field("{{ sai( }}").broken
    some = [each.field for each in found[::29]]
    write_section(sample, "V", "\n".join(each.expression for each in some))
    own = next(each for each in ReportText(dossier(sample)).sections() if each.key == "V")
    assert own.source.split("\n") == [each.expression for each in some]


def test_the_paragraph_of_2024_typed_into_the_draft_of_2025_is_told_apart(tmp_path: Path) -> None:
    desk = desk_at(tmp_path / "cum-5.tongket")
    create_from_files(desk, str(seed("published", "cum-5-2025", "cluster.toml")), None)
    old = docx.Document()
    old.add_heading("III. KẾT QUẢ THỰC HIỆN CÁC MẶT CÔNG TÁC", 2)
    old.add_paragraph(NEWS_2024)
    old.save(str(tmp_path / "2024.docx"))
    assert take_last_report(desk, str(tmp_path / "2024.docx")) == 1
    notes = Proofs(dossier(desk), vanished_units()).of_section("III", NEWS_2024)
    told = {(each.finding.code, str(each.finding.facts["text"])) for each in notes if each.paragraph == 0}
    assert {code for code, _ in told} >= {"old_year", "other_cluster", "vanished_unit", "repeated_sentence"}
    assert ("vanished_unit", "Quảng Bình") in told
    assert any("2024" in text for code, text in told if code == "old_year")
    assert any("6" in text for code, text in told if code == "other_cluster")


def test_a_units_table_of_two_years_is_no_leftover_of_last_year(sample: Desk) -> None:
    base = dossier(sample)
    told = next(each for each in base.ledger.sections if each.heading.startswith("VII"))

    def notes(*lines: str) -> list[str]:
        sections = (replace(told, text="\n".join(lines)),)
        written = replace(base, ledger=replace(base.ledger, sections=sections))
        return [each.finding.code for each in Proofs(written, ()).of_section("VII", "")]

    assert "old_year" not in notes("Nội dung | Năm 2025 | Năm 2026", "Số buổi sinh hoạt | 12 | 15")
    assert "old_year" in notes("Năm 2025 đơn vị tổ chức 12 buổi sinh hoạt.")
