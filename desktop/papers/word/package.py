"""A .docx as a package of parts: the same blocks always give the same bytes."""

import zipfile
from collections.abc import Iterable, Mapping
from datetime import date
from io import BytesIO

from desktop.papers.word.attached import Attached, attached
from desktop.papers.word.blocks import Block
from desktop.papers.word.text import attribute
from desktop.papers.word.xml import CHART, Pen
from desktop.resources import resource

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_DRAWING = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    f' xmlns:c="{CHART}"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MOMENT = (1980, 1, 1, 0, 0, 0)

_PARTS = (
    ("rId1", "styles", "styles.xml"),
    ("rId2", "settings", "settings.xml"),
    ("rId3", "header", "header1.xml"),
    ("rId4", "header", "header2.xml"),
    ("rId5", "footer", "footer1.xml"),
)
_REFERENCES = (
    '<w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/>'
    '<w:footerReference w:type="default" r:id="rId5"/><w:footerReference w:type="first" r:id="rId5"/>'
)
_PAGE_NUMBER = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def document(blocks: Iterable[Block], title: str, footer: str, made_on: date, landscape: bool = False) -> bytes:
    """Return the .docx of `blocks`; `footer` stands on every page, page numbers from page 2 in the top margin.

    `landscape` is about the last section; the others say it themselves.
    """
    pen = Pen(_REFERENCES)
    body = pen.body(blocks, landscape)
    drawn = attached(pen.charts)
    spaces = f"{_W} {_R} {_DRAWING}" if pen.charts else f"{_W} {_R}"
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _content_types(drawn),
        "_rels/.rels": _package_relations(),
        "docProps/core.xml": _core(title, made_on),
        "word/document.xml": f"{_HEAD}<w:document {spaces}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _document_relations(drawn),
        "word/styles.xml": resource("papers", "word", "styles.xml").read_text("utf-8"),
        "word/settings.xml": resource("papers", "word", "settings.xml").read_text("utf-8"),
        "word/header1.xml": _margin("hdr", "SoTrang", _PAGE_NUMBER),
        "word/header2.xml": _margin("hdr", "SoTrang", ""),
        "word/footer1.xml": _margin(
            "ftr", "MaSoLieu", f'<w:r><w:t xml:space="preserve">{attribute(footer)}</w:t></w:r>'
        ),
        **dict(drawn.parts),
    }
    return _zipped(parts)


def _margin(tag: str, style: str, content: str) -> str:
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'
    return f"{_HEAD}<w:{tag} {_W} {_R}>{paragraph}</w:{tag}>"


def _content_types(drawn: Attached) -> str:
    overrides = "".join(
        f'<Override PartName="/word/{name}" ContentType="{_WORD}.{kind}+xml"/>'
        for _, kind, name in (("", "document.main", "document.xml"), *_PARTS)
    )
    return (
        f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/docProps/core.xml"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        f"{overrides}{drawn.types}</Types>"
    )


def _package_relations() -> str:
    core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    return _relations((("rId1", f"{_OFFICE}/officeDocument", "word/document.xml"), ("rId2", core, "docProps/core.xml")))


def _document_relations(drawn: Attached) -> str:
    rows = (*_PARTS, *drawn.relations)
    return _relations(tuple((number, f"{_OFFICE}/{kind}", name) for number, kind, name in rows))


def _relations(rows: tuple[tuple[str, str, str], ...]) -> str:
    each = "".join(f'<Relationship Id="{number}" Type="{kind}" Target="{target}"/>' for number, kind, target in rows)
    return f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{each}</Relationships>'


def _core(title: str, made_on: date) -> str:
    moment = f'<dcterms:created xsi:type="dcterms:W3CDTF">{made_on:%Y-%m-%d}T00:00:00Z</dcterms:created>'
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{attribute(title)}</dc:title>{moment}'
        "</cp:coreProperties>"
    )


def _zipped(parts: Mapping[str, str | bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, content.encode("utf-8") if isinstance(content, str) else content)
    return stream.getvalue()
