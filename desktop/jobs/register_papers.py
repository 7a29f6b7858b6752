"""A list of a register written alone, as the papers of the conference write it."""

from desktop.domain.desk import Desk
from desktop.domain.ledger import Layer
from desktop.domain.registers.lines import Register
from desktop.jobs.dossier import load_dossier


def award_choices() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the levels of awards, the highest first, and the titles and forms: those every form that is sent knows."""
    from desktop.papers.wording import texts

    levels = texts("awards")["levels"]
    forms = dict.fromkeys(form for each in levels for form in each["forms"])
    return tuple(each["name"] for each in levels), tuple(forms)


def write_list(desk: Desk, register: Register, path: str, stage: Layer) -> str:
    """Write the workbook of a register: its list, and how many there are; return where it went.

    Raises: FILE_UNWRITABLE, DISK_FULL, PATH_TOO_LONG.
    """
    from desktop.papers.excel.books import award_book, exemplar_book, model_book
    from desktop.papers.files import write_beside

    book = {Register.MODELS: model_book, Register.EXEMPLARS: exemplar_book, Register.AWARDS: award_book}[register]
    return write_beside(path, book(load_dossier(desk, stage)))
