"""Small Office packages built by code: whole ones, and ones with a part exchanged, doubled or spoilt."""

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET = "xl/worksheets/sheet1.xml"
BOOK = "xl/workbook.xml"
DOCUMENT = "word/document.xml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

Parts = Mapping[str, str | bytes]


def zipped(parts: Parts, more: Sequence[tuple[str, str | bytes]] = (), method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip of `parts`, then of `more`, whose names may stand there already."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in [*parts.items(), *more]:
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return buffer.getvalue()


def workbook_parts(
    *sheets: str, strings: str | None = None, styles: str = "", before: str = "", after: str = "", hidden: str = ""
) -> dict[str, str | bytes]:
    """Return the parts of a workbook whose sheets hold the given XML between `<worksheet>` and its end."""
    numbers = range(1, len(sheets) + 1)
    entries = "".join(
        f'<sheet name="Sheet{n}" sheetId="{n}" {hidden if n > 1 else ""} r:id="rId{n}"/>' for n in numbers
    )
    links = "".join(relation(f"rId{n}", "worksheet", f"worksheets/sheet{n}.xml") for n in numbers)
    links += relation("rIdS", "styles", "styles.xml")
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": content_types("/xl/workbook.xml", "spreadsheetml.sheet"),
        "_rels/.rels": relations(relation("rId1", "officeDocument", BOOK)),
        BOOK: f'{_HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATED}">{before}<sheets>{entries}</sheets>{after}</workbook>',
        "xl/styles.xml": f'{_HEAD}<styleSheet xmlns="{MAIN}">{styles}</styleSheet>',
    }
    if strings is not None:
        links += relation("rIdT", "sharedStrings", "sharedStrings.xml")
        parts["xl/sharedStrings.xml"] = f'{_HEAD}<sst xmlns="{MAIN}">{strings}</sst>'
    parts["xl/_rels/workbook.xml.rels"] = relations(links)
    for number, sheet in zip(numbers, sheets, strict=True):
        parts[f"xl/worksheets/sheet{number}.xml"] = (
            f'{_HEAD}<worksheet xmlns="{MAIN}" xmlns:r="{RELATED}">{sheet}</worksheet>'
        )
    return parts


def rows(*rows_xml: str) -> str:
    """Return sheet data; each argument is the cells of one row, the rows numbered from 1."""
    return "<sheetData>" + "".join(f'<row r="{n}">{each}</row>' for n, each in enumerate(rows_xml, 1)) + "</sheetData>"


def number(address: str, stored: str, style: int = 0) -> str:
    """Return a number cell."""
    return f'<c r="{address}" s="{style}"><v>{stored}</v></c>'


def text(address: str, stored: str, style: int = 0) -> str:
    """Return a cell with its text inside."""
    return f'<c r="{address}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{stored}</t></is></c>'


def formula(address: str, written: str, stored: str | None, kind: str = "n") -> str:
    """Return a formula cell with its stored result, or none."""
    value = "" if stored is None else f"<v>{stored}</v>"
    return f'<c r="{address}" t="{kind}"><f>{written}</f>{value}</c>'


def workbook(*sheets: str, **more: str) -> bytes:
    """Return a whole .xlsx; see `workbook_parts`."""
    return zipped(workbook_parts(*sheets, **more))


def styles_of(*formats: str, fonts: Sequence[str] = ()) -> str:
    """Return a styles part: style n shows `formats[n - 1]`, the later ones stand in `fonts`; style 0 is plain."""
    shown = "".join(f'<numFmt numFmtId="{200 + n}" formatCode="{each}"/>' for n, each in enumerate(formats))
    named = "<font><name val='Times New Roman'/></font>" + "".join(
        f"<font><b/><name val='{each}'/></font>" for each in fonts
    )
    styled = "".join(f'<xf numFmtId="{200 + n}"/>' for n in range(len(formats)))
    styled += "".join(f'<xf numFmtId="0" fontId="{n}"/>' for n in range(1, len(fonts) + 1))
    return f"<numFmts>{shown}</numFmts><fonts>{named}</fonts><cellXfs><xf numFmtId='0'/>{styled}</cellXfs>"


def document_parts(body: str, **more: str | bytes) -> dict[str, str | bytes]:
    """Return the parts of a Word text; `styles`, `numbering`, `footnotes`, `comments` are those parts' inner XML."""
    links = "".join(relation(f"r{kind}", kind, f"{kind}.xml") for kind in more)
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": content_types("/word/document.xml", "wordprocessingml.document"),
        "_rels/.rels": relations(relation("rId1", "officeDocument", DOCUMENT)),
        DOCUMENT: word_part("document", f"<w:body>{body}<w:sectPr/></w:body>"),
        "word/_rels/document.xml.rels": relations(links),
    }
    for kind, inner in more.items():
        parts[f"word/{kind}.xml"] = word_part(kind, str(inner))
    return parts


def document(body: str, **more: str | bytes) -> bytes:
    """Return a whole .docx; see `document_parts`."""
    return zipped(document_parts(body, **more))


def paragraph(written: str, properties: str = "") -> str:
    """Return one paragraph of one run."""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{written}</w:t></w:r></w:p>'


def table(*rows_of_cells: Sequence[str]) -> str:
    """Return a table of plain cells."""
    return "<w:tbl>" + "".join(table_row(*(table_cell(each) for each in cells)) for cells in rows_of_cells) + "</w:tbl>"


def table_row(*cells: str, properties: str = "") -> str:
    """Return one row of cells given as XML."""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table_cell(written: str, properties: str = "") -> str:
    """Return one cell with one paragraph."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(written)}</w:tc>"


def relations(links: str) -> str:
    """Return a part of relations."""
    return f'{_HEAD}<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'


def relation(name: str, kind: str, target: str, mode: str = "") -> str:
    """Return one relation; `mode` may be `External`."""
    stated = f' TargetMode="{mode}"' if mode else ""
    return f'<Relationship Id="{name}" Type="{RELATED}/{kind}" Target="{target}"{stated}/>'


def content_types(part: str, kind: str) -> str:
    """Return the part that says what the main part is."""
    stated = f"application/vnd.openxmlformats-officedocument.{kind}.main+xml"
    return (
        f'{_HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="{part}" ContentType="{stated}"/></Types>'
    )


def word_part(root: str, inner: str) -> str:
    spaces = (
        f'xmlns:w="{WORD}" xmlns:r="{RELATED}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    )
    return f"{_HEAD}<w:{root} {spaces}>{inner}</w:{root}>"
