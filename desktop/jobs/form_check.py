"""Check the form of a Word paper, ours or anybody's."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from desktop.domain.facts import facts_of, plain_facts
from desktop.domain.finding import Finding, Level
from desktop.domain.place import Place
from desktop.sheets.limits import PAPER_SECONDS
from desktop.sheets.process import Reader


def check_file(path: str) -> tuple[Finding, ...]:
    """Return every departure of the .docx at `path` from the form of Nghị định 30/2020/NĐ-CP, with its place.

    The file is read in the child process. Raises: FILE_MISSING, FILE_UNREADABLE, READER_FAILED.
    """
    with Reader(seconds=PAPER_SECONDS) as reader:
        return tuple(_finding(each, Path(path).name) for each in reader.ask("form", path))


def check_form_plain(path: str, _request: Mapping[str, object]) -> list[dict[str, object]]:
    """Return the departures of a .docx as plain values: the child's side of `check_file`."""
    from desktop.papers.form_check import check_form

    return [_plain(finding) for finding in check_form(path)]


def _plain(finding: Finding) -> dict[str, object]:
    place = finding.place
    return {
        "level": finding.level.value,
        "code": finding.code,
        "facts": plain_facts(finding.facts),
        "place": [place.sha256, place.sheet, place.cell, place.raw] if place else None,
    }


def _finding(plain: Mapping[str, Any], name: str) -> Finding:
    place = Place(name, *plain["place"]) if plain["place"] else None
    return Finding(Level(plain["level"]), plain["code"], facts_of(plain["facts"]), place)
