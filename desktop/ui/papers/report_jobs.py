"""The report's jobs as the window asks for them: loaded when they are first wanted."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.desk import Desk
from desktop.domain.dossier import Dossier
from desktop.domain.ledger import Layer
from desktop.domain.manner import FormChoice, SectionChoice
from desktop.domain.preview import Shown
from desktop.domain.report_text import Noted, Offer, SectionText

if TYPE_CHECKING:
    from desktop.jobs.report_proofs import Proofs
    from desktop.jobs.report_text import ReportText


@dataclass(frozen=True, slots=True)
class Writing:
    """Everything the report tab shows of one state of the data."""

    text: "ReportText"
    proofs: "Proofs"
    sections: tuple[SectionText, ...]
    offers: tuple[Offer, ...]

    @property
    def dossier(self) -> Dossier:
        """Return the dossier the report is made from."""
        return self.text.dossier


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found about one section while it is written: what does not hold, and how it would print."""

    key: str
    notes: tuple[Noted, ...]
    preview: tuple[Shown, ...]


def read_report(desk: Desk, stage: Layer) -> Writing:
    """Return the report as it stands."""
    from desktop.jobs.dossier import load_dossier
    from desktop.jobs.reconcile import vanished_units
    from desktop.jobs.report_proofs import Proofs
    from desktop.jobs.report_text import ReportText

    dossier = load_dossier(desk, stage)
    text = ReportText(dossier)
    return Writing(text, Proofs(dossier, vanished_units()), text.sections(), text.offers())


def look(writing: Writing, key: str, source: str, *, whole: bool) -> Looked:
    """Return what does not hold in a section, and how it, or the whole report, would print."""
    preview = writing.text.preview() if whole else writing.text.preview(key, source)
    return Looked(key, writing.proofs.of_section(key, source), preview)


def write(desk: Desk, key: str, source: str) -> bool:
    """Keep a section's own words; False where nothing was changed."""
    from desktop.jobs.report_writing import write_section

    return write_section(desk, key, source)


def choose(desk: Desk, key: str, choice: SectionChoice) -> None:
    """Keep what a section prints."""
    from desktop.jobs.report_writing import choose as keep_choice

    keep_choice(desk, key, choice)


def word(desk: Desk, dossier: Dossier, key: str, about: str, text: str) -> None:
    """Keep the wording of a sentence."""
    from desktop.jobs.report_writing import word_sentence

    word_sentence(desk, dossier, key, about, text)


def choose_form(desk: Desk, form: FormChoice) -> None:
    """Keep letterhead and signature."""
    from desktop.jobs.report_writing import choose_form as keep_form

    keep_form(desk, form)


def take_last_report(desk: Desk, path: str) -> int:
    """Keep what last year's report says; return how many paragraphs."""
    from desktop.jobs.report_writing import take_last_report as take

    return take(desk, path)
