"""How the units set their headings: by Word's styles, by bold type alone, by Word's own numbering, in old fonts."""

from collections.abc import Callable, Iterator
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from seeds.building.legacy import CAPITAL_FONT, TEXT_FONT, tcvn3, tcvn3_capitals
from seeds.building.reports.words import Said

_ROMAN_THEN_ARABIC = (("upperRoman", "%1."), ("decimal", "%2."))
_FIRST_LIST = 90


def styled_headings(document: Any) -> Callable[[Said], None]:
    """Return a writer of headings in Heading 1 to 3, their numbers typed."""
    _plain_styles(document)

    def write(said: Said) -> None:
        document.add_paragraph(said.title, style=f"Heading {said.heading.level}")

    return write


def bold_headings(document: Any) -> Callable[[Said], None]:
    """Return a writer of headings that are only bold: parts centred, the rest indented."""

    def write(said: Said) -> None:
        paragraph = document.add_paragraph()
        run = paragraph.add_run(said.title)
        run.bold = True
        if said.heading.level == 1:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        else:
            paragraph.paragraph_format.first_line_indent = Mm(12.7)

    return write


def numbered_headings(document: Any) -> Callable[[Said], None]:
    """Return a writer of headings in styles that Word numbers itself, beginning anew in the second part."""
    _plain_styles(document)
    _add_lists(document)

    def write(said: Said) -> None:
        heading = said.heading
        if heading.level == 1:
            document.add_paragraph(said.title, style="Heading 1")
            return
        paragraph = document.add_paragraph(heading.member_title or heading.title, style=f"Heading {heading.level}")
        number = _FIRST_LIST + int(heading.key.startswith("B."))
        properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx offers no other way to number
        properties.append(parse_xml(_numbered(number, heading.level - 2)))

    return write


def legacy_fonts(document: Any) -> None:
    """Turn every run of a finished document into TCVN3 in its .Vn font; capitals go to the …H font."""
    for run in _runs(document):
        capitals = run.text.isupper()
        run.text = tcvn3_capitals(run.text) if capitals else tcvn3(run.text)
        run.font.name = CAPITAL_FONT if capitals else TEXT_FONT
        run._r.rPr.rFonts.set(qn("w:hAnsi"), run.font.name)  # noqa: SLF001 - both halves of the font are set


def _runs(document: Any) -> Iterator[Any]:
    for paragraph in document.paragraphs:
        yield from paragraph.runs
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                for paragraph in cell.paragraphs:
                    yield from paragraph.runs


def _plain_styles(document: Any) -> None:
    for level in (1, 2, 3):
        style = document.styles[f"Heading {level}"]
        style.font.name, style.font.size, style.font.bold = "Times New Roman", Pt(14), True
        style.font.color.rgb = RGBColor(0, 0, 0)
        style.element.rPr.rFonts.attrib.pop(qn("w:asciiTheme"), None)
        style.element.rPr.rFonts.attrib.pop(qn("w:hAnsiTheme"), None)


def _add_lists(document: Any) -> None:
    numbering = document.part.numbering_part.element
    first = numbering.find(qn("w:num"))
    for number in (_FIRST_LIST, _FIRST_LIST + 1):
        first.addprevious(parse_xml(_abstract(number)))
        numbering.append(
            parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>')
        )


def _abstract(number: int) -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for level, (kind, text) in enumerate(_ROMAN_THEN_ARABIC)
    )
    return (
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )


def _numbered(number: int, level: int) -> str:
    return f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
