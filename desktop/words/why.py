"""Why-steps as Vietnamese sentences: resources/words/why.toml with numbers, layers and times put in."""

from collections.abc import Iterable
from decimal import Decimal

from desktop.domain.facts import Fact
from desktop.domain.scoring.sheet import Step
from desktop.words.catalogue import say
from desktop.words.numbers import moment, number

LAYER_WORDS = {"claim": "tự chấm", "cross": "chấm chéo", "appraisal": "thẩm định", "agreed": "thống nhất"}
INPUT_WORDS = {
    "points": "Điểm",
    "actual": "Thực hiện",
    "target": "Chỉ tiêu",
    "baseline": "Kỳ trước",
    "value": "Kết quả",
    "count": "Số lượng",
    "counts": "Số lượng",
    "choice": "Mức đạt",
    "claimed": "Điểm tự chấm",
    "state": "Trạng thái",
}
_MOVES = {"yes": "giảm", "no": "tăng", "same": "không tăng, không giảm"}


def sentences(steps: Iterable[Step]) -> tuple[str, ...]:
    """Return one sentence per step."""
    return tuple(_sentence(step) for step in steps)


def _sentence(step: Step) -> str:
    return say("why", step.code, {name: _written(step.code, name, fact) for name, fact in step.facts.items()})


def _written(code: str, name: str, fact: Fact) -> Fact:
    match name, fact:
        case "raw", _:
            return fact
        case "time", str():
            return moment(fact)
        case (("layer" | "stage"), str()):
            return LAYER_WORDS.get(fact, fact)
        case "fell", str():
            return _MOVES[fact]
        case "name", str() if code in {"source", "corrected"}:
            return INPUT_WORDS.get(fact, fact)
        case _, Decimal() if fact < 0:
            return f"−{number(-fact)}"
        case _:
            return fact
