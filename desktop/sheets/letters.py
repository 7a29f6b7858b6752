"""Letters: a stored text as it reads, in NFC and without control characters."""

import re
import unicodedata

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_CONTROL = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]"
"""Control letters and halves of pairs: nothing a person wrote."""


def readable(raw: str) -> str:
    """Return `raw` in NFC, line ends as in Unix, control characters dropped; the same object where nothing changes."""
    if raw.isascii() and raw.isprintable():
        return raw
    text = re.sub(_CONTROL, "", raw.replace("\r\n", "\n").replace("\r", "\n"))
    text = unicodedata.normalize("NFC", text)
    return raw if text == raw else text


def raised(before: str, text: str) -> str:
    """Return superscript `text` as it reads behind `before`: the digits of a note's mark do not lengthen a number.

    9,5 with a raised 1 is 9,5¹, never 9,51.
    """
    return text.translate(_RAISED) if before[-1:].isdigit() and text.strip().isdigit() else text
