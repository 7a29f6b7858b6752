"""Finished Word papers: read back in the child process, refused with a reason where they are none."""

from base64 import b64decode
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from desktop.domain.facts import facts_of, plain_facts
from desktop.domain.finding import Finding, Level
from desktop.domain.place import Place
from desktop.domain.reconcile.paper_text import PaperText
from desktop.domain.trouble import DeskError, Trouble
from desktop.sheets import limits
from desktop.sheets.docx.paper_json import paper_of, plain_paper
from desktop.sheets.odd import Odd
from desktop.sheets.process import Reader
from desktop.sheets.refusal import RefusedError, shown_name
from desktop.sheets.sniff import OLE, ZIP, foreign


def read_paper(path: str, reader: Reader) -> PaperText:
    """Return the Word paper at `path` as read back in the child process.

    Raises: REFUSED with the finding that says why, FILE_MISSING, FILE_UNREADABLE, READER_FAILED.
    """
    return _paper(reader.ask("paper", path), path)


def read_paper_content(name: str, content: bytes, reader: Reader) -> PaperText:
    """Return a Word paper from its bytes, which go to the child by its pipe. Raises: REFUSED, READER_FAILED."""
    return _paper(reader.answer("paper", content), name)


def read_paper_plain(path: str, request: Mapping[str, object]) -> object:
    """Read a paper back as the child's task `paper`; return plain values, or why it is refused.

    Where the request brings the paper's `content` (base64), nothing is read from the disk.
    """
    try:
        match request.get("content"):
            case str(content):
                return plain_paper(_read_back(shown_name(path), b64decode(content)))
            case _:
                return plain_paper(_read(Path(path)))
    except RefusedError as refusal:
        return {"refused": [refusal.oddity.code, plain_facts(refusal.oddity.facts)]}


def _paper(answer: Mapping[str, Any], path: str) -> PaperText:
    if "refused" in answer:
        code, facts = answer["refused"]
        place = Place(shown_name(path), "", None, None, "")
        raise DeskError(Trouble.REFUSED, {"path": path}, (Finding(Level.ERROR, code, facts_of(facts), place),))
    return paper_of(answer)


def _read(path: Path) -> PaperText:
    if path.stat().st_size > limits.FILE_SIZE:
        raise RefusedError(Odd.TOO_LARGE, limit=limits.FILE_SIZE // limits.MEGABYTE)
    return _read_back(shown_name(str(path)), path.read_bytes())


def _read_back(name: str, content: bytes) -> PaperText:
    from desktop.sheets.docx.readback import read_back

    odd = Odd.LOCK_FILE if name.startswith("~$") else foreign(content)
    if odd is not None:
        raise RefusedError(odd)
    if content.startswith(OLE):
        raise RefusedError(_old(content))
    if not content.startswith(ZIP):
        raise RefusedError(Odd.NOT_WORD)
    return read_back(content, name)


def _old(content: bytes) -> Odd:
    """Return what is wrong with a file of the old kind: locked by a password, a .doc, or no Word text at all."""
    from desktop.sheets.old.ole import open_container

    names = open_container(content).streams.keys()
    if names & {"encryptedpackage", "encryptioninfo"}:
        return Odd.ENCRYPTED
    return Odd.OLD_WORD if "worddocument" in names else Odd.NOT_WORD
