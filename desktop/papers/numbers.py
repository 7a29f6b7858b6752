"""The numbers a paper prints, by trace id: read from its content controls, or from the tables it was made of."""

import re
import zipfile
from collections.abc import Iterable, Mapping
from html import unescape
from io import BytesIO

from desktop.domain.citing import cite, plain
from desktop.domain.dossier import Dossier
from desktop.domain.table import Table

_TAG = re.compile(r'<w:tag w:val="tk:([^"]*)"/>')


def bound_ids(docx: bytes) -> tuple[str, ...]:
    """Return the ids of a Word paper's content controls, each once, in the order they are first printed."""
    with zipfile.ZipFile(BytesIO(docx)) as package:
        text = package.read("word/document.xml").decode("utf-8")
    tags = (unescape(found[1]) for found in _TAG.finditer(text))  # one by one: the window gets its turn between them
    return tuple(dict.fromkeys(tags))


def table_ids(tables: Iterable[Table]) -> tuple[str, ...]:
    """Return the ids of the numbers in these tables, each once."""
    cells = (cell for table in tables for row in table.rows for cell in row.cells)
    return tuple(dict.fromkeys(cell.number for cell in cells if cell.number))


def printed_numbers(dossier: Dossier, ids: Iterable[str]) -> Mapping[str, str]:
    """Return the plain value of each id that has one."""
    found = ((id_, cite(dossier, id_)) for id_ in ids)
    return {id_: plain(cited) for id_, cited in found if cited is not None}
