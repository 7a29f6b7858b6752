"""A year is handed over whole, without names, or as a framework; taken over, every number is the same."""

import json
import random
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from desktop.domain.desk import Desk
from desktop.domain.handover import MANIFEST, STORE, Level, manifest_of, plain_of
from desktop.domain.ledger import LAYERS, Layer
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.dossier import load_dossier
from desktop.jobs.entry import enter_file, set_entry
from desktop.jobs.handover import as_json, hand_over, preview
from desktop.jobs.recompute import recompute
from desktop.jobs.report_writing import word_sentence
from desktop.jobs.result_shape import result_shape
from desktop.jobs.scoring import result
from desktop.jobs.takeover import take_over
from desktop.papers.form_check import check_form
from desktop.store import history, year_state
from desktop.store.connection import looking
from desktop.store.package.reading import prove
from desktop.store.package.source import source_of
from desktop.store.package.writing import part_of, sink_at, weigh, write
from desktop.store.password import key_for
from desktop.store.year_state import Standing
from tests.faults.gate import on_demand
from tests.jobs.sample import desk_at
from tests.papers.docx import part

PASSWORD = "một mật khẩu dài"
Made = Callable[[Level], tuple[Path, Desk]]


def scores(desk: Desk) -> list[dict[str, object]]:
    return [result_shape(result(desk, stage)) for stage in LAYERS]


def members_of(package: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(package) as archive:
        return {each.filename: archive.read(each) for each in archive.infolist()}


@pytest.fixture(scope="module")
def handed(made_sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Return packages of the sample, each level made once; never written to."""
    done: dict[Level, tuple[Path, Desk]] = {}

    def at(level: Level) -> tuple[Path, Desk]:
        if level not in done:
            folder = tmp_path_factory.mktemp(level.value)
            desk = desk_at(Path(shutil.copy(made_sample, folder / "cu.tongket")))
            hand_over(desk, str(folder / "nam.bangiao"), level)
            done[level] = folder / "nam.bangiao", desk
        return done[level]

    return at


def test_a_package_holds_all_that_was_promised(handed: Made) -> None:
    package, desk = handed(Level.FULL)
    members = members_of(package)
    manifest = manifest_of(json.loads(members[MANIFEST]))
    folders = {name.partition("/")[0] for name in members}
    assert folders >= {STORE, "ket-qua", "van-ban", "tep-goc", "so-tay-cum-truong.docx", "bien-ban-ban-giao.docx"}
    assert len(manifest.under("tep-goc")) == 12
    assert len(manifest.under("ket-qua")) == 8
    assert manifest.origin.chair == "Công an tỉnh An Bình"
    assert json.loads(members["ket-qua/02.agreed.json"]) == result_shape(result(desk, Layer.AGREED))


def test_originals_lie_there_as_they_were_sent(handed: Made) -> None:
    members = members_of(handed(Level.FULL)[0])
    from tests.jobs.sample import FILES

    sent = {path.read_bytes() for path in FILES.iterdir()}
    assert {content for name, content in members.items() if name.startswith("tep-goc/")} == sent


def test_the_minutes_list_every_item_and_keep_the_form(handed: Made) -> None:
    from tests.papers import docx

    for level in Level:
        members = members_of(handed(level)[0])
        minutes = members["bien-ban-ban-giao.docx"]
        assert check_form(minutes) == ()
        text = docx.part(minutes).replace(" ", "")
        listed = manifest_of(json.loads(members[MANIFEST])).members
        assert all(each.sha256 in text for each in listed if each.name != "bien-ban-ban-giao.docx")


@pytest.mark.parametrize("level", [Level.FULL, Level.NO_NAMES])
def test_taken_over_every_score_is_the_same(handed: Made, level: Level, tmp_path: Path) -> None:
    package, old = handed(level)
    desk = desk_at(tmp_path / "một thư mục khác" / "nhận.tongket")
    Path(desk.path).parent.mkdir()
    taken = take_over(desk, str(package))
    assert taken.made
    assert taken.again.matches
    assert (taken.again.cells, taken.again.papers) == (324, 12 if level is Level.FULL else 10)
    assert taken.again.originals == (12 if level is Level.FULL else 0)
    assert scores(desk) == scores(old)
    assert list(tmp_path.rglob(".*")) == []


@pytest.mark.parametrize("level", [Level.FULL, Level.NO_NAMES])
def test_the_clusters_own_wording_goes_along_in_full_alone(sample: Desk, tmp_path: Path, level: Level) -> None:
    word_sentence(sample, load_dossier(sample, Layer.AGREED), "closing", "", "Câu kết riêng của {{ cluster }}./.")
    package, new = tmp_path / "nam.bangiao", desk_at(tmp_path / "nhan.tongket")
    hand_over(sample, str(package), level)
    take_over(new, str(package))
    said = "Câu kết riêng" in part(members_of(package)["van-ban/bao-cao.docx"])
    assert (said, "closing" in load_dossier(new, Layer.AGREED).manner.wordings) == (
        level is Level.FULL,
        level is Level.FULL,
    )


def test_taken_over_only_an_act_and_a_milestone_are_new(handed: Made, tmp_path: Path) -> None:
    package, old = handed(Level.FULL)
    desk = desk_at(tmp_path / "nhan.tongket")
    taken = take_over(desk, str(package))
    with looking(old) as before, looking(desk) as after:
        was, now = history.acts(before), history.acts(after)
        assert now[:-1] == was[:-1]
        assert (was[-1].name, now[-1].name) == ("handover", "takeover")
        assert {each.table for each in now[-1].changes} == {"milestone"}
        assert now[-1].facts["head"] == taken.manifest.head
        assert year_state.standing(after) is Standing.CLOSED
    with pytest.raises(DeskError) as caught:
        set_entry(
            desk, {"unit": "AB", "criterion": "I.4", "layer": "agreed", "points": "1", "reason": "x"}, Layer.AGREED
        )
    assert caught.value.trouble is Trouble.YEAR_CLOSED


def test_the_old_file_becomes_an_archive_that_can_be_handed_over_again(handed: Made, tmp_path: Path) -> None:
    _, old = handed(Level.FULL)
    desk = desk_at(Path(shutil.copy(old.path, tmp_path / "cu.tongket")))
    with looking(desk) as db:
        assert year_state.standing(db) is Standing.CLOSED
        assert history.acts(db)[-1].facts["level"] == "full"
    again = hand_over(desk, str(tmp_path / "lan-hai.bangiao"), Level.NO_NAMES)
    assert again.archived
    assert take_over(desk_at(tmp_path / "nhan.tongket"), again.path).again.matches


def test_at_the_level_of_the_framework_the_file_stays_open(handed: Made, tmp_path: Path) -> None:
    package, old = handed(Level.FRAMEWORK)
    with looking(old) as db:
        assert year_state.standing(db) is Standing.OPEN
        assert history.acts(db)[-1].name == "handover"
    members = members_of(package)
    assert sum(name.startswith("mau/") for name in members) == 12
    assert not any(name.startswith(("ket-qua/", "van-ban/", "tep-goc/")) for name in members)
    desk = desk_at(tmp_path / "khung.tongket")
    assert take_over(desk, str(package)).made
    with looking(desk) as db:
        assert db.execute("SELECT count(*) FROM entry").fetchone() == (0,)
        assert db.execute("SELECT count(*) FROM criterion").fetchone()[0] > 0


def _everything(content: bytes) -> list[bytes]:
    """Return bytes and all that is packed in them, however deep."""
    found = [content]
    if content.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(BytesIO(content)) as archive:
            for each in archive.infolist():
                found += [each.filename.encode(), *_everything(archive.read(each))]
    return found


@pytest.mark.parametrize("level", [Level.NO_NAMES, Level.FRAMEWORK])
def test_without_names_no_name_is_anywhere(handed: Made, level: Level) -> None:
    package, old = handed(level)
    pieces = _everything(package.read_bytes())
    with looking(old) as db:
        from desktop.store.parting.people import people

        names = people(db) | {old.officer}
    assert names
    for name in names:
        assert not [piece for piece in pieces if name.encode() in piece]
    assert not [piece for piece in pieces if "Báo cáo tổng kết PTTĐ 2026 - CAT Hà Lâm".encode() in piece]


def test_a_name_that_would_leave_stops_the_making(sample: Desk, tmp_path: Path) -> None:
    """An officer wrote a person's name where only a unit's belongs: nothing can take it out there."""
    entries = {"passages": [{"section": "V", "text": "Gương Thượng úy Lý Quốc Bảo"}]}
    (tmp_path / "e.json").write_text(json.dumps(entries), "utf-8")
    enter_file(sample, str(tmp_path / "e.json"))
    from desktop.store import frameworks
    from desktop.store.acts import act
    from desktop.store.connection import working

    with working(sample) as db, act(db, sample, "framework", {"name": "x", "version": 2}):
        framework = frameworks.current(db)
        assert framework is not None
        frameworks.save(db, replace(framework, basis="Quyết định do Lý Quốc Bảo ký"), "frozen")
    out = tmp_path / "nam.bangiao"
    with pytest.raises(DeskError) as caught:
        hand_over(sample, str(out), Level.NO_NAMES)
    assert caught.value.trouble is Trouble.NAMES_REMAIN
    assert {each.facts["member"] for each in caught.value.findings} >= {STORE}
    assert {each.facts["name"] for each in caught.value.findings} == {"Lý Quốc Bảo"}
    assert not out.exists()
    with looking(sample) as db:
        assert year_state.standing(db) is Standing.OPEN


def test_a_preview_writes_nothing(sample: Desk) -> None:
    before = Path(sample.path).read_bytes()
    seen = preview(sample, Level.NO_NAMES)
    assert {each.what for each in seen.stays} >= {"originals", "acts", "sections", "names"}
    assert Path(sample.path).read_bytes() == before


def test_an_existing_package_or_store_stays(handed: Made, sample: Desk, tmp_path: Path) -> None:
    there = tmp_path / "co-san"
    there.write_bytes(b"cua nguoi khac")
    for deed in (
        lambda: hand_over(sample, str(there), Level.FULL),
        lambda: take_over(desk_at(there), str(handed(Level.FULL)[0])),
    ):
        with pytest.raises(DeskError) as caught:
            deed()
        assert caught.value.trouble is Trouble.FILE_EXISTS
    assert there.read_bytes() == b"cua nguoi khac"


def test_a_store_that_was_altered_is_not_handed_over(sample: Desk, tmp_path: Path) -> None:
    _alter(
        Path(sample.path),
        "UPDATE entry SET points = '9.99' WHERE id = (SELECT max(id) FROM entry WHERE points IS NOT NULL)",
    )
    with pytest.raises(DeskError) as caught:
        hand_over(sample, str(tmp_path / "nam.bangiao"), Level.FULL)
    assert caught.value.trouble is Trouble.STORE_ALTERED
    assert caught.value.findings
    assert list(tmp_path.glob("*.bangiao")) == []


def test_flipped_bytes_all_over_the_package_are_named(handed: Made, tmp_path: Path) -> None:
    package, _ = handed(Level.FULL)
    whole = package.read_bytes()
    manifest = manifest_of(json.loads(members_of(package)[MANIFEST]))
    with source_of(str(package), None) as source:
        spans = prove(source, str(package), lambda _: manifest).spans
    ends = [at for span in spans for at in (span.at, span.content - 1, span.content, span.end - 1) if at < len(whole)]
    chance = random.Random(11)
    path = tmp_path / "hong.bangiao"
    for at in sorted({*ends, len(whole) - 1, *(chance.randrange(len(whole)) for _ in range(60))}):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << chance.randrange(8)]) + whole[at + 1 :])
        with source_of(str(path), None) as source, pytest.raises(DeskError) as caught:
            prove(source, str(path), lambda _: manifest)
        member = next((span.name for span in spans if span.content <= at < span.end), None)
        told = {each.facts["member"] for each in caught.value.findings if each.code == "package_member_differs"}
        assert told == ({member} if member else set()), at


def test_a_damaged_package_makes_nothing(handed: Made, tmp_path: Path) -> None:
    whole = bytearray(handed(Level.FULL)[0].read_bytes())
    whole[len(whole) // 2] ^= 1
    (tmp_path / "hong.bangiao").write_bytes(bytes(whole))
    desk = desk_at(tmp_path / "nhan.tongket")
    with pytest.raises(DeskError) as caught:
        take_over(desk, str(tmp_path / "hong.bangiao"))
    assert caught.value.trouble is Trouble.PACKAGE_DAMAGED
    assert [path.name for path in tmp_path.iterdir()] == ["hong.bangiao"]


def _alter(store: Path, sql: str, *, triggers: bool = True) -> None:
    """Change a store by an outside SQLite; its triggers are put back as they were."""
    with closing(sqlite3.connect(store)) as db:
        kept = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid").fetchall()
        for name, _ in kept:
            db.execute(f'DROP TRIGGER "{name}"')
        db.execute(sql)
        for _, statement in kept if triggers else ():
            db.execute(statement)
        db.commit()


def _redone(package: Path, out: Path, changed: dict[str, bytes], **manifest_changes: object) -> None:
    """Write a package again with other members and a manifest, seal and frame that fit them."""
    members = {name: changed.get(name, content) for name, content in members_of(package).items()}
    manifest = manifest_of(json.loads(members.pop(MANIFEST)))
    members.pop("manifest.sha256")
    weighed = [weigh(part_of(name, content)) for name, content in members.items()]
    manifest = replace(manifest, members=tuple(each.member for each in weighed))
    plain = {**plain_of(manifest), **manifest_changes}
    with sink_at(out, None) as sink:
        write(sink, as_json(plain), weighed, str(out))


@pytest.fixture
def redone(handed: Made, tmp_path: Path) -> Callable[[str], Path]:
    """Return a maker of packages whose store was changed and everything rehashed."""

    def make(sql: str) -> Path:
        package = handed(Level.FULL)[0]
        store = tmp_path / "trong.tongket"
        store.write_bytes(members_of(package)[STORE])
        _alter(store, sql)
        _redone(package, tmp_path / "lai.bangiao", {STORE: store.read_bytes()})
        return tmp_path / "lai.bangiao"

    return make


def test_a_store_changed_inside_a_redone_package_is_named(redone: Callable[[str], Path], tmp_path: Path) -> None:
    package = redone("UPDATE entry SET points = '0' WHERE unit = 'BS' AND criterion = 'III.3' AND layer = 'cross'")
    desk = desk_at(tmp_path / "nhan.tongket")
    with pytest.raises(DeskError) as caught:
        take_over(desk, str(package))
    assert caught.value.trouble is Trouble.PACKAGE_STORE_ALTERED
    assert {(each.unit, each.criterion) for each in caught.value.findings} == {("BS", "III.3")}
    assert not Path(desk.path).exists()


def _rewritten(store: Path) -> None:
    """Write the history anew from its first change on, as somebody would who knows the program."""
    from desktop.store import chain

    with closing(sqlite3.connect(store)) as db:
        kept = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid").fetchall()
        for name, _ in kept:
            db.execute(f'DROP TRIGGER "{name}"')
        prev = chain.START
        for act in db.execute("SELECT number, time, officer, name, facts, undoes FROM act ORDER BY number").fetchall():
            last = prev
            sql = "SELECT number, act, table_name, key, before, after FROM change WHERE act = ? ORDER BY number"
            changes = db.execute(sql, [act[0]]).fetchall()
            for change in changes:
                last = chain.of_change(last, change)
                db.execute("UPDATE change SET hash = ? WHERE number = ?", [last, change[0]])
            hashed = chain.of_act(last, act, len(changes))
            db.execute("UPDATE act SET prev = ?, hash = ? WHERE number = ?", [prev, hashed, act[0]])
            prev = hashed
        for _, statement in kept:
            db.execute(statement)
        db.commit()


@pytest.fixture
def forged(handed: Made, tmp_path: Path) -> Path:
    """A package in which a claim was raised, its change row too, and history, manifest and seal written anew."""
    package = handed(Level.FULL)[0]
    store = tmp_path / "trong.tongket"
    store.write_bytes(members_of(package)[STORE])
    row = "(SELECT id FROM entry WHERE unit = 'KT' AND criterion = 'II.3' AND report IS NOT NULL)"
    new = '{"actual":"99","target":"80"}'
    _alter(store, f"UPDATE entry SET inputs = '{new}' WHERE id = {row}")
    key = f"table_name = 'entry' AND key = CAST({row} AS TEXT)"
    _alter(store, f"UPDATE change SET after = json_set(after, '$.inputs', '{new}') WHERE {key}")
    _rewritten(store)
    with looking(desk_at(store)) as db:
        state = {"head": history.head(db), "print_code": history.print_code(db)}
    _redone(package, tmp_path / "gia.bangiao", {STORE: store.read_bytes()}, **state)
    return tmp_path / "gia.bangiao"


def test_a_forged_claim_is_named_by_its_original(forged: Path, tmp_path: Path) -> None:
    desk = desk_at(tmp_path / "nhan.tongket")
    taken = take_over(desk, str(forged))
    assert not taken.made
    assert not Path(desk.path).exists()
    named = [each for each in taken.again.differences if each.code == "value_differs"]
    assert {(each.unit, each.criterion, each.facts["layer"]) for each in named} == {("KT", "II.3", "claim")}
    assert any(each.code == "result_differs" and each.unit == "KT" for each in taken.again.differences)


def test_differences_can_be_accepted_and_are_written_down(forged: Path, tmp_path: Path) -> None:
    desk = desk_at(tmp_path / "nhan.tongket")
    taken = take_over(desk, str(forged), accept_differences=True)
    assert taken.made
    with looking(desk) as db:
        facts = history.acts(db)[-1].facts
    assert facts["differences"] == len(taken.again.differences) > 0
    assert "II.3" in str(facts["accepted"])


def test_a_package_of_a_newer_program_is_refused(handed: Made, tmp_path: Path) -> None:
    _redone(handed(Level.FULL)[0], tmp_path / "moi.bangiao", {}, format=99, something={"new": True})
    with pytest.raises(DeskError) as caught:
        take_over(desk_at(tmp_path / "nhan.tongket"), str(tmp_path / "moi.bangiao"))
    assert caught.value.trouble is Trouble.PACKAGE_NEWER


@pytest.mark.parametrize("store", [b"", b"SQLite format 3\x00" + b"\0" * 4080, b"khong phai", b"\0" * 10_000])
def test_a_package_around_something_else_is_refused(handed: Made, tmp_path: Path, store: bytes) -> None:
    _redone(handed(Level.FRAMEWORK)[0], tmp_path / "la.bangiao", {STORE: store})
    with pytest.raises(DeskError):
        take_over(desk_at(tmp_path / "nhan.tongket"), str(tmp_path / "la.bangiao"))
    assert not (tmp_path / "nhan.tongket").exists()


@on_demand
def test_with_a_password_nothing_is_readable_and_the_new_file_has_it(sample: Desk, tmp_path: Path) -> None:
    expected = scores(sample)
    out = tmp_path / "kin.bangiao"
    made = hand_over(sample, str(out), Level.FULL, PASSWORD)
    assert made.encrypted
    assert not [
        text for text in ("An Bình", "Cán bộ tổng hợp", "manifest", "tongket") if text.encode() in out.read_bytes()
    ]
    desk = desk_at(tmp_path / "nhan.tongket")
    for password, trouble in ((None, Trouble.PASSWORD_NEEDED), ("sai", Trouble.PASSWORD_WRONG)):
        with pytest.raises(DeskError) as caught:
            take_over(desk, str(out), password)
        assert caught.value.trouble is trouble
    assert take_over(desk, str(out), PASSWORD).again.matches
    assert b"An B" not in Path(desk.path).read_bytes()
    opened = replace(desk, key=key_for(desk.path, PASSWORD))
    assert scores(opened) == expected


@on_demand
def test_a_file_with_a_password_makes_a_package_with_the_same(sample: Desk, tmp_path: Path) -> None:
    from desktop.store.password import new_key
    from desktop.store.password_writing import write_store_anew

    locked = write_store_anew(sample, new_key(PASSWORD), "password_set")
    for level in (Level.NO_NAMES, Level.FULL):
        out = tmp_path / f"{level.value}.bangiao"
        hand_over(locked, str(out), level)
        desk = desk_at(tmp_path / f"{level.value}.tongket")
        assert take_over(desk, str(out), PASSWORD).encrypted
        assert scores(replace(desk, key=key_for(desk.path, PASSWORD))) == scores(locked)


def test_computing_again_names_what_an_original_does_not_say(sample: Desk) -> None:
    assert recompute(sample).matches
    _alter(Path(sample.path), "UPDATE figure SET value = '1' WHERE id = 1")
    with pytest.raises(DeskError) as caught:
        recompute(sample)
    assert caught.value.trouble is Trouble.STORE_ALTERED
