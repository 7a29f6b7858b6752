"""How wide a line of bold Times New Roman is, so that the lines under a letterhead have their due length."""

import unicodedata

# Widths of bold Times in thousandths of the letter size.
_NARROW = {" ": 250, "i": 278, "l": 278, "I": 389, "J": 500, "t": 333, "f": 333, "j": 333, "-": 333, ".": 250, ",": 250}
_WIDE = {"m": 833, "M": 944, "w": 722, "W": 1000, "O": 778, "Q": 778, "G": 778, "H": 778, "K": 778}
_WIDE |= {"h": 556, "n": 556, "u": 556, "b": 556, "d": 556, "p": 556, "q": 556, "k": 556, "c": 444, "e": 444, "r": 444}


def width_mm(text: str, size: float) -> float:
    """Return the width of `text` in bold Times New Roman of `size` points, in mm."""
    plain = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d"))
    units = sum(_width(letter) for letter in plain if not unicodedata.combining(letter))
    return units / 1000 * size * 0.3528


def _width(letter: str) -> int:
    return _NARROW.get(letter) or _WIDE.get(letter) or (690 if letter.isupper() else 500)
