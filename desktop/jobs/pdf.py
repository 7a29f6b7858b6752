"""Make PDFs of papers just written, beside them; what cannot be made is said, never claimed."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.finding import Finding, Level
from desktop.domain.progress import Progress, unwatched
from desktop.jobs.dossier import Compiled
from desktop.papers.files import Filed, Folder
from desktop.papers.pdf import Failure, Press, find_office

_FIRST = ".docx"
_PARTS = {".docx": "Writer", ".xlsx": "Calc", ".pptx": "Impress"}


@dataclass(frozen=True, slots=True)
class Pdfs:
    """The PDFs made, and a finding for every file without one. `manifest` is the folder's with the PDFs in it."""

    made: tuple[Filed, ...]
    findings: tuple[Finding, ...]
    manifest: Mapping[str, object]


def make_pdfs(compiled: Compiled, progress: Progress = unwatched) -> Pdfs:
    """Write the PDF of every file of `compiled` beside it, through LibreOffice where the machine has it.

    Raises: FILE_UNWRITABLE, DISK_FULL, CANCELLED.
    """
    office = find_office()
    if office is None:
        return Pdfs((), (Finding(Level.WARNING, "pdf_no_office"),), compiled.manifest)
    filing = Folder.reopened(compiled.folder)
    findings = []
    with Press(office) as press:
        for number, filed in enumerate(compiled.files):
            progress(number, len(compiled.files), f"PDF: {filed.title}")
            made = press.pdf(filed.path, Path(filed.path).read_bytes())
            if isinstance(made, Failure):
                findings.append(_finding(made, Path(filed.path)))
            else:
                filing.beside(filed, _name(filed, compiled.files), made)
    progress(len(compiled.files), len(compiled.files), "")
    return Pdfs(filing.files, tuple(findings), filing.close())


def _finding(failure: Failure, path: Path) -> Finding:
    return Finding(Level.WARNING, f"pdf_{failure}", {"file": path.name, "part": _PARTS.get(path.suffix, "")})


def _name(filed: Filed, others: tuple[Filed, ...]) -> str:
    """Return the name of the PDF; the Word file's has the bare name where a paper is an Excel file too."""
    path = Path(filed.path)
    alike = {Path(each.path).suffix for each in others if Path(each.path).stem == path.stem}
    bare = len(alike) == 1 or path.suffix == _FIRST
    return f"{path.stem}.pdf" if bare else f"{path.stem} (Excel).pdf"
