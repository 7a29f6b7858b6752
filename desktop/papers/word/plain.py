"""The text of a Word paper this program made, line by line with its style, to be shown before it is written."""

from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml.ns import qn


def plain_lines(content: bytes) -> tuple[tuple[str, str], ...]:
    """Return style and text of every paragraph in the order of reading, those in tables and open places too."""
    body = Document(BytesIO(content)).element.body
    lines = ((_style(each), _text(each)) for each in body.iter(qn("w:p")))
    return tuple((style, text) for style, text in lines if text)


def _style(paragraph: Any) -> str:
    found = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return "" if found is None else str(found.get(qn("w:val")))


def _text(paragraph: Any) -> str:
    parts = paragraph.iter(qn("w:t"), qn("w:br"))
    return "".join("\n" if each.tag == qn("w:br") else each.text or "" for each in parts)
