"""Commands of checking: checks, accept, rules; ask, questions, answers."""

import re
from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path

import click

from desktop.cli.exits import DONE, REFUSED
from desktop.cli.options import DAY, FOLDER, STORE, Sitting, at_desk
from desktop.cli.output import print_json
from desktop.cli.plain_options import FILE
from desktop.domain.checks import Matter, Stand
from desktop.domain.finding import Level
from desktop.domain.question import Answer, Question, Reply
from desktop.domain.rules.rule import Setting

_KEY = re.compile(r"[0-9a-f]{10}(-\d+)?")
"""The key of a finding, as `checks` prints it."""
_UNIT = click.option("--unit", default=None, help="Mã đơn vị; mặc định là mọi đơn vị.")
_DUE = click.option("--due", type=DAY, default=None, help="Hạn trả lời.")
_LETTER = click.option("--letter", default="", help="Số công văn.")
_NUMBER = click.argument("number", type=int)


@click.command("checks")
@STORE
@_UNIT
@click.option("--rule", default=None, help="Chỉ các nội dung của quy tắc mã này.")
@click.option("--level", type=click.Choice([each.value for each in Level]), default=None, help="Chỉ mức này.")
@click.option("--state", type=click.Choice([each.value for each in Stand]), default=None, help="Chỉ trạng thái này.")
@at_desk
def checks(
    *, store: Path, unit: str | None, rule: str | None, level: str | None, state: str | None, sitting: Sitting
) -> int:
    """Kiểm tra mọi số liệu, báo cáo đã nhận: lỗi, cảnh báo, ghi chú, mỗi nội dung có một mã."""
    from desktop.cli.check_shapes import checks_shape
    from desktop.jobs.checks import checks as look

    found = look(sitting.desk(store))
    chosen = [
        each
        for each in found.matters
        if unit in {None, each.finding.unit, *each.finding.units}
        and rule in {None, each.finding.code}
        and level in {None, each.finding.level.value}
        and state in {None, each.stand.value}
    ]
    if sitting.as_json:
        print_json(checks_shape(found, chosen))
    else:
        _print_matters(chosen)
    return REFUSED if any(each.blocks and not each.is_settled for each in chosen) else DONE


@click.command("accept")
@STORE
@click.argument("keys", nargs=-1, required=True)
@click.option("--words", default=None, help="Nội dung giải thích, được lưu và in: “Đã xem xét: …”.")
@click.option("--undo", "back", is_flag=True, help="Bỏ xem xét, cảnh báo trở lại chưa xử lý.")
@at_desk
def accept(store: Path, keys: tuple[str, ...], words: str | None, back: bool, sitting: Sitting) -> None:
    """Ghi đã xem xét các cảnh báo theo mã, kèm nội dung giải thích."""
    from desktop.cli.check_shapes import acceptance_shape
    from desktop.jobs.checks import accept as keep
    from desktop.jobs.checks import take_back
    from desktop.words.rules import accepted_words

    if not back and not (words or "").strip():
        raise click.UsageError("cần --words: nội dung giải thích.")
    desk = sitting.desk(store)
    if back:
        for key in keys:
            take_back(desk, key)
        _say({"taken_back": list(keys)}, [f"Đã bỏ xem xét {key}." for key in keys], sitting)
        return
    kept = keep(desk, keys, words or "")
    lines = [f"{each.key}: {accepted_words(each.words)}" for each in kept]
    _say({"accepted": [acceptance_shape(each) for each in kept]}, lines, sitting)


@click.command("rules")
@STORE
@click.argument("code", required=False)
@click.option("--off", "switched", flag_value="off", help="Tắt quy tắc; cần --reason.")
@click.option("--on", "switched", flag_value="on", help="Bật lại quy tắc.")
@click.option("--reason", default="", help="Lý do tắt, được lưu.")
@click.option(
    "--wording",
    default=None,
    help="Lời của quy tắc, các trường đặt trong ngoặc vuông, như [giá trị]; để trống là lời có sẵn.",
)
@click.option("--set", "numbers", multiple=True, metavar="TÊN=SỐ", help="Ngưỡng của quy tắc.")
@click.option("--reset", is_flag=True, help="Đặt lại như ban đầu.")
@at_desk
def rules(
    *,
    store: Path,
    code: str | None,
    switched: str | None,
    reason: str,
    wording: str | None,
    numbers: tuple[str, ...],
    reset: bool,
    sitting: Sitting,
) -> None:
    """Bảng quy tắc kiểm tra; tắt, bật, sửa lời, sửa ngưỡng của một quy tắc."""
    from desktop.cli.check_shapes import rule_line, rules_shape
    from desktop.jobs.checks import rules as load
    from desktop.jobs.checks import set_rule

    desk = sitting.desk(store)
    if code is not None and (switched or wording is not None or numbers or reset):
        before = load(desk).settings.get(code, Setting(code))
        set_rule(desk, Setting(code) if reset else _changed(before, switched, reason, wording, numbers))
    book = load(desk)
    chosen = [each for each in book.rules.values() if code in {None, each.code}]
    _say({"rules": rules_shape(book, chosen)}, [rule_line(book, each) for each in chosen], sitting)


@click.command("ask")
@STORE
@click.argument("unit", required=False)
@click.option("--text", default=None, help="Câu hỏi tự ghi cho đơn vị.")
@click.option("--about", "keys", multiple=True, metavar="MÃ", help="Hỏi về nội dung kiểm tra mang mã này.")
@at_desk
def ask(store: Path, unit: str | None, text: str | None, keys: tuple[str, ...], sitting: Sitting) -> None:
    """Ghi câu hỏi cho đơn vị: tự ghi, hoặc từ các nội dung kiểm tra."""
    from desktop.jobs.asking import ask as ask_freely
    from desktop.jobs.asking import ask_about

    if not keys and (unit is None or not (text or "").strip()):
        raise click.UsageError("cần mã đơn vị và --text, hoặc --about.")
    desk = sitting.desk(store)
    keys = (*keys, unit) if keys and _KEY.fullmatch(unit or "") and unit else keys
    asked = ask_about(desk, keys) if keys else (ask_freely(desk, unit or "", text or ""),)
    _print_questions(asked, sitting)


@click.command("questions")
@STORE
@_UNIT
@click.option("--out", type=FOLDER, default=None, help="Thư mục lập phiếu: tệp đánh dấu và công văn cho từng đơn vị.")
@click.option("--sent", is_flag=True, help="Ghi là đã gửi; không có --unit thì mọi đơn vị.")
@click.option("--on", "day", type=DAY, default=None, help="Ngày gửi; mặc định là hôm nay.")
@_LETTER
@_DUE
@at_desk
def questions(
    *,
    store: Path,
    unit: str | None,
    out: Path | None,
    sent: bool,
    day: datetime | None,
    letter: str,
    due: datetime | None,
    sitting: Sitting,
) -> None:
    """Các câu hỏi cho đơn vị; lập phiếu đề nghị giải trình, làm rõ; ghi đã gửi."""
    from desktop.cli.check_shapes import papers_shape
    from desktop.jobs.asking import record_sent
    from desktop.jobs.question_papers import Wanted, write_questions
    from desktop.jobs.questions import questions as load

    desk, until = sitting.desk(store), due.date() if due else None
    if sent:
        _print_questions(record_sent(desk, unit, letter, (day or desk.clock()).date(), until), sitting)
    elif out is not None:
        made = write_questions(desk, str(out), Wanted(unit, until, letter))
        lines = [f"{each.unit}: {', '.join((*each.workbooks, each.letter))}" for each in made]
        _say({"papers": papers_shape(made)}, lines, sitting)
    else:
        _print_questions([each for each in load(desk) if unit in {None, each.unit}], sitting)


@click.command("answers")
@STORE
@click.argument("file", type=FILE)
@click.option("--unit", default=None, help="Đơn vị trả lời, khi tệp không nói rõ.")
@at_desk
def answers(store: Path, file: Path, unit: str | None, sitting: Sitting) -> None:
    """Nhận câu trả lời theo số thứ tự từ tệp Excel, công văn, thư đơn vị gửi lại; không lấy gì khác của tệp."""
    from desktop.cli.check_shapes import question_shape
    from desktop.jobs.questions import take_answers
    from desktop.words.questions import answer_words

    came = take_answers(sitting.desk(store), str(file), unit)
    shapes = [
        {
            "unit": each.unit,
            "answered": [question_shape(one) for one in each.answered],
            "unknown": list(each.unknown),
            "twice": list(each.twice),
        }
        for each in came
    ]
    lines = [
        *(f"{one.unit}, câu {one.number}: {answer_words(one.answer)}" for each in came for one in each.answered),
        *(f"{each.unit}: không có câu hỏi số {number}." for each in came for number in each.unknown),
        *(
            f"{each.unit}, câu {number}: tệp có nhiều dòng trả lời khác nhau mang số này; chưa nhận dòng nào. Hỏi lại "
            "đơn vị, hoặc ghi câu trả lời bằng lệnh answer."
            for each in came
            for number in each.twice
        ),
    ]
    _say({"units": shapes}, lines or ["Không có câu trả lời mới."], sitting)


@click.command("answer")
@STORE
@click.argument("unit")
@_NUMBER
@click.option("--reply", type=click.Choice([each.value for each in Reply]), default=None, help="Đơn vị chọn gì.")
@click.option("--text", default="", help="Lời giải trình.")
@click.option("--value", default="", help="Giá trị đúng, khi đơn vị sửa lại.")
@click.option("--accept", "taken", flag_value="accept", help="Chấp nhận giải trình: cảnh báo thành đã xem xét.")
@click.option("--correct", "taken", flag_value="correct", help="Đính chính theo giá trị đơn vị trả lời.")
@click.option("--close", "closing", default=None, metavar="KẾT QUẢ", help="Kết thúc câu hỏi với kết quả này.")
@click.option("--reopen", is_flag=True, help="Mở lại câu hỏi đã kết thúc.")
@at_desk
def answer(*, store: Path, unit: str, number: int, sitting: Sitting, reopen: bool, **said: str | None) -> None:
    """Ghi, chấp nhận câu trả lời của một câu hỏi, đính chính theo trả lời, hoặc kết thúc câu hỏi."""
    from desktop.jobs import questions as jobs

    desk = sitting.desk(store)
    reply = Reply(said["reply"]) if said["reply"] else None
    given = Answer(reply, said["text"] or "", said["value"] or "")
    if not given.says_nothing:
        done = jobs.answer_by_hand(desk, unit, number, given)
    if said["taken"] == "accept":
        done = jobs.accept_answer(desk, unit, number)
    elif said["taken"] == "correct":
        done = jobs.correct_by_answer(desk, unit, number)
    elif said["closing"]:
        done = jobs.close(desk, unit, number, said["closing"])
    elif reopen:
        done = jobs.reopen(desk, unit, number)
    elif given.says_nothing:
        raise click.UsageError("cần câu trả lời, hoặc --accept, --correct, --close, --reopen.")
    _print_questions([done], sitting)


def _changed(
    before: Setting, switched: str | None, reason: str, wording: str | None, numbers: Iterable[str]
) -> Setting:
    on = before.is_on if switched is None else switched == "on"
    own = dict(before.parameters) | dict(map(_named_number, numbers))
    words = before.wording if wording is None else wording.strip()
    return Setting(before.code, on, reason.strip() or ("" if on else before.reason), words, tuple(sorted(own.items())))


def _named_number(text: str) -> tuple[str, Decimal]:
    name, _, value = text.partition("=")
    try:
        return name.strip(), Decimal(value.strip().replace(",", "."))
    except InvalidOperation as error:
        raise click.UsageError(f"“{text}”: cần TÊN=SỐ.") from error


def _print_matters(chosen: Iterable[Matter]) -> None:
    from desktop.cli.check_shapes import matter_lines

    shown = list(chosen)
    for each in shown:
        for line in matter_lines(each):
            click.echo(line)
    if not shown:
        click.echo("Không có nội dung nào.")


def _print_questions(asked: Iterable[Question], sitting: Sitting) -> None:
    from desktop.cli.check_shapes import question_line, question_shape

    kept = list(asked)
    lines = [question_line(each) for each in kept] or ["Không có câu hỏi nào."]
    _say({"questions": [question_shape(each) for each in kept]}, lines, sitting)


def _say(shape: object, lines: Iterable[str], sitting: Sitting) -> None:
    if sitting.as_json:
        print_json(shape)
        return
    for line in lines:
        click.echo(line)


COMMANDS = (checks, accept, rules, ask, questions, answers, answer)
