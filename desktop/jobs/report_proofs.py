"""Prove the words of a section while they are written: what does not hold, and the letters it is about."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.domain.dossier import Dossier
from desktop.domain.finding import Finding, Level
from desktop.domain.ledger import Passage
from desktop.domain.reconcile.data import Data
from desktop.domain.reconcile.match import Checked, Reconciled, Status, reconcile
from desktop.domain.reconcile.paper_text import PaperText, TextLine
from desktop.domain.reconcile.sentences import Sentence, sentences
from desktop.domain.report_text import Noted, paragraphs
from desktop.domain.wording.old import Vanished
from desktop.domain.wording.prove import prove
from desktop.domain.wording.remark import Remark
from desktop.domain.wording.variants import says_direction

if TYPE_CHECKING:
    from desktop.papers.report.fields import Marked
    from desktop.papers.report.passages import Placed


_OF_PAPERS = frozenset({"orphan_sentence", "orphan_units", "table_order"})
"""What only a finished paper can be told: a section while it is written is today's own."""


class Proofs:
    """The proofs of one dossier's report; what they need of the data is worked out once."""

    def __init__(self, dossier: Dossier, vanished: tuple[Vanished, ...]) -> None:
        self._dossier = dossier
        self._vanished = vanished

    def of_section(self, key: str, source: str) -> tuple[Noted, ...]:
        """Return what does not hold in a section whose own words are `source`, in reading order."""
        from desktop.papers.report.as_read import as_read, contributed_as_read
        from desktop.papers.report.sections import Draft

        own = [Passage(key, number, line) for number, line in enumerate(paragraphs(source), start=1)]
        ledger = replace(self._dossier.ledger, passages=tuple(own))
        section = Draft(replace(self._dossier, ledger=ledger)).section(key)
        lines: list[Marked] = [*(each.text for each in section.own), *section.made]
        words, first = as_read(key, lines)
        paper = replace(words, lines=(*words.lines, *contributed_as_read(text for _, text in section.units)))
        done = reconcile(paper, self._data)
        notes = [*_unfilled(section.own), *self._remarks(done, paper, first, len(own)), *_typed(done, first, len(own))]
        return tuple(sorted(notes, key=_place))

    @cached_property
    def _data(self) -> Data:
        from desktop.papers.profile import known_bases
        from desktop.papers.report.as_read import figures_as_read

        return Data(self._dossier, (figures_as_read(self._dossier),), known_bases())

    @cached_property
    def _last_year(self) -> tuple[Sentence, ...]:
        past = self._dossier.manner.past
        latest = max((each.year for each in past), default=0)
        lines = tuple(TextLine(each.text) for each in past if each.year == latest)
        return sentences(PaperText("", "", lines), self._data.names)

    def _remarks(self, done: Reconciled, paper: PaperText, first: int, own: int) -> Iterator[Noted]:
        for each in prove(done, self._data, self._vanished, self._last_year):
            own_variant = each.finding.code != "orphan_variant" or says_direction(each.sentence)
            if own_variant and each.finding.code not in _OF_PAPERS:
                yield _noted(each, paper, first, own)


def _noted(each: Remark, paper: PaperText, first: int, own: int) -> Noted:
    line = each.sentence.line
    paragraph = line - first if first <= line < first + own else None
    begin = paper.lines[line].text.find(each.text, each.sentence.begin)
    end = begin + len(each.text)
    if begin < 0 or not each.text:
        begin, end = each.sentence.begin, each.sentence.begin + len(each.sentence.text)
    return Noted(each.finding, each.sentence.shown, paragraph, begin, end)


def _typed(done: Reconciled, first: int, own: int) -> Iterator[Noted]:
    """Yield numbers typed by hand where the data know one: those that differ, and those that will not follow."""
    for each in done.numbers:
        line = each.sentence.line
        if each.control is None and first <= line < first + own and each.id and each.expected:
            begin = each.sentence.begin + each.begin
            yield Noted(_said(each), each.sentence.shown, line - first, begin, begin + len(each.text), _field(each.id))


def _said(each: Checked) -> Finding:
    if each.status is Status.DIFFERENT:
        return Finding(Level.WARNING, "number_differs", {"text": each.text, "now": each.expected})
    return Finding(Level.NOTE, "number_typed", {"text": each.text})


def _field(id_: str) -> str:
    """Return the field that prints the number of that id; empty where there is none."""
    what, _, period = id_.partition("@")
    head, _, rest = what.partition(":")
    match head, period:
        case ("models" | "exemplars", ""):
            return _of_register(head, rest)
        case ("total" | "rank" | "count", ""):
            return f"{{{{ {head}('{rest}') }}}}"
        case (_, "change"):
            return f"{{{{ moved('{head}'{_unit(rest)}) }}}}"
        case (_, "" | "last" | "percent") if "/" not in rest and head != "award":
            ending = f", period='{period}'" if period else ""
            return f"{{{{ figure('{head}'{_unit(rest)}{ending}) }}}}"
        case _:
            return ""


def _of_register(head: str, rest: str) -> str:
    """Return the field that counts a register; counts of a field of work are offered by its name alone."""
    inside = ", ".join(f"'{each}'" for each in rest.split(":") if each)
    return "" if rest.startswith(("field:", "shared", "unsaid")) else f"{{{{ {head}({inside}) }}}}"


def _unit(rest: str) -> str:
    return f", '{rest}'" if rest else ""


def _unfilled(own: "tuple[Placed, ...]") -> Iterator[Noted]:
    """Yield passages that cannot be filled, and those that lack a figure, at the dots that stand for it."""
    from desktop.papers.report.fields import unmarked

    for number, each in enumerate(own):
        text = unmarked(each.text)
        for finding in each.findings:
            if finding.code != "wording_untrue":
                at = text.find("…") if finding.code == "passage_lacks_figure" else -1
                yield Noted(finding, text, number, max(at, 0), at + 1 if at >= 0 else len(text))


def _place(each: Noted) -> tuple[bool, int, int]:
    return each.paragraph is None, each.paragraph or 0, each.begin
