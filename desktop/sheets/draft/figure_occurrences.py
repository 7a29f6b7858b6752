"""Occurrences of figures: an indicator told several times in one file is taken once, or asked about."""

from collections.abc import Iterable

from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Indicator
from desktop.domain.guidance import LEAVE, Guidance
from desktop.domain.ledger import Figure
from desktop.sheets.draft.answering import told, unfit
from desktop.sheets.draft.scores.several import chosen_occurrence, with_occurrences


def one_each(
    figures: Iterable[Figure], indicators: tuple[Indicator, ...], guidance: Guidance
) -> tuple[tuple[Figure, ...], tuple[Finding, ...]]:
    """Return one figure per indicator and period, and what there is to say of those told more than once."""
    titles = {indicator.code: indicator.title for indicator in indicators}
    grouped: dict[tuple[str, str], list[Figure]] = {}
    for figure in figures:
        grouped.setdefault((figure.indicator, figure.period), []).append(figure)
    kept: list[Figure] = []
    findings: list[Finding] = []
    for (code, _), each in grouped.items():
        taken, found = _settle(each, titles[code], guidance)
        kept += [taken] if taken else []
        findings += found
    return tuple(kept), tuple(findings)


def _settle(told_of: list[Figure], title: str, guidance: Guidance) -> tuple[Figure | None, tuple[Finding, ...]]:
    first, last = told_of[0], told_of[-1]
    if len(told_of) == 1 or last.source is None:
        return first, ()
    facts = {"title": title, "raw": last.source.raw, "indicator": first.indicator}
    if len({(each.value, each.exactness) for each in told_of}) == 1:
        return first, (Finding(Level.NOTE, "duplicate_figure_same", facts, last.source),)
    raws = tuple(f"{each.source.cell}: {each.source.raw}" for each in told_of if each.source)
    asked = Finding(Level.QUESTION, "duplicate_figure", facts, last.source)
    question = with_occurrences(asked, f"{first.indicator} {first.period}", raws)
    answer = guidance.answer(question.key)
    if answer is None:
        return None, (question,)
    taken = chosen_occurrence(answer.choice, told_of)
    if taken is None and answer.choice != LEAVE:
        return None, (question, unfit(answer, last.source))
    return taken, (told(answer, last.source, title),)
