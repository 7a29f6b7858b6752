"""Write the slip of an import: of a report that was kept, or of a file that was looked at and not kept."""

from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from desktop.domain.book import Oddity
from desktop.domain.desk import Desk
from desktop.domain.intake import Asked, Duplicate, Refused, Report, SetAside, Supersedes
from desktop.domain.ledger import Layer
from desktop.domain.submission.condition import Condition
from desktop.jobs.dossier import load_dossier
from desktop.jobs.looking import Look
from desktop.jobs.submissions import compare, submissions
from desktop.sheets.process import Reader
from desktop.store import originals
from desktop.store.connection import looking

if TYPE_CHECKING:
    from desktop.papers.intake_slip import Slip


def write_slip(desk: Desk, number: int, path: str) -> str:
    """Write the slip of a kept report as .docx, never over a file; return where it went.

    The original is looked through again for what is odd about it. Raises: UNKNOWN_REPORT, FILE_UNWRITABLE, DISK_FULL,
    READER_FAILED.
    """
    from desktop.papers.intake_slip import Slip

    compared = compare(desk, number)
    report = compared.report
    own = next(each for each in submissions(desk, report.unit) if each.report.id == number)
    how = (compared.version, own.condition, own.reason, compared.before, compared.differences, compared.counted)
    return _write(desk, Slip(report, *how, report.findings, _oddities(desk, report)), path)


def write_slip_of_look(desk: Desk, look: Look, path: str) -> str:
    """Write the slip of a file that was looked at and not kept, with why. Raises: FILE_UNWRITABLE, DISK_FULL."""
    from desktop.papers.intake_slip import Slip

    refused = isinstance(look.preview, Refused)
    condition = Condition.REFUSED if refused else Condition.WAITING
    before = look.preview.earlier if isinstance(look.preview, Supersedes) else None
    differing = look.preview.differences if isinstance(look.preview, Supersedes | Asked) else ()
    counted = tuple((each.spot, "taken") for each in differing)
    if isinstance(look.preview, Duplicate | SetAside):
        before, differing = None, ()
    how = (None, condition, "", before, differing, counted)
    return _write(desk, Slip(_report(look), *how, look.draft.findings, look.book.oddities), path)


def _write(desk: Desk, slip: "Slip", path: str) -> str:
    from desktop.papers.files import write_beside
    from desktop.papers.intake_slip import intake_slip

    return write_beside(path, intake_slip(load_dossier(desk, Layer.AGREED), slip))


def _report(look: Look) -> Report:
    """Return what a file not kept holds, as far as it was understood."""
    if look.report is not None:
        return look.report
    draft = look.draft
    about = (draft.unit or "", draft.round or "", draft.kind, draft.file, draft.sha256, draft.size)
    report = Report(*about, Layer.CLAIM, 0, figures=draft.figures, awards=draft.awards, sections=draft.sections)
    return replace(report, lines=draft.lines)


def _oddities(desk: Desk, report: Report) -> tuple[Oddity, ...] | None:
    with looking(desk) as db:
        content = originals.content(db, report.sha256)
        gone = content is None or (not content and report.size > 0)
    if gone or content is None:
        return None
    with Reader() as reader:
        return reader.read_content(PurePath(report.file).name, content).oddities
