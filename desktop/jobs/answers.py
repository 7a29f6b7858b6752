"""Read the answers an officer gives to the questions of files from a file of their own."""

from pathlib import Path

from desktop.domain.answers_file import AnswersFile, read_answers
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.files import read_text


def answers_of(path: str | None) -> AnswersFile:
    """Return the answers in the file at `path`, none for None. Raises: REFUSED with its findings, FILE_MISSING."""
    if path is None:
        return AnswersFile()
    found, findings = read_answers(read_text(path), Path(path).name)
    if found is None:
        raise DeskError(Trouble.REFUSED, {"path": path}, findings)
    return found
