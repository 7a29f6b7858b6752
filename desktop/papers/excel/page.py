"""The page of a printed sheet: A4 landscape, one page wide, headings repeated, the print code below."""

from xlsxwriter.worksheet import Worksheet

A4 = 9
_MM = 1 / 25.4


def set_up(sheet: Worksheet, heading_rows: tuple[int, int], footer: str) -> None:
    """Set a sheet to A4 landscape, fitted to the width; `heading_rows` (from 0, both included) repeat on each page."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=15 * _MM, right=10 * _MM, top=15 * _MM, bottom=15 * _MM)
    sheet.repeat_rows(*heading_rows)
    sheet.center_horizontally()
    sheet.set_footer(f'&L&"Times New Roman,Regular"&9{_plain(footer)}&R&"Times New Roman,Regular"&9Trang &P/&N')


def _plain(text: str) -> str:
    """Return `text` with each ampersand doubled, so that Excel prints it and does not obey it; at most 200 letters."""
    return text[:200].replace("&", "&&")
