"""The sample's report as the program writes it, and ways in which people change it afterwards."""

import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from desktop.domain.ledger import Layer
from desktop.domain.reconcile.data import Data
from desktop.jobs.dossier import load_dossier
from desktop.papers.catalogue import word_papers
from desktop.papers.profile import known_bases
from desktop.sheets.docx.readback import read_back
from tests.jobs.sample import desk_at
from tests.papers.docx import DOCUMENT, part

STAGE = Layer.AGREED
_CONTROL = re.compile(r"<w:sdt><w:sdtPr><w:alias.*?</w:sdtPr><w:sdtContent>(.*?)</w:sdtContent></w:sdt>")


@pytest.fixture(scope="session")
def sample_papers(made_sample: Path) -> dict[str, bytes]:
    """Every Word paper of the sample by its file name."""
    return dict(word_papers(load_dossier(desk_at(made_sample), STAGE)))


@pytest.fixture(scope="session")
def sample_data(made_sample: Path, sample_papers: dict[str, bytes]) -> Data:
    """The sample's data with its papers of today."""
    today = tuple(read_back(content, name) for name, content in sample_papers.items())
    return Data(load_dossier(desk_at(made_sample), STAGE), today, known_bases())


@pytest.fixture
def report(sample_papers: dict[str, bytes]) -> bytes:
    return sample_papers["bao-cao.docx"]


def rewritten(content: bytes, change: Callable[[str], str], name: str = DOCUMENT) -> bytes:
    """Return the file with `change` made to the text of one part."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as source, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for member in source.namelist():
            data = source.read(member)
            target.writestr(member, change(data.decode("utf-8")) if member == name else data)
    return stream.getvalue()


def retyped(content: bytes, tag: str, text: str) -> bytes:
    """Return the file with the text of the first control of that tag typed over by hand."""
    pattern = rf'(<w:tag w:val="tk:{re.escape(tag)}"/>.*?<w:t[^>]*>)[^<]*'
    assert re.search(pattern, part(content)), tag
    return rewritten(content, lambda xml: re.sub(pattern, rf"\g<1>{text}", xml, count=1))


def replaced(content: bytes, old: str, new: str) -> bytes:
    """Return the file with the first `old` in its text become `new`."""
    assert old in part(content), old
    return rewritten(content, lambda xml: xml.replace(old, new, 1))


def without_controls(content: bytes) -> bytes:
    """Return the file with its controls gone and their text left, as LibreOffice saves it."""
    return rewritten(content, lambda xml: _CONTROL.sub(r"\1", xml))


def with_paragraph(content: bytes, text: str) -> bytes:
    """Return the file with one more paragraph before the second one."""
    new = f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    return rewritten(content, lambda xml: xml.replace("</w:p>", "</w:p>" + new, 1))
