"""The code page of an .xls workbook: Excel 97 and later store Unicode whatever page is stated; calamine believes it."""

import struct

from desktop.sheets.old.biff import is_of_excel_97, placed_records

_CODE_PAGE = 0x42
_UNICODE = 1200


def stated_as_unicode(stream: bytes) -> bytes:
    """Return a workbook's stream with Unicode for its code page; one of Excel 95 and before as it is."""
    if not is_of_excel_97(stream):
        return stream
    stated = bytearray(stream)
    for at, kind, record in placed_records(stream, 0):
        if kind == _CODE_PAGE and len(record) >= 2:
            struct.pack_into("<H", stated, at, _UNICODE)
    return bytes(stated)
