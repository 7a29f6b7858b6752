"""The truth of the demo files: what each unit's workbook says, for tests to compare the reader with."""

from typing import Any

from seeds.building.entries import award_counts
from seeds.building.name_lists import truth_of_lists
from seeds.building.reports import ReportWords
from seeds.building.source import AwardRow, Cell, FigureRow, UnitSource, in_report


def truth_of(source: UnitSource) -> dict[str, Any]:
    """Return the claims, blanks, unreported leaves, figures and lines one workbook holds, as plain JSON values."""
    cells = source.cells
    return {
        "unit": source.code,
        "claims": {code: _claim(cell) for code, cell in cells.items() if not (cell.blank or cell.not_reported)},
        "blank": [code for code, cell in cells.items() if cell.blank],
        "not_reported": [code for code, cell in cells.items() if cell.not_reported],
        "figures": [each for figure in source.figures for each in _figures(figure)],
        "awards": [each for award in source.awards for each in _awards(award)] if source.form else [],
        "lines": truth_of_lists(
            {code: lines for code, lines in source.lists.items() if code not in in_report(source.code)}
        ),
    }


def truth_of_report(words: ReportWords) -> dict[str, Any]:
    """Return the sections one Word report holds, its paragraphs by outline key, and the lines of its lists."""
    return {
        "unit": words.code,
        "sections": {said.heading.key: list(said.paragraphs) for said in words.sections if said.paragraphs},
        "lines": truth_of_lists({said.register: said.listed for said in words.sections if said.listed}),
    }


def _claim(cell: Cell) -> dict[str, Any]:
    claim: dict[str, Any] = {"inputs": dict(cell.inputs)}
    if cell.counts:
        claim["inputs"]["counts"] = dict(cell.counts)
    if set(cell.inputs) == {"points"}:
        claim = {"points": cell.inputs["points"]}
    if cell.claimed is not None:
        claim["claimed"] = cell.claimed
    return claim


def _figures(figure: FigureRow) -> list[dict[str, str]]:
    this = {"indicator": figure.code, "period": "this", "value": figure.this, "exactness": figure.exactness}
    if figure.last is None:
        return [this]
    return [this, {"indicator": figure.code, "period": "last", "value": figure.last, "exactness": "exact"}]


def _awards(award: AwardRow) -> list[dict[str, str]]:
    this = (*award_counts(award.decided, "decided", "this"), *award_counts(award.proposed, "proposed", "this"))
    return [{"level": award.level, "form": award.form, **each} for each in this]
