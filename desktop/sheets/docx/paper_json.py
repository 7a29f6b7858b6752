"""Papers read back as plain JSON values, for the pipe between the child process and its parent."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from desktop.domain.facts import facts_of, plain_facts
from desktop.domain.finding import Finding, Level
from desktop.domain.place import Place
from desktop.domain.reconcile.paper_text import Control, PaperText, Room, Span, Spot, Stored, Stretch, TextLine
from desktop.domain.trouble import DeskError, Trouble
from desktop.sheets import limits
from desktop.sheets.odd import Odd
from desktop.sheets.process import Reader
from desktop.sheets.reading import shown_name
from desktop.sheets.refusal import RefusedError
from desktop.sheets.sniff import OLE, ZIP, foreign


def read_paper(path: str, reader: Reader) -> PaperText:
    """Return the Word paper at `path` as read back in the child process.

    Raises: REFUSED with the finding that says why, FILE_MISSING, FILE_UNREADABLE, READER_FAILED.
    """
    answer = reader.ask("paper", path)
    if "refused" in answer:
        code, facts = answer["refused"]
        place = Place(shown_name(path), "", None, None, "")
        raise DeskError(Trouble.REFUSED, {"path": path}, (Finding(Level.ERROR, code, facts_of(facts), place),))
    return paper_of(answer)


def read_paper_plain(path: str, _request: Mapping[str, object]) -> object:
    """Read the paper at `path` back as the child's task `paper`; return plain values, or why it is refused."""
    try:
        return plain_paper(_read(Path(path)))
    except RefusedError as refusal:
        return {"refused": [refusal.oddity.code, plain_facts(refusal.oddity.facts)]}


def _read(path: Path) -> PaperText:
    from desktop.sheets.docx.readback import read_back

    if path.stat().st_size > limits.FILE_SIZE:
        raise RefusedError(Odd.TOO_LARGE, limit=limits.FILE_SIZE // limits.MEGABYTE)
    name, content = shown_name(str(path)), path.read_bytes()
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
    if names & {"EncryptedPackage", "EncryptionInfo"}:
        return Odd.ENCRYPTED
    return Odd.OLD_WORD if "WordDocument" in names else Odd.NOT_WORD


def plain_paper(paper: PaperText) -> dict[str, Any]:
    """Return a paper as JSON values; `paper_of` gives it back."""
    return {
        "file": paper.file,
        "sha256": paper.sha256,
        "rendered": paper.rendered,
        "signed": paper.signed,
        "charts": paper.charts,
        "lines": [_plain_line(each) for each in paper.lines],
        "controls": [_plain_control(each) for each in paper.controls],
    }


def paper_of(plain: Mapping[str, Any]) -> PaperText:
    """Return the paper that `plain_paper` wrote."""
    return PaperText(
        plain["file"],
        plain["sha256"],
        tuple(_line_of(each) for each in plain["lines"]),
        tuple(_control_of(each) for each in plain["controls"]),
        plain["rendered"],
        plain["signed"],
        plain["charts"],
    )


def _plain_line(line: TextLine) -> list[object]:
    spot = line.spot
    place = [spot.table, spot.row, spot.column, spot.span, spot.head] if spot else None
    stretches = [[each.begin, each.end, each.control] for each in line.stretches]
    stored = [[each.begin, each.end, each.span.begin, each.span.end] for each in line.stored]
    return [line.text, line.room.value, place, line.page, line.turns, stretches, line.level, line.part, stored]


def _line_of(plain: list[Any]) -> TextLine:
    text, room, place, page, turns, bound, level, part, placed = plain
    stretches = tuple(Stretch(*each) for each in bound)
    stored = tuple(Stored(begin, end, Span(*span)) for begin, end, *span in placed)
    spot = Spot(*place) if place else None
    return TextLine(text, Room(room), spot, page, tuple(turns), stretches, level, part, stored)


def _plain_control(each: Control) -> list[object]:
    spans = [[span.begin, span.end] for span in each.spans]
    return [
        each.id,
        each.text,
        each.written,
        each.part,
        spans,
        [each.record.begin, each.record.end] if each.record else None,
    ]


def _control_of(plain: list[Any]) -> Control:
    id_, text, written, part, spans, record = plain
    return Control(id_, text, written, part, tuple(Span(*span) for span in spans), Span(*record) if record else None)
