"""TCVN3 (ABC): how a demo unit with old fonts types Vietnamese; small letters in the …H fonts show as capitals."""

import unicodedata

TEXT_FONT = ".VnTime"
CAPITAL_FONT = ".VnTimeH"

_LETTERS = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂĐÊÔƠƯ"
_BYTES = bytes.fromhex(
    "b5 b6 b7 b8 b9 a8 bb bc bd be c6 a9 c7 c8 c9 ca cb ae cc ce cf d0 d1 aa d2 d3 d4 d5 d6 d7 "
    "d8 dc dd de df e1 e2 e3 e4 ab e5 e6 e7 e8 e9 ac ea eb ec ed ee ef f1 f2 f3 f4 ad f5 f6 f7 "
    "f8 f9 fa fb fc fd fe a1 a2 a7 a3 a4 a5 a6 "
)
_TABLE = str.maketrans(_LETTERS, _BYTES.decode("latin-1"))
_FLATTENED = str.maketrans({"“": '"', "”": '"', "–": "-"})


def tcvn3(text: str) -> str:
    """Return `text` as the characters a cell in a .Vn font holds.

    Raises: ValueError for a letter the code has no place for, such as an accented capital.
    """
    plain = unicodedata.normalize("NFC", text).translate(_FLATTENED)
    lost = "".join(letter for letter in plain if not letter.isascii() and letter not in _LETTERS)
    if lost:
        raise ValueError(lost)
    return plain.translate(_TABLE)


def tcvn3_capitals(text: str) -> str:
    """Return `text` as a cell in a .Vn…H font holds it: small letters that are drawn as capitals."""
    return tcvn3(text.lower())
