"""The papers of the dossier, and how each is made."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desktop.domain.dossier import Dossier
from desktop.domain.figures import asked_for
from desktop.domain.finding import Finding
from desktop.domain.registers.lines import Register
from desktop.domain.table import Table
from desktop.domain.trouble import DeskError, Trouble
from desktop.papers.conference import conference_minutes
from desktop.papers.excel.books import (
    award_book,
    award_sheets,
    exemplar_book,
    exemplar_sheets,
    explanation_book,
    explanation_sheets,
    figure_book,
    figure_sheets,
    model_book,
    model_sheets,
    score_book,
    score_sheets,
)
from desktop.papers.explanations import explanation_annex
from desktop.papers.handover.minutes import minutes
from desktop.papers.numbers import bound_ids, printed_numbers, table_ids
from desktop.papers.register_annex import exemplar_annex, model_annex
from desktop.papers.report import report
from desktop.papers.score_annex import score_annex
from desktop.papers.scoresheet import scoresheets
from desktop.papers.slides import slide_tables, slides


class Matter(StrEnum):
    """What a paper is made of: points of a framework, kept figures or awards, registers, accepted warnings."""

    POINTS = "points"
    FIGURES = "figures"
    AWARDS = "awards"
    MODELS = "models"
    EXEMPLARS = "exemplars"
    ACCEPTED = "accepted"


_THERE: Mapping[Matter, Callable[[Dossier], bool]] = {
    Matter.POINTS: lambda dossier: dossier.scored,
    Matter.FIGURES: lambda dossier: bool(asked_for(dossier.ledger) and dossier.ledger.figures),
    Matter.AWARDS: lambda dossier: (
        any(award.period == "this" for award in dossier.ledger.awards)
        or bool(dossier.ledger.registers.of(Register.AWARDS))
    ),
    Matter.MODELS: lambda dossier: bool(dossier.ledger.registers.of(Register.MODELS)),
    Matter.EXEMPLARS: lambda dossier: bool(dossier.ledger.registers.of(Register.EXEMPLARS)),
    Matter.ACCEPTED: lambda dossier: bool(dossier.accepted),
}


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper: its id, its Vietnamese title, the files it comes as, what it cannot be made without."""

    id: str
    title: str
    files: tuple[str, ...]
    needs: Matter | None = None

    def lacks(self, dossier: Dossier) -> Matter | None:
        """Return what there is nothing of to make the paper from; None where it can be made."""
        return None if self.needs is None or _THERE[self.needs](dossier) else self.needs


@dataclass(frozen=True, slots=True)
class Built:
    """One file of a paper as bytes, with what there is to say about it and the plain value of every number in it."""

    paper: Paper
    file_name: str
    content: bytes
    findings: tuple[Finding, ...] = ()
    numbers: Mapping[str, str] = field(default_factory=dict)


PAPERS: tuple[Paper, ...] = (
    Paper("bao-cao", "Báo cáo tổng kết phong trào thi đua", ("bao-cao.docx",)),
    Paper("bang-diem", "Bảng tổng hợp điểm", ("bang-diem.xlsx", "bang-diem.docx"), Matter.POINTS),
    Paper("phieu-diem", "Phiếu điểm của từng đơn vị", ("phieu-diem.docx",), Matter.POINTS),
    Paper("so-lieu", "Bảng số liệu", ("so-lieu.xlsx",), Matter.FIGURES),
    Paper("khen-thuong", "Bảng tổng hợp khen thưởng", ("khen-thuong.xlsx",), Matter.AWARDS),
    Paper("mo-hinh", "Danh sách mô hình, cách làm hay", ("mo-hinh.xlsx", "mo-hinh.docx"), Matter.MODELS),
    Paper("dien-hinh", "Danh sách điển hình tiên tiến", ("dien-hinh.xlsx", "dien-hinh.docx"), Matter.EXEMPLARS),
    Paper("da-xem-xet", "Danh sách nội dung đã xem xét", ("da-xem-xet.xlsx", "da-xem-xet.docx"), Matter.ACCEPTED),
    Paper("trinh-chieu", "Trình chiếu kết quả", ("trinh-chieu.pptx",)),
    Paper("bien-ban", "Biên bản hội nghị", ("bien-ban.docx",)),
    Paper("ban-giao", "Biên bản bàn giao Cụm trưởng", ("ban-giao.docx",)),
)

_Maker = Callable[[Dossier], tuple[bytes, tuple[Finding, ...]]]


def build(dossier: Dossier, only: tuple[str, ...] = ()) -> Iterator[Built]:
    """Yield the files of the asked papers (all when `only` is empty), one after the other.

    Papers there is nothing to make of are left out. Raises: UNKNOWN_PAPER, before anything
    is made.
    """
    wanted = tuple(paper for paper in PAPERS if not only or paper.id in only)
    unknown = [each for each in only if each not in {paper.id for paper in PAPERS}]
    if unknown:
        known = tuple(paper.id for paper in PAPERS)
        raise DeskError(Trouble.UNKNOWN_PAPER, {"paper": unknown[0], "known": known})
    return _built(dossier, wanted)


def word_papers(dossier: Dossier) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the content of every paper that comes as a Word file, as it would be made now."""
    for paper in PAPERS:
        for name in paper.files:
            if name.endswith(".docx") and paper.lacks(dossier) is None:
                yield name, _MAKERS[name](dossier)[0]


def _built(dossier: Dossier, wanted: tuple[Paper, ...]) -> Iterator[Built]:
    for paper in wanted:
        if paper.lacks(dossier) is not None:
            continue
        for name in paper.files:
            content, findings = _MAKERS[name](dossier)
            yield Built(paper, name, content, findings, printed_numbers(dossier, _ids(dossier, name, content)))


def _ids(dossier: Dossier, name: str, content: bytes) -> tuple[str, ...]:
    return table_ids(_TABLES[name](dossier)) if name in _TABLES else bound_ids(content)


def _plain(make: Callable[[Dossier], bytes]) -> _Maker:
    return lambda dossier: (make(dossier), ())


_MAKERS: dict[str, _Maker] = {
    "ban-giao.docx": _plain(minutes),
    "bien-ban.docx": conference_minutes,
    "bao-cao.docx": report,
    "bang-diem.xlsx": _plain(score_book),
    "bang-diem.docx": _plain(score_annex),
    "phieu-diem.docx": _plain(scoresheets),
    "so-lieu.xlsx": _plain(figure_book),
    "khen-thuong.xlsx": _plain(award_book),
    "mo-hinh.xlsx": _plain(model_book),
    "mo-hinh.docx": _plain(model_annex),
    "dien-hinh.xlsx": _plain(exemplar_book),
    "dien-hinh.docx": _plain(exemplar_annex),
    "da-xem-xet.xlsx": _plain(explanation_book),
    "da-xem-xet.docx": _plain(explanation_annex),
    "trinh-chieu.pptx": _plain(slides),
}

_Sheets = Callable[[Dossier], tuple[tuple[str, Table], ...]]


def _alone(sheets: _Sheets) -> Callable[[Dossier], tuple[Table, ...]]:
    return lambda dossier: tuple(table for _, table in sheets(dossier))


_TABLES: dict[str, Callable[[Dossier], tuple[Table, ...]]] = {
    "bang-diem.xlsx": _alone(score_sheets),
    "so-lieu.xlsx": _alone(figure_sheets),
    "khen-thuong.xlsx": _alone(award_sheets),
    "mo-hinh.xlsx": _alone(model_sheets),
    "dien-hinh.xlsx": _alone(exemplar_sheets),
    "da-xem-xet.xlsx": _alone(explanation_sheets),
    "trinh-chieu.pptx": slide_tables,
}
