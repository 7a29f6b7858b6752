"""The page of a section: A4 with the margins of Nghị định 30/2020, upright or lying for wide tables."""

from dataclasses import dataclass

_LONG, _SHORT = 16838, 11906
_TOP, _BOTTOM, _LEFT, _RIGHT = 1134, 1134, 1701, 851
_MM = 25.4 / 1440


@dataclass(frozen=True, slots=True)
class Page:
    """An A4 page; margins top and bottom 20 mm, left 30 mm, right 15 mm."""

    landscape: bool = False

    @property
    def width(self) -> float:
        """Return the width of the text in mm."""
        return ((_LONG if self.landscape else _SHORT) - _LEFT - _RIGHT) * _MM


def section_properties(page: Page, references: str) -> str:
    """Return `w:sectPr`; the first page shows no page number, each section counts from 1."""
    width, height = (_LONG, _SHORT) if page.landscape else (_SHORT, _LONG)
    lying = ' w:orient="landscape"' if page.landscape else ""
    return (
        f'<w:sectPr>{references}<w:type w:val="nextPage"/><w:pgSz w:w="{width}" w:h="{height}"{lying}/>'
        f'<w:pgMar w:top="{_TOP}" w:right="{_RIGHT}" w:bottom="{_BOTTOM}" w:left="{_LEFT}"'
        ' w:header="567" w:footer="454" w:gutter="0"/>'
        '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    )
