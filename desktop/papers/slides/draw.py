"""A slide drawn: a title in its placeholder, text, a table or a native chart, and the state of the data below."""

from dataclasses import dataclass

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide as Drawn
from pptx.text.text import TextFrame
from pptx.util import Inches, Pt

from desktop.papers.slides.chart import draw_chart
from desktop.papers.slides.fit import HEIGHT
from desktop.papers.slides.slide import Charted, Cover, Slide, Tabled, Text
from desktop.papers.slides.table import draw_table

NAVY, RED, GREY = RGBColor(0x1F, 0x38, 0x64), RGBColor(0xA6, 0x1C, 0x1C), RGBColor(0x59, 0x59, 0x59)
BLACK = RGBColor(0, 0, 0)
LEFT, TOP, WIDTH, TITLE_TOP = Inches(0.6), Inches(1.35), Inches(12.13), Inches(0.3)
_TITLE_ONLY, _TITLED = 5, 0
_NOTE_TOP, _FOOT_TOP = Inches(6.35), Inches(7.0)


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands at the bottom of a slide: the state of the data, the number of the slide."""

    state: str
    number: str


@dataclass(frozen=True, slots=True)
class _Look:
    """How a text looks; `size` in points."""

    size: float
    colour: RGBColor = BLACK
    align: PP_ALIGN = PP_ALIGN.LEFT
    bold: bool = False


def draw(deck: Deck, slide: Slide, foot: Foot) -> None:
    """Add one slide that fits to the deck."""
    drawn = deck.slides.add_slide(deck.slide_layouts[_TITLED if isinstance(slide, Cover) else _TITLE_ONLY])
    match slide:
        case Cover():
            _cover(drawn, slide)
        case Text():
            _title(drawn, slide.title)
            _text(drawn, slide)
        case Tabled():
            _title(drawn, slide.title)
            draw_table(drawn, slide.table, slide.size)
            _note(drawn, slide.note)
        case Charted():
            _title(drawn, slide.title)
            draw_chart(drawn, slide.chart, (LEFT, TOP, WIDTH, _NOTE_TOP - TOP))
            _note(drawn, slide.note)
    _foot(drawn, foot)


def _cover(drawn: Drawn, cover: Cover) -> None:
    _box(drawn, (LEFT, Inches(0.6), WIDTH, Inches(0.5)), (cover.above,), _Look(20, NAVY, PP_ALIGN.CENTER, bold=True))
    title, below = drawn.shapes.title, drawn.placeholders[1]
    assert title is not None
    title.left, title.top, title.width, title.height = LEFT, Inches(1.7), WIDTH, Inches(2.3)
    _write(title.text_frame, (cover.title,), _Look(40, NAVY, PP_ALIGN.CENTER, bold=True))
    title.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    _rule(drawn, Inches(4.2), Inches(4.67), Inches(4))
    below.left, below.top, below.width, below.height = LEFT, Inches(4.5), WIDTH, Inches(2.2)
    _write(below.text_frame, cover.below, _Look(24, GREY, PP_ALIGN.CENTER))


def _title(drawn: Drawn, text: str) -> None:
    title = drawn.shapes.title
    assert title is not None
    title.left, title.top, title.width, title.height = LEFT, TITLE_TOP, WIDTH, Inches(0.8)
    _write(title.text_frame, (text,), _Look(30, NAVY, bold=True))
    title.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    _rule(drawn, Inches(1.15), LEFT, WIDTH)


def _text(drawn: Drawn, text: Text) -> None:
    box = _box(drawn, (LEFT, TOP, WIDTH, Pt(HEIGHT)), text.lines, _Look(text.size))
    for paragraph in box.paragraphs:
        paragraph.space_after = Pt(text.size * 0.4)


def _note(drawn: Drawn, text: str) -> None:
    if text:
        size = 11 if len(text) > 320 else 13
        _box(drawn, (LEFT, _NOTE_TOP, WIDTH, Inches(0.5)), (text,), _Look(size, GREY))


def _foot(drawn: Drawn, foot: Foot) -> None:
    half = WIDTH // 2
    _box(drawn, (LEFT, _FOOT_TOP, half, Inches(0.35)), (foot.state,), _Look(12, RED, bold=True))
    _box(drawn, (LEFT + half, _FOOT_TOP, half, Inches(0.35)), (foot.number,), _Look(12, GREY, PP_ALIGN.RIGHT))


def _rule(drawn: Drawn, top: int, left: int, width: int) -> None:
    line = drawn.shapes.add_shape(MSO_SHAPE.RECTANGLE, left, top, width, Pt(2))
    line.fill.solid()
    line.fill.fore_color.rgb = RED
    line.line.fill.background()
    line.name = "Đường kẻ"


def _box(drawn: Drawn, place: tuple[int, int, int, int], lines: tuple[str, ...], look: _Look) -> TextFrame:
    frame = drawn.shapes.add_textbox(*place).text_frame
    _write(frame, lines, look)
    return frame


def _write(frame: TextFrame, lines: tuple[str, ...], look: _Look) -> None:
    """Write one paragraph per line."""
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = 0
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment = look.align
        run = paragraph.add_run()
        run.text = line
        run.font.size, run.font.bold, run.font.color.rgb = Pt(look.size), look.bold, look.colour
