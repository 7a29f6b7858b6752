"""The files that wait, a row each: whose, how sure, which kind, which version of the form, what can be done."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from desktop.domain.finding import Level
from desktop.domain.ledger import Ledger
from desktop.domain.table import Column, Row, Table, TableCell
from desktop.ui.intake.look_words import kind_words, sign
from desktop.ui.intake.subjects import confidence_words
from desktop.ui.intake.waiting import Waiting, rival
from desktop.words.numbers import written


def files_table(files: Sequence[Waiting], ledger: Ledger) -> Table:
    """Return the files that wait in the order they came."""
    columns = (
        Column(QCoreApplication.translate("Files", "File"), width=36),
        Column(QCoreApplication.translate("Files", "Unit"), width=14),
        Column(QCoreApplication.translate("Files", "How sure"), width=14),
        Column(QCoreApplication.translate("Files", "Kind"), width=16),
        Column(QCoreApplication.translate("Files", "Form"), width=12),
        Column(QCoreApplication.translate("Files", "State"), width=22),
    )
    rows = tuple(_row(each, files, ledger) for each in files)
    return Table(QCoreApplication.translate("Files", "Files looked at"), columns, rows)


def state_words(file: Waiting, files: Sequence[Waiting]) -> str:
    """Return what can be done with a file; that it waits twice, where another has the same bytes."""
    twin = next((each for each in files if _same(each, file)), None)
    if twin is not None and files.index(twin) < files.index(file):
        text = QCoreApplication.translate("Files", "the same as {file}")
        return text.format(file=twin.name)
    count = len(file.open)
    if not count:
        return " · ".join((sign(file.look), *_doubts(file, files)))
    questions = QCoreApplication.translate("Files", "%Ln question(s)", "", count)
    errors = sum(each.level is Level.ERROR for each in file.look.draft.findings) if file.is_refused else 0
    return ", ".join((*_counted(errors), questions))


def _doubts(file: Waiting, files: Sequence[Waiting]) -> Iterator[str]:
    """Yield why an eye is needed on a file without questions before it is taken in."""
    if file.strays:
        yield QCoreApplication.translate("Files", "⚠ perhaps of another year, cluster or round")
    if file.assumed:
        yield QCoreApplication.translate("Files", "⚠ points in a column without such a heading")
    other = rival(file, files) if file.look.report is not None else None
    if other is not None:
        yield QCoreApplication.translate("Files", "⚠ same unit and kind as {file}").format(file=other.name)


def _counted(errors: int) -> tuple[str, ...]:
    return (QCoreApplication.translate("Files", "%Ln error(s)", "", errors),) if errors else ()


def form_words(file: Waiting, ledger: Ledger) -> str:
    """Return which version of the form it is, and that it is an old one; a dash for a file of the unit's own."""
    version = file.look.draft.framework_version
    if version is None:
        own = QCoreApplication.translate("Files", "own form")
        return own if file.look.draft.kind == "workbook" else "–"
    name = f"v{written(version)}"
    if version == ledger.framework.version:
        return name
    return QCoreApplication.translate("Files", "{version}, not today's").format(version=name)


def _row(file: Waiting, files: Sequence[Waiting], ledger: Ledger) -> Row:
    draft = file.look.draft
    unit = ledger.cluster.unit(draft.unit or "")
    whose = unit.short if unit else QCoreApplication.translate("Files", "not recognised")
    sure = confidence_words(draft.confidence) if unit else "–"
    texts = (file.name, whose, sure, kind_words(draft.kind), form_words(file, ledger), state_words(file, files))
    return Row(tuple(TableCell(each) for each in texts), key=file.path)


def _same(one: Waiting, other: Waiting) -> bool:
    return one.path != other.path and one.look.book.sha256 == other.look.book.sha256
