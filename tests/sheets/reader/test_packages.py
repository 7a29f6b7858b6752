"""Packages that were damaged, or made to harm: refused whole, each with its reason."""

import struct
import zipfile
from io import BytesIO

import pytest

from desktop.domain.book import Verdict
from desktop.sheets import limits
from tests.sheets.reader.conftest import Read, codes, values
from tests.sheets.reader.packages import (
    BOOK,
    DOCUMENT,
    MAIN,
    SHEET,
    document_parts,
    number,
    paragraph,
    relation,
    relations,
    rows,
    text,
    workbook,
    workbook_parts,
    zipped,
)

PARTS = workbook_parts(rows(number("A1", "9.5")))
WHOLE = zipped(PARTS)
ENTITY = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'


def test_the_control_is_read(read: Read) -> None:
    assert read(WHOLE).verdict is Verdict.READ


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_copy_cut_short_is_refused(read: Read, share: float) -> None:
    book = read(WHOLE[: int(len(WHOLE) * share)])

    assert (book.verdict, codes(book), book.sheets) == (Verdict.REFUSED, ["damaged"], ())


def test_a_flipped_bit_in_a_part_is_refused(read: Read) -> None:
    at = zipfile.ZipFile(BytesIO(WHOLE)).getinfo(SHEET).header_offset + 60
    flipped = WHOLE[:at] + bytes([WHOLE[at] ^ 4]) + WHOLE[at + 1 :]

    assert codes(read(flipped)) == ["damaged_part"]


@pytest.mark.parametrize("part", ["[Content_Types].xml", "_rels/.rels", BOOK, "xl/_rels/workbook.xml.rels", SHEET])
def test_a_missing_part_is_named(read: Read, part: str) -> None:
    left = {name: content for name, content in PARTS.items() if name != part}

    book = read(zipped(left))

    assert (book.verdict, codes(book)) == (Verdict.REFUSED, ["missing_part"])


@pytest.mark.parametrize("part", [*PARTS])
def test_an_emptied_part_is_refused(read: Read, part: str) -> None:
    assert codes(read(zipped(PARTS | {part: ""}))) == ["damaged_part"]


def test_a_workbook_without_styles_is_read(read: Read) -> None:
    left = {name: content for name, content in PARTS.items() if name != "xl/styles.xml"}

    assert read(zipped(left)).verdict is Verdict.READ


@pytest.mark.parametrize("part", [*PARTS])
def test_a_document_type_is_refused_in_every_part(read: Read, part: str) -> None:
    head, _, rest = str(PARTS[part]).partition("?>")

    assert codes(read(zipped(PARTS | {part: f"{head}?>{ENTITY}{rest}"}))) == ["unsafe_xml"]


def test_a_document_type_hidden_by_utf16_is_refused(read: Read) -> None:
    sheet = str(PARTS[SHEET]).replace("UTF-8", "UTF-16").replace("<worksheet", f"{ENTITY}<worksheet")

    assert codes(read(zipped(PARTS | {SHEET: sheet.encode("utf-16")}))) == ["unsafe_xml"]


def test_utf16_parts_are_read(read: Read) -> None:
    sheet = str(PARTS[SHEET]).replace("UTF-8", "UTF-16").encode("utf-16")

    assert read(zipped(PARTS | {SHEET: sheet})).verdict is Verdict.READ


@pytest.mark.parametrize("encoding", ["ISO-8859-1", "UTF-7", "windows-1258"])
def test_foreign_encodings_are_refused(read: Read, encoding: str) -> None:
    assert codes(read(zipped(PARTS | {SHEET: str(PARTS[SHEET]).replace("UTF-8", encoding)}))) == ["foreign_encoding"]


@pytest.mark.parametrize("inside", ["a&#1;b", "a\x01b", "<x></y>", "&undefined;"])
def test_ill_formed_xml_is_refused(read: Read, inside: str) -> None:
    assert codes(read(workbook(rows(text("A1", inside))))) == ["damaged_part"]


def test_bytes_that_are_no_utf8_are_refused(read: Read) -> None:
    sheet = str(PARTS[SHEET]).encode().replace(b"9.5", b"\xc4\x00\xff")

    assert codes(read(zipped(PARTS | {SHEET: sheet}))) == ["damaged_part"]


def test_a_part_with_another_root_is_refused(read: Read) -> None:
    assert codes(read(zipped(PARTS | {SHEET: f'<workbook xmlns="{MAIN}"/>'}))) == ["damaged_part"]


def test_nesting_beyond_reason_is_refused(read: Read) -> None:
    deep = "<ext>" * limits.DEPTH + "</ext>" * limits.DEPTH

    assert codes(read(workbook(rows() + deep))) == ["too_deep"]


def test_two_parts_of_one_name_are_refused(read: Read) -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        content = zipped(PARTS, [(SHEET, str(PARTS[SHEET]).replace("9.5", "99"))])

    assert codes(read(content)) == ["duplicate_part"]


def test_two_parts_that_differ_in_case_are_refused(read: Read) -> None:
    assert codes(read(zipped(PARTS, [(SHEET.upper(), "<x/>")]))) == ["duplicate_part"]


@pytest.mark.parametrize("name", ["../evil.txt", "/etc/evil.txt", "C:\\evil.txt", "..\\evil.txt", "xl/../../evil"])
def test_part_names_that_climb_out_are_refused(read: Read, name: str) -> None:
    assert codes(read(zipped(PARTS, [(name, "x")]))) == ["bad_part_name"]


def test_slashes_may_lean_either_way_and_letters_be_large(read: Read) -> None:
    turned = {name.replace("xl/", "XL/").replace("/", "\\"): content for name, content in PARTS.items()}

    assert values(read(zipped(turned)).sheets[0]) == values(read(WHOLE).sheets[0])


@pytest.mark.parametrize(
    "target", ["../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "worksheets/none.xml", "", "%2e%2e/%2e%2e/x"]
)
def test_a_sheet_elsewhere_is_missing(read: Read, target: str) -> None:
    links = str(PARTS["xl/_rels/workbook.xml.rels"]).replace("worksheets/sheet1.xml", target)

    assert codes(read(zipped(PARTS | {"xl/_rels/workbook.xml.rels": links}))) == ["missing_part"]


def test_a_sheet_outside_the_file_is_missing(read: Read) -> None:
    links = relations(relation("rId1", "worksheet", "http://127.0.0.1:9/s.xml", "External"))

    assert codes(read(zipped(PARTS | {"xl/_rels/workbook.xml.rels": links}))) == ["missing_part"]


def test_a_workbook_part_that_is_missing_is_named(read: Read) -> None:
    links = relations(relation("rId1", "officeDocument", "xl/none.xml"))

    book = read(zipped(PARTS | {"_rels/.rels": links}))

    assert (codes(book), book.oddities[0].facts) == (["missing_part"], {"part": "xl/none.xml"})


def test_a_package_that_names_no_document_is_refused(read: Read) -> None:
    assert codes(read(zipped(PARTS | {"_rels/.rels": relations("")}))) == ["damaged_part"]


def test_a_part_that_unpacks_beyond_all_proportion_is_refused(read: Read) -> None:
    blank = str(PARTS[SHEET]).replace("<sheetData>", " " * 3_000_000 + "<sheetData>")

    assert codes(read(zipped(PARTS | {SHEET: blank}))) == ["unpacks_too_large"]


def test_blank_pictures_may_be_packed_a_thousandfold_up_to_a_size(read: Read) -> None:
    books = [read(zipped(PARTS | {"xl/media/image1.emf": b"\0" * size})) for size in (1_300_000, 11_000_000)]

    assert [codes(book) for book in books] == [["pictures"], ["unpacks_too_large"]]


def test_sizes_that_lie_are_found_out(read: Read) -> None:
    assert codes(read(_with_size(WHOLE, SHEET, 10))) == ["damaged_part"]
    assert codes(read(_with_size(WHOLE, SHEET, 5000))) == ["damaged_part"]
    assert codes(read(_with_size(WHOLE, SHEET, 0xFFFFFFF0))) == ["unpacks_too_large"]


def test_too_many_parts_are_refused(read: Read) -> None:
    many = [(f"xl/x{each}.xml", "") for each in range(limits.ZIP_MEMBERS)]

    assert codes(read(zipped(PARTS, many))) == ["too_many_parts"]


def test_members_on_top_of_each_other_are_refused(read: Read) -> None:
    one = zipped({"k": "0" * 99})
    directory = one.find(b"PK\x01\x02")
    entry = one[directory : one.find(b"PK\x05\x06")]
    doubled = entry + entry.replace(b"k", b"l")
    end = struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, 2, 2, len(doubled), directory, 0)

    assert codes(read(one[:directory] + doubled + end)) == ["damaged"]


def test_encrypted_members_ask_for_the_password_to_be_removed(read: Read) -> None:
    content = bytearray(WHOLE)
    content[content.find(b"PK\x01\x02") + 8] |= 1

    assert codes(read(bytes(content))) == ["encrypted"]


def test_foreign_packing_is_refused(read: Read) -> None:
    assert codes(read(zipped(PARTS, method=zipfile.ZIP_LZMA))) == ["foreign_packing"]


def test_stored_members_and_folders_are_fine(read: Read) -> None:
    assert read(zipped(PARTS, [("xl/media/", "")], method=zipfile.ZIP_STORED)).verdict is Verdict.READ


def test_a_zip_without_a_list_is_damaged(read: Read) -> None:
    unlisted = WHOLE[: WHOLE.find(b"PK\x01\x02")]

    assert codes(read(unlisted + b"PK\x05\x06" + b"\0" * 18)) == ["damaged"]
    assert codes(read(unlisted + struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, 1, 1, 46, 9_999_999, 0))) == ["damaged"]


def test_a_member_that_reaches_into_the_list_is_damaged(read: Read) -> None:
    content = bytearray(zipped({"a": "x" * 50}, method=zipfile.ZIP_STORED))
    at = content.find(b"PK\x01\x02")
    content[at + 20 : at + 24] = struct.pack("<I", 500)

    assert codes(read(bytes(content))) == ["damaged"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"PK\x03\x04", "damaged"),
        (b"PK\x05\x06" + b"\0" * 18, "damaged"),
        (zipped({"readme.txt": "x"}), "archive"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}), "other_office"),
        (b"MZ" + b"\0" * 400 + WHOLE, "unknown_content"),
    ],
)
def test_zips_that_are_no_workbook_say_what_they_are(read: Read, content: bytes, code: str) -> None:
    assert codes(read(content)) == [code]


def test_slides_are_another_kind_of_document(read: Read) -> None:
    parts = {
        "[Content_Types].xml": str(PARTS["[Content_Types].xml"]).replace("spreadsheetml.sheet", "presentationml.slide"),
        "_rels/.rels": PARTS["_rels/.rels"],
        BOOK: "<x/>",
    }

    assert codes(read(zipped(parts))) == ["other_office"]


def test_a_kind_that_is_not_stated_is_told_by_its_folder(read: Read) -> None:
    types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    parts = document_parts(paragraph("Báo cáo")) | {"[Content_Types].xml": types}

    assert (read(zipped(parts)).format, read(zipped(PARTS | {"[Content_Types].xml": types})).format) == ("docx", "xlsx")


def test_a_word_text_without_body_is_refused(read: Read) -> None:
    space = str(document_parts("")[DOCUMENT]).partition("<w:body>")[0]

    assert codes(read(zipped(document_parts("") | {DOCUMENT: f"{space}</w:document>"}))) == ["damaged_part"]


def test_too_many_merges_are_refused(read: Read) -> None:
    merges = "".join(f'<mergeCell ref="A{n}:B{n}"/>' for n in range(1, limits.MERGES + 2))

    assert codes(read(workbook(rows() + f"<mergeCells>{merges}</mergeCells>"))) == ["too_many_merges"]


def test_too_many_cells_are_refused(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CELLS", 3)

    assert codes(read(workbook(rows(*(number(f"A{n}", "1") for n in range(1, 5)))))) == ["too_many_cells"]


def test_too_many_sheets_are_refused(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SHEETS", 1)

    assert codes(read(workbook(rows(), rows()))) == ["too_many_parts"]


def test_a_file_beyond_the_size_limit_is_not_opened(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FILE_SIZE", 100)

    book = read(WHOLE)

    assert (codes(book), book.size, book.sha256) == (["too_large"], len(WHOLE), "")


def _with_size(content: bytes, part: str, size: int) -> bytes:
    """Return a zip whose directory and member both say another unpacked size of `part`."""
    changed = bytearray(content)
    at = changed.find(b"PK\x01\x02")
    while bytes(changed[at + 46 : at + 46 + len(part)]) != part.encode():
        at = changed.find(b"PK\x01\x02", at + 1)
    begin = struct.unpack("<I", changed[at + 42 : at + 46])[0]
    changed[at + 24 : at + 28] = changed[begin + 22 : begin + 26] = struct.pack("<I", size)
    return bytes(changed)
