"""Hand a year over: one package for the next chair, then the file here becomes an archive."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from desktop.domain.desk import Desk, Key
from desktop.domain.facts import Facts
from desktop.domain.finding import Finding
from desktop.domain.finding import Level as Weight
from desktop.domain.handover import (
    HANDBOOK,
    MINUTES,
    STORE,
    Counted,
    Handing,
    Level,
    Manifest,
    Member,
    Origin,
    plain_of,
    result_name,
    safe_part,
)
from desktop.domain.ledger import Layer
from desktop.domain.person_names import Names, names_in
from desktop.domain.progress import Progress, unwatched
from desktop.domain.trouble import DeskError, Trouble
from desktop.domain.version import VERSION
from desktop.jobs.dossier import dossier_in
from desktop.jobs.handover_papers import (
    award_words,
    forms_of,
    framework_text,
    handbook_of,
    minutes_of,
    own_wording,
    papers_of,
)
from desktop.jobs.name_search import Remains, remaining, texts_remaining
from desktop.jobs.recompute import recomputed, results_of
from desktop.store import clusters, history, ledgers, originals, year_state
from desktop.store.acts import act
from desktop.store.beside import flush
from desktop.store.check import check
from desktop.store.connection import Store, creating, looking, working
from desktop.store.file import opening_key
from desktop.store.findings import blocking
from desktop.store.package.reading import prove, sha256_of
from desktop.store.package.source import source_of
from desktop.store.package.staging import copy_store, settled, staging
from desktop.store.package.writing import Part, Weighed, file_part, part_of, sink_at, weigh, write
from desktop.store.parting.build import part
from desktop.store.parting.counting import leaving, staying
from desktop.store.parting.people import own_words, people
from desktop.store.password import new_key
from desktop.store.texts import texts_of

_MOST_NAMED = 50
"""So many places where a name stayed are told."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a handover at a level would take along and leave behind.

    `unsearchable` are names of one word that are also words of units or criteria: they cannot be told apart.
    """

    level: Level
    leaves: tuple[Counted, ...]
    stays: tuple[Counted, ...]
    unsearchable: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A package as made: the whole file as a member would be told of, its manifest, whether a password closes it.

    `archived` says that the file here is now only to be looked at.
    """

    path: str
    package: Member
    manifest: Manifest
    encrypted: bool
    archived: bool
    unsearchable: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Staged:
    """The store that goes along, at its place, and the desk that opens it."""

    desk: Desk
    level: Level
    names: Names | None


def preview(desk: Desk, level: Level) -> Preview:
    """Return what would go along and what would stay behind at a level; nothing is written."""
    with looking(desk) as db:
        unsearchable = () if level is Level.FULL else _names(db, desk).unsearchable
        return Preview(level, leaving(db, level), staying(db, level), unsearchable)


def hand_over(
    desk: Desk, out: str, level: Level, password: str | None = None, progress: Progress = unwatched
) -> HandedOver:
    """Make the package `out` of the desk's year, then write down here that it was handed over.

    The package has `password`, or else that of the desk's file, or none. It gets its name only when every byte of it
    was read back; a file that is there already stays. At the levels that archive, the file here becomes read-only.

    Raises: FILE_EXISTS, STORE_ALTERED with findings, NAMES_REMAIN with findings, PARTED_DIFFERS, PACKAGE_TOO_LARGE,
    DISK_FULL, FILE_UNWRITABLE, CANCELLED, the store's troubles.
    """
    now = desk.clock()
    desk = replace(desk, clock=lambda: now)
    with working(desk) as db, staging(Path(out)) as folder:
        _prove(db, desk)
        key = new_key(password) if password else opening_key(desk.path, desk.key)
        progress(0, 4, "chép dữ liệu")
        staged = _staged_store(db, desk, folder / STORE, level, key)
        progress(1, 4, "lập văn bản")
        place = folder / "goi"
        manifest = _written(db, desk, staged, place, out)
        progress(2, 4, "kiểm tra gói")
        with source_of(str(place), key) as source:
            prove(source, out, lambda _content: manifest)
        package = Member(Path(out).name, place.stat().st_size, sha256_of(str(place)))
        progress(3, 4, "đặt tên gói")
        with settled(place, Path(out)):
            _write_down(db, desk, level, package, manifest)
        progress(4, 4, "")
    unsearchable = staged.names.unsearchable if staged.names else ()
    return HandedOver(out, package, manifest, key is not None, level.archives, unsearchable)


def _prove(db: Store, desk: Desk) -> None:
    found = check(db)
    if found:
        raise DeskError(Trouble.STORE_ALTERED, {"path": desk.path, "count": len(found)}, blocking(found))


def _names(db: Store, desk: Desk) -> Names:
    return Names(people(db) | {*names_in(desk.officer)}, own_words(db), own_wording())


def _staged_store(db: Store, desk: Desk, place: Path, level: Level, key: Key | None) -> _Staged:
    """Write the store that goes along: a copy, or a new one of the rows that may. Raises: PARTED_DIFFERS."""
    chair = _chair(db)
    staged = replace(desk, path=str(place), officer=chair, key=key, held=True, late=None)
    if level is Level.FULL:
        copy_store(desk, place, key)
        return _Staged(staged, level, None)
    with creating(staged) as new:
        part(db, new, staged, level, award_words())
        if level is Level.NO_NAMES and [each[3] for each in results_of(db)] != [each[3] for each in results_of(new)]:
            raise DeskError(Trouble.PARTED_DIFFERS, {"path": desk.path})
    return _Staged(staged, level, _names(db, desk))


def _chair(db: Store) -> str:
    cluster = clusters.load(db)
    unit = cluster.unit(cluster.chair) if cluster.chair else None
    return unit.name if unit else cluster.name


def _written(db: Store, desk: Desk, staged: _Staged, place: Path, out: str) -> Manifest:
    """Write the package to `place`: every member, the minutes last; names are looked for in all of them before."""
    with looking(staged.desk) as going:
        weighed = [weigh(each) for each in _parts(going, staged)]
        weighed.append(weigh(part_of(MINUTES, _minutes(going, db, staged, weighed))))
        manifest = _manifest(db, desk, staged.level, weighed)
        if staged.names:
            _search(weighed, manifest, texts_of(going), staged.names, out)
        with sink_at(place, staged.desk.key) as sink:
            write(sink, _manifest_bytes(manifest), weighed, out)
    flush(place)
    return manifest


def _parts(going: Store, staged: _Staged) -> Iterator[Part]:
    yield file_part(STORE, Path(staged.desk.path))
    day = staged.desk.clock().date()
    if staged.level is Level.FRAMEWORK:
        ledger = ledgers.load(going, None)
        yield part_of("khung-tieu-chi.toml", framework_text(ledger.framework))
        yield from (part_of(f"mau/{safe_part(unit)}/{name}", content) for unit, name, content in forms_of(ledger, day))
        return
    for place, _title, stage, shape in results_of(going):
        yield part_of(result_name(place, stage), as_json(shape))
    dossier = dossier_in(going, Layer.AGREED, day)
    yield from (part_of(f"van-ban/{name}", content) for name, content in papers_of(dossier))
    yield part_of(HANDBOOK, handbook_of(going, dossier))
    if staged.level is Level.FULL:
        yield from _original_parts(going)


def _original_parts(going: Store) -> Iterator[Part]:
    gone = originals.left_behind(going)
    for number, (unit, name, sha256, _size) in enumerate(originals.of_units(going), start=1):
        if sha256 not in gone:
            read = partial(_content, going, sha256)
            yield Part(f"tep-goc/{safe_part(unit or 'khong-ro')}/{number:03d} {safe_part(name)}", read)


def _content(going: Store, sha256: str) -> tuple[bytes]:
    return (originals.content(going, sha256) or b"",)


def _minutes(going: Store, db: Store, staged: _Staged, weighed: list[Weighed]) -> bytes:
    dossier = dossier_in(going, Layer.AGREED, staged.desk.clock().date())
    again = recomputed(going) if staged.level is Level.FULL else None
    handing = Handing(
        level=staged.level,
        items=tuple(each.member for each in weighed),
        print_code=history.print_code(db),
        head=history.head(db),
        removed=staying(db, staged.level),
        cells=again.cells if again else None,
        originals=again.originals if again else None,
        differences=len(again.differences) if again else 0,
    )
    return minutes_of(dossier, handing)


def _manifest(db: Store, desk: Desk, level: Level, weighed: list[Weighed]) -> Manifest:
    cluster = clusters.load(db)
    return Manifest(
        level=level,
        origin=Origin(cluster.level, cluster.number, cluster.name, cluster.year, _chair(db)),
        made=desk.clock().isoformat(timespec="seconds"),
        program=VERSION,
        print_code=history.print_code(db),
        head=history.head(db),
        members=tuple(each.member for each in weighed),
        counts=leaving(db, level),
        removed=staying(db, level),
    )


def as_json(value: object) -> bytes:
    """Return a plain value as the JSON text that stands in a package; the same value gives the same bytes."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _manifest_bytes(manifest: Manifest) -> bytes:
    return as_json(plain_of(manifest))


def _search(weighed: list[Weighed], manifest: Manifest, texts: Iterator[str], names: Names, out: str) -> None:
    """Raise NAMES_REMAIN with the places when any byte of what is leaving still holds a name."""
    members = [(each.part.name, each.part.read()) for each in weighed]
    found = [*remaining([*members, ("manifest.json", (_manifest_bytes(manifest),))], names)]
    found += texts_remaining(texts, STORE, names)
    if found:
        findings = tuple(map(_remains, dict.fromkeys(found)))
        facts: Facts = {"path": out, "count": len(findings)}
        raise DeskError(Trouble.NAMES_REMAIN, facts, findings[:_MOST_NAMED])


def _remains(each: Remains) -> Finding:
    facts: Facts = {"name": each.name, "member": each.member, "around": each.around}
    return Finding(Weight.ERROR, "name_remains", facts)


def _write_down(db: Store, desk: Desk, level: Level, package: Member, manifest: Manifest) -> None:
    """Keep that the year was handed over; at the levels that archive, nothing more can be changed here."""
    facts: Facts = {
        "package": package.name,
        "sha256": package.sha256,
        "size": package.size,
        "level": level.value,
        "members": len(manifest.members),
        "counts": tuple(f"{each.what} {each.count}" for each in manifest.counts),
    }
    with act(db, desk, "handover", facts) as number:
        if level.archives:
            year_state.keep(db, number, "handed_over", f"{package.name}: {package.sha256}")
