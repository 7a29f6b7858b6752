"""Reading a file of entries: what it may hold, and every refusal at its pointer."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from desktop.domain.entries_file import EntriesFile, read_entries
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Count, Direct, Indicator, Target
from desktop.domain.ledger import (
    Award,
    Draw,
    Entry,
    Exactness,
    Figure,
    Inputs,
    Layer,
    Passage,
    RaisedEffect,
    State,
)
from desktop.words.catalogue import codes, remedy, say
from desktop.words.findings import tell
from tests.domain.scoring import builders as make

D = Decimal
FRAMEWORK = replace(
    make.framework(Direct(), Target(D(80)), Count(None, (("Bộ", D(2)), ("tỉnh", D(1))))),
    effects=(make.LOWER,),
    indicators=(Indicator("PPHS", "Phạm pháp hình sự", "vụ"),),
)
CLUSTER = make.cluster(3)

WHOLE: dict[str, Any] = {
    "stage": "appraisal",
    "entries": [
        {"unit": "AB", "criterion": "I.2", "layer": "claim", "inputs": {"actual": "82.5", "target": "80"}},
        {
            "unit": "AB",
            "criterion": "I.1",
            "layer": "agreed",
            "points": "9.5",
            "reason": "Thống nhất",
            "evidence": "BB 12",
        },
        {"unit": "BS", "criterion": "I.1", "state": "not_assigned", "reason": "Không giao", "round": "tong-ket"},
        {"unit": "BS", "criterion": "I.3", "layer": "cross", "inputs": {"counts": {"Bộ": 1, "tỉnh": "2"}}},
    ],
    "figures": [
        {
            "unit": "AB",
            "indicator": "PPHS",
            "period": "last",
            "value": "196",
            "exactness": "at_least",
            "wording": "trên 190",
        },
        {"unit": None, "indicator": "PPHS", "value": "1000"},
    ],
    "awards": [
        {
            "unit": "AB",
            "level": "Bộ Công an",
            "form": "Bằng khen",
            "object": "tap_the",
            "status": "decided",
            "count": "12",
            "period": "last",
        },
        {"level": "Bộ", "form": "Cờ", "object": "ca_nhan", "status": "proposed", "count": 3},
    ],
    "effects": [{"unit": "AB", "effect": "KL", "reason": "Thông báo số 12", "evidence": "TB 12"}],
    "draws": [
        {
            "units": ["AB", "BS"],
            "order": ["BS", "AB"],
            "by": "Hội nghị",
            "witnesses": "Đại diện",
            "held_on": "2026-11-20",
        }
    ],
    "passages": [{"section": "I", "text": "Đặc điểm tình hình"}],
}


def read(plain: object) -> tuple[EntriesFile, tuple[Finding, ...]]:
    return read_entries(plain, FRAMEWORK, CLUSTER, name="nhap.json")


def test_everything_a_file_may_hold_is_read() -> None:
    file, findings = read(WHOLE)

    assert findings == ()
    assert file == EntriesFile(
        Layer.APPRAISAL,
        (
            (None, Entry("AB", "I.2", Layer.CLAIM, Inputs(actual=D("82.5"), target=D(80)), number=1)),
            (
                None,
                Entry("AB", "I.1", Layer.AGREED, points=D("9.5"), reason="Thống nhất", number=2, evidence="BB 12"),
            ),
            ("tong-ket", Entry("BS", "I.1", state=State.NOT_ASSIGNED, reason="Không giao", number=3)),
            (None, Entry("BS", "I.3", Layer.CROSS, Inputs(counts=(("Bộ", D(1)), ("tỉnh", D(2)))), number=4)),
        ),
        (
            Figure("AB", "PPHS", "last", D(196), Exactness.AT_LEAST, "trên 190"),
            Figure(None, "PPHS", "this", D(1000)),
        ),
        (
            Award("AB", "Bộ Công an", "Bằng khen", "tap_the", "decided", 12, "last"),
            Award(None, "Bộ", "Cờ", "ca_nhan", "proposed", 3),
        ),
        (RaisedEffect("AB", "KL", "Thông báo số 12", "TB 12"),),
        (Draw(("AB", "BS"), ("BS", "AB"), "Hội nghị", "Đại diện", "2026-11-20"),),
        (Passage("I", 1, "Đặc điểm tình hình"),),
    )


def test_an_empty_object_is_a_file_that_holds_nothing() -> None:
    assert read({}) == (EntriesFile(), ())


def test_a_state_belongs_to_no_layer_even_when_one_is_given() -> None:
    plain = {"entries": [{"unit": "AB", "criterion": "I.1", "layer": "claim", "state": "not_reported"}]}

    ((_, entry),) = read(plain)[0].entries

    assert (entry.layer, entry.state) == (None, State.NOT_REPORTED)


def test_indicators_asked_outside_the_framework_are_known() -> None:
    plain = {"figures": [{"unit": "AB", "indicator": "TL", "value": "3"}]}

    _, findings = read_entries(plain, FRAMEWORK, CLUSTER, (Indicator("TL", "Tỷ lệ", "%"),))

    assert findings == ()


def test_decimals_read_from_their_text_are_numbers_and_binary_floats_are_not() -> None:
    entry = {"unit": "AB", "criterion": "I.1", "layer": "claim"}

    assert read({"entries": [{**entry, "points": D("9.5")}]})[1] == ()
    assert [each.code for each in read({"entries": [{**entry, "points": 9.5}]})[1]] == ["field_binary_number"]


def test_labels_are_compared_in_composed_form() -> None:
    plain = {
        "entries": [{"unit": "AB", "criterion": "I.3", "layer": "claim", "inputs": {"counts": {"ti\u0309nh": "1"}}}]
    }

    assert read(plain)[1] == ()


Change = Callable[[dict[str, Any]], object]
REFUSALS: list[tuple[str, str, Change]] = [
    ("field_unknown", "notes", lambda plain: plain.update(notes=1)),
    ("field_unknown", "entries[0].note", lambda plain: plain["entries"][0].update(note=1)),
    ("field_unknown", "entries[0].inputs.actul", lambda plain: plain["entries"][0]["inputs"].update(actul="1")),
    ("field_unknown", "figures[0].note", lambda plain: plain["figures"][0].update(note=1)),
    ("field_unknown", "draws[0].note", lambda plain: plain["draws"][0].update(note=1)),
    ("field_unknown", "passages[0].note", lambda plain: plain["passages"][0].update(note=1)),
    ("field_missing", "entries[0]", lambda plain: plain["entries"][0].pop("unit")),
    ("field_missing", "entries[0]", lambda plain: plain["entries"][0].update(criterion=None)),
    ("field_missing", "figures[0]", lambda plain: plain["figures"][0].pop("value")),
    ("field_missing", "awards[0]", lambda plain: plain["awards"][0].pop("count")),
    ("field_missing", "effects[0]", lambda plain: plain["effects"][0].pop("reason")),
    ("field_missing", "draws[0]", lambda plain: plain["draws"][0].pop("by")),
    ("field_not_text", "entries[1].reason", lambda plain: plain["entries"][1].update(reason=5)),
    ("field_not_number", "entries[1].points", lambda plain: plain["entries"][1].update(points="9,5")),
    ("field_not_number", "entries[1].points", lambda plain: plain["entries"][1].update(points=True)),
    ("field_not_number", "entries[1].points", lambda plain: plain["entries"][1].update(points="NaN")),
    (
        "field_not_number",
        "entries[3].inputs.counts.Bộ",
        lambda plain: plain["entries"][3]["inputs"]["counts"].update(Bộ="x"),
    ),
    ("field_binary_number", "figures[0].value", lambda plain: plain["figures"][0].update(value=1.5)),
    ("field_too_long", "entries[1].points", lambda plain: plain["entries"][1].update(points="1234567890123")),
    ("field_negative", "awards[0].count", lambda plain: plain["awards"][0].update(count="-1")),
    ("field_not_whole", "awards[0].count", lambda plain: plain["awards"][0].update(count="1.5")),
    ("field_word_unknown", "stage", lambda plain: plain.update(stage="final")),
    ("field_word_unknown", "entries[0].layer", lambda plain: plain["entries"][0].update(layer="self")),
    ("field_word_unknown", "entries[2].state", lambda plain: plain["entries"][2].update(state="zero")),
    ("field_word_unknown", "figures[0].period", lambda plain: plain["figures"][0].update(period="next")),
    ("field_word_unknown", "figures[0].exactness", lambda plain: plain["figures"][0].update(exactness="sure")),
    ("field_word_unknown", "awards[0].object", lambda plain: plain["awards"][0].update(object="x")),
    ("field_not_list", "entries", lambda plain: plain.update(entries={})),
    ("field_not_list", "draws[0].units", lambda plain: plain["draws"][0].update(units="AB")),
    ("field_not_object", "entries[0]", lambda plain: plain["entries"].__setitem__(0, "AB")),
    ("field_not_object", "entries[0].inputs", lambda plain: plain["entries"][0].update(inputs=[])),
    ("entry_unit_unknown", "entries[0].unit", lambda plain: plain["entries"][0].update(unit="XX")),
    (
        "entry_unit_unknown",
        "draws[0].units",
        lambda plain: plain["draws"][0].update(units=["AB", "XX"], order=["XX", "AB"]),
    ),
    ("round_unknown", "entries[2].round", lambda plain: plain["entries"][2].update(round="quy-1")),
    ("figure_indicator_unknown", "figures[0].indicator", lambda plain: plain["figures"][0].update(indicator="XX")),
    ("field_negative", "figures[0].value", lambda plain: plain["figures"][0].update(value="-3")),
    ("effect_unknown", "effects[0].effect", lambda plain: plain["effects"][0].update(effect="XX")),
    ("draw_order", "draws[0].order", lambda plain: plain["draws"][0].update(order=["BS"])),
    ("draw_order", "draws[0].order", lambda plain: plain["draws"][0].update(units=["AB"], order=["AB"])),
    ("draw_order", "draws[0].order", lambda plain: plain["draws"][0].update(units=["AB", "AB"], order=["AB", "AB"])),
    ("unknown_criterion", "entries[0].criterion", lambda plain: plain["entries"][0].update(criterion="I.9")),
    ("criterion_is_branch", "entries[0].criterion", lambda plain: plain["entries"][0].update(criterion="I")),
    ("over_maximum", "entries[1].points", lambda plain: plain["entries"][1].update(points="10.5")),
    ("input_missing", "entries[0].inputs.actual", lambda plain: plain["entries"][0]["inputs"].pop("actual")),
    (
        "unknown_level",
        "entries[3].inputs.counts.xã",
        lambda plain: plain["entries"][3]["inputs"]["counts"].update(xã="1"),
    ),
    ("layer_missing", "entries[0]", lambda plain: plain["entries"][0].pop("layer")),
    ("entry_shape", "entries[0]", lambda plain: plain["entries"][0].update(points="3")),
    ("entry_shape", "entries[2]", lambda plain: plain["entries"][2].update(state="scored")),
]


@pytest.mark.parametrize(("code", "pointer", "change"), REFUSALS)
def test_a_wrong_field_is_refused_at_its_pointer(code: str, pointer: str, change: Change) -> None:
    plain = deepcopy(WHOLE)
    change(plain)

    _, findings = read(plain)

    assert [(each.code, each.place and each.place.cell) for each in findings] == [(code, pointer)]
    assert findings[0].level is Level.ERROR
    assert findings[0].place is not None
    assert findings[0].place.file == "nhap.json"
    assert say("scoring", code, findings[0].facts)
    assert remedy("scoring", code, findings[0].facts)
    assert tell(findings[0]).message


@pytest.mark.parametrize("plain", [[], "x", None, 3])
def test_what_is_no_object_is_no_entries_file(plain: object) -> None:
    file, findings = read(plain)

    assert file == EntriesFile()
    assert [each.code for each in findings] == ["not_an_entries_file"]
    assert say("scoring", findings[0].code, findings[0].facts)


def test_all_errors_of_a_file_are_said_at_once() -> None:
    plain = deepcopy(WHOLE)
    plain["entries"][0]["unit"] = "XX"
    plain["entries"][1]["points"] = "11"
    plain["figures"][1]["value"] = "x"

    assert [each.code for each in read(plain)[1]] == ["entry_unit_unknown", "over_maximum", "field_not_number"]


def test_every_sentence_about_a_file_belongs_to_a_refusal_shown_here() -> None:
    about_files = {code for code in codes("scoring") if code.startswith("field_") or code.endswith("_unknown")}

    assert about_files <= {code for code, _, _ in REFUSALS}
