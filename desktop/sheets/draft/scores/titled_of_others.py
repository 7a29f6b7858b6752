"""Tables titled as those of others: what the cluster, a council or a team gave, under no heading but "Điểm"."""

import re

from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level
from desktop.domain.text import bare
from desktop.sheets.draft.layout.bands import lines_above
from desktop.sheets.draft.layout.fields import Field
from desktop.sheets.draft.layout.guided import column_choices
from desktop.sheets.draft.layout.region import Column, Region

_SCORED = r"(cham( diem)?|danh gia|tham dinh|phuc tra|dieu chinh)"
_OTHERS = re.compile(
    rf"\b((don vi )?cum( truong| pho)?|thuong truc cum|hoi dong( cum| tham dinh)?|to (giup viec|tham dinh|kiem tra)|"
    rf"doan kiem tra) {_SCORED}\b|"
    r"\b(bang|bieu|phieu|bien ban|ket qua|diem)( (tong hop|ket qua|cham|diem))* (hoi dong )?"
    r"(tham dinh|phuc tra|cham cheo)\b|"
    r"\bcham( diem)? (cheo|(cua )?(don vi )?(cum truong|hoi dong|to tham dinh|doan kiem tra))\b|"
    r"^(tham dinh|cham cheo|phuc tra|cum truong)$"
)
"""`BẢNG CỤM CHẤM ĐIỂM`, `Biên bản thẩm định`, `Chấm chéo`; never the cluster's name alone above a form."""
_OWN = re.compile(r"\btu (cham|danh gia|cho diem)\b")
_ABOUT_PAPERS = re.compile(r"^\(|^(kinh gui|kem theo|can cu|theo)\b")


def of_others_by_title(region: Region) -> Finding | None:
    """Return the question whether the only points of a table are the unit's, where its title says others gave them.

    None where a column, or the title, says that the unit scores itself.
    """
    columns = [column for column in region.columns if column.field is Field.POINTS]
    told = any(column.field is Field.CLAIM for column in region.columns)
    words = words_of_others(region)
    if told or len(columns) != 1 or columns[0].answered or not words:
        return None
    return _finding(region, columns[0], words)


def _finding(region: Region, column: Column, words: str) -> Finding:
    place = region.grid.place(region.bottom, column.number)
    facts: Facts = {"sheet": region.grid.name, "words": words, "heading": column.label}
    choices = column_choices((Field.LATER, 0.6), (Field.CLAIM, 0.4))
    return Finding(Level.QUESTION, "titled_of_others", facts, place, key=column.key, choices=choices)


def passed_beside_own(question: Finding) -> Finding:
    """Return what is said instead where another table of the file holds the unit's own points."""
    told = (question.facts, question.place)
    return Finding(Level.WARNING, "table_of_others", *told, key=question.key, choices=question.choices)


def words_of_others(region: Region) -> str:
    """Return the words above a table, or its sheet's name, that say others gave its points; empty for none."""
    lines = (*lines_above(region.grid, region.top), region.grid.name)
    told = [line for line in lines if not _ABOUT_PAPERS.search(bare(line))]
    if any(_OWN.search(bare(line)) for line in told):
        return ""
    return next((line for line in told if _OTHERS.search(bare(line))), "")
