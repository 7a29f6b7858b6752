"""What a number may be, what is kept there, and what was decided about it."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from desktop.domain.candidates.candidate import Decision, Offered, Role, Stand
from desktop.domain.candidates.offering import TableValue
from desktop.domain.candidates.offering import offered as offered_by
from desktop.domain.candidates.topics import topics_of
from desktop.domain.ledger import Entry, Exactness, Figure, Inputs, Layer, Ledger
from desktop.domain.place import Place
from desktop.domain.question import AwardKind, Target
from tests.domain.candidates.ledgers import HEADING, LEDGER, PLACE, with_text


def offered(
    ledger: Ledger, decisions: Iterable[Decision] = (), tables: Iterable[TableValue] = ()
) -> tuple[Offered, ...]:
    return offered_by(topics_of(ledger), ledger, decisions, tables)


def best(one: Offered) -> tuple[str, str] | None:
    guess = next(iter(one.candidate.guesses), None)
    return (guess.target.indicator or guess.target.criterion or "", guess.target.name) if guess else None


def test_numbers_are_guessed_by_the_words_round_them() -> None:
    found = offered(
        with_text("Xảy ra 936 vụ phạm pháp hình sự, giảm 15 vụ; khám phá 731 vụ; giao thông chết 91 người.")
    )
    assert [(each.candidate.raw, best(each)) for each in found] == [
        ("936", ("PPHS", "this")),
        ("15", None),
        ("731", ("KPHS", "this")),
        ("91", ("CHET", "this")),
    ]


def test_of_titles_that_fit_whole_the_one_that_says_more_stands_first() -> None:
    (one,) = offered(with_text("Đã điều tra, khám phá 731 vụ phạm pháp hình sự."))
    assert best(one) == ("KPHS", "this")


def test_a_fall_from_one_number_to_another_names_last_years_figure_and_this_years() -> None:
    found = offered(with_text("Số vụ phạm pháp hình sự giảm từ 951 vụ xuống còn 936 vụ."))
    assert [best(each) for each in found] == [("PPHS", "last"), ("PPHS", "this")]


def test_an_award_that_a_sentence_names_stands_first() -> None:
    ledger = with_text("Bộ Công an tặng Bằng khen cho 05 tập thể.", "IV. CÔNG TÁC KHEN THƯỞNG")
    (one,) = offered_by(topics_of(ledger, (("Bộ Công an", "Bằng khen"),)), ledger)
    assert one.candidate.guesses[0].target == Target(award=AwardKind("Bộ Công an", "Bằng khen", "tap_the", "decided"))
    assert one.needs_a_look


def test_last_year_goes_to_last_years_figure_and_percent_to_what_is_measured_in_percent() -> None:
    found = offered(with_text("Số vụ phạm pháp hình sự cùng kỳ 951 vụ. Tỷ lệ cấp căn cước đạt 98,5%."))
    assert [best(each) for each in found] == [("PPHS", "last"), ("II.1", "actual")]


def test_what_lies_ahead_is_an_aim_and_may_be_nothing() -> None:
    ledger = with_text("Khám phá trên 82% số vụ phạm pháp hình sự.", "I. CHỈ TIÊU THI ĐUA")
    (one,) = offered(ledger)
    assert (one.candidate.role, one.candidate.guesses, one.needs_a_look) == (Role.AIM, (), False)


def whats(text: str, heading: str = HEADING) -> list[tuple[str, tuple[str, str] | None]]:
    return [(each.candidate.raw, best(each)) for each in offered(with_text(text, heading))]


def test_what_goes_unsaid_is_what_happens_in_the_field_the_heading_names() -> None:
    assert whats("Xảy ra 936 vụ (giảm 15 vụ).") == [("936", ("PPHS", "this")), ("15", None)]
    assert whats("Xảy ra 41 vụ;", "3. Phòng cháy, chữa cháy") == [("41", ("CHAY", "this"))]
    assert whats("Xảy ra 41 vụ giết người.") == [("41", None)]
    assert whats("Phát hiện 41 vụ, 64 đối tượng.") == [("41", None), ("64", None)]


def test_victims_and_damage_belong_to_the_field_the_sentence_tells_of() -> None:
    road = "Tai nạn giao thông làm chết 12 người; xảy ra 936 vụ phạm pháp hình sự làm chết 14 người."
    assert whats(road)[0] == ("12", ("CHET", "this"))
    assert whats("Xảy ra 936 vụ phạm pháp hình sự, làm chết 14 người.")[1] == ("14", None)
    assert whats("Xảy ra 57 vụ cháy, 01 người chết.", "4. Giao thông, cháy nổ")[1][1] != ("CHET", "this")


def test_what_did_not_happen_is_no_value() -> None:
    assert whats("Không xảy ra vụ cháy nào trên 500 vụ.", "3. PCCC") == [("500", None)]


def test_of_two_titles_the_one_whose_own_words_stand_beside_the_number_is_meant() -> None:
    assert whats("Làm rõ 687 vụ trong tổng số 842 vụ phạm pháp hình sự, đạt 81,59%.") == [
        ("687", ("KPHS", "this")),
        ("842", ("PPHS", "this")),
        ("81,59%", ("TLKP", "this")),
    ]


def test_a_share_is_of_a_count_before_others_or_in_the_sentence_before() -> None:
    assert whats("Khám phá 541 vụ phạm pháp hình sự, bắt 1.032 đối tượng, đạt tỷ lệ 88,4%.")[-1] == (
        "88,4%",
        ("TLKP", "this"),
    )
    assert whats("Khám phá 541 vụ phạm pháp hình sự. Đạt tỷ lệ 88,4%.")[-1] == ("88,4%", ("TLKP", "this"))
    assert whats("Khám phá 541 vụ phạm pháp hình sự.\nĐạt tỷ lệ 88,4%.")[-1] == ("88,4%", None)


def test_last_years_number_in_brackets_is_of_the_value_before_it() -> None:
    assert whats("Khám phá 541 vụ phạm pháp hình sự, đạt 88,4% (cùng kỳ đạt 87%).")[-1] == ("87%", ("TLKP", "last"))


def test_last_years_list_goes_with_the_values_of_its_measures() -> None:
    told = whats("Tai nạn giao thông làm 45 người chết, 70 người bị thương; cùng kỳ 47 người chết, 77 người bị thương.")
    assert told[2:] == [("47", ("CHET", "last")), ("77", ("THUONG", "last"))]


def test_the_number_of_some_months_is_less_likely_the_years() -> None:
    whole, *_, months = offered(
        with_text("Xảy ra 498 vụ phạm pháp hình sự. Riêng 6 tháng đầu năm xảy ra 251 vụ phạm pháp hình sự.")
    )
    assert best(whole) == ("PPHS", "this")
    assert months.candidate.guesses == ()
    assert whats("Trong 11 tháng năm 2026, toàn tỉnh xảy ra 498 vụ phạm pháp hình sự.")[-1] == ("498", ("PPHS", "this"))


def test_money_is_never_a_count() -> None:
    money = replace(LEDGER.framework.indicators[3], code="TS", title="Thiệt hại do cháy", unit="đồng", field="money")
    framework = replace(LEDGER.framework, indicators=(*LEDGER.framework.indicators, money))
    ledger = replace(with_text("Xảy ra 34 vụ cháy, thiệt hại khoảng 2,15 tỷ đồng."), framework=framework)
    counted, lost = offered(ledger)
    assert "TS" not in {each.target.indicator for each in counted.candidate.guesses}
    assert best(lost) == ("TS", "this")


def test_what_is_kept_already_agrees_and_needs_no_look() -> None:
    ledger = with_text("Xảy ra 936 vụ phạm pháp hình sự.")
    assert [each.stand for each in offered(ledger)] == [Stand.OPEN]
    kept = replace(ledger, figures=(Figure("AB", "PPHS", "this", Decimal(936)),))
    (one,) = offered(kept)
    assert (one.stand, one.needs_a_look, one.candidate.guesses[0].kept) == (Stand.AGREES, False, Decimal(936))


def test_another_value_that_is_kept_leaves_it_open() -> None:
    ledger = replace(
        with_text("Xảy ra 936 vụ phạm pháp hình sự."), figures=(Figure("AB", "PPHS", "this", Decimal(938)),)
    )
    (one,) = offered(ledger)
    assert (one.stand, one.needs_a_look, one.candidate.guesses[0].kept) == (Stand.OPEN, True, Decimal(938))


def test_a_small_number_that_is_kept_by_chance_does_not_agree() -> None:
    ledger = with_text("Có 02 mô hình về an ninh, trật tự, cháy nhà.")
    claim = Entry("AB", "III.1", Layer.CLAIM, inputs=Inputs(counts=(("Cháy lớn", Decimal(2)),)))
    assert all(each.stand is Stand.OPEN for each in offered(replace(ledger, entries=(claim,))))


def decided(one: Offered, target: Target | None, value: Decimal | None) -> Decision:
    own = one.candidate
    return Decision(own.key, own.unit, target, value, own.sentence, own.raw)


def test_decisions_hold_for_the_same_sentence_wherever_it_stands() -> None:
    ledger = with_text("Xảy ra 936 vụ phạm pháp hình sự.")
    (one,) = offered(ledger)
    no = decided(one, None, None)
    moved = with_text("Mở đầu.\nXảy ra  936 vụ phạm pháp hình sự.")
    assert [each.stand for each in offered(moved, [no])] == [Stand.DISMISSED]
    other = with_text("Xảy ra 937 vụ phạm pháp hình sự.")
    assert [each.stand for each in offered(other, [no])] == [Stand.OPEN]


def test_a_confirmed_value_that_counts_no_longer_is_open_again() -> None:
    ledger = with_text("Xảy ra 936 vụ phạm pháp hình sự.")
    (one,) = offered(ledger)
    yes = decided(one, Target(indicator="PPHS", name="this"), Decimal(936))
    kept = replace(ledger, figures=(Figure("AB", "PPHS", "this", Decimal(936)),))
    assert [each.stand for each in offered(kept, [yes])] == [Stand.CONFIRMED]
    (gone,) = offered(ledger, [yes])
    assert (gone.stand, gone.decision) == (Stand.OPEN, yes)


def test_the_same_sentence_twice_has_two_keys() -> None:
    found = offered(with_text("Cháy 27 vụ.\nCháy 27 vụ."))
    assert len({each.candidate.key for each in found}) == 2


def test_a_tables_value_is_what_its_row_and_column_say() -> None:
    place = Place("bc.docx", "ff", "Bảng 1", "C2", "936")
    read = TableValue(
        "AB", 3, Target(indicator="PPHS", name="last"), Decimal(936), Exactness.EXACT, place, "1 | 936 | 936", 4, "936"
    )
    nobody_asked = replace(read, target=Target(indicator="XX", name="this"))
    (one,) = offered(LEDGER, tables=(read, nobody_asked))
    own = one.candidate
    assert (own.raw, own.role, own.report, own.heading, best(one)) == ("936", Role.LAST, 3, "Bảng 1", ("PPHS", "last"))
    assert (own.begin, own.end) == (4, 7)


def test_the_place_is_that_of_the_heading_with_the_sentence() -> None:
    (one,) = offered(with_text("Cháy 27 vụ."))
    assert one.candidate.place == replace(PLACE, raw="Cháy 27 vụ.")
    assert one.candidate.heading == HEADING


def test_what_follows_the_recipients_is_passed_over() -> None:
    assert offered(with_text("Lưu: VT, 5 bản", "Phần kết")) == ()


def test_a_share_behind_a_count_is_the_share_of_that_count() -> None:
    found = offered(with_text("Đã điều tra, khám phá 731 vụ phạm pháp hình sự, đạt 78,1%, tin báo xử lý 95,2%."))
    assert [best(each) for each in found][:2] == [("KPHS", "this"), ("TLKP", "this")]
    assert best(found[2]) != ("TLKP", "this")


def test_the_dead_are_not_the_injured() -> None:
    found = offered(with_text("Tai nạn giao thông làm 12 người chết và 30 người bị thương."))
    assert [best(each) for each in found] == [("CHET", "this"), ("THUONG", "this")]


def test_short_forms_of_offices_are_understood() -> None:
    (one,) = offered(with_text("PPHS xảy ra 512 vụ."))
    assert best(one) == ("PPHS", "this")


def test_money_is_offered_in_the_unit_of_money_a_leaf_counts_in() -> None:
    ledger = with_text("Kinh phí an sinh xã hội 4,5 tỷ đồng; an sinh xã hội: xây 12 nhà.")
    money, houses = offered(ledger)
    (guess,) = money.candidate.guesses
    assert (best(money), guess.value_of(money.candidate.value)) == (("I.1", "actual"), Decimal(4500))
    assert houses.candidate.guesses == ()
    claim = Entry("AB", "I.1", Layer.CLAIM, inputs=Inputs(actual=Decimal(4500)))
    assert offered(replace(ledger, entries=(claim,)))[0].stand is Stand.AGREES


def test_a_part_of_what_was_counted_is_less_likely_the_whole() -> None:
    whole, part = offered(with_text("Xảy ra 33 vụ cháy, trong đó có 11 vụ cháy nhà dân."))
    assert best(whole) == ("CHAY", "this")
    assert part.candidate.guesses[0].likeness < whole.candidate.guesses[0].likeness
