"""The sheet Đề nghị làm rõ as a part of a workbook: numbered questions, links to cells, room for the answers."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.book import a1
from desktop.domain.question import Question, Reply
from desktop.domain.question_form import HEADING_ROW, REPLIES, TITLE, QuestionColumn, QuestionSheet
from desktop.papers.questions.styles import Styles, solid
from desktop.papers.word.text import attribute

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_WIDTHS = {
    QuestionColumn.NUMBER: 6,
    QuestionColumn.PLACE: 20,
    QuestionColumn.RAW: 14,
    QuestionColumn.TEXT: 48,
    QuestionColumn.REPLY: 20,
    QuestionColumn.VALUE: 12,
    QuestionColumn.WORDS: 32,
}
_ANSWERS = frozenset({QuestionColumn.REPLY, QuestionColumn.VALUE, QuestionColumn.WORDS})
_COLUMNS = tuple(QuestionColumn)
_LONGEST = 300
_LINE = 16
_PLACES = 6
_DECIMAL = re.compile(r"-?\d{1,15}\.(\d{1,2}|\d{4,20})")
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


@dataclass(frozen=True, slots=True)
class _Looks:
    """The style numbers of the sheet's cells."""

    plain: int
    title: int
    head: int
    text: int
    number: int
    link: int
    answer: int


def question_sheet(sheet: QuestionSheet, styles: Styles, links: Mapping[str, str], *, strict: bool) -> bytes:
    """Return the sheet as a part; `links` are the names in this workbook of the sheets that questions point to."""
    looks = _looks(styles)
    last = HEADING_ROW + max(len(sheet.questions), 1)
    rows = "".join(
        (
            *_head(sheet, looks),
            *(_row(each, at, looks, linked=bool(_target(each, links))) for at, each in _placed(sheet)),
        )
    )
    columns = "".join(
        f'<col min="{at}" max="{at}" width="{_WIDTHS[each]}" style="{looks.plain}" customWidth="1"/>'
        for at, each in enumerate(_COLUMNS, 1)
    )
    reply = a1(1, _COLUMNS.index(QuestionColumn.REPLY) + 1)[:-1]
    choices = attribute(f'"{",".join(REPLIES[each] for each in Reply)}"')
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="{_STRICT if strict else _MAIN}">'
        '<sheetPr><tabColor rgb="FF9B1C1C"/><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<dimension ref="A1:{a1(last, len(_COLUMNS))}"/>'
        f'<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="{HEADING_ROW}"'
        f' topLeftCell="A{HEADING_ROW + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="15"/><cols>{columns}</cols><sheetData>{rows}</sheetData>'
        f'<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1"'
        f' errorStyle="warning" sqref="{reply}{HEADING_ROW + 1}:{reply}{last}"><formula1>{choices}</formula1>'
        f"</dataValidation></dataValidations>{_hyperlinks(sheet, links)}"
        '<pageMargins left="0.6" right="0.6" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>'
        '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
    ).encode()


def place_words(question: Question) -> str:
    """Return where a question points to: `Tự chấm, ô D31`; empty where to no cell."""
    place = question.place
    if place is None:
        return ""
    cell = f"ô {place.cell}" if place.cell and not place.cell.startswith("¶") else ""
    paragraph = f"đoạn {place.cell[1:]}" if place.cell and place.cell.startswith("¶") else ""
    return ", ".join(part for part in (place.sheet or "", cell, paragraph) if part)


def quoted(question: Question) -> str:
    """Return what the unit wrote there, cut where it is long; a number as its Excel shows it, with a comma.

    Three digits behind a dot may be thousands and stay as they are.
    """
    raw = question.place.raw if question.place else ""
    if _DECIMAL.fullmatch(raw):
        raw = f"{round(Decimal(raw), _PLACES).normalize():f}".replace(".", ",")
    return raw if len(raw) <= _LONGEST else f"{raw[: _LONGEST - 1]}…"


def _placed(sheet: QuestionSheet) -> Iterator[tuple[int, Question]]:
    return enumerate(sheet.questions, HEADING_ROW + 1)


def _head(sheet: QuestionSheet, looks: _Looks) -> Iterator[str]:
    lines = (TITLE, sheet.unit_name, *sheet.lines)[: HEADING_ROW - 2]
    for row, text in enumerate(lines, 1):
        yield f'<row r="{row}">{_cell(row, 1, text, looks.title if row == 1 else looks.plain)}</row>'
    yield f'<row r="{HEADING_ROW - 1}">{_cell(HEADING_ROW - 1, 1, sheet.mark, looks.plain)}</row>'
    cells = "".join(_cell(HEADING_ROW, at, each.value, looks.head) for at, each in enumerate(_COLUMNS, 1))
    yield f'<row r="{HEADING_ROW}">{cells}</row>'


def _row(question: Question, row: int, looks: _Looks, *, linked: bool) -> str:
    texts = {
        QuestionColumn.PLACE: place_words(question),
        QuestionColumn.RAW: quoted(question),
        QuestionColumn.TEXT: question.text,
    }
    cells = [f'<c r="A{row}" s="{looks.number}"><v>{question.number}</v></c>']
    for at, column in enumerate(_COLUMNS[1:], 2):
        look = looks.link if column is QuestionColumn.PLACE and linked else looks.text
        cells.append(_cell(row, at, texts.get(column, ""), looks.answer if column in _ANSWERS else look))
    height = _LINE * max(_lines_of(text, _WIDTHS[column]) for column, text in texts.items())
    return f'<row r="{row}" ht="{height}" customHeight="1">{"".join(cells)}</row>'


def _lines_of(text: str, width: int) -> int:
    """Return about how many lines a text takes in a column, never too few."""
    return sum(1 + len(line) * 10 // (width * 11) for line in text.split("\n"))


def _cell(row: int, column: int, text: str, style: int) -> str:
    at = a1(row, column)
    if not text:
        return f'<c r="{at}" s="{style}"/>'
    written = attribute(_ESCAPED.sub("_x005F_", text))
    return f'<c r="{at}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{written}</t></is></c>'


def _hyperlinks(sheet: QuestionSheet, links: Mapping[str, str]) -> str:
    column = _COLUMNS.index(QuestionColumn.PLACE) + 1
    targets = ((row, _target(question, links)) for row, question in _placed(sheet))
    made = "".join(f'<hyperlink ref="{a1(row, column)}" location="{attribute(to)}"/>' for row, to in targets if to)
    return f"<hyperlinks>{made}</hyperlinks>" if made else ""


def _target(question: Question, links: Mapping[str, str]) -> str:
    """Return the cell a question points to, as a link of this workbook; empty where it is not in it."""
    place = question.place
    name = links.get(place.sheet or "") if place else None
    if not (place and name and place.cell) or place.cell.startswith("¶"):
        return ""
    doubled = name.replace("'", "''")
    return f"'{doubled}'!{place.cell}"


def _looks(styles: Styles) -> _Looks:
    font = '<{p}font>%s<{p}sz val="%s"/>%s<{p}name val="Times New Roman"/><{p}family val="1"/></{p}font>'
    plain, bold = styles.add("fonts", font % ("", "12", "")), styles.add("fonts", font % ("<{p}b/>", "12", ""))
    title = styles.add("fonts", font % ("<{p}b/>", "14", ""))
    link = styles.add("fonts", font % ("<{p}u/>", "12", '<{p}color rgb="FF1F4E9E"/>'))
    head, paper = styles.add("fills", solid("FFEEF1F4")), styles.add("fills", solid("FFFFF6DD"))
    edge = "".join(f'<{{p}}{side} style="thin"><{{p}}color rgb="FFBFC5CC"/></{{p}}{side}>' for side in _SIDES)
    border = styles.add("borders", f"<{{p}}border>{edge}<{{p}}diagonal/></{{p}}border>")
    plain_fill = 0
    return _Looks(
        plain=_style(styles, plain, plain_fill, 0, ""),
        title=_style(styles, title, plain_fill, 0, ""),
        head=_style(styles, bold, head, border, 'horizontal="center" vertical="center" wrapText="1"'),
        text=_style(styles, plain, plain_fill, border, 'vertical="top" wrapText="1"'),
        number=_style(styles, plain, plain_fill, border, 'horizontal="center" vertical="top"'),
        link=_style(styles, link, plain_fill, border, 'vertical="top" wrapText="1"'),
        answer=_style(styles, plain, paper, border, 'vertical="top" wrapText="1"', text=True),
    )


_SIDES = ("left", "right", "top", "bottom")
_TEXT_FORMAT = 49


def _style(styles: Styles, font: int, fill: int, border: int, alignment: str, *, text: bool = False) -> int:
    """Add a cell style; `text` keeps what is typed as it is typed, so that `1.616` stays what the unit wrote."""
    form = _TEXT_FORMAT if text else 0
    head = f'<{{p}}xf numFmtId="{form}" fontId="{font}" fillId="{fill}" borderId="{border}" applyNumberFormat="1"'
    head += ' applyFont="1" applyFill="1" applyBorder="1"'
    unlocked = '<{p}protection locked="0"/>' if text else ""
    if not alignment:
        return styles.add("cellXfs", f"{head}/>")
    inner = f"<{{p}}alignment {alignment}/>{unlocked}"
    return styles.add("cellXfs", f'{head} applyAlignment="1" applyProtection="1">{inner}</{{p}}xf>')
