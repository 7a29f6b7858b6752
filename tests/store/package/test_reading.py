"""A package is proved byte by byte, and what differs is named."""

import struct
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.finding import Finding
from desktop.domain.handover import MANIFEST, SEAL
from desktop.domain.trouble import DeskError, Trouble
from desktop.store.package.frame import HEAD, Span
from desktop.store.password import new_key
from tests.store.package.packages import MEMBERS, made, opened, parse

NAMES = (MANIFEST, *(name for name, _ in MEMBERS), SEAL)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    path = tmp_path / "nam.bangiao"
    made(path)
    return path


def findings_of(path: Path) -> tuple[Finding, ...]:
    with pytest.raises(DeskError) as caught:
        opened(path)
    assert caught.value.trouble is Trouble.PACKAGE_DAMAGED
    return caught.value.findings


def _expected(at: int, spans: tuple[Span, ...]) -> str | None:
    """Return which member the byte at `at` belongs to; None for the frame."""
    return next((span.name for span in spans if span.content <= at < span.end), None)


def test_a_whole_package_is_opened(package: Path) -> None:
    whole = opened(package)
    assert tuple(span.name for span in whole.spans) == NAMES
    assert whole.size == package.stat().st_size
    assert whole.manifest.member("cum.tongket") is not None


def test_any_zip_program_opens_it(package: Path) -> None:
    with zipfile.ZipFile(package) as archive:
        assert archive.testzip() is None
        assert [each.filename for each in archive.infolist()] == list(NAMES)
        assert archive.read("van-ban/bao-cao.docx") == b"bao cao"


def test_the_same_members_give_the_same_bytes(package: Path, tmp_path: Path) -> None:
    made(tmp_path / "lai.bangiao")
    assert (tmp_path / "lai.bangiao").read_bytes() == package.read_bytes()


@pytest.mark.parametrize("bit", [0x01, 0x80])
def test_every_single_flipped_byte_is_named(package: Path, bit: int) -> None:
    whole, spans = package.read_bytes(), opened(package).spans
    for at in range(len(whole)):
        package.write_bytes(whole[:at] + bytes([whole[at] ^ bit]) + whole[at + 1 :])
        found = findings_of(package)
        member = _expected(at, spans)
        if member is None:
            assert {each.code for each in found} == {"package_frame_differs"}, f"byte {at} of the frame"
            assert any(abs(int(str(each.facts["at"])) - at) < 8 for each in found), f"byte {at}: {found}"
        else:
            assert [(each.code, each.facts["member"]) for each in found] == [("package_member_differs", member)]


def test_every_truncation_is_told(package: Path) -> None:
    whole = package.read_bytes()
    for size in range(len(whole)):
        package.write_bytes(whole[:size])
        with pytest.raises(DeskError) as caught:
            opened(package)
        first = HEAD.size + len(MANIFEST)
        foreign = size < first + opened_size(whole)
        assert caught.value.trouble is (Trouble.PACKAGE_FOREIGN if foreign else Trouble.PACKAGE_DAMAGED), size


def opened_size(whole: bytes) -> int:
    """Return the size of the manifest by the first head."""
    return int(HEAD.unpack_from(whole)[8])


def test_a_cut_names_the_last_whole_member(package: Path) -> None:
    whole, spans = package.read_bytes(), opened(package).spans
    package.write_bytes(whole[: spans[2].content + 3])
    cut = [each.facts["member"] for each in findings_of(package) if each.code == "package_cut"]
    assert cut == [spans[1].name]


def test_bytes_behind_the_end_are_told(package: Path) -> None:
    package.write_bytes(package.read_bytes() + b"\0")
    assert {each.code for each in findings_of(package)} == {"package_frame_differs"}


def _with(package: Path, members: Iterator[tuple[str, bytes]] | list[tuple[str, bytes]]) -> None:
    """Write other members under the frame of a package, manifest and seal as they were."""
    from desktop.store.package.frame import directory_of, head_of, laid_out
    from desktop.store.package.writing import part_of, weigh

    weighed = [weigh(part_of(name, content)) for name, content in members]
    spans = laid_out((each.member.name, each.member.size, each.crc) for each in weighed)
    body = b"".join(head_of(s) + b"".join(w.part.read()) for s, w in zip(spans, weighed, strict=True))
    package.write_bytes(body + directory_of(spans))


def _members(package: Path) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(package) as archive:
        return [(each.filename, archive.read(each)) for each in archive.infolist()]


def test_swapped_contents_are_both_named(package: Path) -> None:
    members = _members(package)
    (one, first), (two, second) = members[1:3]
    _with(package, [members[0], (one, second), (two, first), *members[3:]])
    assert {(each.code, each.facts["member"]) for each in findings_of(package)} == {
        ("package_member_differs", one),
        ("package_member_differs", two),
    }


def test_swapped_places_are_told(package: Path) -> None:
    members = _members(package)
    _with(package, [members[0], members[2], members[1], *members[3:]])
    assert {each.code for each in findings_of(package)} == {"package_member_moved"}


def test_a_missing_an_added_and_a_doubled_member_are_named(package: Path) -> None:
    members = _members(package)
    _with(package, [*members[:2], *members[3:4], *members[3:4], ("la.exe", b"MZ"), members[4]])
    assert {(each.code, each.facts["member"]) for each in findings_of(package)} == {
        ("package_member_missing", "van-ban/bao-cao.docx"),
        ("package_member_added", "la.exe"),
        ("package_member_twice", "tep-goc/AB/001 a.xlsx"),
    }


def _zip(path: Path, names: tuple[str, ...], method: int = zipfile.ZIP_DEFLATED) -> None:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name in names:
            archive.writestr(name, b"0" * 100_000)


@pytest.mark.parametrize(
    "names",
    [("a.txt",), ("../../etc/passwd",), (MANIFEST, "/tmp/x", SEAL), (MANIFEST, "..\\x", SEAL), (MANIFEST, SEAL)],
)
@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_other_zips_are_refused(tmp_path: Path, names: tuple[str, ...], method: int) -> None:
    path = tmp_path / "la.bangiao"
    _zip(path, names, method)
    with pytest.raises(DeskError) as caught:
        opened(path)
    assert caught.value.trouble in {Trouble.PACKAGE_FOREIGN, Trouble.PACKAGE_DAMAGED}


@pytest.mark.parametrize("content", [b"", b"PK", b"%PDF-1.7", b"\0" * 5000, b"PK\x05\x06" + b"\0" * 18])
def test_other_files_are_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "la.bangiao"
    path.write_bytes(content)
    with pytest.raises(DeskError) as caught:
        opened(path)
    assert caught.value.trouble is Trouble.PACKAGE_FOREIGN


def test_a_head_that_claims_four_gigabytes_is_refused(package: Path) -> None:
    whole = bytearray(package.read_bytes())
    struct.pack_into("<2I", whole, 18, 0xFFFFFFF0, 0xFFFFFFF0)
    package.write_bytes(bytes(whole))
    assert {each.code for each in findings_of(package)} == {"package_frame_differs"}


@pytest.mark.parametrize("name", ["../a", "/a", "a/../b", "a//b", "C:\\a", "a\\b", "a/.", "", "con\0", "a ", "a/b."])
def test_a_manifest_cannot_name_a_place_outside(name: str) -> None:
    content = b'{"format":1,"level":"full","cluster":{"level":"","number":"","name":""},"year":1,"chair":"","made":"",'
    content += b'"program":"","print_code":"","head":"","counts":[],"removed":[],"members":[{"name":'
    import json

    with pytest.raises(ValueError, match=r".*"):
        parse(content + json.dumps(name).encode() + b',"size":0,"sha256":"' + b"0" * 64 + b'"}]}')


class TestWithPassword:
    def test_it_is_opened_by_its_key_alone(self, tmp_path: Path) -> None:
        path, key = tmp_path / "kin.bangiao", new_key("mật khẩu")
        made(path, key=key)
        assert tuple(span.name for span in opened(path, key).spans) == NAMES
        assert b"tongket" not in path.read_bytes()
        for wrong, trouble in ((None, Trouble.PASSWORD_NEEDED), (new_key("khác"), Trouble.PASSWORD_WRONG)):
            with pytest.raises(DeskError) as caught:
                opened(path, wrong)
            assert caught.value.trouble is trouble

    def test_every_flipped_byte_is_told(self, tmp_path: Path) -> None:
        path, key = tmp_path / "kin.bangiao", new_key("mật khẩu")
        made(path, (*MEMBERS, ("van-ban/lon.bin", bytes(range(256)) * 1200)), key)
        whole = path.read_bytes()
        for at in (*range(0, len(whole), 997), len(whole) - 1):
            path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
            with pytest.raises(DeskError) as caught:
                opened(path, key)
            first_page = at < 4096
            assert caught.value.trouble is (Trouble.PASSWORD_WRONG if first_page else Trouble.PACKAGE_DAMAGED), at

    def test_a_cut_envelope_and_one_too_long_are_told(self, tmp_path: Path) -> None:
        path, key = tmp_path / "kin.bangiao", new_key("mật khẩu")
        made(path, (*MEMBERS, ("van-ban/lon.bin", bytes(range(256)) * 1200)), key)
        whole = path.read_bytes()
        for content in (whole[:-4096], whole[:-1], whole + b"\0", whole + b"\0" * 4096):
            path.write_bytes(content)
            with pytest.raises(DeskError) as caught:
                opened(path, key)
            assert caught.value.trouble is Trouble.PACKAGE_DAMAGED
