"""Reading a framework file: what is accepted, what is refused and on which line, and writing it back."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.finding import Finding, Level
from desktop.domain.framework import (
    Below,
    Choice,
    ClassRow,
    Count,
    Deduct,
    Direct,
    Effect,
    EffectKind,
    FloorOn,
    Framework,
    Indicator,
    Part,
    Policy,
    Quota,
    Reduction,
    Relative,
    Rounding,
    Target,
    Tier,
    Tiers,
)
from desktop.domain.framework_file import read_framework, write_framework
from desktop.words.catalogue import codes, remedy, say
from tests.domain.scoring.strategies import frameworks

D = Decimal

WHOLE = """\
name = "Khung năm 2026"
year = 2026
version = 2
basis = "Quy định số 01"
total = "80"
total_floor = "-5"
class_on = "exact"
tie_breaks = ["section:I", "criterion:I.1", "bonus", "penalty", "figure:PPHS:lower"]

[rounding]
criterion = 3
total = 1

[not_assigned]
policy = "drop"

[bonus]
cap = "10"

[penalty]
cap = "7.5"

[[criteria]]
code = "I"
part = "base"
title = "Phần I"
max = "80"

[[criteria]]
code = "I.1"
title = "Chấm trực tiếp"
max = "10"
kind = "direct"
step = "0.25"

[[criteria]]
code = "I.2"
title = "Tỷ lệ khám phá"
max = "10"
kind = "target"
target = "80"
below = "per_percent"
rate = "0.5"
whole = true
over_rate = "0.1"
over_cap = "1"

[[criteria]]
code = "I.3"
title = "Giảm phạm pháp hình sự"
max = "10"
kind = "reduction"
goal = "5"
rate = "1"
whole = false
at_increase = "2"

[[criteria]]
code = "I.4"
title = "Theo mức"
max = "10"
kind = "tiers"
tiers = [
  { from = "80", points = "10" }, # mức cao
  { from = "60", points = "5" },
]
otherwise = "1"

[[criteria]]
code = "I.5"
title = "Theo số lượng"
max = "10"
kind = "count"
levels = { "Bộ" = "2", "tỉnh" = "1" }

[[criteria]]
code = "I.6"
title = "Trừ dần"
max = "10"
kind = "deduct"
each = "0.5"
floor = "-2"

[[criteria]]
code = "I.7"
title = "Theo mức đánh giá"
max = "10"
kind = "choice"
choices = { "Tốt" = "10", "Khá" = "7.5" }

[[criteria]]
code = "I.8"
title = "So với đơn vị dẫn đầu"
max = "10"
kind = "relative"
at_target = "0.6"

[[criteria]]
code = "T"
part = "bonus"
title = "Điểm thưởng"
max = "5"
kind = "count"
each = "1"

[[criteria]]
code = "P"
part = "penalty"
title = "Điểm trừ"
max = "5"
kind = "deduct"
each = "1"
floor = "0"

[[classes]]
name = "Xuất sắc"
from = "90"
floor_percent = "85"
floor_on = "section"
quota = { percent = "50", rounding = "ceil", nested = true }

[[classes]]
name = "Tốt"
from = "80"
for_max = "70"
quota = { count = 2 }

[[classes]]
name = "Khá"
from = "0"

[[effects]]
code = "KL"
title = "Kỷ luật"
effect = "lower"
steps = 2

[[effects]]
code = "KX"
title = "Không xét"
effect = "barred"

[[indicators]]
code = "PPHS"
title = "Phạm pháp hình sự"
unit = "vụ"
field = "count"
aggregate = "sum"
direction = "lower"

[[indicators]]
code = "TL"
title = "Tỷ lệ khám phá"
unit = "%"
field = "percent"
aggregate = "ratio"
of = "PPHS"
per = "PPHS"
"""


def read(text: str) -> Framework:
    framework, findings = read_framework(text, "khung.toml")
    assert framework is not None, [(each.code, each.facts) for each in findings]
    assert findings == ()
    return framework


def refused(text: str) -> tuple[Finding, ...]:
    framework, findings = read_framework(text, "khung.toml")
    assert framework is None
    assert findings
    return findings


def changed(old: str, new: str) -> str:
    assert WHOLE.count(old) == 1, f"{old!r} stands {WHOLE.count(old)} times"
    return WHOLE.replace(old, new)


def test_every_table_of_the_file_is_read() -> None:
    framework = read(WHOLE)

    assert (framework.name, framework.year, framework.version, framework.basis) == (
        "Khung năm 2026",
        2026,
        2,
        "Quy định số 01",
    )
    assert (framework.total, framework.total_floor, framework.class_on_exact) == (D(80), D(-5), True)
    assert (framework.rounding_criterion, framework.rounding_total) == (3, 1)
    assert (framework.policy, framework.bonus_cap, framework.penalty_cap) == (Policy.DROP, D(10), D("7.5"))
    assert framework.tie_breaks == ("section:I", "criterion:I.1", "bonus", "penalty", "figure:PPHS:lower")
    assert [criterion.kind for criterion in framework.criteria] == [
        None,
        Direct(D("0.25")),
        Target(D(80), Below.PER_PERCENT, D("0.5"), True, D("0.1"), D(1)),
        Reduction(D(5), D(1), False, D(2)),
        Tiers((Tier(D(80), D(10)), Tier(D(60), D(5))), True, D(1)),
        Count(None, (("Bộ", D(2)), ("tỉnh", D(1)))),
        Deduct(D("0.5"), (), D(-2)),
        Choice((("Tốt", D(10)), ("Khá", D("7.5")))),
        Relative(D("0.6")),
        Count(D(1)),
        Deduct(D(1)),
    ]
    assert [criterion.part for criterion in framework.criteria][-3:] == [Part.BASE, Part.BONUS, Part.PENALTY]
    assert framework.classes == (
        ClassRow("Xuất sắc", D(90), D(85), FloorOn.SECTION, None, Quota(None, D(50), Rounding.CEIL, True)),
        ClassRow("Tốt", D(80), None, FloorOn.CRITERION, D(70), Quota(2)),
        ClassRow("Khá", D(0)),
    )
    assert framework.effects == (
        Effect("KL", "Kỷ luật", EffectKind.LOWER, 2),
        Effect("KX", "Không xét", EffectKind.BARRED, 1),
    )
    assert framework.indicators == (
        Indicator("PPHS", "Phạm pháp hình sự", "vụ", "count", "sum", "lower"),
        Indicator("TL", "Tỷ lệ khám phá", "%", "percent", "ratio", "none", "PPHS", "PPHS"),
    )


def test_what_is_not_given_has_its_default() -> None:
    framework = read(
        'name = "K"\nyear = 2026\ntotal = 10\n[[criteria]]\ncode = "I"\npart = "base"\ntitle = "A"\nmax = 10\nkind = "direct"\n'
    )

    assert (framework.version, framework.basis, framework.policy) == (1, "", Policy.RESCALE)
    assert (framework.rounding_criterion, framework.rounding_total, framework.class_on_exact) == (2, 2, False)
    assert framework.bonus_cap is framework.penalty_cap is framework.total_floor is None
    assert (framework.classes, framework.effects, framework.indicators, framework.tie_breaks) == ((), (), (), ())


def test_unquoted_numbers_are_read_from_their_text_and_never_become_binary() -> None:
    framework = read(changed('cap = "7.5"', "cap = 0.1"))

    assert framework.penalty_cap == D("0.1")


def test_a_byte_order_mark_and_windows_line_ends_do_not_matter() -> None:
    assert read("\ufeff" + WHOLE.replace("\n", "\r\n")) == read(WHOLE)


def test_criteria_stand_in_tree_order_whatever_their_order_in_the_file() -> None:
    blocks = WHOLE.split("\n\n")
    branch = next(index for index, block in enumerate(blocks) if 'code = "I"\n' in block)
    last = next(index for index, block in enumerate(blocks) if 'code = "I.8"' in block)
    moved = [*blocks[:branch], *blocks[branch + 1 : last + 1], blocks[branch], *blocks[last + 1 :]]

    assert read("\n\n".join(moved)) == read(WHOLE)


def test_the_parent_is_the_longest_prefix_that_exists() -> None:
    framework = read(changed('code = "I.8"', 'code = "I.8.a"'))

    assert [root.code for root in framework.roots] == ["I", "T", "P"]


def test_labels_are_kept_in_composed_form() -> None:
    framework = read(changed('"Tốt" = "10"', '"  Tô\u0301t " = "10"'))

    kind = framework.leaves[6].kind
    assert isinstance(kind, Choice)
    assert kind.choices[0][0] == "Tốt"


def test_classes_may_start_alike_when_floors_tell_them_apart() -> None:
    framework = read(changed('from = "80"\nfor_max = "70"', 'from = "90"'))

    assert framework.classes[0].at_least == framework.classes[1].at_least


REFUSALS = [
    ("year = 2026", "year 2026", "not_toml", "year 2026"),
    ("year = 2026", 'year = 2026\nname = "K"', "key_twice", 'name = "K"'),
    ("year = 2026", "year = 2026\nyears = 1", "key_unknown", "years = 1"),
    ('at_target = "0.6"', 'at_target = "0.6"\nweight = "1"', "key_unknown", 'weight = "1"'),
    ("nested = true }", "nested = true, many = 1 }", "key_unknown", "quota = { percent"),
    ('{ from = "60", points = "5" }', '{ from = "60", points = "5", x = 1 }', "key_unknown", '{ from = "60"'),
    ("criterion = 3", "criterion = 3\nleaf = 1", "key_unknown", "leaf = 1"),
    ('policy = "drop"', 'policy = "drop"\nmode = 1', "key_unknown", "mode = 1"),
    ('cap = "7.5"', 'cap = "7.5"\nfloor = 1', "key_unknown", "floor = 1"),
    ("year = 2026\n", "", "key_missing", 'name = "Khung năm 2026"'),
    ('title = "Chấm trực tiếp"\n', "", "key_missing", "[[criteria]]"),
    ('name = "Tốt"\n', "", "key_missing", "[[classes]]"),
    ('max = "80"', 'max = "tám mươi"', "number_malformed", 'max = "tám mươi"'),
    ('total = "80"', 'total = "80,0"', "number_malformed", 'total = "80,0"'),
    ('goal = "5"', 'goal = "NaN"', "number_malformed", 'goal = "NaN"'),
    ('goal = "5"', "goal = nan", "number_malformed", "goal = nan"),
    ('goal = "5"', "goal = true", "number_malformed", "goal = true"),
    ('goal = "5"', 'goal = "1e3"', "number_malformed", 'goal = "1e3"'),
    ('goal = "5"', 'goal = "1234567890123"', "number_too_long", 'goal = "1234567890123"'),
    ('rate = "1"', 'rate = "-1"', "number_too_small", 'rate = "-1"'),
    ("version = 2", "version = 0", "number_too_small", "version = 0"),
    ("steps = 2", "steps = 0", "number_too_small", "steps = 0"),
    ("quota = { count = 2 }", "quota = { count = -2 }", "number_too_small", "quota = { count = -2 }"),
    ("steps = 2", 'steps = "1.5"', "number_not_whole", 'steps = "1.5"'),
    ('floor_percent = "85"', 'floor_percent = "101"', "percent_out_of_range", 'floor_percent = "101"'),
    ("criterion = 3", "criterion = 9", "places_out_of_range", "criterion = 9"),
    ('at_target = "0.6"', 'at_target = "1.1"', "share_out_of_range", 'at_target = "1.1"'),
    ('title = "Trừ dần"', 'title = " "', "text_malformed", 'title = " "'),
    ('title = "Trừ dần"', "title = 5", "text_malformed", "title = 5"),
    ('title = "Trừ dần"', f'title = "{"ậ" * 2001}"', "title_too_long", 'title = "ậậậ'),
    ("whole = true", 'whole = "yes"', "flag_malformed", 'whole = "yes"'),
    ('policy = "drop"', 'policy = "half"', "word_unknown", 'policy = "half"'),
    ('class_on = "exact"', 'class_on = "near"', "word_unknown", 'class_on = "near"'),
    ('below = "per_percent"', 'below = "linear"', "word_unknown", 'below = "linear"'),
    ('part = "bonus"', 'part = "extra"', "word_unknown", 'part = "extra"'),
    ('field = "percent"', 'field = "share"', "word_unknown", 'field = "share"'),
    ('choices = { "Tốt" = "10", "Khá" = "7.5" }', "choices = 3", "table_malformed", "choices = 3"),
    ('[bonus]\ncap = "10"', "bonus = 10", "key_unknown", "bonus = 10"),
    (
        'tiers = [\n  { from = "80", points = "10" }, # mức cao\n  { from = "60", points = "5" },\n]',
        "tiers = [1]",
        "table_malformed",
        "tiers = [1]",
    ),
    ('code = "I.5"', 'code = "I 5"', "code_malformed", 'code = "I 5"'),
    ('code = "I.5"', 'code = "I..5"', "code_malformed", 'code = "I..5"'),
    ('code = "I.5"', 'code = "I.4"', "code_duplicate", 'code = "I.4"'),
    ('code = "I.5"', 'code = "X.5"', "parent_missing", 'code = "X.5"'),
    ('part = "bonus"\n', "", "part_missing", 'code = "T"'),
    ('title = "Theo số lượng"', 'part = "bonus"\ntitle = "Theo số lượng"', "part_differs", 'part = "bonus"'),
    ('title = "Phần I"', 'title = "Phần I"\nkind = "direct"', "kind_on_branch", 'kind = "direct"'),
    ('title = "Phần I"', 'title = "Phần I"\nrate = "1"', "kind_on_branch", 'rate = "1"'),
    ('kind = "direct"\nstep = "0.25"', "", "kind_missing", 'code = "I.1"'),
    ('kind = "relative"', 'kind = "best"', "kind_unknown", 'kind = "best"'),
    ('kind = "relative"', "kind = 3", "kind_unknown", "kind = 3"),
    ('goal = "5"\n', "", "parameter_missing", 'kind = "reduction"'),
    ('rate = "0.5"\n', "", "parameter_missing", 'kind = "target"'),
    ('choices = { "Tốt" = "10", "Khá" = "7.5" }\n', "", "parameter_missing", 'kind = "choice"'),
    ('step = "0.25"', 'step = "0.25"\ngoal = "3"', "parameter_not_of_kind", 'goal = "3"'),
    ('floor = "0"', 'floor = "-1"', "penalty_below_zero", 'floor = "-1"'),
    ('max = "80"', 'max = "79"', "sum_of_branch", 'max = "79"'),
    ('total = "80"', 'total = "81"', "sum_of_total", 'total = "81"'),
    ('"Tốt" = "10"', '"Tốt" = "10.5"', "points_over_max", "choices = "),
    ('at_increase = "2"', 'at_increase = "11"', "points_over_max", 'at_increase = "11"'),
    ('otherwise = "1"', 'otherwise = "11"', "points_over_max", 'otherwise = "11"'),
    ('{ from = "80", points = "10" }', '{ from = "80", points = "12" }', "points_over_max", '{ from = "80"'),
    ('floor = "-2"', 'floor = "12"', "points_over_max", 'floor = "12"'),
    ('step = "0.25"', 'step = "0"', "step_not_positive", 'step = "0"'),
    ('target = "80"', 'target = "0"', "target_zero", 'target = "0"'),
    ('{ from = "60", points = "5" }', '{ upto = "60", points = "5" }', "tiers_mixed", "tiers = ["),
    ('{ from = "60", points = "5" }', '{ from = "80", points = "5" }', "tiers_out_of_order", "tiers = ["),
    (
        '{ from = "60", points = "5" }',
        '{ from = "60", points = "5" }, { from = "70", points = "7" }',
        "tiers_out_of_order",
        "tiers = [",
    ),
    ('levels = { "Bộ" = "2", "tỉnh" = "1" }', "", "each_or_levels", "[[criteria]]"),
    ('each = "0.5"', 'each = "0.5"\nlevels = { a = "1" }', "each_or_levels", 'each = "0.5"'),
    ('levels = { "Bộ" = "2", "tỉnh" = "1" }', "levels = {}", "labels_empty", "levels = {}"),
    ('"Khá" = "7.5"', '" Tốt" = "7.5"', "labels_not_distinct", "choices = "),
    ('name = "Khá"\nfrom = "0"', 'name = "Khá"\nfrom = "95"', "classes_not_descending", 'from = "95"'),
    ('name = "Khá"\nfrom = "0"', 'name = "Khá"\nfrom = "5"', "classes_last_not_zero", 'from = "5"'),
    ("quota = { count = 2 }", "quota = { nested = true }", "quota_count_or_percent", "quota = { nested"),
    ("quota = { count = 2 }", 'quota = { count = 2, rounding = "ceil" }', "quota_rounding_without_percent", "quota = "),
    ('code = "KX"', 'code = "KL"', "effect_duplicate", 'code = "KL"'),
    ('effect = "barred"', 'effect = "barred"\nsteps = 1', "steps_without_lower", "steps = 1"),
    ('code = "TL"', 'code = "PPHS"', "indicator_duplicate", 'code = "PPHS"'),
    ('of = "PPHS"', 'of = "ABC"', "indicator_unknown", 'of = "ABC"'),
    ('of = "PPHS"\n', "", "key_missing", "[[indicators]]"),
    ('"bonus", "penalty", "figure', '"bonus", 3, "figure', "tie_breaks_malformed", "tie_breaks = "),
    ('"section:I"', '"mục I"', "tie_break_malformed", "tie_breaks = "),
    ('"figure:PPHS:lower"', '"figure:PPHS:least"', "tie_break_malformed", "tie_breaks = "),
    ('"bonus", "penalty"', '"bonus", "bonus"', "tie_break_twice", "tie_breaks = "),
    ('"section:I"', '"section:IX"', "tie_break_unknown_criterion", "tie_breaks = "),
    ('"figure:PPHS:lower"', '"figure:ABC:lower"', "tie_break_unknown_figure", "tie_breaks = "),
]


@pytest.mark.parametrize(("old", "new", "code", "raw"), REFUSALS)
def test_a_wrong_line_is_refused_by_name_and_line(old: str, new: str, code: str, raw: str) -> None:
    text = changed(old, new)

    found = [each for each in refused(text) if each.code == code]

    assert found
    place = found[0].place
    assert place is not None
    assert place.file == "khung.toml"
    assert place.raw.startswith(raw)
    line = int((place.cell or "").removeprefix("dòng "))
    assert text.splitlines()[line - 1].strip() == place.raw
    assert found[0].level is Level.ERROR
    assert say("framework", code, found[0].facts)
    assert remedy("framework", code, found[0].facts)


def test_an_empty_list_of_tiers_and_a_file_without_criteria_are_refused() -> None:
    empty = refused(WHOLE.replace("tiers = [", "tiers = []\nx = [").replace("# mức cao", ""))
    bare = refused('name = "K"\nyear = 2026\ntotal = "10"\n')

    assert "tiers_empty" in [each.code for each in empty]
    assert [each.code for each in bare] == ["criteria_missing"]
    for each in (*empty, *bare):
        assert say("framework", each.code, each.facts)


def test_every_sentence_of_the_catalogue_belongs_to_a_refusal_shown_here() -> None:
    shown = {code for _, _, code, _ in REFUSALS} | {"tiers_empty", "criteria_missing"}
    of_annexes = {"no_criteria"}

    assert set(codes("framework")) == shown | of_annexes


def test_a_criterion_without_a_code_is_refused_and_the_others_still_read() -> None:
    findings = refused(changed('code = "I.5"\n', ""))

    assert {each.code for each in findings} == {"key_missing", "sum_of_branch"}
    assert findings[-1].facts["item"] == ""


def test_sums_name_the_branch_and_both_numbers() -> None:
    (finding,) = [each for each in refused(changed('max = "80"', 'max = "79.5"')) if each.code == "sum_of_branch"]

    assert (finding.facts["code"], finding.facts["max"], finding.facts["sum"]) == ("I", D("79.5"), D(80))
    sentence = say("framework", finding.code, finding.facts)
    assert sentence == "Mục I ghi tối đa 79,5 nhưng các tiêu chí bên dưới cộng được 80."


def test_everything_wrong_is_said_at_once_in_the_order_of_lines() -> None:
    text = WHOLE.replace('total = "80"', 'total = "x"').replace('goal = "5"', "").replace('effect = "barred"', "")

    findings = refused(text)

    assert [each.code for each in findings] == ["number_malformed", "parameter_missing", "key_missing"]
    assert [each.facts["line"] for each in findings] == [5, 52, 138]


def test_lines_are_found_behind_every_way_toml_can_write_a_value() -> None:
    text = '''\
# khung
name = """Khung
nhiều dòng \\"""\u0020
năm 2026""" # ghi chú
basis = 'a # b = [c'
"year" = 2026
total = "10"
tie_breaks = [
  "bonus", # trước
  "penalty",
  'lạ',
]
not_assigned.policy = "full"
[rounding] # hai số
"criterion" = 1
[[criteria]]
code = "I"
part = "base"
title = \'\'\'A
B\'\'\'
max = "10"
kind = "choice"
choices = { "a.b" = "10", c = "5", "d" = "x" }
'''

    findings = refused(text)

    assert [(each.code, each.facts["line"]) for each in findings] == [
        ("tie_break_malformed", 11),
        ("number_malformed", 23),
    ]


def test_a_key_of_a_sub_table_is_found_on_its_own_line() -> None:
    text = WHOLE.replace(
        'quota = { percent = "50", rounding = "ceil", nested = true }',
        '[classes.quota]\npercent = "50"\nrounding = "up"',
    )

    (finding,) = refused(text)

    assert (finding.code, finding.place and finding.place.raw) == ("word_unknown", 'rounding = "up"')


def test_a_framework_written_back_reads_equal() -> None:
    framework = read(WHOLE)

    assert read(write_framework(framework)) == framework


@settings(max_examples=60, deadline=None)
@given(framework=frameworks(), name=st.text(min_size=1, max_size=20).filter(lambda text: text == text.strip() != ""))
def test_any_framework_written_back_reads_equal(framework: Framework, name: str) -> None:
    pphs = Indicator("PPHS", name, name, direction="lower")
    framework = replace(framework, basis=name, indicators=(pphs,))

    again, findings = read_framework(write_framework(framework), "khung.toml")

    assert findings == ()
    assert again is not None
    assert replace(again, basis="", indicators=()) == replace(framework, basis="", indicators=())
    assert again.indicators[0].title.split() == again.basis.split()


def test_a_text_with_control_characters_is_written_so_that_it_reads_back() -> None:
    framework = replace(read(WHOLE), name='Khung "A" \\ \t\n năm\x01 2026')

    assert read(write_framework(framework)).name == framework.name
