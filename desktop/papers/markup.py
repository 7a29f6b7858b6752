"""Text put into XML: always text, never markup."""

import re
from xml.sax.saxutils import escape

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


_SPECIAL = re.compile(f'[&<>"]|{_FORBIDDEN.pattern}')


def attribute(text: str) -> str:
    """Return `text` fit to stand in an attribute or an element."""
    if not _SPECIAL.search(text):
        return text
    return escape(_FORBIDDEN.sub("", text), {'"': "&quot;"})
