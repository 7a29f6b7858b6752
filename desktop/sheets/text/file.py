"""Text in place of a workbook: comma-separated tables, web pages and XML 2003 under other names."""

import re

from desktop.domain.book import Oddity
from desktop.sheets.content import Content
from desktop.sheets.odd import Odd
from desktop.sheets.refusal import RefusedError
from desktop.sheets.sniff import is_text

_ZIPPED = frozenset(
    {".xlsx", ".xlsm", ".xlsb", ".xltx", ".xltm", ".docx", ".docm", ".dotx", ".dotm", ".ods", ".odt", ".pptx"}
)
_START = 4096
"""So many bytes tell what kind of text a file is."""
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([A-Za-z0-9_-]+)", re.IGNORECASE)
"""The encoding a web page states."""
_ARCHIVED = re.compile(rb"(?:[a-z-]+:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)*mime-version:")
"""The head of a web page saved as one file (MHTML): fields up to MIME-Version."""
_MAILED = re.compile(rb"^(?:to|cc|received|return-path|delivered-to|message-id):", re.MULTILINE)
"""Headings that a mail bears and a saved web page does not."""
_XML_2003 = b"urn:schemas-microsoft-com:office:spreadsheet"
_NAMED_TABLES = frozenset({".csv", ".tsv"})
_FLAT_ODS = b'office:mimetype="application/vnd.oasis.opendocument.spreadsheet'
_FLAT_START = 1 << 16
"""So far into a flat OpenDocument the names of its spaces may go before it says what it is."""
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|meta|body|table|tr|div|p|h[1-6]|ul|ol|center|font)[\s>]")
_ENCODINGS = ("cp1258", "cp1252", "latin-1")
_ASCII = bytes(range(128))
_MOST_FOREIGN = 0.6
"""In old Vietnamese encodings a third of the letters are none of ASCII."""
_SHOWN = {"cp1258": "Windows-1258", "cp1252": "Windows-1252", "latin-1": "ISO 8859-1"}


def read_text(name: str, content: bytes) -> Content:
    """Return what a text file named `name` holds as a table.

    Raises: RefusedError when it is no text, or text that says it is a zipped workbook or document.
    """
    if not is_text(content):
        raise RefusedError(Odd.UNKNOWN_CONTENT)
    suffix = suffix_of(name)
    if suffix in _ZIPPED:
        raise RefusedError(Odd.DISGUISED, suffix=suffix)
    start = content[:_START].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if _ARCHIVED.match(start):
        raise RefusedError(Odd.MAIL if _MAILED.search(start) else Odd.WEB_ARCHIVE)
    if _XML_2003 in start and start.startswith(b"<?xml"):
        from desktop.sheets.old.xml2003 import read_xml_2003

        return read_xml_2003(content)
    if start.startswith(b"<?xml") and _FLAT_ODS in content[:_FLAT_START]:
        from desktop.sheets.opendocument import read_flat_opendocument

        return read_flat_opendocument(content)
    return _read_letters(content, suffix)


def suffix_of(name: str) -> str:
    """Return the lower-case suffix of a file name, with its dot."""
    stem, dot, suffix = name.rpartition(".")
    return f".{suffix.lower()}" if dot and stem else ""


def _read_letters(content: bytes, suffix: str) -> Content:
    text, oddities = _decoded(content)
    start = text[:_START].lstrip().lower()
    if _PAGE.match(start) or (start.startswith("<") and ("<html" in start or "<table" in start)):
        from desktop.sheets.text.web import read_web_page

        return read_web_page(text, oddities)
    if start.startswith("<?xml"):
        raise RefusedError(Odd.OTHER_OFFICE)
    if suffix == ".doc":
        raise RefusedError(Odd.DISGUISED, suffix=suffix)
    from desktop.sheets.text.separated import read_separated, read_table

    return (read_table if suffix in _NAMED_TABLES else read_separated)(text, oddities)


def _decoded(content: bytes) -> tuple[str, tuple[Oddity, ...]]:
    """Return the text, with a warning where its encoding is neither marked nor Unicode."""
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        return content.decode("utf-16" if marked else "utf-8-sig"), ()
    except UnicodeDecodeError as damage:
        if marked or len(content.translate(None, _ASCII)) > _MOST_FOREIGN * len(content):
            raise RefusedError(Odd.UNKNOWN_CONTENT) from damage
    for encoding in (*_stated(content), *_ENCODINGS):
        try:
            text = content.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        shown = _SHOWN.get(encoding, encoding)
        return text, (Oddity(Odd.GUESSED_ENCODING.value, facts={"encoding": shown}),)
    raise RefusedError(Odd.UNKNOWN_CONTENT)


def _stated(content: bytes) -> tuple[str, ...]:
    match = _CHARSET.search(content[:_START])
    return (match[1].decode("ascii"),) if match else ()
