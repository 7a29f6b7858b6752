"""Symbol fonts: ticks and boxes inserted as letters read as the signs they show."""

import pytest

from desktop.sheets.symbols import as_shown


@pytest.mark.parametrize(
    ("text", "font", "shown"),
    [
        ("ü", "Wingdings", "✓"),
        ("\uf0fc", "Wingdings", "✓"),
        ("\uf0fe 1", "wingdings", "☑ 1"),
        ("P", "Wingdings 2", "✓"),
        ("ü", "Arial", "ü"),
        ("P", None, "P"),
    ],
)
def test_ticks_read_as_they_show(text: str, font: str | None, shown: str) -> None:
    assert as_shown(text, font) == shown
