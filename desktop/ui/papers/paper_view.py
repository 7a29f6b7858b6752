"""A preview of a paper on the screen: its words, numbers and tables on white paper, without pages."""

from html import escape
from urllib.parse import quote, unquote

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QTextBrowser

from desktop.domain.preview import Run, Shown, ShownColumns, ShownNote, ShownParagraph, ShownTable
from desktop.domain.table import Align, Column, Role, Row, Table
from desktop.ui import theme
from desktop.words.cells import shown

_STYLES = {
    "Heading1": ("center", True, False),
    "Heading2": ("left", True, False),
    "Heading3": ("left", True, False),
    "TenLoai": ("center", True, False),
    "TrichYeu": ("center", True, False),
    "QuocHieu": ("center", True, False),
    "TieuNgu": ("center", True, False),
    "CoQuanChuQuan": ("center", False, False),
    "CoQuanBanHanh": ("center", True, False),
    "SoKyHieu": ("center", False, False),
    "DuThao": ("center", True, False),
    "DiaDanh": ("center", False, True),
    "CanCu": ("justify", False, True),
    "TamTinh": ("center", True, True),
    "KyQuyenHan": ("center", True, False),
    "KyTen": ("center", True, False),
    "NoiNhan": ("left", True, True),
    "NoiNhanDong": ("left", False, False),
    "KyQuyenHanNho": ("center", True, False),
    "KyTenNho": ("center", True, False),
    "PhuLuc": ("center", True, False),
    "PhuLucTen": ("center", True, False),
    "KemTheo": ("center", False, True),
}
_TIGHT = {
    *("CoQuanChuQuan", "CoQuanBanHanh", "QuocHieu", "TieuNgu", "TenLoai", "KyQuyenHan", "KyQuyenHanNho"),
    *("NoiNhan", "NoiNhanDong", "PhuLuc", "PhuLucTen", "SauBang"),
}
"""What stands close to the next line on paper: letterheads, signatures, recipients."""
_MARGIN = 18
_SHARES = (40, 60)
"""How a letterhead or a signature shares the width between left and right, in percent."""
_PLAIN = ("justify", False, False)


class PaperView(QTextBrowser):
    """Signal: `went(id)` when a number was clicked."""

    went = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setObjectName("paper")
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._go)

    def show_paper(self, blocks: tuple[Shown, ...]) -> None:
        """Show a paper, staying about where one was in it."""
        at = self.verticalScrollBar().value()
        self.document().setDefaultStyleSheet(_sheet())
        self.document().setDocumentMargin(_MARGIN)
        self.setHtml(f"<body>{''.join(map(self._block, blocks))}</body>")
        self.verticalScrollBar().setValue(at)

    def _go(self, link: QUrl) -> None:
        self.went.emit(unquote(link.toString()))

    def _block(self, block: Shown) -> str:
        match block:
            case ShownParagraph():
                return _paragraph(block)
            case ShownColumns():
                widths = _SHARES if len(block.cells) == len(_SHARES) else (100 // max(1, len(block.cells)),) * 9
                cells = "".join(
                    f"<td width='{width}%'>{''.join(map(_paragraph, cell))}</td>"
                    for width, cell in zip(widths, block.cells, strict=False)
                )
                return f"<table width='100%'><tr>{cells}</tr></table>"
            case ShownTable():
                return _table(block.table)
            case ShownNote(what="chart"):
                named = self.tr("Chart: {title}").format(title=block.title)
                return f"<p align='center'><i>[{escape(named)}]</i></p>"
            case _:
                return "<hr>"


def _sheet() -> str:
    """Return the style of the words: black on white in both looks of the window, numbers on a light ground."""
    ink, ground = theme.colour("light", "print"), theme.colour("light", "heading")
    return (
        f"body {{ font-family: 'Times New Roman', 'Liberation Serif', serif; font-size: 10pt; color: {ink}; }}"
        f"a {{ color: {ink}; text-decoration: none; background-color: {ground}; }}"
        f"table.grid {{ border-color: {ink}; border-style: solid; border-collapse: collapse; }}"
    )


def _paragraph(block: ShownParagraph) -> str:
    align, bold, italic = _STYLES.get(block.style, _PLAIN)
    text = "".join(map(_run, block.runs)) or "&nbsp;"
    text = f"<b>{text}</b>" if bold else text
    text = f"<i>{text}</i>" if italic else text
    room = "0px" if block.style in _TIGHT else "4px"
    indent = "text-indent: 28px; " if align == "justify" else ""
    return f"<p align='{align}' style='{indent}margin-top: {room}; margin-bottom: {room}'>{text}</p>"


def _run(run: Run) -> str:
    text = escape(run.text).replace("\n", "<br>")
    text = f"<b>{text}</b>" if run.bold else text
    text = f"<i>{text}</i>" if run.italic else text
    return f"<a href='{quote(run.id)}'>{text}</a>" if run.id else text


def _table(table: Table) -> str:
    heads = "".join(f"<th>{escape(_head(column))}</th>" for column in table.columns)
    rows = "".join(_row(row, table.columns) for row in table.rows)
    return (
        "<table class='grid' border='1' cellspacing='0' cellpadding='3' width='100%'>"
        f"<tr>{heads}</tr>{rows}</table><p></p>"
    )


def _head(column: Column) -> str:
    return f"{column.group} – {column.title}" if column.group and column.group != column.title else column.title


def _row(row: Row, columns: tuple[Column, ...]) -> str:
    cells = []
    for cell, column in zip(row.cells, columns, strict=False):
        text = escape(shown(cell, column.places))
        text = f"<b>{text}</b>" if row.role in (Role.SECTION, Role.TOTAL) else text
        side = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}[column.align]
        cells.append(f"<td align='{side}'>{text}</td>")
    return f"<tr>{''.join(cells)}</tr>"
