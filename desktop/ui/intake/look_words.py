"""What is said of a file that was looked at: whose it is, what can be done with it, what it would move."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.domain.cluster import Cluster
from desktop.domain.draft import Claim, Draft
from desktop.domain.intake import Asked, Duplicate, Ready, Refused, Report, SetAside, Supersedes, value_count
from desktop.domain.ledger import Ledger, Section
from desktop.domain.mending import spots_of
from desktop.domain.place import Place
from desktop.domain.table import Column, Mark, Row, Table, TableCell
from desktop.jobs.looking import Look
from desktop.ui.entry_words import claim_words
from desktop.ui.intake.sheet_drawing import CORRECTED
from desktop.ui.parts.bars import Weight
from desktop.words.numbers import as_shown, written
from desktop.words.places import cell_name


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence about a file and how grave it is."""

    text: str
    weight: Weight


def outcome(look: Look, cluster: Cluster) -> Sentence:
    """Return what can be done with a file, and why not more."""
    match look.preview:
        case Ready(report=report):
            text = QCoreApplication.translate("Look", "Can be taken in: {count} values of {unit}.")
            return Sentence(text.format(count=value_count(report), unit=_unit(cluster, report.unit)), Weight.NOTE)
        case Supersedes(report=report, earlier=earlier, changed=changed):
            text = QCoreApplication.translate(
                "Look", "Takes the place of what {unit} sent on {day}: {changed} values differ. The earlier file stays."
            )
            said = text.format(unit=_unit(cluster, report.unit), day=day_of(earlier), changed=changed)
            return Sentence(said, Weight.NOTE)
        case Duplicate(earlier=earlier):
            text = QCoreApplication.translate("Look", "This very file was taken in on {day}; there is nothing to do.")
            return Sentence(text.format(day=day_of(earlier)), Weight.NOTE)
        case SetAside(earlier=earlier):
            text = QCoreApplication.translate(
                "Look",
                "This very file was taken in on {day} and set aside; use it again among what was taken in.",
            )
            return Sentence(text.format(day=day_of(earlier)), Weight.WARNING)
        case Asked():
            return Sentence(_asked_words(look), Weight.WARNING)
        case Refused(draft=draft) if draft.tables:
            text = QCoreApplication.translate(
                "Look", "Cannot be taken in while there are errors: put them right here (F2) or ask the unit."
            )
            return Sentence(text, Weight.ERROR)
        case Refused():
            text = QCoreApplication.translate("Look", "Cannot be taken in: see the errors. Nothing was changed.")
            return Sentence(text, Weight.ERROR)


def sign(look: Look) -> str:
    """Return the one-word state of a file for the list of files."""
    match look.preview:
        case Ready():
            return QCoreApplication.translate("Look", "can be taken in")
        case Supersedes():
            return QCoreApplication.translate("Look", "newer version")
        case Duplicate():
            return QCoreApplication.translate("Look", "already there")
        case SetAside():
            return QCoreApplication.translate("Look", "set aside")
        case Asked():
            return QCoreApplication.translate("Look", "has questions")
        case Refused():
            return QCoreApplication.translate("Look", "cannot be taken in")


def whose(draft: Draft, cluster: Cluster) -> str:
    """Return unit, kind and how sure the recognition is."""
    unit = _unit(cluster, draft.unit) if draft.unit else QCoreApplication.translate("Look", "unit not recognised")
    sure = QCoreApplication.translate("Look", "{percent} % sure").format(percent=round(draft.confidence * 100))
    return " · ".join((unit, kind_words(draft.kind), sure) if draft.unit else (unit, kind_words(draft.kind)))


def kind_words(kind: str) -> str:
    """Return a kind of file in words."""
    match kind:
        case "workbook":
            return QCoreApplication.translate("Look", "workbook of claims")
        case "narrative":
            return QCoreApplication.translate("Look", "Word report")
        case _:
            return QCoreApplication.translate("Look", "kind not recognised")


def day_of(report: Report) -> str:
    """Return the day a report was received."""
    day = report.received
    return f"{day[8:10]}/{day[5:7]}/{day[:4]}" if len(day) >= 10 else "–"


def values_table(draft: Draft, ledger: Ledger) -> Table:
    """Return what was read beside what the file says, a row per criterion, figure and section."""
    columns = (
        Column(QCoreApplication.translate("Look", "Code"), width=8),
        Column(QCoreApplication.translate("Look", "Content"), width=40),
        Column(QCoreApplication.translate("Look", "Read as"), width=16),
        Column(QCoreApplication.translate("Look", "Written in the file"), width=14),
        Column(QCoreApplication.translate("Look", "Place"), width=14),
    )
    mends = spots_of(draft.mends)
    claims = [_claim_row(claim, ledger, mends.keys()) for claim in draft.claims]
    blanks = [_blank_row(code, ledger) for code in draft.blank]
    figures = [_figure_row(number, draft, ledger) for number in range(len(draft.figures))]
    sections = [_section_row(each) for each in draft.sections]
    return Table(draft.file, columns, (*claims, *blanks, *figures, *sections))


def _asked_words(look: Look) -> str:
    if look.draft.unit is None:
        return QCoreApplication.translate("Look", "Whose file is it? Choose the unit.")
    if look.report is None:
        return QCoreApplication.translate("Look", "Answer the questions first: nothing can be taken in without them.")
    return QCoreApplication.translate(
        "Look", "Some values wait for an answer. What needs none can be taken in now; the rest stays blank."
    )


def _unit(cluster: Cluster, code: str) -> str:
    unit = cluster.unit(code)
    return unit.short if unit else code


def _claim_row(claim: Claim, ledger: Ledger, mended: Collection[tuple[str | None, str | None]]) -> Row:
    criterion = ledger.framework.criterion(claim.criterion)
    places = [place for _, place in claim.sources]
    raw = "; ".join(as_shown(place.raw) for place in places)
    where = _spots(places)
    title = criterion.title if criterion else ""
    read = _signed(claim_words(claim), places, mended)
    return _row(claim.criterion, title, read, raw, where, claim.criterion)


def _signed(read: str, places: Iterable[Place], mended: Collection[tuple[str | None, str | None]]) -> str:
    """Return a value as read, under the sign of a correction where a cell of it was put right."""
    return f"{CORRECTED} {read}" if any((each.sheet, each.cell) in mended for each in places) else read


def _blank_row(code: str, ledger: Ledger) -> Row:
    criterion = ledger.framework.criterion(code)
    cells = (
        TableCell(code),
        TableCell(criterion.title if criterion else ""),
        TableCell(None, Mark.BLANK),
        TableCell(None),
        TableCell(None),
    )
    return Row(cells, key=code)


def _figure_row(number: int, draft: Draft, ledger: Ledger) -> Row:
    figure = draft.figures[number]
    indicator = next((each for each in ledger.indicators if each.code == figure.indicator), None)
    last = QCoreApplication.translate("Look", "(last period)") if figure.period == "last" else ""
    place = figure.source
    title = f"{indicator.title if indicator else figure.indicator} {last}".strip()
    spot = _spot(place.sheet, cell_name(place.cell)) if place else ""
    read = _signed(written(figure.value), [place] if place else [], spots_of(draft.mends).keys())
    return _row(figure.indicator, title, read, as_shown(place.raw) if place else "", spot, figure.indicator)


def _section_row(section: Section) -> Row:
    count = len(section.text.split())
    words = QCoreApplication.translate("Look", "%Ln word(s)", "", count)
    return _row(str(section.number), section.heading, words, "", "", section.heading)


def _row(*texts: str) -> Row:
    *cells, key = texts
    return Row(tuple(TableCell(each) for each in cells), key=key)


def _spots(places: list[Place]) -> str:
    by_sheet: dict[str, list[str]] = {}
    for place in places:
        by_sheet.setdefault(place.sheet or "", []).append(cell_name(place.cell))
    return "; ".join(_spot(sheet, ", ".join(dict.fromkeys(cells))) for sheet, cells in by_sheet.items())


def _spot(sheet: str | None, cell: str | None) -> str:
    return " · ".join(part for part in (sheet, cell) if part)
