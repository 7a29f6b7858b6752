"""A Word paper read back: its lines, their places and pages, its controls and their bytes."""

import json
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from desktop.domain.reconcile.paper_text import PaperText, Room
from desktop.domain.trouble import DeskError, Trouble
from desktop.sheets.docx.paper_json import paper_of, plain_paper
from desktop.sheets.docx.readback import read_back
from desktop.sheets.finished import read_paper
from desktop.sheets.process import Reader
from desktop.sheets.refusal import RefusedError

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def paper(body: str, encoding: str = "utf-8", **parts: str) -> bytes:
    """Return a small .docx; `parts` are named by their relation (`footnotes`, `header`)."""
    relations = "".join(f'<Relationship Id="r{kind}" Type="{_OFFICE}/{kind}" Target="{kind}.xml"/>' for kind in parts)
    document = f'<?xml version="1.0" encoding="{encoding}"?><w:document xmlns:w="{_W}" xmlns:mc="{_MC}"><w:body>{body}</w:body></w:document>'
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/></Types>',
        )
        package.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="r" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        package.writestr("word/document.xml", document.encode(encoding))
        package.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>',
        )
        for kind, xml in parts.items():
            package.writestr(f"word/{kind}.xml", xml.replace(" ", f' xmlns:w="{_W}" ', 1))
    return stream.getvalue()


def p(text: str) -> str:
    return f"<w:p>{r(text)}</w:p>"


def r(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def control(tag: str, content: str, alias: str = "Số liệu = 5") -> str:
    return f'<w:sdt><w:sdtPr><w:alias w:val="{alias}"/><w:tag w:val="{tag}"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'


def read(body: str, **parts: str) -> PaperText:
    return read_back(paper(body, **parts), "x.docx")


def inside(content: bytes, paper_: PaperText) -> list[bytes]:
    """Return the bytes behind every span and record of the controls."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        part = package.read("word/document.xml")
    spans = [span for each in paper_.controls for span in (*each.spans, each.record) if span]
    return [part[span.begin : span.end] for span in spans]


def test_a_control_is_known_with_its_text_and_its_bytes() -> None:
    content = paper(f"<w:p>{r('Có ')}{control('tk:A:B', r('1') + r('2 &amp; 3'), 'Tên = 12')}{r(' vụ')}</w:p>")

    found = read_back(content, "x.docx")

    (own,) = found.controls
    assert (own.id, own.text, own.written) == ("A:B", "12 & 3", "12")
    assert inside(content, found) == [b"1", b"2 &amp; 3", "Tên = 12".encode()]
    (line,) = found.lines
    assert (line.text, [(each.begin, each.end) for each in line.stretches]) == ("Có 12 & 3 vụ", [(3, 9)])


def test_controls_around_paragraphs_and_cells_are_known_too() -> None:
    cell = control("tk:C", "<w:tc>" + p("7") + "</w:tc>")
    table = f"<w:tbl><w:tr><w:tc>{p('a')}</w:tc>{cell}</w:tr></w:tbl>"

    found = read(control("tk:P", p("5")) + table)

    assert [(each.id, each.text) for each in found.controls] == [("P", "5"), ("C", "7")]
    assert [(each.text, len(each.stretches)) for each in found.lines] == [("5", 1), ("a", 0), ("7", 1)]


def test_foreign_controls_open_places_and_sections_are_no_numbers() -> None:
    prompt = '<w:sdt><w:sdtPr><w:tag w:val="tk:X"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>nhập</w:t></w:r></w:sdtContent></w:sdt>'

    found = read(f"<w:p>{control('khac', r('1'))}{prompt}</w:p>{control('tk:section:I', p('2'))}")

    assert found.controls == ()
    assert [each.text for each in found.lines] == ["1", "2"]


def test_what_was_deleted_is_not_read_and_not_replaced() -> None:
    torn = (
        f"<w:del>{r('9').replace('w:t', 'w:delText')}</w:del><w:moveFrom>{r('8')}</w:moveFrom><w:ins>{r('5')}</w:ins>"
    )
    content = paper(f"<w:p>{control('tk:A', torn)}</w:p>")

    found = read_back(content, "x.docx")

    assert found.controls[0].text == "5"
    assert inside(content, found)[0] == b"5"


@pytest.mark.parametrize("within", ["<w:r><w:t/></w:r>", r("1") + "<w:r><w:br/></w:r>" + r("2"), "<w:r><w:tab/></w:r>"])
def test_text_that_cannot_be_replaced_has_no_bytes(within: str) -> None:
    assert read(f"<w:p>{control('tk:A', within)}</w:p>").controls[0].spans == ()


def test_a_part_in_utf_16_is_read_but_not_replaced() -> None:
    found = read_back(paper(f"<w:p>{control('tk:A', r('5'))}</w:p>", "utf-16"), "x.docx")

    assert [(each.text, each.spans, each.record) for each in found.controls] == [("5", (), None)]


def test_both_copies_of_a_text_box_are_controls_but_one_is_read() -> None:
    box = f"<w:pict><w:txbxContent><w:p>{control('tk:A', r('5'))}</w:p></w:txbxContent></w:pict>"
    body = f"<w:p><w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"

    found = read(body)

    assert len(found.controls) == 2
    assert [(each.text, each.room) for each in found.lines] == [("5", Room.BOX)]


def test_notes_and_headers_are_read_behind_the_body() -> None:
    found = read(
        p("Thân"),
        footnotes=f'<w:footnotes a="1"><w:footnote w:type="separator">{p("-")}</w:footnote><w:footnote>{p("Chú 3")}</w:footnote></w:footnotes>',
        header=f'<w:hdr a="1">{p("Đầu 4")}</w:hdr>',
    )

    assert [(each.text, each.room, each.page) for each in found.lines] == [
        ("Thân", Room.BODY, 1),
        ("Chú 3", Room.NOTE, None),
        ("Đầu 4", Room.HEADER, None),
    ]


def test_words_own_page_turns_are_believed() -> None:
    turned = "<w:r><w:lastRenderedPageBreak/><w:t>sau</w:t></w:r>"

    found = read(p("một") + f"<w:p>{r('trước ')}{turned}</w:p>" + f"<w:p>{turned}</w:p>")

    assert found.rendered
    assert [each.page for each in found.lines] == [1, 1, 3]
    assert (found.lines[1].page_at(0), found.lines[1].page_at(6)) == (1, 2)


def test_pages_are_estimated_where_word_left_no_note() -> None:
    long = p("Nội dung của một đoạn văn khá dài, kể về kết quả thực hiện nhiệm vụ trong năm. " * 8)
    page_break = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'

    found = read(long * 40 + page_break + p("cuối"))

    pages = [each.page or 0 for each in found.lines]
    assert not found.rendered
    assert pages == sorted(pages)
    assert pages[0] == 1
    assert 6 <= pages[-1] <= 13
    assert pages[-1] > pages[-2]


def test_a_chart_takes_its_room_on_the_page() -> None:
    high = 500 * 12_700
    chart = (
        '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
        f'wordprocessingDrawing"><wp:extent cx="100" cy="{high}"/></wp:inline></w:drawing></w:r></w:p>'
    )
    body = p("đầu") * 20
    assert {each.page for each in read(body).lines} == {1}
    assert read(body + chart + p("cuối")).lines[-1].page == 2


def test_a_section_begins_a_new_page_unless_it_goes_on() -> None:
    def section(kind: str) -> str:
        return f'<w:p><w:pPr><w:sectPr><w:type w:val="{kind}"/></w:sectPr></w:pPr></w:p>'

    found = read(p("a") + section("nextPage") + p("b") + section("continuous") + p("c") + "<w:sectPr/>")

    assert [each.page for each in found.lines] == [1, 1, 2]


def test_cells_know_their_row_and_column() -> None:
    head = (
        f'<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{p("Đầu")}</w:tc></w:tr>'
    )
    gone = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('bỏ')}</w:tc></w:tr>"
    found = read(f"<w:tbl>{head}{gone}<w:tr><w:tc>{p('x')}</w:tc><w:ins><w:tc>{p('1')}</w:tc></w:ins></w:tr></w:tbl>")

    spots = [each.spot for each in found.lines]
    assert [(s.table, s.row, s.column, s.span, s.head) for s in spots if s] == [
        (1, 1, 1, 2, True),
        (1, 3, 1, 1, False),
        (1, 3, 2, 1, False),
    ]


def test_plain_stretches_with_digits_know_their_bytes() -> None:
    content = paper(p("Cả Cụm có 6.142 vụ") + p("a &lt; 5") + p("chữ"))

    found = read_back(content, "x.docx")

    span = found.lines[0].span_of(10, 15)
    assert span
    with zipfile.ZipFile(BytesIO(content)) as package:
        assert package.read("word/document.xml")[span.begin : span.end] == b"6.142"
    assert found.lines[0].span_of(10, 99) is None
    assert (found.lines[1].stored, found.lines[2].stored) == ((), ())


def test_a_paper_passes_the_pipe_unchanged() -> None:
    body = f"<w:p>{r('Có ')}{control('tk:A', r('5'))}</w:p><w:tbl><w:tr><w:tc>{p('1')}</w:tc><w:tc>{p('2')}</w:tc></w:tr></w:tbl>"
    found = read(body)

    assert paper_of(json.loads(json.dumps(plain_paper(found)))) == found


def test_the_child_reads_and_refuses(tmp_path: Path) -> None:
    good, bad = tmp_path / "tốt.docx", tmp_path / "xấu.docx"
    good.write_bytes(paper(p("Có 5 vụ")))
    bomb = '<!DOCTYPE a [<!ENTITY b "c">]>'
    with zipfile.ZipFile(bad, "w") as package, zipfile.ZipFile(good) as source:
        for name in source.namelist():
            data = source.read(name)
            package.writestr(
                name, data.replace(b"?><", f"?>{bomb}<".encode(), 1) if name.endswith("document.xml") else data
            )

    with Reader() as reader:
        assert [each.text for each in read_paper(str(good), reader).lines] == ["Có 5 vụ"]
        with pytest.raises(DeskError) as refusal:
            read_paper(str(bad), reader)

    assert refusal.value.trouble is Trouble.REFUSED
    assert [each.code for each in refusal.value.findings] == ["unsafe_xml"]


def test_an_office_file_without_types_is_refused() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("a.txt", "x")
    with pytest.raises(RefusedError):
        read_back(stream.getvalue(), "x.docx")
