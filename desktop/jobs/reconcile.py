"""Reconcile a finished Word paper with the data, and bring its bound numbers up to date in a copy."""

import hashlib
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.desk import Desk
from desktop.domain.dossier import Dossier
from desktop.domain.ledger import Layer
from desktop.domain.reconcile.data import Data
from desktop.domain.reconcile.match import Reconciled, nearest, reconcile
from desktop.domain.reconcile.paper_text import PaperText, Room, TextLine
from desktop.domain.reconcile.refresh import Refresh, planned
from desktop.domain.reconcile.sentences import sentences
from desktop.domain.reconcile.tokens import day_in
from desktop.domain.trouble import DeskError, Trouble
from desktop.domain.wording.old import Vanished
from desktop.domain.wording.prove import prove
from desktop.domain.wording.remark import Remark
from desktop.jobs.dossier import dossier_at, load_dossier
from desktop.jobs.files import read_bytes
from desktop.resources import seed
from desktop.sheets.finished import read_paper
from desktop.sheets.limits import PAPER_SECONDS
from desktop.sheets.process import Reader
from desktop.store import history
from desktop.store.connection import looking

if TYPE_CHECKING:
    from desktop.papers.redraw import Redrawn
    from desktop.papers.refresh import Edit

_DATED = re.compile(r"[^,]{1,60},\s*(ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})\W*")
"""`An Bình, ngày 5 tháng 11 năm 2026`: the line of place and day."""
_CODE = re.compile(r"Mã số liệu:\s*([0-9A-Z]{6,10})(?!\w)")
"""The print code in a margin."""
_FOOT = re.compile(r"Mã số liệu:\s*[0-9A-Z]{6,10}(?!\w)(?: · TẠM TÍNH)?")
"""The whole note with the code, which is renewed."""
_LETTERHEAD = 20
"""Place and day stand in one of the first so many lines."""


@dataclass(frozen=True, slots=True)
class ChartCount:
    """The charts of a paper: those that draw today's numbers, those that do not, those nothing is known of.

    `renewed` of the different ones are brought up to date by a refresh.
    """

    match: int
    different: int
    unknown: int
    renewed: int


@dataclass(frozen=True, slots=True)
class Proved:
    """A paper read against the data, what its words say that does not hold, and how its charts stand."""

    done: Reconciled
    remarks: tuple[Remark, ...]
    charts: ChartCount


@dataclass(frozen=True, slots=True)
class Refreshed:
    """A refreshed copy: where it lies, what was renewed and what was not, and what its words say now.

    `code_renewed` says that every print code in its feet is that of today's data; `charts` are those of the paper as
    it was given.
    """

    out: str
    plan: Refresh
    remarks: tuple[Remark, ...]
    paper: PaperText
    charts: ChartCount
    code_renewed: bool = False


def reconcile_file(desk: Desk, path: str, stage: Layer, last_year: str | None = None) -> Proved:
    """Return the Word paper at `path` read against the data at `stage`, its words proved.

    `last_year` is the Word paper of the year before, for sentences that were carried over; None for what the store
    knows of it.
    Raises: REFUSED, FILE_MISSING, FILE_UNREADABLE, READER_FAILED.
    """
    with Reader(seconds=PAPER_SECONDS) as reader:
        paper = read_paper(path, reader)
        before = read_paper(last_year, reader) if last_year else None
    data = _data(desk, paper, stage)
    done = reconcile(paper, data)
    earlier = sentences(before or _last_year(data.dossier), data.names)
    return Proved(done, prove(done, data, vanished_units(), earlier), _counted(paper, _charts(paper, data.dossier)))


def refresh_file(desk: Desk, path: str, out: str, stage: Layer, taken: frozenset[str] = frozenset()) -> Refreshed:
    """Write a copy of the Word paper at `path` to `out`, its bound numbers as they are at `stage`; nothing else moves.

    A number edited by hand stays as it is and is named, with what the program wrote then and what it is now; one whose
    id is in `taken` is renewed all the same.
    Raises: FILE_EXISTS, NOTHING_BOUND, REFUSED, FILE_MISSING, FILE_UNREADABLE, READER_FAILED, FILE_UNWRITABLE,
    DISK_FULL.
    """
    if Path(out).exists():
        raise DeskError(Trouble.FILE_EXISTS, {"path": out})
    with Reader(seconds=PAPER_SECONDS) as reader:
        paper = read_paper(path, reader)
        then = _then(desk, paper, stage)
        if not paper.controls and then is None:
            raise DeskError(Trouble.NOTHING_BOUND, {"path": path})
        data = _data(desk, paper, stage)
        plan = planned(reconcile(paper, data), data, then, taken)
        feet = tuple(_feet(paper, data.dossier))
        charts = _charts(paper, data.dossier)
        edits = (*_edits(paper, plan), *charts.edits, *(each for each in feet if each))
        written = _write(path, out, paper, edits, charts.books)
        done = reconcile(read_paper(written, reader), data)
    remarks = prove(done, data, vanished_units(), sentences(_last_year(data.dossier), data.names))
    return Refreshed(written, plan, remarks, paper, _counted(paper, charts), bool(feet) and all(feet))


def _charts(paper: PaperText, dossier: Dossier) -> "Redrawn":
    from desktop.papers.redraw import redrawn
    from desktop.papers.report.charts import report_charts

    return redrawn(paper.drawn, report_charts(dossier))


def _counted(paper: PaperText, charts: "Redrawn") -> ChartCount:
    different = charts.renewed + charts.altered
    return ChartCount(charts.same, different, paper.charts - charts.same - different, charts.renewed)


def _last_year(dossier: Dossier) -> PaperText:
    """Return what the store knows of the latest earlier report, as lines of a paper."""
    past = dossier.manner.past
    latest = max((each.year for each in past), default=0)
    return PaperText("", "", tuple(TextLine(each.text) for each in past if each.year == latest))


def _write(path: str, out: str, paper: PaperText, edits: "Iterable[Edit]", books: Mapping[str, bytes]) -> str:
    from desktop.papers.files import write_beside
    from desktop.papers.refresh import refreshed

    content = read_bytes(path)
    if hashlib.sha256(content).hexdigest() != paper.sha256:
        raise DeskError(Trouble.FILE_UNREADABLE, {"path": path, "detail": "tệp vừa bị thay đổi"})
    return write_beside(out, refreshed(content, edits, books))


def _edits(paper: PaperText, plan: Refresh) -> Iterator["Edit"]:
    from desktop.papers.labels import control_name
    from desktop.papers.refresh import Edit

    for each in plan.renewals:
        if each.typed:
            yield Edit(each.typed.part, each.typed.span.begin, each.typed.span.end, each.new)
        if each.control is None:
            continue
        control = paper.controls[each.control]
        for number, span in enumerate(control.spans):
            yield Edit(control.part, span.begin, span.end, each.new if number == 0 else "")
        if control.record:
            yield Edit(control.part, control.record.begin, control.record.end, control_name(each.id, each.new))


def _feet(paper: PaperText, dossier: Dossier) -> "Iterator[Edit | None]":
    """Yield what makes each print code in the feet that of today's data; None where it cannot be replaced."""
    from desktop.papers.footer import footer_of
    from desktop.papers.refresh import Edit

    for line in paper.lines:
        found = None if line.room is Room.BODY else _FOOT.search(line.text)
        if found:
            span = line.span_of(*found.span())
            yield Edit(line.part, span.begin, span.end, footer_of(dossier)) if span else None


def _data(desk: Desk, paper: PaperText, stage: Layer) -> Data:
    """Return the data with today's papers, made on the day that `paper` itself bears."""
    return _data_of(load_dossier(desk, stage), paper)


def _data_of(dossier: Dossier, paper: PaperText) -> Data:
    from desktop.papers.profile import known_bases

    dossier = replace(dossier, made_on=_day_of(paper) or dossier.made_on)
    return Data(dossier, nearest(paper, _today(dossier)), known_bases())


def _then(desk: Desk, paper: PaperText, stage: Layer) -> Reconciled | None:
    """Return `paper` read against the data of the print code it bears; None where its controls say it all."""
    code = print_code_of(paper)
    if code is None or (paper.controls and all(each.written is not None for each in paper.controls)):
        return None
    with looking(desk) as db:
        if history.act_of_code(db, code) is None:
            return None
    return reconcile(paper, _data_of(dossier_at(desk, stage, code, desk.clock().date()), paper))


def print_code_of(paper: PaperText) -> str | None:
    """Return the print code in the foot of a paper; None where it bears none."""
    found = (_CODE.search(line.text) for line in paper.lines if line.room is not Room.BODY)
    return next((each[1] for each in found if each), None)


def _day_of(paper: PaperText) -> date | None:
    for line in paper.lines[:_LETTERHEAD]:
        if found := _DATED.fullmatch(line.text):
            return day_in(found[1])
    return None


def _today(dossier: Dossier) -> Iterator[PaperText]:
    from desktop.papers.catalogue import word_papers
    from desktop.sheets.docx.readback import read_back

    for name, content in word_papers(dossier):
        yield read_back(content, name)


def vanished_units() -> tuple[Vanished, ...]:
    """Return the provinces that were merged into others, from the list of provinces."""
    known = tomllib.loads(seed("units.toml").read_text("utf-8"))["unit"]
    return tuple(
        Vanished(name, each["name"], each["since"])
        for each in known
        for name in each.get("from", ())
        if name != each["name"]
    )
