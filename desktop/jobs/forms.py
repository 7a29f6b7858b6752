"""Make what is sent to every unit: workbook, Word outline, instructions, letter; and the list of it."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from desktop.domain.cluster import Unit
from desktop.domain.desk import Desk
from desktop.domain.finding import Finding, Level
from desktop.domain.form import Issue
from desktop.domain.gathering import ALL_PAPERS, Deadline, due_of
from desktop.domain.last_year import goes_on_from, with_last_year
from desktop.domain.ledger import Ledger
from desktop.domain.new_year import PastYear, Predecessor
from desktop.domain.progress import Progress, unwatched
from desktop.domain.sending import FormKind, Sending, Wanted, next_issue
from desktop.domain.table import Table
from desktop.domain.tabulate.form import figure_form, score_form
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.ledger import ledger_of
from desktop.papers.forms import Along, RollLine, instructions, letter, outline, roll, workbook
from desktop.papers.packets import FormFile, note, ours_in, put
from desktop.papers.pdf import Failure, Press, find_office
from desktop.store import gathering, past_years, sendings
from desktop.store.connection import looking

__all__ = ["FormFile", "FormPreview", "Made", "Wanted", "look_at_forms", "make_forms", "make_packets"]

_ALL = Wanted()
_LIST_NAME = "DanhSachGui.docx"
_GUIDE = "HuongDan"


@dataclass(frozen=True, slots=True)
class Made:
    """A folder of forms just made; `findings` say what an officer should look at before sending it."""

    folder: str
    files: tuple[FormFile, ...]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class FormPreview:
    """What a unit would be sent: both sheets as tables, the outline and the letter as styled lines."""

    scores: Table
    figures: Table
    outline: tuple[tuple[str, str], ...]
    letter: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Year:
    """What forms are made from."""

    ledger: Ledger
    sendings: tuple[Sending, ...]
    deadlines: tuple[Deadline, ...]
    past: PastYear | None
    links: tuple[Predecessor, ...]
    today: date

    def issue(self, unit: str, wanted: Wanted) -> Issue:
        """Return what a unit's form says of itself."""
        due = wanted.due or due_of(self.deadlines, unit, FormKind.WORKBOOK)
        behind = goes_on_from(self.ledger, unit, self.past, self.links) if self.past else ()
        names = tuple(each.name for each in behind) if len(behind) > 1 else ()
        return Issue(next_issue(self.sendings, unit), due, names)


def make_forms(desk: Desk, folder: str, wanted: Wanted = _ALL) -> tuple[FormFile, ...]:
    """Write one workbook and one Word outline per unit, each in its unit's folder below `folder`.

    Raises: as `make_packets`.
    """
    return make_packets(desk, folder, wanted).files


def make_packets(desk: Desk, folder: str, wanted: Wanted = _ALL, progress: Progress = unwatched) -> Made:
    """Write the forms of the units wanted, each in its unit's folder below `folder`; nothing is written to the store.

    Raises: NO_FRAMEWORK; UNKNOWN_UNIT; REFUSED with findings where the chosen days cannot be; FILE_UNWRITABLE,
    DISK_FULL; CANCELLED.
    """
    year = _chosen(_read(desk), wanted)
    units = _units(year.ledger, wanted.units)
    guides, findings = _guides(year, wanted) if wanted.whole else ((), ())
    ours, made = ours_in(folder), list[FormFile]()
    for number, unit in enumerate(units):
        progress(number, len(units), unit.name)
        for kind, name, content in _of_unit(year, unit, wanted, guides):
            path = put(folder, f"{unit.code}/{name}", content, ours)
            made.append(_file(unit.code, path, content, kind, year.issue(unit.code, wanted).number))
    if wanted.whole:
        content = roll(Along(year.ledger, year.today, wanted.due), _lines(made, units))
        made.append(_file("", put(folder, _LIST_NAME, content, ours), content, "list", 1))
    note(folder, made, _said(year, wanted))
    progress(len(units), len(units), "")
    return Made(folder, tuple(made), (*_doubts(year, wanted), *findings))


def look_at_forms(desk: Desk, unit: str, wanted: Wanted = _ALL) -> FormPreview:
    """Return what a unit would be sent now. Raises: NO_FRAMEWORK; UNKNOWN_UNIT; REFUSED as `make_packets`."""
    from desktop.papers.word.plain import plain_lines

    year = _chosen(_read(desk), wanted)
    (own,) = _units(year.ledger, (unit,))
    issue, names = year.issue(unit, wanted), _names(year, own, wanted)
    listed = [*names.items(), (FormKind.GUIDE, f"{_GUIDE}.docx")]
    return FormPreview(
        score_form(year.ledger.framework, names[FormKind.WORKBOOK]),
        figure_form(year.ledger, unit, names[FormKind.WORKBOOK]),
        plain_lines(outline(year.ledger, unit, year.today, issue)),
        plain_lines(letter(Along(year.ledger, year.today, issue.due), unit, listed)),
    )


def _read(desk: Desk) -> _Year:
    with looking(desk) as db:
        ledger = ledger_of(db, desk)
        if not ledger.framework.criteria:
            raise DeskError(Trouble.NO_FRAMEWORK)
        code = ledger.round.code
        past = past_years.load(db) if ledger.round == ledger.cluster.rounds[-1] else ()
        before = next((each for each in past if each.year == ledger.cluster.year - 1), None)
        links = past_years.predecessors(db)
        sent, due = sendings.load(db, code), gathering.deadlines(db, code)
    filled = with_last_year(ledger, before, links) if before else ledger
    return _Year(filled, sent, due, before, links, desk.clock().date())


def _chosen(year: _Year, wanted: Wanted) -> _Year:
    """Return the year with its figures up to the chosen day. Raises: REFUSED."""
    span = year.ledger.round
    if wanted.cut_off is None:
        return year
    if wanted.cut_off < span.begins:
        facts = {"cut_off": wanted.cut_off, "begins": span.begins}
        raise DeskError(Trouble.REFUSED, {"path": span.title}, (Finding(Level.ERROR, "cut_off_before_round", facts),))
    return replace(year, ledger=replace(year.ledger, round=replace(span, ends=wanted.cut_off)))


def _doubts(year: _Year, wanted: Wanted) -> Iterator[Finding]:
    if wanted.due is not None and wanted.due < year.today:
        yield Finding(Level.WARNING, "due_in_the_past", {"due": wanted.due, "today": year.today})
    elif wanted.due is not None and wanted.due < year.ledger.round.ends:
        yield Finding(Level.WARNING, "due_before_cut_off", {"due": wanted.due, "cut_off": year.ledger.round.ends})


def _units(ledger: Ledger, codes: tuple[str, ...]) -> tuple[Unit, ...]:
    known = tuple(each.code for each in ledger.cluster.units)
    strange = next((code for code in codes if code not in known), None)
    if strange is not None:
        raise DeskError(Trouble.UNKNOWN_UNIT, {"unit": strange, "known": known})
    return tuple(each for each in ledger.cluster.units if not codes or each.code in codes)


def _of_unit(
    year: _Year, unit: Unit, wanted: Wanted, guides: tuple[tuple[str, bytes], ...]
) -> Iterator[tuple[FormKind, str, bytes]]:
    """Yield the kind, the name and the content of each file of a unit."""
    issue, names = year.issue(unit.code, wanted), _names(year, unit, wanted)
    told = (year.ledger, unit.code, year.today, issue)
    yield FormKind.WORKBOOK, names[FormKind.WORKBOOK], workbook(*told)
    yield FormKind.NARRATIVE, names[FormKind.NARRATIVE], outline(*told)
    for name, content in guides:
        yield FormKind.GUIDE, name, content
    if wanted.whole:
        listed = [*names.items(), (FormKind.GUIDE, guides[-1][0])]
        name = names[FormKind.NARRATIVE].replace("BaoCao", "CongVan", 1)
        yield FormKind.LETTER, name, letter(Along(year.ledger, year.today, issue.due), unit.code, listed)


def _names(year: _Year, unit: Unit, wanted: Wanted) -> dict[FormKind, str]:
    """Return what a unit's own two files are called."""
    ending = f"{unit.code}_{year.ledger.cluster.year}_v{year.issue(unit.code, wanted).number}"
    return {FormKind.WORKBOOK: f"SoLieu_{ending}.xlsx", FormKind.NARRATIVE: f"BaoCao_{ending}.docx"}


def _guides(year: _Year, wanted: Wanted) -> tuple[tuple[tuple[str, bytes], ...], tuple[Finding, ...]]:
    """Return the instructions, as a PDF too where the machine can make one; a finding where it cannot."""
    content = instructions(Along(year.ledger, year.today, wanted.due))
    written = (f"{_GUIDE}.docx", content)
    office = find_office()
    if office is None:
        return (written,), (Finding(Level.NOTE, "guide_without_pdf"),)
    with Press(office) as press:
        printed = press.pdf(written[0], content)
    if isinstance(printed, Failure):
        return (written,), (Finding(Level.NOTE, "guide_without_pdf"),)
    return (written, (f"{_GUIDE}.pdf", printed)), ()


def _lines(made: list[FormFile], units: tuple[Unit, ...]) -> tuple[RollLine, ...]:
    return tuple(
        RollLine(unit.name, tuple(Path(each.path).name for each in made if each.unit == unit.code)) for unit in units
    )


def _file(unit: str, path: str, content: bytes, kind: str, issue: int) -> FormFile:
    return FormFile(unit, path, hashlib.sha256(content).hexdigest(), kind, issue)


def _said(year: _Year, wanted: Wanted) -> dict[str, str | None]:
    due = wanted.due or due_of(year.deadlines, "", ALL_PAPERS)
    return {
        "cluster": year.ledger.cluster.name,
        "year": str(year.ledger.cluster.year),
        "round": year.ledger.round.code,
        "cut_off": year.ledger.round.ends.isoformat(),
        "due": due.isoformat() if due else None,
        "made_on": year.today.isoformat(),
    }
