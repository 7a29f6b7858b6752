"""The hidden sheet `_mau`: what the form is, and the lists its drop-downs choose from."""

from xlsxwriter.worksheet import Worksheet

from desktop.domain.form import MARK_SHEET

_FIRST_LIST_COLUMN = 3


class Lists:
    """The hidden sheet while it is being written; each list takes one column."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet
        self._columns: dict[tuple[str, ...], str] = {}
        sheet.hide()

    def write_marks(self, marks: tuple[tuple[str, str], ...]) -> None:
        """Write the keys in column A and their values as text in column B."""
        for row, (key, value) in enumerate(marks):
            self._sheet.write_string(row, 0, key)
            self._sheet.write_string(row, 1, value)

    def reference(self, labels: tuple[str, ...]) -> str:
        """Return the range that holds `labels`, writing them once: `='_mau'!$D$1:$D$3`."""
        if labels not in self._columns:
            self._columns[labels] = self._write(labels)
        return self._columns[labels]

    def _write(self, labels: tuple[str, ...]) -> str:
        column = _FIRST_LIST_COLUMN + len(self._columns)
        for row, label in enumerate(labels):
            self._sheet.write_string(row, column, label)
        letter = _letters(column)
        return f"='{MARK_SHEET}'!${letter}$1:${letter}${len(labels)}"


def _letters(column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
