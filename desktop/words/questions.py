"""Questions to a unit in words: how a finding is asked, how far a question has come, what the unit answered."""

from desktop.domain.finding import Finding
from desktop.domain.question import Answer, Question, Reply
from desktop.words import catalogue
from desktop.words.findings import tell

_ASKING, _STAGES = "asking", "question_stages"


def question_text(finding: Finding) -> str:
    """Return what a unit is asked about a finding; never with the words meant for the officer alone."""
    message = tell(finding).message
    facts = {"message": message, "unit": finding.unit, "criterion": finding.criterion, **finding.facts}
    code = finding.code if catalogue.has(_ASKING, finding.code) else "otherwise"
    return catalogue.say(_ASKING, code, facts)


def stage_words(question: Question) -> str:
    """Return how far a question has come: `Đã gửi 06/11/2026, công văn 12/CV-CTĐ`."""
    facts = {"letter": question.letter, "sent_on": question.sent_on, "outcome": question.outcome}
    return catalogue.say(_STAGES, question.stage.value, facts)


def reply_words(reply: Reply) -> str:
    """Return the name of a choice a unit may make."""
    return catalogue.say(_STAGES, f"reply_{reply.value}", {})


def answer_words(answer: Answer | None) -> str:
    """Return what a unit answered in one line; empty while it has not."""
    if answer is None:
        return ""
    head = reply_words(answer.reply) if answer.reply else ""
    value = f"{head}: {answer.value}" if head and answer.value else head or answer.value
    return ". ".join(part for part in (value, answer.text.strip().rstrip(".")) if part)


def explained(answer: Answer) -> str:
    """Return the words with which a warning is accepted on a unit's answer."""
    return catalogue.say(_STAGES, "explained", {"text": answer.text.strip().rstrip(".") or answer_words(answer)})


def corrected(question: Question, value: str) -> str:
    """Return why a value was put right: the unit's answer to its question."""
    answer = question.answer
    text = answer.text.strip().rstrip(".") if answer else ""
    return catalogue.say(_STAGES, "corrected", {"number": question.number, "value": value, "text": text})
