"""What a unit would be sent, looked at before it is made: both sheets, the Word outline, the letter."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabWidget, QTextBrowser

from desktop.ui.parts.tabs import name_tabs
from desktop.ui.table.view import TableView

if TYPE_CHECKING:  # the job loads the libraries that write papers
    from desktop.jobs.forms import FormPreview

_CENTRED = frozenset(
    {"CoQuanChuQuan", "CoQuanBanHanh", "QuocHieu", "TieuNgu", "SoKyHieu", "DiaDanh", "TenLoai", "TrichYeu"}
    | {"VeViec", "KinhGui", "KyQuyenHan", "KyTen", "Heading1"}
)
_BOLD = frozenset(
    {"CoQuanBanHanh", "QuocHieu", "TieuNgu", "TenLoai", "TrichYeu", "KyQuyenHan", "KyTen", "NoiNhan"}
    | {"Heading1", "Heading2", "Heading3", "Heading4"}
)
_FONTS = "'Times New Roman', 'Liberation Serif', serif"
_ITALIC = frozenset({"HuongDan", "DiaDanh", "NoiNhan"})


class Preview(QTabWidget):
    """One tab for each thing a unit gets."""

    def __init__(self) -> None:
        super().__init__()
        self.scores = TableView(self.tr("Sheet of claims"))
        self.figures = TableView(self.tr("Sheet of figures"))
        self.outline, self.letter = _paper(self.tr("Word outline")), _paper(self.tr("Letter"))
        self.setDocumentMode(True)
        name_tabs(self, self.tr("What the unit would be sent"))
        for view, name in (
            (self.scores, self.tr("Claims")),
            (self.figures, self.tr("Figures")),
            (self.outline, self.tr("Word outline")),
            (self.letter, self.tr("Letter")),
        ):
            self.addTab(view, name)

    def show_preview(self, made: "FormPreview") -> None:
        """Show what was worked out."""
        self.scores.show_table(made.scores)
        self.figures.show_table(made.figures)
        self.outline.setHtml(_html(made.outline))
        self.letter.setHtml(_html(made.letter))


def _paper(name: str) -> QTextBrowser:
    made = QTextBrowser()
    made.setAccessibleName(name)
    made.setOpenLinks(False)
    made.document().setDefaultStyleSheet(f"p {{ font-family: {_FONTS}; font-size: 11pt }}")
    return made


def _html(lines: tuple[tuple[str, str], ...]) -> str:
    return "".join(_line(style, text) for style, text in lines)


def _line(style: str, text: str) -> str:
    said = escape(text).replace("\n", "<br>")
    said = f"<b>{said}</b>" if style in _BOLD else said
    said = f"<i>{said}</i>" if style in _ITALIC else said
    align = "center" if style in _CENTRED else "left"
    return f'<p align="{align}" style="margin: 3px 8px">{said}</p>'
