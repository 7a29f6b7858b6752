"""What there is to know of a file that waits: which one, whose, beside the last one, what taking it in does."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from desktop.domain.ledger import Ledger
from desktop.ui.intake.files_table import form_words
from desktop.ui.intake.grid_tab import before_lines
from desktop.ui.intake.look_words import day_of, whose
from desktop.ui.intake.waiting import Waiting
from desktop.ui.parts.note import Note
from desktop.words.numbers import written


def file_note(file: Waiting, ledger: Ledger) -> Note:
    """Return what is known of a file that waits."""
    groups = (
        (QCoreApplication.translate("FileNote", "THE FILE"), tuple(_file(file, ledger))),
        (QCoreApplication.translate("FileNote", "BESIDE THE UNIT'S LAST FILE"), tuple(before_lines(file))),
        (QCoreApplication.translate("FileNote", "TAKEN IN BEFORE"), tuple(_earlier(file))),
        (QCoreApplication.translate("FileNote", "WHAT TAKING IT IN DOES"), tuple(_effect(file))),
    )
    return Note(file.name, whose(file.look.draft, ledger.cluster), groups)


def _file(file: Waiting, ledger: Ledger) -> Iterator[str]:
    draft = file.look.draft
    yield QCoreApplication.translate("FileNote", "Form: {form}").format(form=form_words(file, ledger))
    size = max(1, round(draft.size / 1024))
    yield QCoreApplication.translate("FileNote", "Size: {size} KB").format(size=written(size))
    yield f"SHA-256: {draft.sha256[:16]}…"
    folder = Path(file.path).parent.name
    if folder:
        yield QCoreApplication.translate("FileNote", "Folder: {folder}").format(folder=folder)


def _earlier(file: Waiting) -> Iterator[str]:
    if file.earlier is not None:
        yield f"{file.earlier.file} · {day_of(file.earlier)} · {file.earlier.officer}"


def _effect(file: Waiting) -> Iterator[str]:
    if file.effect:
        yield file.effect
