"""Check the form of a Word paper, ours or anybody's."""

from desktop.domain.finding import Finding
from desktop.sheets.process import Reader


def check_file(path: str) -> tuple[Finding, ...]:
    """Return every departure of the .docx at `path` from the form of Nghị định 30/2020/NĐ-CP, with its place.

    The file is read in the child process. Raises: FILE_MISSING, FILE_UNREADABLE, READER_FAILED.
    """
    raise NotImplementedError(Reader, path)
