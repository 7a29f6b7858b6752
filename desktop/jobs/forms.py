"""Make the forms that are sent to every unit."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.cluster import Unit
from desktop.domain.desk import Desk
from desktop.domain.ledger import Ledger
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.ledger import load_ledger
from desktop.papers.files import write_beside
from desktop.papers.forms import outline, workbook


@dataclass(frozen=True, slots=True)
class FormFile:
    """One file made for a unit, with the SHA-256 of what was written."""

    unit: str
    path: str
    sha256: str


def make_forms(desk: Desk, folder: str) -> tuple[FormFile, ...]:
    """Write one workbook and one Word outline per unit, each in its unit's folder below `folder`.

    Raises: NO_FRAMEWORK, FILE_UNWRITABLE, DISK_FULL.
    """
    ledger = load_ledger(desk)
    if not ledger.framework.criteria:
        raise DeskError(Trouble.NO_FRAMEWORK)
    return tuple(made for unit in ledger.cluster.units for made in _forms_of(unit, ledger, desk, Path(folder)))


def _forms_of(unit: Unit, ledger: Ledger, desk: Desk, folder: Path) -> tuple[FormFile, ...]:
    today = desk.clock().date()
    ending = f"{unit.code}_{ledger.cluster.year}_v{ledger.framework.version}"
    made = (
        (f"SoLieu_{ending}.xlsx", workbook(ledger, unit.code, today)),
        (f"BaoCao_{ending}.docx", outline(ledger, unit.code, today)),
    )
    own = folder / unit.code
    return tuple(_write(unit, own / name, content) for name, content in made)


def _write(unit: Unit, path: Path, content: bytes) -> FormFile:
    written = write_beside(str(path), content)
    return FormFile(unit.code, written, hashlib.sha256(content).hexdigest())
