"""Take a year over: prove the package byte by byte, compute everything again, then make it the file here."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop.domain.desk import Desk, Key
from desktop.domain.facts import Facts
from desktop.domain.finding import Finding
from desktop.domain.finding import Level as Weight
from desktop.domain.handover import FORMAT, STORE, Level, Manifest, manifest_of, result_name
from desktop.domain.ledger import Layer
from desktop.domain.progress import Progress, unwatched
from desktop.domain.recompute import against_result
from desktop.domain.trouble import DeskError, Trouble
from desktop.domain.version import VERSION
from desktop.jobs.dossier import dossier_in
from desktop.jobs.handover import as_json
from desktop.jobs.handover_papers import papers_of
from desktop.jobs.recompute import Recomputed, recomputed, results_of
from desktop.sheets.process import Reader
from desktop.store import history, year_state
from desktop.store.acts import act
from desktop.store.check import check
from desktop.store.connection import Store, looking, working
from desktop.store.findings import blocking
from desktop.store.package.reading import Opened, content_of, prove, sha256_of
from desktop.store.package.source import Source, is_encrypted, source_of
from desktop.store.package.staging import settle, staging, take_out
from desktop.store.password import unproven_key

_MOST_KEPT = 50
"""So many accepted differences are kept by name."""


@dataclass(frozen=True, slots=True)
class TakenOver:
    """A package taken over, or only looked through when `made` is false, and what computing it again gave."""

    path: str
    manifest: Manifest
    sha256: str
    again: Recomputed
    print_code: str
    encrypted: bool
    made: bool


def take_over(
    desk: Desk,
    package: str,
    password: str | None = None,
    *,
    accept_differences: bool = False,
    progress: Progress = unwatched,
) -> TakenOver:
    """Make the desk's file out of the package, which must be whole; differences found on the way are returned.

    Where anything computed again differs, nothing is made unless `accept_differences`; they are then kept in the act.
    The file has the package's password, or none.

    Raises: FILE_EXISTS, PACKAGE_FOREIGN, PACKAGE_NEWER, PACKAGE_DAMAGED and PACKAGE_STORE_ALTERED with findings,
    PASSWORD_NEEDED, PASSWORD_WRONG, FILE_MISSING, STORE_NEWER, DISK_FULL, FILE_UNWRITABLE, CANCELLED.
    """
    key = _key(package, password)
    with staging(Path(desk.path)) as folder, source_of(package, key) as source, Reader() as reader:
        progress(0, 3, "kiểm tra gói")
        opened = prove(source, package, lambda content: _manifest(reader, package, content))
        place = folder / STORE
        take_out(source, opened.span(STORE), place)
        inside = replace(desk, path=str(place), key=key, held=True, late=None)
        progress(1, 3, "tính lại")
        again = _examined(inside, package, source, opened, reader)
        progress(2, 3, "lập tệp cụm")
        sha256 = sha256_of(package)
        made = again.matches or accept_differences
        code = opened.manifest.print_code
        if made:
            code = _written_down(inside, opened.manifest, sha256, again)
            settle(place, Path(desk.path))
        progress(3, 3, "")
    return TakenOver(desk.path, opened.manifest, sha256, again, code, key is not None, made)


def _key(package: str, password: str | None) -> Key | None:
    if not is_encrypted(package):
        return None
    if not password:
        raise DeskError(Trouble.PASSWORD_NEEDED, {"path": package})
    return unproven_key(package, password)


def _manifest(reader: Reader, package: str, content: bytes) -> Manifest:
    """Return the manifest, understood in the child process. Raises: PACKAGE_NEWER, PACKAGE_FOREIGN."""
    plain = _plain(reader, content)
    version = plain.get("format")
    if isinstance(version, int) and version > FORMAT:
        raise DeskError(Trouble.PACKAGE_NEWER, {"path": package, "version": version, "known": FORMAT})
    try:
        manifest = manifest_of(plain)
    except ValueError as error:
        raise DeskError(Trouble.PACKAGE_FOREIGN, {"path": package}) from error
    if manifest.member(STORE) is None:
        raise DeskError(Trouble.PACKAGE_FOREIGN, {"path": package})
    return manifest


def _plain(reader: Reader, content: bytes) -> dict[str, Any]:
    """Return the JSON object of a member, understood in the child process; an empty one where it is none."""
    try:
        plain = reader.answer("json", content)
    except DeskError:
        return {}
    return plain if isinstance(plain, dict) else {}


def _examined(inside: Desk, package: str, source: Source, opened: Opened, reader: Reader) -> Recomputed:
    """Check the store of a package, then compute everything again. Raises: PACKAGE_STORE_ALTERED with findings."""
    with looking(inside) as db:
        found = blocking(check(db)) or tuple(_not_the_state(db, opened.manifest))
        if found:
            raise DeskError(Trouble.PACKAGE_STORE_ALTERED, {"path": package, "count": len(found)}, found)
        again = recomputed(db)
        if opened.manifest.level is Level.FRAMEWORK:
            return again
        differences = tuple(_results_differ(db, source, opened, reader))
        papers = tuple(_papers_differ(db, opened.manifest))
    told = tuple(dict.fromkeys(map(_Same, (*again.differences, *differences, *papers))))
    count = len(opened.manifest.under("van-ban"))
    return replace(again, papers=count, differences=tuple(each.finding for each in told))


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """A difference that counts once, though both the originals and the expected results show it."""

    finding: Finding

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and repr(self.finding) == repr(other.finding)

    def __hash__(self) -> int:
        return hash(repr(self.finding))


def _not_the_state(db: Store, manifest: Manifest) -> Iterator[Finding]:
    """Yield a finding when the store is not at the state the manifest names: its own head, or the one it cites."""
    if manifest.level is Level.FULL:
        head, code = history.head(db), history.print_code(db)
    else:
        first = history.acts(db)[0].facts
        head, code = str(first.get("head", "")), str(first.get("code", ""))
    if (head, code) != (manifest.head, manifest.print_code):
        facts: Facts = {"expected": manifest.print_code, "found": code}
        yield Finding(Weight.ERROR, "package_head_differs", facts)


def _results_differ(db: Store, source: Source, opened: Opened, reader: Reader) -> Iterator[Finding]:
    for place, title, stage, shape in results_of(db):
        name = result_name(place, stage)
        if opened.manifest.member(name) is None:
            yield Finding(Weight.ERROR, "package_member_missing", {"member": name})
            continue
        expected = content_of(source, opened.span(name))
        if expected != as_json(shape):
            yield from against_result(_plain(reader, expected), shape, title)


def _papers_differ(db: Store, manifest: Manifest) -> Iterator[Finding]:
    """Yield every paper that is made otherwise from the same data; only the version that made them can be compared."""
    if manifest.program != VERSION:
        return
    day = datetime.fromisoformat(manifest.made).date()
    again = dict(papers_of(dossier_in(db, Layer.AGREED, day)))
    for each in manifest.under("van-ban"):
        content = again.get(each.name.partition("/")[2], b"")
        if (len(content), _sha256(content)) != (each.size, each.sha256):
            yield Finding(Weight.ERROR, "paper_differs", {"member": each.name})


def _sha256(content: bytes) -> str:
    import hashlib

    return hashlib.sha256(content).hexdigest()


def _written_down(inside: Desk, manifest: Manifest, sha256: str, again: Recomputed) -> str:
    """Keep in the new file where it comes from and what was found; from now on the year is only looked at."""
    facts: Facts = {
        "sha256": sha256,
        "level": manifest.level.value,
        "chair": manifest.origin.chair,
        "made": manifest.made,
        "head": manifest.head,
        "code": manifest.print_code,
        "cells": again.cells,
        "originals": again.originals,
        "papers": again.papers,
        "differences": len(again.differences),
        "accepted": tuple(_named(each) for each in again.differences[:_MOST_KEPT]),
    }
    with working(inside) as db:
        with act(db, inside, "takeover", facts) as number:
            year_state.keep(db, number, "taken_over", f"{manifest.origin.chair}: {sha256}")
        return history.print_code(db)


def _named(finding: Finding) -> str:
    told = (finding.code, finding.unit, finding.criterion, finding.facts.get("what"), finding.facts.get("value"))
    values = f"{finding.facts.get('expected')} → {finding.facts.get('found')}"
    return " · ".join([*(str(each) for each in told if each), values])
