"""The slip of an import (phiếu nhận tệp): on one or two pages what was read, changed, asked, repaired, refused."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from desktop.domain.book import Oddity
from desktop.domain.dossier import Dossier, FormProfile
from desktop.domain.finding import Finding, Level, weight
from desktop.domain.place import Place
from desktop.domain.submission.condition import Condition
from desktop.domain.submission.difference import Difference, Spot
from desktop.domain.submission.report import Report
from desktop.domain.submission.thing import Said
from desktop.domain.table import Align, Column, Row, Table, TableCell
from desktop.papers.footer import footer_of
from desktop.papers.profile import as_kind, profile_of
from desktop.papers.word.blocks import Block, Grid, words
from desktop.papers.word.letterhead import letterhead, signature, title
from desktop.papers.word.package import document
from desktop.papers.wording import filled, texts
from desktop.words.codes import tell_code
from desktop.words.findings import LEVEL_WORDS, tell
from desktop.words.numbers import moment
from desktop.words.submission import condition_words, correction_lines, counted_words, raw_words, value_name

_DIFFERENCES, _CORRECTIONS, _FINDINGS, _ODDITIES, _CELLS, _LONGEST = 10, 6, 16, 6, 5, 260
_FEW = 3
"""Up to how many findings of a kind are told each by itself."""


@dataclass(frozen=True, slots=True)
class Slip:
    """What there is to say of one import: the report as it was or would be kept, how it stands, what differs.

    `version` is None for a file that was not kept; `oddities` are the X-ray's, None where the original is gone.
    """

    report: Report
    version: int | None
    condition: Condition
    reason: str
    before: Report | None
    differences: tuple[Difference, ...]
    counted: tuple[tuple[Spot, str], ...]
    findings: tuple[Finding, ...]
    oddities: tuple[Oddity, ...] | None


def intake_slip(dossier: Dossier, slip: Slip) -> bytes:
    """Return the slip of an import as .docx; long lists are cut and say by how much."""
    return document(tuple(_blocks(dossier, slip)), texts("phieu-nhan")["name"], footer_of(dossier), dossier.made_on)


def _blocks(dossier: Dossier, slip: Slip) -> Iterator[Block]:
    wording = texts("phieu-nhan")
    unit = dossier.ledger.cluster.unit(slip.report.unit)
    profile = _profile(dossier)
    yield from letterhead(profile, dossier.made_on)
    facts = {"file": slip.report.file, "unit": unit.short if unit else ""}
    yield from title(wording["name"], filled(wording["subject"], facts))
    parts = (_about(slip, facts["unit"]), _differing(slip), _corrected(slip, facts["unit"]), _found(slip), _odd(slip))
    numbered = [part for part in (tuple(each) for each in parts) if part]
    for number, (head, *rest) in zip(("I", "II", "III", "IV", "V"), numbered, strict=False):
        yield words("Heading2", f"{number}. {head}")
        yield from (block for block in rest if not isinstance(block, str))
    yield signature(profile)


def _profile(dossier: Dossier) -> FormProfile:
    """Return the head and signature of a paper that stays in the file: signed by who took the file in, sent nowhere."""
    wording = texts("phieu-nhan")
    own = as_kind(profile_of(dossier), wording["symbol"])
    return replace(own, authority=(wording["signs"],), signer="", recipients=(), draft=False)


def _about(slip: Slip, unit: str) -> Iterator[str | Block]:
    wording, report = texts("phieu-nhan"), slip.report
    state = {"version": slip.version, "state": condition_words(slip.condition), "reason": slip.reason}
    counts = {"points": len(report.entries), "figures": len(report.figures)}
    counts |= {"awards": len(report.awards), "sections": len(report.sections), "lines": len(report.lines)}
    received = {"time": moment(report.received), "officer": report.officer}
    told = {
        "unit": unit,
        "file": report.file,
        "sha256": report.sha256,
        "kind": f"{wording['kinds'][report.kind]}, {wording['layers'][report.layer.value]}",
        "received": filled(wording["received"], received) if report.received else "",
        "version": filled(wording["version"], state) if slip.version else condition_words(slip.condition),
        "values": filled(wording["values"], counts),
    }
    yield wording["about"]
    rows = [(wording["rows"][name], text) for name, text in told.items() if text]
    yield _grid({"what": 24, "said": 76}, rows)


def _differing(slip: Slip) -> Iterator[str | Block]:
    wording = texts("phieu-nhan")
    if slip.before is None:
        return
    facts = {"file": slip.before.file, "count": len(slip.differences)}
    yield wording["differs"]
    if not slip.differences:
        yield words("NoiDung", filled(wording["same"], facts))
        return
    yield words("NoiDung", filled(wording["than"], facts))
    counted = dict(slip.counted)
    rows = [
        (_capital(value_name(each.spot)), *map(_cell, (each.before, each.after)), counted_words(counted[each.spot]))
        for each in slip.differences[:_DIFFERENCES]
    ]
    yield _grid({"value": 30, "before": 24, "after": 24, "counted": 22}, rows)
    yield from _rest(len(slip.differences) - _DIFFERENCES)


def _corrected(slip: Slip, unit: str) -> Iterator[str | Block]:
    lines = [line for item in slip.report.put_right for line in correction_lines(item, unit)]
    if lines:
        yield texts("phieu-nhan")["corrected"]
        yield _grid({"number": 5, "line": 95}, list(enumerate(lines[:_CORRECTIONS], start=1)))
        yield from _rest(len(lines) - _CORRECTIONS)


def _found(slip: Slip) -> Iterator[str | Block]:
    wording = texts("phieu-nhan")
    yield wording["found"]
    ordered = sorted(slip.findings, key=lambda each: (-weight(each), each.code))
    groups = [tuple(group) for _, group in groupby(ordered, key=lambda each: (each.level, each.code))]
    if not groups:
        yield words("NoiDung", wording["nothing"])
        return
    lines = [line for group in groups for line in _lines(group)]
    mended = {_spot(each.place) for each in slip.findings if each.code == "mended"}
    rows = [(_level(line[0], mended), _where(line[0]), _message(line)) for line in lines[:_FINDINGS]]
    yield _grid({"level": 13, "place": 17, "message": 70}, rows)
    yield from _rest(len(lines) - _FINDINGS)


def _level(finding: Finding, mended: Collection[tuple[str | None, str | None]]) -> str:
    """Return how grave a finding is; of one whose cell was put right before the file was kept, that it was."""
    level = LEVEL_WORDS[finding.level]
    settled = finding.level in {Level.ERROR, Level.QUESTION} and _spot(finding.place) in mended
    return filled(texts("phieu-nhan")["mended"], {"level": level}) if settled else level


def _spot(place: Place | None) -> tuple[str | None, str | None]:
    return (place.sheet, place.cell) if place is not None else (None, None)


def _odd(slip: Slip) -> Iterator[str | Block]:
    wording = texts("phieu-nhan")
    if slip.oddities is None:
        yield wording["odd"]
        yield words("NoiDung", wording["no_original"])
        return
    told = {finding.code for finding in slip.findings}
    lines = [each for each in slip.oddities if each.code not in told]
    if lines:
        yield wording["odd"]
        yield _grid({"place": 20, "message": 80}, [_oddity(each) for each in lines[:_ODDITIES]])
        yield from _rest(len(lines) - _ODDITIES)


def _oddity(oddity: Oddity) -> tuple[str, str]:
    told = tell_code(oddity.code, oddity.facts, "oddities")
    place = ", ".join(part for part in (oddity.sheet, oddity.cell) if part)
    return place, _short(" ".join(part for part in (told.message, told.remedy) if part))


def _lines(group: tuple[Finding, ...]) -> Iterator[tuple[Finding, ...]]:
    """Yield a few of a kind each by itself, many as one."""
    if len(group) > _FEW:
        yield group
    else:
        yield from ((each,) for each in group)


def _message(group: tuple[Finding, ...]) -> str:
    """Return what is found, once for many of a kind, with the cells of the others."""
    told = tell(group[0])
    message = _short(" ".join(part for part in (told.message, told.remedy) if part))
    if len(group) == 1:
        return message
    sheet = group[0].place.sheet if group[0].place else None
    cells = [_at(each.place, sheet) for each in group[1:] if each.place is not None and each.place.cell]
    facts = {"message": message, "count": len(group) - 1, "cells": cells[:_CELLS], "rest": len(cells) > _CELLS}
    return filled(texts("phieu-nhan")["others"], facts)


def _at(place: Place, sheet: str | None) -> str:
    """Return a cell beside others of `sheet`; of another sheet with its name."""
    return f"{place.sheet}, {place.cell}" if place.sheet and place.sheet != sheet else place.cell or ""


def _where(finding: Finding) -> str:
    place = finding.place
    return ", ".join(part for part in (place.sheet, place.cell) if part) if place is not None else ""


def _cell(said: Said | None) -> str:
    return _short(raw_words(said))


def _rest(count: int) -> Iterator[Block]:
    if count > 0:
        yield words("NoiDung", filled(texts("phieu-nhan")["more"], {"count": count}))


def _grid(widths: dict[str, int], rows: Iterable[tuple[object, ...]]) -> Grid:
    wording = texts("phieu-nhan")["columns"]
    centred = {"number"}
    columns = tuple(
        Column(wording[name], align=Align.CENTRE if name in centred else Align.LEFT, width=width)
        for name, width in widths.items()
    )
    cells = (Row(tuple(TableCell(each if isinstance(each, int) else str(each)) for each in row)) for row in rows)
    return Grid(Table("", columns, tuple(cells)), dense=True)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
