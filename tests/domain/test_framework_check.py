from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from desktop.domain.framework import Choice, ClassRow, Count, Criterion, Direct, Framework, Part
from desktop.domain.framework_check import check_framework
from desktop.domain.framework_file import read_framework
from desktop.words.findings import tell

TEN = Decimal(10)
SOUND = Framework(
    "Khung", 2026, 1, Decimal(20),
    (Criterion("I", "Nhóm", Decimal(20), Part.BASE), Criterion("I.1", "Một", TEN, Part.BASE, Direct()),
     Criterion("I.2", "Hai", TEN, Part.BASE, Direct())),
)  # fmt: skip


def changed(code: str, **changes: object) -> Framework:
    criteria = tuple(replace(each, **changes) if each.code == code else each for each in SOUND.criteria)  # type: ignore[arg-type]
    return replace(SOUND, criteria=criteria)


def found(framework: Framework) -> list[tuple[str, str | None]]:
    return [(each.code, each.criterion) for each in check_framework(framework)]


def test_a_sound_framework_has_no_findings() -> None:
    assert found(SOUND) == []
    demo, _ = read_framework(Path("seeds/demo/framework.toml").read_text("utf-8"), "")
    assert demo is not None
    assert found(demo) == []


def test_every_problem_stands_at_its_criterion() -> None:
    assert found(changed("I.2", max=Decimal(5))) == [("sum_of_branch", "I")]
    assert found(changed("I.2", title="")) == [("text_malformed", "I.2")]
    assert found(changed("I.2", title='"x"\n[[criteria]]\n', kind=None)) == [("kind_missing", "I.2")]
    assert found(changed("I.1", kind=Choice(()))) == [("labels_empty", "I.1")]
    assert found(changed("I.1", kind=Count())) == [("labels_empty", "I.1")]
    assert found(changed("I.1", max=Decimal(-5)))[0] == ("number_too_small", "I.1")


def test_problems_of_the_whole_stand_at_no_criterion() -> None:
    assert found(replace(SOUND, total=TEN)) == [("sum_of_total", None)]
    assert found(replace(SOUND, criteria=(), total=Decimal(0))) == [("criteria_missing", None)]
    assert found(replace(SOUND, classes=(ClassRow("A", TEN),))) == [("classes_last_not_zero", None)]
    assert found(replace(SOUND, tie_breaks=("section:V",))) == [("tie_break_unknown_criterion", None)]
    assert found(replace(SOUND, name="")) == [("text_malformed", None)]


def test_the_sentences_speak_of_the_window_not_of_a_file() -> None:
    (finding,) = check_framework(changed("I.2", kind=None))
    told = tell(finding, "framework_draft")
    assert "kind" not in told.message + told.remedy
