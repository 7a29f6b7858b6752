"""The jobs of papers as the window asks for them: loaded when they are first wanted."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.desk import Desk
from desktop.domain.dossier import Dossier, FormProfile
from desktop.domain.finding import Finding
from desktop.domain.freshness import PaperState
from desktop.domain.ledger import Layer
from desktop.domain.manner import FormChoice
from desktop.domain.progress import Progress
from desktop.domain.reprint import Reprint

if TYPE_CHECKING:
    from desktop.jobs.dossier import Compiled
    from desktop.jobs.reconcile import Proved, Refreshed

Act = Callable[[], object]
Asked = tuple[str, tuple[str, ...], Layer]
"""The folder, the ids of the papers, the stage."""


@dataclass(frozen=True, slots=True)
class Made:
    """Papers as made; `findings` say why some have no PDF, `behind` how many others there are older than the data."""

    compiled: "Compiled"
    findings: tuple[Finding, ...] = ()
    behind: int = 0


def known() -> tuple[tuple[str, str], ...]:
    """Return the id and the title of every paper."""
    from desktop.jobs.dossier import known_papers

    return known_papers()


def make(desk: Desk, asked: Asked, progress: Progress, *, pdf: bool) -> Made:
    """Make papers in a folder, their PDFs too where they are wanted."""
    from desktop.jobs.dossier import compile_dossier
    from desktop.jobs.freshness import behind
    from desktop.jobs.pdf import make_pdfs

    compiled = compile_dossier(desk, *asked, progress)
    findings = make_pdfs(compiled, progress).findings if pdf else ()
    return Made(compiled, findings, behind(compiled.folder, str(compiled.manifest["print_code"])))


def states(desk: Desk, folder: str) -> tuple[PaperState, ...]:
    """Return what became of the papers in a folder."""
    from desktop.jobs.freshness import stale

    return stale(desk, folder)


def reprints(desk: Desk, folder: str, progress: Progress) -> tuple[Reprint, ...]:
    """Return the pages to be printed again."""
    from desktop.jobs.reprint import pages_to_reprint

    return pages_to_reprint(desk, folder, progress)


def reconcile(desk: Desk, path: str, stage: Layer) -> "Proved":
    """Return a finished paper read against the data."""
    from desktop.jobs.reconcile import reconcile_file

    return reconcile_file(desk, path, stage)


def refresh(desk: Desk, path: str, out: str, stage: Layer, taken: frozenset[str]) -> "Refreshed":
    """Write a copy of a paper with its bound numbers renewed."""
    from desktop.jobs.reconcile import refresh_file

    return refresh_file(desk, path, out, stage, taken)


def forms(dossier: Dossier) -> tuple[FormProfile, FormChoice]:
    """Return the letterhead and signature as they are without any choice, and what was chosen."""
    from desktop.jobs.report_text import usual_form

    return usual_form(dossier), dossier.manner.form
