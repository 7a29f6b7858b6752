"""A part of a sheet drawn as a table: letters over columns, numbers before rows, the cells in question framed."""

from desktop.domain.extract import Extract, letters
from desktop.papers.word.text import run

_TWIPS = 1440 / 25.4
_NUMBER = 10.0
_LEAST, _MOST = 6, 40
_SIZE = 18
_GREY = '<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/>'
_SIDES = ("top", "left", "bottom", "right")
_FRAME = "".join(f'<w:{side} w:val="single" w:sz="24" w:space="0" w:color="000000"/>' for side in _SIDES)


def extract_xml(extract: Extract, width: float) -> str:
    """Return `w:tbl` of `width` mm."""
    sizes = _sizes(extract, width)
    columns = "".join(f'<w:gridCol w:w="{size}"/>' for size in sizes)
    head = _row(tuple(_cell(text, size, _GREY) for text, size in zip(_names(extract), sizes, strict=True)))
    rows = "".join(_sheet_row(extract, number, sizes) for number in range(len(extract.rows)))
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="BangKe"/><w:tblW w:w="{sum(sizes)}" w:type="dxa"/>'
        f'<w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
        f'{head}{rows}</w:tbl><w:p><w:pPr><w:pStyle w:val="SauBang"/></w:pPr></w:p>'
    )


def _names(extract: Extract) -> tuple[str, ...]:
    return ("", *(letters(column) for column in extract.columns))


def _sheet_row(extract: Extract, number: int, sizes: tuple[int, ...]) -> str:
    row = extract.rows[number]
    cells = zip(extract.columns, extract.texts[number], sizes[1:], strict=True)
    return _row(
        (
            _cell(str(row), sizes[0], _GREY),
            *(_cell(text, size, "", framed=(row, column) in extract.framed) for column, text, size in cells),
        )
    )


def _row(cells: tuple[str, ...]) -> str:
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def _cell(text: str, width: int, ground: str, *, framed: bool = False) -> str:
    frame = f"<w:tcBorders>{_FRAME}</w:tcBorders>" if framed else ""
    style = "BangGiua" if ground else "BangChu"
    words = run(text, framed, False, _SIZE)
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{frame}{ground}</w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{words}</w:p></w:tc>'
    )


def _sizes(extract: Extract, width: float) -> tuple[int, ...]:
    """Return twips: row numbers narrow, the columns as their longest texts ask."""
    asked = [
        max(_LEAST, min(_MOST, max((len(texts[place]) for texts in extract.texts), default=0)))
        for place in range(len(extract.columns))
    ]
    left = width - _NUMBER
    return (round(_NUMBER * _TWIPS), *(round(left * each / sum(asked) * _TWIPS) for each in asked))
