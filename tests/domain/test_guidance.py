"""Answers are found again however their keys were typed, and the last one given counts."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.bounds import Bounds, bounds_of, bounds_text
from desktop.domain.guidance import (
    NOTHING,
    Answer,
    Ask,
    Guidance,
    about_of,
    answered,
    guidance_of,
    key_of,
    kind_of,
    remembered,
    without,
)

WORDS = st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạ AĂĐ0123456789()/-", min_size=1, max_size=40)
KEYS = st.builds(key_of, st.sampled_from(Ask), WORDS)
PAIRS = st.lists(st.tuples(KEYS, st.sampled_from(("I.1", "aside", "dot"))), max_size=8)


@given(PAIRS)
def test_the_last_answer_to_a_key_counts(pairs: list[tuple[str, str]]) -> None:
    guidance = guidance_of(pairs)
    for key, _ in pairs:
        last = next(choice for other, choice in reversed(pairs) if guidance.answer(other) is guidance.answer(key))
        assert guidance.choice(key) == last


@given(KEYS, WORDS)
def test_a_key_is_found_however_its_letters_and_tones_are_typed(key: str, choice: str) -> None:
    guidance = guidance_of([(key, choice)])
    assert guidance.choice(key.upper()) == choice.strip()
    assert guidance.choice(f"  {key} ") == choice.strip()


def test_tone_placement_does_not_part_an_answer_from_its_question() -> None:
    assert guidance_of([("row:Bảo đảm hoà giải", "I.1")]).choice("row:bảo đảm hòa giải") == "I.1"


@given(PAIRS, PAIRS)
def test_answers_put_above_others_win_and_keep_the_rest(
    first: list[tuple[str, str]], second: list[tuple[str, str]]
) -> None:
    both = answered(guidance_of(first), *guidance_of(second).answers)
    for key, _ in (*first, *second):
        above = guidance_of(second).choice(key)
        assert both.choice(key) == (above if above is not None else guidance_of(first).choice(key))


@given(PAIRS)
def test_a_question_opened_again_has_no_answer(pairs: list[tuple[str, str]]) -> None:
    guidance = guidance_of(pairs)
    for key, _ in pairs:
        assert without(guidance, key).answer(key) is None
        assert len(without(guidance, key).answers) == len(guidance.answers) - 1


@given(KEYS)
def test_a_key_says_what_it_asks(key: str) -> None:
    kind = kind_of(key)
    assert kind is not None
    assert key in {kind.value, f"{kind}:{about_of(key)}"}


def test_a_word_that_is_no_question_has_no_kind() -> None:
    assert kind_of("dòng:abc") is None
    assert kind_of("") is None


def test_what_one_file_said_is_not_remembered() -> None:
    given_for = guidance_of([("value:I.1/trên 30", "exact"), ("grouping", "dot"), ("unit", "AB"), ("unit:pv01", "AB")])
    kept = remembered(given_for)
    assert {answer.key for answer in kept.answers} == {"grouping", "unit:pv01"}
    assert all(answer.remembered for answer in kept.answers)
    assert remembered(NOTHING) == NOTHING


def test_two_guidances_with_the_same_answers_are_equal() -> None:
    assert Guidance((Answer("grouping", "dot"),)) == guidance_of([("grouping", "dot")])
    assert hash(guidance_of([("grouping", "dot")])) == hash(guidance_of([("grouping", "dot")]))


ROWS = st.integers(1, 2000)


@st.composite
def _tables(draw: st.DrawFn) -> tuple[Bounds, ...]:
    row, made = 0, []
    for _ in range(draw(st.integers(1, 4))):
        top = row + draw(st.integers(1, 9))
        bottom = top + draw(st.integers(0, 2))
        first = bottom + draw(st.integers(1, 3))
        last = first + draw(st.integers(0, 90))
        made.append(Bounds(top, bottom, first, last) if draw(st.booleans()) else Bounds(None, None, first, last))
        row = last
    return tuple(made)


@given(_tables())
def test_bounds_are_read_back_from_their_text(bounds: tuple[Bounds, ...]) -> None:
    assert bounds_of(bounds_text(bounds)) == bounds


@given(st.text(max_size=30))
def test_any_text_is_bounds_or_none(text: str) -> None:
    found = bounds_of(text)
    assert found is None or bounds_of(bounds_text(found)) == found


def test_bounds_that_contradict_themselves_are_none() -> None:
    for text in ("8-7:9-10", "7:5-9", "7:9-8", "0:1-2", ":0-3", "7-9:9-12", "1:2-9;5:6-7", "", "a:b"):
        assert bounds_of(text) is None
