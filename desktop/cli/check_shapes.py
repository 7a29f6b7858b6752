"""Checks, rules and questions in the JSON shapes of docs/formats.md, and as lines for a terminal."""

from collections import Counter
from collections.abc import Iterable, Sequence

from desktop.cli.plain import Shape
from desktop.cli.shapes import finding_shape
from desktop.domain.checks import Acceptance, Matter, Stand
from desktop.domain.finding import Level
from desktop.domain.question import Answer, Question
from desktop.domain.rules.rule import Rule, Rulebook
from desktop.jobs.checks import Checks
from desktop.jobs.question_papers import AskingPapers
from desktop.words.codes import CATALOGUES
from desktop.words.findings import LEVEL_WORDS, line
from desktop.words.numbers import written
from desktop.words.questions import answer_words, stage_words
from desktop.words.rules import accepted_words, formerly_words, group_words, rule_title, sentence_of, stand_words


def checks_shape(found: Checks, chosen: Sequence[Matter]) -> Shape:
    """Return the chosen findings, how many of each level and state there are among them, and the explanations."""
    stands = Counter(each.stand.value for each in chosen)
    levels = Counter(each.finding.level.value for each in chosen)
    return {
        "round": found.ledger.round.code,
        "levels": {each.value: levels[each.value] for each in Level},
        "states": {each.value: stands[each.value] for each in Stand},
        "findings": [matter_shape(each) for each in chosen],
    }


def matter_shape(matter: Matter) -> Shape:
    """Return a finding with its key and how it stands."""
    finding = matter.finding
    place = finding.place
    return {
        **finding_shape(finding),
        "key": matter.key,
        "rule": rule_title(finding.code),
        "units": list(finding.units),
        "file": place.file if place else None,
        "raw": place.raw if place else None,
        "state": matter.stand.value,
        "words": matter.acceptance.words if matter.acceptance else None,
        "formerly": matter.formerly or None,
        "question": matter.question.number if matter.question else None,
    }


def matter_lines(matter: Matter) -> tuple[str, ...]:
    """Return a finding as lines: its key, unit and state, what was found, what was said of it."""
    finding = matter.finding
    head = " · ".join(part for part in (matter.key, finding.unit or "", stand_words(matter.stand.value)) if part)
    more = [accepted_words(matter.acceptance.words)] if matter.acceptance else []
    more += [formerly_words(matter.formerly)] if matter.formerly else []
    return (f"[{head}] {line(finding)}", *(f"    {each}" for each in more))


def acceptance_shape(kept: Acceptance) -> Shape:
    """Return an accepted warning."""
    return {
        "key": kept.key,
        "code": kept.code,
        "unit": kept.unit,
        "criterion": kept.criterion,
        "message": kept.sentence,
        "words": kept.words,
    }


def rules_shape(book: Rulebook, chosen: Iterable[Rule]) -> list[Shape]:
    """Return the rules as they stand."""
    return [_rule_shape(book, each) for each in chosen]


def rule_line(book: Rulebook, rule: Rule) -> str:
    """Return a rule in one line: whether it is on, its level and group, what it looks at, its numbers."""
    sign = "●" if book.is_on(rule.code) else "○"
    numbers = ", ".join(f"{each.name}={written(book.number(rule.code, each.name))}" for each in rule.parameters)
    fixed = " (không tắt được)" if rule.fixed else ""
    head = f"{sign} {rule.code}: {LEVEL_WORDS[rule.level]} · {group_words(rule.group)} · {rule_title(rule.code)}{fixed}"
    return f"{head} [{numbers}]" if numbers else head


def question_shape(question: Question) -> Shape:
    """Return a question with the answer as far as it came."""
    place = question.place
    return {
        "unit": question.unit,
        "number": question.number,
        "text": question.text,
        "key": question.key or None,
        "code": question.code or None,
        "sheet": place.sheet if place else None,
        "cell": place.cell if place else None,
        "raw": place.raw if place else None,
        "state": question.stage.value,
        "due": question.due.isoformat() if question.due else None,
        "letter": question.letter or None,
        "sent_on": question.sent_on.isoformat() if question.sent_on else None,
        "answer": _answer(question.answer),
        "outcome": question.outcome or None,
    }


def question_line(question: Question) -> str:
    """Return a question in one line."""
    head = f"{question.unit}, câu {question.number} ({stage_words(question)}): {question.text}"
    said = answer_words(question.answer)
    return f"{head} → {said}" if said else head


def papers_shape(made: Iterable[AskingPapers]) -> list[Shape]:
    """Return what was written for each unit."""
    return [
        {
            "unit": each.unit,
            "letter": each.letter,
            "workbooks": list(each.workbooks),
            "marked": each.marked,
            "questions": [one.number for one in each.questions],
        }
        for each in made
    ]


def _answer(answer: Answer | None) -> Shape | None:
    if answer is None:
        return None
    reply = answer.reply.value if answer.reply else None
    return {"reply": reply, "text": answer.text, "value": answer.value, "file": answer.file or None}


def _rule_shape(book: Rulebook, rule: Rule) -> Shape:
    setting = book.settings.get(rule.code)
    return {
        "code": rule.code,
        "title": rule_title(rule.code),
        "level": rule.level.value,
        "group": rule.group.value,
        "fixed": rule.fixed,
        "on": book.is_on(rule.code),
        "reason": setting.reason if setting and setting.reason else None,
        "sentence": sentence_of(rule.code, CATALOGUES),
        "wording": setting.wording if setting and setting.wording else None,
        "parameters": [
            {
                "name": each.name,
                "value": f"{book.number(rule.code, each.name):f}",
                "default": f"{each.default:f}",
                "least": f"{each.least:f}",
                "most": f"{each.most:f}",
            }
            for each in rule.parameters
        ],
    }
