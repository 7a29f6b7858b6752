"""Answers on the command line: how they are given, and how the questions that want one are printed."""

import shlex
from collections.abc import Collection, Iterable

import click

from desktop.cli.plain_options import FILE
from desktop.domain.answers_file import split_answer
from desktop.domain.finding import Finding, Level
from desktop.domain.guidance import Ask, about_of, kind_of
from desktop.words.guidance import tell_choice

_MENDS = 3

Pairs = tuple[tuple[str, str], ...]


def _pairs(_context: click.Context, option: click.Parameter, given: tuple[str, ...]) -> Pairs:
    """Turn `KEY=CHOICE` into pairs. Raises: BadParameter for what is none."""
    pairs = tuple(split_answer(each) for each in given)
    wrong = next((text for text, pair in zip(given, pairs, strict=True) if pair is None), None)
    if wrong is not None:
        raise click.BadParameter(wrong, param=option)
    return tuple(pair for pair in pairs if pair)


ANSWER = click.option(
    "--answer",
    "pairs",
    multiple=True,
    metavar="KEY=CHOICE",
    callback=_pairs,
    help="Trả lời một câu hỏi của tệp; dùng được nhiều lần.",
)
CORRECT = click.option(
    "--correct",
    "corrected",
    multiple=True,
    nargs=2,
    metavar="Ô=GIÁ_TRỊ LÝ_DO",
    help="Sửa một ô ngay khi nhận, kèm lý do: 'Trang 1!D12=9,5' 'đơn vị báo lại'; dùng được nhiều lần.",
)
ANSWERS = click.option("--answers", type=FILE, default=None, help="Tệp JSON ghi các câu trả lời.")


def question_lines(findings: Collection[Finding]) -> tuple[str, ...]:
    """Return for each question the ways to answer it, as they are typed behind the command."""
    lines = []
    for finding in findings:
        if finding.level is Level.QUESTION and finding.key:
            lines.append(f"  Trả lời {shlex.quote(finding.key)}:")
            for choice in finding.choices:
                likely = f" ({choice.confidence:.0%})" if choice.confidence else ""
                typed = shlex.quote(f"{finding.key}={choice.id}")
                lines.append(f"    --answer {typed}  {tell_choice(finding.key, choice)}{likely}")
            if kind_of(finding.key) is Ask.ROW:
                lines.append(f"    --answer {shlex.quote(f'{finding.key}=MÃ')}  mục khác: mã tiêu chí hoặc chỉ tiêu")
        elif finding.level is Level.ERROR and kind_of(finding.key) is Ask.REGION:
            lines += _region_lines(finding.key)
    return (*lines, *_mend_lines(findings))


def _mend_lines(findings: Iterable[Finding]) -> Iterable[str]:
    """Yield how the wrong values of a file are put right as it is taken in."""
    wrong = [each.place for each in findings if each.level is Level.ERROR and not each.key and each.place]
    cells = tuple(dict.fromkeys(f"{each.sheet}!{each.cell}" for each in wrong if each.sheet and each.cell))
    if cells:
        yield "  Biết chắc số đúng thì sửa ngay khi nhận (tệp gốc vẫn giữ nguyên, chỗ sửa in ra kèm lý do):"
    for cell in cells[:_MENDS]:
        yield f"    --correct {shlex.quote(f'{cell}=SỐ_ĐÚNG')} 'LÝ DO'"


def _region_lines(key: str) -> Iterable[str]:
    """Yield how a table nobody found is marked out: its rows, and what its columns are."""
    column = f"{Ask.COLUMN}:{about_of(key)}@d"
    yield f"  Khoanh bảng {shlex.quote(key)}: dòng tiêu đề, dấu hai chấm, các dòng của bảng; rồi chọn mỗi cột là gì:"
    yield f"    --answer {shlex.quote(f'{key}=7-8:9-120')}"
    yield f"    --answer {shlex.quote(f'{key}=:9-120')}  (bảng không có dòng tiêu đề)"
    yield f"    --answer {shlex.quote(f'{column}=claim')}  (cột D không có tiêu đề là điểm tự chấm; b=title, c=max…)"
    yield f"    --answer {shlex.quote(f'{Ask.COLUMN}:TIÊU ĐỀ=claim')}  (cột có tiêu đề)"
