"""Write the report: the cluster's own words of a section, its wording of sentences, what is printed, last year's."""

from dataclasses import replace
from pathlib import Path

from desktop.domain.desk import Desk
from desktop.domain.dossier import Dossier
from desktop.domain.facts import Fact
from desktop.domain.finding import Finding, Level
from desktop.domain.ledger import Passage
from desktop.domain.manner import FormChoice, PastText, SectionChoice
from desktop.domain.outline import OTHERS, heading_of
from desktop.domain.reconcile.paper_text import PaperText, Room
from desktop.domain.report_text import paragraphs
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.ledger import ledger_of
from desktop.sheets.finished import read_paper
from desktop.sheets.process import Reader
from desktop.store import manners, passages
from desktop.store.acts import act
from desktop.store.connection import working
from desktop.words.report import wording_name


def write_section(desk: Desk, key: str, source: str) -> bool:
    """Keep `source`, a paragraph a line, as the cluster's own words of a section; False when nothing was changed."""
    from desktop.papers.report.passages import key_of

    lines = paragraphs(source)
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        present = tuple(sorted(ledger.passages, key=lambda each: each.number))
        if tuple(each.text for each in present if key_of(each) == key) == lines:
            return False
        others = [each for each in present if key_of(each) != key]
        own = [Passage(key, number, text) for number, text in enumerate(lines, start=1)]
        with act(db, desk, "write_section", {"section": _number(key), "count": len(lines)}):
            passages.save(db, ledger.round.code, (*others, *own))
    return True


def word_sentence(desk: Desk, dossier: Dossier, key: str, about: str, text: str) -> None:
    """Keep the cluster's wording of a sentence, for one figure where `about` names it; empty for the program's own.

    Raises: REFUSED with the finding that names a field the sentence cannot have; KeyError for an unknown key.
    """
    from desktop.papers.report.variants import wording_problem
    from desktop.papers.report.worded import default_wording

    problem = wording_problem(dossier, key, text) if text else ""
    if problem:
        finding = Finding(Level.ERROR, "wording_unknown_field", {"detail": problem})
        raise DeskError(Trouble.REFUSED, {"path": wording_name(key)}, (finding,))
    kept = "" if text == default_wording(key) else text
    name = f"{key}:{about}" if about else key
    with working(desk) as db, act(db, desk, "wording", {"key": key, "about": about, "text": kept}):
        manners.save_wording(db, name, kept)


def choose(desk: Desk, key: str, choice: SectionChoice) -> None:
    """Keep what a section of the report prints."""
    with working(desk) as db:
        code = ledger_of(db, desk).round.code
        with act(db, desk, "report_choice", {"section": _number(key)}):
            manners.save_section(db, code, key, choice)


def choose_form(desk: Desk, form: FormChoice) -> None:
    """Keep letterhead and signature of the papers."""
    with working(desk) as db:
        code = ledger_of(db, desk).round.code
        with act(db, desk, "form_profile"):
            manners.save_form(db, code, form)


def take_last_report(desk: Desk, path: str) -> int:
    """Keep what the Word report of the year before says, section by section; return how many paragraphs.

    Raises: REFUSED, FILE_MISSING, FILE_UNREADABLE, READER_FAILED.
    """
    with Reader() as reader:
        paper = read_paper(path, reader)
    with working(desk) as db:
        year = ledger_of(db, desk).cluster.year - 1
        texts = _past(paper, year)
        facts: dict[str, Fact] = {"year": year, "file": Path(path).name, "count": len(texts)}
        with act(db, desk, "last_report", facts):
            manners.save_past(db, year, texts)
    return len(texts)


def _past(paper: PaperText, year: int) -> tuple[PastText, ...]:
    """Return the paragraphs of prose under the headings they stand under; what is above the first one is left out."""
    key, found = "", []
    for line in paper.lines:
        if line.room is not Room.BODY or line.spot is not None:
            continue
        heading = heading_of(line.text) if line.level or _is_numbered(line.text) else None
        if heading:
            key = heading.key
        elif key and line.text.strip():
            found.append(PastText(year, key, line.text.strip()))
    return tuple(found)


def _is_numbered(text: str) -> bool:
    first = text.split(" ", 1)[0]
    return len(text) <= _LONGEST_HEADING and first.endswith(".") and first[:-1].isalnum() and len(first) <= len("VIII.")


def _number(key: str) -> str:
    heading = None if key == OTHERS else heading_of(key)
    return heading.key if heading else "8"


_LONGEST_HEADING = 150
"""A longer line is text (in letters)."""


def muted(choice: SectionChoice, sentence: str, *, out: bool) -> SectionChoice:
    """Return the choice with a sentence left out, or printed again."""
    return replace(choice, muted=choice.muted | {sentence} if out else choice.muted - {sentence})
