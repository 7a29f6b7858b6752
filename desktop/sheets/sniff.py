"""Sniffing: what a file's content is, whatever its name says."""

from desktop.sheets.odd import Odd

ZIP = b"PK\x03\x04"
OLE = bytes.fromhex("d0cf11e0a1b11ae1")

# The first three: links of Windows and of an online drive.
# The last seven: workbooks of Excel 2, 3, 4, 5 and 97 without their container; the exchange formats SYLK and DIF.
_FOREIGN = (
    (b"L\x00\x00\x00\x01\x14\x02\x00", Odd.SHORTCUT),
    (b"[InternetShortcut]", Odd.SHORTCUT),
    (b'{"url":', Odd.SHORTCUT),
    (b"%PDF", Odd.PDF),
    (b"{\\rtf", Odd.RICH_TEXT),
    (b"\x89PNG", Odd.PICTURE),
    (b"\xff\xd8\xff", Odd.PICTURE),
    (b"GIF8", Odd.PICTURE),
    (b"BM", Odd.PICTURE),
    (b"II*\x00", Odd.PICTURE),
    (b"MM\x00*", Odd.PICTURE),
    (b"\x1f\x8b", Odd.ARCHIVE),
    (b"Rar!", Odd.ARCHIVE),
    (b"7z\xbc\xaf", Odd.ARCHIVE),
    (b"PK\x05\x06", Odd.DAMAGED),
    (b"\x09\x00\x04\x00", Odd.OLD_EXCEL),
    (b"\x09\x02\x06\x00", Odd.OLD_EXCEL),
    (b"\x09\x04\x06\x00", Odd.OLD_EXCEL),
    (b"\x09\x08\x08\x00", Odd.OLD_EXCEL),
    (b"\x09\x08\x10\x00", Odd.OLD_EXCEL),
    (b"ID;P", Odd.OTHER_OFFICE),
    (b"TABLE\r\n0,1\r\n", Odd.OTHER_OFFICE),
)
_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_CONTROL = frozenset(range(32)) - {9, 10, 11, 12, 13}
_LOOKED_AT = 4096
"""So many bytes tell whether a file is text."""


def foreign(content: bytes) -> Odd | None:
    """Return why this content is surely no table and no Word text; None where it may be one."""
    if not content:
        return Odd.EMPTY_FILE
    for start, odd in _FOREIGN:
        if content.startswith(start) and not (start == b"BM" and is_text(content)):
            return odd
    return None


def is_text(content: bytes) -> bool:
    """Say whether content is text: no control characters, or UTF-16 with its mark."""
    if content.startswith(_BYTE_ORDER_MARKS):
        return True
    return not _CONTROL.intersection(content[:_LOOKED_AT])
