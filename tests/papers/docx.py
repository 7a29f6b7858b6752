"""Looking into and tampering with Word files in tests."""

import re
import zipfile
from io import BytesIO

DOCUMENT = "word/document.xml"
STYLES = "word/styles.xml"
HEADER = "word/header1.xml"
FOOTER = "word/footer1.xml"


def part(content: bytes, name: str = DOCUMENT) -> str:
    """Return the text of one part."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        return package.read(name).decode("utf-8")


def changed(content: bytes, name: str, old: str, new: str, count: int = 0) -> bytes:
    """Return the file with a part in which `old` (a pattern) became `new`; it must have been there."""
    text, times = re.subn(old, new, part(content, name), count=count)
    assert times, f"{old} is not in {name}"
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as source, zipfile.ZipFile(stream, "w") as target:
        for each in source.namelist():
            target.writestr(each, text if each == name else source.read(each))
    return stream.getvalue()


def paragraphs(content: bytes) -> list[str]:
    """Return every paragraph of the main text in order, table cells too, empty ones left out."""
    found = re.findall(r"<w:p>.*?</w:p>", part(content))
    texts = [read(each) for each in found]
    return [text for text in texts if text]


def read(xml: str) -> str:
    """Return the text of a piece of XML."""
    pieces = re.findall(r"<w:t[^>]*>([^<]*)</w:t>|<w:(?:br|tab)/>", xml)
    return (
        "".join(piece or " " for piece in pieces)
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", '"')
        .replace("&amp;", "&")
    )


def bound(content: bytes) -> list[tuple[str, str]]:
    """Return (tag, text) of every content control."""
    found = re.findall(r'<w:tag w:val="([^"]*)"/>.*?<w:sdtContent>(.*?)</w:sdtContent>', part(content))
    return [(tag.replace("&amp;", "&"), read(xml)) for tag, xml in found]


def typed(content: bytes) -> str:
    """Return the main text without what stands in content controls."""
    return read(re.sub(r"<w:sdt>.*?</w:sdt>", "", part(content)))


def stream(content: bytes) -> BytesIO:
    """Return the file as a stream, for libraries that open one."""
    return BytesIO(content)
